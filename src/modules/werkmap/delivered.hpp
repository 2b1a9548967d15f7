// SPDX-License-Identifier: EUPL-1.2
// What a delivery brought, as one short line for the record: how many messages, asks and repeats, and a
// sum over all of them that does not depend on their order. `verify` counts and adds the rows again.
#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "base/time.hpp"

namespace klantendag::werkmap {

class Delivered {
 public:
  struct OneMessage {
    std::string_view id;
    std::string_view external_key;
    Instant received_at{};
  };
  struct OneAsk {
    std::string_view id;
    std::string_view message;
    std::string_view kind;
    Instant first_asked_at{};
  };
  struct OneRepeat {
    std::string_view ask;
    std::int64_t number = 0;  // in the log of the ask
    std::string_view message;
  };
  void add(OneMessage const& one);
  void add(OneAsk const& one);
  void add(OneRepeat const& one);

  // "messages 2", "asks 1", "repeats 0", "sum 5f3c…".
  [[nodiscard]] std::vector<std::string> words() const;

 private:
  void add_up(std::string_view text);

  std::array<std::uint64_t, 2> sum_{};
  std::uint32_t messages_ = 0;
  std::uint32_t asks_ = 0;
  std::uint32_t repeats_ = 0;
};

}  // namespace klantendag::werkmap
