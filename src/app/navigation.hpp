// SPDX-License-Identifier: EUPL-1.2
// The way through the house: at most six areas (domain.md E), each with its pages, by what the reader
// may do. One table says it all; the layout draws it.
#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "base/language.hpp"
#include "modules/editions/model.hpp"
#include "platform/html/frame.hpp"
#include "platform/work/permission.hpp"

namespace klantendag::app {

struct Navigation {
  std::vector<html::FrameLink> areas{};
  std::vector<html::FrameLink> pages{};  // of the area that `path` lies in; empty: one page or none
};

// Who reads, in which language, which edition is chosen (none: there is none), which page is open.
struct Reader {
  Permissions permissions{};
  Language language = Language::nl;
  std::optional<EditionId> edition{};
  std::string_view path{};
};

[[nodiscard]] Navigation navigation_for(Reader const& reader);

}  // namespace klantendag::app
