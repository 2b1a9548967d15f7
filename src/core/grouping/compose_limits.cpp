// SPDX-License-Identifier: EUPL-1.2
#include <algorithm>

#include "core/grouping/compose_goals.hpp"
#include "core/grouping/compose_parts.hpp"

namespace klantendag::grouping {
namespace {

class LimitComposer {
 public:
  explicit LimitComposer(ComposeNotes& notes) : notes_(notes) {}

  void limits() {
    for (LimitWish const& wish : notes_.wishes.limits) {
      add_limit(wish, wish.maximum ? "grouping.rule_limit" : "grouping.rule_minimum");
    }
    if (!notes_.wishes.lead) return;
    LimitWish lead{"role", *notes_.wishes.lead, 1, std::nullopt, {}, 0};
    auto const trait = trait_of(notes_.people, lead.column, lead.value, notes_.problem);
    // One each; when there are more than groups, they are shared out.
    if (trait) {
      auto const groups = static_cast<std::int64_t>(notes_.problem.groups);
      lead.maximum = std::max<std::int64_t>(1, (amount(*trait) + groups - 1) / groups);
    }
    notes_.problem.lead = trait;
    add_limit(lead, "grouping.rule_lead");
  }

 private:
  void add_limit(LimitWish const& wish, std::string_view key) {
    auto const trait = trait_of(notes_.people, wish.column, wish.value, notes_.problem);
    if (!trait) {
      return notes_.report(
          "grouping.unknown_value",
          {{"column", wish.column}, {"value", wish.value}, {"line", std::to_string(wish.line)}});
    }
    auto const people = static_cast<std::int64_t>(notes_.people.people.size());
    std::int64_t const most = wish.maximum.value_or(people);
    if (wish.minimum > most) {
      return notes_.report("grouping.minimum_above_maximum",
                           {{"value", wish.value}, {"line", std::to_string(wish.line)}});
    }
    std::vector<std::int64_t> groups = wish.groups;
    for (std::size_t group = groups.size(); wish.groups.empty() && group < notes_.problem.groups;
         ++group) {
      groups.push_back(static_cast<std::int64_t>(group + 1));
    }
    std::size_t const words = notes_.rule(key,
                                          {{"value", wish.value},
                                           {"column", wish.column},
                                           {"low", std::to_string(wish.minimum)},
                                           {"high", std::to_string(most)},
                                           {"amount", std::to_string(amount(*trait))}},
                                          wish.line);
    for (std::int64_t group : groups) {
      if (!notes_.group_fits(group, wish.line)) continue;
      notes_.problem.limits.push_back({*trait, static_cast<std::size_t>(group - 1),
                                       static_cast<std::int32_t>(wish.minimum),
                                       static_cast<std::int32_t>(most), words});
    }
  }

  [[nodiscard]] std::int64_t amount(std::size_t trait) const {
    std::int64_t sum = 0;
    for (std::int32_t one : notes_.problem.traits[trait].amounts) sum += one;
    return sum;
  }

  ComposeNotes& notes_;
};

}  // namespace

void compose_limits(ComposeNotes& notes) {
  LimitComposer(notes).limits();
}

}  // namespace klantendag::grouping
