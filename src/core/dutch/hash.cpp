// SPDX-License-Identifier: EUPL-1.2
// The table from word numbers to values: inserting.
#include "core/dutch/hash.hpp"

#include <utility>

namespace klantendag::dutch {

std::uint32_t HashIndex::insert(std::uint64_t hash, std::uint32_t value) {
  if (2 * (size_ + 1) > slots_.size()) grow();
  for (auto at = hash & mask_;; at = (at + 1) & mask_) {
    if (slots_[at].hash == hash) return slots_[at].value;
    if (slots_[at].hash != 0) continue;
    slots_[at] = {hash, value};
    ++size_;
    return value;
  }
}

void HashIndex::add_bits(std::uint64_t hash, std::uint32_t bits) {
  insert(hash, 0);
  auto at = hash & mask_;
  while (slots_[at].hash != hash) at = (at + 1) & mask_;
  slots_[at].value |= bits;
}

void HashIndex::grow() {
  auto const old = std::move(slots_);
  slots_.assign(old.empty() ? 64 : old.size() * 2, {});
  mask_ = slots_.size() - 1;
  size_ = 0;
  for (auto const& slot : old) {
    if (slot.hash != 0) insert(slot.hash, slot.value);
  }
}

}  // namespace klantendag::dutch
