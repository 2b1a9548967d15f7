// SPDX-License-Identifier: EUPL-1.2
// All panels as a linear problem over seats per class: one row per quota, one for the size, and one for
// each shared home that ever mattered. Rows of homes are added only when a panel breaks their rule.
#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "core/lottery/instance.hpp"
#include "core/lp/integer.hpp"
#include "core/lp/simplex.hpp"

namespace klantendag::lottery {

// The rows a class takes part in, the same numbering everywhere: quotas, then size, then active homes.
class Rows {
 public:
  explicit Rows(Instance const& instance);

  [[nodiscard]] std::size_t count() const { return instance_->quotas.size() + 1 + homes_.size(); }
  [[nodiscard]] std::size_t size_row() const { return instance_->quotas.size(); }
  [[nodiscard]] std::vector<std::int32_t> const& homes() const { return homes_; }
  [[nodiscard]] lp::Range range(std::size_t row) const;
  void of_class(std::size_t cls, std::vector<std::int32_t>& rows) const;
  void add_home(std::int32_t home);

 private:
  Instance const* instance_;
  std::vector<std::int32_t> homes_{};
  std::vector<std::int32_t> row_of_home_;
};

// How many seats a class, and how many seats a rule's row, may have.
struct Bounds {
  std::vector<lp::Range> seats{};  // per class
  std::vector<lp::Range> rules{};  // per quota, then the size
};
[[nodiscard]] Bounds bounds_of(Instance const& instance);

struct FoundPanel {
  lp::Status status = lp::Status::infeasible;
  Panel panel{};  // empty when none was found
  double wish = 0;
  std::vector<lp::ProofNode> proof{};
};

// Seats of some classes (the others get none), for looking up whole panels under changing wishes.
class PanelModel {
 public:
  PanelModel(Instance const& instance, Bounds const& bounds);
  PanelModel(Instance const& instance, Bounds const& bounds, Rows rows,
             std::vector<std::int32_t> classes);

  [[nodiscard]] Rows const& rows() const { return rows_; }
  [[nodiscard]] std::vector<std::int32_t> const& classes() const { return classes_; }

  void set_wish(std::size_t column, double wish);
  void set_rule(std::size_t row, lp::Range range);

  // The multipliers of the rows at the optimum over fractions of seats; empty when out of steps.
  [[nodiscard]] std::vector<double> relaxed_multipliers(lp::Budget& budget);

  // Seats per column at that optimum; empty when out of steps or impossible.
  [[nodiscard]] std::vector<double> relaxed_seats(lp::Budget& budget);

  // Any panel at all: from a corner over fractions by exchanges, and only else by searching.
  [[nodiscard]] FoundPanel find_any(lp::Budget& budget);

  // A panel that meets all rules, by the search's goal; adds rows of homes as they turn out to matter.
  [[nodiscard]] FoundPanel find(lp::IntegerSearch const& search, lp::Budget& budget);

 private:
  [[nodiscard]] lp::Simplex build() const;
  [[nodiscard]] std::vector<double> seats_now() const;
  // Activates the homes of which the panel draws two. True when there were any.
  bool add_broken_homes(Panel const& panel);

  Instance const& instance_;
  Bounds bounds_;
  Rows rows_;
  std::vector<std::int32_t> classes_;
  std::vector<double> wishes_;
  lp::Simplex simplex_;
};

}  // namespace klantendag::lottery
