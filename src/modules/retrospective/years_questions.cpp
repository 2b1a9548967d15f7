// SPDX-License-Identifier: EUPL-1.2
#include "modules/retrospective/years_questions.hpp"

#include <algorithm>

#include "base/text.hpp"
#include "core/stats/difference.hpp"
#include "modules/survey/survey.hpp"

namespace klantendag::retrospective {
namespace {

using survey::Question;

std::vector<survey::Option> compared_options(Question const& question) {
  if (question.kind == Question::Kind::several) return question.options;
  if (question.kind == Question::Kind::choice && !question.options.empty()) {
    return {question.options.front()};
  }
  return {};
}

// An option of the organiser's own is known by its words; its value is only a number.
bool same_options(std::vector<survey::Option> const& a, std::vector<survey::Option> const& b) {
  return std::equal(
      a.begin(), a.end(), b.begin(), b.end(),
      [](survey::Option const& one, survey::Option const& other) {
        return one.value == other.value &&
               (!one.value.starts_with('o') || one.value == "other" || one.nl == other.nl);
      });
}

// Other words can ask another thing under the same key: one of a script without Latin letters, an old own_1,
// a ready question that was written anew. Only the mark of the day stays that, however it is asked.
bool asks_the_same(Question const& a, Question const& b) {
  bool const same_words = a.key == "mark" || fold(trim(a.nl)) == fold(trim(b.nl));
  return a.key == b.key && a.kind == b.kind && same_words &&
         same_options(compared_options(a), compared_options(b));
}

// What one year's people said to one option.
survey::Amount share_of(YearAnswers const& answers, Question const& question, std::size_t option) {
  survey::Amount share;
  for (survey::Released const& figure : answers.figures) {
    if (figure.question != question.key) continue;
    bool const of_option = figure.part == question.options[option].value;
    if (of_option || figure.part == "roughly") {
      share = survey::amount_in(figure);
    } else if (figure.part == "counts") {
      auto const counts = survey::counts_in(figure);
      if (!counts || counts->size() != question.options.size()) continue;
      std::int64_t said = 0;
      for (std::size_t at = 0; at < counts->size(); ++at) {
        if (at == option || survey::makes_room(question, question.options[at]))
          said += (*counts)[at];
      }
      share.counted = stats::Share{said, figure.answered};
    }
  }
  return share;
}

AskedYear year_in(Year const& year, YearAnswers const& answers, Question const& question) {
  AskedYear asked{.edition = std::to_string(year.year) + " " + year.name, .year = year.year};
  for (std::size_t at = 0; at < compared_options(question).size(); ++at) {
    asked.shares.push_back(share_of(answers, question, at));
  }
  if (question.kind != Question::Kind::mark) return asked;
  for (survey::Released const& figure : answers.figures) {
    if (figure.question != question.key || figure.part != "counts") continue;
    if (auto counts = survey::counts_in(figure)) asked.marks = std::move(*counts);
  }
  return asked;
}

// The newest answers of this audience before the end of `years`; nothing when nothing was shared.
YearAnswers const* answers_of(Year const& year, survey::Audience audience) {
  for (YearAnswers const& answers : year.answers) {
    if (answers.audience == audience) return &answers;
  }
  return nullptr;
}

// Making room for a colleague counts with coming again, as everywhere (survey/results.hpp).
bool has_room(Question const& question) {
  return std::any_of(
      question.options.begin(), question.options.end(),
      [&](survey::Option const& option) { return survey::makes_room(question, option); });
}

std::optional<AskedAgain> over_the_years(std::vector<Year> const& years, survey::Audience audience,
                                         Question const& question) {
  AskedAgain asked{audience, question, compared_options(question), has_room(question), {}};
  for (Year const& year : years) {
    auto const* answers = answers_of(year, audience);
    if (answers == nullptr) continue;
    for (Question const& then : answers->questions) {
      if (asks_the_same(then, question)) asked.years.push_back(year_in(year, *answers, then));
    }
  }
  if (asked.years.size() < 2) return std::nullopt;
  return asked;
}

}  // namespace

std::vector<AskedAgain> asked_again(std::vector<Year> const& years) {
  std::vector<AskedAgain> all;
  for (auto const audience : {survey::Audience::clients, survey::Audience::employees}) {
    YearAnswers const* newest = nullptr;
    for (Year const& year : years) {
      if (auto const* found = answers_of(year, audience)) newest = found;
    }
    if (newest == nullptr) continue;
    for (Question const& question : newest->questions) {
      if (question.kind == Question::Kind::open) continue;
      if (auto asked = over_the_years(years, audience, question)) all.push_back(std::move(*asked));
    }
  }
  return all;
}

Difference difference_in(AskedAgain const& asked, std::size_t option) {
  Difference found{.before = &asked.years.rbegin()[1], .now = &asked.years.rbegin()[0]};
  if (option >= found.before->shares.size() || option >= found.now->shares.size()) return found;
  auto const& before = found.before->shares[option].counted;
  auto const& now = found.now->shares[option].counted;
  if (!before || !now) return found;
  auto const interval = stats::newcombe(*now, *before);
  bool const holds_nothing = interval.low <= 0 && interval.high >= 0;
  found.apart = holds_nothing ? Apart::by_chance : Apart::more_than_chance;
  found.rose = now->yes * before->of > before->yes * now->of;
  return found;
}

std::optional<stats::Comparison> marks_compared(AskedAgain const& asked) {
  auto const tally = [](AskedYear const& year) { return stats::Tally{{1, 10}, year.marks}; };
  AskedYear const& now = asked.years.rbegin()[0];
  AskedYear const& before = asked.years.rbegin()[1];
  if (now.marks.size() != 10 || before.marks.size() != 10) return std::nullopt;
  return stats::compare(tally(now), tally(before));
}

}  // namespace klantendag::retrospective
