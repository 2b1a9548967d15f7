// SPDX-License-Identifier: EUPL-1.2
#include "core/grouping/feasible.hpp"

#include <algorithm>
#include <numeric>
#include <optional>

#include "core/grouping/share.hpp"

namespace klantendag::grouping {
namespace {

// People who must sit together are seated as one unit, the unit with the fewest choices first.
class Backtracker {
 public:
  Backtracker(Problem const& problem, std::size_t round, std::vector<bool> const& chosen,
              std::int64_t nodes)
      : problem_(problem), chosen_(chosen), nodes_(nodes), groups_(problem.groups) {
    present_ = attendance(problem)[round];
    join_units();
    read_domains(round);
    read_counts();
  }

  Feasible run() {
    if (impossible_) return Feasible::no;
    bool const found = seat(0);
    if (found) return Feasible::yes;
    return nodes_ > 0 ? Feasible::no : Feasible::unknown;
  }

 private:
  [[nodiscard]] bool on(std::size_t rule) const { return rule < chosen_.size() && chosen_[rule]; }

  void join_units() {
    std::vector<std::size_t> root(present_.size());
    std::iota(root.begin(), root.end(), std::size_t{0});
    auto const top = [&](std::size_t person) {
      while (root[person] != person) person = root[person];
      return person;
    };
    for (PairRule const& pair : problem_.together) {
      if (on(pair.rule) && present_[pair.first] && present_[pair.second]) {
        root[top(pair.first)] = top(pair.second);
      }
    }
    unit_of_.assign(present_.size(), present_.size());
    for (std::size_t person = 0; person < present_.size(); ++person) {
      if (!present_[person]) continue;
      std::size_t& unit = unit_of_[top(person)];
      if (unit == present_.size()) {
        unit = units_.size();
        units_.emplace_back();
      }
      units_[unit].people.push_back(person);
    }
    for (std::size_t person = 0; person < present_.size(); ++person) {
      if (present_[person]) unit_of_[person] = unit_of_[top(person)];
    }
    for (PairRule const& pair : problem_.apart) {
      if (!on(pair.rule) || !present_[pair.first] || !present_[pair.second]) continue;
      std::size_t const one = unit_of_[pair.first], other = unit_of_[pair.second];
      if (one == other) impossible_ = true;
      units_[one].apart.push_back(other);
      units_[other].apart.push_back(one);
    }
  }

  void read_domains(std::size_t round) {
    for (Unit& unit : units_) unit.blocked.assign(groups_, 0);
    for (BarRule const& bar : problem_.bars) {
      if (on(bar.rule) && present_[bar.person]) ++units_[unit_of_[bar.person]].blocked[bar.group];
    }
    for (SeatRule const& seat : problem_.seats) {
      if (!on(seat.rule) || seat.round != round || !present_[seat.person]) continue;
      for (std::size_t group = 0; group < groups_; ++group) {
        if (group != seat.group) ++units_[unit_of_[seat.person]].blocked[group];
      }
    }
  }

  // Everything that is counted at a table: its size, and the traits of limits.
  struct Count {
    std::vector<std::int64_t> low{}, high{}, here{};  // per group
    std::int64_t left = 0;                            // not seated yet
    std::vector<std::int64_t> amounts{};              // per unit
  };

  void read_counts() {
    auto const people = std::count(present_.begin(), present_.end(), true);
    auto const sizes = sizes_in(problem_, static_cast<std::int32_t>(people));
    Count size = new_count(people);
    for (std::size_t group = 0; group < groups_; ++group) {
      if (!on(sizes[group].rule)) continue;
      size.low[group] = sizes[group].minimum;
      size.high[group] = sizes[group].maximum;
    }
    for (Unit const& unit : units_)
      size.amounts.push_back(static_cast<std::int64_t>(unit.people.size()));
    counts_.push_back(std::move(size));
    for (std::size_t trait = 0; trait < problem_.traits.size(); ++trait) {
      std::optional<Count> count;
      for (Limit const& limit : problem_.limits) {
        if (limit.trait != trait || !on(limit.rule)) continue;
        if (!count) count = new_count(people);
        count->low[limit.group] = std::max<std::int64_t>(count->low[limit.group], limit.minimum);
        count->high[limit.group] = std::min<std::int64_t>(count->high[limit.group], limit.maximum);
      }
      if (count) add_trait(std::move(*count), trait);
    }
    for (EscortRule const& rule : problem_.escorts) {
      if (!on(rule.rule)) continue;
      add_trait(new_count(people), rule.trait);
      add_trait(new_count(people), rule.helper);
      escorts_.push_back(counts_.size() - 2);
    }
  }

  [[nodiscard]] Count new_count(std::int64_t people) const {
    Count count;
    count.low.assign(groups_, 0);
    count.high.assign(groups_, people);
    count.here.assign(groups_, 0);
    count.left = people;
    return count;
  }

