// SPDX-License-Identifier: EUPL-1.2
#include "base/random.hpp"

#include <bit>

#include "base/check.hpp"
#include "base/sha256.hpp"

namespace klantendag {
namespace {

struct Wide {
  std::uint64_t high = 0;
  std::uint64_t low = 0;
};

// 64 x 64 -> 128 bits in portable C++.
Wide multiply(std::uint64_t a, std::uint64_t b) {
  std::uint64_t const mask = 0xffffffffU;
  std::uint64_t const low_low = (a & mask) * (b & mask);
  std::uint64_t const high_low = (a >> 32) * (b & mask);
  std::uint64_t const low_high = (a & mask) * (b >> 32);
  std::uint64_t const middle = (low_low >> 32) + (high_low & mask) + low_high;
  return {(a >> 32) * (b >> 32) + (high_low >> 32) + (middle >> 32), a * b};
}

}  // namespace

Rng Rng::from_seed(std::string_view seed) {
  Sha256 const digest = sha256(seed);
  Rng rng;
  for (std::size_t i = 0; i < 32; ++i) {
    rng.state_[i / 8] = (rng.state_[i / 8] << 8) | digest[i];
  }
  return rng;
}

Rng Rng::from_number(std::uint64_t seed) {
  char bytes[8];
  for (int i = 0; i < 8; ++i) bytes[i] = static_cast<char>((seed >> (8 * i)) & 0xff);
  return from_seed(std::string_view(bytes, 8));
}

std::uint64_t Rng::next() {
  std::uint64_t const result = std::rotl(state_[1] * 5, 7) * 9;
  std::uint64_t const shifted = state_[1] << 17;
  state_[2] ^= state_[0];
  state_[3] ^= state_[1];
  state_[1] ^= state_[2];
  state_[0] ^= state_[3];
  state_[2] ^= shifted;
  state_[3] = std::rotl(state_[3], 45);
  return result;
}

std::uint64_t Rng::below(std::uint64_t bound) {
  CHECK_PROMISE(bound > 0);
  Wide product = multiply(next(), bound);
  if (product.low < bound) {
    std::uint64_t const threshold = (0 - bound) % bound;
    while (product.low < threshold) product = multiply(next(), bound);
  }
  return product.high;
}

double Rng::unit() {
  return static_cast<double>(next() >> 11) * 0x1.0p-53;
}

}  // namespace klantendag
