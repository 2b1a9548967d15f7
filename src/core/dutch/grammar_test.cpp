// SPDX-License-Identifier: EUPL-1.2
// A grammar gives the same labelled messages every time, and says which line it cannot read.
#include "core/dutch/grammar.hpp"

#include <doctest/doctest.h>

namespace klantendag::dutch {
namespace {

TEST_CASE("a line of a grammar stands for its choices, with their labels") {
  auto const messages = expand_grammar("$u = u/jullie\n[contact] {c|<Kunt/Wilt> $u bellen}?\n", 20);

  REQUIRE(messages.ok());
  CHECK(messages.value().size() == 4);
  for (auto const& message : messages.value()) {
    REQUIRE(message.labels.size() == 1);
    CHECK(message.labels[0].letter == 'c');
    CHECK(message.labels[0].end == message.text.size() - 1);
  }
}
TEST_CASE("a grammar gives the same messages again") {
  std::string_view const grammar =
      "@ Alles goed.\n[val] Ik <werk/rust/lees/slaap> <vandaag/morgen>.\n";

  auto const once = expand_grammar(grammar, 5);
  auto const again = expand_grammar(grammar, 5);

  REQUIRE(once.value().size() == again.value().size());
  for (std::size_t at = 0; at < once.value().size(); ++at) {
    CHECK(once.value()[at].text == again.value()[at].text);
  }
}
TEST_CASE("an unknown name or an open bracket in a grammar is refused with its line") {
  for (auto const* grammar :
       {"# uitleg\n[val] Ik $doe iets.\n", "# uitleg\n[val] Ik <werk/rust.\n"}) {
    auto const messages = expand_grammar(grammar, 1);
    REQUIRE_FALSE(messages.ok());
    CHECK(messages.error().key == "dutch.set.bad_line");
    CHECK(messages.error().parameters[0].value == "2");
  }
}

}  // namespace
}  // namespace klantendag::dutch
