// SPDX-License-Identifier: EUPL-1.2
// What the services of the themes share: load, everything that was said, names that must go.
#pragma once

#include <string>
#include <vector>

#include "modules/themes/store.hpp"
#include "modules/themes/themes.hpp"
#include "platform/keystore/seal.hpp"

namespace klantendag::themes::inside {

[[nodiscard]] Result<Theme> load(Work& work, ThemeId id);
// Of an edition that is not closed, and open itself; needs read_stories.
[[nodiscard]] Result<Theme> load_to_change(Work& work, ThemeId id);
[[nodiscard]] Result<void> note(Work& work, Theme const& theme, std::string_view action);
[[nodiscard]] store::When now(Work const& work);

// Tips, stories and statements that are still there. Words only for who may read all.
[[nodiscard]] Result<std::vector<Item>> items(Work& work, crypto::Keys const& keys,
                                              EditionId edition);
[[nodiscard]] Result<std::vector<Quote>> quotes(Work& work, crypto::Keys const& keys,
                                                EditionId edition);
[[nodiscard]] keystore::Spot spot(QuoteId id);

}  // namespace klantendag::themes::inside
