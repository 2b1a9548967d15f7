// SPDX-License-Identifier: EUPL-1.2
// "U zei - wij deden": what the office shows everybody of a tip that was carried out and checked. A
// person writes and releases it; nobody's name stands in it, and it goes when the client withdraws.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "modules/actions/actions.hpp"
#include "modules/actions/texts.hpp"

namespace klantendag::actions {

inline constexpr std::size_t longest_public_words = 600;  // characters

struct PublicWords {
  std::string said{};  // "U zei"
  std::string done{};  // "Wij deden"
  // The words that seem to be persons, exactly as they were shown: somebody says that they are none.
  std::string looked_at{};
};
struct PublicLine {
  DecisionId decision{};
  EditionId edition{};
  std::string said{};
  std::string done{};
  Id<Account> published_by{};
  Instant published_at{};
};

// Needs read_stories. Errors: conflict/actions.not_checked unless the newest decision is done or partly
// and somebody else checked it; invalid/actions.public_missing, actions.words_too_long,
// actions.public_person {words} unless just these were looked at, actions.public_name,
// actions.public_own_words (the client's sentence, also with a yes to a quotation in the report).
[[nodiscard]] Result<PublicLine> publish(Work& work, crypto::Keys const& keys, TipId tip,
                                         PublicWords const& words);
// What looks like persons in both, or is a name of somebody of that day; for who looks it over.
[[nodiscard]] Result<std::string> seem_persons(Work& work, crypto::Keys const& keys,
                                               EditionId edition, PublicWords const& words);
[[nodiscard]] Result<void> unpublish(Work& work, TipId tip);
// What to begin with: what is there now, since when and where. What was said, the office writes itself.
[[nodiscard]] PublicWords public_draft(Texts const& texts, Decision const& decision);
[[nodiscard]] Result<std::optional<PublicLine>> public_line_of(Work& work, TipId tip);

// For everybody: all lines, the newest edition first; counts only where they point at nobody.
struct PublicEdition {
  EditionId id{};
  std::string title{};
  std::vector<PublicLine> lines{};
  std::optional<std::int64_t> tips{};  // nothing: too few to say
  std::optional<std::int64_t> told{};
};
[[nodiscard]] Result<std::vector<PublicEdition>> public_page(Work& work);

}  // namespace klantendag::actions
