// SPDX-License-Identifier: EUPL-1.2
// The years side by side: earlier editions that were held before this program, read in from a file or a
// form, beside those that are in it. What became of the tips comes first.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/id.hpp"
#include "modules/audit/audit.hpp"
#include "modules/retrospective/stands.hpp"
#include "modules/survey/model.hpp"
#include "platform/crypto/key_file.hpp"
#include "platform/http/request.hpp"
#include "platform/work/work.hpp"

namespace klantendag {
struct EarlierEditionRecord;
using EarlierEditionId = Id<EarlierEditionRecord>;
}  // namespace klantendag

namespace klantendag::retrospective {

struct Material;

// "ruim 70" is 70, at least.
struct Number {
  std::int64_t value = 0;
  bool at_least = false;

  bool operator==(Number const&) const = default;
};

// A mean mark as it was printed, and of how many answers; without that number, of how many people.
struct PrintedMark {
  std::string mean{};  // "8,4"; empty: none
  std::optional<std::int64_t> answered{};

  bool operator==(PrintedMark const&) const = default;
};

// Of fewer than five answers, so of one person's nearly; how many they were may be known.
[[nodiscard]] bool is_of_few(PrintedMark const& mark, std::optional<Number> const& people);
// The number of answers is known exactly, so GRIM could tell whether they can have this mean.
[[nodiscard]] bool was_checked(PrintedMark const& mark, std::optional<Number> const& people);

struct YearTip {
  std::string words{};
  Stand state = Stand::open;

  bool operator==(YearTip const&) const = default;
};

// What one audience was asked, and the figures of it that were released.
struct YearAnswers {
  survey::Audience audience = survey::Audience::clients;
  std::int64_t people = 0;  // who were asked
  std::vector<survey::Question> questions{};
  std::vector<survey::Released> figures{};

  bool operator==(YearAnswers const&) const = default;
};

// One edition as a row of the comparison.
struct Year {
  int year = 0;
  std::string name{};
  std::optional<Number> clients{};
  std::optional<Number> employees{};
  PrintedMark of_clients{};
  PrintedMark of_employees{};
  std::vector<YearTip> tips{};
  std::optional<std::int64_t> done{};  // of the tips; nothing when that would tell on few people
  std::vector<YearAnswers> answers{};  // of an edition whose survey was shared
  std::optional<EarlierEditionId>
      id{};  // of an edition that was read in, not held with this program

  bool operator==(Year const&) const = default;
};

// Keys of the file as in tests/fixtures/editions. Errors: json.malformed, those of check_year.
[[nodiscard]] Result<Year> read_year(std::string_view json);
// A form: year, name, clients, employees, client_mark, client_answers, employee_mark,
// employee_answers, tips (a line each: words | klaar).
[[nodiscard]] Result<Year> parse_year(http::Fields const& fields);
// All problems at once: a year and a name, numbers that can be; and by GRIM, that so many whole marks can
// have that mean.
[[nodiscard]] Result<void> check_year(Year const& year);

// Without the marks of few, and without a mean that only one answer of everybody can have (all a 10, all a
// 1); their numbers stay.
[[nodiscard]] Year without_telling(Year year);

[[nodiscard]] std::string_view name_of(Stand stand);
[[nodiscard]] std::optional<Stand> stand_named(std::string_view name);

// Needs manage_editions; what without_telling leaves out is not kept. Error conflict/retrospective.year_known: this year
// and name are there.
[[nodiscard]] Result<void> add_year(Work& work, Year const& year);
// One that was read in, when it was wrong. Needs manage_editions. Error:
// not_found/retrospective.year_gone.
[[nodiscard]] Result<void> remove_year(Work& work, EarlierEditionId id);
// Oldest first. Needs see_editions and see_survey.
[[nodiscard]] Result<std::vector<Year>> years(Work& work, crypto::Keys const& keys);

// An edition held with this program.
[[nodiscard]] Year year_of(Material const& material);

// V54: what was read in can be so: numbers, and means for so many answers.
[[nodiscard]] audit::Check check_means();

}  // namespace klantendag::retrospective
