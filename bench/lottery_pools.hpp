// SPDX-License-Identifier: EUPL-1.2
// What the lottery's benchmarks share: where pools come from, and how a lottery is solved and told. The
// community's public pools are read from KLANTENDAG_LOTTERY_PUBLIC and skipped without it.
#pragma once

#include <benchmark/benchmark.h>

#include <optional>
#include <string>
#include <vector>

#include "core/lottery/record.hpp"
#include "core/lottery/solution.hpp"

namespace klantendag::lottery {

// NAME/categories.csv and NAME/respondents.csv, the panel's size behind the last "_" of the name.
[[nodiscard]] std::optional<Instance> read_public(benchmark::State& state, std::string const& name);
// The pool of tests/fixtures/lottery, with which every build is measured.
[[nodiscard]] std::optional<Instance> read_fixture(benchmark::State& state,
                                                   std::vector<std::string> const& household = {});
[[nodiscard]] Instance large(std::int64_t count, std::int64_t size, std::int64_t shared = 0);

[[nodiscard]] Record solved(Instance instance, Objective objective = Objective::leximin);

// Label: minimum, bound and gap as fractions, and how far anybody is from his proven level.
void solve_and_tell(benchmark::State& state, Instance const& instance,
                    Objective objective = Objective::leximin);
// Levels and their proof alone.
void levels_and_tell(benchmark::State& state, Instance const& instance);
// Levels, then panels that follow them: a lottery of `count` tickets, without exact shares.
void tickets_and_tell(benchmark::State& state, Instance const& instance, std::int64_t count);

[[nodiscard]] double peak_megabytes();

}  // namespace klantendag::lottery
