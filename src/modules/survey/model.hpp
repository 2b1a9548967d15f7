// SPDX-License-Identifier: EUPL-1.2
// A survey: what one audience of an edition is asked, and how far it is. Its life goes one way:
// draft → tested → open → closed → checked → released → purged. Questions are frozen when it opens. Once
// its day has come a closed one is purged wherever it was.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/id.hpp"
#include "base/language.hpp"
#include "base/time.hpp"
#include "modules/editions/model.hpp"

namespace klantendag {
struct SurveyRecord;
using SurveyId = Id<SurveyRecord>;
}  // namespace klantendag

namespace klantendag::survey {

enum class Audience { clients, employees };

enum class State {
  draft,
  tested,    // somebody tried the questions
  open,      // answers come in; nothing is shown, not even how many
  closed,    // no more answers
  checked,   // a person has read every open answer
  released,  // others may see the figures
  purged     // answers are erased; what was released stays
};

struct Option {
  std::string value{};
  std::string nl{};
  std::string en{};

  bool operator==(Option const&) const = default;
};

struct Question {
  enum class Kind {
    mark,     // 1 to 10
    choice,   // one option; the first one is what a share counts
    several,  // any number of options
    open      // own words
  };

  std::string key{};
  Kind kind = Kind::open;
  std::string nl{};
  std::string en{};  // empty: nl is shown
  std::vector<Option> options{};

  bool operator==(Question const&) const = default;
};

struct Survey {
  SurveyId id{};
  EditionId edition{};
  Audience audience = Audience::clients;
  State state = State::draft;
  std::int64_t people = 0;  // who were asked: the codes that were made, without those withdrawn
  std::vector<Question> questions{};
  std::int64_t withdrawn = 0;      // codes that nobody got, or that were lost
  std::optional<Date> purge_by{};  // of a closed one: its answers are erased by then
};

// What one person answered to one question; of an open question the words.
struct Answer {
  std::string question{};
  std::vector<std::string> values{};

  bool operator==(Answer const&) const = default;
};
// Answers in the order of the questions; a question without an answer is not in it.
using Sheet = std::vector<Answer>;

// An open answer that may be shown, as a person released it.
struct Remark {
  std::string question{};
  std::string words{};
  std::int64_t number = 0;  // of the answer that it came from, from 1, in the order of open_answers
  std::string theme{};      // its name when a person chose it; empty: none

  bool operator==(Remark const&) const = default;
};

// A figure as it was released.
struct Released {
  std::string question{};
  std::string part{};  // "mean", "counts", or an option's value
  std::int64_t answered = 0;
  std::string printed{};

  bool operator==(Released const&) const = default;
};

[[nodiscard]] inline std::string_view words_of(Question const& question, Language language) {
  return language == Language::en && !question.en.empty() ? question.en : question.nl;
}
[[nodiscard]] inline std::string_view words_of(Option const& option, Language language) {
  return language == Language::en && !option.en.empty() ? option.en : option.nl;
}

}  // namespace klantendag::survey
