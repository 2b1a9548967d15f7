// SPDX-License-Identifier: EUPL-1.2
#include "core/lottery/verify/check.hpp"

#include <algorithm>
#include <cmath>
#include <map>
#include <set>
#include <utility>

#include "core/lottery/publish.hpp"
#include "core/lottery/verify/proof.hpp"

namespace klantendag::lottery::verify {
namespace {

constexpr double tolerance = 1e-9;

class Check {
 public:
  Check(Record const& record, Input const& input)
      : record_(record), instance_(record.instance), input_(input) {}

  std::vector<Error> run() {
    check_head();
    if (check_people()) {
      check_classes();
      check_panels();
      check_chances();
      if (failures_.empty()) check_certificate();
    }
    return std::move(failures_);
  }

 private:
  void fail(std::string_view key, std::vector<Parameter> parameters = {}) {
    failures_.push_back(invalid(key, std::move(parameters)));
  }

  void check_head() {
    if (!parse_objective(record_.objective)) {
      fail("lottery.check_objective", {{"objective", record_.objective}});
    }
    if (record_.algorithm_version != algorithm_version) {
      fail("lottery.check_version", {{"version", record_.algorithm_version}});
    }
    if (record_.input_sha256 != input_.sha256) fail("lottery.check_input");
    std::vector<Quota> plain = input_.quotas;
    for (Quota& quota : plain) quota.min_flex = quota.max_flex = std::nullopt;
    if (plain != instance_.quotas) fail("lottery.check_quotas");
  }

  bool check_people() {
    for (Person const& person : input_.people) people_.emplace(person.id, &person);
    bool same = people_.size() == instance_.ids.size();
    for (std::string const& id : instance_.ids) {
      auto const found = people_.find(id);
      same = same && found != people_.end();
      if (same) persons_.push_back(found->second);
    }
    if (!same) fail("lottery.check_pool");
    for (Person const* person : persons_) {
      if (!person->home.empty()) homes_[person->home].insert(person->id);
    }
    return same;
  }

  Person const& person(std::int32_t place) const {
    return *persons_[static_cast<std::size_t>(place)];
  }

  std::size_t at_home(Person const& person) const {
    auto const home = homes_.find(person.home);
    return home == homes_.end() ? 1 : home->second.size();
  }

  void check_classes() {
    std::vector<int> seen(instance_.ids.size(), 0);
    std::map<std::int32_t, std::string> shared;
    for (std::size_t i = 0; i < instance_.classes.size(); ++i) {
      Class const& cls = instance_.classes[i];
      bool sound = true;
      for (std::int32_t const place : cls.people) {
        ++seen[static_cast<std::size_t>(place)];
        sound = sound && person(place).values == cls.quotas;
      }
      sound = sound && (cls.shared < 0 ? homes_apart(cls) : one_home(cls, shared));
      if (!sound) fail("lottery.check_class", {{"class", std::to_string(i)}});
    }
    if (std::any_of(seen.begin(), seen.end(), [](int times) { return times != 1; })) {
      fail("lottery.check_partition");
    }
  }

  // Each `per_home` in a row are exactly the people of one home.
  bool homes_apart(Class const& cls) const {
    auto const per_home = static_cast<std::size_t>(cls.per_home);
    for (std::size_t i = 0; i < cls.people.size(); ++i) {
      Person const& own = person(cls.people[i]);
      Person const& first = person(cls.people[i - i % per_home]);
      if (at_home(own) != per_home || (per_home > 1 && own.home != first.home)) return false;
    }
    return true;
  }

  bool one_home(Class const& cls, std::map<std::int32_t, std::string>& shared) const {
    std::string const& home = person(cls.people.front()).home;
    auto const [known, fresh] = shared.emplace(cls.shared, home);
    bool sound = !home.empty() && known->second == home && cls.per_home == cls.count();
    for (std::int32_t const place : cls.people) sound = sound && person(place).home == home;
    return sound;
  }

  void check_panels() {
    Wide units = 0;
    units_.assign(instance_.ids.size(), 0);
    for (PublishedPanel const& panel : record_.panels) units += panel.units;
    if (units != record_.denominator) return fail("lottery.check_sum");
    for (std::size_t i = 0; i < record_.panels.size(); ++i) {
      PublishedPanel const& panel = record_.panels[i];
      std::string const number = std::to_string(i);
      if (panel.units < 1) fail("lottery.check_units", {{"panel", number}});
      if (off(panel.probability, Fraction(Big(panel.units), Big(record_.denominator)))) {
        fail("lottery.check_panel_probability", {{"panel", number}});
      }
      check_members(panel, number);
      for (std::int32_t const place : panel.people)
        units_[static_cast<std::size_t>(place)] += panel.units;
    }
    if (hex(hash_root(panel_hashes(record_))) != record_.root) fail("lottery.check_root");
  }

