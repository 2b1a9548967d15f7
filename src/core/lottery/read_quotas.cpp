// SPDX-License-Identifier: EUPL-1.2
#include <set>
#include <utility>

#include "base/text.hpp"
#include "core/lottery/pool.hpp"
#include "core/lottery/table.hpp"

namespace klantendag::lottery {
namespace {

struct Columns {
  std::size_t feature = 0;
  std::size_t value = 0;
  std::size_t min = 0;
  std::size_t max = 0;
  std::optional<std::size_t> min_flex{};
  std::optional<std::size_t> max_flex{};
};

// The three styles of the field, and that of the entropy tools: which column names the feature and
// which the value.
std::optional<Columns> find_columns(Table& table) {
  static constexpr std::pair<std::string_view, std::string_view> styles[] = {
      {"feature", "value"},
      {"category", "feature"},
      {"category", "name"},
      {"category", "value"},
      {"featurename", "valuename"}};
  auto min = table.column("min");
  auto max = table.column("max");
  if (!min) min = table.column("minquota");
  if (!max) max = table.column("maxquota");
  for (auto const& [first, second] : styles) {
    auto const feature = table.column(first);
    auto const value = table.column(second);
    if (!feature || !value || !min || !max) continue;
    return Columns{
        *feature, *value, *min, *max, table.column("min_flex"), table.column("max_flex")};
  }
  table.problem_of_file("lottery.feature_header");
  return std::nullopt;
}

std::optional<std::int64_t> read_number(Table& table, csv::Row const& row, std::size_t column) {
  constexpr std::int64_t most = 1'000'000'000;
  auto const text = trim(row.fields[column]);
  auto const number = parse_integer(text);
  if (number && *number >= 0 && *number <= most) return number;
  table.problem(row, table.header(column), "lottery.not_a_count",
                {{"column", table.header(column)}, {"value", std::string(text)}});
  return std::nullopt;
}

void read_flex(Table& table, csv::Row const& row, Columns const& columns, Quota& quota) {
  if (columns.min_flex && !trim(row.fields[*columns.min_flex]).empty()) {
    quota.min_flex = read_number(table, row, *columns.min_flex);
  }
  if (columns.max_flex && !trim(row.fields[*columns.max_flex]).empty()) {
    quota.max_flex = read_number(table, row, *columns.max_flex);
  }
  if (quota.min_flex && *quota.min_flex > quota.min) {
    table.problem(row, "min_flex", "lottery.min_flex_above_min");
  }
  if (quota.max_flex && *quota.max_flex < quota.max) {
    table.problem(row, "max_flex", "lottery.max_flex_below_max");
  }
}

}  // namespace

Result<std::vector<Quota>> read_quotas(File const& file) {
  ASSIGN_OR_RETURN(Table table, Table::read(file));
  auto const columns = find_columns(table);
  if (!columns) return table.problems();
  if (columns->min_flex.has_value() != columns->max_flex.has_value()) {
    table.problem_of_file("lottery.one_flex_column");
  }
  std::vector<Quota> quotas;
  std::set<std::pair<std::string, std::string>> seen;
  for (csv::Row const& row : table.rows()) {
    Quota quota{.feature = std::string(trim(row.fields[columns->feature])),
                .value = std::string(trim(row.fields[columns->value]))};
    if (quota.feature.empty() || quota.value.empty()) {
      table.problem(row, table.header(quota.feature.empty() ? columns->feature : columns->value),
                    "lottery.quota_without_name");
      continue;
    }
    if (!seen.emplace(compared(quota.feature), compared(quota.value)).second) {
      table.problem(row, table.header(columns->value), "lottery.quota_twice",
                    {{"feature", quota.feature}, {"value", quota.value}});
      continue;
    }
    auto const min = read_number(table, row, columns->min);
    auto const max = read_number(table, row, columns->max);
    if (!min || !max) continue;
    if (*min > *max) {
      table.problem(row, table.header(columns->min), "lottery.min_above_max",
                    {{"feature", quota.feature},
                     {"value", quota.value},
                     {"min", std::to_string(*min)},
                     {"max", std::to_string(*max)}});
      continue;
    }
    quota.min = *min;
    quota.max = *max;
    read_flex(table, row, *columns, quota);
    quotas.push_back(std::move(quota));
  }
  if (table.is_sound() && quotas.empty()) table.problem_of_file("lottery.no_quotas");
  if (!table.is_sound()) return table.problems();
  return quotas;
}

}  // namespace klantendag::lottery
