// SPDX-License-Identifier: EUPL-1.2
// SHA-256 (FIPS 180-4): the fingerprint of an input, so that anybody can see that it is the same one.
#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <string_view>

namespace klantendag {

using Sha256 = std::array<std::uint8_t, 32>;

[[nodiscard]] Sha256 sha256(std::string_view bytes);
[[nodiscard]] std::string hex(Sha256 const& digest);  // 64 lower-case characters

}  // namespace klantendag
