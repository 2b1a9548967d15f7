// SPDX-License-Identifier: EUPL-1.2
#include "core/lottery/publish.hpp"

#include <algorithm>
#include <cmath>
#include <utility>

#include "core/lottery/verify/proof.hpp"

namespace klantendag::lottery {
namespace {

using verify::Big;
using verify::Fraction;

double part_of(std::int64_t units, std::int64_t denominator) {
  return static_cast<double>(units) / static_cast<double>(denominator);
}

// Units per person.
std::vector<std::int64_t> count_units(Record const& record) {
  std::vector<std::int64_t> units(record.instance.ids.size(), 0);
  for (PublishedPanel const& panel : record.panels) {
    for (std::int32_t const person : panel.people) {
      units[static_cast<std::size_t>(person)] += panel.units;
    }
  }
  return units;
}

// The smallest chance of each class.
std::vector<Fraction> class_chances(Record const& record, std::vector<std::int64_t> const& units) {
  std::vector<Fraction> chances;
  for (Class const& cls : record.instance.classes) {
    std::int64_t least = record.denominator;
    for (std::int32_t const person : cls.people) {
      least = std::min(least, units[static_cast<std::size_t>(person)]);
    }
    chances.emplace_back(Big(least), Big(record.denominator));
  }
  return chances;
}

void set_exact(Certificate& certificate, Fraction const& attained, Fraction const& bound) {
  certificate.attained_exact = attained.text();
  certificate.bound_exact = bound.text();
  certificate.gap = (bound - attained).text();
}

void certify_levels(Record& record, std::vector<std::int64_t> const& units) {
  Certificate& certificate = record.certificate;
  auto const proven = verify::prove_levels(record.instance, certificate.stages);
  Fraction const bound = proven ? proven->bound() : Fraction(1);
  Fraction attained(1);
  std::vector<Fraction> const chances = class_chances(record, units);
  for (std::size_t i = 0; i < chances.size(); ++i) {
    // Who can be drawn nowhere would make every lottery look equally fair.
    if (!proven || !proven->is_hopeless(i)) attained = std::min(attained, chances[i]);
  }
  for (Fraction const& level : proven ? proven->levels : std::vector<Fraction>{}) {
    certificate.levels.push_back(level.text());
  }
  certificate.attained = attained.number();
  certificate.bound = bound.number();
  set_exact(certificate, attained, bound);
}

// The smallest whole weights that the chances handed out allow: scale / chance, rounded up.
void weigh_exactly(Record& record, std::vector<std::int64_t> const& units) {
  auto& weights = record.certificate.stages.back().weights;
  for (std::size_t cls = 0; cls < weights.size(); ++cls) {
    std::int64_t least = record.denominator;
    for (std::int32_t const person : record.instance.classes[cls].people) {
      least = std::min(least, units[static_cast<std::size_t>(person)]);
    }
    if (least == 0) continue;
    verify::Wide const whole =
        static_cast<verify::Wide>(record.certificate.nash_scale) * record.denominator;
    weights[cls] = static_cast<std::int64_t>((whole + least - 1) / least);
  }
}

// What is bounded is how much better, per person, any other lottery's product could be.
void certify_nash(Record& record, std::vector<std::int64_t> const& units) {
  weigh_exactly(record, units);
  Certificate& certificate = record.certificate;
  auto const factor = verify::prove_nash(record.instance, certificate.stages,
                                         certificate.nash_scale, class_chances(record, units));
  Fraction const bound = factor ? *factor : Fraction(record.instance.pool());
  certificate.attained = geometric_mean(record.probabilities);
  certificate.bound = certificate.attained * bound.number();
  set_exact(certificate, Fraction(1), bound);
}

// The logarithm to base 2 of a number in [1, 2), a binary digit per squaring.
double log_of_mantissa(double mantissa) {
  double log = 0;
  for (double digit = 0.5; digit > 0x1p-54; digit /= 2) {
    mantissa *= mantissa;
    if (mantissa < 2) continue;
    mantissa /= 2;
    log += digit;
  }
  return log;
}

double power_of_two(double exponent) {
  double const whole = std::floor(exponent);
  double rest = exponent - whole;
  double power = 1;
  double root = 2;
  for (int i = 0; i < 53; ++i) {
    root = std::sqrt(root);
    rest *= 2;
    if (rest < 1) continue;
    rest -= 1;
    power *= root;
  }
  return std::ldexp(power, static_cast<int>(whole));
}

}  // namespace

double geometric_mean(std::vector<double> const& values) {
  double sum = 0;
  double count = 0;
  for (double const value : values) {
    if (value <= 0) continue;
    int exponent = 0;
    double const mantissa = 2 * std::frexp(value, &exponent);
    sum += log_of_mantissa(mantissa) + exponent - 1;
    count += 1;
  }
  return count > 0 ? power_of_two(sum / count) : 0;
}

Leaf leaf_of(Record const& record, std::size_t place) {
  Leaf leaf{.place = static_cast<std::int64_t>(place)};
  for (std::size_t i = 0; i < place; ++i) leaf.from += record.panels[i].units;
  leaf.to = leaf.from + record.panels[place].units;
  for (std::int32_t const person : record.panels[place].people) {
    leaf.members.push_back(record.instance.ids[static_cast<std::size_t>(person)]);
  }
  return leaf;
}

std::vector<Sha256> panel_hashes(Record const& record) {
  std::vector<Sha256> hashes;
  Leaf leaf;
  for (PublishedPanel const& panel : record.panels) {
    leaf.from = leaf.to;
    leaf.to += panel.units;
    leaf.members.clear();
    for (std::int32_t const person : panel.people) {
      leaf.members.push_back(record.instance.ids[static_cast<std::size_t>(person)]);
    }
    hashes.push_back(hash_leaf(leaf));
    ++leaf.place;
  }
  return hashes;
}

Record publish(Instance instance, Solution const& solution) {
  Record record{.objective = std::string(name_of(solution.objective)),
                .algorithm_version = std::string(algorithm_version),
                .instance = std::move(instance),
                .denominator = solution.mixture.denominator,
                .finished = solution.finished};
  record.certificate.stages = solution.stages;
  record.certificate.nash_scale = solution.nash_scale;
  hand_out(record.instance, solution.mixture,
           [&](std::span<std::int32_t const> people, std::int64_t units) {
             record.panels.push_back(
                 {{people.begin(), people.end()}, units, part_of(units, record.denominator)});
           });
  std::vector<std::int64_t> const units = count_units(record);
  for (std::int64_t const own : units)
    record.probabilities.push_back(part_of(own, record.denominator));
  std::int64_t const least = *std::min_element(units.begin(), units.end());
  record.minimum = part_of(least, record.denominator);
  if (solution.nash_scale > 0) {
    certify_nash(record, units);
  } else {
    certify_levels(record, units);
  }
  record.root = hex(hash_root(panel_hashes(record)));
  return record;
}

}  // namespace klantendag::lottery
