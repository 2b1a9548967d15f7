// SPDX-License-Identifier: EUPL-1.2
// The face of the draw: a rule, a lottery that everybody can check, two people who decide it together,
// and after it who has a seat and who comes next. Organisers need manage_draw, the witness
// witness_draw; neither ever sees who a complaint is about.
#pragma once

#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "modules/audit/audit.hpp"
#include "modules/complaints/complaints.hpp"
#include "modules/selection/model.hpp"
#include "platform/work/work.hpp"

namespace klantendag::selection {

// --- for other modules ------------------------------------------------------------------------

// Who has a seat now, by rank, then all who can still come next, by rank; not who dropped out. Empty
// as long as nothing is drawn. Whether the actor may know is the caller's to decide.
[[nodiscard]] Result<std::vector<Place>> drawn(Work& work, EditionId edition);

// What the values of a place's cell are of; empty as long as nothing is drawn.
[[nodiscard]] Result<std::vector<std::string>> features_drawn(Work& work, EditionId edition);

struct DropOut {
  EditionId edition{};
  ComplaintId complaint{};  // who had a seat
  Why why = Why::declined;
};
struct Next {
  Place place{};                         // who takes the seat
  std::vector<lottery::Quota> missed{};  // quotas that nobody could restore
};
// The first by rank who keeps the quotas takes the seat; recorded with its chain. Nothing: no reserve is
// left, and the seat is empty. Whether the actor may do this is the caller's to decide. Errors:
// conflict/selection.nothing_drawn, conflict/selection.no_seat.
[[nodiscard]] Result<std::optional<Next>> next_reserve(Work& work, DropOut const& drop_out);

// --- the rule ---------------------------------------------------------------------------------

// The pool of today as the draw sees it. Needs manage_draw.
[[nodiscard]] Result<std::vector<Entrant>> pool(Work& work, EditionId edition);
[[nodiscard]] Result<std::optional<Plan>> plan(Work& work, EditionId edition);
struct PlanWish {
  std::int64_t seats = 8;
  bool one_per_home = true;
  std::vector<std::size_t> columns{};
};
// Errors of all: conflict/selection.under_way while a lottery is made or drawn; conflict/editions.closed;
// conflict/selection.empty_pool.
[[nodiscard]] Result<void> suggest_plan(Work& work, EditionId edition, PlanWish const& wish);
// From an uploaded features.csv; keeps one_per_home.
[[nodiscard]] Result<void> take_features(Work& work, EditionId edition, std::int64_t seats,
                                         std::string_view bytes);
[[nodiscard]] Result<void> change_plan(Work& work, EditionId edition, Plan const& plan);

// --- the lottery ------------------------------------------------------------------------------

// Every attempt, the newest first. Needs see_editions.
[[nodiscard]] Result<std::vector<Lottery>> attempts(Work& work, EditionId edition);
// For everybody, without rights: the newest attempt that was made public.
[[nodiscard]] Result<std::optional<Lottery>> published(Work& work, EditionId edition);
// Whom its pool left out: the rules of the edition at that moment. Needs see_editions.
[[nodiscard]] Result<complaints::Settings> left_out(Work& work, Lottery const& lottery);

// Freezes the pool, computes outside every transaction, and saves the outcome. Errors:
// conflict/selection.no_plan, selection.under_way; lottery.infeasible, lottery.out_of_steps.
[[nodiscard]] Result<Lottery> solve(Desk& desk, EditionId edition, std::string_view program);
[[nodiscard]] Result<void> publish(Work& work, EditionId edition);
// Gives up the present attempt; `why` is for everybody to read.
[[nodiscard]] Result<void> abandon(Work& work, EditionId edition, std::string_view why);

// A witness who says that they did not read in the register; asked when nobody knows who did.
enum class Vouch { missing, given };
// Errors: those of rules.hpp.
[[nodiscard]] Result<void> commit(Work& work, EditionId edition, Seat seat,
                                  std::string_view commitment, Vouch vouch = Vouch::missing);
[[nodiscard]] Result<void> reveal(Work& work, EditionId edition, Seat seat,
                                  std::string_view secret);
// Whether a lottery that is public waits for the secret of a witness, or for the witness to draw. Needs
// see_editions.
[[nodiscard]] Result<bool> waits_for_witness(Work& work, EditionId edition);
// The witness approves, and the draw follows from the two secrets.
[[nodiscard]] Result<void> draw(Work& work, EditionId edition);

// --- after the draw ---------------------------------------------------------------------------

// For each who has a seat, by rank: who would come next. Needs manage_draw.
struct InLine {
  Place place{};
  std::int64_t next_rank = 0;  // 0: nobody
  std::int64_t missed = 0;     // quotas
};
[[nodiscard]] Result<std::vector<InLine>> in_line(Work& work, EditionId edition);
[[nodiscard]] Result<std::vector<Replacement>> replacements(Work& work, EditionId edition);

// Everything needed to do the draw again, signed by the installation.
struct Signature {
  std::string public_key{};  // hexadecimal
  std::function<std::string(std::string_view)> sign{};
};
[[nodiscard]] Result<std::string> bundle(Work& work, EditionId edition, Signature const& signature);

// What anybody may know of the chances: by value, and by all values together where enough people are
// alike (domain.md C9: below 5 nothing is told).
struct ChanceLine {
  lottery::Quota quota{};
  std::int64_t people = 0;  // 0: not told
  double chance = 0;        // of these people, on average
};
struct Chances {
  std::vector<ChanceLine> lines{};
  double average = 0;
  std::optional<double> asked{};  // of people with exactly these values, when at least 5 have them
};
[[nodiscard]] Result<Chances> chances(Work& work, Lottery const& lottery,
                                      std::vector<std::string> const& values);

// V40: a draw comes out the same again. V41: whoever has a seat has it by rank or by replacement.
[[nodiscard]] std::vector<audit::Check> checks();
[[nodiscard]] audit::WatchedKind watched_kind();

}  // namespace klantendag::selection
