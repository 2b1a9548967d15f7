// SPDX-License-Identifier: EUPL-1.2
// The face of sharing: what departments are told of a day. A pack is written and released by a person
// with manage_sharing; who has see_sharing reads it. It holds no names, and loses what a client takes back.
#pragma once

#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "modules/audit/audit.hpp"
#include "modules/sharing/model.hpp"
#include "platform/crypto/key_file.hpp"
#include "platform/work/work.hpp"

namespace klantendag::sharing {

struct Material;

// Sentences about the client council, from whoever knows it; none: the pack has no such block.
using CouncilBlock = std::function<Result<std::vector<std::string>>(Work&, EditionId, Language)>;

struct Means {
  crypto::Keys const& keys;
  CouncilBlock council{};
};

struct NewDraft {
  std::vector<std::string> tomorrow{};
  std::vector<std::string> quotes{};
  // What seems a person, exactly as it was shown: somebody says that it is none.
  std::string nobody{};
};

// What a pack would say now, and what it is made of. Needs manage_sharing.
struct Preparing {
  Draft draft{};
  Contents contents{};
  std::vector<std::pair<std::string, std::string>> quotes{};  // mark and words, to choose from
  std::vector<Pack> packs{};                                  // earlier ones, the newest first
};
[[nodiscard]] Result<Preparing> prepare(Work& work, Means const& means, EditionId edition,
                                        Language language);
// Errors: those of check in rules.hpp; invalid_field(tomorrow)/sharing.seem_persons {words} unless just
// these were looked at; conflict/editions.closed.
[[nodiscard]] Result<void> write(Work& work, Means const& means, EditionId edition,
                                 Language language, NewDraft const& draft);
[[nodiscard]] Result<std::string> seem_persons(Work& work, Means const& means, EditionId edition,
                                               NewDraft const& draft);
// Errors: conflict/sharing.no_thread; conflict/sharing.look_again when something else seems a person
// than what was looked at; conflict/editions.closed.
[[nodiscard]] Result<Pack> release(Work& work, Means const& means, EditionId edition,
                                   Language language);
// Error: not_found/sharing.not_released.
[[nodiscard]] Result<void> withdraw(Work& work, EditionId edition, Language language);

// The pack that stands; nothing when there is none or a client took words back. Needs see_sharing.
[[nodiscard]] Result<std::optional<Pack>> released(Work& work, EditionId edition,
                                                   Language language);

// For the job that forgets: packs in which words stand that a client took back lose all their bytes.
[[nodiscard]] Result<void> forget_withdrawn(Work& work);

// V57: no pack holds what a client took back.
[[nodiscard]] std::vector<audit::Check> checks();
[[nodiscard]] audit::WatchedKind watched_kind();

}  // namespace klantendag::sharing
