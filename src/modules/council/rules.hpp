// SPDX-License-Identifier: EUPL-1.2
// Decisions about a council: terms, who sits, and the way of an advice from the council to what was
// done with it.
#pragma once

#include <array>
#include <optional>
#include <string_view>
#include <vector>

#include "base/result.hpp"
#include "modules/audit/model.hpp"
#include "modules/council/model.hpp"

namespace klantendag::council {

[[nodiscard]] std::string_view name_of(State state);
[[nodiscard]] std::string_view name_of(Role role);
[[nodiscard]] std::string_view name_of(MemberState state);
[[nodiscard]] std::string_view name_of(Part part);
[[nodiscard]] std::string_view name_of(ThemeState state);
[[nodiscard]] std::string_view name_of(Way way);
[[nodiscard]] std::string_view name_of(AdviceState state);
[[nodiscard]] std::string_view name_of(Outcome outcome);

// Whether somebody sits on that day: not left, and within a term.
[[nodiscard]] bool sits(Member const& member, Date day);
// The last day of the last term that has begun; nothing before the first.
[[nodiscard]] std::optional<Date> sits_until(Member const& member, Date day);
// Errors: invalid/council.term_backwards (field until), council.term_overlaps (field from).
[[nodiscard]] Result<Member> chosen(Member member, Term const& term);

// Errors of these: conflict/council.step for an advice that is somewhere else.
[[nodiscard]] Result<Advice> answered(Advice advice, std::string_view words);
[[nodiscard]] Result<Advice> acknowledged(Advice advice);
struct Reaction {
  Outcome outcome = Outcome::none;
  std::string words{};  // what we do, and why not the rest
};
// invalid/council.reason_missing (field words): every reaction says what or why.
[[nodiscard]] Result<Advice> reacted(Advice advice, Reaction const& reaction);
[[nodiscard]] Result<Advice> told(Advice advice);
// What was adopted was done, and this shows it. invalid/council.evidence_missing.
[[nodiscard]] Result<Advice> followed(Advice advice, std::string_view evidence);
// We do not do it after all: the council hears it anew. invalid/council.reason_missing.
[[nodiscard]] Result<Advice> dropped(Advice advice, std::string_view why);

// Where the council has to look: what waits for us, what waits for the council, what is done.
enum class Turn { ours, council, done };
[[nodiscard]] Turn turn_of(Advice const& advice);
[[nodiscard]] bool is_to_be_done(Advice const& advice);  // adopted, and not done yet

inline constexpr std::array<audit::Transition, 14> advice_steps = {{
    {"", "asked"},
    {"", "received"},
    {"asked", "received"},
    {"received", "acknowledged"},
    {"acknowledged", "adopted"},
    {"acknowledged", "partly"},
    {"acknowledged", "not_adopted"},
    {"adopted", "told"},
    {"partly", "told"},
    {"not_adopted", "told"},
    {"told", "followed"},
    {"told", "not_adopted"},
    {"adopted", "not_adopted"},
    {"partly", "not_adopted"},
}};
inline constexpr std::array<audit::Transition, 2> member_steps = {
    {{"", "sitting"}, {"sitting", "left"}}};
inline constexpr std::array<audit::Transition, 5> theme_steps = {{{"", "proposed"},
                                                                  {"proposed", "taken_up"},
                                                                  {"proposed", "not_now"},
                                                                  {"not_now", "taken_up"},
                                                                  {"taken_up", "not_now"}}};

}  // namespace klantendag::council
