// SPDX-License-Identifier: EUPL-1.2
// Decisions about themes: which theme a text points at and by which words, what may be counted aloud,
// and which sentences of a story can be quoted.
#pragma once

#include <array>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.hpp"
#include "modules/audit/model.hpp"
#include "modules/themes/model.hpp"

namespace klantendag::themes {

[[nodiscard]] std::string_view name_of(State state);
[[nodiscard]] std::optional<State> state_named(std::string_view name);
[[nodiscard]] std::string_view name_of(ItemKind kind);
[[nodiscard]] std::optional<ItemKind> item_kind_named(std::string_view name);
[[nodiscard]] std::string_view name_of(How how);
[[nodiscard]] std::optional<How> how_named(std::string_view name);
[[nodiscard]] std::string_view name_of(Ended ended);
[[nodiscard]] std::optional<Ended> ended_named(std::string_view name);
[[nodiscard]] std::string_view name_of(QuoteState state);
[[nodiscard]] std::optional<QuoteState> quote_state_named(std::string_view name);

// Folded, each once, with one blank between.
[[nodiscard]] std::string tidy_codes(std::string_view typed);

struct Suggestion {
  ThemeId theme{};
  std::vector<std::string> words{};  // of the text, as they stand there: what caused it
};
// Only a proposal: a person sets a theme. The most words first.
[[nodiscard]] std::vector<Suggestion> suggest(std::string_view words,
                                              std::span<Theme const> themes);

// How many of the people who told something gave something on this theme; nothing when that would say
// too much about few people (core/stats).
struct Count {
  std::optional<std::int64_t> people{};
  std::vector<std::optional<std::int64_t>> by_group{};  // of `groups`
};
struct Teller {
  std::string id{};
  std::int64_t group = 0;
  bool gave = false;
};
[[nodiscard]] Count count(std::span<Teller const> tellers, std::span<std::int64_t const> groups);

// The sentences of a story, without the persons in them. `known` are names that must go.
struct Sentence {
  std::string told{};
  std::string redacted{};
};
[[nodiscard]] std::vector<Sentence> sentences(std::string_view story,
                                              std::span<std::string const> known);

// Codes of themes that most days have (domain.md A1), in the order of their names in service.cpp.
inline constexpr std::array<std::string_view, 7> starter_codes = {
    "contact bel belde gebeld telefoon gesproken spreken persoonlijk",
    "computer digitaal internet inloggen digid website app werkmap",
    "wacht gewacht weken maanden lang duur traag",
    "doorverbonden doorverwezen verbind kastje muur",
    "brief brieven moeilijk begrijp begreep taal formulier",
    "serieus gehoord luister respect vriendelijk behandeld",
    "beloofd beloofde toegezegd afspraak terugbellen nakomen"};

inline constexpr std::array<audit::Transition, 2> theme_steps = {
    {{"", "open"}, {"open", "merged"}}};
inline constexpr std::array<audit::Transition, 3> quote_steps = {
    {{"", "proposed"}, {"proposed", "released"}, {"released", "proposed"}}};

}  // namespace klantendag::themes
