// SPDX-License-Identifier: EUPL-1.2
// Which figures come out of the sheets: 2012's marks, and nothing about few people.
#include "modules/survey/results.hpp"

#include <doctest/doctest.h>

#include <algorithm>

#include "modules/survey/presets.hpp"
#include "modules/survey/said.hpp"

namespace klantendag::survey {
namespace {

Survey of(Audience audience, std::int64_t people) {
  return {.audience = audience, .people = people, .questions = usual_questions(audience)};
}

std::vector<Sheet> marks(std::vector<int> const& given) {
  std::vector<Sheet> sheets;
  for (int const mark : given) sheets.push_back({{"mark", {std::to_string(mark)}}});
  return sheets;
}

std::vector<Sheet> answers(std::string const& question, std::vector<std::string> const& given) {
  std::vector<Sheet> sheets;
  for (std::string const& value : given) sheets.push_back({{question, {value}}});
  return sheets;
}

Released const* figure(std::vector<Released> const& figures, std::string_view question,
                       std::string_view part) {
  auto const found = std::find_if(figures.begin(), figures.end(), [&](Released const& one) {
    return one.question == question && one.part == part;
  });
  return found == figures.end() ? nullptr : &*found;
}

std::vector<int> const clients_2012 = {10, 9, 9, 8, 8, 8, 8, 7};

}  // namespace

TEST_CASE("eight clients of 2012 give an 8,4, counted, without a histogram") {
  Survey const survey = of(Audience::clients, 8);
  auto const figures = figures_of(survey, marks(clients_2012));

  Released const* mean = figure(figures, "mark", "mean");
  REQUIRE(mean != nullptr);
  auto const mark = mark_in(*mean, survey.people).value();
  CHECK(mark.mean == doctest::Approx(8.375));
  CHECK(mark.certainty == stats::Certainty::count);
  CHECK(figure(figures, "mark", "counts") == nullptr);
}

TEST_CASE("twenty-one employees of 2012 give an 8,6 with every count") {
  auto const figures =
      figures_of(of(Audience::employees, 21),
                 marks({10, 10, 10, 9, 9, 9, 9, 9, 9, 9, 9, 9, 8, 8, 8, 8, 8, 8, 8, 7, 7}));

  Released const* counts = figure(figures, "mark", "counts");
  REQUIRE(counts != nullptr);
  CHECK(counts_in(*counts).value() == std::vector<std::int64_t>{0, 0, 0, 0, 0, 0, 2, 7, 9, 3});
}

TEST_CASE("one silent client: the mean of all lies between two bounds") {
  auto sheets = marks({10, 9, 9, 8, 8, 8, 8});
  sheets.push_back({});
  Survey const survey = of(Audience::clients, 8);

  auto const mark =
      mark_in(*figure(figures_of(survey, sheets), "mark", "mean"), survey.people).value();

  CHECK(mark.certainty == stats::Certainty::bounds);
  REQUIRE(mark.interval);
  CHECK(mark.interval->low == doctest::Approx(7.625));
  CHECK(mark.interval->high == doctest::Approx(8.75));
}

TEST_CASE("four answers are too few to show anything") {
  CHECK(figures_of(of(Audience::clients, 8), marks({9, 8, 8, 7})).empty());
}

TEST_CASE("eight tens are not shown: they would be everybody's answer") {
  CHECK(figures_of(of(Audience::clients, 8), marks({10, 10, 10, 10, 10, 10, 10, 10})).empty());
}

TEST_CASE("of few answers only the first choice is counted") {
  auto const figures =
      figures_of(of(Audience::clients, 8),
                 answers("heard", {"yes", "yes", "yes", "yes", "yes", "yes", "little", "no"}));

  Released const* share = figure(figures, "heard", "yes");
  REQUIRE(share != nullptr);
  CHECK(share_in(*share, 8).value().counted.yes == 6);
  CHECK(figure(figures, "heard", "counts") == nullptr);
}

TEST_CASE("all and all but one are told alike: nearly all") {
  Survey const survey = of(Audience::clients, 8);
  auto const all = figures_of(survey, answers("heard", std::vector<std::string>(8, "yes")));
  std::vector<std::string> all_but_one(8, "yes");
  all_but_one.back() = "no";

  CHECK(figures_of(survey, answers("heard", all_but_one)) == all);
  REQUIRE(figure(all, "heard", "roughly") != nullptr);
  CHECK(figure(all, "heard", "roughly")->printed == "all");
}

TEST_CASE("of four answers not even nearly all is said") {
  CHECK(
      figures_of(of(Audience::clients, 8), answers("heard", {"yes", "yes", "yes", "yes"})).empty());
}

TEST_CASE("who was missed is counted of everybody who answered") {
  std::vector<Sheet> sheets(12);
  for (std::size_t at = 0; at < 7; ++at) sheets[at] = {{"missed", {"manager", "doctor"}}};

  auto const figures = figures_of(of(Audience::employees, 21), sheets);

  Released const* managers = figure(figures, "missed", "manager");
  REQUIRE(managers != nullptr);
  CHECK(share_in(*managers, 21).value().counted.yes == 7);
  CHECK(managers->answered == 12);
}

TEST_CASE("making room for a colleague is no dissatisfied no, of few answers and of all alike") {
  Survey const survey = of(Audience::employees, 21);
  auto const said = [&](Language language, std::vector<std::string> const& given) {
    auto const figures = figures_of(survey, answers("again", given));
    auto const question = std::find_if(survey.questions.begin(), survey.questions.end(),
                                       [](Question const& one) { return one.key == "again"; });
    std::string text;
    for (Released const& one : figures) {
      if (one.question != "again") continue;
      text += said_shortly(language, {*question, one, survey.people}, {.name = "medewerkers"});
    }
    return text;
  };
  std::vector<std::string> const half = {"yes", "yes", "yes", "colleague", "colleague", "no"};
  std::vector<std::string> all = {"yes", "yes", "yes", "colleague", "colleague", "colleague"};
  std::vector<std::string> most(21, "yes");
  most[0] = most[1] = "colleague";

  std::string const nearly =
      "Bijna alle medewerkers willen weer meedoen of maken plaats voor een collega.";
  CHECK(said(Language::nl, all) == nearly);
  CHECK(said(Language::nl, half) == nearly);
  CHECK(said(Language::nl, std::vector<std::string>(10, "colleague")) == nearly);
  all[1] = all[2] = "no";
  CHECK(said(Language::nl, all) ==
        "4 van de 6 medewerkers die antwoord gaven, willen weer meedoen of maken plaats voor een "
        "collega.");
  CHECK(said(Language::nl, most) == "Plaats maken voor een collega is geen nee uit onvrede.");
  CHECK(said(Language::en, std::vector<std::string>(10, "no")) ==
        "Hardly any of the medewerkers want to take part again or make room for a colleague.");
}

TEST_CASE("a choice of one's own is told in its own words, and what all chose is not counted") {
  Survey survey{.people = 6,
                .questions = {{"own_1",
                               Question::Kind::choice,
                               "Welke dag past u het best?",
                               "Which day suits you best?",
                               {{"o1", "maandag", "Monday"}, {"o2", "dinsdag", ""}}}}};
  auto const said = [&](std::vector<std::string> const& given) {
    std::string text;
    for (Released const& one : figures_of(survey, answers("own_1", given))) {
      text += said_shortly(Language::nl, {survey.questions[0], one, 6}, {.name = "cliënten"});
    }
    return text;
  };

  CHECK(said({"o1", "o1", "o1", "o1", "o2", "o2"}) ==
        "4 van de 6 cliënten die antwoord gaven, kozen ‘maandag’.");
  CHECK(said({"o2", "o2", "o2", "o2", "o2", "o2"}) ==
        "Bijna niemand van de cliënten koos ‘maandag’.");
  survey.questions[0].kind = Question::Kind::several;
  CHECK(said({"o1", "o1", "o1", "o1", "o1", "o1"}) ==
        "maandag: bijna iedereen (van de mensen die de vragenlijst instuurden)"
        "dinsdag: bijna niemand (van de mensen die de vragenlijst instuurden)");
}

TEST_CASE("ten employees who all gave a 9 are not shown") {
  auto const figures = figures_of(of(Audience::employees, 10), marks(std::vector<int>(10, 9)));

  CHECK(figure(figures, "mark", "mean") == nullptr);
  CHECK(figure(figures, "mark", "counts") == nullptr);
}

TEST_CASE("open answers are sorted by their letters, not by who came first") {
  Survey const survey = of(Audience::clients, 8);
  std::vector<Sheet> const sheets = {{{"first", {"Sneller bellen"}}},
                                     {{"first", {"Beter luisteren"}}}};

  auto const words = open_answers(survey, sheets);

  REQUIRE(words.size() == 2);
  CHECK(words.front().words == "Beter luisteren");
}

TEST_CASE("a figure that was changed by hand is not read") {
  CHECK_FALSE(mark_in({"mark", "mean", 8, "8.4"}, 8).ok());
  CHECK_FALSE(share_in({"heard", "yes", 8, "{}"}, 8).ok());
  CHECK_FALSE(counts_in({"mark", "counts", 8, "{}"}).ok());
}

}  // namespace klantendag::survey
