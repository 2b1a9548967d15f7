// SPDX-License-Identifier: EUPL-1.2
// What a figure means and what it does not, in sentences a person understands. A page shows them under
// the figure, all of them and in this order.
#pragma once

#include <string>
#include <vector>

#include "base/language.hpp"
#include "core/stats/figure.hpp"
#include "core/stats/ledger.hpp"

namespace klantendag::stats {

// Who answered, as the page calls them: "cliënten", "medewerkers". Clients came because they had
// complained and wanted to come, so their sentence about "all" is another.
struct Who {
  enum class Came { from_complaints, by_invitation };

  std::string name{};
  Came came = Came::by_invitation;
};

[[nodiscard]] std::vector<std::string> sentences(Language language, MarkFigure const& figure,
                                                 Who const& who);
[[nodiscard]] std::vector<std::string> sentences(Language language, ShareFigure const& figure,
                                                 Who const& who);
// `first` and `second` as in compare(first, second).
[[nodiscard]] std::vector<std::string> sentences(Language language, Comparison const& comparison,
                                                 Who const& first, Who const& second);

// In place of a figure that is not shown: one sentence whatever the reason, since the reason itself
// would tell something. Nothing when it is shown.
[[nodiscard]] std::string hidden(Language language, Verdict verdict);

// "bijna alle": said for all and for all but one, so that nobody's answer is known.
[[nodiscard]] std::string roughly(Language language, Share counted, Who const& who);

}  // namespace klantendag::stats
