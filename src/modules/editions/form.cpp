// SPDX-License-Identifier: EUPL-1.2
// Fields of the edition pages to drafts, or every problem at once.
#include "modules/editions/form.hpp"

#include <fmt/format.h>

#include "base/text.hpp"
#include "modules/editions/presets.hpp"
#include "modules/editions/rules.hpp"

namespace klantendag::editions {
namespace {

constexpr int first_year = 1990;
constexpr int last_year = 2200;
constexpr std::size_t longest_name = 100;
constexpr std::size_t longest_line = 200;
constexpr std::size_t most_lines = 50;

using Problems = std::vector<Error>;

// The text of a field, with a problem when it is too long or missing.
std::string short_text(http::Fields const& fields, std::string_view name, std::size_t longest,
                       Problems& problems) {
  std::string value = fields.text(name);
  if (count_code_points(value) > longest) {
    problems.push_back(
        invalid_field(name, "editions.text_too_long", {{"most", std::to_string(longest)}}));
  }
  return value;
}

std::vector<std::string> lines_of(http::Fields const& fields, std::string_view name,
                                  Problems& problems) {
  std::vector<std::string> lines;
  std::string const text = fields.text(name);
  for (std::string_view const raw : split(text, '\n')) {
    std::string_view const line = trim(raw);
    if (line.empty()) continue;
    if (count_code_points(line) > longest_line) {
      problems.push_back(
          invalid_field(name, "editions.text_too_long", {{"most", std::to_string(longest_line)}}));
    }
    lines.emplace_back(line);
  }
  if (lines.size() > most_lines) {
    problems.push_back(
        invalid_field(name, "editions.too_many_lines", {{"most", std::to_string(most_lines)}}));
  }
  return lines;
}

// "Noor de Vries, projectleider"
TeamMember read_member(std::string_view line) {
  auto const comma = line.find(',');
  if (comma == std::string_view::npos) return {std::string(line), ""};
  return {std::string(trim(line.substr(0, comma))), std::string(trim(line.substr(comma + 1)))};
}

}  // namespace

Result<NewEdition> parse_new_edition(http::Fields const& fields) {
  Problems problems;
  NewEdition edition{.name = short_text(fields, "name", longest_name, problems)};
  if (edition.name.empty()) problems.push_back(invalid_field("name", "editions.name_missing"));
  auto const year = parse_integer(fields.text("year"));
  if (!year || *year < first_year || *year > last_year) {
    problems.push_back(invalid_field("year", "editions.year_unusable"));
  } else {
    edition.year = static_cast<int>(*year);
  }
  if (auto const preset = preset_named(fields.text("preset"))) {
    edition.preset = *preset;
  } else {
    problems.push_back(invalid_field("preset", "editions.preset_missing"));
  }
  if (!problems.empty()) return all_of(std::move(problems));
  return edition;
}

Result<Details> parse_details(http::Fields const& fields) {
  Problems problems;
  Details details{.name = short_text(fields, "name", longest_name, problems),
                  .place = short_text(fields, "place", longest_line, problems),
                  .sponsors = lines_of(fields, "sponsors", problems)};
  if (details.name.empty()) problems.push_back(invalid_field("name", "editions.name_missing"));
  for (std::string const& line : lines_of(fields, "team", problems)) {
    details.team.push_back(read_member(line));
  }
  if (std::string const held_on = fields.text("held_on"); !held_on.empty()) {
    details.held_on = Date::parse(held_on);
    if (!details.held_on) problems.push_back(invalid_field("held_on", "editions.date_unreadable"));
  }
  if (!problems.empty()) return all_of(std::move(problems));
  return details;
}

Result<Programme> parse_programme(http::Fields const& fields) {
  Problems problems;
  Programme programme;
  if (auto const begins_at = TimeOfDay::parse(fields.text("begins_at"))) {
    programme.begins_at = *begins_at;
  } else {
    problems.push_back(invalid_field("begins_at", "editions.time_unreadable"));
  }
  for (int row = 1; row <= most_rows; ++row) {
    std::string const minutes_field = fmt::format("minutes-{}", row);
    std::string title = short_text(fields, fmt::format("title-{}", row), longest_line, problems);
    if (title.empty()) continue;
    auto const minutes = parse_integer(fields.text(minutes_field));
    if (!minutes || *minutes < 1 || *minutes > 600) {
      problems.push_back(invalid_field(minutes_field, "editions.minutes_unusable"));
      continue;
    }
    programme.items.push_back(
        {std::move(title), static_cast<int>(*minutes),
         short_text(fields, fmt::format("led-{}", row), longest_line, problems)});
  }
  if (!problems.empty()) return all_of(std::move(problems));
  return programme;
}

Result<Phase> parse_phase(http::Fields const& fields) {
  if (auto const phase = phase_named(fields.text("phase"))) return *phase;
  return invalid_field("phase", "editions.phase_step");
}

}  // namespace klantendag::editions
