// SPDX-License-Identifier: EUPL-1.2
#include "modules/selection/quotas.hpp"

#include <algorithm>
#include <map>
#include <set>
#include <unordered_map>

#include "base/csv.hpp"
#include "base/sha256.hpp"
#include "base/text.hpp"
#include "core/lottery/pool.hpp"
#include "modules/selection/columns.hpp"

namespace klantendag::selection {
namespace {

// Enough for every plan of the reference sets; a page may not wait longer (about 50 ms).
constexpr std::int64_t steps_to_look = 2'000'000;
constexpr std::size_t ways_out = 3;
constexpr std::string_view home_column = "Huishouden";

std::string compared(std::string_view text) {
  return lower(trim(text));
}

void append_line(std::string& text, std::vector<std::string> const& fields) {
  for (std::size_t i = 0; i < fields.size(); ++i) {
    if (i > 0) text += ',';
    csv::append_field(text, fields[i], ',');
  }
  text += '\n';
}

std::string optional_text(std::optional<std::int64_t> number) {
  return number ? std::to_string(*number) : std::string();
}

// A number for each address that several people of the pool share.
std::unordered_map<std::string, std::int64_t> shared_homes(std::vector<Entrant> const& pool) {
  std::unordered_map<std::string, std::int64_t> people;
  for (Entrant const& entrant : pool) ++people[entrant.household];
  std::unordered_map<std::string, std::int64_t> numbers;
  for (Entrant const& entrant : pool) {
    if (entrant.household.empty() || people[entrant.household] < 2) continue;
    numbers.emplace(entrant.household, static_cast<std::int64_t>(numbers.size()) + 1);
  }
  return numbers;
}

Result<lottery::Instance> instance_of(Plan const& plan, std::vector<Entrant> const& pool) {
  PoolFile const file = pool_file(plan, pool);
  return lottery::instance_of(input_of(plan, features_csv(plan.quotas), file.header, file.lines));
}

}  // namespace

Plan widened(Plan plan, lottery::Relaxation const& way) {
  for (lottery::Quota const& changed : way) {
    for (lottery::Quota& quota : plan.quotas) {
      if (quota.feature != changed.feature || quota.value != changed.value) continue;
      quota.min = changed.min;
      quota.max = changed.max;
    }
  }
  return plan;
}

std::vector<Share> shares_of(std::vector<Entrant> const& pool) {
  std::vector<Share> shares;
  for (std::size_t column = 0; column < columns().size(); ++column) {
    std::map<std::string, std::map<std::string, std::int64_t>> spellings;
    for (Entrant const& entrant : pool) {
      ++spellings[compared(entrant.values[column])][entrant.values[column]];
    }
    std::size_t const first = shares.size();
    for (auto const& [folded, written] : spellings) {
      Share share{.column = column};
      std::int64_t most = 0;
      for (auto const& [spelling, people] : written) {
        share.people += people;
        if (people > most) share.value = spelling;
        most = std::max(most, people);
      }
      shares.push_back(std::move(share));
    }
    std::stable_sort(shares.begin() + static_cast<std::ptrdiff_t>(first), shares.end(),
                     [](Share const& a, Share const& b) { return a.people > b.people; });
  }
  return shares;
}

Plan suggest(std::vector<Entrant> const& pool, std::vector<std::size_t> const& columns,
             Plan const& like) {
  Plan plan{.seats = like.seats, .one_per_home = like.one_per_home};
  auto const everybody = static_cast<std::int64_t>(pool.size());
  if (everybody == 0) return plan;
  for (Share const& share : shares_of(pool)) {
    if (std::count(columns.begin(), columns.end(), share.column) == 0) continue;
    std::int64_t const exact = share.people * plan.seats;  // times everybody
    plan.quotas.push_back({.feature = std::string(selection::columns()[share.column].name),
                           .value = share.value,
                           .min = exact / everybody,
                           .max = (exact + everybody - 1) / everybody});
  }
  auto const outlook = outlook_of(plan, pool);
  bool const clashes = outlook && outlook->feasibility == lottery::Feasibility::impossible;
  if (!clashes || outlook->ways.empty()) return plan;
  return widened(std::move(plan), outlook->ways.front());
}

Result<std::vector<lottery::Quota>> read_features(std::string_view bytes) {
  ASSIGN_OR_RETURN(auto quotas, lottery::read_quotas({"features.csv", bytes}));
  std::vector<Error> problems;
  std::set<std::string> told;
  for (lottery::Quota& quota : quotas) {
    if (auto const column = column_named(quota.feature)) {
      quota.feature = columns()[*column].name;
    } else if (told.insert(quota.feature).second) {
      std::vector<std::string> known;
      for (Column const& one : columns()) known.emplace_back(one.name);
      problems.push_back(invalid_field("file", "selection.unknown_feature",
                                       {{"feature", quota.feature}, {"known", join(known, ", ")}}));
    }
  }
  if (!problems.empty()) return all_of(std::move(problems));
  return quotas;
}

std::string features_csv(std::vector<lottery::Quota> const& quotas) {
  std::string text = "feature,value,min,max,min_flex,max_flex\n";
  for (lottery::Quota const& quota : quotas) {
    append_line(text,
                {quota.feature, quota.value, std::to_string(quota.min), std::to_string(quota.max),
                 optional_text(quota.min_flex), optional_text(quota.max_flex)});
  }
  return text;
}

std::string features_csv_hash(Plan const& plan) {
  return hex(sha256(std::to_string(plan.seats) + features_csv(plan.quotas))).substr(0, 16);
}

std::vector<std::string> features_of(std::vector<lottery::Quota> const& quotas) {
  std::vector<std::string> features;
  for (lottery::Quota const& quota : quotas) {
    if (std::find(features.begin(), features.end(), quota.feature) == features.end()) {
      features.push_back(quota.feature);
    }
  }
  return features;
}

Result<void> fits_pool(std::vector<lottery::Quota> const& quotas,
                       std::vector<Entrant> const& pool) {
  std::set<std::pair<std::string, std::string>> known;
  for (lottery::Quota const& quota : quotas) known.emplace(quota.feature, compared(quota.value));
  std::vector<Error> problems;
  std::vector<Share> const shares = shares_of(pool);
  for (std::string const& feature : features_of(quotas)) {
    auto const column = column_named(feature);
    if (!column) continue;
    for (Share const& share : shares) {
      if (share.column != *column || known.contains({feature, compared(share.value)})) continue;
      problems.push_back(
          invalid("selection.value_without_quota", {{"feature", feature},
                                                    {"value", share.value},
                                                    {"people", std::to_string(share.people)}}));
    }
  }
  if (!problems.empty()) return all_of(std::move(problems));
  return {};
}

PoolFile pool_file(Plan const& plan, std::vector<Entrant> pool) {
  std::sort(pool.begin(), pool.end(),
            [](Entrant const& a, Entrant const& b) { return a.reference < b.reference; });
  std::vector<std::string> const features = features_of(plan.quotas);
  auto const homes = shared_homes(pool);
  PoolFile file;
  std::vector<std::string> header = {"id"};
  header.insert(header.end(), features.begin(), features.end());
  if (plan.one_per_home) header.emplace_back(home_column);
  append_line(file.header, header);
  for (Entrant const& entrant : pool) {
    std::vector<std::string> fields = {entrant.reference};
    for (std::string const& feature : features) {
      fields.push_back(entrant.values[column_named(feature).value_or(0)]);
    }
    if (plan.one_per_home) {
      auto const home = homes.find(entrant.household);
      fields.push_back(home == homes.end() ? std::string() : std::to_string(home->second));
    }
    PoolLine line{.complaint = entrant.complaint};
    append_line(line.line, fields);
    file.lines.push_back(std::move(line));
  }
  return file;
}

lottery::Pool input_of(Plan const& plan, std::string features, std::string_view header,
                       std::vector<PoolLine> const& lines) {
  lottery::Pool input{
      .features = std::move(features), .people = std::string(header), .size = plan.seats};
  for (PoolLine const& line : lines) input.people += line.line;
  if (plan.one_per_home) input.household = {std::string(home_column)};
  return input;
}

std::string reference_of(std::string_view line) {
  auto const rows = csv::read_all(line, ',');
  return rows.empty() || rows.front().fields.empty() ? std::string() : rows.front().fields.front();
}

std::vector<std::string> cell_of(std::string_view line, std::size_t features) {
  auto const rows = csv::read_all(line, ',');
  if (rows.empty() || rows.front().fields.size() < features + 1) return {};
  auto const& fields = rows.front().fields;
  return {fields.begin() + 1, fields.begin() + 1 + static_cast<std::ptrdiff_t>(features)};
}

Result<Outlook> outlook_of(Plan const& plan, std::vector<Entrant> const& pool) {
  ASSIGN_OR_RETURN(lottery::Instance const instance, instance_of(plan, pool));
  lp::Budget budget{steps_to_look};
  Outlook outlook{.feasibility = lottery::feasibility(instance, budget)};
  if (outlook.feasibility != lottery::Feasibility::impossible) return outlook;
  budget.steps = steps_to_look;
  for (std::int32_t const place : lottery::find_conflict(instance, budget).quotas) {
    outlook.clash.push_back(instance.quotas[static_cast<std::size_t>(place)]);
  }
  budget.steps = steps_to_look;
  outlook.ways = lottery::find_relaxations(instance, ways_out, budget);
  return outlook;
}

}  // namespace klantendag::selection
