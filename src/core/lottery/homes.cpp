// SPDX-License-Identifier: EUPL-1.2
#include "core/lottery/homes.hpp"

#include <algorithm>

namespace klantendag::lottery {

std::vector<Person> people_of(Instance const& instance) {
  std::vector<Person> people(instance.ids.size());
  for (std::size_t i = 0; i < people.size(); ++i) people[i].id = instance.ids[i];
  for (std::size_t cls = 0; cls < instance.classes.size(); ++cls) {
    Class const& own = instance.classes[cls];
    for (std::size_t i = 0; i < own.people.size(); ++i) {
      Person& person = people[static_cast<std::size_t>(own.people[i])];
      person.values = own.quotas;
      auto const home = i / static_cast<std::size_t>(own.per_home);
      if (own.shared >= 0) {
        person.home = "shared " + std::to_string(own.shared);
      } else if (own.per_home > 1) {
        person.home = "class " + std::to_string(cls) + " home " + std::to_string(home);
      }
    }
  }
  return people;
}

std::optional<std::int32_t> place_of(Instance const& instance, std::string_view id) {
  auto const found = std::find(instance.ids.begin(), instance.ids.end(), id);
  if (found == instance.ids.end()) return std::nullopt;
  return static_cast<std::int32_t>(found - instance.ids.begin());
}

}  // namespace klantendag::lottery
