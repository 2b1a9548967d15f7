// SPDX-License-Identifier: EUPL-1.2
// A linear problem as plain data: maximise a sum over columns while every row's activity stays in its
// range. Every column and every row has finite bounds; that is what lets one dual method solve all.
#pragma once

#include <atomic>
#include <cstddef>
#include <cstdint>
#include <vector>

namespace klantendag::lp {

struct Entry {
  std::int32_t row = 0;
  double value = 0;
};

struct Column {
  std::vector<Entry> entries{};
  double lower = 0;
  double upper = 1;
  double objective = 0;
};

struct Range {
  double lower = 0;
  double upper = 0;
};

struct Problem {
  std::vector<Range> rows{};
  std::vector<Column> columns{};
};

enum class Status { optimal, infeasible, out_of_steps };

// What is left of the work one may do. Counted in steps, so that every machine stops at the same place;
// `stop` lets a person end it sooner.
struct Budget {
  std::int64_t steps = 0;
  std::atomic<bool> const* stop = nullptr;

  [[nodiscard]] bool stopped() const { return stop != nullptr && stop->load(); }
  [[nodiscard]] bool ended() const { return steps <= 0 || stopped(); }
  // False when there is no work left to do.
  [[nodiscard]] bool spend(std::int64_t used = 1) {
    steps -= used;
    return steps >= 0 && !stopped();
  }
};

}  // namespace klantendag::lp
