// SPDX-License-Identifier: EUPL-1.2
// An attacker reads everything that was ever released about a survey: figures, the article in every
// format and both languages, before and after, one page, the years. He knows the rules too, so also what
// is left out tells him something. He tries every world of answers that would give the same text.
#include <doctest/doctest.h>

#include <map>

#include "core/report/write.hpp"
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

// One question, and every value that can be answered to it.
struct Asked {
  survey::Question question{};
  std::vector<std::string> values{};
};

Asked a_mark() {
  Asked asked{.question = {.key = "mark", .kind = survey::Question::Kind::mark, .nl = "Cijfer?"}};
  for (int mark = 1; mark <= 10; ++mark) asked.values.push_back(std::to_string(mark));
  return asked;
}
Asked a_choice() {
  Asked asked{.question = {.key = "heard", .kind = survey::Question::Kind::choice, .nl = "Ja?"}};
  for (char const* value : {"yes", "little", "no"}) {
    asked.question.options.push_back({value, value, value});
    asked.values.emplace_back(value);
  }
  return asked;
}

survey::Survey survey_of(Asked const& asked, std::size_t people) {
  return {.state = survey::State::released,
          .people = static_cast<std::int64_t>(people),
          .questions = {asked.question}};
}

// Worlds are sheets without an order: whose sheet it is nobody can tell (survey/attack_test.cpp).
using World = std::vector<std::size_t>;  // places of values, rising
template <typename Take>
void each_world(Asked const& asked, std::size_t people, Take const& take) {
  World world(people, 0);
  while (true) {
    take(world);
    std::size_t at = people;
    while (at > 0 && world[at - 1] + 1 == asked.values.size()) --at;
    if (at == 0) return;
    std::size_t const next = world[at - 1] + 1;
    std::fill(world.begin() + static_cast<std::ptrdiff_t>(at) - 1, world.end(), next);
  }
}

Figures figures_in(Asked const& asked, World const& world, stats::Policy policy) {
  std::vector<Sheet> sheets;
  for (std::size_t const value : world) {
    sheets.push_back({{asked.question.key, {asked.values[value]}}});
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

// Groups of worlds with the same text; somebody's answer is learnt where all of a group's worlds are
// this one answer only.
struct Outcome {
  std::size_t worlds = 0;
  std::size_t texts = 0;
  std::size_t learnt = 0;
};
template <typename Told>
Outcome attack(Asked const& asked, std::size_t people, Told const& told) {
  std::map<std::string, std::vector<World>> groups;
  Outcome outcome;
  each_world(asked, people, [&](World const& world) {
    ++outcome.worlds;
    groups[told(world)].push_back(world);
  });
  outcome.texts = groups.size();
  for (auto const& [text, worlds] : groups) {
    std::size_t const answer = worlds.front().front();
    bool const certain = std::all_of(worlds.begin(), worlds.end(), [&](World const& world) {
      return world.front() == answer && world.back() == answer;
    });
    outcome.learnt += certain ? 1 : 0;
  }
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
    CHECK(by_figures(a_choice(), people, {}).learnt == 0);
  }
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
    CHECK(by_text(a_choice(), people, {}).learnt == 0);
  }
}

TEST_CASE("with k set to 1 the same attacker reads answers in it") {
  Outcome const alone = by_text(a_mark(), 1, nobody_protected);
  CHECK(alone.worlds == 10);
  CHECK(alone.learnt == 10);
  CHECK(by_text(a_mark(), 2, nobody_protected).learnt > 0);
  CHECK(by_figures(a_mark(), 5, nobody_protected).learnt > 0);
}

}  // namespace klantendag::retrospective
