// SPDX-License-Identifier: EUPL-1.2
// The largest weight of any panel, from a case distinction: in every leaf the multipliers of the rules
// bound the weight (weak duality), and the branches leave no whole number of seats out.
#include <algorithm>
#include <utility>

#include "core/lottery/verify/proof.hpp"

namespace klantendag::lottery::verify {
namespace {

struct Limits {
  std::int64_t low = 0;
  std::int64_t high = 0;
};

class Cases {
 public:
  Cases(Instance const& instance, Stage const& stage, std::vector<bool> const& never)
      : instance_(instance), stage_(stage), visited_(stage.cases.size(), false) {
    for (Quota const& quota : instance.quotas) {
      quotas_.push_back({quota.min, std::min(quota.max, instance.size)});
    }
    homes_.assign(static_cast<std::size_t>(instance.shared_homes), {0, 1});
    for (std::size_t i = 0; i < instance.classes.size(); ++i) {
      bool const out = i < never.size() && never[i];
      classes_.push_back({0, out ? 0 : std::min(instance.classes[i].cap(), instance.size)});
    }
  }

  std::optional<Fraction> heaviest() {
    if (stage_.weights.size() != classes_.size() || !visit(0)) return std::nullopt;
    return heaviest_ ? *heaviest_ : Fraction(0);
  }

 private:
  bool visit(std::int32_t place) {
    auto const at = static_cast<std::size_t>(place);
    if (place < 0 || at >= stage_.cases.size() || visited_[at]) return false;
    visited_[at] = true;
    CaseNode const& node = stage_.cases[at];
    if (node.leaf) return close(node);
    Limits* const limits = limits_of(node);
    if (limits == nullptr) return false;
    Limits const before = *limits;
    limits->high = std::min(before.high, node.split);
    bool sound = visit(node.below);
    *limits = before;
    limits->low = std::max(before.low, node.split + 1);
    sound = sound && visit(node.above);
    *limits = before;
    return sound;
  }

  Limits* limits_of(CaseNode const& node) {
    auto const at = static_cast<std::size_t>(node.place);
    auto& list = node.on == CaseOn::cls ? classes_ : node.on == CaseOn::quota ? quotas_ : homes_;
    return node.place >= 0 && at < list.size() ? &list[at] : nullptr;
  }

  bool close(CaseNode const& node) {
    Multipliers const& m = node.multipliers;
    if (m.scale < 1 || m.quotas.size() != quotas_.size()) return false;
    if (!node.contradiction) {
      Fraction const bound = Fraction(Big(bound_of(m, 1, true)), Big(m.scale));
      if (!heaviest_ || bound > *heaviest_) heaviest_ = bound;
      return true;
    }
    return bound_of(m, 1, false) < 0 || bound_of(m, -1, false) < 0;
  }

  // scale times: the weights (or nothing) plus sign times (what the rules give - what they cost).
  Wide bound_of(Multipliers const& m, Wide sign, bool weighted) const {
    std::vector<Wide> of_home(homes_.size(), 0);
    Wide bound = sign * m.size * instance_.size;
    for (std::size_t i = 0; i < quotas_.size(); ++i) bound += most(sign * m.quotas[i], quotas_[i]);
    for (auto const& [home, multiplier] : m.homes) {
      if (home < 0 || static_cast<std::size_t>(home) >= homes_.size())
        continue;  // counts for nothing
      of_home[static_cast<std::size_t>(home)] += multiplier;
    }
    for (std::size_t i = 0; i < homes_.size(); ++i) bound += most(sign * of_home[i], homes_[i]);
    for (std::size_t i = 0; i < classes_.size(); ++i) {
      Class const& cls = instance_.classes[i];
      Wide price = m.size;
      for (std::int32_t const quota : cls.quotas)
        price += m.quotas[static_cast<std::size_t>(quota)];
      if (cls.shared >= 0) price += of_home[static_cast<std::size_t>(cls.shared)];
      Wide const weight = weighted ? static_cast<Wide>(stage_.weights[i]) * m.scale : 0;
      bound += most(weight - sign * price, classes_[i]);
    }
    return bound;
  }

  static Wide most(Wide factor, Limits const& limits) {
    return factor > 0 ? factor * limits.high : factor * limits.low;
  }

  Instance const& instance_;
  Stage const& stage_;
  std::vector<bool> visited_;
  std::vector<Limits> quotas_{};
  std::vector<Limits> homes_{};
  std::vector<Limits> classes_{};
  std::optional<Fraction> heaviest_{};
};

}  // namespace

std::optional<Fraction> heaviest_panel(Instance const& instance, Stage const& stage,
                                       std::vector<bool> const& never) {
  return Cases(instance, stage, never).heaviest();
}

}  // namespace klantendag::lottery::verify
