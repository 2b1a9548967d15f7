// SPDX-License-Identifier: EUPL-1.2
// The independent verifier: does a published lottery hold what it claims, given the files it was made
// from? Counts everything again from people and panels; shares no code with the solver.
#pragma once

#include <string>
#include <vector>

#include "base/error.hpp"
#include "core/lottery/pool.hpp"
#include "core/lottery/record.hpp"

namespace klantendag::lottery::verify {

struct Input {
  std::vector<Quota> quotas{};
  std::vector<Person> people{};
  std::string sha256{};
};

// The claims that fail, each as the error that says so. Empty: everything holds.
[[nodiscard]] std::vector<Error> check(Record const& record, Input const& input);

}  // namespace klantendag::lottery::verify
