// SPDX-License-Identifier: EUPL-1.2
#include <fmt/format.h>

#include "base/sha256.hpp"
#include "modules/exchange/model.hpp"

namespace klantendag::exchange {

std::string uuid_text(Uuid const& uuid) {
  return fmt::format("{:08x}-{:04x}-{:04x}-{:04x}-{:012x}", uuid.high >> 32,
                     uuid.high >> 16 & 0xFFFF, uuid.high & 0xFFFF, uuid.low >> 48,
                     uuid.low & 0xFFFF'FFFF'FFFF);
}

std::string uuid_named(std::string_view name) {
  Sha256 const digest = sha256(name);
  Uuid uuid;
  for (std::size_t i = 0; i < 8; ++i) {
    uuid.high = uuid.high << 8 | digest[i];
    uuid.low = uuid.low << 8 | digest[i + 8];
  }
  constexpr std::uint64_t version_8 = 0x8000;
  constexpr std::uint64_t variant = 0x8000'0000'0000'0000;
  uuid.high = (uuid.high & ~std::uint64_t{0xF000}) | version_8;
  uuid.low = (uuid.low & ~(std::uint64_t{0xC000'0000'0000'0000})) | variant;
  return uuid_text(uuid);
}

}  // namespace klantendag::exchange
