// SPDX-License-Identifier: EUPL-1.2
// A letter that came in by mail (RFC 5322, 2045 to 2047, 3676): who wrote, when, and every word as plain
// text. Any bytes give a letter; what cannot be read is less of it, never an error.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/time.hpp"

namespace klantendag::mailbox {

// Ours, so that one letter can fill neither a page nor the database: a book of 60 pages. The werkmap
// takes messages of 200,000 bytes.
inline constexpr std::size_t most_text_bytes = 160 * 1024;

struct Received {
  std::string message_id{};  // without "<" and ">"; empty when the sender gave none
  std::string from_address{};
  std::string from_name{};
  std::string reply_to{};  // the address that the answer should go to; empty: the sender's
  std::string subject{};
  std::optional<Instant> sent_at{};        // what the sender's clock said
  std::string text{};                      // lines end in "\n"
  std::vector<std::string> attachments{};  // names of what is no text; "" for one without a name
  bool automatic = false;                  // a program answered (RFC 3834)
  bool cut = false;                        // there was more text than most_text_bytes
};

[[nodiscard]] Received read_letter(std::string_view bytes);

}  // namespace klantendag::mailbox
