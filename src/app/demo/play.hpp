// SPDX-License-Identifier: EUPL-1.2
// The play: a customer day of the fictional Voorbeelddienst in acts, each with the services that
// the pages use. Errors of all are those of the services: none when the house is empty.
#pragma once

#include "app/demo/stage.hpp"
#include "modules/editions/model.hpp"

namespace klantendag::app::demo {

// Register, draw by two people, calls, participants and groups; the last evening before `day`.
[[nodiscard]] Result<EditionId> play_before(Stage& stage, Date day);
// Eight stories with their tips and promises.
[[nodiscard]] Result<void> play_day(Stage& stage, EditionId edition, Date day);
// What the report of 2012 says of that edition, as old reports are read in.
[[nodiscard]] Result<void> play_earlier_years(Stage& stage);
// What people thought of last year's day, shared.
[[nodiscard]] Result<void> play_answers_last_year(Stage& stage, EditionId edition);
// Before they go home, 8 clients and 20 employees say what they thought of it.
[[nodiscard]] Result<void> play_answers(Stage& stage, EditionId edition, Date day);
// And the colleagues write down what they take along.
[[nodiscard]] Result<void> play_cards(Stage& stage, EditionId edition, Date day);
// A week later: the red thread, and who does what with the tips.
[[nodiscard]] Result<void> play_decisions(Stage& stage, EditionId edition, Date day);
// Two weeks later: the results of the survey are shared.
[[nodiscard]] Result<void> play_results(Stage& stage, EditionId edition, Date day);
// Three weeks later and on: what was done is told back. Some things are still open.
[[nodiscard]] Result<void> play_telling_back(Stage& stage, EditionId edition, Date day);
// Messages of clients until yesterday: read, answered, asked twice.
[[nodiscard]] Result<void> play_werkmap(Stage& stage, Date today);
// After that three quotes are released, and the retrospective is written in both languages and published in Dutch.
[[nodiscard]] Result<void> play_quotes(Stage& stage, EditionId edition);
[[nodiscard]] Result<void> play_retrospective(Stage& stage, EditionId edition);
// And the pack for the departments; two colleagues told it in theirs.
[[nodiscard]] Result<void> play_sharing(Stage& stage, EditionId edition);

// A council of the district, its members, and a theme for the day; the last evening before it.
[[nodiscard]] Result<void> play_council(Stage& stage, EditionId edition, Date day);
// A week later: the council advises, and a walk-in begins.
[[nodiscard]] Result<void> play_advice(Stage& stage, EditionId edition, Date day);
// Last of all: what we did with the advice, and who came to the walk-in.
[[nodiscard]] Result<void> play_rooms_now(Stage& stage, EditionId edition, Date day);

}  // namespace klantendag::app::demo
