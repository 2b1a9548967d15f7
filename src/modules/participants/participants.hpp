// SPDX-License-Identifier: EUPL-1.2
// The face of the participants: who comes to an edition's day, in which role, and who is still missed.
// Everything needs manage_participants unless its line says otherwise; every change is in the record.
#pragma once

#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "modules/audit/audit.hpp"
#include "modules/participants/model.hpp"
#include "modules/participants/reading.hpp"
#include "modules/participants/rules.hpp"
#include "platform/crypto/key_file.hpp"
#include "platform/work/work.hpp"

namespace klantendag::participants {

// --- clients who said yes: for the module that calls them ---------------------------------------

struct NewClient {
  ComplaintId complaint{};
  Person person{};
  std::string handler{};  // number of who handled the complaint
  std::string unit{};     // division the complaint was about
  Needs needs{};          // only what the person allowed to be noted
};
// Accepted: the draw decides how many clients there are. Asks no permission and does not look at the
// edition's phase: who calls has done both. The names are sealed with the complaint's contact key, so
// erasing that erases these. The same complaint twice is one participant.
[[nodiscard]] Result<Participant> add_client(Work& work, crypto::Keys const& keys,
                                             EditionId edition, NewClient const& client);
// A client who was called and cannot come after all. Error: not_found/participants.not_found.
[[nodiscard]] Result<void> cancel_client(Work& work, EditionId edition, ComplaintId complaint,
                                         Reason reason);

// --- everybody ------------------------------------------------------------------------------------

struct NewParticipant {
  Role role = Role::employee;
  Facts facts{};
  Person person{};
  Needs needs{};
};
[[nodiscard]] Result<Participant> add(Work& work, crypto::Keys const& keys, EditionId edition,
                                      NewParticipant const& draft);
// Role, facts and names. Errors: conflict/participants.number_taken {number}; at the field role:
// participants.stays_client for who comes from the register.
[[nodiscard]] Result<Participant> change(Work& work, crypto::Keys const& keys, ParticipantId id,
                                         NewParticipant const& draft);
// Somebody who came without being on the list and sits down: accepted, whatever the seats. Asks no
// permission: the desk at the door has done so.
[[nodiscard]] Result<Participant> add_walk_up(Work& work, crypto::Keys const& keys,
                                              EditionId edition, NewParticipant const& draft);
// A client who wrote to us and gave a tip: on the list, without a seat, so that we know whom to tell what
// became of it. Asks no permission and does not look at the edition's phase: who calls has done both.
[[nodiscard]] Result<Participant> add_writer(Work& work, crypto::Keys const& keys,
                                             EditionId edition, NewParticipant const& draft);
// What the person needs, with the person's own yes; nothing at all takes it away.
[[nodiscard]] Result<void> note_needs(Work& work, crypto::Keys const& keys, ParticipantId id,
                                      Needs const& needs);

// Errors: conflict/participants.step, conflict/participants.not_available.
[[nodiscard]] Result<Participant> answer(Work& work, ParticipantId id, Answer answer,
                                         Reason reason);
// Those of them that can be invited; how many were.
[[nodiscard]] Result<std::int64_t> invite(Work& work, EditionId edition,
                                          std::vector<ParticipantId> const& ids);

// Names opened; in the order of role and first name. Without keys: facts only.
[[nodiscard]] Result<std::vector<Participant>> all(Work& work, crypto::Keys const& keys,
                                                   EditionId edition);
[[nodiscard]] Result<Participant> find(Work& work, crypto::Keys const& keys, ParticipantId id);
struct Opened {
  Participant participant{};
  Needs needs{};
};
// With contact and needs: a look at one person, which is in the record (security.md 4.1, P3).
[[nodiscard]] Result<Opened> look_at(Work& work, crypto::Keys const& keys, ParticipantId id);
// Everybody with a seat who was not erased, with needs: for making groups. Needs manage_groups.
[[nodiscard]] Result<std::vector<Opened>> attending(Work& work, crypto::Keys const& keys,
                                                    EditionId edition);
// Everybody with a seat, without needs: for sheets and badges. Needs see_groups.
[[nodiscard]] Result<std::vector<Participant>> seated(Work& work, crypto::Keys const& keys,
                                                      EditionId edition);

// The same, and everybody else who is or was on the list: whose names are persons' names, and who can be
// told something. Needs see_groups.
[[nodiscard]] Result<std::vector<Participant>> known(Work& work, crypto::Keys const& keys,
                                                     EditionId edition);

// First names and surnames of all those, for taking them out of what others will read. Needs see_groups.
[[nodiscard]] Result<std::vector<std::string>> names_of_the_day(Work& work,
                                                                crypto::Keys const& keys,
                                                                EditionId edition);

// --- seats and targets ----------------------------------------------------------------------------

[[nodiscard]] Result<Seats> seats(Work& work, EditionId edition);
[[nodiscard]] Result<std::vector<Target>> targets(Work& work, EditionId edition);
struct Plan {
  Seats seats{};
  std::vector<Target> targets{};
};
// More seats let people move up at once.
[[nodiscard]] Result<void> change_plan(Work& work, EditionId edition, Plan const& plan);
struct Board {
  Seats seats{};
  std::vector<Room> rooms{};  // one a role, in the order of `roles`
  std::vector<TargetCount> targets{};
  std::int64_t waiting = 0;
};
// Counts only. Needs see_editions.
[[nodiscard]] Result<Board> board(Work& work, EditionId edition);

// A manager takes a seat, once an edition, and can give it back. Needs claim_seat.
struct Claim {
  std::string first_name{};
  std::string surname{};
  std::string function{};
  std::string unit{};
};
[[nodiscard]] Result<Participant> take_own_seat(Work& work, crypto::Keys const& keys,
                                                EditionId edition, Claim const& claim);
[[nodiscard]] Result<std::optional<Participant>> own_seat(Work& work, EditionId edition);
[[nodiscard]] Result<void> give_back_seat(Work& work, EditionId edition);

// --- cancelling without an account ----------------------------------------------------------------

// A code for a letter; earlier ones of this person stop working. Shown once, stored nowhere.
[[nodiscard]] Result<std::string> make_cancel_code(Work& work, crypto::Keys const& keys,
                                                   ParticipantId id);
// By whoever holds the code; no permission. Error: invalid/participants.code_unknown (field code) for
// a used, old or unknown one alike.
[[nodiscard]] Result<void> cancel_by_code(Work& work, crypto::Keys const& keys,
                                          std::string_view code, Reason reason);

// --- files of employees and council members -------------------------------------------------------

struct FileReport {
  Sheet sheet{};
  std::int64_t added = 0;
  std::int64_t changed = 0;
  std::int64_t known = 0;  // there already, just so
};
[[nodiscard]] Result<FileReport> preview(Work& work, crypto::Keys const& keys, EditionId edition,
                                         std::string const& bytes);
// All good rows or, with an error, none.
[[nodiscard]] Result<FileReport> import_file(Work& work, crypto::Keys const& keys,
                                             EditionId edition, std::string const& bytes);

// The ids of everybody who is or was a client; for checks of other modules.
[[nodiscard]] Result<std::set<std::string, std::less<>>> clients(sql::Session& session);
// What `klantendag verify` must know about the life of a participant.
[[nodiscard]] audit::WatchedKind watched_kind();

}  // namespace klantendag::participants
