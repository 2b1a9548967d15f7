// SPDX-License-Identifier: EUPL-1.2
// The same question in two years: known by its key, compared by what was released of it.
#include "modules/retrospective/years_questions.hpp"

#include <doctest/doctest.h>

#include "modules/retrospective/years_views.hpp"

namespace klantendag::retrospective {
namespace {

using survey::Audience;
using survey::Question;

Question again() {
  return {.key = "again",
          .kind = Question::Kind::choice,
          .nl = "Weer meedoen?",
          .en = "Again?",
          .options = {{"yes", "ja", "yes"}, {"no", "nee", "no"}}};
}

Year year_with(int number, Question const& question, std::string const& part,
               std::string const& printed) {
  return {.year = number,
          .name = "Klantendag",
          .answers = {{Audience::employees, 20, {question}, {{question.key, part, 20, printed}}}}};
}

std::string page(std::vector<Year> const& years, Language language = Language::nl) {
  return views::questions_over_years(Texts{language}, years).markup();
}
bool has(std::string const& text, std::string_view words) {
  return text.find(words) != std::string::npos;
}

}  // namespace

TEST_CASE("a question of two years is compared by its key, with Newcombe's interval") {
  auto const alike = asked_again(
      {year_with(2025, again(), "counts", "[18,2]"), year_with(2026, again(), "counts", "[16,4]")});
  REQUIRE(alike.size() == 1);
  CHECK(alike[0].years.size() == 2);
  CHECK(alike[0].years[1].shares[0].counted->yes == 16);
  CHECK(difference_in(alike[0], 0).apart == Apart::by_chance);

  std::vector<Year> const apart = {year_with(2025, again(), "yes", "{\"yes\":18}"),
                                   year_with(2026, again(), "yes", "{\"yes\":5}")};
  auto const far = asked_again(apart);
  REQUIRE(far.size() == 1);
  CHECK(difference_in(far[0], 0).apart == Apart::more_than_chance);
  CHECK_FALSE(difference_in(far[0], 0).rose);
  CHECK(has(page(apart), "18 van de 20"));
  CHECK(has(page(apart), "is in 2026 Klantendag minder vaak gezegd dan in 2025 Klantendag"));
  CHECK(has(page(apart, Language::en), "was said less often in 2026 Klantendag"));
}

TEST_CASE("who makes room for a colleague counts with who comes again, in both years alike") {
  Question question = again();
  question.options.insert(question.options.begin() + 1, {"colleague", "nee, een collega", ""});
  std::vector<Year> const years = {year_with(2025, question, "yes", "{\"yes\":20}"),
                                   year_with(2026, question, "counts", "[17,2,1]")};
  CHECK(asked_again(years).at(0).years[1].shares[0].counted->yes == 19);
  CHECK(has(page(years), "ja, of plaats maken voor een collega"));
}

TEST_CASE(
    "where a year shows only roughly how many, or nothing, nothing is said of the difference") {
  std::vector<Year> const roughly = {year_with(2025, again(), "roughly", "all"),
                                     year_with(2026, again(), "counts", "[16,4]")};
  CHECK(difference_in(asked_again(roughly).at(0), 0).apart == Apart::unknown);
  CHECK(has(page(roughly), "bijna iedereen"));
  CHECK(has(page(roughly), "Zo blijft ieder antwoord geheim."));

  Year hidden = year_with(2025, again(), "counts", "[16,4]");
  hidden.answers[0].figures.clear();
  CHECK(has(page({hidden, year_with(2026, again(), "counts", "[16,4]")}), "niet getoond"));
}

TEST_CASE("another question with the same old key, or other options, is not the same question") {
  Question own{.key = "own_1",
               .kind = Question::Kind::choice,
               .nl = "Was de zaal goed?",
               .options = {{"o1", "ja", ""}, {"o2", "nee", ""}}};
  Question other = own;
  other.nl = "Was de soep warm?";
  CHECK(asked_again(
            {year_with(2025, other, "counts", "[16,4]"), year_with(2026, own, "counts", "[16,4]")})
            .empty());
  other = own;
  other.options[0].nl = "nee";
  CHECK(asked_again(
            {year_with(2025, other, "counts", "[16,4]"), year_with(2026, own, "counts", "[16,4]")})
            .empty());
  CHECK(asked_again(
            {year_with(2025, own, "counts", "[16,4]"), year_with(2026, own, "counts", "[16,4]")})
            .size() == 1);
  CHECK(has(page({year_with(2026, own, "counts", "[16,4]")}), "nog geen vraag"));
}

TEST_CASE(
    "a question with other words is another one, also where its key is the same; the mark is not") {
  auto const with_words = [](Question question, std::string const& words) {
    question.nl = words;
    return question;
  };
  auto const over_two_years = [](Question const& before, Question const& now) {
    return asked_again({year_with(2025, before, "counts", "[16,4]"),
                        year_with(2026, now, "counts", "[16,4]")})
        .size();
  };
  Question own = again();
  own.key = "own";
  CHECK(over_two_years(with_words(own, "Был ли зал хорош?"), with_words(own, "Был ли суп?")) == 0);
  CHECK(over_two_years(again(), with_words(again(), "Was de lunch lekker?")) == 0);
  CHECK(over_two_years(again(), with_words(again(), "weer meedoen? ")) == 1);

  Question const mark{.key = "mark", .kind = Question::Kind::mark, .nl = "Welk cijfer?"};
  CHECK(over_two_years(mark, with_words(mark, "Welk cijfer geeft u ons?")) == 1);
}

TEST_CASE("marks of two years are compared exactly where both distributions were released") {
  Question const mark{.key = "mark", .kind = Question::Kind::mark, .nl = "Welk cijfer?"};
  std::vector<Year> years = {year_with(2025, mark, "counts", "[0,0,0,0,0,0,0,8,8,4]"),
                             year_with(2026, mark, "counts", "[0,0,8,8,4,0,0,0,0,0]")};
  CHECK(marks_compared(asked_again(years).at(0))->seen == stats::Seen::something);
  CHECK(has(page(years), "medewerkers van 2026 Klantendag"));

  years[0].answers[0].figures[0].part = "mean";
  CHECK_FALSE(marks_compared(asked_again(years).at(0)));
  CHECK(has(page(years), "zeggen wij niets over het verschil"));
}

}  // namespace klantendag::retrospective
