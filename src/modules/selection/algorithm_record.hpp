// SPDX-License-Identifier: EUPL-1.2
// The description of the draw for the Algorithm register (Publicatiestandaard 1.0.0), from the real
// settings: those of the draw that is public, else those of today. What only the organisation knows stays empty and is named.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "modules/complaints/complaints.hpp"
#include "modules/editions/model.hpp"
#include "modules/selection/model.hpp"
#include "modules/selection/texts.hpp"

namespace klantendag::selection {

struct AlgorithmFacts {
  std::string organisation{};
  std::string program{};
  std::string public_url{};  // of the page for everybody; empty: not public yet
  editions::Edition edition{};
  complaints::Settings left_out{};
  Plan plan{};
  std::optional<Lottery> lottery{};  // that is public
};

struct AlgorithmRecord {
  std::vector<std::pair<std::string, std::string>> fields{};  // in the order of the standard
  std::vector<std::string> to_fill{};                         // required, but not known to us
};
// In Dutch, as the register asks; `texts` must be Dutch.
[[nodiscard]] AlgorithmRecord algorithm_record(Texts const& texts, AlgorithmFacts const& facts);
// One object, lists where the standard has lists.
[[nodiscard]] std::string algorithm_json(AlgorithmRecord const& record);

// The longest that the standard takes, in characters; 0: no limit.
[[nodiscard]] std::size_t longest_of(std::string_view field);

}  // namespace klantendag::selection
