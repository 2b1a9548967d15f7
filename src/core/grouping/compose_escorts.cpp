// SPDX-License-Identifier: EUPL-1.2
#include <algorithm>
#include <map>
#include <string>

#include "base/text.hpp"
#include "core/grouping/compose_goals.hpp"
#include "core/grouping/compose_parts.hpp"

namespace klantendag::grouping {
namespace {

class EscortComposer {
 public:
  explicit EscortComposer(ComposeNotes& notes) : notes_(notes) {}

  void escorts() {
    for (EscortWish const& wish : notes_.wishes.escorts) {
      Trait needing{"needs", wish.need, {}};
      for (Person const& person : notes_.people.people) {
        bool const needs =
            std::any_of(person.needs.begin(), person.needs.end(),
                        [&](auto const& need) { return fold(need) == fold(wish.need); });
        needing.amounts.push_back(needs ? 1 : 0);
      }
      if (std::count(needing.amounts.begin(), needing.amounts.end(), 1) == 0) {
        notes_.report("grouping.nobody_needs",
                      {{"need", wish.need}, {"line", std::to_string(wish.line)}});
        continue;
      }
      auto const helper = trait_of(notes_.people, "role", wish.role, notes_.problem);
      if (!helper) {
        notes_.report(
            "grouping.unknown_value",
            {{"column", "role"}, {"value", wish.role}, {"line", std::to_string(wish.line)}});
        continue;
      }
      notes_.problem.traits.push_back(std::move(needing));
      notes_.problem.escorts.push_back(
          {notes_.problem.traits.size() - 1, *helper,
           notes_.rule("grouping.rule_escort", {{"need", wish.need}, {"role", wish.role}},
                       wish.line)});
    }
  }

  // Who does not speak the language of the day sits with somebody who speaks both.
  void languages() {
    std::string const day = lower(notes_.wishes.language);
    std::map<std::string, Trait> needing;
    for (std::size_t who = 0; who < notes_.people.people.size(); ++who) {
      auto const& spoken = notes_.people.people[who].languages;
      if (spoken.empty() || std::count(spoken.begin(), spoken.end(), day) != 0) continue;
      Trait& trait =
          needing.try_emplace(spoken[0], Trait{"languages", spoken[0], {}}).first->second;
      trait.amounts.resize(notes_.people.people.size(), 0);
      trait.amounts[who] = 1;
    }
    for (auto& [language, trait] : needing) {
      Trait helper{"interpreter", language, {}};
      for (Person const& person : notes_.people.people) {
        auto const& spoken = person.languages;
        bool const both = std::count(spoken.begin(), spoken.end(), day) != 0 &&
                          std::count(spoken.begin(), spoken.end(), language) != 0;
        helper.amounts.push_back(both ? 1 : 0);
      }
      notes_.problem.traits.push_back(std::move(trait));
      notes_.problem.traits.push_back(std::move(helper));
      notes_.problem.escorts.push_back(
          {notes_.problem.traits.size() - 2, notes_.problem.traits.size() - 1,
           notes_.rule("grouping.rule_language", {{"language", language}, {"day", day}}, 0)});
    }
  }

 private:
  ComposeNotes& notes_;
};

}  // namespace

void compose_escorts(ComposeNotes& notes) {
  EscortComposer composer(notes);
  composer.escorts();
  composer.languages();
}

}  // namespace klantendag::grouping
