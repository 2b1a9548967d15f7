// SPDX-License-Identifier: EUPL-1.2
#include "core/grouping/contradiction.hpp"

#include <algorithm>

#include "core/grouping/feasible.hpp"

namespace klantendag::grouping {
namespace {

constexpr std::int64_t nodes_a_question = 20'000;
constexpr std::int64_t nodes_in_all = 3'000'000;  // about a second
constexpr std::size_t most_corrections = 400;

class Explainer {
 public:
  Explainer(Problem const& problem, std::size_t round) : problem_(problem), round_(round) {}

  std::optional<Contradiction> explain() {
    std::vector<bool> const all(problem_.rules.size(), true);
    if (ask(all, 20 * nodes_a_question) != Feasible::no) return std::nullopt;
    std::vector<bool> const core = shrink(all);
    std::vector<bool> const smaller = smallest(core);
    Contradiction found{round_, {}, proven_};
    for (std::size_t rule = 0; rule < smaller.size(); ++rule) {
      if (smaller[rule]) found.rules.push_back(rule);
    }
    return found;
  }

 private:
  Feasible ask(std::vector<bool> const& chosen, std::int64_t nodes) {
    budget_ -= nodes / 20;
    return feasible(problem_, round_, chosen, nodes);
  }
  // For certain impossible.
  bool impossible(std::vector<bool> const& chosen) {
    return ask(chosen, nodes_a_question) == Feasible::no;
  }

  static std::size_t count(std::vector<bool> const& set) {
    return static_cast<std::size_t>(std::count(set.begin(), set.end(), true));
  }

  // Leaves out blocks of rules, then single ones, as long as the rest stays impossible.
  std::vector<bool> shrink(std::vector<bool> core) {
    for (std::size_t block = std::max<std::size_t>(core.size() / 2, 1);; block /= 2) {
      for (std::size_t from = 0; from < core.size(); from += block) {
        std::vector<bool> fewer = core;
        for (std::size_t i = from; i < std::min(from + block, core.size()); ++i) fewer[i] = false;
        if (fewer != core && impossible(fewer)) core = fewer;
      }
      if (block == 1) return core;
    }
  }

  // Every impossible set shares a rule with every correction (what must be left out of the whole to
  // make the rest possible). So the smallest set that hits all known corrections is the answer as
  // soon as it is impossible itself; else growing it gives one more correction.
  std::vector<bool> smallest(std::vector<bool> const& core) {
    std::size_t const size = count(core);
    while (corrections_.size() < most_corrections && budget_ > 0) {
      hit_.assign(core.size(), false);
      best_.clear();
      limit_ = size;
      hit(0, 0);
      if (budget_ <= 0) break;
      if (best_.empty()) {  // nothing smaller than the core hits them all
        proven_ = exact_;
        return core;
      }
      if (impossible(best_)) {
        proven_ = exact_;
        return best_;
      }
      grow(best_);
    }
    return core;
  }

  // Adds rules while the set stays possible; what could not be added is a correction.
  void grow(std::vector<bool> kept) {
    std::vector<std::size_t> correction;
    for (std::size_t block = kept.size();; block = (block + 1) / 2) {
      for (std::size_t from = 0; from < kept.size(); from += block) {
        std::vector<bool> more = kept;
        for (std::size_t i = from; i < std::min(from + block, kept.size()); ++i) more[i] = true;
        if (more == kept) continue;
        Feasible const answer = ask(more, nodes_a_question);
        if (answer == Feasible::yes) kept = more;
        if (answer == Feasible::unknown && block == 1) exact_ = false;
      }
      if (block == 1) break;
    }
    for (std::size_t rule = 0; rule < kept.size(); ++rule) {
      if (!kept[rule]) correction.push_back(rule);
    }
    corrections_.push_back(std::move(correction));
  }

  // The smallest set with one of each correction, fewer than limit_ rules, depth first.
  void hit(std::size_t from, std::size_t used) {
    while (from < corrections_.size() &&
           std::any_of(corrections_[from].begin(), corrections_[from].end(),
                       [this](std::size_t rule) { return hit_[rule]; })) {
      ++from;
    }
    if (from == corrections_.size()) {
      if (used >= limit_) return;
      best_ = hit_;
      limit_ = used;
      return;
    }
    if (used + 1 >= limit_ && limit_ > 0) return;
    for (std::size_t rule : corrections_[from]) {
      hit_[rule] = true;
      hit(from + 1, used + 1);
      hit_[rule] = false;
      if (--budget_ <= 0) return;
    }
  }

  Problem const& problem_;
  std::size_t round_ = 0;
  std::int64_t budget_ = nodes_in_all;
  std::vector<std::vector<std::size_t>> corrections_{};
  std::vector<bool> hit_{}, best_{};
  std::size_t limit_ = 0;
  bool exact_ = true;
  bool proven_ = false;
};

}  // namespace

std::optional<Contradiction> find_contradiction(Problem const& problem) {
  std::optional<Contradiction> best;
  for (std::size_t round = problem.first_round; round < problem.rounds; ++round) {
    auto const found = Explainer(problem, round).explain();
    if (found && (!best || found->rules.size() < best->rules.size())) best = found;
    bool const rounds_differ = !problem.absent.empty() || !problem.seats.empty();
    if (found && !rounds_differ) break;
    if (!rounds_differ) break;
  }
  return best;
}

}  // namespace klantendag::grouping
