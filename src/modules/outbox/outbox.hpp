// SPDX-License-Identifier: EUPL-1.2
// The face of the outgoing post: modules offer messages, a person says yes or no to each, a job sends
// what was approved, once. Nothing goes without that yes. Everything needs send_post and is recorded.
#pragma once

#include <functional>
#include <optional>
#include <vector>

#include "modules/audit/audit.hpp"
#include "modules/outbox/model.hpp"
#include "modules/outbox/rules.hpp"
#include "platform/crypto/key_file.hpp"
#include "platform/jobs/runner.hpp"
#include "platform/mail/mailer.hpp"
#include "platform/work/work.hpp"

namespace klantendag::outbox {

// Waits for a yes. Nothing when its `once` was offered before.
[[nodiscard]] Result<std::optional<OutgoingId>> offer(Work& work, crypto::Keys const& keys,
                                                      Draft const& draft);

// The same for another module that has asked who may. A yes is still needed before it goes.
[[nodiscard]] Result<std::optional<OutgoingId>> offer_for(Work& work, crypto::Keys const& keys,
                                                          Draft const& draft);

// Errors: not_found/outbox.not_found, conflict/outbox.step; forbidden for the program itself, for a yes
// is a person's.
[[nodiscard]] Result<void> approve(Work& work, EditionId edition, OutgoingId id);
// What was dropped can be offered again.
[[nodiscard]] Result<void> drop(Work& work, EditionId edition, OutgoingId id);
// It was sent, and came back to the office's mailbox: somebody tells us, for we do not read that.
[[nodiscard]] Result<void> came_back(Work& work, EditionId edition, OutgoingId id);

// Newest first; at most `limit` of those that ended.
[[nodiscard]] Result<std::vector<Opened>> all(Work& work, crypto::Keys const& keys,
                                              EditionId edition, std::int64_t limit);
[[nodiscard]] Result<Opened> open(Work& work, crypto::Keys const& keys, EditionId edition,
                                  OutgoingId id);
[[nodiscard]] Result<Counts> count(Work& work, EditionId edition);

// --- for modules that offered something: they have asked who may ------------------------------------

[[nodiscard]] Result<std::optional<State>> state_of(Work& work, OutgoingId id);
// What has not gone does not go any more. False when it went, or is on its way.
[[nodiscard]] Result<bool> take_back(Work& work, OutgoingId id);

// The job that sends. The folder or server behind `mailer` gets the message's id along.
struct Sender {
  crypto::Keys const& keys;
  mail::Mailer& mailer;
  mail::Address from;
  // Told in the same unit of work that something was sent.
  std::function<Result<void>(Work&, Outgoing const&)> when_sent{};
};
[[nodiscard]] jobs::Kind send_kind(Sender sender);

[[nodiscard]] audit::WatchedKind watched_kind();
// V37: what was sent has a yes before it, and the person who gave it.
[[nodiscard]] std::vector<audit::Check> checks();

}  // namespace klantendag::outbox
