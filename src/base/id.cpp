// SPDX-License-Identifier: EUPL-1.2
#include "base/id.hpp"

namespace klantendag {
namespace {

constexpr std::string_view alphabet = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";  // Crockford: no I L O U
constexpr std::size_t length = 26;

std::optional<std::uint64_t> digit_of(char letter) {
  if (letter >= 'a' && letter <= 'z') letter = static_cast<char>(letter - 'a' + 'A');
  auto const at = alphabet.find(letter);
  if (at == std::string_view::npos) return std::nullopt;
  return at;
}

}  // namespace

std::string Uuid::text() const {
  std::string text(length, '0');
  std::uint64_t top = high;
  std::uint64_t bottom = low;
  for (std::size_t i = length; i-- > 0;) {
    text[i] = alphabet[bottom & 31];
    bottom = (bottom >> 5) | (top << 59);
    top >>= 5;
  }
  return text;
}

std::optional<Uuid> Uuid::parse(std::string_view text) {
  if (text.size() != length) return std::nullopt;
  Uuid uuid;
  for (char const letter : text) {
    auto const digit = digit_of(letter);
    if (!digit || (uuid.high >> 59) != 0) return std::nullopt;
    uuid.high = (uuid.high << 5) | (uuid.low >> 59);
    uuid.low = (uuid.low << 5) | *digit;
  }
  return uuid;
}

Uuid IdSource::next_uuid(Instant now) {
  auto const ms = static_cast<std::uint64_t>(now.ms);
  Uuid const fresh{(ms << 16) | 0x7000U | (rng_.next() & 0x0fffU),
                   0x8000'0000'0000'0000U | (rng_.next() >> 2)};
  if (fresh > last_) {
    last_ = fresh;
  } else {
    // Same millisecond or a clock that went back: a step onwards from the last one.
    last_.low += 1 + (rng_.next() & 0xffffU);
  }
  return last_;
}

}  // namespace klantendag
