// SPDX-License-Identifier: EUPL-1.2
// Panels one after another, each one that makes up for whom the earlier ones left behind (herding,
// Welling 2009). Together they follow wanted chances as closely as whole seats can.
#pragma once

#include <cstdint>
#include <vector>

#include "base/random.hpp"
#include "core/lottery/instance.hpp"
#include "core/lottery/model.hpp"
#include "core/lp/problem.hpp"

namespace klantendag::lottery {

class Herd {
 public:
  // `seats`: the wanted seats per class in an average panel.
  Herd(Instance const& instance, std::vector<double> seats);

  // The next panel, or an empty one when none was found within the budget.
  [[nodiscard]] Panel next(lp::Budget& budget);

 private:
  [[nodiscard]] std::vector<double> wishes() const;
  [[nodiscard]] std::vector<std::int32_t> most_behind(std::vector<double> const& wishes) const;
  [[nodiscard]] Panel nearly(std::vector<std::int32_t> const& classes,
                             std::vector<double> const& wishes, lp::Budget& budget);
  [[nodiscard]] Panel find(std::vector<std::int32_t> const& classes, Bounds const& bounds,
                           std::vector<double> const& wishes, lp::Budget own, lp::Budget& budget);

  Instance const& instance_;
  std::vector<double> seats_;
  std::vector<double> given_;
  Bounds near_;   // within one seat of the average
  Bounds rules_;  // the rules alone
  Rows rows_;
  std::vector<std::int32_t> always_{};
  std::vector<std::int32_t> all_{};
  Rng rng_ = Rng::from_seed("herd");
  std::int64_t panels_ = 0;
  std::size_t few_ = 0;  // classes that one panel chooses from
};

}  // namespace klantendag::lottery
