// SPDX-License-Identifier: EUPL-1.2
// What a mailbox server says, taken apart: lines with pieces of counted bytes in them (RFC 3501, 4.3 and
// 7). Bytes of a letter are counted, so nothing in a letter can pass for an answer.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/time.hpp"

namespace klantendag::mailbox {

struct Response {
  std::string words{};                  // the line without its counted pieces: "… BODY[] {29})"
  std::vector<std::string> literals{};  // those pieces
};

// Feed what came, take whole answers.
class ResponseReader {
 public:
  void feed(std::string_view bytes) { buffer_ += bytes; }
  [[nodiscard]] bool next(Response& response);
  // More than any letter of ours: this is no mailbox server.
  [[nodiscard]] bool is_too_much() const;

 private:
  std::string buffer_{};
  std::size_t at_ = 0;
  Response partial_{};
  std::optional<std::size_t> literal_{};  // bytes that come now
};

// The number behind `name`: number_after("* OK [UIDVALIDITY 3857] …", "UIDVALIDITY").
[[nodiscard]] std::optional<std::int64_t> number_after(std::string_view words,
                                                       std::string_view name);
// Of "* SEARCH 2 84 882"; nothing of any other answer.
[[nodiscard]] std::vector<std::int64_t> search_results(std::string_view words);
// Of "… INTERNALDATE "17-Jul-1996 02:44:25 -0700" …".
[[nodiscard]] std::optional<Instant> internal_date(std::string_view words);
// "INBOX" in quotes, with \ before what would end them.
[[nodiscard]] std::string quoted(std::string_view text);

}  // namespace klantendag::mailbox
