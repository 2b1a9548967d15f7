// SPDX-License-Identifier: EUPL-1.2
// The face of tips and actions: what we decide about a tip, who does it and who checked that, and how
// it was told back to who gave the tip. Everything that is owed meanwhile stands in the ledger.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "modules/actions/model.hpp"
#include "modules/actions/rules.hpp"
#include "modules/audit/audit.hpp"
#include "modules/obligations/obligations.hpp"
#include "modules/stories/stories.hpp"
#include "platform/crypto/key_file.hpp"
#include "platform/work/work.hpp"

namespace klantendag::actions {

// Errors of all: those of the rule of the same name; not_found/stories.tip_not_found;
// conflict/actions.decided, conflict/actions.step.

// We do it, or answer at once: read_stories. A no, with a reason: refuse_obligations.
[[nodiscard]] Result<Decision> decide(Work& work, crypto::Keys const& keys, TipId tip,
                                      NewDecision const& draft);
// By whoever carries it out, or manage_obligations: it is done, and this shows it.
[[nodiscard]] Result<Decision> claim(Work& work, crypto::Keys const& keys, TipId tip,
                                     Evidence const& evidence);
// By the same: it cannot go on before that day, and why; or it can again.
[[nodiscard]] Result<Decision> block(Work& work, crypto::Keys const& keys, TipId tip, Date until,
                                     std::string_view why);
[[nodiscard]] Result<Decision> unblock(Work& work, crypto::Keys const& keys, TipId tip);
// By somebody else, with read_stories: done or partly. Opens the tell-back.
[[nodiscard]] Result<Decision> verify(Work& work, crypto::Keys const& keys, TipId tip,
                                      State outcome);
[[nodiscard]] Result<Decision> send_back(Work& work, crypto::Keys const& keys, TipId tip);
// We do not do it after all, with a reason: refuse_obligations.
[[nodiscard]] Result<Decision> stop(Work& work, crypto::Keys const& keys, TipId tip,
                                    std::string_view reason);

// For the flow in which a client withdraws the tip: decisions and tellings end without words. The
// ledger was asked to forget already.
[[nodiscard]] Result<void> forget(Work& work, TipId tip);

// Telling back: read_stories for all.
[[nodiscard]] Result<Telling> redraft(Work& work, crypto::Keys const& keys, TipId tip,
                                      std::string_view text, obligations::Channel channel);
[[nodiscard]] Result<Telling> approve(Work& work, crypto::Keys const& keys, TipId tip);
// It was said or sent, with exactly these words: the proof that ends the tell-back.
[[nodiscard]] Result<Telling> tell(Work& work, crypto::Keys const& keys, TipId tip);
// The client need not hear it after all, and said why. Who had not heard a no is released of that too.
[[nodiscard]] Result<Telling> need_not(Work& work, crypto::Keys const& keys, TipId tip,
                                       std::string_view reason);
// The same, asked by who gave the tip on the own page; nothing when nothing waits to be told. Who calls
// has seen the own code.
[[nodiscard]] Result<void> need_not_for(Work& work, crypto::Keys const& keys,
                                        stories::Tip const& tip);
// Nobody could be reached. invalid/obligations.tried_too_little until three attempts in vain on two parts
// of a day and a letter stand in the ledger.
[[nodiscard]] Result<Telling> give_up(Work& work, crypto::Keys const& keys, TipId tip);
// It came back: a new tell-back, by another channel.
[[nodiscard]] Result<Telling> bounce(Work& work, crypto::Keys const& keys, TipId tip,
                                     obligations::Channel other);
// Not content: somebody else decides anew, once.
[[nodiscard]] Result<Telling> react(Work& work, crypto::Keys const& keys, TipId tip,
                                    TellingState reaction, std::optional<Id<Account>> other_owner);

// By who gave the tip, on the own page; who calls has seen the own code. Not content: somebody else who
// may decide gets it, and nobody (which is red at once) when there is nobody else. Once: a second no is
// noted, and opens nothing.
struct Heard {
  Telling telling{};
  bool anew = false;  // somebody looks at the tip again
};
[[nodiscard]] Result<Heard> react_for(Work& work, crypto::Keys const& keys, stories::Tip const& tip,
                                      TellingState reaction);

struct Opened {
  stories::Tip tip{};
  std::vector<Decision> decisions{};  // the newest last
  std::vector<Telling> tellings{};
  std::vector<obligations::Obligation> owed{};
};
[[nodiscard]] Result<Opened> find(Work& work, crypto::Keys const& keys, TipId tip);
// For who gave it, with a tip that `stories` opened for the own page.
[[nodiscard]] Result<Opened> of_giver(Work& work, crypto::Keys const& keys,
                                      stories::Tip const& tip);

// Where it stands, without words. Needs see_obligations.
[[nodiscard]] Result<Opened> look_at(Work& work, stories::Tip const& tip);

// What a person released for everybody to read of what we did; nothing when nobody did. Needs
// read_stories.
[[nodiscard]] Result<std::optional<std::string>> released_words(Work& work, TipId tip);

// V12 to V14, V16, V17, V19, V20.
[[nodiscard]] std::vector<audit::Check> checks();
[[nodiscard]] audit::WatchedKind watched_decisions();
[[nodiscard]] audit::WatchedKind watched_tellings();

}  // namespace klantendag::actions
