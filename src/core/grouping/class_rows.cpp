// SPDX-License-Identifier: EUPL-1.2
#include "core/grouping/class_rows.hpp"

#include <algorithm>
#include <set>

#include "core/grouping/share.hpp"

namespace klantendag::grouping {
namespace {

constexpr std::int64_t beyond = INT64_MAX / 4;

std::int64_t choose_two(std::int64_t number) {
  return number * (number - 1) / 2;
}

// The pairs that stay together when `size` people go to `cells` places as evenly as can be.
std::int64_t kept_pairs(std::int64_t size, std::int64_t cells) {
  std::int64_t const small = size / cells, extra = size % cells;
  return extra * choose_two(small + 1) + (cells - extra) * choose_two(small);
}

struct Range {
  std::int64_t low = 0;
  std::int64_t high = 0;
};

class RowMaker {
 public:
  explicit RowMaker(Problem const& problem)
      : problem_(problem), rounds_(static_cast<std::int64_t>(problem.rounds)) {}

  ClassRows make() {
    make_pairs();
    add_persons();
    add_values();
    add_unfriendly_sets();
    for (ClassPair const& pair : out_.pairs) {
      for (std::uint32_t row : pair.rows) ++out_.rows[row].pairs;
      for (std::uint32_t row : pair.overlaps) ++out_.rows[row].pairs;
    }
    return std::move(out_);
  }

 private:
  void make_pairs() {
    std::size_t const people = problem_.people.size();
    std::set<std::pair<std::size_t, std::size_t>> apart;
    for (PairRule const& rule : problem_.apart) {
      apart.emplace(std::min(rule.first, rule.second), std::max(rule.first, rule.second));
    }
    for (std::size_t one = 0; one < people; ++one) {
      for (std::size_t other = one + 1; other < people; ++other) {
        if (!apart.contains({one, other})) out_.pairs.push_back({one, other, {}, {}});
      }
    }
  }

  template <class Times>
  void add_row(Range range, Times const& times) {
    auto const row = static_cast<std::uint32_t>(out_.rows.size());
    out_.rows.push_back({range.low, range.high, false, 0, 0});
    for (ClassPair& pair : out_.pairs) {
      for (int i = times(pair.one, pair.other); i > 0; --i) pair.rows.push_back(row);
    }
  }

  // No plan has fewer overlaps than `least` within the set.
  template <class Inside>
  void add_overlaps(std::int64_t least, Inside const& inside) {
    if (least <= 0) return;
    auto const row = static_cast<std::uint32_t>(out_.rows.size());
    out_.rows.push_back({least, beyond, true, 0, 0});
    for (ClassPair& pair : out_.pairs) {
      if (inside(pair.one) && inside(pair.other)) pair.overlaps.push_back(row);
    }
  }

  void add_persons() {
    Range one{beyond, 0}, all{};
    std::int64_t kept = 0;
    for (Size const& size : problem_.sizes) {
      one.low = std::min<std::int64_t>(one.low, size.minimum - 1);
      one.high = std::max<std::int64_t>(one.high, size.maximum - 1);
      all.low += choose_two(size.minimum);
      all.high += choose_two(size.maximum);
      kept += kept_pairs(size.minimum, static_cast<std::int64_t>(problem_.groups));
    }
    add_row({all.low * rounds_, all.high * rounds_}, [](std::size_t, std::size_t) { return 1; });
    add_overlaps(choose_two(rounds_) * kept, [](std::size_t) { return true; });
    for (std::size_t person = 0; person < problem_.people.size(); ++person) {
      add_row({one.low * rounds_, one.high * rounds_},
              [&](std::size_t p, std::size_t q) { return p == person || q == person ? 1 : 0; });
    }
  }

  struct Value {  // a trait with the counts that a fair table may hold
    std::vector<std::int32_t> const* amounts = nullptr;
    std::int64_t amount = 0;
    std::vector<Share> shares{};

    [[nodiscard]] bool has(std::size_t person) const { return (*amounts)[person] != 0; }
  };

  void add_values() {
    auto const people = static_cast<std::int64_t>(problem_.people.size());
    std::vector<Value> values;
    for (Goal const& goal : problem_.goals) {
      if (goal.kind == GoalKind::meetings) break;  // only what is more important may be assumed
      if (goal.kind != GoalKind::spread || problem_.weighed) continue;
      for (std::size_t trait : goal.traits) {
        Value value{&problem_.traits[trait].amounts, 0, {}};
        for (std::int32_t amount : *value.amounts) value.amount += amount;
        for (Size const& size : problem_.sizes) {
          value.shares.push_back(
              fair_share(value.amount, size, people, static_cast<std::int64_t>(problem_.groups)));
        }
        values.push_back(std::move(value));
      }
    }
    for (std::size_t i = 0; i < values.size(); ++i) {
      add_within(values[i]);
      for (std::size_t j = i + 1; j < values.size(); ++j) add_between(values[i], values[j]);
    }
  }

