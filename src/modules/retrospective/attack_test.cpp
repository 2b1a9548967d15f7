// SPDX-License-Identifier: EUPL-1.2
// An attacker reads everything that was ever released about a survey: figures, the article in every
// format and both languages, before and after, one page, the years. He knows the rules too, so also what
// is left out tells him something. He tries every world of answers that would give the same text.
#include <doctest/doctest.h>

#include <algorithm>
#include <map>
#include <set>

#include "base/text.hpp"
#include "core/report/write.hpp"
#include "core/stats/sentences.hpp"
#include "modules/retrospective/article.hpp"
#include "modules/retrospective/board.hpp"
#include "modules/retrospective/facts.hpp"
#include "modules/retrospective/files.hpp"
#include "modules/retrospective/years.hpp"
#include "modules/retrospective/years_views.hpp"

namespace klantendag::retrospective {
namespace {

using survey::Sheet;
using Figures = std::vector<survey::Released>;

// One question, and everything that one person can answer to it.
struct Asked {
  survey::Question question{};
  std::vector<std::vector<std::string>> answers{};
};

Asked a_mark(int lowest = 1) {
  Asked asked{.question = {.key = "mark", .kind = survey::Question::Kind::mark, .nl = "Cijfer?"}};
  for (int mark = lowest; mark <= 10; ++mark) asked.answers.push_back({std::to_string(mark)});
  return asked;
}
Asked a_choice(std::string const& key, std::vector<std::string> const& values) {
  Asked asked{.question = {.key = key, .kind = survey::Question::Kind::choice, .nl = "Ja?"}};
  for (std::string const& value : values) {
    asked.question.options.push_back({value, value, value});
    asked.answers.push_back({value});
  }
  return asked;
}
Asked heard() {
  return a_choice("heard", {"yes", "little", "no"});
}
Asked again() {
  return a_choice("again", {"yes", "colleague", "no"});
}
// A question of the organiser's own, of which any number of options may be chosen, or none.
Asked a_several() {
  Asked asked{
      .question = {.key = "own_1", .kind = survey::Question::Kind::several, .nl = "Wat speelt er?"},
      .answers = {{}, {"1"}, {"2"}, {"1", "2"}}};
  for (char const* value : {"1", "2"}) asked.question.options.push_back({value, value, value});
  return asked;
}

survey::Survey survey_of(Asked const& asked, std::size_t people) {
  return {.state = survey::State::released,
          .people = static_cast<std::int64_t>(people),
          .questions = {asked.question}};
}

// Worlds are sheets without an order: whose sheet it is nobody can tell (survey/attack_test.cpp).
using World = std::vector<std::size_t>;  // places of answers, rising
template <typename Take>
void each_world(Asked const& asked, std::size_t people, Take const& take) {
  World world(people, 0);
  while (true) {
    take(world);
    std::size_t at = people;
    while (at > 0 && world[at - 1] + 1 == asked.answers.size()) --at;
    if (at == 0) return;
    std::size_t const next = world[at - 1] + 1;
    std::fill(world.begin() + static_cast<std::ptrdiff_t>(at) - 1, world.end(), next);
  }
}

Figures figures_in(Asked const& asked, World const& world, stats::Policy policy) {
  std::vector<Sheet> sheets;
  for (std::size_t const answer : world) {
    auto const& values = asked.answers[answer];
    sheets.push_back(values.empty() ? Sheet{} : Sheet{{asked.question.key, values}});
  }
  return survey::figures_of(survey_of(asked, world.size()), sheets, policy);
}

void append_article(std::string& text, Language language, Material const& material) {
  Texts const texts{language};
  Facts const facts = facts_of(texts, material);
  Article article = draft_of(texts, material, facts);
  for (Figure const& figure : facts.figures) article.body += "\n\n{" + figure.name + "}";
  Reading const reading{.kind = Reading::Kind::published,
                        .document = document_of(article, facts, language),
                        .facts = facts};
  Makers const none{pdf::Printer(""), office::Converter("")};
  for (Format const format : {Format::html, Format::md, Format::json}) {
    text += file_of(reading, format, none).value();
  }
  std::vector<Year> const years = {year_of(material)};
  text += report::to_csv(views::years_table(texts, years));
  text += views::years(texts, years, Reader::reads).markup();
  text += views::board(texts, {.material = material}).markup();
}

// PDF, DOCX and ODT are made of the HTML and the Markdown that stand in it.
std::string released_text(Asked const& asked, std::size_t people, Figures const& figures) {
  Material material{.edition = {.name = "Klantendag", .year = 2027},
                    .clients = static_cast<std::int64_t>(people)};
  std::string text;
  for (Language const language : {Language::nl, Language::en}) {
    append_article(text, language, material);  // published before the results were shared
  }
  material.of_clients = survey::Results{.survey = survey_of(asked, people),
                                        .answered = static_cast<std::int64_t>(people),
                                        .figures = figures};
  for (Language const language : {Language::nl, Language::en}) {
    append_article(text, language, material);
  }
  return text;
}

// What all people of a world have in common; of a question with several options each option by itself,
// chosen or not.
std::set<std::string> in_common(Asked const& asked, World const& world) {
  auto const traits_of = [&](std::size_t answer) {
    auto const& values = asked.answers[answer];
    if (asked.question.kind != survey::Question::Kind::several) {
      return std::set<std::string>(values.begin(), values.end());
    }
    std::set<std::string> traits;
    for (survey::Option const& option : asked.question.options) {
      bool const chosen = std::find(values.begin(), values.end(), option.value) != values.end();
      traits.insert((chosen ? "with " : "without ") + option.value);
    }
    return traits;
  };
  std::set<std::string> common = traits_of(world.front());
  for (std::size_t const answer : world) {
    auto const traits = traits_of(answer);
    std::erase_if(common, [&](std::string const& trait) { return !traits.contains(trait); });
  }
  return common;
}

// Groups of worlds with the same text; somebody's answer is learnt where in all worlds of a group
// everybody has the same in common.
struct Outcome {
  std::size_t worlds = 0;
  std::size_t texts = 0;
  std::size_t learnt = 0;
};
template <typename Told>
Outcome attack(Asked const& asked, std::size_t people, Told const& told) {
  std::map<std::string, std::set<std::string>> groups;
  Outcome outcome;
  each_world(asked, people, [&](World const& world) {
    ++outcome.worlds;
    auto const common = in_common(asked, world);
    auto const [group, is_new] = groups.try_emplace(told(world), common);
    if (is_new) return;
    std::erase_if(group->second, [&](std::string const& trait) { return !common.contains(trait); });
  });
  outcome.texts = groups.size();
  for (auto const& [text, known] : groups) outcome.learnt += known.empty() ? 0U : 1U;
  return outcome;
}

std::string joined(Figures const& figures) {
  std::string text;
  for (survey::Released const& one : figures) {
    text += one.question + " " + one.part + " " + std::to_string(one.answered) + " " + one.printed;
    text += "\n";
  }
  return text;
}

Outcome by_figures(Asked const& asked, std::size_t people, stats::Policy policy) {
  return attack(asked, people,
                [&](World const& world) { return joined(figures_in(asked, world, policy)); });
}

// As if a mean were shown also where its chart is left out because all gave that mark.
Outcome by_mean_without_chart(std::size_t people) {
  return attack(a_mark(), people, [&](World const& world) {
    return joined(figures_in(a_mark(), world, {})) +
           joined(figures_in(a_mark(), world, {.distribution_from = 5}));
  });
}

// The same by what people read; equal figures give an equal text, so each is made once.
Outcome by_text(Asked const& asked, std::size_t people, stats::Policy policy) {
  std::map<std::string, std::string> made;
  return attack(asked, people, [&](World const& world) {
    Figures const figures = figures_in(asked, world, policy);
    auto const [at, is_new] = made.try_emplace(joined(figures));
    if (is_new) at->second = released_text(asked, people, figures);
    return at->second;
  });
}

// Marks from 7 to 10: what is told of them, and how they count.
struct Marks {
  std::string told{};  // empty: nothing
  stats::Tally tally{};
};
std::map<World, Marks> all_marks(std::size_t people) {
  Asked const asked = a_mark(7);
  std::map<World, Marks> all;
  each_world(asked, people, [&](World const& world) {
    std::vector<std::int64_t> marks;
    for (std::size_t const answer : world) marks.push_back(static_cast<std::int64_t>(answer) + 7);
    all[world] = {joined(figures_in(asked, world, {})), stats::tally_of(marks).value()};
  });
  return all;
}

// All clients and these employees: their figures, and the two means beside each other. Careless: also
// where one of the two means may not be shown.
enum class Beside { careful, careless };
Outcome by_comparison(std::map<World, Marks> const& clients, Marks const& employees,
                      Beside beside = Beside::careful) {
  return attack(a_mark(7), clients.begin()->first.size(), [&](World const& world) {
    Marks const& marks = clients.at(world);
    std::string text = marks.told + employees.told;
    bool const hidden = marks.told.empty() || employees.told.empty();
    if (hidden && beside == Beside::careful) return text;
    for (std::string const& sentence :
         stats::sentences(Language::nl, stats::compare(marks.tally, employees.tally), {.name = "a"},
                          {.name = "b"})) {
      text += sentence;
    }
    return text;
  });
}

constexpr stats::Policy nobody_protected{.smallest_group = 1, .distribution_from = 1};

}  // namespace

TEST_CASE("from every figure that may be shown, nobody's answer follows") {
  for (std::size_t const people : {1U, 2U, 3U, 4U, 5U, 6U}) {
    CAPTURE(people);
    CHECK(by_figures(a_mark(), people, {}).learnt == 0);
  }
  Outcome const six = by_figures(a_mark(), 6, {});
  CHECK(six.worlds == 5005);
  CHECK(six.texts > 100);  // the survey is not silent
  for (std::size_t people = 1; people <= 12; ++people) {
    CAPTURE(people);
    CHECK(by_figures(heard(), people, {}).learnt == 0);
    CHECK(by_figures(again(), people, {}).learnt == 0);
    CHECK(by_figures(a_several(), people, {}).learnt == 0);
  }
}

TEST_CASE("nor where there are enough people for a chart, and it is left out") {
  for (std::size_t const people : {5U, 6U}) {
    CAPTURE(people);
    Outcome const outcome = by_figures(a_mark(), people, {.distribution_from = 5});
    CHECK(outcome.learnt == 0);
    CHECK(outcome.texts > 100);
    CHECK(by_mean_without_chart(people).learnt > 0);
  }
}

TEST_CASE("nor from clients and employees side by side, for any marks of either") {
  std::size_t told = 0;
  for (auto const& [clients, employees] : {std::pair{5U, 10U}, std::pair{6U, 5U}}) {
    auto const of_clients = all_marks(clients);
    for (auto const& [world, marks] : all_marks(employees)) {
      CAPTURE(marks.told);
      Outcome const outcome = by_comparison(of_clients, marks);
      CHECK(outcome.learnt == 0);
      told += outcome.texts;
    }
  }
  CHECK(told > 5'000);
}

TEST_CASE("with means beside each other that may not be shown the same attacker reads answers") {
  auto const of_clients = all_marks(5);
  Marks const employees = all_marks(6).begin()->second;

  CHECK(by_comparison(of_clients, employees, Beside::careless).learnt > 0);
}

TEST_CASE("from everything that was released, in every format, nobody's answer follows") {
  for (std::size_t const people : {1U, 2U, 3U, 4U}) {
    CAPTURE(people);
    Outcome const outcome = by_text(a_mark(), people, {});
    CHECK(outcome.learnt == 0);
    CHECK(outcome.texts == 1);
  }
  for (std::size_t const people : {5U, 6U, 8U, 10U, 11U}) {
    CAPTURE(people);
    CHECK(by_text(heard(), people, {}).learnt == 0);
    CHECK(by_text(again(), people, {}).learnt == 0);
    CHECK(by_text(a_several(), people, {}).learnt == 0);
  }
}

TEST_CASE("with k set to 1 the same attacker reads answers in it") {
  Outcome const alone = by_text(a_mark(), 1, nobody_protected);
  CHECK(alone.worlds == 10);
  CHECK(alone.learnt == 10);
  CHECK(by_text(a_mark(), 2, nobody_protected).learnt > 0);
  CHECK(by_figures(a_mark(), 5, nobody_protected).learnt > 0);
  CHECK(by_figures(a_several(), 5, nobody_protected).learnt > 0);
  CHECK(by_figures(again(), 5, nobody_protected).learnt > 0);
}

}  // namespace klantendag::retrospective
