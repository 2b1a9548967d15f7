// SPDX-License-Identifier: EUPL-1.2
// The life of a survey, what a good sheet is, and how sheets become one text.
#include "modules/survey/rules.hpp"

#include <algorithm>

#include "base/json.hpp"
#include "base/named.hpp"
#include "base/text.hpp"

namespace klantendag::survey {
namespace {

constexpr std::array<std::string_view, 2> audience_names = {"clients", "employees"};
constexpr std::array<std::string_view, 7> state_names = {"draft",   "tested",   "open",  "closed",
                                                         "checked", "released", "purged"};
constexpr std::array<std::string_view, 4> kind_names = {"mark", "choice", "several", "open"};
constexpr std::array every_audience = {Audience::clients, Audience::employees};
constexpr std::array every_state = {State::draft,   State::tested,   State::open,  State::closed,
                                    State::checked, State::released, State::purged};
constexpr std::array every_kind = {Question::Kind::mark, Question::Kind::choice,
                                   Question::Kind::several, Question::Kind::open};
constexpr std::size_t longest_words = 2000;
constexpr std::size_t most_values = 50;
constexpr std::size_t packing = 16 * 1024;

bool has_option(Question const& question, std::string_view value) {
  return std::any_of(question.options.begin(), question.options.end(),
                     [&](Option const& option) { return option.value == value; });
}

std::optional<Error> problem_of(Question const& question, Answer const& answer) {
  if (answer.values.size() > most_values) return invalid_field(question.key, "survey.choose_one");
  switch (question.kind) {
    case Question::Kind::mark: {
      auto const mark = parse_integer(answer.values.front());
      if (answer.values.size() > 1 || !mark || *mark < 1 || *mark > 10) {
        return invalid_field(question.key, "survey.mark_unusable");
      }
      return std::nullopt;
    }
    case Question::Kind::choice:
      if (answer.values.size() > 1 || !has_option(question, answer.values.front())) {
        return invalid_field(question.key, "survey.choose_one");
      }
      return std::nullopt;
    case Question::Kind::several:
      for (std::string const& value : answer.values) {
        if (!has_option(question, value)) return invalid_field(question.key, "survey.choose_known");
      }
      return std::nullopt;
    case Question::Kind::open:
      if (answer.values.size() > 1 || count_code_points(answer.values.front()) > longest_words) {
        return invalid_field(question.key, "survey.words_too_long",
                             {{"most", std::to_string(longest_words)}});
      }
      return std::nullopt;
  }
  return std::nullopt;
}

std::string text_of(Sheet const& sheet) {
  json::Object members;
  for (Answer const& answer : sheet) {
    json::Array values;
    for (std::string const& value : answer.values) values.emplace_back(std::string_view(value));
    members.emplace_back(answer.question, std::move(values));
  }
  return json::write(json::Value(std::move(members)));
}

std::optional<Sheet> sheet_of(json::Value const& value) {
  auto const* members = value.object();
  if (members == nullptr) return std::nullopt;
  Sheet sheet;
  for (auto const& [question, given] : *members) {
    auto const* values = given.array();
    if (values == nullptr) return std::nullopt;
    Answer answer{question, {}};
    for (json::Value const& one : *values) {
      if (one.string() == nullptr) return std::nullopt;
      answer.values.push_back(*one.string());
    }
    sheet.push_back(std::move(answer));
  }
  return sheet;
}

}  // namespace

std::string_view name_of(Audience audience) {
  return audience_names[static_cast<std::size_t>(audience)];
}
std::optional<Audience> audience_named(std::string_view name) {
  return named(every_audience, name);
}
std::string_view name_of(State state) {
  return state_names[static_cast<std::size_t>(state)];
}
std::optional<State> state_named(std::string_view name) {
  return named(every_state, name);
}
std::string_view name_of(Question::Kind kind) {
  return kind_names[static_cast<std::size_t>(kind)];
}
std::optional<Question::Kind> kind_named(std::string_view name) {
  return named(every_kind, name);
}

std::optional<State> next_of(State state) {
  if (state == State::purged) return std::nullopt;
  return static_cast<State>(static_cast<int>(state) + 1);
}

Result<State> move_to(Survey const& survey, State state) {
  if (next_of(survey.state) != state) return conflict("survey.step");
  return state;
}

Result<void> may_change_questions(Survey const& survey) {
  if (survey.state > State::tested) return conflict("survey.frozen");
  return {};
}

Result<void> may_answer(Survey const& survey) {
  if (survey.state != State::open) return conflict("survey.not_open");
  return {};
}

Result<void> may_read(Survey const& survey) {
  if (survey.state < State::closed) return conflict("survey.still_open");
  return {};
}

bool is_overdue(Survey const& survey, Date today) {
  bool const has_answers = survey.state >= State::closed && survey.state != State::purged;
  return has_answers && survey.purge_by && *survey.purge_by < today;
}

Result<Sheet> check_sheet(Survey const& survey, Sheet sheet) {
  std::vector<Error> problems;
  Sheet good;
  for (Question const& question : survey.questions) {
    auto const answer = std::find_if(sheet.begin(), sheet.end(), [&](Answer const& given) {
      return given.question == question.key;
    });
    if (answer == sheet.end() || answer->values.empty()) continue;
    if (auto problem = problem_of(question, *answer)) {
      problems.push_back(std::move(*problem));
    } else {
      good.push_back(std::move(*answer));
    }
  }
  if (!problems.empty()) return all_of(std::move(problems));
  return good;
}

std::string pack(std::vector<Sheet> const& sheets) {
  std::vector<std::string> texts;
  texts.reserve(sheets.size());
  for (Sheet const& sheet : sheets) texts.push_back(text_of(sheet));
  std::sort(texts.begin(), texts.end());
  std::string packed = "[";
  for (std::string const& text : texts) {
    if (packed.size() > 1) packed += ',';
    packed += text;
  }
  packed += ']';
  packed.resize((packed.size() + packing - 1) / packing * packing, ' ');
  return packed;
}

Result<std::vector<Sheet>> unpack(std::string_view text) {
  std::vector<Sheet> sheets;
  if (text.empty()) return sheets;
  ASSIGN_OR_RETURN(auto const value, json::parse(text));
  auto const* array = value.array();
  if (array == nullptr) return internal("survey", "sheets are no list");
  for (json::Value const& one : *array) {
    auto sheet = sheet_of(one);
    if (!sheet) return internal("survey", "a sheet is no object of lists");
    sheets.push_back(std::move(*sheet));
  }
  return sheets;
}

}  // namespace klantendag::survey
