// SPDX-License-Identifier: EUPL-1.2
// From a pool to quotas and back: what the pool's own shares suggest, whether the quotas leave room for
// a panel, and the two files that a lottery is solved from.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.hpp"
#include "core/lottery/bundle.hpp"
#include "core/lottery/conflict.hpp"
#include "modules/selection/model.hpp"

namespace klantendag::selection {

inline constexpr std::int64_t most_seats = 500;

// How many of the pool have this value.
struct Share {
  std::size_t column = 0;  // of columns()
  std::string value{};     // as most of them write it
  std::int64_t people = 0;
};
[[nodiscard]] std::vector<Share> shares_of(std::vector<Entrant> const& pool);

// For each value of these columns as many seats as its share of the pool, rounded down and up; widened
// where these clash.
[[nodiscard]] Plan suggest(std::vector<Entrant> const& pool,
                           std::vector<std::size_t> const& columns, Plan const& like);

[[nodiscard]] Plan widened(Plan plan, lottery::Relaxation const& way);

// Quotas of an uploaded features.csv. Errors of lottery::read_quotas; selection.unknown_feature
// {feature, known}; those of check_quotas.
[[nodiscard]] Result<std::vector<lottery::Quota>> read_features(std::string_view bytes);
[[nodiscard]] std::string features_csv(std::vector<lottery::Quota> const& quotas);

// Names a rule, so that a form of an older one is noticed.
[[nodiscard]] std::string features_csv_hash(Plan const& plan);

// Everybody's value has a quota. Error: selection.value_without_quota, one for each.
[[nodiscard]] Result<void> fits_pool(std::vector<lottery::Quota> const& quotas,
                                     std::vector<Entrant> const& pool);

// The pool as people.csv, by reference; who belongs to which line, in the same order.
struct PoolFile {
  std::string header{};
  std::vector<PoolLine> lines{};
};
[[nodiscard]] PoolFile pool_file(Plan const& plan, std::vector<Entrant> pool);
[[nodiscard]] lottery::Pool input_of(Plan const& plan, std::string features,
                                     std::string_view header, std::vector<PoolLine> const& lines);
// From a line of people.csv: whose it is, and the values that quotas are about.
[[nodiscard]] std::string reference_of(std::string_view line);
[[nodiscard]] std::vector<std::string> cell_of(std::string_view line, std::size_t features);
// The features that quotas are about, in order.
[[nodiscard]] std::vector<std::string> features_of(std::vector<lottery::Quota> const& quotas);

// Is there any panel, and if not: why, and what would help.
struct Outlook {
  lottery::Feasibility feasibility = lottery::Feasibility::unknown;
  std::vector<lottery::Quota> clash{};
  std::vector<lottery::Relaxation> ways{};
};
[[nodiscard]] Result<Outlook> outlook_of(Plan const& plan, std::vector<Entrant> const& pool);

}  // namespace klantendag::selection
