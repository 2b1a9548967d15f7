// SPDX-License-Identifier: EUPL-1.2
#include "core/lottery/merkle.hpp"

#include <utility>

namespace klantendag::lottery {
namespace {

std::string bytes_of(Sha256 const& digest) {
  return {digest.begin(), digest.end()};
}

Sha256 hash_pair(Sha256 const& left, Sha256 const& right) {
  return sha256("\x01" + bytes_of(left) + bytes_of(right));
}

// One level up; a hash without a partner goes up as it is.
std::vector<Sha256> level_above(std::vector<Sha256> const& level) {
  std::vector<Sha256> above;
  for (std::size_t i = 0; i + 1 < level.size(); i += 2) {
    above.push_back(hash_pair(level[i], level[i + 1]));
  }
  if (level.size() % 2 == 1) above.push_back(level.back());
  return above;
}

}  // namespace

Sha256 hash_leaf(Leaf const& leaf) {
  std::string text(1, '\0');
  text += std::to_string(leaf.place) + "\n" + std::to_string(leaf.from) + "\n" +
          std::to_string(leaf.to) + "\n";
  for (std::string const& member : leaf.members) {
    text += std::to_string(member.size()) + ":" + member + "\n";
  }
  return sha256(text);
}

Sha256 hash_root(std::vector<Sha256> level) {
  if (level.empty()) return sha256("");
  while (level.size() > 1) level = level_above(level);
  return level.front();
}

std::vector<Sha256> path_of(std::vector<Sha256> level, std::size_t place) {
  std::vector<Sha256> path;
  while (level.size() > 1) {
    std::size_t const beside = place ^ 1U;
    if (beside < level.size()) path.push_back(level[beside]);
    level = level_above(level);
    place /= 2;
  }
  return path;
}

Sha256 follow(Sha256 leaf, std::size_t place, std::size_t leaves, std::span<Sha256 const> path) {
  std::size_t used = 0;
  while (leaves > 1) {
    std::size_t const beside = place ^ 1U;
    if (beside < leaves && used < path.size()) {
      leaf = place % 2 == 0 ? hash_pair(leaf, path[used]) : hash_pair(path[used], leaf);
      ++used;
    }
    leaves = (leaves + 1) / 2;
    place /= 2;
  }
  return leaf;
}

}  // namespace klantendag::lottery
