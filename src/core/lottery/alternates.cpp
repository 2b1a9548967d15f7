// SPDX-License-Identifier: EUPL-1.2
// Alternates against likely drop-outs: imagine many days on which some members do not come, and choose
// the people who leave the quotas least short on average (Assos and others 2025); greedy, then swaps.
#include <algorithm>
#include <set>
#include <utility>

#include "base/random.hpp"
#include "core/lottery/homes.hpp"
#include "core/lottery/reserve.hpp"

namespace klantendag::lottery {
namespace {

constexpr std::int64_t most_alternates = 10;  // every subset of them is tried on every imagined day

using Counts = std::vector<std::int64_t>;

class Days {
 public:
  Days(Record const& record, std::vector<Person> const& members, AlternatesOptions const& options)
      : quotas_(record.instance.quotas) {
    Rng rng = Rng::from_seed("klantendag alternates\n" + options.seed);
    auto const come = static_cast<std::uint64_t>((1.0 - options.dropout) * 1e6);
    for (std::int64_t i = 0; i < options.samples; ++i) {
      Counts counts(quotas_.size(), 0);
      std::int64_t missing = 0;
      for (Person const& member : members) {
        if (rng.below(1'000'000) >= come) {
          ++missing;
          continue;
        }
        for (std::int32_t const value : member.values) ++counts[static_cast<std::size_t>(value)];
      }
      counts_.push_back(std::move(counts));
      missing_.push_back(missing);
    }
  }

  // Seats short or over on an average day, when on each day the best of the alternates come in.
  [[nodiscard]] double loss(std::vector<Person const*> const& alternates) const {
    std::int64_t sum = 0;
    for (std::size_t day = 0; day < counts_.size(); ++day) sum += best_on(day, alternates);
    return static_cast<double>(sum) / static_cast<double>(counts_.size());
  }

 private:
  [[nodiscard]] std::int64_t best_on(std::size_t day,
                                     std::vector<Person const*> const& alternates) const {
    Counts counts = counts_[day];
    std::int64_t best = off(counts);
    std::int64_t seats = missing_[day];
    visit(alternates, 0, seats, counts, best);
    return best;
  }

  void visit(std::vector<Person const*> const& alternates, std::size_t next, std::int64_t seats,
             Counts& counts, std::int64_t& best) const {
    if (seats == 0 || best == 0) return;
    for (std::size_t i = next; i < alternates.size(); ++i) {
      for (std::int32_t const value : alternates[i]->values)
        ++counts[static_cast<std::size_t>(value)];
      best = std::min(best, off(counts));
      visit(alternates, i + 1, seats - 1, counts, best);
      for (std::int32_t const value : alternates[i]->values)
        --counts[static_cast<std::size_t>(value)];
    }
  }

  [[nodiscard]] std::int64_t off(Counts const& counts) const {
    std::int64_t sum = 0;
    for (std::size_t i = 0; i < counts.size(); ++i) {
      sum += std::max<std::int64_t>(0, quotas_[i].min - counts[i]);
      sum += std::max<std::int64_t>(0, counts[i] - quotas_[i].max);
    }
    return sum;
  }

  std::vector<Quota> const& quotas_;
  std::vector<Counts> counts_{};
  std::vector<std::int64_t> missing_{};
};

class Choice {
 public:
  Choice(Days const& days, std::vector<Person> const& candidates, std::size_t count)
      : days_(days), candidates_(candidates), count_(std::min(count, candidates.size())) {}

  std::vector<Person const*> run() {
    while (chosen_.size() < count_) {
      chosen_.push_back(nullptr);
      place_best(chosen_.size() - 1);
    }
    for (bool better = true; better;) {
      better = false;
      for (std::size_t i = 0; i < chosen_.size(); ++i) better = place_best(i) || better;
    }
    return chosen_;
  }

 private:
  // The best candidate for one place, the others kept. True when that is better than before.
  bool place_best(std::size_t place) {
    Person const* const before = chosen_[place];
    Person const* best = before;
    double least = before != nullptr ? days_.loss(chosen_) : 1e300;
    std::set<std::vector<std::int32_t>> tried;  // people with the same values do equally well
    for (Person const& candidate : candidates_) {
      if (std::count(chosen_.begin(), chosen_.end(), &candidate) > 0) continue;
      if (!fits(candidate, place) || !tried.insert(candidate.values).second) continue;
      chosen_[place] = &candidate;
      double const loss = days_.loss(chosen_);
      if (loss < least - 1e-12) {
        least = loss;
        best = &candidate;
      }
    }
    chosen_[place] = best;
    if (best == nullptr) {  // nobody else fits beside the others
      chosen_.pop_back();
      count_ = chosen_.size();
    }
    return best != before;
  }

  [[nodiscard]] bool fits(Person const& candidate, std::size_t place) const {
    for (std::size_t i = 0; i < chosen_.size(); ++i) {
      if (i != place && !candidate.home.empty() && chosen_[i]->home == candidate.home) return false;
    }
    return true;
  }

  Days const& days_;
  std::vector<Person> const& candidates_;
  std::size_t count_;
  std::vector<Person const*> chosen_{};
};

// The panel as people, and who could sit in its place: not of their homes.
struct Sides {
  std::vector<Person> panel{};
  std::vector<Person> others{};
};

Result<Sides> sides_of(Record const& record, std::vector<std::string> const& members,
                       std::vector<std::string> const& away) {
  for (std::string const& id : members) {
    if (!place_of(record.instance, id)) return not_found("lottery.unknown_person", {{"id", id}});
  }
  std::set<std::string> const sitting(members.begin(), members.end());
  std::set<std::string> homes;
  std::vector<Person> people = people_of(record.instance);
  Sides sides;
  for (Person const& person : people) {
    if (sitting.count(person.id) == 0) continue;
    sides.panel.push_back(person);
    if (!person.home.empty()) homes.insert(person.home);
  }
  for (Person const& person : people) {
    bool const free = sitting.count(person.id) == 0 && homes.count(person.home) == 0;
    if (free && std::count(away.begin(), away.end(), person.id) == 0)
      sides.others.push_back(person);
  }
  return sides;
}

}  // namespace

Result<Alternates> choose_alternates(Record const& record, std::vector<std::string> const& members,
                                     AlternatesOptions const& options) {
  if (options.count < 1 || options.count > most_alternates) {
    return invalid_field("alternates", "lottery.alternate_count",
                         {{"most", std::to_string(most_alternates)}});
  }
  ASSIGN_OR_RETURN(Sides sides, sides_of(record, members, options.away));
  Rng rng = Rng::from_seed("klantendag reserve\n" + options.seed);
  rng.shuffle(std::span(sides.others));  // who of several equally good ones: by lot
  Days const days(record, sides.panel, options);
  Alternates result{.without = days.loss({})};
  auto const chosen = Choice(days, sides.others, static_cast<std::size_t>(options.count)).run();
  result.loss = days.loss(chosen);
  for (Person const* person : chosen) result.ids.push_back(person->id);
  return result;
}

Result<double> expected_loss(Record const& record, std::vector<std::string> const& members,
                             std::vector<std::string> const& alternates,
                             AlternatesOptions const& options) {
  ASSIGN_OR_RETURN(Sides const sides, sides_of(record, members, options.away));
  std::vector<Person const*> reserve;
  for (Person const& person : sides.others) {
    if (std::count(alternates.begin(), alternates.end(), person.id) > 0) reserve.push_back(&person);
  }
  return Days(record, sides.panel, options).loss(reserve);
}

}  // namespace klantendag::lottery