  void check_members(PublishedPanel const& panel, std::string const& number) {
    std::set<std::int32_t> const members(panel.people.begin(), panel.people.end());
    if (members.size() != panel.people.size()) fail("lottery.check_twice", {{"panel", number}});
    if (static_cast<std::int64_t>(panel.people.size()) != instance_.size) {
      fail("lottery.check_size", {{"panel", number}});
    }
    std::vector<std::int64_t> counts(input_.quotas.size(), 0);
    std::set<std::string> homes;
    for (std::int32_t const place : panel.people) {
      Person const& own = person(place);
      for (std::int32_t const value : own.values) ++counts[static_cast<std::size_t>(value)];
      if (!own.home.empty() && !homes.insert(own.home).second) {
        fail("lottery.check_home", {{"panel", number}, {"id", own.id}});
      }
    }
    for (std::size_t i = 0; i < counts.size(); ++i) {
      Quota const& quota = input_.quotas[i];
      if (counts[i] >= quota.min && counts[i] <= quota.max) continue;
      fail("lottery.check_quota", {{"panel", number},
                                   {"feature", quota.feature},
                                   {"value", quota.value},
                                   {"count", std::to_string(counts[i])}});
    }
  }

  void check_chances() {
    for (std::size_t i = 0; i < units_.size(); ++i) {
      if (off(record_.probabilities[i], chance(i))) {
        fail("lottery.check_chance", {{"id", instance_.ids[i]}});
      }
    }
    if (!off(record_.minimum, least())) return;
    fail("lottery.check_minimum");
  }

  Fraction chance(std::size_t place) const {
    return {Big(units_[place]), Big(record_.denominator)};
  }
  Fraction least() const {
    return {Big(*std::min_element(units_.begin(), units_.end())), Big(record_.denominator)};
  }
  static bool off(double claimed, Fraction const& exact) {
    return !(std::abs(claimed - exact.number()) <= tolerance);
  }

  void check_certificate() {
    Certificate const& own = record_.certificate;
    // An unfinished nash may have no stage of its own: then it claims what the levels prove.
    bool const nash = record_.objective == "nash" && (record_.finished || own.nash_scale > 0);
    Fraction attained = least();
    Fraction bound;
    if (nash) {
      std::vector<Fraction> chances;
      for (Class const& cls : instance_.classes) chances.push_back(least_of(cls));
      auto const factor = prove_nash(instance_, own.stages, own.nash_scale, chances);
      if (!factor) return fail("lottery.check_proof");
      attained = Fraction(1);
      bound = *factor;
      double const mean = geometric_mean(record_.probabilities);
      if (!(std::abs(own.attained - mean) <= tolerance)) fail("lottery.check_attained");
      if (!(std::abs(own.bound - mean * bound.number()) <= tolerance)) fail("lottery.check_bound");
    } else {
      auto const proven = prove_levels(instance_, own.stages);
      if (!proven || proven->levels.empty()) return fail("lottery.check_proof");
      bound = proven->bound();
      attained = least_possible(*proven);
      check_levels(*proven);
      if (off(own.attained, attained)) fail("lottery.check_attained");
      if (off(own.bound, bound)) fail("lottery.check_bound");
    }
    if (own.attained_exact != attained.text()) fail("lottery.check_attained");
    if (own.bound_exact != bound.text()) fail("lottery.check_bound");
    if (own.gap != (bound - attained).text()) fail("lottery.check_gap");
    bool const reached = (bound - attained).number() <= 1e-6;
    if (record_.finished && record_.objective != "random" && !reached)
      fail("lottery.check_optimal");
  }

  // The smallest chance of all who can be drawn at all: what the bound is compared with.
  Fraction least_possible(Proven const& proven) const {
    Fraction least(1);
    for (std::size_t i = 0; i < instance_.classes.size(); ++i) {
      if (!proven.is_hopeless(i)) least = std::min(least, least_of(instance_.classes[i]));
    }
    return least;
  }

  Fraction least_of(Class const& cls) const {
    std::int64_t least = record_.denominator;
    for (std::int32_t const place : cls.people)
      least = std::min(least, units_[static_cast<std::size_t>(place)]);
    return {Big(least), Big(record_.denominator)};
  }

  // Of leximin every level is claimed: all stop somewhere, and nobody is below his level.
  void check_levels(Proven const& proven) {
    std::vector<std::string> levels;
    for (Fraction const& level : proven.levels) levels.push_back(level.text());
    if (levels != record_.certificate.levels) fail("lottery.check_levels");
    if (record_.objective != "leximin" || !record_.finished) return;
    for (std::size_t i = 0; i < instance_.classes.size(); ++i) {
      std::int32_t const stage = proven.stage_of_class[i];
      bool const reached =
          stage >= 0 &&
          std::abs(least_of(instance_.classes[i]).number() -
                   proven.levels[static_cast<std::size_t>(stage)].number()) <= tolerance;
      if (!reached) fail("lottery.check_level", {{"class", std::to_string(i)}});
    }
  }

  Record const& record_;
  Instance const& instance_;
  Input const& input_;
  std::map<std::string, Person const*> people_{};
  std::vector<Person const*> persons_{};  // in the order of instance_.ids
  std::map<std::string, std::set<std::string>> homes_{};
  std::vector<std::int64_t> units_{};
  std::vector<Error> failures_{};
};

}  // namespace

std::vector<Error> check(Record const& record, Input const& input) {
  return Check(record, input).run();
}

}  // namespace klantendag::lottery::verify
