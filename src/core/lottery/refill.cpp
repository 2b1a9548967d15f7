// SPDX-License-Identifier: EUPL-1.2
#include <algorithm>
#include <set>
#include <utility>

#include "core/lottery/conflict.hpp"
#include "core/lottery/homes.hpp"
#include "core/lottery/reserve.hpp"

namespace klantendag::lottery {
namespace {

// The quotas of the seats still empty: what those who stay fill already goes off.
std::vector<Quota> rest_of(std::vector<Quota> quotas, std::vector<std::int64_t> const& filled) {
  for (std::size_t i = 0; i < quotas.size(); ++i) {
    quotas[i].min = std::max<std::int64_t>(0, quotas[i].min - filled[i]);
    quotas[i].max = std::max<std::int64_t>(0, quotas[i].max - filled[i]);
    quotas[i].min_flex = quotas[i].max_flex = std::nullopt;
  }
  return quotas;
}

// Where the quotas cannot all be restored: the cheapest widening, so as few seats off as possible.
Result<void> widen(Refill& result, lp::Budget& budget) {
  switch (feasibility(result.instance, budget)) {
    case Feasibility::possible:
      return {};
    case Feasibility::unknown:
      return unavailable("lottery.out_of_steps");
    case Feasibility::impossible:
      break;
  }
  auto const ways = find_relaxations(result.instance, 1, budget);
  if (ways.empty()) return invalid("lottery.nobody_left");
  result.missed = ways.front();
  for (Quota const& changed : result.missed) {
    for (Quota& quota : result.instance.quotas) {
      if (quota.feature == changed.feature && quota.value == changed.value) quota = changed;
    }
  }
  return {};
}

}  // namespace

Result<Refill> refill(Record const& record, Vacancy const& vacancy, lp::Budget& budget) {
  std::vector<Person> const people = people_of(record.instance);
  std::set<std::string> const members(vacancy.members.begin(), vacancy.members.end());
  std::set<std::string> const dropped(vacancy.dropped.begin(), vacancy.dropped.end());
  for (std::string const& id : vacancy.members) {
    if (!place_of(record.instance, id)) return not_found("lottery.unknown_person", {{"id", id}});
  }
  for (std::string const& id : dropped) {
    if (members.count(id) == 0) return not_found("lottery.not_in_panel", {{"id", id}});
  }
  std::vector<std::int64_t> filled(record.instance.quotas.size(), 0);
  std::set<std::string> homes;
  for (Person const& person : people) {
    if (members.count(person.id) == 0 || dropped.count(person.id) > 0) continue;
    for (std::int32_t const value : person.values) ++filled[static_cast<std::size_t>(value)];
    if (!person.home.empty()) homes.insert(person.home);
  }
  std::vector<Person> left;
  for (Person const& person : people) {
    bool const free = members.count(person.id) == 0 && homes.count(person.home) == 0;
    if (free) left.push_back(person);
  }
  auto const seats = static_cast<std::int64_t>(dropped.size());
  if (seats == 0 || static_cast<std::int64_t>(left.size()) < seats)
    return invalid("lottery.nobody_left");
  Refill result;
  ASSIGN_OR_RETURN(result.instance,
                   make_instance(rest_of(record.instance.quotas, filled), left, seats));
  RETURN_IF_ERROR(widen(result, budget));
  return result;
}

}  // namespace klantendag::lottery
