// SPDX-License-Identifier: EUPL-1.2
// What we decide about a tip, and telling it back. A decision: answered, not_doing or out_of_scope at
// once; or under_way → claimed (with evidence) → done or partly once somebody else has checked it.
// A telling: drafted → approved → told → content, no_reaction or not_content; what came back is
// drafted again, for another channel; before it is told it may end as not_needed or unreachable. Both end withdrawn, without words, when the client takes the yes
// to the tip back.
#pragma once

#include <array>
#include <optional>
#include <string>

#include "base/id.hpp"
#include "base/time.hpp"
#include "modules/obligations/model.hpp"
#include "modules/stories/model.hpp"

namespace klantendag {
struct DecisionRecord;
struct TellingRecord;
using DecisionId = Id<DecisionRecord>;
using TellingId = Id<TellingRecord>;
}  // namespace klantendag

namespace klantendag::actions {

enum class State { under_way, claimed, done, partly, answered, not_doing, out_of_scope, withdrawn };
inline constexpr std::array every_state = {State::under_way,    State::claimed,  State::done,
                                           State::partly,       State::answered, State::not_doing,
                                           State::out_of_scope, State::withdrawn};

// Sealed with the key of who gave the tip: it repeats what they said.
struct Words {
  std::string what{};      // what we do, the answer, or why not; in plain words
  std::string measure{};   // by what we see that it worked
  std::string evidence{};  // what shows that it was done
  std::string place{};     // where it is; empty: nowhere in particular
  std::string blocked{};   // why it cannot go on now

  bool operator==(Words const&) const = default;
};

struct Decision {
  DecisionId id{};
  EditionId edition{};
  TipId tip{};
  State state = State::under_way;
  std::optional<ObligationId> act{};  // who carries it out and by when, in the ledger
  Id<Account> decided_by{};
  std::optional<Id<Account>> claimed_by{};
  std::optional<Id<Account>> verified_by{};
  Words words{};
  Instant decided_at{};
  std::optional<Date> starts_on{};      // since when it is there
  std::optional<Date> blocked_until{};  // of under_way: nothing can be done before that day
};

enum class TellingState {
  drafted,
  approved,
  told,
  content,
  no_reaction,
  not_content,
  not_needed,   // the client need not hear it after all, and said so
  unreachable,  // all that can be asked was tried, and a letter was left
  withdrawn
};
inline constexpr std::array every_telling_state = {
    TellingState::drafted,    TellingState::approved,    TellingState::told,
    TellingState::content,    TellingState::no_reaction, TellingState::not_content,
    TellingState::not_needed, TellingState::unreachable, TellingState::withdrawn};

struct Telling {
  TellingId id{};
  EditionId edition{};
  DecisionId decision{};
  TipId tip{};
  ObligationId obligation{};  // the tell-back that it fulfils
  TellingState state = TellingState::drafted;
  obligations::Channel channel = obligations::Channel::letter;
  std::string text{};  // to the letter as it was said or sent
  std::optional<Id<Account>> approved_by{};
  std::optional<Id<Account>> told_by{};
  std::optional<Instant> told_at{};
};

}  // namespace klantendag::actions
