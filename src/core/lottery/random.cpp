// SPDX-License-Identifier: EUPL-1.2
#include "core/lottery/random.hpp"

#include <algorithm>
#include <map>
#include <utility>

#include "base/random.hpp"
#include "core/lottery/model.hpp"

namespace klantendag::lottery {
namespace {

constexpr std::int64_t most_counted = 200'000;  // visited nodes
constexpr std::int64_t most_people_panels = 1'000'000'000'000;
constexpr std::int64_t samples = 1000;

// Ways to choose `seats` people of a class: of different homes, one of the members of each.
std::int64_t ways(Class const& cls, std::int64_t seats) {
  std::int64_t ways = 1;
  for (std::int64_t i = 0; i < seats; ++i) {
    ways = ways * (cls.cap() - i) / (i + 1);
    if (ways > most_people_panels) return most_people_panels + 1;
  }
  for (std::int64_t i = 0; i < seats; ++i) {
    ways *= cls.per_home;
    if (ways > most_people_panels) return most_people_panels + 1;
  }
  return ways;
}

// Walks all panels by counts, class by class, with how many panels of people each stands for.
class Enumeration {
 public:
  explicit Enumeration(Instance const& instance)
      : instance_(instance),
        used_(instance.quotas.size(), 0),
        home_(static_cast<std::size_t>(instance.shared_homes), false) {
    left_.assign(instance.classes.size() + 1,
                 std::vector<std::int64_t>(instance.quotas.size() + 1, 0));
    for (std::size_t cls = instance.classes.size(); cls-- > 0;) {
      left_[cls] = left_[cls + 1];
      for (std::int32_t const quota : instance.classes[cls].quotas) {
        left_[cls][static_cast<std::size_t>(quota)] += instance.classes[cls].cap();
      }
      left_[cls].back() += instance.classes[cls].cap();
    }
  }

  // False when there are too many to count out.
  bool run() { return visit(0, instance_.size, 1); }
  WholeMixture mixture() && {
    mixture_.denominator = total_;
    return std::move(mixture_);
  }

 private:
  bool visit(std::size_t cls, std::int64_t seats, std::int64_t people_panels) {
    if (++visited_ > most_counted) return false;
    if (!can_be_met(cls, seats)) return true;
    if (cls == instance_.classes.size()) {
      mixture_.panels.push_back(panel_);
      mixture_.units.push_back(people_panels);
      total_ += people_panels;
      return total_ <= most_people_panels;
    }
    Class const& own = instance_.classes[cls];
    bool const home_taken = own.shared >= 0 && home_[static_cast<std::size_t>(own.shared)];
    std::int64_t const most = home_taken ? 0 : std::min(own.cap(), seats);
    for (std::int64_t count = 0; count <= most; ++count) {
      std::int64_t const factor = ways(own, count);
      if (factor > most_people_panels / people_panels) return false;
      take(cls, count, 1);
      bool const go_on = visit(cls + 1, seats - count, people_panels * factor);
      take(cls, count, -1);
      if (!go_on) return false;
    }
    return true;
  }

  void take(std::size_t cls, std::int64_t count, std::int64_t sign) {
    Class const& own = instance_.classes[cls];
    for (std::int32_t const quota : own.quotas)
      used_[static_cast<std::size_t>(quota)] += sign * count;
    if (count == 0) return;
    if (own.shared >= 0) home_[static_cast<std::size_t>(own.shared)] = sign > 0;
    if (sign > 0) {
      panel_.push_back({static_cast<std::int32_t>(cls), static_cast<std::int32_t>(count)});
    } else {
      panel_.pop_back();
    }
  }

  [[nodiscard]] bool can_be_met(std::size_t cls, std::int64_t seats) const {
    if (seats > left_[cls].back()) return false;
    if (cls == instance_.classes.size() && seats > 0) return false;
    for (std::size_t i = 0; i < used_.size(); ++i) {
      Quota const& quota = instance_.quotas[i];
      if (used_[i] > quota.max || used_[i] + std::min(left_[cls][i], seats) < quota.min)
        return false;
    }
    return true;
  }

  Instance const& instance_;
  std::vector<std::int64_t> used_;
  std::vector<char> home_;
  std::vector<std::vector<std::int64_t>> left_{};  // seats still to come per quota, and in all
  Panel panel_{};
  WholeMixture mixture_{};
  std::int64_t total_ = 0;
  std::int64_t visited_ = 0;
};

// A thousand panels, each the answer to wishes drawn at random; fewer when the budget ends.
Result<WholeMixture> sample(Instance const& instance, lp::Budget& budget) {
  Rng rng = Rng::from_seed("klantendag random lottery");
  Bounds const bounds = bounds_of(instance);
  std::map<Panel, std::int64_t> times;
  PanelModel model(instance, bounds);
  std::int64_t made = 0;
  for (; made < samples; ++made) {
    for (std::size_t cls = 0; cls < instance.classes.size(); ++cls) model.set_wish(cls, rng.unit());
    FoundPanel found = model.find({.goal = lp::Goal::any}, budget);
    if (found.status == lp::Status::infeasible) return invalid("lottery.infeasible");
    if (found.panel.empty()) break;
    ++times[found.panel];
  }
  WholeMixture mixture{.denominator = made};
  for (auto& [panel, count] : times) {
    mixture.panels.push_back(panel);
    mixture.units.push_back(count);
  }
  return mixture;
}

}  // namespace

Result<WholeMixture> random_mixture(Instance const& instance, lp::Budget& budget) {
  Enumeration enumeration(instance);
  if (!enumeration.run()) return sample(instance, budget);
  WholeMixture mixture = std::move(enumeration).mixture();
  if (mixture.panels.empty()) return invalid("lottery.infeasible");
  return mixture;
}

}  // namespace klantendag::lottery
