// SPDX-License-Identifier: EUPL-1.2
#include <algorithm>
#include <set>

#include "core/grouping/compose_parts.hpp"

namespace klantendag::grouping {
namespace {

class PairComposer {
 public:
  explicit PairComposer(ComposeNotes& notes) : notes_(notes) {}

  void pairs() {
    for (PairWish const& wish : notes_.wishes.apart)
      add_pairs(wish, "grouping.rule_apart", notes_.problem.apart);
    for (PairWish const& wish : notes_.wishes.together) {
      add_pairs(wish, "grouping.rule_together", notes_.problem.together);
    }
    for (std::size_t who = 0; who < notes_.people.people.size(); ++who) {
      Person const& person = notes_.people.people[who];
      if (notes_.wishes.managers_apart) derived(who, person.manager, "grouping.rule_manager");
      if (!notes_.wishes.case_handlers_apart) continue;
      for (std::string const& id : person.case_handlers)
        derived(who, id, "grouping.rule_case_handler");
    }
    drop_doubles(notes_.problem.apart);
    drop_doubles(notes_.problem.together);
  }

  void contradictory_pairs() {
    std::set<std::pair<std::size_t, std::size_t>> apart;
    for (PairRule const& pair : notes_.problem.apart)
      apart.emplace(std::minmax(pair.first, pair.second));
    for (PairRule const& pair : notes_.problem.together) {
      if (!apart.contains(std::minmax(pair.first, pair.second))) continue;
      notes_.report("grouping.apart_and_together",
                    {{"first", notes_.problem.people[pair.first]},
                     {"second", notes_.problem.people[pair.second]},
                     {"line", std::to_string(notes_.problem.rules[pair.rule].line)}});
    }
  }

 private:
  void add_pairs(PairWish const& wish, std::string_view key, std::vector<PairRule>& out) {
    std::vector<std::size_t> members;
    for (std::string const& id : wish.people) {
      if (auto const found = notes_.person(id, wish.line)) members.push_back(*found);
    }
    for (std::size_t i = 0; i < members.size(); ++i) {
      for (std::size_t j = i + 1; j < members.size(); ++j) {
        if (members[i] == members[j]) {
          notes_.report("grouping.pair_with_self", {{"id", notes_.problem.people[members[i]]},
                                                    {"line", std::to_string(wish.line)}});
          continue;
        }
        out.push_back({members[i], members[j],
                       notes_.rule(key,
                                   {{"first", notes_.problem.people[members[i]]},
                                    {"second", notes_.problem.people[members[j]]}},
                                   wish.line)});
      }
    }
  }

  // Managers and case handlers who do not come are no reason for a message.
  void derived(std::size_t who, std::string const& id, std::string_view key) {
    std::size_t const other = notes_.people.find(id);
    if (id.empty() || other >= notes_.people.people.size() || other == who) return;
    notes_.problem.apart.push_back(
        {who, other,
         notes_.rule(
             key, {{"first", notes_.problem.people[who]}, {"second", notes_.problem.people[other]}},
             0)});
  }

  static void drop_doubles(std::vector<PairRule>& rules) {
    std::set<std::pair<std::size_t, std::size_t>> seen;
    std::erase_if(rules, [&](PairRule const& pair) {
      return !seen.emplace(std::minmax(pair.first, pair.second)).second;
    });
  }

  ComposeNotes& notes_;
};

}  // namespace

void compose_pairs(ComposeNotes& notes) {
  PairComposer composer(notes);
  composer.pairs();
  composer.contradictory_pairs();
}

}  // namespace klantendag::grouping
