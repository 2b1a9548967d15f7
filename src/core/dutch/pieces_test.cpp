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
// A text of which the first piece's longest ends `inside` bytes behind the beginning of what is said.
std::string text_with_cut_in(std::string_view said, std::size_t inside) {
  auto const before = longest_piece - inside;
  std::string text(before - 6000, ' ');  // blanks are read fast
  while (text.size() < before) text += "wij gaan weer naar het werk ";
  text.resize(before - 1);
  return text + ' ' + std::string(said) + " en wij gaan weer naar het werk";
}
TEST_CASE("an identifier where a long text is cut is masked whole, wherever the cut falls in it") {
  Redactor redactor;
  for (std::string_view const said :
       {"06 12 34 56 78", "bsn 123 456 782", "NL91 ABNA 0417 1643 00", "Lange Lindenlaan 215 b",
        "mevrouw Fatima van der Meer", "jan punt de vries apenstaart ziggo punt nl", "1234 AB",
        "geboren op 12 mei 1968", "kenmerk AB 2026 4471",
        "nul zes twaalf vierendertig zesenvijftig achtenzeventig"}) {
    for (std::size_t inside = 0; inside <= said.size() + 1; ++inside) {
      auto const text = text_with_cut_in(said, inside);
      auto const redaction = redactor.redact(text);
      CAPTURE(said);
      CAPTURE(inside);
      REQUIRE(redaction.spans.size() == 1);
      auto const& mask = redaction.spans.front();
      auto const whole = redactor.redact(" werk " + std::string(said) + " en wij").spans.front();
      CHECK(text.substr(mask.begin, mask.end - mask.begin) ==
            std::string(said).substr(whole.begin - 6, whole.end - whole.begin));
      CHECK(text.substr(0, mask.begin) + mask.placeholder + text.substr(mask.end) ==
            redaction.text);
    }
  }
}
TEST_CASE("a text without line ends is cut after a sentence, or between small words") {
  std::string text(longest_piece - 100, ' ');
  auto const sentences = text + "Wij zijn gekomen. Nu bel ik dhr. Van Rijn 06 12 34 " + text;
  CHECK(end_of_piece(sentences, 0) == text.size() + 18);
  auto words = text + "wij gaan weer naar het werk Kunt u mij bellen? 06 12 34 56 ";
  words.resize(2 * longest_piece, '9');
  CHECK(end_of_piece(words, 0) == text.size() + 19);
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
