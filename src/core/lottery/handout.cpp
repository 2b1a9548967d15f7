// SPDX-License-Identifier: EUPL-1.2
#include "core/lottery/handout.hpp"

#include <algorithm>
#include <numeric>
#include <utility>

#include "base/check.hpp"

namespace klantendag::lottery {
namespace {

constexpr std::int64_t largest_denominator = 900'000'000'000'000'000;
__extension__ typedef __int128 Wide;

// A person sits in panel `panel` from moment `from` to `to` of its units.
struct Sitting {
  std::int32_t panel = 0;
  std::int32_t person = 0;
  std::int64_t from = 0;
  std::int64_t to = 0;
};

// The panels with seats for one class. The ones with most seats first.
struct Use {
  std::int32_t panel = 0;
  std::int32_t seats = 0;
  std::int64_t units = 0;
};

std::vector<std::vector<Use>> uses_of(Instance const& instance, WholeMixture const& mixture) {
  std::vector<std::vector<Use>> uses(instance.classes.size());
  for (std::size_t i = 0; i < mixture.panels.size(); ++i) {
    if (mixture.units[i] == 0) continue;
    for (Seats const& seats : mixture.panels[i]) {
      uses[static_cast<std::size_t>(seats.cls)].push_back(
          {static_cast<std::int32_t>(i), seats.count, mixture.units[i]});
    }
  }
  for (auto& list : uses) {
    std::stable_sort(list.begin(), list.end(),
                     [](Use const& a, Use const& b) { return a.seats > b.seats; });
  }
  return uses;
}

Wide seat_units(std::vector<Use> const& uses) {
  Wide sum = 0;
  for (Use const& use : uses) sum += static_cast<Wide>(use.seats) * use.units;
  return sum;
}

// Hands seats of one class to its people, one whole turn after another.
class Turns {
 public:
  Turns(Class const& cls, std::vector<Use> const& uses, std::vector<Sitting>& out)
      : cls_(cls), uses_(uses), out_(out), homes_(static_cast<std::size_t>(cls.cap())) {
    // First evenly over the homes, then evenly within each: nobody's part passes the whole time.
    Wide const total = seat_units(uses);
    for (std::size_t home = 0; home < homes_; ++home) {
      auto const part = static_cast<std::int64_t>(total / static_cast<Wide>(homes_)) +
                        (static_cast<Wide>(home) < total % static_cast<Wide>(homes_) ? 1 : 0);
      for (std::int64_t member = 0; member < cls.per_home; ++member) {
        left_.push_back(part / cls.per_home + (member < part % cls.per_home ? 1 : 0));
      }
    }
  }

  // Seats beyond the fewest go first, while the other panels still can even things out.
  void run() {
    if (uses_.empty()) return;
    std::int32_t const fewest = uses_.back().seats;
    if (uses_.front().seats <= fewest + 1) {
      wrap_around();
    } else {
      take_turns_by_panel();
    }
  }

 private:
  // Seats as machines on a circle of time that begins at the panels with one seat more: the machine
  // that only those have, then the ones that all have. Each home's turn is one piece of the circle.
  void wrap_around() {
    std::int32_t const most = uses_.front().seats;
    bool const level = uses_.back().seats == most;
    std::size_t extra = 0;
    while (extra < uses_.size() && uses_[extra].seats == most) ++extra;
    std::size_t home = 0;
    if (!level) {
      for (std::size_t i = 0; i < extra; ++i) give(uses_[i], home);
    }
    std::int32_t const full = uses_.back().seats;
    std::size_t const begin = level ? 0 : extra;
    for (std::int32_t machine = 0; machine < full; ++machine) {
      for (std::size_t i = 0; i < uses_.size(); ++i) give(uses_[(begin + i) % uses_.size()], home);
    }
  }

  // One seat of one panel, to the home whose turn it is and, when that ends within it, the next.
  void give(Use const& use, std::size_t& home) {
    std::int64_t at = 0;
    while (at < use.units && home < homes_) {
      std::int64_t const piece = std::min(use.units - at, left_in(home));
      seat(home, use, {at, at + piece});
      at += piece;
      if (left_in(home) == 0) ++home;
    }
    CHECK_PROMISE(at == use.units);
  }

  // Any mix of seat counts: every panel is divided evenly among the homes.
  void take_turns_by_panel() {
    std::size_t first = 0;
    for (Use const& use : uses_) divide(use, first);
  }

