// SPDX-License-Identifier: EUPL-1.2
// Numbers that a person typed: the program never counted them, so nobody but a person can say that they
// are right. Values in, values out.
#pragma once

#include <string>
#include <vector>

#include "modules/retrospective/material.hpp"
#include "modules/retrospective/model.hpp"

namespace klantendag::retrospective {

// A sentence of title or text in which a number stands, in digits or in a word, that is no place of a
// figure and not in words that people gave: a tip, a question, a line that was published.
struct Typed {
  std::string sentence{};
  std::string field{};  // where it stands, for the record: number_in_title, number_in_line_12
};
// Each once.
[[nodiscard]] std::vector<Typed> typed_in(Article const& article, Material const& material);
// Only the sentences.
[[nodiscard]] std::vector<std::string> typed_numbers(Article const& article,
                                                     Material const& material);

// Error: conflict/retrospective.typed_numbers until each of these is among `vouched`.
[[nodiscard]] Result<void> check_vouched(std::vector<Typed> const& typed,
                                         std::vector<std::string> const& vouched);

// A sentence of these with its figures filled in, as the reader will see it.
[[nodiscard]] std::string as_printed(std::string const& sentence, Facts const& facts);

}  // namespace klantendag::retrospective
