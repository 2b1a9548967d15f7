// SPDX-License-Identifier: EUPL-1.2
// A poor man's fuzzer for builds without libFuzzer: seeds, and what is left when they are damaged.
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>

#include "fuzz.hpp"

namespace klantendag::fuzz {
namespace {

std::string contents(std::filesystem::path const& path) {
  std::ifstream file(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(file), {}};
}

void try_damaged(Body body, std::string const& seed) {
  constexpr std::size_t places = 400;  // of a long seed
  std::size_t const step = seed.size() / places + 1;
  for (std::size_t at = 0; at < seed.size(); at += step) {
    body(std::string_view(seed).substr(0, at));
    body(std::string_view(seed).substr(at));
    for (char const change : {'\x01', '\x20', '\x7F'}) {
      std::string damaged = seed;
      damaged[at] = static_cast<char>(damaged[at] ^ change);
      body(damaged);
    }
  }
}

}  // namespace

int try_seeds(Body body) {
  char const* const folder = std::getenv("KLANTENDAG_SEEDS");
  if (folder == nullptr) return 0;
  int files = 0;
  for (auto const& entry : std::filesystem::directory_iterator(folder)) {
    std::string const seed = contents(entry.path());
    body(seed);
    try_damaged(body, seed);
    ++files;
  }
  return files;
}

}  // namespace klantendag::fuzz
