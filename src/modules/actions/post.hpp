// SPDX-License-Identifier: EUPL-1.2
// Telling by e-mail: the approved words wait in the outgoing post for a person's yes, and are told once
// they were sent. Who has no address that post can go to is told by hand, as by the other channels.
#pragma once

#include <optional>

#include "modules/actions/actions.hpp"
#include "modules/outbox/outbox.hpp"

namespace klantendag::actions {

// Needs read_stories and send_post. Errors: conflict/actions.step unless the words are approved for
// e-mail; conflict/actions.no_address.
[[nodiscard]] Result<void> post(Work& work, crypto::Keys const& keys, TipId tip);
// Approved, and yet in other words or by another channel: what has not gone leaves the post.
// conflict/actions.step; conflict/actions.on_its_way.
[[nodiscard]] Result<Telling> take_back(Work& work, crypto::Keys const& keys, TipId tip);

// Where it waits; nothing when it was not offered, or was dropped.
struct Posted {
  OutgoingId id{};
  outbox::State state = outbox::State::waiting;
};
[[nodiscard]] Result<std::optional<Posted>> posted(Work& work, TellingId telling);
// Whether the giver has an address that post can go to. Needs see_groups.
[[nodiscard]] Result<bool> goes_by_post(Work& work, crypto::Keys const& keys,
                                        stories::Tip const& tip);

// By the job that sends: what was sent is told, by who said yes to it.
[[nodiscard]] Result<void> note_sent(Work& work, crypto::Keys const& keys,
                                     outbox::Outgoing const& sent);

}  // namespace klantendag::actions
