// SPDX-License-Identifier: EUPL-1.2
#include "core/lp/integer.hpp"

#include <algorithm>
#include <cmath>
#include <optional>

namespace klantendag::lp {
namespace {

constexpr double integral_tolerance = 1e-6;
constexpr std::size_t few_fractions = 6;  // fewer are decided one by one

class Tree {
 public:
  Tree(Simplex& simplex, IntegerSearch const& search, Budget& budget)
      : simplex_(simplex), search_(search), budget_(budget), floor_(search.above) {}

  IntegerResult run() {
    descend();
    if (stopped_) {
      result_.status = Status::out_of_steps;
    } else if (found_) {
      result_.status = Status::optimal;
    }
    if (goal_reached_) result_.status = Status::optimal;
    return std::move(result_);
  }

 private:
  // Returns the place of the node it made.
  std::size_t descend() {
    std::size_t const node = add_node();
    Status const status = simplex_.solve(budget_);
    if (status == Status::out_of_steps) {
      stopped_ = true;
      return node;
    }
    if (status == Status::infeasible || simplex_.objective() <= needed() - slack()) {
      close(node, status == Status::infeasible);
      return node;
    }
    std::optional<std::size_t> const variable = branching_variable();
    if (!variable) {
      accept();
      close(node, false);
      return node;
    }
    double const value = simplex_.value(*variable);
    if (search_.goal != Goal::dive || !leap()) branch(node, *variable, value);
    return node;
  }

  // Rounds up the third of the fractions that is nearest to it. True when that led to a solution.
  bool leap() {
    struct Fraction {
      double part;
      std::size_t variable;
    };
    std::vector<Fraction> fractions;
    for (std::size_t column = 0; column < simplex_.columns(); ++column) {
      std::size_t const variable = simplex_.variable(column);
      if (!simplex_.is_basic(variable)) continue;
      double const value = simplex_.value(variable);
      double const part = value - std::floor(value);
      if (std::min(part, 1 - part) > integral_tolerance) fractions.push_back({part, variable});
    }
    if (fractions.size() < few_fractions) return false;
    std::stable_sort(fractions.begin(), fractions.end(),
                     [](Fraction const& a, Fraction const& b) { return a.part > b.part; });
    fractions.resize(fractions.size() / 3);
    std::vector<Range> before;
    for (Fraction const& fraction : fractions) {
      before.push_back(simplex_.bounds(fraction.variable));
      double const up = std::ceil(simplex_.value(fraction.variable));
      simplex_.set_bounds(fraction.variable, {up, before.back().upper});
    }
    descend();
    for (std::size_t i = 0; i < fractions.size(); ++i) {
      simplex_.set_bounds(fractions[i].variable, before[i]);
    }
    return stopped_ || goal_reached_;
  }

  // A node must promise at least this much to be looked into.
  [[nodiscard]] double needed() const {
    if (!search_.whole) return floor_ + 1e-7;
    return floor_ < -1e200 ? floor_ : std::floor(floor_ + 0.5) + 1.0;
  }

  // Whole objectives leave room between one value and the next, for rounded proofs to stay in.
  [[nodiscard]] double slack() const { return search_.whole ? 1e-4 : 1e-7; }

  void branch(std::size_t node, std::size_t variable, double value) {
    Range const bounds = simplex_.bounds(variable);
    double const split = std::floor(value);
    bool const above_first =
        search_.goal != Goal::best || value - split >= 0.5 || follows(variable);
    for (int side = 0; side < 2 && !stopped_ && !goal_reached_; ++side) {
      bool const above = (side == 0) == above_first;
      simplex_.set_bounds(variable,
                          above ? Range{split + 1, bounds.upper} : Range{bounds.lower, split});
      std::size_t const child = descend();
      if (search_.keep_proof) (above ? nodes()[node].above : nodes()[node].below) = child;
    }
    simplex_.set_bounds(variable, bounds);
    if (search_.keep_proof) {
      nodes()[node].leaf = false;
      nodes()[node].variable = variable;
      nodes()[node].split = static_cast<std::int64_t>(split);
    }
  }

  // Looking for the best: what is most undecided. Looking for any, and among what only has to follow:
  // what is nearly up goes up.
  [[nodiscard]] std::optional<std::size_t> branching_variable() const {
    std::size_t const count = simplex_.rows() + simplex_.columns();
    if (search_.leading < simplex_.columns()) {
      auto const first = most_fractional({simplex_.variable(search_.leading), count}, undecided);
      if (first || !search_.rest_whole) return first;
      return most_fractional({0, simplex_.variable(search_.leading)}, nearly_up);
    }
    return most_fractional({0, count}, search_.goal == Goal::best ? undecided : nearly_up);
  }

  static double undecided(double value) { return std::abs(value - std::round(value)); }
  static double nearly_up(double value) { return value - std::floor(value); }

  struct Variables {
    std::size_t from;
    std::size_t to;
  };

  [[nodiscard]] bool follows(std::size_t variable) const {
    return search_.leading < simplex_.columns() && variable < simplex_.variable(search_.leading);
  }

  [[nodiscard]] std::optional<std::size_t> most_fractional(Variables among,
                                                           double (*score_of)(double)) const {
    std::optional<std::size_t> best;
    double most = integral_tolerance;
    for (std::size_t variable = among.from; variable < among.to; ++variable) {
      if (!simplex_.is_basic(variable)) continue;
      double const value = simplex_.value(variable);
      if (undecided(value) <= integral_tolerance) continue;
      double const score = score_of(value);
      if (score > most + 1e-9) {
        most = score;
        best = variable;
      }
    }
    return best;
  }

  void accept() {
    found_ = true;
    floor_ = simplex_.objective();
    result_.objective = floor_;
    result_.columns.assign(simplex_.columns(), 0);
    for (std::size_t column = 0; column < simplex_.columns(); ++column) {
      double const value = simplex_.value(simplex_.variable(column));
      result_.columns[column] = static_cast<std::int64_t>(std::llround(value));
    }
    if (search_.goal != Goal::best) goal_reached_ = true;
  }

  std::vector<ProofNode>& nodes() { return result_.proof; }

  std::size_t add_node() {
    if (!search_.keep_proof) return 0;
    nodes().push_back({});
    return nodes().size() - 1;
  }

  void close(std::size_t node, bool contradiction) {
    if (!search_.keep_proof) return;
    auto const multipliers = simplex_.multipliers();
    nodes()[node].contradiction = contradiction;
    nodes()[node].multipliers.assign(multipliers.begin(), multipliers.end());
  }

  Simplex& simplex_;
  IntegerSearch const& search_;
  Budget& budget_;
  double floor_;
  bool stopped_ = false;
  bool found_ = false;
  bool goal_reached_ = false;
  IntegerResult result_{};
};

}  // namespace

IntegerResult search_integer(Simplex& simplex, IntegerSearch const& search, Budget& budget) {
  return Tree(simplex, search, budget).run();
}

}  // namespace klantendag::lp
