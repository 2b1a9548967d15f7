// SPDX-License-Identifier: EUPL-1.2
// The face of the call round: who was drawn is called, one person at a time, and whoever drops out is
// followed by the next reserve. Organisers need manage_register and see no names; callers make_calls.
#pragma once

#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "modules/audit/audit.hpp"
#include "modules/complaints/model.hpp"
#include "modules/editions/model.hpp"
#include "modules/recruitment/model.hpp"
#include "platform/crypto/key_file.hpp"
#include "platform/work/work.hpp"

namespace klantendag::recruitment {

// --- what others do for the calls: made by the composition (app/flows) ---------------------------

struct Drawn {
  ComplaintId complaint{};
  std::int64_t rank = 0;
  std::vector<std::string> cell{};  // the values that the quotas are about
};
struct Draw {
  std::vector<std::string> features{};  // what those values are of
  std::vector<Drawn> seats{};           // who has a seat now, by rank
};
enum class Left { declined, unreachable, cancelled, unfit };
struct Neighbours {
  std::function<Result<Draw>(Work&, EditionId)> draw{};
  // Who takes the seat now; nothing: no reserve is left.
  std::function<Result<std::optional<Drawn>>(Work&, EditionId, ComplaintId, Left)> next{};
  // Who said yes, with contact data that the caller saw.
  std::function<Result<void>(Work&, EditionId, ComplaintId, Acceptance const&,
                             complaints::Contact const&)>
      joined{};
  std::function<Result<void>(Work&, EditionId, ComplaintId)> left{};  // had joined
  // Who had joined and cancelled elsewhere; for an organiser.
  std::function<Result<std::vector<ComplaintId>>(Work&, EditionId)> cancelled{};
};
struct Means {
  crypto::Keys const& keys;
  Neighbours const& neighbours;
};

// --- the organiser --------------------------------------------------------------------------------

// Everybody with a seat can be called from now on. Errors: conflict/recruitment.nothing_drawn,
// conflict/editions.closed. Again: takes over what the draw changed and who cancelled elsewhere.
[[nodiscard]] Result<void> begin(Work& work, Means const& means, EditionId edition);
[[nodiscard]] Result<Settings> settings(Work& work, EditionId edition);
[[nodiscard]] Result<void> change_settings(Work& work, EditionId edition, Settings const& settings);

// How full a value of a feature is: of its seats, who said yes and who is still called.
struct Filling {
  std::string feature{};
  std::string value{};
  std::int64_t seats = 0;
  std::int64_t accepted = 0;
};
struct Line {
  Call call{};
  std::string reference{};
  std::int64_t attempts = 0;
};
struct Board {
  std::optional<Instant> begun_at{};
  Settings settings{};
  std::vector<Filling> fillings{};
  std::vector<Line> lines{};        // by rank
  std::vector<Promise> promises{};  // open ones
  std::int64_t seats = 0;
  std::int64_t accepted = 0;
  std::int64_t open = 0;
  std::int64_t without_reserve = 0;  // seats that nobody took over
};
[[nodiscard]] Result<Board> board(Work& work, EditionId edition);
// Somebody who said yes cannot come after all; the next reserve is called.
[[nodiscard]] Result<void> cancel(Work& work, Means const& means, EditionId edition, CallId id);

// --- the caller -----------------------------------------------------------------------------------

struct RoundLine {
  EditionId edition{};
  std::string title{};
};
[[nodiscard]] Result<std::vector<RoundLine>> open_rounds(Work& work);

struct Today {
  std::string title{};
  Settings settings{};
  bool open_now = false;   // within call hours
  std::int64_t ready = 0;  // can be called now, promises included
  std::int64_t later = 0;  // still to call, not now
  std::int64_t accepted = 0;
  std::optional<CallId> own{};      // the conversation that this caller has
  std::vector<Promise> promises{};  // open ones, of everybody
};
[[nodiscard]] Result<Today> today(Work& work, EditionId edition);

// The next person, for this caller alone; the present one when there is one; nothing: nobody now.
// Errors: conflict/recruitment.outside_hours, conflict/recruitment.slow_down.
[[nodiscard]] Result<std::optional<CallId>> take_next(Work& work, Means const& means,
                                                      EditionId edition);
// The one to whom a call back was promised. Error: conflict/recruitment.taken.
[[nodiscard]] Result<void> take(Work& work, Means const& means, EditionId edition, CallId id);
// Somebody else may have this person again.
[[nodiscard]] Result<void> give_back(Work& work, EditionId edition, CallId id);

// Only for the caller who has this person now. Error: conflict/recruitment.not_yours.
struct Conversation {
  Call call{};
  complaints::Contact contact{};
  editions::Edition edition{};
  Settings settings{};
  std::vector<Attempt> attempts{};
  std::int64_t seats = 0;
};
[[nodiscard]] Result<Conversation> conversation(Work& work, Means const& means, EditionId edition,
                                                CallId id);
[[nodiscard]] Result<void> confirm_identity(Work& work, EditionId edition, CallId id);
// When the lease is over and nobody else took this person: the caller who had them has them again, to
// mend what could not be noted yet. Error: conflict/recruitment.not_yours.
[[nodiscard]] Result<void> take_back(Work& work, EditionId edition, CallId id);

struct Note {
  Outcome outcome = Outcome::no_answer;
  std::optional<Instant> call_at{};     // of call_back
  std::optional<bool> may_ask_again{};  // of declined
};
// Errors: conflict/recruitment.identity_first; not for accepted, which is `accept`.
[[nodiscard]] Result<void> note(Work& work, Means const& means, EditionId edition, CallId id,
                                Note const& note);
// Errors: conflict/recruitment.identity_first, invalid/recruitment.must_attend.
[[nodiscard]] Result<void> accept(Work& work, Means const& means, EditionId edition, CallId id,
                                  Acceptance const& acceptance);

// Everything that was tried, and what was promised meanwhile, without names: for who takes it to another
// system. Needs manage_register.
struct Kept {
  Promise promise{};
  Instant made_at{};
  std::optional<AttemptId> kept_by{};
};
struct Tried {
  std::vector<Attempt> attempts{};  // in their order
  std::vector<Kept> promises{};
};
[[nodiscard]] Result<Tried> tried(Work& work, EditionId edition);

// V42 to V44.
[[nodiscard]] std::vector<audit::Check> checks();
[[nodiscard]] audit::WatchedKind watched_kind();

}  // namespace klantendag::recruitment
