// SPDX-License-Identifier: EUPL-1.2
// Chance that nobody can guess: tokens in links, codes that are read out, seeds.
#pragma once

#include <array>
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

#include "base/random.hpp"

namespace klantendag::crypto {

[[nodiscard]] std::string random_bytes(std::size_t size);

// Many small draws for one of the system. What was taken is overwritten in the pool, so nothing is
// given twice. One thread at a time.
class RandomPool {
 public:
  RandomPool() = default;
  ~RandomPool();
  RandomPool(RandomPool const&) = delete;
  RandomPool& operator=(RandomPool const&) = delete;

  void take(char* out, std::size_t size);  // at most 4096 bytes

 private:
  std::array<char, 4096> bytes_{};
  std::size_t left_ = 0;
};

// A capability: 256 bits as 43 characters that may stand in an address. Store hash_token of it only.
[[nodiscard]] std::string random_token();
[[nodiscard]] std::string hash_token(std::string_view token);  // 64 hexadecimal characters

// A code for a letter or the telephone: 13 characters, 65 bits, without I, L, O and U. It is short
// enough to be guessed by somebody who holds its plain hash: store keyed_hash of it (security.md 4.6).
[[nodiscard]] std::string spoken_code();
[[nodiscard]] std::string grouped(std::string_view code);  // 3F7K-9QXT-M2W8C
// What a person typed, as spoken_code made it: small letters, blanks, dashes, O for 0, I and L for 1.
[[nodiscard]] std::optional<std::string> read_spoken_code(std::string_view typed);

// A way back in when the second factor is lost: 26 characters, 130 bits.
[[nodiscard]] std::string recovery_code();

// An Rng for ids and for orders that nobody should foresee; not for secrets themselves.
[[nodiscard]] Rng unforeseeable_rng();

// Takes the same time whatever differs.
[[nodiscard]] bool equal(std::string_view left, std::string_view right);

}  // namespace klantendag::crypto
