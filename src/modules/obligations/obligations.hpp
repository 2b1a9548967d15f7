// SPDX-License-Identifier: EUPL-1.2
// The face of the ledger. Other modules open an obligation for what somebody said, and end it with the
// proof that they made; people hand it over, move its day, note whom they tried to reach. Every change
// is in the record.
#pragma once

#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "modules/audit/audit.hpp"
#include "modules/obligations/model.hpp"
#include "modules/obligations/rules.hpp"
#include "platform/crypto/key_file.hpp"
#include "platform/html/fields.hpp"
#include "platform/work/work.hpp"

namespace klantendag::obligations {

// --- for other modules: they have asked who may ---------------------------------------------------

// Errors of all: those of the rule of the same name; not_found/obligations.not_found;
// invalid/obligations.owner_unknown (field owner) for somebody who cannot log in.
[[nodiscard]] Result<Obligation> open(Work& work, Opening const& opening);
// With what the person asked, in words that only who does it and who manages the ledger can read.
[[nodiscard]] Result<Obligation> open_about(Work& work, crypto::Keys const& keys,
                                            Opening const& opening, std::string_view about);
[[nodiscard]] Result<Obligation> open_again(Work& work, ObligationId ended,
                                            std::optional<Id<Account>> owner);
[[nodiscard]] Result<Obligation> fulfil(Work& work, ObligationId id, Proof const& proof);
[[nodiscard]] Result<Obligation> refuse(Work& work, ObligationId id, Proof const& telling);
// The person need not hear or get it, as was noted; the other module says why.
[[nodiscard]] Result<Obligation> release_for(Work& work, crypto::Keys const& keys, ObligationId id,
                                             std::string_view reason);
[[nodiscard]] Result<Obligation> decline_for(Work& work, crypto::Keys const& keys, ObligationId id,
                                             std::string_view reason);
// What came from here loses its words: what it was about, notes of attempts; each reason becomes this
// one. States stay.
[[nodiscard]] Result<void> forget_words(Work& work, crypto::Keys const& keys,
                                        Reference const& origin, std::string_view reason);
[[nodiscard]] Result<std::vector<Obligation>> of_origin(Work& work, Reference const& origin);
// Every obligation that came from this kind of thing, ended ones too; for checks of other modules.
[[nodiscard]] Result<void> each_from(sql::Session& session, std::string_view origin_kind,
                                     std::function<Result<void>(Obligation const&)> const& take);
// Somebody cannot log in any more: what they held is nobody's now. How much that was.
[[nodiscard]] Result<std::int64_t> owner_left(Work& work, Id<Account> account);
// The person is erased: tombstones stay, without reasons and notes. How many.
[[nodiscard]] Result<std::int64_t> erase_subject(Work& work, Reference const& subject);

// How a channel is called, and all of them to choose from.
[[nodiscard]] std::string_view channel_name(Language language, Channel channel);
[[nodiscard]] std::vector<html::Option> channel_options(Language language);

// --- by whom it is, or by manage_obligations ------------------------------------------------------

// What nobody may see is not_found too. Ending one that ends_where_it_came_from is
// conflict/obligations.ends_there.
[[nodiscard]] Result<Obligation> hand_over(Work& work, ObligationId id, Id<Account> to);
[[nodiscard]] Result<Obligation> move_due(Work& work, ObligationId id, Date due);
struct NewAttempt {
  Channel channel = Channel::phone;
  AttemptOutcome outcome = AttemptOutcome::not_reached;
  std::string note{};   // what was said; sealed
  bool closes = false;  // with this attempt the obligation is fulfilled
};
[[nodiscard]] Result<Obligation> note_attempt(Work& work, crypto::Keys const& keys, ObligationId id,
                                              NewAttempt const& attempt);
[[nodiscard]] Result<Obligation> release(Work& work, crypto::Keys const& keys, ObligationId id,
                                         std::string_view reason);
// Saying no needs refuse_obligations: somebody of the management.
[[nodiscard]] Result<Obligation> decline(Work& work, crypto::Keys const& keys, ObligationId id,
                                         std::string_view reason);
[[nodiscard]] Result<Obligation> reconsider(Work& work, ObligationId id);

// --- looking --------------------------------------------------------------------------------------

// One's own; all of them with see_obligations.
[[nodiscard]] Result<Obligation> find(Work& work, ObligationId id);

struct Notes {
  std::vector<Attempt> attempts{};
  std::vector<std::string> words{};  // one for each attempt; empty for who may not read them
  std::string reason{};
  std::string about{};
};
[[nodiscard]] Result<Notes> notes(Work& work, crypto::Keys const& keys,
                                  Obligation const& obligation);

struct Filter {
  std::optional<EditionId> edition{};
  std::optional<Id<Account>> owner{};
  std::optional<Kind> kind{};
  bool late = false;
  bool unowned = false;
};
struct Slice {
  std::int64_t skip = 0;
  std::int64_t most = 25;
};
// Open ones, who waits longest first.
[[nodiscard]] Result<std::vector<Obligation>> list_open(Work& work, Filter const& filter,
                                                        Slice const& slice);
struct Counts {
  std::int64_t open = 0;
  std::int64_t late = 0;
  std::int64_t unowned = 0;
  std::int64_t mine = 0;
};
[[nodiscard]] Result<Counts> count_open(Work& work, Filter const& filter);

struct LawLine {
  EditionId edition{};
  Kind kind = Kind::contact;
  Tally tally{};
};
// The law of every edition and kind. Needs see_obligations.
[[nodiscard]] Result<std::vector<LawLine>> law(Work& work);

// V10, V14, V18, V30, V31, V32, as far as the ledger alone can tell.
[[nodiscard]] std::vector<audit::Check> checks();
[[nodiscard]] audit::WatchedKind watched_kind();

}  // namespace klantendag::obligations
