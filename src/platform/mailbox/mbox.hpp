// SPDX-License-Identifier: EUPL-1.2
// A file in which a mail program keeps many letters (mbox, RFC 4155): cut into letters, piece by piece,
// so that its size does not matter. ">From " at the beginning of a line becomes "From " again.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace klantendag::mailbox {

struct Letter {
  std::int64_t line = 0;  // of the file, on which its "From " line stands
  std::string bytes{};
  bool cut = false;  // longer than most_letter_bytes; what comes after is left out
};

inline constexpr std::size_t most_letter_bytes = 32 * 1024 * 1024;  // what mail servers let through

//   for (each piece) { reader.feed(piece); while (reader.next(letter)) …; }
//   reader.finish(); while (reader.next(letter)) …;
class MboxReader {
 public:
  void feed(std::string_view piece);
  void finish() { finished_ = true; }
  [[nodiscard]] bool next(Letter& letter);

  // False once there were words before the first "From " line: then it is no mbox.
  [[nodiscard]] bool is_mbox() const { return is_mbox_; }

 private:
  void take_line(std::string_view line);

  std::string buffer_{};
  std::size_t at_ = 0;
  std::size_t searched_ = 0;  // no line end between at_ and here
  std::int64_t line_ = 0;
  Letter letter_{};
  bool in_letter_ = false;
  bool after_empty_line_ = true;
  bool finished_ = false;
  bool is_mbox_ = true;
};

}  // namespace klantendag::mailbox
