// SPDX-License-Identifier: EUPL-1.2
// What "&eacute;", "&#233;" and "&#xE9;" stand for (HTML 4.01, 24.2 to 24.4).
#pragma once

#include <cstddef>
#include <string_view>

namespace klantendag::mailbox {

struct Entity {
  char32_t letter = 0;
  std::size_t bytes = 0;  // of the source, with the semicolon where there is one; 0: no entity
};

// At the beginning of `text`, which begins with "&".
[[nodiscard]] Entity entity_at(std::string_view text);

}  // namespace klantendag::mailbox