  void add_trait(Count count, std::size_t trait) {
    count.left = 0;
    for (Unit const& unit : units_) {
      std::int64_t amount = 0;
      for (std::size_t person : unit.people) amount += problem_.traits[trait].amounts[person];
      count.amounts.push_back(amount);
      count.left += amount;
    }
    counts_.push_back(std::move(count));
  }

  // Can what is left still fill every minimum and fit below every maximum?
  [[nodiscard]] bool hopeful() const {
    for (Count const& count : counts_) {
      std::int64_t needed = 0, room = 0;
      for (std::size_t group = 0; group < groups_; ++group) {
        std::int64_t const seats = counts_[0].high[group] - counts_[0].here[group];
        std::int64_t const missing =
            std::max<std::int64_t>(0, count.low[group] - count.here[group]);
        if (missing > seats) return false;
        needed += missing;
        room += std::min(count.high[group] - count.here[group], seats);
      }
      if (needed > count.left || room < count.left) return false;
    }
    for (std::size_t at : escorts_) {
      for (std::size_t group = 0; group < groups_; ++group) {
        if (counts_[at].here[group] == 0 || counts_[at + 1].here[group] > 0) continue;
        if (counts_[at + 1].left == 0) return false;
      }
    }
    return true;
  }

  [[nodiscard]] bool may_sit(std::size_t unit, std::size_t group) const {
    if (units_[unit].blocked[group] > 0) return false;
    for (Count const& count : counts_) {
      if (count.amounts[unit] > 0 && count.here[group] + count.amounts[unit] > count.high[group]) {
        return false;
      }
    }
    return true;
  }

  void place(std::size_t unit, std::size_t group, std::int32_t sign) {
    units_[unit].seated = sign > 0;
    for (std::size_t other : units_[unit].apart) units_[other].blocked[group] += sign;
    for (Count& count : counts_) {
      count.here[group] += sign * count.amounts[unit];
      count.left -= sign * count.amounts[unit];
    }
  }

  // An empty group just like one that was tried in vain needs no trying.
  [[nodiscard]] bool like_an_earlier(std::size_t unit, std::size_t group) const {
    if (counts_[0].here[group] != 0) return false;
    for (std::size_t earlier = 0; earlier < group; ++earlier) {
      if (counts_[0].here[earlier] != 0 || !may_sit(unit, earlier)) continue;
      bool same = true;
      for (Count const& count : counts_) {
        same = same && count.low[earlier] == count.low[group] &&
               count.high[earlier] == count.high[group];
      }
      for (std::size_t other = 0; same && other < units_.size(); ++other) {
        same = units_[other].seated ||
               (units_[other].blocked[earlier] > 0) == (units_[other].blocked[group] > 0);
      }
      if (same) return true;
    }
    return false;
  }

  bool seat(std::size_t seated) {
    if (--nodes_ <= 0 || !hopeful()) return false;
    if (seated == units_.size()) return true;
    std::size_t next = units_.size(), fewest = groups_ + 1;
    for (std::size_t unit = 0; unit < units_.size(); ++unit) {
      if (units_[unit].seated) continue;
      std::size_t choices = 0;
      for (std::size_t group = 0; group < groups_; ++group)
        choices += may_sit(unit, group) ? 1U : 0U;
      bool const harder =
          choices == fewest && units_[unit].apart.size() > units_[next].apart.size();
      if (choices < fewest || harder) {
        next = unit;
        fewest = choices;
      }
    }
    for (std::size_t group = 0; group < groups_ && fewest > 0; ++group) {
      if (!may_sit(next, group) || like_an_earlier(next, group)) continue;
      place(next, group, 1);
      if (seat(seated + 1)) return true;
      place(next, group, -1);
      if (nodes_ <= 0) return false;
    }
    return false;
  }

  struct Unit {
    std::vector<std::size_t> people{};
    std::vector<std::size_t> apart{};
    std::vector<std::int32_t> blocked{};  // per group: reasons not to sit there
    bool seated = false;
  };

  Problem const& problem_;
  std::vector<bool> const& chosen_;
  std::int64_t nodes_ = 0;
  std::size_t groups_ = 0;
  std::vector<bool> present_{};
  std::vector<std::size_t> unit_of_{};
  std::vector<Unit> units_{};
  std::vector<Count> counts_{};         // [0] is the size
  std::vector<std::size_t> escorts_{};  // index of the trait in counts_; its helper follows
  bool impossible_ = false;
};

}  // namespace

Feasible feasible(Problem const& problem, std::size_t round, std::vector<bool> const& chosen,
                  std::int64_t nodes) {
  return Backtracker(problem, round, chosen, nodes).run();
}

}  // namespace klantendag::grouping
