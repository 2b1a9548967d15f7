// SPDX-License-Identifier: EUPL-1.2
// The face of the client councils: who sits in them, what they propose and advise, and what became of
// it. Looking needs see_council, speaking for a council give_advice, answering it manage_council.
#pragma once

#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "modules/audit/audit.hpp"
#include "modules/council/form.hpp"
#include "modules/council/model.hpp"
#include "modules/council/rules.hpp"
#include "modules/obligations/obligations.hpp"
#include "platform/crypto/key_file.hpp"
#include "platform/work/work.hpp"

namespace klantendag::council {

// Errors of all: those of the rule of the same name; not_found/council.not_found.

// --- who sits: manage_council ---------------------------------------------------------------------

[[nodiscard]] Result<Council> create(Work& work, CouncilFacts const& facts);
[[nodiscard]] Result<Council> change(Work& work, CouncilId id, CouncilFacts const& facts);
[[nodiscard]] Result<Member> add_member(Work& work, crypto::Keys const& keys, CouncilId id,
                                        NewMember const& draft);
[[nodiscard]] Result<Member> choose_again(Work& work, crypto::Keys const& keys, MemberId id,
                                          Term const& term);
// A council has one chair: who was it becomes a member.
[[nodiscard]] Result<Member> set_role(Work& work, crypto::Keys const& keys, MemberId id, Role role);
// Name and background go.
[[nodiscard]] Result<Member> leave(Work& work, crypto::Keys const& keys, MemberId id);
// With which account they speak for the council; nothing: with none. Error
// invalid/council.cannot_advise (field account): somebody who may not give advice.
[[nodiscard]] Result<Member> link(Work& work, crypto::Keys const& keys, MemberId id,
                                  std::optional<Id<Account>> account);
[[nodiscard]] Result<Member> took_part(Work& work, crypto::Keys const& keys, MemberId id,
                                       TookPart const& part);

// Whether whoever acts speaks for this council: who sits in one speaks for that one; who sits in none,
// for those in which nobody has an account of their own. Needs give_advice.
[[nodiscard]] Result<bool> speaks_for(Work& work, CouncilId id);

// --- themes ---------------------------------------------------------------------------------------

[[nodiscard]] Result<Theme> propose(Work& work, CouncilId id, NewTheme const& draft);
// manage_council. invalid/council.reason_missing for a theme that is not taken up.
[[nodiscard]] Result<Theme> settle(Work& work, CouncilThemeId id, ThemeState state,
                                   std::string_view reason);

// --- advice ---------------------------------------------------------------------------------------

// manage_council: we ask. Nothing is owed yet.
[[nodiscard]] Result<Advice> ask(Work& work, CouncilId id, NewQuestion const& draft);
// give_advice, by who speaks for it: forbidden/council.not_yours. Opens two obligations: to say that it came in, and to react, by a day.
[[nodiscard]] Result<Advice> advise(Work& work, CouncilId id, NewAdvice const& draft);
[[nodiscard]] Result<Advice> answer(Work& work, AdviceId id, std::string_view words);
// manage_council for the rest.
[[nodiscard]] Result<Advice> acknowledge(Work& work, AdviceId id);
// Opens a tell-back, and for what we adopt an act with an owner and a day.
[[nodiscard]] Result<Advice> react(Work& work, AdviceId id, NewReaction const& draft);
[[nodiscard]] Result<Advice> tell(Work& work, AdviceId id);
[[nodiscard]] Result<Advice> follow(Work& work, AdviceId id, std::string_view evidence);
[[nodiscard]] Result<Advice> drop(Work& work, crypto::Keys const& keys, AdviceId id,
                                  std::string_view why);

// --- looking --------------------------------------------------------------------------------------

struct Line {
  Council council{};
  std::int64_t sitting = 0;
  std::int64_t advice = 0;
};
[[nodiscard]] Result<std::vector<Line>> list(Work& work, crypto::Keys const& keys);

struct Opened {
  Council council{};
  std::vector<Member> members{};  // sitting, the chair first
  std::vector<Theme> themes{};    // newest first
  std::vector<Advice> advice{};   // newest first
};
[[nodiscard]] Result<Opened> find(Work& work, crypto::Keys const& keys, CouncilId id);
// The background only for who may manage councils or give advice: here and above.
[[nodiscard]] Result<Member> find_member(Work& work, crypto::Keys const& keys, MemberId id);

struct Owed {
  Advice advice{};
  std::string council{};
  std::vector<obligations::Obligation> owed{};  // open and ended
  bool late = false;                            // something open is past its day
  bool is_new = false;                          // changed since who looks read up
};
[[nodiscard]] Result<Owed> find_advice(Work& work, AdviceId id);

struct FollowUp {
  std::vector<Owed> ours{};  // late first
  std::vector<Owed> councils{};
  std::vector<Owed> done{};
  std::int64_t late = 0;
  std::int64_t fresh = 0;
  std::optional<Instant> read_at{};
};
[[nodiscard]] Result<FollowUp> follow_up(Work& work);
// Whoever looks has read everything up to now.
[[nodiscard]] Result<void> have_read(Work& work);

// Tips of one day, as the ledger counts telling back. Needs see_obligations too.
struct Told {
  std::string edition{};
  std::int64_t told = 0;
  std::int64_t open = 0;
};
[[nodiscard]] Result<std::vector<Told>> told_back(Work& work);

// How many employees knew before the day that there is a council, and knew after it what it can do: as
// the survey released it, and so never of few people.
struct Knew {
  std::int64_t yes = 0;
  std::int64_t of = 0;
  bool nearly_all = false;  // more may not be said
};
struct Known {
  std::string edition{};
  std::optional<Knew> before{};
  std::optional<Knew> after{};
};
// Editions in which one of the two may be shown, newest first.
[[nodiscard]] Result<std::vector<Known>> known(Work& work, crypto::Keys const& keys);

// What every programme and pack says about the councils, in Dutch and in English. For who has asked
// who may.
[[nodiscard]] Result<std::array<std::string, 2>> about(Work& work);
// The same without the question, line by line.
[[nodiscard]] Result<std::vector<std::string>> about(Work& work, Language language);
[[nodiscard]] std::vector<std::string> about_lines(std::vector<Council> const& councils,
                                                   Language language);
[[nodiscard]] std::array<std::string, 2> about_words(std::vector<Council> const& councils);

// V39: an advice has what is owed for it, and one council has one chair.
[[nodiscard]] std::vector<audit::Check> checks();
[[nodiscard]] audit::WatchedKind watched_advice();
[[nodiscard]] audit::WatchedKind watched_members();
[[nodiscard]] audit::WatchedKind watched_themes();

}  // namespace klantendag::council
