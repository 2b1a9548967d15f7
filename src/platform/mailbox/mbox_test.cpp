// SPDX-License-Identifier: EUPL-1.2
#include "platform/mailbox/mbox.hpp"

#include <doctest/doctest.h>

#include <vector>

namespace klantendag::mailbox {
namespace {

constexpr std::string_view file =
    "From zoe@voorbeeld.nl Tue Nov 24 10:12:00 2026\n"
    "Subject: een\n"
    "\n"
    "From now on\n"
    ">From here\n"
    "\n"
    "From everywhere, 24 hours a day.\n"
    "\n"
    "From - Wed Nov 25 09:00:00 2026\r\n"
    "Subject: twee\r\n"
    "\r\n"
    ">>From ver\r\n"
    "zonder einde";

std::vector<Letter> letters_of(std::string_view bytes, std::size_t piece) {
  MboxReader reader;
  std::vector<Letter> out;
  Letter letter;
  for (std::size_t at = 0; at < bytes.size(); at += piece) {
    reader.feed(bytes.substr(at, piece));
    while (reader.next(letter)) out.push_back(letter);
  }
  reader.finish();
  while (reader.next(letter)) out.push_back(letter);
  return out;
}

}  // namespace

TEST_CASE("a file of letters is cut where a letter begins, whatever the pieces") {
  for (std::size_t const piece : {1U, 7U, 100U, 10'000U}) {
    auto const letters = letters_of(file, piece);

    REQUIRE(letters.size() == 2);
    CHECK(letters[0].line == 1);
    CHECK(letters[0].bytes ==
          "Subject: een\n\nFrom now on\nFrom here\n\nFrom everywhere, 24 hours a day.\n\n");
    CHECK(letters[1].line == 9);
    CHECK(letters[1].bytes == "Subject: twee\r\n\r\n>From ver\r\nzonder einde");
  }
}

TEST_CASE("a file that is something else is no mbox") {
  MboxReader reader;
  Letter letter;
  reader.feed("Subject: los\n\nEen brief.\n");
  reader.finish();

  CHECK_FALSE(reader.next(letter));
  CHECK_FALSE(reader.is_mbox());
  CHECK(letters_of("", 1).empty());
}

TEST_CASE("a letter without end is cut, and the next is read") {
  std::string bytes = "From a Tue Nov 24 10:12:00 2026\n\n";
  bytes += std::string(most_letter_bytes + 10, 'x');
  bytes += "\n\nFrom b Tue Nov 24 10:12:00 2026\n\ny\n";

  auto const letters = letters_of(bytes, 1 << 16);

  REQUIRE(letters.size() == 2);
  CHECK(letters[0].cut);
  CHECK(letters[0].bytes.size() <= most_letter_bytes);
  CHECK(letters[1].bytes == "\ny\n");
}

}  // namespace klantendag::mailbox
