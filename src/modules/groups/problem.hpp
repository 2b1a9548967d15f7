// SPDX-License-Identifier: EUPL-1.2
// From people and rules of an edition to a problem of core/grouping and back: pure, so that a plan can
// be recounted at any time from what is kept with it.
#pragma once

#include <array>
#include <span>
#include <string_view>
#include <vector>

#include "base/json.hpp"
#include "core/grouping/compose.hpp"
#include "modules/groups/model.hpp"

namespace klantendag::groups {

inline constexpr std::array<std::string_view, 3> spread_columns = {"unit", "function", "office"};
inline constexpr std::array<std::string_view, 3> room_needs = {"wheelchair", "hearing_loop",
                                                               "quiet_place"};

[[nodiscard]] std::string_view name_of(Made made);
[[nodiscard]] std::optional<Made> made_named(std::string_view name);

// The input of each of these people, in the order of their ids; numbers of managers and handlers
// become the participants they belong to, when those come as well.
[[nodiscard]] std::vector<Input> inputs_of(std::span<participants::Participant const> people,
                                           std::span<participants::Needs const> needs);

// Without pairs and fixed seats of people who are not among them.
[[nodiscard]] Rules fitting(Rules rules, std::span<Input const> inputs);

struct Question {
  grouping::People people{};
  grouping::Problem problem{};
};
// `previous`: seats to stay close to; empty: none. Errors: those of grouping::compose,
// invalid/groups.few, invalid/groups.no_facilitator.
[[nodiscard]] Result<Question> question(std::span<Input const> inputs, Rules const& rules,
                                        std::span<Seat const> previous);

[[nodiscard]] grouping::Plan plan_of(Question const& question, std::span<Seat const> seats);
[[nodiscard]] std::vector<Seat> seats_of(Question const& question, grouping::Plan const& plan,
                                         std::span<Input const> inputs);
// The score counted anew, with bounds for goals where `bound` has them.
[[nodiscard]] std::vector<Cost> costs_of(grouping::Problem const& problem,
                                         grouping::Score const& score,
                                         grouping::Score const& bound);

[[nodiscard]] json::Value to_json(Rules const& rules);
[[nodiscard]] Rules rules_from(json::Value const& value);
[[nodiscard]] json::Value to_json(Input const& input);
// Without participant and subject, which stand beside it.
[[nodiscard]] Input input_from(json::Value const& value);

}  // namespace klantendag::groups
