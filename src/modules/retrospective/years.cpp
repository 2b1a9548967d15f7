// SPDX-License-Identifier: EUPL-1.2
// An earlier edition from a file or a form.
#include "modules/retrospective/years.hpp"

#include <algorithm>
#include <array>

#include "base/json.hpp"
#include "base/text.hpp"
#include "core/stats/grim.hpp"
#include "core/stats/ledger.hpp"

namespace klantendag::retrospective {
namespace {

constexpr int first_year = 1990;  // as of editions
constexpr int last_year = 2200;
constexpr std::size_t longest_name = 120;
constexpr std::size_t most_tips = 200;

constexpr std::size_t longest_tip = 1000;
constexpr std::int64_t most_people = 10'000;

constexpr std::array<std::pair<std::string_view, Stand>, 4> stands = {
    {{"unknown", Stand::open},
     {"done", Stand::done},
     {"busy", Stand::busy},
     {"not_doing", Stand::not_doing}}};

// As people and old reports say it.
Stand state_said(std::string_view word) {
  std::string const folded = fold(trim(word));
  for (std::string_view const done : {"klaar", "uitgevoerd", "gedaan", "done"}) {
    if (folded == done) return Stand::done;
  }
  for (std::string_view const busy : {"bezig", "in uitvoering", "busy"}) {
    if (folded == busy) return Stand::busy;
  }
  for (std::string_view const refused : {"niet", "niet overgenomen", "not doing"}) {
    if (folded == refused) return Stand::not_doing;
  }
  return Stand::open;
}

json::Value const* under(json::Value const& value, std::string_view name) {
  auto const* found = value.find(name);
  return found == nullptr || found->is_null() ? nullptr : found;
}

// 8, or {"minimaal": 70, …}; the first of the names that is there.
std::optional<Number> number_in(json::Value const* object,
                                std::initializer_list<std::string_view> names) {
  if (object == nullptr) return std::nullopt;
  for (std::string_view const name : names) {
    auto const* found = under(*object, name);
    if (found == nullptr) continue;
    if (found->integer() != nullptr) return Number{*found->integer(), false};
    auto const* least = under(*found, "minimaal");
    if (least != nullptr && least->integer() != nullptr) return Number{*least->integer(), true};
  }
  return std::nullopt;
}

std::string mean_in(json::Value const* object, std::string_view name) {
  auto const* found = object == nullptr ? nullptr : under(*object, name);
  if (found == nullptr) return {};
  if (found->string() != nullptr) return *found->string();
  std::string text;
  if (auto const number = found->number()) json::append_number(text, *number);
  std::replace(text.begin(), text.end(), '.', ',');
  return text;
}

std::string text_in(json::Value const& object, std::string_view name) {
  auto const* found = under(object, name);
  return found == nullptr || found->string() == nullptr ? std::string() : *found->string();
}

std::optional<std::int64_t> plain_count(std::optional<Number> const& number) {
  if (!number || number->at_least) return std::nullopt;
  return number->value;
}

bool can_be(std::optional<std::int64_t> const& count) {
  return !count || (*count >= 1 && *count <= most_people);
}

void check_count(std::optional<Number> const& number, std::string_view field,
                 std::vector<Error>& problems) {
  if (number && !can_be(number->value)) {
    problems.push_back(invalid_field(field, "retrospective.year_count"));
  }
}

void check_mark(PrintedMark const& mark, std::optional<Number> const& people,
                std::string_view field, std::vector<Error>& problems) {
  if (mark.mean.empty()) return;
  auto const n = mark.answered ? mark.answered : plain_count(people);
  auto const came = plain_count(people);
  if (!can_be(n) || (n && came && *n > *came)) {
    problems.push_back(invalid_field(field, "retrospective.year_answers"));
    return;
  }
  Error problem{};
  if (n) {
    auto const sums = stats::check_mean(mark.mean, *n);
    if (sums) return;
    problem = sums.error();
  } else {
    auto const mean = stats::read_mean(mark.mean);
    if (mean && stats::possible_sums(*mean, most_people)) return;
    problem = mean ? invalid("retrospective.year_mean") : mean.error();
  }
  problem.field = field;
  problems.push_back(std::move(problem));
}

// Everybody gave a 10, or a 1: no other marks have this mean. Of a number that is not known exactly what
// reads so counts.
bool tells_everybody(PrintedMark const& mark, std::optional<Number> const& people) {
  stats::Scale const scale{};
  auto const mean = stats::read_mean(mark.mean);
  if (!mean) return false;
  auto const n = mark.answered ? mark.answered : plain_count(people);
  for (std::int64_t const end : {scale.lowest, scale.highest}) {
    std::int64_t digits = end;
    for (int decimal = 0; decimal < mean->decimals; ++decimal) digits *= 10;
    if (!n && mean->digits == digits) return true;
    if (n && stats::possible_sums(*mean, *n) == stats::SumRange{end * *n, end * *n}) return true;
  }
  return false;
}

}  // namespace

std::string_view name_of(Stand stand) {
  for (auto const& [name, one] : stands) {
    if (one == stand) return name;
  }
  return {};
}

std::optional<Stand> stand_named(std::string_view name) {
  for (auto const& [known, one] : stands) {
    if (known == name) return one;
  }
  return std::nullopt;
}

bool is_of_few(PrintedMark const& mark, std::optional<Number> const& people) {
  auto const few = [](std::int64_t count) { return count < stats::Policy{}.smallest_group; };
  if (mark.answered) return few(*mark.answered);
  return people && few(people->value);
}

bool was_checked(PrintedMark const& mark, std::optional<Number> const& people) {
  return mark.answered || plain_count(people);
}

Year without_telling(Year year) {
  for (auto const& [mark, people] : {std::pair(&year.of_clients, &year.clients),
                                     std::pair(&year.of_employees, &year.employees)}) {
    if (is_of_few(*mark, *people) || tells_everybody(*mark, *people)) mark->mean.clear();
  }
  return year;
}

Result<void> check_year(Year const& year) {
  std::vector<Error> problems;
  if (year.year < first_year || year.year > last_year) {
    problems.push_back(invalid_field("year", "retrospective.year_unusable"));
  }
  if (trim(year.name).empty() || year.name.size() > longest_name) {
    problems.push_back(invalid_field("name", "retrospective.year_name"));
  }
  if (year.tips.size() > most_tips) {
    problems.push_back(invalid_field("tips", "retrospective.year_tips"));
  }
  if (std::any_of(year.tips.begin(), year.tips.end(), [](YearTip const& tip) {
        return trim(tip.words).empty() || tip.words.size() > longest_tip;
      })) {
    problems.push_back(invalid_field("tips", "retrospective.year_tip"));
  }
  check_count(year.clients, "clients", problems);
  check_count(year.employees, "employees", problems);
  check_mark(year.of_clients, year.clients, "client_mark", problems);
  check_mark(year.of_employees, year.employees, "employee_mark", problems);
  if (problems.empty()) return {};
  return all_of(std::move(problems));
}

Result<Year> read_year(std::string_view text) {
  ASSIGN_OR_RETURN(auto const value, json::parse(text));
  Year year;
  auto const number = parse_integer(text_in(value, "editie"));
  auto const* as_number = under(value, "editie");
  if (number) {
    year.year = static_cast<int>(std::clamp<std::int64_t>(*number, 0, 9999));
  } else if (as_number != nullptr && as_number->integer() != nullptr) {
    year.year = static_cast<int>(std::clamp<std::int64_t>(*as_number->integer(), 0, 9999));
  }
  year.name = text_in(value, "naam");
  auto const* counts = under(value, "aantallen");
  year.clients = number_in(counts, {"klanten", "clienten"});
  year.employees = number_in(counts, {"medewerkers"});
  auto const* marks = under(value, "cijfers");
  year.of_clients.mean = mean_in(marks, "klanten");
  year.of_employees.mean = mean_in(marks, "medewerkers");
  auto const* answered = marks == nullptr ? nullptr : under(*marks, "aantalAntwoorden");
  year.of_clients.answered = plain_count(number_in(answered, {"klanten", "clienten"}));
  year.of_employees.answered = plain_count(number_in(answered, {"medewerkers"}));
  if (auto const* tips = under(value, "tips"); tips != nullptr && tips->array() != nullptr) {
    for (json::Value const& tip : *tips->array()) {
      year.tips.push_back({text_in(tip, "tekst"), state_said(text_in(tip, "status"))});
    }
  }
  RETURN_IF_ERROR(check_year(year));
  return year;
}

Result<Year> parse_year(http::Fields const& fields) {
  std::vector<Error> problems;
  auto const count = [&](std::string_view name) -> std::optional<std::int64_t> {
    std::string const typed(trim(fields.text(name)));
    if (typed.empty()) return std::nullopt;
    auto const number = parse_integer(typed);
    if (number && can_be(number)) return number;
    problems.push_back(invalid_field(name, "retrospective.year_count"));
    return std::nullopt;
  };
  Year year;
  year.year = static_cast<int>(count("year").value_or(0));
  year.name = trim(fields.text("name"));
  if (auto const clients = count("clients")) year.clients = Number{*clients, false};
  if (auto const employees = count("employees")) year.employees = Number{*employees, false};
  year.of_clients = {std::string(trim(fields.text("client_mark"))), count("client_answers")};
  year.of_employees = {std::string(trim(fields.text("employee_mark"))), count("employee_answers")};
  for (std::string_view const line : split(fields.text("tips"), '\n')) {
    if (trim(line).empty()) continue;
    std::size_t const bar = line.find('|');
    std::string_view const state = bar == std::string_view::npos ? "" : line.substr(bar + 1);
    year.tips.push_back({std::string(trim(line.substr(0, bar))), state_said(state)});
  }
  if (!problems.empty()) return all_of(std::move(problems));
  RETURN_IF_ERROR(check_year(year));
  return year;
}

}  // namespace klantendag::retrospective
