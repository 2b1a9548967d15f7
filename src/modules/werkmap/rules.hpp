// SPDX-License-Identifier: EUPL-1.2
// What the werkmap decides without looking at the database: whether a message can be taken in, which of
// those without an ask are sampled, and the words that its tables use.
#pragma once

#include <optional>
#include <string_view>

#include "base/result.hpp"
#include "modules/werkmap/werkmap.hpp"

namespace klantendag::werkmap {

// One message cannot fill the lists of an office, nor keep the only writer busy: of more places the first
// are marked, what is urgent before all, and a person reads the whole.
inline constexpr std::size_t most_marks = 50;
// Of one client's waiting asks, the newest ones, word by word.
inline constexpr std::size_t most_compared = 200;

inline constexpr std::size_t longest_message = 200'000;  // bytes of subject and text
inline constexpr std::size_t longest_name = 1000;        // bytes

// Errors, each with its field: invalid/werkmap.external_id_missing, .office_missing, .text_missing,
// .too_long, .name_too_long, .not_text.
[[nodiscard]] Result<void> may_take_in(Incoming const& incoming);

// Offices are named by people and by programs: "kantoor  noord " and "Kantoor Noord" are one.
[[nodiscard]] std::string office_key(std::string_view office);
// As its team writes it; as it was written when there is no such team.
[[nodiscard]] std::string office_among(std::vector<std::string> const& teams,
                                       std::string_view office);

// Where these words stand in a text, half open; blanks and line ends count alike, however many there are,
// for a form writes them its own way.
struct Place {
  std::size_t begin = 0;
  std::size_t end = 0;
};
[[nodiscard]] std::optional<Place> place_in(std::string_view text, std::string_view words);

// One address may be a household's or an organisation's: who is called otherwise may be somebody else.
[[nodiscard]] bool are_two(Contents const& one, Contents const& other);

// One in fifty, by the keyed hash of what was read: nobody can foresee which, and the same text is
// always judged alike.
[[nodiscard]] bool is_sampled(std::string_view digest);

// Of an office with fewer than five clients nothing is left but the name; and of the next smallest, until
// those that are hidden have five clients together and are more than one, for who knows the whole could
// count them back.
inline constexpr std::int64_t smallest_group = 5;
void hide_few(std::vector<OfficeFigures>& figures);
// The same, and what is left is counted down to fives, the longest wait to whole weeks: so the figures of
// two days do not tell what one client did between them.
void protect(std::vector<OfficeFigures>& figures, Instant now);

[[nodiscard]] std::string_view name_of(Found found);
[[nodiscard]] std::string_view name_of(Sample sample);
[[nodiscard]] std::string_view name_of(MessageState state);
[[nodiscard]] std::optional<Found> found_named(std::string_view name);
[[nodiscard]] std::optional<Sample> sample_named(std::string_view name);
[[nodiscard]] std::optional<MessageState> message_state_named(std::string_view name);

}  // namespace klantendag::werkmap
