// SPDX-License-Identifier: EUPL-1.2
#include "core/grouping/compose.hpp"

#include "core/grouping/compose_goals.hpp"
#include "core/grouping/compose_parts.hpp"

namespace klantendag::grouping {

Result<Problem> compose(People const& people, Wishes const& wishes) {
  ComposeNotes notes{people, wishes};
  for (Person const& person : people.people) notes.problem.people.push_back(person.id);
  if (!compose_frame(notes)) return all_of(std::move(notes.problems));
  compose_seats(notes);
  compose_pairs(notes);
  compose_limits(notes);
  compose_escorts(notes);
  compose_goals(people, wishes, notes.problem, notes.problems);
  if (!notes.problems.empty()) return all_of(std::move(notes.problems));
  return std::move(notes.problem);
}

}  // namespace klantendag::grouping
