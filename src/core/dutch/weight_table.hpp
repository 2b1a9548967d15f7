// SPDX-License-Identifier: EUPL-1.2
// The weights of all places, and sums of them. A message asks for a thousand places, most of which have a
// weight: finding one is a bit and a count, and all weights of a place are added at once.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <vector>

#include "core/dutch/features.hpp"

namespace klantendag::dutch {

// A weight for each output of the model.
inline constexpr std::size_t row_width = 5;
using WeightRow = std::array<std::int8_t, row_width>;

// A row as one number, ready to be added up: three weights lie in lanes of 21 bits, two more a byte higher.
// Each is 128 more than it is, for a weight below zero would borrow from its neighbour.
class PackedRow {
 public:
  explicit constexpr PackedRow(WeightRow const& row) {
    for (std::size_t at = 0; at < row_width; ++at) {
      bits_ |= std::uint64_t{static_cast<std::uint8_t>(row[at] + offset)} << shift[at];
    }
  }
  [[nodiscard]] constexpr std::int32_t operator[](std::size_t at) const {
    return static_cast<std::int32_t>(bits_ >> shift[at] & 0xffU) - offset;
  }

 private:
  friend class Sum;
  static constexpr std::int32_t offset = 128;
  static constexpr unsigned lane = 21;
  static constexpr std::size_t lanes = 3;
  static constexpr std::uint64_t low_bytes = 0xffU | 0xffULL << lane | 0xffULL << 2 * lane;
  static constexpr std::array<unsigned, row_width> shift = {0, lane, 2 * lane, 8, lane + 8};

  std::uint64_t bits_ = 0;
};

// Rows added up. A lane holds 8,000 of them; the longest sentence has half as many features (62 words of
// eleven each, two thousand pairs of sorts, its neighbours, the rules).
class Sum {
 public:
  void add(PackedRow row) {
    first_ += row.bits_ & PackedRow::low_bytes;
    second_ += row.bits_ >> 8 & PackedRow::low_bytes;
    ++rows_;
  }
  [[nodiscard]] std::int32_t of(std::size_t output) const {
    auto const lanes = output < PackedRow::lanes ? first_ : second_;
    auto const lane = lanes >> output % PackedRow::lanes * PackedRow::lane;
    constexpr auto mask = (std::uint64_t{1} << PackedRow::lane) - 1;
    return static_cast<std::int32_t>(lane & mask) - PackedRow::offset * rows_;
  }
  [[nodiscard]] std::int32_t rows() const { return rows_; }

 private:
  std::uint64_t first_ = 0;
  std::uint64_t second_ = 0;
  std::int32_t rows_ = 0;
};

// The rows of the places that have a weight, without holes: the table stays small enough to be near.
class WeightTable {
 public:
  // Places come in rising order.
  void add(std::size_t place, WeightRow const& row) {
    auto& block = blocks_[place / block_size];
    if (block.used == 0) block.first = static_cast<std::uint32_t>(rows_.size());
    block.used |= std::uint32_t{1} << (place % block_size);
    rows_.emplace_back(row);
  }
  // Of a place below model_places; null where no weight stands.
  [[nodiscard]] PackedRow const* find(std::size_t place) const {
    auto const block = blocks_.data()[place / block_size];
    auto const bit = std::uint32_t{1} << (place % block_size);
    if ((block.used & bit) == 0) return nullptr;
    return rows_.data() + block.first + count_bits(block.used & (bit - 1));
  }
  [[nodiscard]] std::size_t size() const { return rows_.size(); }

 private:
  static constexpr std::size_t block_size = 32;
  struct Block {
    std::uint32_t used = 0;   // a bit for each place
    std::uint32_t first = 0;  // the number of its first row
  };
  // By adding neighbours, ever wider (Warren, Hacker's Delight): without an instruction of its own, which not
  // every processor has, std::popcount is a call.
  static constexpr std::uint32_t count_bits(std::uint32_t bits) {
    bits -= bits >> 1 & 0x55555555U;
    bits = (bits & 0x33333333U) + (bits >> 2 & 0x33333333U);
    bits = (bits + (bits >> 4)) & 0x0f0f0f0fU;
    return bits * 0x01010101U >> 24;
  }

  std::vector<Block> blocks_ = std::vector<Block>(model_places / block_size);
  std::vector<PackedRow> rows_{};
};

}  // namespace klantendag::dutch
