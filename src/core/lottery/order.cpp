// SPDX-License-Identifier: EUPL-1.2
#include "core/lottery/order.hpp"

#include <algorithm>
#include <unordered_map>

#include "base/random.hpp"
#include "base/sha256.hpp"
#include "core/lottery/homes.hpp"

namespace klantendag::lottery {
namespace {

// What the quotas would cost with this person in the free seat, as find_relaxations weighs them: one
// above a maximum costs 1, one below a minimum q costs 1 + 2/q. In whole millionths, so that costs
// compare alike on every machine.
class Costs {
 public:
  Costs(std::vector<Quota> const& quotas, std::vector<std::int64_t> const& counts)
      : quotas_(quotas), counts_(counts) {}

  [[nodiscard]] std::int64_t of(Person const& person) const {
    constexpr std::int64_t unit = 1'000'000;
    std::int64_t cost = 0;
    for (std::size_t i = 0; i < quotas_.size(); ++i) {
      std::int64_t const count = counts_[i] + own(person, i);
      std::int64_t const least = quotas_[i].min;
      if (count > quotas_[i].max) cost += unit * (count - quotas_[i].max);
      if (count < least) cost += (least - count) * (unit + 2 * unit / least);
    }
    return cost;
  }

  [[nodiscard]] std::vector<Quota> missed(Person const& person) const {
    std::vector<Quota> missed;
    for (std::size_t i = 0; i < quotas_.size(); ++i) {
      std::int64_t const count = counts_[i] + own(person, i);
      if (count < quotas_[i].min || count > quotas_[i].max) missed.push_back(quotas_[i]);
    }
    return missed;
  }

 private:
  static std::int64_t own(Person const& person, std::size_t quota) {
    return std::count(person.values.begin(), person.values.end(),
                      static_cast<std::int32_t>(quota)) > 0
               ? 1
               : 0;
  }

  std::vector<Quota> const& quotas_;
  std::vector<std::int64_t> const& counts_;
};

struct Seating {
  std::unordered_map<std::string, Person const*> people{};
  std::vector<std::int64_t> counts{};  // per quota, of those who sit
  std::set<std::string> homes{};
};

Result<Seating> seating_of(Instance const& instance, std::vector<Person> const& people,
                           Vacant const& vacant) {
  Seating seating;
  seating.counts.assign(instance.quotas.size(), 0);
  for (Person const& person : people) seating.people.emplace(person.id, &person);
  for (std::string const& id : vacant.sitting) {
    auto const found = seating.people.find(id);
    if (found == seating.people.end()) return not_found("lottery.unknown_person", {{"id", id}});
    for (std::int32_t const value : found->second->values) {
      ++seating.counts[static_cast<std::size_t>(value)];
    }
    if (!found->second->home.empty()) seating.homes.insert(found->second->home);
  }
  return seating;
}

}  // namespace

std::vector<std::string> order_of(Record const& record, DrawnPanel const& drawn) {
  std::string seed = "klantendag order\n" + drawn.lottery_root + "\n" + drawn.seed;
  for (std::string const& secret : drawn.secrets) seed += "\n" + hex(sha256(secret));
  Rng rng = Rng::from_seed(seed);
  std::vector<std::string> order = drawn.members;
  std::sort(order.begin(), order.end());
  std::set<std::string> const members(order.begin(), order.end());
  for (std::string const& id : record.instance.ids) {
    if (!members.contains(id)) order.push_back(id);
  }
  rng.shuffle(std::span(order).first(members.size()));
  rng.shuffle(std::span(order).subspan(members.size()));
  return order;
}

Result<Successor> successor(Instance const& instance, Vacant const& vacant) {
  std::vector<Person> const people = people_of(instance);
  ASSIGN_OR_RETURN(Seating const seating, seating_of(instance, people, vacant));
  Costs const costs(instance.quotas, seating.counts);
  Person const* best = nullptr;
  std::int64_t least = 0;
  for (std::string const& id : vacant.order) {
    if (vacant.sitting.contains(id) || vacant.gone.contains(id)) continue;
    auto const found = seating.people.find(id);
    if (found == seating.people.end()) return not_found("lottery.unknown_person", {{"id", id}});
    Person const& person = *found->second;
    if (!person.home.empty() && seating.homes.contains(person.home)) continue;
    std::int64_t const cost = costs.of(person);
    if (best != nullptr && cost >= least) continue;
    best = &person;
    least = cost;
    if (cost == 0) break;
  }
  if (best == nullptr) return invalid("lottery.nobody_left");
  return Successor{best->id, costs.missed(*best)};
}

}  // namespace klantendag::lottery
