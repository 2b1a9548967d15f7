// SPDX-License-Identifier: EUPL-1.2
// Texts longer than a piece: nothing is lost where they are cut, and marks stand where they stood.
#include "core/dutch/pieces.hpp"

#include <doctest/doctest.h>

#include <string>

#include "core/dutch/reader.hpp"
#include "core/dutch/redactor.hpp"

namespace klantendag::dutch {
namespace {

std::string long_story() {
  std::string text;
  while (text.size() < 3 * longest_piece) text += "De bus was op tijd en het werk ging goed.\n";
  return text;
}

TEST_CASE("a message of people is one piece") {
  CHECK(end_of_piece("Kunt u mij bellen?", 0) == 18);
}
TEST_CASE("a long text is cut after a line end, and its pieces are the whole text") {
  auto const text = long_story();
  std::size_t from = 0;

  while (from < text.size()) {
    auto const end = end_of_piece(text, from);
    REQUIRE(end > from);
    CHECK(end - from <= longest_piece);
    CHECK(text[end - 1] == '\n');
    from = end;
  }
  CHECK(from == text.size());
}
TEST_CASE("a text without any blank is cut between characters") {
  std::string text(longest_piece - 1, 'a');
  text += "\xC3\xA9";

  CHECK(end_of_piece(text, 0) == longest_piece - 1);
}
TEST_CASE("an ask at the end of a very long message is found where it stands") {
  auto const message = long_story() + "Kunt u mij bellen?";
  auto reader = Reader::built_in();

  auto const reading = reader.read(message);

  REQUIRE_FALSE(reading.asks.empty());
  auto const& last = reading.asks.back();
  CHECK(message.substr(last.begin, last.end - last.begin) == "Kunt u mij bellen?");
}
TEST_CASE("a name in a very long text keeps its placeholder in every piece") {
  auto const text = "Ik sprak mevrouw Van Leeuwen.\n" + long_story() + "Mevrouw Van Leeuwen belt.";

  auto const redaction = Redactor().redact(text);

  REQUIRE(redaction.spans.size() == 2);
  CHECK(redaction.spans[1].placeholder == redaction.spans[0].placeholder);
  CHECK(redaction.text.ends_with("Mevrouw [PERSOON-1] belt."));
}
TEST_CASE("of a message with thousands of asks the first thousand are listed") {
  std::string message;
  for (int i = 0; i < 1200; ++i) message += "Kunt u mij bellen?\n";

  CHECK(Reader::built_in().read(message).asks.size() == most_asks);
}

}  // namespace
}  // namespace klantendag::dutch
