// SPDX-License-Identifier: EUPL-1.2
// The rules file keeps its own promises: every example is found by its rule, no counter-example is.
#include "core/dutch/reader.hpp"

#include <doctest/doctest.h>

#include <algorithm>

#include "core/dutch/data.hpp"
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

TEST_CASE(
    "a rule that the model never met is believed for its own certainty, and more when surer") {
  std::string const message = "Het zwempak is mooi.";
  auto const with = [&](std::string const& certainty, std::string const& more) {
    auto reader = Reader::open(std::string(data_file("rules.txt")) +
                                   "\nregel coach.x\nsoort: vraag\nzekerheid: " + certainty +
                                   "\npatroon: zwempak\nuitleg: E.\nexplain: O.\n" + more,
                               data_file("model.txt"));
    REQUIRE(reader);
    auto const reading = reader->read(message);
    return reading.asks.empty() ? 0.0 : reading.asks[0].confidence;
  };
  REQUIRE_FALSE(Reader::built_in().read(message).reply_needed);

  double before = 0;
  for (auto const* certainty : {"0.05", "0.3", "0.5", "0.7", "0.95", "1"}) {
    CAPTURE(certainty);
    auto const sure = with(certainty, "");
    CHECK(sure >= before);
    before = sure;
  }
  CHECK(with("0.95", "") >= 0.95);
  CHECK(with("1", "") >= 1);
  CHECK(with("1", "regel coach.y\nsoort: geen\nbereik: zin\npatroon: zwempak is mooi\n") == 0);
}

TEST_CASE("a rule of the built-in file is believed for the certainty that somebody gave it anew") {
  std::string rules(data_file("rules.txt"));
  auto const at = rules.find("zekerheid: 0.96", rules.find("regel contact.kunt_u_bellen"));
  REQUIRE(at != std::string::npos);
  rules.replace(at, std::string("zekerheid: 0.96").size(), "zekerheid: 1");
  auto reader = Reader::open(rules, data_file("model.txt"));
  REQUIRE(reader);

  auto const changed = reader->read("Kunt u mij morgen bellen?");

  REQUIRE(changed.asks.size() == 1);
  CHECK(changed.asks[0].confidence >= 1);
  auto const other = reader->read("Wanneer krijg ik mijn geld?");
  REQUIRE(other.asks.size() == 1);
  CHECK(other.asks[0].confidence ==
        Reader::built_in().read("Wanneer krijg ik mijn geld?").asks[0].confidence);
}

TEST_CASE("a bracket or letter that cannot be meant is refused with its line") {
  auto const refused = [](std::string const& pattern) {
    auto const read = Rules::read("regel a\nsoort: geen\npatroon: " + pattern + "\n");
    return read.ok() ? std::string("taken") : read.error().key + " " + read.error().origin;
  };

  CHECK(refused("(fietsenstalling) open") == "taken");
  for (std::string const pattern :
       {"(fietsenstalling open", "fietsenstalling) open", "<bellen fietsenstalling"}) {
    CAPTURE(pattern);
    CHECK(refused(pattern) == "dutch.rules.stray_bracket rules:3");
  }
  CHECK(refused("caf\xe9") == "dutch.rules.not_utf8 rules:3");
}

TEST_CASE("a file that is no whole model is refused") {
  CHECK(Model::read(Model().write()).ok());
  auto const nothing = Model::read("");
  REQUIRE_FALSE(nothing.ok());
  CHECK(nothing.error().key == "dutch.model.unfinished");
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
