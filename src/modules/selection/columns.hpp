// SPDX-License-Identifier: EUPL-1.2
// What the draw can have quotas for: columns made of a complaint's coded facts, in few values. Nothing
// of contact data, nothing that was written.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "modules/complaints/model.hpp"

namespace klantendag::selection {

struct Column {
  std::string_view name;  // "Divisie": also in features.csv
  std::string (*value)(complaints::Facts const& facts, int year);
  bool usual = true;  // proposed in a new plan
};

[[nodiscard]] std::span<Column const> columns();
[[nodiscard]] std::optional<std::size_t> column_named(std::string_view name);

// What a value says that is not known.
inline constexpr std::string_view unknown = "onbekend";

}  // namespace klantendag::selection
