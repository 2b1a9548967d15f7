// SPDX-License-Identifier: EUPL-1.2
#include "modules/sharing/people.hpp"

#include <algorithm>

#include "base/text.hpp"
#include "modules/sharing/rules.hpp"

namespace klantendag::sharing {
namespace {

std::vector<Parameter> most(std::size_t count) {
  return {{"most", std::to_string(count)}};
}

}  // namespace

std::string_view name_of(NotedBy by) {
  switch (by) {
    case NotedBy::self:
      return "self";
    case NotedBy::desk:
      return "desk";
  }
  return "";
}

bool wants_reminder(Card const& card, Instant now) {
  return !card.reminded_at && !card.words.empty() &&
         now >= card.written_at + days(remind_after_days);
}

Result<void> check_card(std::string_view words) {
  if (trim(words).empty()) return invalid_field("words", "sharing.card_missing");
  if (count_code_points(words) <= longest_card) return {};
  return invalid_field("words", "sharing.card_long", most(longest_card));
}

Result<void> check(NewTelling const& telling, Date today) {
  std::vector<Error> problems;
  if (telling.unit.empty()) problems.push_back(invalid_field("unit", "sharing.unit_missing"));
  if (count_code_points(telling.unit) > longest_unit) {
    problems.push_back(invalid_field("unit", "sharing.words_long", most(longest_unit)));
  }
  if (!telling.told_on) {
    problems.push_back(invalid_field("told_on", "sharing.day_missing"));
  } else if (*telling.told_on > today) {
    problems.push_back(invalid_field("told_on", "sharing.day_later"));
  }
  if (count_code_points(telling.led_to) > longest_led_to) {
    problems.push_back(invalid_field("led_to", "sharing.words_long", most(longest_led_to)));
  }
  if (problems.empty()) return {};
  return all_of(std::move(problems));
}

bool takes_along(participants::Role role) {
  using participants::Role;
  return role == Role::employee || role == Role::facilitator;
}

std::optional<std::int64_t> count_shown(std::int64_t people) {
  if (people < fewest_counted) return std::nullopt;
  return people;
}

std::vector<UnitCount> count_by_unit(std::map<std::string, std::int64_t> const& units) {
  std::vector<UnitCount> counts;
  std::int64_t left_over = 0;
  for (auto const& [unit, people] : units) {
    counts.push_back({unit, count_shown(people)});
    if (!counts.back().people) left_over += people;
  }
  if (left_over == 0 || left_over >= fewest_counted) return counts;
  // With the total, the few of the small departments would follow: the smallest shown one goes too.
  auto const smallest = std::min_element(counts.begin(), counts.end(),
                                         [](UnitCount const& one, UnitCount const& other) {
                                           if (!one.people || !other.people)
                                             return one.people.has_value() && !other.people;
                                           return *one.people < *other.people;
                                         });
  smallest->people.reset();
  return counts;
}

}  // namespace klantendag::sharing
