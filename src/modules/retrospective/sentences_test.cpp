// SPDX-License-Identifier: EUPL-1.2
// A sentence of the article says no more than what is known.
#include <doctest/doctest.h>

#include "modules/retrospective/drafted_test.hpp"

namespace klantendag::retrospective {
namespace {

// Of a question with these options, each chosen so often by 21 employees.
Facts of_options(std::string const& key,
                 std::vector<std::pair<survey::Option, int>> const& chosen) {
  survey::Question question{.key = key, .kind = survey::Question::Kind::several, .nl = "Wie?"};
  survey::Results results{.survey = {.audience = survey::Audience::employees, .people = 21},
                          .answered = 21};
  for (auto const& [option, times] : chosen) {
    question.options.push_back(option);
    results.figures.push_back({key, option.value, 21, "{\"yes\":" + std::to_string(times) + "}"});
  }
  results.survey.questions = {question};
  Material material;
  material.of_employees = results;
  return facts_of(Texts{Language::nl}, material);
}

}  // namespace

TEST_CASE("somebody else was missed says nothing of whom to ask next time") {
  survey::Option const manager{"manager", "leidinggevende", "manager"};
  survey::Option const other{"other", "iemand anders", "somebody else"};

  CHECK(of_options("missed", {{manager, 7}, {other, 3}}).find("medewerkers-missed")->value ==
        "een leidinggevende (7 van de 21)");
  CHECK(of_options("missed", {{other, 3}}).find("medewerkers-missed") == nullptr);
  CHECK(of_options("own_drinks", {{other, 3}}).find("medewerkers-own_drinks") != nullptr);
}

TEST_CASE("that each group had a facilitator is said of the plan, not of how many came") {
  DayOf2012 day;
  day.make_groups();
  auto const article = [&] {
    CHECK(day.house.write([&](Work& work) { return draft(work, day.keys, day.edition); }));
    return day.text(Language::nl);
  };
  CHECK(has(article(), "In elke groep hielp een gespreksleider."));

  day.run("UPDATE group_seat SET group_number = 1");

  CHECK_FALSE(has(article(), "gespreksleider"));
}

TEST_CASE("an edition that was only planned was not the last time") {
  DayOf2012 day;
  day.hold_the_one_before();
  CHECK(has(day.text(Language::nl), "De vorige keer was op dinsdag 6 december 2011."));

  day.run("UPDATE edition SET phase = 'inviting' WHERE year = 2011");

  CHECK_FALSE(has(day.text(Language::nl), "De vorige keer"));
}

TEST_CASE("where it was stands with when it was, and who sat in groups is said") {
  std::string const text = Drafted().text(Language::nl);

  CHECK(has(text, "Klantendag. Wij waren op deze plek: het restaurant. 8 cliënten vertelden"));
  CHECK(has(text, "waren erbij. Cliënten en medewerkers zaten in 3 groepen."));
}

}  // namespace klantendag::retrospective
