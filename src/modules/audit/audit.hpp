// SPDX-License-Identifier: EUPL-1.2
// The face of the record: services write to it inside their own unit of work; `klantendag verify`
// proves that nothing in it was changed, and asks every module for checks of its own.
#pragma once

#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "modules/audit/model.hpp"
#include "modules/audit/rules.hpp"
#include "platform/work/work.hpp"

namespace klantendag::audit {

// Adds an entry in the same transaction as the change. When this fails, the change must fail too.
[[nodiscard]] Result<void> record(Work& work, Event const& event);
// How the record names somebody: the account's id, or "owner", "program", "holder", "nobody".
[[nodiscard]] std::string pseudonym(Actor const& actor);

// A check of `klantendag verify`. Answers what is wrong; nothing when all is well.
struct Check {
  std::string_view code;   // V60
  std::string_view title;  // key in texts.txt
  std::function<Result<std::vector<Finding>>(sql::Session&)> run;
};

// The present state of every object of one kind, as (id, state).
using PresentStates =
    std::function<Result<std::vector<std::pair<std::string, std::string>>>(sql::Session&)>;

struct WatchedKind {
  Lifecycle lifecycle;
  PresentStates present;
};

// Signs and checks signatures; made by the composition from the data folder's key.
struct Signer {
  std::string origin{};  // names this installation
  std::function<std::string(std::string_view text)> sign;
  std::function<bool(std::string_view text, std::string_view signature)> is_signed;
};

// V60 chain, V61 replay gives the present states, V62 legal steps only.
[[nodiscard]] std::vector<Check> checks(Signer const& signer, std::vector<WatchedKind> kinds);

struct Outcome {
  std::string_view code;
  std::string_view title;
  std::vector<Finding> findings{};
};

// Runs every check in one snapshot.
[[nodiscard]] Result<std::vector<Outcome>> verify(sql::Session& session,
                                                  std::vector<Check> const& checks);

// Signs the present end of the record, when it grew since the last time.
[[nodiscard]] Result<void> sign_checkpoint(Work& work, Signer const& signer);

[[nodiscard]] Result<Head> head(sql::Session& session);
// Who ever did this to the object, each once: an account's id, or the kind of actor. For rules that ask
// about history, as "who read it in may not approve it" (security.md 4.2).
[[nodiscard]] Result<std::vector<std::string>> actors_of(Work& work, std::string_view action,
                                                         std::string_view kind,
                                                         std::string_view id);
// Who ever did anything to this object ("survey/0192…"): for checks of verify.
[[nodiscard]] Result<std::vector<std::string>> actors_on(sql::Session& session,
                                                         std::string_view object);
// This object was in this state once, whatever it says of itself now: nobody takes that out of the record
// unseen (V60).
[[nodiscard]] Result<bool> was_ever(sql::Session& session, std::string_view object,
                                    std::string_view state);
[[nodiscard]] Result<std::vector<Entry>> newest(Work& work, std::int64_t before,
                                                std::int64_t limit);

}  // namespace klantendag::audit
