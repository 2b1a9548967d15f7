// SPDX-License-Identifier: EUPL-1.2
// Who cannot be told apart by any rule belongs to one class. A home whose members differ gets classes
// of its own, so that "one per home" stays a rule about counts.
#include <algorithm>
#include <map>
#include <utility>

#include "core/lottery/pool.hpp"

namespace klantendag::lottery {
namespace {

struct ClassKey {
  std::vector<std::int32_t> quotas{};
  std::int32_t per_home = 1;
  std::int32_t shared = -1;

  auto operator<=>(ClassKey const&) const = default;
};

using Homes = std::map<std::string, std::vector<std::int32_t>>;

class Grouping {
 public:
  explicit Grouping(std::vector<Person> const& people) : people_(people) {}

  void add_alone(std::int32_t person) { add({values(person), 1, -1}, {person}); }

  void add_home(std::vector<std::int32_t> const& members) {
    std::map<std::vector<std::int32_t>, std::vector<std::int32_t>> kinds;
    for (std::int32_t const member : members) kinds[values(member)].push_back(member);
    std::int32_t const shared = kinds.size() > 1 ? shared_homes_++ : -1;
    for (auto const& [kind, same] : kinds) {
      add({kind, static_cast<std::int32_t>(same.size()), shared}, same);
    }
  }

  void write(Instance& instance) && {
    instance.shared_homes = shared_homes_;
    for (auto& [key, members] : classes_) {
      instance.classes.push_back({key.quotas, std::move(members), key.per_home, key.shared});
    }
  }

 private:
  [[nodiscard]] std::vector<std::int32_t> const& values(std::int32_t person) const {
    return people_[static_cast<std::size_t>(person)].values;
  }
  void add(ClassKey const& key, std::vector<std::int32_t> const& members) {
    auto& list = classes_[key];
    list.insert(list.end(), members.begin(), members.end());
  }

  std::vector<Person> const& people_;
  std::map<ClassKey, std::vector<std::int32_t>> classes_{};
  std::int32_t shared_homes_ = 0;
};

}  // namespace

Result<Instance> make_instance(std::vector<Quota> quotas, std::vector<Person> people,
                               std::int64_t size) {
  auto const pool = static_cast<std::int64_t>(people.size());
  if (size < 1) return invalid_field("size", "lottery.size_too_small");
  if (size > pool) {
    return invalid_field("size", "lottery.size_too_large",
                         {{"size", std::to_string(size)}, {"pool", std::to_string(pool)}});
  }
  std::sort(people.begin(), people.end(),
            [](Person const& a, Person const& b) { return a.id < b.id; });
  Instance instance{.size = size, .quotas = std::move(quotas)};
  Homes homes;
  std::vector<std::string> order;
  for (std::size_t i = 0; i < people.size(); ++i) {
    instance.ids.push_back(people[i].id);
    if (people[i].home.empty()) continue;
    auto& members = homes[people[i].home];
    if (members.empty()) order.push_back(people[i].home);
    members.push_back(static_cast<std::int32_t>(i));
  }
  Grouping grouping(people);
  for (std::size_t i = 0; i < people.size(); ++i) {
    bool const alone = people[i].home.empty() || homes[people[i].home].size() == 1;
    if (alone) grouping.add_alone(static_cast<std::int32_t>(i));
  }
  for (std::string const& home : order) {
    if (homes[home].size() > 1) grouping.add_home(homes[home]);
  }
  std::move(grouping).write(instance);
  return instance;
}

}  // namespace klantendag::lottery
