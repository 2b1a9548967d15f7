// SPDX-License-Identifier: EUPL-1.2
#include "core/lottery/verify/proof.hpp"

#include <algorithm>
#include <map>

namespace klantendag::lottery::verify {
namespace {

class Chain {
 public:
  explicit Chain(Instance const& instance) : instance_(instance) {
    proven_.stage_of_class.assign(instance.classes.size(), -1);
  }

  bool add(Stage const& stage) {
    std::vector<Wide> weights;
    Fraction limit;
    if (stage.weights.empty()) {
      if (!read_rules(stage, weights, limit)) return false;
    } else {
      auto const heaviest = heaviest_panel(instance_, stage);
      if (!heaviest) return false;
      limit = Fraction(heaviest->floor(), Big(1));  // weights and seats are whole
      weights.assign(stage.weights.begin(), stage.weights.end());
      if (std::any_of(weights.begin(), weights.end(), [](Wide w) { return w < 0; })) return false;
    }
    return close(weights, limit);
  }

  Proven take() && { return std::move(proven_); }

 private:
  // Without a case distinction the rules' multipliers themselves weigh the classes.
  bool read_rules(Stage const& stage, std::vector<Wide>& weights, Fraction& limit) const {
    if (stage.cases.size() != 1 || !stage.cases.front().leaf) return false;
    Multipliers const& m = stage.cases.front().multipliers;
    if (m.quotas.size() != instance_.quotas.size()) return false;
    std::map<std::int32_t, Wide> homes;
    Wide sum = static_cast<Wide>(m.size) * instance_.size;
    for (std::size_t i = 0; i < m.quotas.size(); ++i) {
      Quota const& quota = instance_.quotas[i];
      sum += static_cast<Wide>(m.quotas[i]) *
             (m.quotas[i] > 0 ? std::min(quota.max, instance_.size) : quota.min);
    }
    for (auto const& [home, multiplier] : m.homes) homes[home] += multiplier;
    for (auto const& [home, multiplier] : homes) sum += std::max<Wide>(multiplier, 0);
    for (Class const& cls : instance_.classes) {
      Wide weight = m.size;
      for (std::int32_t const quota : cls.quotas)
        weight += m.quotas[static_cast<std::size_t>(quota)];
      auto const home = homes.find(cls.shared);
      if (cls.shared >= 0 && home != homes.end()) weight += home->second;
      weights.push_back(weight);
    }
    limit = Fraction(Big(sum), Big(1));
    return true;
  }

  // limit >= sum of weight * seats. What stopped earlier has its known seats; what is open and weighs
  // less than nothing has its cap at most; the rest has at least the common chance each.
  bool close(std::vector<Wide> const& weights, Fraction rest) {
    std::vector<Wide> stopped(proven_.levels.size(), 0);
    Wide held = 0;
    Wide open_people = 0;
    for (std::size_t i = 0; i < weights.size(); ++i) {
      Class const& cls = instance_.classes[i];
      std::int32_t const stage = proven_.stage_of_class[i];
      if (stage >= 0) {
        stopped[static_cast<std::size_t>(stage)] += weights[i] * cls.count();
      } else if (weights[i] < 0) {
        held += weights[i] * cls.cap();
      } else {
        open_people += weights[i] * cls.count();
      }
    }
    rest = rest - Fraction(Big(held), Big(1));
    for (std::size_t stage = 0; stage < stopped.size(); ++stage) {
      if (stopped[stage] != 0)
        rest = rest - Fraction(Big(stopped[stage]), Big(1)) * proven_.levels[stage];
    }
    bool const unlimited = open_people == 0;
    Fraction level = unlimited ? Fraction(1) : rest / Fraction(Big(open_people), Big(1));
    if (level > Fraction(1)) level = Fraction(1);
    if (level < Fraction(0)) return false;
    auto const number = static_cast<std::int32_t>(proven_.levels.size());
    bool any = false;
    for (std::size_t i = 0; i < weights.size(); ++i) {
      if (proven_.stage_of_class[i] >= 0 || (!unlimited && weights[i] <= 0)) continue;
      proven_.stage_of_class[i] = number;
      any = true;
    }
    proven_.levels.push_back(level);
    return any;
  }

  Instance const& instance_;
  Proven proven_{};
};

}  // namespace

bool Proven::is_hopeless(std::size_t cls) const {
  std::int32_t const stage = stage_of_class[cls];
  return stage >= 0 && levels[static_cast<std::size_t>(stage)] == Fraction(0);
}

Fraction Proven::bound() const {
  auto const first = std::find_if(levels.begin(), levels.end(),
                                  [](Fraction const& level) { return level > Fraction(0); });
  return first == levels.end() ? Fraction(1) : *first;
}

std::optional<Proven> prove_levels(Instance const& instance, std::vector<Stage> const& stages) {
  Chain chain(instance);
  for (Stage const& stage : stages) {
    if (!chain.add(stage)) return std::nullopt;
  }
  return std::move(chain).take();
}

// By the inequality of the means: the product of new / old, per person, is at most their average,
// which is (heaviest weighted panel) / (scale * people).
std::optional<Fraction> prove_nash(Instance const& instance, std::vector<Stage> const& stages,
                                   std::int64_t scale, std::vector<Fraction> const& chances) {
  if (stages.empty() || scale < 1 || stages.back().weights.size() != chances.size())
    return std::nullopt;
  auto const before = prove_levels(instance, {stages.begin(), stages.end() - 1});
  if (!before) return std::nullopt;
  std::vector<bool> never(chances.size(), false);
  for (std::size_t i = 0; i < chances.size(); ++i) never[i] = before->is_hopeless(i);
  auto const heaviest = heaviest_panel(instance, stages.back(), never);
  if (!heaviest) return std::nullopt;
  Wide people = 0;
  for (std::size_t i = 0; i < chances.size(); ++i) {
    if (never[i]) continue;
    if (Fraction(stages.back().weights[i]) * chances[i] < Fraction(scale)) return std::nullopt;
    people += instance.classes[i].count();
  }
  if (people == 0) return std::nullopt;
  return *heaviest / Fraction(Big(people * scale), Big(1));
}

}  // namespace klantendag::lottery::verify
