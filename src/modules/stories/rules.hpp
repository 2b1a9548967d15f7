// SPDX-License-Identifier: EUPL-1.2
// Decisions about a story: what may be written, when it counts as read back, and what is still missing
// before it is finished.
#pragma once

#include <array>
#include <optional>
#include <string_view>
#include <vector>

#include "base/result.hpp"
#include "modules/audit/model.hpp"
#include "modules/stories/model.hpp"

namespace klantendag::stories {

[[nodiscard]] std::string_view name_of(State state);
[[nodiscard]] std::string_view name_of(Answer answer);
[[nodiscard]] std::string_view name_of(ReadBack read_back);
[[nodiscard]] std::string_view name_of(TipState state);
[[nodiscard]] std::string_view name_of(Purpose purpose);
[[nodiscard]] std::optional<State> state_named(std::string_view name);
[[nodiscard]] std::optional<Answer> answer_named(std::string_view name);
[[nodiscard]] std::optional<ReadBack> read_back_named(std::string_view name);
[[nodiscard]] std::optional<TipState> tip_state_named(std::string_view name);
[[nodiscard]] std::optional<Purpose> purpose_named(std::string_view name);

// All: conflict/stories.ended once it is finished or withdrawn.

// New words must be read back anew. invalid/stories.words_missing, conflict/stories.no_consent when
// the client did not say yes to writing it down.
[[nodiscard]] Result<Story> write(Story story, std::string_view told, std::string_view struck);

struct ReadingBack {
  ReadBack outcome = ReadBack::confirmed;
  std::string corrected{};  // the words as the client wants them
  std::string why{};        // when it was not possible
};
// conflict/stories.not_written; invalid/stories.read_back_missing, stories.words_missing,
// stories.why_missing.
[[nodiscard]] Result<Story> read_back(Story story, ReadingBack const& reading);

// A tip needs the yes to writing down. conflict/stories.no_consent.
[[nodiscard]] Result<void> may_add_tip(Story const& story);

// The same for what the client wrote on a card, which may come in later. conflict/stories.withdrawn.
[[nodiscard]] Result<void> may_add_card_tip(Story const& story);

// Did this person ask to be contacted? A yes cannot be taken back here: the promise was made.
// conflict/stories.promised.
[[nodiscard]] Result<Story> answer_contact(Story story, Answer answer);

enum class Missing { read_back, tip, contact };
// What keeps the story open. Of what is not written down no tip is asked.
[[nodiscard]] std::vector<Missing> missing(Story const& story, std::size_t tips);
// conflict/stories.not_finished.
[[nodiscard]] Result<Story> finish(Story story, std::size_t tips);
// There is no tip in it, and why. invalid/stories.why_missing, conflict/stories.has_tips.
[[nodiscard]] Result<Story> without_tip(Story story, std::size_t tips, std::string_view why);

// After it is finished. published: conflict/stories.no_quote without the yes to a quote.
[[nodiscard]] Result<Story> settle(Story story, State state);
// The client takes this one yes back; what was published for it is kept inside again.
// conflict/stories.step when there is no such yes.
[[nodiscard]] Result<Story> take_back(Story story, Purpose purpose);
// The client takes the yes back: all words go. conflict/stories.withdrawn.
[[nodiscard]] Result<Story> withdraw(Story story);

[[nodiscard]] bool is_in_the_making(State state);

inline constexpr std::array<audit::Transition, 16> story_steps = {{
    {"", "told"},
    {"told", "written"},
    {"written", "read_back"},
    {"read_back", "written"},
    {"read_back", "finished"},
    {"told", "finished"},  // the client told, and did not want it written down
    {"finished", "kept_internal"},
    {"finished", "published"},
    {"kept_internal", "published"},
    {"published", "kept_internal"},
    {"told", "withdrawn"},
    {"written", "withdrawn"},
    {"read_back", "withdrawn"},
    {"finished", "withdrawn"},
    {"kept_internal", "withdrawn"},
    {"published", "withdrawn"},
}};

inline constexpr std::array<audit::Transition, 4> tip_steps = {{
    {"", "captured"},
    {"captured", "acknowledged"},
    {"captured", "withdrawn"},
    {"acknowledged", "withdrawn"},
}};

}  // namespace klantendag::stories