  void divide(Use const& use, std::size_t& first) {
    auto const homes = static_cast<Wide>(homes_);
    Wide const total = static_cast<Wide>(use.seats) * use.units;
    auto const part = static_cast<std::int64_t>(total / homes);
    auto more = static_cast<std::size_t>(total % homes);
    std::int64_t at = 0;
    for (std::size_t i = 0; i < homes_; ++i) {
      std::size_t const home = (first + i) % homes_;
      std::int64_t rest = part + (i < more ? 1 : 0);
      while (rest > 0) {
        std::int64_t const piece = std::min(rest, use.units - at);
        seat(home, use, {at, at + piece});
        rest -= piece;
        at = (at + piece) % use.units;
      }
    }
    first = (first + more) % homes_;
  }

  struct Span {
    std::int64_t from;
    std::int64_t to;
  };

  [[nodiscard]] std::int64_t left_in(std::size_t home) const {
    std::int64_t sum = 0;
    auto const per_home = static_cast<std::size_t>(cls_.per_home);
    for (std::size_t i = 0; i < per_home; ++i) sum += left_[home * per_home + i];
    return sum;
  }

  // Within a home the members take the seat one after the other.
  void seat(std::size_t home, Use const& use, Span span) {
    auto const per_home = static_cast<std::size_t>(cls_.per_home);
    for (std::size_t i = 0; i < per_home && span.from < span.to; ++i) {
      std::size_t const person = home * per_home + i;
      bool const last = i + 1 == per_home;
      std::int64_t const piece =
          last ? span.to - span.from
               : std::min(span.to - span.from, std::max<std::int64_t>(left_[person], 0));
      if (piece == 0) continue;
      out_.push_back({use.panel, cls_.people[person], span.from, span.from + piece});
      left_[person] -= piece;
      span.from += piece;
    }
  }

  Class const& cls_;
  std::vector<Use> const& uses_;
  std::vector<Sitting>& out_;
  std::size_t homes_;
  std::vector<std::int64_t> left_{};  // units still to be given, per person
};

// Cuts one panel at every moment where somebody stands up or sits down.
void cut(std::span<Sitting const> sittings, std::int64_t units, TakePanel const& take) {
  std::vector<std::int64_t> moments{units};
  for (Sitting const& sitting : sittings) moments.push_back(sitting.from);
  std::sort(moments.begin(), moments.end());
  moments.erase(std::unique(moments.begin(), moments.end()), moments.end());
  std::vector<std::int32_t> people;
  for (std::size_t i = 0; i + 1 < moments.size(); ++i) {
    people.clear();
    for (Sitting const& sitting : sittings) {
      if (sitting.from <= moments[i] && moments[i] < sitting.to) people.push_back(sitting.person);
    }
    std::sort(people.begin(), people.end());
    take(people, moments[i + 1] - moments[i]);
  }
}

}  // namespace

void make_divisible(Instance const& instance, WholeMixture& mixture) {
  auto const uses = uses_of(instance, mixture);
  std::int64_t factor = 1;
  for (std::size_t cls = 0; cls < uses.size(); ++cls) {
    if (uses[cls].empty()) continue;
    std::int64_t const people = instance.classes[cls].count();
    bool const by_panel = uses[cls].front().seats > uses[cls].back().seats + 1;
    auto const total = static_cast<std::int64_t>(seat_units(uses[cls]) % people);
    std::int64_t const needed = by_panel ? people : people / std::gcd(people, total);
    std::int64_t const more = needed / std::gcd(needed, factor);
    if (factor > largest_denominator / mixture.denominator / more) return;
    factor *= more;
  }
  for (std::int64_t& units : mixture.units) units *= factor;
  mixture.denominator *= factor;
}

void hand_out(Instance const& instance, WholeMixture const& mixture, TakePanel const& take) {
  auto const uses = uses_of(instance, mixture);
  std::vector<Sitting> sittings;
  for (std::size_t cls = 0; cls < uses.size(); ++cls) {
    Turns(instance.classes[cls], uses[cls], sittings).run();
  }
  std::stable_sort(sittings.begin(), sittings.end(),
                   [](Sitting const& a, Sitting const& b) { return a.panel < b.panel; });
  std::size_t begin = 0;
  while (begin < sittings.size()) {
    std::size_t end = begin;
    std::int32_t const panel = sittings[begin].panel;
    while (end < sittings.size() && sittings[end].panel == panel) ++end;
    cut({sittings.data() + begin, end - begin}, mixture.units[static_cast<std::size_t>(panel)],
        take);
    begin = end;
  }
}

}  // namespace klantendag::lottery