  void add_within(Value const& value) {
    auto const groups = static_cast<std::int64_t>(problem_.groups);
    Range const pairs =
        sums(value, value, [](std::int64_t x, std::int64_t) { return choose_two(x); });
    Range const kept =
        sums(value, value, [&](std::int64_t x, std::int64_t) { return kept_pairs(x, groups); });
    add_row({pairs.low * rounds_, pairs.high * rounds_},
            [&](std::size_t p, std::size_t q) { return value.has(p) && value.has(q) ? 1 : 0; });
    add_overlaps(choose_two(rounds_) * kept.low, [&](std::size_t p) { return value.has(p); });
  }

  void add_between(Value const& left, Value const& right) {
    std::int64_t both = 0;
    for (std::size_t person = 0; person < problem_.people.size(); ++person) {
      if (left.has(person) && right.has(person)) ++both;
    }
    Range const met = sums(left, right, [](std::int64_t x, std::int64_t y) { return x * y; });
    add_row({(met.low - both) * rounds_, (met.high - both) * rounds_},
            [&](std::size_t p, std::size_t q) {
              return (left.has(p) && right.has(q) ? 1 : 0) + (left.has(q) && right.has(p) ? 1 : 0);
            });
  }

  // The least and most of the sum over groups of price(x, y), x and y within the fair shares and
  // adding up to the amounts. For one value twice, x and y are the same.
  template <class Price>
  Range sums(Value const& left, Value const& right, Price const& price) const {
    bool const same = &left == &right;
    std::int64_t spare_left = left.amount, spare_right = right.amount;
    for (Share const& share : left.shares) spare_left -= share.low;
    for (Share const& share : right.shares) spare_right -= share.low;
    auto const wide = static_cast<std::size_t>(spare_right + 1);
    std::size_t const states = static_cast<std::size_t>(spare_left + 1) * wide;
    std::vector<Range> now(states, {beyond, -beyond});
    now[0] = {0, 0};
    for (std::size_t group = 0; group < left.shares.size(); ++group) {
      std::vector<Range> next(states, {beyond, -beyond});
      Share const a = left.shares[group], b = right.shares[group];
      for (std::int64_t x = 0; x <= a.high - a.low; ++x) {
        for (std::int64_t y = 0; y <= b.high - b.low; ++y) {
          if (same && x != y) continue;
          std::int64_t const here = price(a.low + x, b.low + y);
          for (std::int64_t u = 0; u + x <= spare_left; ++u) {
            for (std::int64_t v = 0; v + y <= spare_right; ++v) {
              Range const& from =
                  now[static_cast<std::size_t>(u) * wide + static_cast<std::size_t>(v)];
              if (from.low >= beyond) continue;
              Range& to =
                  next[static_cast<std::size_t>(u + x) * wide + static_cast<std::size_t>(v + y)];
              to.low = std::min(to.low, from.low + here);
              to.high = std::max(to.high, from.high + here);
            }
          }
        }
      }
      now = std::move(next);
    }
    Range const end = now[states - 1];
    return end.low >= beyond ? Range{-beyond / (rounds_ + 1), beyond / (rounds_ + 1)} : end;
  }

  // Those who avoid one person share the other tables, and so meet each other more.
  void add_unfriendly_sets() {
    std::size_t const people = problem_.people.size();
    auto const tables = static_cast<std::int64_t>(problem_.groups) - 1;
    std::vector<std::vector<bool>> avoids(people, std::vector<bool>(people, false));
    for (PairRule const& rule : problem_.apart) {
      avoids[rule.first][rule.second] = avoids[rule.second][rule.first] = true;
    }
    for (auto const& set : avoids) {
      std::int64_t const size = std::count(set.begin(), set.end(), true);
      if (size <= tables || tables < 1) continue;
      add_row({rounds_ * kept_pairs(size, tables), rounds_ * choose_two(size)},
              [&](std::size_t p, std::size_t q) { return set[p] && set[q] ? 1 : 0; });
      add_overlaps(choose_two(rounds_) * kept_pairs(size, tables * tables),
                   [&](std::size_t p) { return set[p]; });
    }
  }

  Problem const& problem_;
  std::int64_t rounds_ = 0;
  ClassRows out_{};
};

}  // namespace

ClassRows class_rows(Problem const& problem) {
  return RowMaker(problem).make();
}

}  // namespace klantendag::grouping
