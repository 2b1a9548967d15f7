// SPDX-License-Identifier: EUPL-1.2
// The rules file keeps its own promises: every example is found by its rule, no counter-example is.
#include "core/dutch/reader.hpp"

#include <doctest/doctest.h>

#include <algorithm>

#include "core/dutch/model.hpp"

namespace klantendag::dutch {
namespace {

bool marks(Reader& reader, std::string const& message, std::string const& rule) {
  auto const reading = reader.read(message);
  return std::any_of(reading.asks.begin(), reading.asks.end(), [&](Ask const& ask) {
    return std::find(ask.rules.begin(), ask.rules.end(), rule) != ask.rules.end();
  });
}

TEST_CASE(
    "every example in the rules file is marked by its own rule, every counter-example is not") {
  auto reader = Reader::built_in();

  for (auto const& rule : reader.rules().rules) {
    for (auto const& example : rule.examples) {
      CAPTURE(rule.id);
      CAPTURE(example);
      if (rule.positive) CHECK(marks(reader, example, rule.id));
      if (!rule.positive) CHECK_FALSE(reader.read(example).reply_needed);
    }
    for (auto const& example : rule.counter_examples) {
      CAPTURE(rule.id);
      CAPTURE(example);
      CHECK_FALSE(marks(reader, example, rule.id));
    }
  }
}

TEST_CASE("a rule that is not finished is refused with the line it begins on") {
  std::string const whole =
      "regel a\nsoort: vraag\npatroon: fiets\nuitleg: Een fiets.\nexplain: A bike.\n";
  auto const refused = [](std::string const& rules) {
    auto const read = Rules::read(rules);
    return read.ok() ? std::string("taken") : read.error().key + " " + read.error().origin;
  };

  CHECK(refused(whole) == "taken");
  for (std::string_view const field : {"soort:", "patroon:", "uitleg:", "explain:"}) {
    CAPTURE(field);
    auto unfinished = whole;
    auto const at = unfinished.find(field);
    unfinished.erase(at, unfinished.find('\n', at) + 1 - at);
    CHECK(refused("# eigen\n" + unfinished) == "dutch.rules.unfinished rules:2");
    CHECK(refused(unfinished + "regel b\n") == "dutch.rules.unfinished rules:1");
  }
  CHECK(refused("regel a\nsoort: geen\npatroon: fiets\n") == "taken");
}

TEST_CASE("a pattern of more parts than are matched is refused with its line") {
  std::string row;
  for (std::size_t part = 0; part < longest_pattern; ++part) row += " fiets";
  auto const rules = [](std::string const& pattern) {
    return Rules::read("regel a\nsoort: geen\npatroon:" + pattern + "\n");
  };

  CHECK(rules(row).ok());
  auto const longer = rules(row + " bel");
  REQUIRE_FALSE(longer.ok());
  CHECK(longer.error().key == "dutch.rules.pattern_too_long");
  CHECK(longer.error().origin == "rules:3");
}

TEST_CASE("a sentence that asks is marked, also by a model to which no contact is likely enough") {
  // Every chance is a half, but that of a question, which is likelier than its threshold by more.
  Model model;
  model.mix[static_cast<std::size_t>(Kind::question)][0] = -1;
  model.sure.urgent = 0.9;
  model.beside = {0.1, 0.9, 0.9, 0.9};
  auto reader = Reader::open("regel a\nsoort: geen\npatroon: fiets\n", model.write());
  REQUIRE(reader);

  auto const reading = reader->read("Hoe laat begint de cursus lassen");

  REQUIRE(reading.asks.size() == 1);
  CHECK(reading.asks[0].kind == Kind::question);
}

TEST_CASE("a mark is exactly a piece of the message") {
  auto reader = Reader::built_in();
  std::string const message = "Beste Zoë, ik ben ziek. Kunt u mij bellen? 👍 Groet, Jan";

  auto const reading = reader.read(message);

  REQUIRE(reading.asks.size() == 1);
  CHECK(message.substr(reading.asks[0].begin, reading.asks[0].end - reading.asks[0].begin) ==
        "Kunt u mij bellen?");
  CHECK(reading.asks[0].kind == Kind::contact);
}

}  // namespace
}  // namespace klantendag::dutch
