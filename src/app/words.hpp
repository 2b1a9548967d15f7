// SPDX-License-Identifier: EUPL-1.2
// Every text of the program by its key.
#pragma once

#include "platform/i18n/catalogue.hpp"

namespace klantendag::app {

[[nodiscard]] i18n::Catalogue const& words();

}  // namespace klantendag::app
