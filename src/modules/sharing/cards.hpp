// SPDX-License-Identifier: EUPL-1.2
// Use cases of cards, tellings and codes. At the desk: manage_sharing. By whoever holds the code: no
// permission, and only the own card.
#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "modules/sharing/people.hpp"
#include "platform/jobs/runner.hpp"

namespace klantendag::sharing {

struct Own {
  participants::Participant participant{};
  std::optional<Card> card{};
  std::vector<Telling> tellings{};  // the newest first
  std::optional<Pack> pack{};       // what they can take along, in the language of the page
};

// --- by whoever holds the code. Error of all: invalid/sharing.code_unknown (field code) ------------

[[nodiscard]] Result<Own> look(Work& work, crypto::Keys const& keys, std::string_view code);
[[nodiscard]] Result<void> take_along(Work& work, crypto::Keys const& keys, std::string_view code,
                                      std::string_view words);
[[nodiscard]] Result<void> tell_on(Work& work, crypto::Keys const& keys, std::string_view code,
                                   NewTelling const& telling);

// --- at the desk. Error of all: not_found/sharing.nobody_there for who was not there as a colleague --

[[nodiscard]] Result<Own> open_card(Work& work, crypto::Keys const& keys, ParticipantId id);
[[nodiscard]] Result<void> note_card(Work& work, crypto::Keys const& keys, ParticipantId id,
                                     std::string_view words);
[[nodiscard]] Result<void> note_telling(Work& work, crypto::Keys const& keys, ParticipantId id,
                                        NewTelling const& telling);
// Shown once; earlier ones of this person end.
[[nodiscard]] Result<std::string> make_code(Work& work, crypto::Keys const& keys, ParticipantId id);
// Everybody who was there as a colleague, with what stands on their card.
[[nodiscard]] Result<std::vector<Own>> everybody(Work& work, crypto::Keys const& keys,
                                                 EditionId edition);

// --- for everybody with see_sharing -----------------------------------------------------------------

// No names; nothing that points at few people.
struct Overview {
  std::optional<std::int64_t> cards{};
  std::vector<UnitCount> by_unit{};  // cards by department
  std::vector<std::pair<std::string, Date>>
      departments{};  // where it was told, and last on which day
};
[[nodiscard]] Result<Overview> overview(Work& work, crypto::Keys const& keys, EditionId edition);

// A reminder for each card of six weeks ago waits in the post for a person's yes. How many.
// `address` of our pages: empty, and the letter says whom to ask.
[[nodiscard]] Result<std::int64_t> offer_reminders(Work& work, crypto::Keys const& keys,
                                                   std::string const& address);
// The job that does so, with the rights it needs.
[[nodiscard]] jobs::Kind reminders_kind(crypto::Keys const& keys, std::string address);

}  // namespace klantendag::sharing
