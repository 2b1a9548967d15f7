// SPDX-License-Identifier: EUPL-1.2
#include "modules/selection/form.hpp"

#include <algorithm>

#include <fmt/format.h>

#include "base/text.hpp"
#include "core/lottery/draw.hpp"
#include "modules/selection/columns.hpp"
#include "modules/selection/quotas.hpp"
#include "modules/selection/rules.hpp"

namespace klantendag::selection {
namespace {

constexpr std::size_t longest_why = 300;

using Problems = std::vector<Error>;

std::int64_t seats_in(http::Fields const& fields, Problems& problems) {
  auto const seats = parse_integer(fields.text("seats"));
  if (seats && *seats >= 1 && *seats <= most_seats) return *seats;
  problems.push_back(
      invalid_field("seats", "selection.seats_unusable", {{"most", std::to_string(most_seats)}}));
  return 1;
}

bool ticked(http::Fields const& fields, std::string_view name) {
  return fields.text(name) == "yes";
}

std::int64_t bound_in(http::Fields const& fields, std::string const& name,
                      lottery::Quota const& quota, Problems& problems) {
  auto const bound = parse_integer(fields.text(name));
  if (bound && *bound >= 0 && *bound <= most_seats) return *bound;
  problems.push_back(invalid_field(
      name, "selection.bound_unusable",
      {{"feature", quota.feature}, {"value", quota.value}, {"most", std::to_string(most_seats)}}));
  return 0;
}

bool is_fingerprint(std::string_view text) {
  return text.size() == 64 && text.find_first_not_of("0123456789abcdef") == std::string_view::npos;
}

}  // namespace

Result<PlanWish> parse_wish(http::Fields const& fields) {
  Problems problems;
  PlanWish wish{.seats = seats_in(fields, problems),
                .one_per_home = ticked(fields, "one_per_home")};
  for (std::string const& name : fields.all("columns")) {
    if (auto const column = column_named(name)) wish.columns.push_back(*column);
  }
  if (wish.columns.empty()) {
    problems.push_back(invalid_field("columns", "selection.columns_missing"));
  }
  if (!problems.empty()) return all_of(std::move(problems));
  return wish;
}

Result<std::int64_t> parse_seats(http::Fields const& fields) {
  Problems problems;
  std::int64_t const seats = seats_in(fields, problems);
  if (!problems.empty()) return all_of(std::move(problems));
  return seats;
}

Result<Plan> parse_plan(http::Fields const& fields, Plan const& before) {
  if (fields.text("quotas") != features_csv_hash(before)) {
    return conflict("selection.quotas_changed");
  }
  Problems problems;
  Plan plan = before;
  plan.seats = seats_in(fields, problems);
  plan.one_per_home = ticked(fields, "one_per_home");
  for (std::size_t i = 0; i < plan.quotas.size(); ++i) {
    lottery::Quota& quota = plan.quotas[i];
    std::string const least = fmt::format("least-{}", i + 1);
    std::size_t const told = problems.size();
    quota.min = bound_in(fields, least, quota, problems);
    quota.max = bound_in(fields, fmt::format("most-{}", i + 1), quota, problems);
    if (quota.min_flex) quota.min_flex = std::min(*quota.min_flex, quota.min);
    if (quota.max_flex) quota.max_flex = std::max(*quota.max_flex, quota.max);
    if (quota.min <= quota.max || problems.size() > told) continue;
    problems.push_back(invalid_field(least, "selection.bounds_crossed",
                                     {{"feature", quota.feature},
                                      {"value", quota.value},
                                      {"min", std::to_string(quota.min)},
                                      {"max", std::to_string(quota.max)}}));
  }
  if (!problems.empty()) return all_of(std::move(problems));
  return plan;
}

Result<std::string> parse_commitment(http::Fields const& fields) {
  std::string const pasted = lower(fields.text("fingerprint"));
  if (!pasted.empty()) {
    if (is_fingerprint(pasted)) return pasted;
    return invalid_field("fingerprint", "selection.fingerprint_wrong");
  }
  std::string const secret = fields.exact("secret");
  std::size_t const length = count_code_points(secret);
  if (length >= shortest_secret && length <= longest_secret) {
    return lottery::commitment_of(secret);
  }
  return invalid_field(
      "secret", "selection.secret_short",
      {{"least", std::to_string(shortest_secret)}, {"most", std::to_string(longest_secret)}});
}

Result<std::string> parse_why(http::Fields const& fields) {
  std::string const why = fields.text("why");
  if (!why.empty() && count_code_points(why) <= longest_why) return why;
  return invalid_field("why", "selection.why_missing", {{"most", std::to_string(longest_why)}});
}

Result<DropOut> parse_drop_out(http::Fields const& fields, EditionId edition) {
  auto const complaint = ComplaintId::parse(fields.text("dropped"));
  auto const why = why_named(fields.text("why"));
  if (complaint && why) return DropOut{edition, *complaint, *why};
  return invalid_field(complaint ? "why" : "dropped", "selection.choose_dropped");
}

}  // namespace klantendag::selection
