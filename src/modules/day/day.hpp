// SPDX-License-Identifier: EUPL-1.2
// The face of the day: who is here, the table of a group, what is typed during a story. Looking needs
// see_groups, everything else record_stories.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "modules/audit/audit.hpp"
#include "modules/day/form.hpp"
#include "modules/day/model.hpp"
#include "modules/day/plenary.hpp"
#include "modules/stories/stories.hpp"
#include "platform/crypto/key_file.hpp"
#include "platform/work/work.hpp"

namespace klantendag::day {

// Everybody with a seat whose name begins like `typed`, by role and first name. `round` says whose
// group it is, from 1.
struct Looking {
  EditionId edition{};
  std::int64_t round = 1;
  std::string_view typed{};
};
[[nodiscard]] Result<std::vector<Guest>> guests(Work& work, crypto::Keys const& keys,
                                                Looking const& looking);

// Errors: not_found/day.nobody and invalid/day.code_unknown for who has no seat in this edition.
// Here already is fine: two desks may tick the same person.
[[nodiscard]] Result<void> check_in(Work& work, crypto::Keys const& keys, EditionId edition,
                                    CheckIn const& check_in);
[[nodiscard]] Result<void> take_back(Work& work, EditionId edition, ParticipantId participant);
// Somebody who was not on the list gets a seat and is here.
[[nodiscard]] Result<ParticipantId> walk_up(Work& work, crypto::Keys const& keys, EditionId edition,
                                            WalkUp const& person);

// A client and where the story stands.
struct TellerLine {
  Guest guest{};
  std::optional<stories::Story> story{};  // without words
  std::optional<NoStory> no_story{};
  bool mine = false;  // the actor may open it
};
struct Table {
  std::int64_t groups = 1;  // how many there are
  std::int64_t rounds = 1;
  std::vector<Guest> guests{};  // of this group
  std::vector<TellerLine> tellers{};
};
[[nodiscard]] Result<Table> table(Work& work, crypto::Keys const& keys, EditionId edition,
                                  std::int64_t group, std::int64_t round);
[[nodiscard]] Result<void> note_no_story(Work& work, crypto::Keys const& keys, EditionId edition,
                                         ParticipantId participant, NoStory reason);

struct Talk {
  stories::Opened opened{};
  Sheet sheet{};
};
// Errors of the stories.
[[nodiscard]] Result<Talk> talk(Work& work, crypto::Keys const& keys, StoryId id);
// Never over what somebody else wrote meanwhile: conflict/day.changed_meanwhile when the sheet is not
// the one that was seen.
[[nodiscard]] Result<Sheet> save_sheet(Work& work, crypto::Keys const& keys, StoryId id,
                                       Typed const& typed);
// What somebody in the group promised the client: an obligation to answer, with an owner and a day.
[[nodiscard]] Result<void> promise(Work& work, crypto::Keys const& keys, StoryId id,
                                   Promise const& promise);
// Whether a tablet sends this for the first time; takes its number. Nothing given: a form without
// number, which is always new.
[[nodiscard]] Result<bool> is_new(Work& work, StoryId id, std::string_view delivery);
// Questions of stories that were withdrawn go too. How many.
[[nodiscard]] Result<std::int64_t> forget_withdrawn(Work& work);

// --- paper with printed numbers -------------------------------------------------------------------

// The next numbers; answers the first of them.
[[nodiscard]] Result<std::int64_t> print(Work& work, EditionId edition, Printing const& printing);
[[nodiscard]] Result<std::vector<Paper>> papers(Work& work, EditionId edition);
// The tip on a card, for a story that is there, also after it was finished. Errors of the stories;
// invalid/day.number_unknown, conflict/day.number_settled (field number).
[[nodiscard]] Result<void> enter_tip_card(Work& work, crypto::Keys const& keys, EditionId edition,
                                          TipCard const& card);
// The story that was written on paper has been typed over; invalid/day.form_not_typed when it has no
// words yet and the client said yes to writing down.
[[nodiscard]] Result<void> enter_story_form(Work& work, crypto::Keys const& keys, EditionId edition,
                                            StoryForm const& form);
[[nodiscard]] Result<void> void_paper(Work& work, EditionId edition, Voiding const& voiding);

// --- the plenary ----------------------------------------------------------------------------------

// Error invalid/day.statement_names {what} when the words seem to name somebody and nobody said that
// they do not.
[[nodiscard]] Result<void> add_statement(Work& work, crypto::Keys const& keys, EditionId edition,
                                         NewStatement const& draft);
[[nodiscard]] Result<void> show_statement(Work& work, EditionId edition, StatementId id,
                                          Showing showing);
// In the order in which they were said. Needs see_groups.
[[nodiscard]] Result<std::vector<Statement>> statements(Work& work, crypto::Keys const& keys,
                                                        EditionId edition);

// V02, V03: every printed number is used or void once the day is over; V04: whoever is here has a seat or came in by the desk; V05: a client who was here has a story or a
// reason, once the day is over.
[[nodiscard]] std::vector<audit::Check> checks();
[[nodiscard]] audit::WatchedKind watched_kind();
[[nodiscard]] audit::WatchedKind watched_papers();
[[nodiscard]] audit::WatchedKind watched_statements();

}  // namespace klantendag::day
