// SPDX-License-Identifier: EUPL-1.2
// The life of an edition: its key, its copy, its phases and who may still change it.
#include "modules/editions/rules.hpp"

#include <algorithm>
#include <utility>

#include "base/text.hpp"

namespace klantendag::editions {
namespace {

constexpr std::array phases = {Phase::preparing, Phase::inviting, Phase::day, Phase::following_up,
                               Phase::closed};

std::pair<Date, Instant> when(Edition const& edition) {
  Date const last_day = Date::from(edition.year, 12, 31).value_or(Date{});
  return {edition.held_on.value_or(last_day), edition.created_at};
}

}  // namespace

bool is_before(Edition const& one, Edition const& other) {
  return when(one) < when(other);
}

bool was_held(Edition const& edition) {
  return edition.phase >= Phase::day;
}

std::string_view name_of(Phase phase) {
  switch (phase) {
    case Phase::preparing:
      return "preparing";
    case Phase::inviting:
      return "inviting";
    case Phase::day:
      return "day";
    case Phase::following_up:
      return "following_up";
    case Phase::closed:
      return "closed";
  }
  return "";
}

std::optional<Phase> phase_named(std::string_view name) {
  auto const found = std::find_if(phases.begin(), phases.end(),
                                  [&](Phase phase) { return name_of(phase) == name; });
  if (found == phases.end()) return std::nullopt;
  return *found;
}

Result<void> may_change(Edition const& edition) {
  if (edition.phase == Phase::closed) return conflict("editions.closed");
  return {};
}

Result<Phase> move_to(Edition const& edition, Phase phase) {
  RETURN_IF_ERROR(may_change(edition));
  int const step = static_cast<int>(phase) - static_cast<int>(edition.phase);
  if (step != 1 && step != -1) return conflict("editions.phase_step");
  if (step == 1 && !missing_for_next_phase(edition).empty()) {
    return conflict("editions.phase_misses_something");
  }
  return phase;
}

std::vector<std::string_view> missing_for_next_phase(Edition const& edition) {
  std::vector<std::string_view> missing;
  if (edition.phase == Phase::preparing) {
    if (!edition.held_on) missing.push_back("editions.misses_date");
    if (edition.place.empty()) missing.push_back("editions.misses_place");
    if (edition.programme.empty()) missing.push_back("editions.misses_programme");
    if (edition.sponsors.empty()) missing.push_back("editions.misses_sponsor");
  }
  return missing;
}

std::string key_for(std::string_view name, int year) {
  std::string key;
  for (char const letter : fold(name)) {
    bool const plain = (letter >= 'a' && letter <= 'z') || (letter >= '0' && letter <= '9');
    if (plain) {
      key += letter;
    } else if (!key.empty() && key.back() != '-') {
      key += '-';
    }
  }
  while (!key.empty() && key.back() == '-') key.pop_back();
  if (key.empty()) key = "editie";
  std::string const ending = "-" + std::to_string(year);
  return key.ends_with(ending) ? key : key + ending;
}

Edition copy_of(Edition const& edition, CopyAs const& as) {
  Edition copy = edition;
  copy.id = {};
  copy.name = as.name;
  copy.year = as.year;
  copy.key = key_for(as.name, as.year);
  copy.phase = Phase::preparing;
  copy.held_on.reset();
  copy.copied_from = edition.id;
  copy.created_at = {};
  return copy;
}

std::vector<Block> timetable(Edition const& edition) {
  constexpr int last_minute = 24 * 60 - 1;
  std::vector<Block> blocks;
  int begins_at = edition.begins_at.minutes;
  for (ProgrammeItem const& item : edition.programme) {
    int const ends_at = std::min(begins_at + item.minutes, last_minute);
    blocks.push_back({TimeOfDay{begins_at}, TimeOfDay{ends_at}, item});
    begins_at = ends_at;
  }
  return blocks;
}

}  // namespace klantendag::editions
