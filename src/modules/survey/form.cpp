// SPDX-License-Identifier: EUPL-1.2
// Fields of the survey pages to questions, sheets and steps.
#include "modules/survey/form.hpp"

#include <fmt/format.h>

#include "base/text.hpp"
#include "modules/survey/rules.hpp"

namespace klantendag::survey {
namespace {

constexpr std::size_t longest_question = 200;
constexpr std::size_t longest_remark = 2000;
constexpr std::size_t most_options = 12;
constexpr std::size_t longest_key = 60;  // chosen: long enough to tell questions apart

using Problems = std::vector<Error>;

std::string short_text(http::Fields const& fields, std::string const& name, std::size_t longest,
                       Problems& problems) {
  std::string value = fields.text(name);
  if (count_code_points(value) > longest) {
    problems.push_back(
        invalid_field(name, "survey.words_too_long", {{"most", std::to_string(longest)}}));
  }
  return value;
}

// "ja | yes", one a line; without | there is no English.
std::vector<Option> parse_options(http::Fields const& fields, std::string const& name) {
  std::vector<Option> options;
  std::string const text = fields.text(name);
  for (std::string_view const raw : split(text, '\n')) {
    std::string_view const line = trim(raw);
    if (line.empty()) continue;
    auto const bar = line.find('|');
    std::string const nl(trim(line.substr(0, bar)));
    std::string const en(bar == std::string_view::npos ? "" : trim(line.substr(bar + 1)));
    options.push_back({fmt::format("o{}", options.size() + 1), nl, en});
  }
  return options;
}

bool has_options(Question::Kind kind) {
  return kind == Question::Kind::choice || kind == Question::Kind::several;
}

// "own_was_de_zaal_goed": the question's own words, so that another question never has its key, and the same
// one has it in another year too.
std::string key_of_words(std::string_view words) {
  std::string key = "own";
  for (char const sign : fold(words)) {
    bool const letter = (sign >= 'a' && sign <= 'z') || (sign >= '0' && sign <= '9');
    if (key.size() >= longest_key) break;
    if (letter && key.size() == 3) key += '_';
    if (letter) key += sign;
    if (!letter && key.back() != '_') key += '_';
  }
  if (key.back() == '_') key.pop_back();
  return key;
}

// One that no question of this survey has.
std::string new_key(std::vector<Question> const& questions, std::string_view words) {
  std::string const first = key_of_words(words);
  for (int number = 1;; ++number) {
    std::string key = number == 1 ? first : fmt::format("{}_again_{}", first, number);
    bool taken = false;
    for (Question const& question : questions) taken = taken || question.key == key;
    if (!taken) return key;
  }
}

}  // namespace

std::string field_of(Question const& question) {
  return "a-" + question.key;
}

Result<std::vector<Question>> parse_questions(http::Fields const& fields, Survey const& survey) {
  Problems problems;
  std::vector<Question> questions;
  int row = 0;
  for (Question const& known : survey.questions) {
    ++row;
    Question question = known;
    question.nl = short_text(fields, fmt::format("nl-{}", row), longest_question, problems);
    question.en = short_text(fields, fmt::format("en-{}", row), longest_question, problems);
    if (!question.nl.empty()) questions.push_back(std::move(question));
  }
  for (int spare = 0; spare < spare_rows; ++spare) {
    ++row;
    Question question{
        .nl = short_text(fields, fmt::format("nl-{}", row), longest_question, problems),
        .en = short_text(fields, fmt::format("en-{}", row), longest_question, problems)};
    if (question.nl.empty()) continue;
    std::string const kind_field = fmt::format("kind-{}", row);
    std::string const options_field = fmt::format("options-{}", row);
    auto const kind = kind_named(fields.text(kind_field));
    if (!kind) {
      problems.push_back(invalid_field(kind_field, "survey.kind_missing"));
      continue;
    }
    question.kind = *kind;
    question.key = new_key(questions, question.nl);
    if (has_options(*kind)) {
      question.options = parse_options(fields, options_field);
      if (question.options.size() < 2 || question.options.size() > most_options) {
        problems.push_back(invalid_field(options_field, "survey.options_unusable",
                                         {{"most", std::to_string(most_options)}}));
      }
    }
    questions.push_back(std::move(question));
  }
  if (questions.empty()) problems.push_back(invalid_field("nl-1", "survey.no_questions"));
  if (!problems.empty()) return all_of(std::move(problems));
  return questions;
}

Sheet parse_sheet(http::Fields const& fields, Survey const& survey) {
  Sheet sheet;
  for (Question const& question : survey.questions) {
    Answer answer{question.key, {}};
    for (std::string const& value : fields.all(field_of(question))) {
      if (auto const trimmed = trim(value); !trimmed.empty()) answer.values.emplace_back(trimmed);
    }
    if (!answer.values.empty()) sheet.push_back(std::move(answer));
  }
  return sheet;
}

Result<std::vector<Remark>> parse_remarks(http::Fields const& fields,
                                          std::vector<Remark> const& answers) {
  Problems problems;
  std::vector<Remark> remarks;
  for (std::size_t row = 1; row <= answers.size(); ++row) {
    if (fields.text(fmt::format("show-{}", row)) != "yes") continue;
    std::string words = short_text(fields, fmt::format("words-{}", row), longest_remark, problems);
    if (words.empty()) continue;
    std::string theme =
        short_text(fields, fmt::format("theme-{}", row), longest_question, problems);
    if (theme == no_theme) theme.clear();
    remarks.push_back(
        {answers[row - 1].question, std::move(words), answers[row - 1].number, std::move(theme)});
  }
  if (!problems.empty()) return all_of(std::move(problems));
  return remarks;
}

Result<std::int64_t> parse_number(http::Fields const& fields) {
  auto const number = parse_integer(fields.text("number"));
  if (!number) return not_found("survey.remark_gone");
  return *number;
}

Result<std::int64_t> parse_count(http::Fields const& fields) {
  auto const count = parse_integer(fields.text("count"));
  if (!count) return invalid_field("count", "survey.count_unusable", {{"most", "500"}});
  return *count;
}

std::int64_t parse_withdrawn(http::Fields const& fields) {
  return parse_integer(fields.text("withdraw")).value_or(0);
}

Result<State> parse_state(http::Fields const& fields) {
  if (auto const state = state_named(fields.text("state"))) return *state;
  return invalid_field("state", "survey.step");
}

}  // namespace klantendag::survey
