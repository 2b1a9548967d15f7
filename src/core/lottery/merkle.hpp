// SPDX-License-Identifier: EUPL-1.2
// One fingerprint over all panels, published before the draw, so that a drawn panel can later be shown
// to have been on the list with a handful of hashes (Merkle tree as in RFC 6962).
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <vector>

#include "base/sha256.hpp"

namespace klantendag::lottery {

// What is hashed of one panel: its place, the numbers that draw it, and its people.
struct Leaf {
  std::int64_t place = 0;
  std::int64_t from = 0;  // drawn numbers from <= number < to
  std::int64_t to = 0;
  std::vector<std::string> members{};
};

[[nodiscard]] Sha256 hash_leaf(Leaf const& leaf);
[[nodiscard]] Sha256 hash_root(std::vector<Sha256> level);
// The hashes beside the way from the leaf to the root, lowest first.
[[nodiscard]] std::vector<Sha256> path_of(std::vector<Sha256> level, std::size_t place);
// The root that a leaf, the number of leaves and a path lead to. Nothing fits: a root nobody published.
[[nodiscard]] Sha256 follow(Sha256 leaf, std::size_t place, std::size_t leaves,
                            std::span<Sha256 const> path);

}  // namespace klantendag::lottery
