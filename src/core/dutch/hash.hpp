// SPDX-License-Identifier: EUPL-1.2
// A word as one number, and a small table from such numbers to values: what makes looking up every
// word of a message affordable. Two words with one number (one pair in 2^64) count as the same word.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

namespace klantendag::dutch {

// FNV-1a (Fowler, Noll, Vo), with a last mix so that the low bits may choose the slot.
inline constexpr std::uint64_t hash_start = 0xcbf29ce484222325ULL;
[[nodiscard]] constexpr std::uint64_t hash_byte(std::uint64_t hash, char byte) {
  return (hash ^ static_cast<std::uint8_t>(byte)) * 0x100000001b3ULL;
}
[[nodiscard]] constexpr std::uint64_t hash_mix(std::uint64_t hash) {
  hash ^= hash >> 32;
  hash *= 0x9e3779b97f4a7c15ULL;
  return hash ^ (hash >> 29);
}
[[nodiscard]] constexpr std::uint64_t hash_word(std::string_view word) {
  auto hash = hash_start;
  for (auto const byte : word) hash = hash_byte(hash, byte);
  return hash_mix(hash);
}

// Open addressing, at most half full. The hash 0 stands for an empty slot.
class HashIndex {
 public:
  static constexpr std::uint32_t none = 0xffffffffU;

  // Keeps the value that is there already, and returns it; else inserts and returns `value`.
  std::uint32_t insert(std::uint64_t hash, std::uint32_t value);
  // Inserts the bits, or adds them to those that are there.
  void add_bits(std::uint64_t hash, std::uint32_t bits);
  [[nodiscard]] std::uint32_t find(std::uint64_t hash) const {
    if (slots_.empty()) return none;
    for (auto at = hash & mask_;; at = (at + 1) & mask_) {
      if (slots_[at].hash == hash) return slots_[at].value;
      if (slots_[at].hash == 0) return none;
    }
  }
  [[nodiscard]] bool contains(std::uint64_t hash) const { return find(hash) != none; }
  [[nodiscard]] std::size_t size() const { return size_; }

 private:
  struct Slot {
    std::uint64_t hash = 0;
    std::uint32_t value = none;
  };

  void grow();

  std::vector<Slot> slots_{};
  std::uint64_t mask_ = 0;
  std::size_t size_ = 0;
};

}  // namespace klantendag::dutch
