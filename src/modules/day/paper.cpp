// SPDX-License-Identifier: EUPL-1.2
#include "modules/day/paper.hpp"

#include "base/named.hpp"
#include "base/text.hpp"

namespace klantendag::day {
std::string Paper::name() const {
  return std::string(name_of(kind)) + "/" + edition.text() + "/" + std::to_string(number);
}

std::string_view name_of(PaperKind kind) {
  switch (kind) {
    case PaperKind::tip_card:
      return "tip_card";
    case PaperKind::story_form:
      return "story_form";
  }
  return "";
}

std::string_view name_of(PaperState state) {
  switch (state) {
    case PaperState::printed:
      return "printed";
    case PaperState::used:
      return "used";
    case PaperState::voided:
      return "void";
  }
  return "";
}

std::string_view name_of(VoidReason reason) {
  switch (reason) {
    case VoidReason::none:
      return "";
    case VoidReason::blank:
      return "blank";
    case VoidReason::damaged:
      return "damaged";
    case VoidReason::lost:
      return "lost";
    case VoidReason::not_in_system:
      return "not_in_system";
  }
  return "";
}

std::optional<PaperKind> paper_kind_named(std::string_view name) {
  return named(every_paper_kind, name);
}
std::optional<PaperState> paper_state_named(std::string_view name) {
  return named(every_paper_state, name);
}
std::optional<VoidReason> void_reason_named(std::string_view name) {
  return named(every_void_reason, name);
}

Result<Printing> parse_printing(http::Fields const& fields) {
  std::vector<Error> problems;
  Printing printing;
  if (auto const kind = paper_kind_named(fields.text("kind"))) {
    printing.kind = *kind;
  } else {
    problems.push_back(invalid_field("kind", "day.paper_kind_missing"));
  }
  printing.count = parse_integer(fields.text("count")).value_or(0);
  if (printing.count < 1 || printing.count > most_printed_at_once) {
    problems.push_back(invalid_field("count", "day.paper_count_missing",
                                     {{"most", std::to_string(most_printed_at_once)}}));
  }
  if (!problems.empty()) return all_of(std::move(problems));
  return printing;
}

Result<std::int64_t> parse_number(http::Fields const& fields) {
  auto const number = parse_integer(fields.text("number"));
  if (number && *number > 0) return *number;
  return invalid_field("number", "day.number_missing");
}

Result<Voiding> parse_voiding(http::Fields const& fields) {
  std::vector<Error> problems;
  Voiding voiding;
  if (auto const kind = paper_kind_named(fields.text("kind"))) {
    voiding.kind = *kind;
  } else {
    problems.push_back(invalid_field("kind", "day.paper_kind_missing"));
  }
  auto const number = parse_number(fields);
  if (number) {
    voiding.number = *number;
  } else {
    problems.push_back(number.error());
  }
  if (auto const reason = void_reason_named(fields.text("reason"))) {
    voiding.reason = *reason;
  } else {
    problems.push_back(invalid_field("reason", "day.void_reason_missing"));
  }
  if (!problems.empty()) return all_of(std::move(problems));
  return voiding;
}

}  // namespace klantendag::day
