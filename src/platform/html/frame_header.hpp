// SPDX-License-Identifier: EUPL-1.2
// The upper part of the frame: product, edition switcher, language, who is logged in, navigation.
#pragma once

#include "platform/html/frame.hpp"

namespace klantendag::html {

[[nodiscard]] Html page_header(FrameModel const& model);

// <script src defer>: a file of ours; scripts in a page cannot be written.
[[nodiscard]] Html script_link(Url const& script);

}  // namespace klantendag::html
