// SPDX-License-Identifier: EUPL-1.2
// SHA-256 (FIPS 180-4): the fingerprint of an input, so that anybody can see that it is the same one.
#pragma once

#include <array>
#include <cstdint>
#include <memory>
#include <string>
#include <string_view>

namespace klantendag {

using Sha256 = std::array<std::uint8_t, 32>;

[[nodiscard]] Sha256 sha256(std::string_view bytes);

// The same of a text that comes in pieces.
class Sha256Stream {
 public:
  Sha256Stream();
  ~Sha256Stream();
  Sha256Stream(Sha256Stream const&) = delete;
  Sha256Stream& operator=(Sha256Stream const&) = delete;

  void feed(std::string_view piece);
  [[nodiscard]] Sha256 finish();  // once

 private:
  struct State;
  std::unique_ptr<State> state_;
};

[[nodiscard]] std::string hex(Sha256 const& digest);  // 64 lower-case characters

}  // namespace klantendag
