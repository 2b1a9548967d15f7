// SPDX-License-Identifier: EUPL-1.2
// What the services of this module share: load and open, seal and save, step and let move up.
#pragma once

#include "modules/participants/participants.hpp"
#include "modules/participants/store.hpp"
#include "platform/keystore/keystore.hpp"

namespace klantendag::participants::inside {

using store::Stored;

// Error not_found/participants.not_found.
[[nodiscard]] Result<Stored> load(Work& work, ParticipantId id);
// The same, of an edition that is not closed.
[[nodiscard]] Result<Stored> load_to_change(Work& work, ParticipantId id);

// Fills in Participant::person; leaves it empty when the key was erased.
[[nodiscard]] Result<void> open(Work& work, crypto::Keys const& keys, Stored& stored);
[[nodiscard]] Result<Needs> needs_of(Work& work, crypto::Keys const& keys, Stored const& stored);

// Seals Participant::person, and needs when there are any, with the subject's key.
[[nodiscard]] Result<void> seal(Work& work, crypto::Keys const& keys, Stored& stored,
                                Needs const& needs);
// A new row, in the record. The edition was looked at before.
[[nodiscard]] Result<void> insert(Work& work, Stored const& stored, std::string_view action);

// Changes the state, records it, and lets somebody move up when a seat came free.
[[nodiscard]] Result<void> step(Work& work, Participant& participant, Answer answer, Reason reason);
// Whatever was agreed before; nothing to do for who said so already.
[[nodiscard]] Result<void> say_no(Work& work, Participant& participant, Reason reason);
// Accepted, however many there are: the draw gave this seat.
[[nodiscard]] Result<void> seat(Work& work, Participant& participant);
// Accepted while there is room, else waiting.
[[nodiscard]] Result<void> take_seat(Work& work, Participant& participant);
[[nodiscard]] Result<void> let_move_up(Work& work, EditionId edition, Role role);

}  // namespace klantendag::participants::inside
