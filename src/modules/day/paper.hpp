// SPDX-License-Identifier: EUPL-1.2
// Paper with printed numbers: tip cards and forms for a story. A number is printed, then used for a tip
// or story, or void with a reason; what was lost can be found and used. Nothing handed out is forgotten.
#pragma once

#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.hpp"
#include "modules/audit/model.hpp"
#include "modules/editions/model.hpp"
#include "platform/http/request.hpp"

namespace klantendag::day {

enum class PaperKind { tip_card, story_form };
inline constexpr std::array every_paper_kind = {PaperKind::tip_card, PaperKind::story_form};

enum class PaperState { printed, used, voided };
inline constexpr std::array every_paper_state = {PaperState::printed, PaperState::used,
                                                 PaperState::voided};

enum class VoidReason { none, blank, damaged, lost, not_in_system };
inline constexpr std::array every_void_reason = {VoidReason::blank, VoidReason::damaged,
                                                 VoidReason::lost, VoidReason::not_in_system};

struct Paper {
  EditionId edition{};
  PaperKind kind = PaperKind::tip_card;
  std::int64_t number = 1;
  PaperState state = PaperState::printed;
  std::string used_for{};  // id of the tip or story
  VoidReason reason = VoidReason::none;
  Instant changed_at{};

  // "tip_card/EDITION/7": how the record names it.
  [[nodiscard]] std::string name() const;
};

[[nodiscard]] std::string_view name_of(PaperKind kind);
[[nodiscard]] std::optional<PaperKind> paper_kind_named(std::string_view name);
[[nodiscard]] std::string_view name_of(PaperState state);
[[nodiscard]] std::optional<PaperState> paper_state_named(std::string_view name);
[[nodiscard]] std::string_view name_of(VoidReason reason);
[[nodiscard]] std::optional<VoidReason> void_reason_named(std::string_view name);

inline constexpr std::array<audit::Transition, 4> paper_steps = {{
    {"", "printed"},
    {"printed", "used"},
    {"printed", "void"},
    {"void", "used"},  // it was lost, and somebody found it
}};

inline constexpr std::int64_t most_printed_at_once = 200;

struct Printing {
  PaperKind kind = PaperKind::tip_card;
  std::int64_t count = 0;
};
[[nodiscard]] Result<Printing> parse_printing(http::Fields const& fields);
// The number on the paper. Error invalid/day.number_missing.
[[nodiscard]] Result<std::int64_t> parse_number(http::Fields const& fields);
struct Voiding {
  PaperKind kind = PaperKind::tip_card;
  std::int64_t number = 0;
  VoidReason reason = VoidReason::none;
};
[[nodiscard]] Result<Voiding> parse_voiding(http::Fields const& fields);

}  // namespace klantendag::day
