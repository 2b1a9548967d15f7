// SPDX-License-Identifier: EUPL-1.2
// QR codes (ISO/IEC 18004) as pictures in a page: for an app that reads a key, for a badge at the door.
// Black on white in every theme, with the quiet edge that readers need; no script, no image file.
#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

#include "base/result.hpp"
#include "platform/html/html.hpp"

namespace klantendag::qr {

struct Code {
  std::size_t side = 0;      // modules in a row, without the quiet edge
  std::vector<bool> dark{};  // row by row

  [[nodiscard]] bool is_dark(std::size_t row, std::size_t column) const {
    return dark[row * side + column];
  }
};

// How much of the picture may be lost: 15 % (screens), 25 % (paper that is worn on a coat).
enum class Damage { some, much };

// Errors: invalid/qr.empty, invalid/qr.too_long.
[[nodiscard]] Result<Code> encode(std::string_view text, Damage damage = Damage::some);

// An svg element of class "qr"; `label` is what is read aloud. Errors: those of encode.
[[nodiscard]] Result<html::Html> picture(std::string_view text, std::string_view label,
                                         Damage damage = Damage::some);

}  // namespace klantendag::qr
