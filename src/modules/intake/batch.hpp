// SPDX-License-Identifier: EUPL-1.2
// Messages on their way into the werkmap, some hundreds at a time, each lot in a transaction of its own.
// When one breaks off, the same delivery again brings the rest: what is here already is not doubled.
#pragma once

#include <functional>
#include <string>
#include <vector>

#include "modules/intake/model.hpp"
#include "modules/werkmap/werkmap.hpp"

namespace klantendag::intake {

void count(Report& report, std::vector<werkmap::TakenIn> const& taken);
void reject(Report& report, std::int64_t line, Error const& why);

class Batch {
 public:
  using Progress = std::function<void(Report const&)>;

  Batch(Desk& desk, crypto::Keys const& keys, Progress progress)
      : desk_(desk), keys_(keys), progress_(std::move(progress)) {}

  // What cannot be a message is in the report with its line, and the rest goes on.
  [[nodiscard]] Result<void> add(std::int64_t line, Result<werkmap::Incoming> message);
  [[nodiscard]] Result<void> save();
  [[nodiscard]] Report take() && { return std::move(report_); }

 private:
  Desk& desk_;
  crypto::Keys const& keys_;
  Progress progress_;
  Report report_{};
  std::vector<werkmap::Incoming> waiting_{};
  std::size_t bytes_ = 0;
};

}  // namespace klantendag::intake
