// SPDX-License-Identifier: EUPL-1.2
// What may happen to a lottery next, and who may do it. Two people decide a draw together: neither can
// foresee it, and who read in the register is not the witness.
#pragma once

#include <array>
#include <string_view>
#include <vector>

#include "base/result.hpp"
#include "modules/audit/model.hpp"
#include "modules/selection/model.hpp"

namespace klantendag::selection {

inline constexpr std::array<audit::Transition, 7> lottery_steps = {{{"", "solving"},
                                                                    {"solving", "solved"},
                                                                    {"solving", "abandoned"},
                                                                    {"solved", "published"},
                                                                    {"solved", "abandoned"},
                                                                    {"published", "drawn"},
                                                                    {"published", "abandoned"}}};

inline constexpr std::size_t shortest_secret = 12;  // characters: more than anybody tries out
inline constexpr std::size_t longest_secret = 200;

// Somebody who wants to give or open a secret, or to draw.
struct Person {
  Id<Account> account{};
  bool is_account = false;
  bool imported = false;  // read in the register of this lottery
  // Somebody read it in on the command line, where nobody logs in: a witness then says that it was not
  // them.
  bool importer_unknown = false;
  bool vouches = false;
};

[[nodiscard]] Seed const* seed_of(Lottery const& lottery, Seat seat);
[[nodiscard]] bool all_committed(Lottery const& lottery);
[[nodiscard]] bool all_revealed(Lottery const& lottery);

// Errors: conflict/selection.not_published, conflict/selection.committed,
// forbidden/selection.needs_account, forbidden/selection.importer, forbidden/selection.same_person,
// invalid/selection.same_secret, invalid/selection.must_vouch at the field vouch.
[[nodiscard]] Result<void> may_commit(Lottery const& lottery, Seat seat, Person const& person,
                                      std::string_view commitment);
// Errors: conflict/selection.not_committed, conflict/selection.revealed,
// forbidden/selection.not_your_secret, invalid/selection.secret_differs at the field.
[[nodiscard]] Result<void> may_reveal(Lottery const& lottery, Seat seat, Person const& person,
                                      std::string_view secret);
// Errors: as of may_commit; conflict/selection.not_revealed; forbidden/selection.not_the_witness.
[[nodiscard]] Result<void> may_draw(Lottery const& lottery, Person const& person);
[[nodiscard]] Result<void> may_publish(Lottery const& lottery);
// Errors: conflict/selection.drawn_already, selection.no_lottery, selection.draw_now.
[[nodiscard]] Result<void> may_abandon(Lottery const& lottery);

}  // namespace klantendag::selection
