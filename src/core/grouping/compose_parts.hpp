// SPDX-License-Identifier: EUPL-1.2
// The parts of compose, in the order they are called: each reads some of the wishes and adds the hard
// rules they mean. What cannot be meant goes to the notes; a part goes on to find every problem.
#pragma once

#include "core/grouping/compose_notes.hpp"

namespace klantendag::grouping {

// Numbers of groups and rounds, and sizes. False: nothing else can be judged.
[[nodiscard]] bool compose_frame(ComposeNotes& notes);
// Absences, fixed seats, and rooms that offer what somebody needs.
void compose_seats(ComposeNotes& notes);
// Apart and together, as asked or because of a manager or a case handler.
void compose_pairs(ComposeNotes& notes);
// Minimum and maximum per group, and the lead of each group.
void compose_limits(ComposeNotes& notes);
// Who needs somebody's company: a role, or one who speaks the same language.
void compose_escorts(ComposeNotes& notes);

}  // namespace klantendag::grouping
