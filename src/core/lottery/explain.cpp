// SPDX-License-Identifier: EUPL-1.2
#include "core/lottery/explain.hpp"

#include <algorithm>
#include <cmath>

#include "core/lottery/homes.hpp"
#include "core/lottery/levels.hpp"
#include "core/lottery/verify/proof.hpp"

namespace klantendag::lottery {
namespace {

constexpr std::size_t most_changes = 3;
constexpr double noticeable = 0.02;  // of the chance itself

std::size_t class_of(Instance const& instance, std::int32_t person) {
  std::size_t cls = 0;
  while (std::count(instance.classes[cls].people.begin(), instance.classes[cls].people.end(),
                    person) == 0) {
    ++cls;
  }
  return cls;
}

// People of the pool and average seats per quota.
struct Totals {
  std::vector<std::int64_t> people{};
  std::vector<double> seats{};
};

Totals totals_of(Record const& record) {
  Totals totals;
  totals.people.assign(record.instance.quotas.size(), 0);
  totals.seats.assign(record.instance.quotas.size(), 0.0);
  for (Class const& cls : record.instance.classes) {
    double seats = 0;
    for (std::int32_t const person : cls.people) {
      seats += record.probabilities[static_cast<std::size_t>(person)];
    }
    for (std::int32_t const quota : cls.quotas) {
      totals.people[static_cast<std::size_t>(quota)] += cls.count();
      totals.seats[static_cast<std::size_t>(quota)] += seats;
    }
  }
  return totals;
}

std::vector<Reason> reasons_for(Record const& record, Class const& cls) {
  Totals const totals = totals_of(record);
  double const average =
      static_cast<double>(record.instance.size) / static_cast<double>(record.instance.pool());
  std::vector<Reason> reasons;
  for (std::int32_t const place : cls.quotas) {
    auto const row = static_cast<std::size_t>(place);
    Quota const& quota = record.instance.quotas[row];
    double const fair = average * static_cast<double>(totals.people[row]);
    bool const full = totals.seats[row] > static_cast<double>(quota.max) - 1e-6;
    bool const asked = totals.seats[row] < static_cast<double>(quota.min) + 1e-6;
    if (full && fair > static_cast<double>(quota.max)) {
      reasons.push_back({quota, totals.people[row], false});
    } else if (asked && fair < static_cast<double>(quota.min)) {
      reasons.push_back({quota, totals.people[row], true});
    }
  }
  return reasons;
}

// The chance with one bound moved by one; nothing when no lottery is possible then.
std::optional<double> chance_with(Record const& record, std::size_t cls, std::int32_t place,
                                  bool is_max, lp::Budget& budget) {
  Instance changed = record.instance;
  Quota& quota = changed.quotas[static_cast<std::size_t>(place)];
  (is_max ? quota.max : quota.min) += 1;
  if (quota.min > quota.max || (is_max && quota.max > changed.size)) return std::nullopt;
  auto const levels = relaxed_levels(changed, {}, budget);
  if (!levels) return std::nullopt;
  return levels->chances[cls];
}

std::vector<Change> changes_for(Record const& record, std::size_t cls, double chance,
                                lp::Budget& budget) {
  std::vector<Change> changes;
  for (std::int32_t const place : record.instance.classes[cls].quotas) {
    for (bool const is_max : {true, false}) {
      auto const other = chance_with(record, cls, place, is_max, budget);
      if (!other || *other < chance * (1 + noticeable) + 1e-9) continue;
      Change change{record.instance.quotas[static_cast<std::size_t>(place)], is_max, *other};
      (is_max ? change.quota.max : change.quota.min) += 1;
      changes.push_back(std::move(change));
    }
  }
  std::stable_sort(changes.begin(), changes.end(),
                   [](Change const& a, Change const& b) { return a.chance > b.chance; });
  if (changes.size() > most_changes) changes.resize(most_changes);
  return changes;
}

}  // namespace

Result<Explanation> explain(Record const& record, std::string_view id, lp::Budget& budget) {
  auto const person = place_of(record.instance, id);
  if (!person) return not_found("lottery.unknown_person", {{"id", std::string(id)}});
  std::size_t const cls = class_of(record.instance, *person);
  Class const& own = record.instance.classes[cls];
  Explanation result{.id = std::string(id),
                     .chance = record.probabilities[static_cast<std::size_t>(*person)],
                     .pool = record.instance.pool(),
                     .size = record.instance.size,
                     .alike = own.count(),
                     .panels = static_cast<std::int64_t>(record.panels.size())};
  result.average = static_cast<double>(result.size) / static_cast<double>(result.pool);
  for (PublishedPanel const& panel : record.panels) {
    if (std::binary_search(panel.people.begin(), panel.people.end(), *person)) ++result.panels_with;
  }
  auto const proven = verify::prove_levels(record.instance, record.certificate.stages);
  result.proven_never = proven && proven->is_hopeless(cls);
  result.reasons = reasons_for(record, own);
  result.changes = changes_for(record, cls, result.chance, budget);
  return result;
}

}  // namespace klantendag::lottery
