// SPDX-License-Identifier: EUPL-1.2
#include "modules/werkmap/delivered.hpp"

#include <fmt/format.h>

#include "base/sha256.hpp"

namespace klantendag::werkmap {

void Delivered::add(OneMessage const& one) {
  ++messages_;
  add_up(fmt::format("message {} {} {}", one.id, one.external_key, one.received_at.ms));
}

void Delivered::add(OneAsk const& one) {
  ++asks_;
  add_up(fmt::format("ask {} {} {} {}", one.id, one.message, one.kind, one.first_asked_at.ms));
}

void Delivered::add(OneRepeat const& one) {
  ++repeats_;
  add_up(fmt::format("repeat {} {} {}", one.ask, one.number, one.message));
}

std::vector<std::string> Delivered::words() const {
  return {fmt::format("messages {}", messages_), fmt::format("asks {}", asks_),
          fmt::format("repeats {}", repeats_), fmt::format("sum {:016x}{:016x}", sum_[0], sum_[1])};
}

void Delivered::add_up(std::string_view text) {
  Sha256 const digest = sha256(text);
  for (std::size_t lane = 0; lane < sum_.size(); ++lane) {
    std::uint64_t value = 0;
    // Byte by byte: the same on every machine.
    for (std::size_t at = 0; at < 8; ++at) value = value << 8U | digest[lane * 8 + at];
    sum_[lane] += value;
  }
}

}  // namespace klantendag::werkmap
