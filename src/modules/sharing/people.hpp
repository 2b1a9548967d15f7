// SPDX-License-Identifier: EUPL-1.2
// "Dit neem ik mee": what somebody who was there takes along in a sentence or two, in which department
// they told it and what came of it. By the person with a one-time code, or at the desk.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "modules/participants/model.hpp"
#include "modules/sharing/sharing.hpp"

namespace klantendag {
struct TellingOnRecord;
using SharingId = Id<TellingOnRecord>;
}  // namespace klantendag

namespace klantendag::sharing {

inline constexpr std::size_t longest_card = 300;    // characters: one or two sentences
inline constexpr std::size_t longest_unit = 100;    // of a department's name
inline constexpr std::size_t longest_led_to = 600;  // what came of it
inline constexpr std::int64_t remind_after_days = 42;

enum class NotedBy { self, desk };
[[nodiscard]] std::string_view name_of(NotedBy by);

struct Card {
  ParticipantId participant{};
  EditionId edition{};
  std::string words{};
  NotedBy noted_by = NotedBy::self;
  Instant written_at{};
  std::optional<Instant> reminded_at{};
};
// It was written six weeks ago, and nobody was reminded of it yet.
[[nodiscard]] bool wants_reminder(Card const& card, Instant now);

struct Telling {
  SharingId id{};
  ParticipantId participant{};
  EditionId edition{};
  std::string unit{};
  Date told_on{};
  std::string led_to{};
  Instant noted_at{};
};
struct NewTelling {
  std::string unit{};
  std::optional<Date> told_on{};
  std::string led_to{};
};
// Errors, all at once: invalid_field(words)/sharing.card_missing, sharing.card_long {most}.
[[nodiscard]] Result<void> check_card(std::string_view words);
// unit: sharing.unit_missing, sharing.words_long {most}; told_on: sharing.day_missing,
// sharing.day_later; led_to: sharing.words_long {most}.
[[nodiscard]] Result<void> check(NewTelling const& telling, Date today);

// Whoever works here: a card is for them. Clients and the council have their own pages.
[[nodiscard]] bool takes_along(participants::Role role);

// How many of these people there are in each department; nothing where it would point at few of them.
// What the shown ones leave over is never few people either.
struct UnitCount {
  std::string unit{};
  std::optional<std::int64_t> people{};
};
[[nodiscard]] std::vector<UnitCount> count_by_unit(
    std::map<std::string, std::int64_t> const& units);
[[nodiscard]] std::optional<std::int64_t> count_shown(std::int64_t people);

}  // namespace klantendag::sharing
