// SPDX-License-Identifier: EUPL-1.2
// Lines that stand for many: "<Kunt u/Wilt u> mij <//vandaag> bellen" with labels as in labelled.hpp. Ways to ask are
// listed by the grammar of the language and not by what somebody happened to write.
#pragma once

#include <string_view>
#include <vector>

#include "core/dutch/labelled.hpp"

namespace klantendag::dutch {

// In every line "<a/b/>" is one of its pieces, "$name" one of those of the last line "$name = a/b" above it. Lines that begin with
// "@ " are sentences that may stand before and after those of lines below them. Every line gives up to `copies` messages,
// always the same ones. Error dutch.set.bad_line names the line.
[[nodiscard]] Result<std::vector<Labelled>> expand_grammar(std::string_view grammar,
                                                           std::size_t copies);

}  // namespace klantendag::dutch
