// SPDX-License-Identifier: EUPL-1.2
// The published lottery as data: what stands in lottery.json. Everything after solving (tickets, draw,
// reserve, explain, check) needs only this.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "core/lottery/certificate.hpp"
#include "core/lottery/instance.hpp"

namespace klantendag::lottery {

struct PublishedPanel {
  std::vector<std::int32_t> people{};  // places in Record::instance.ids, rising
  std::int64_t units = 0;              // of Record::denominator
  double probability = 0;

  bool operator==(PublishedPanel const&) const = default;
};

struct Certificate {
  double attained = 0;
  double bound = 0;
  std::string attained_exact{};  // the same two as fractions, and their difference
  std::string bound_exact{};
  std::string gap{};
  std::vector<std::string> levels{};  // the chance each stage proves, lowest first
  std::vector<Stage> stages{};
  std::int64_t nash_scale = 0;
};

struct Record {
  std::string objective{};
  std::string algorithm_version{};
  std::string input_sha256{};
  std::vector<std::string> household{};  // columns, when one per household
  Instance instance{};
  std::vector<double> probabilities{};  // per person, in the order of instance.ids
  std::vector<PublishedPanel> panels{};
  std::int64_t denominator = 0;
  double minimum = 0;
  Certificate certificate{};
  std::string root{};  // over all panels: see merkle.hpp
  double seconds = 0;
  bool finished = true;  // false: the budget of steps ended first
};

}  // namespace klantendag::lottery
