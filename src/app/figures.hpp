// SPDX-License-Identifier: EUPL-1.2
// The figures of /metrics: requests, jobs, post, database. Every name and label is a word of ours, so
// none can be about a person; counting takes no lock.
#pragma once

#include <array>
#include <string>

#include "base/literal.hpp"
#include "platform/jobs/runner.hpp"
#include "platform/mail/mailer.hpp"
#include "platform/metrics/metrics.hpp"
#include "platform/sql/database.hpp"
#include "platform/work/work.hpp"

namespace klantendag::app {

class Figures {
 public:
  explicit Figures(sql::Database& database);

  void answered(int status, double ms);

  // The same mailer and the same kinds of jobs, with everything that ends counted.
  [[nodiscard]] std::unique_ptr<mail::Mailer> counted(std::unique_ptr<mail::Mailer> mailer);
  [[nodiscard]] jobs::Kind counted(jobs::Kind kind);

  // For Prometheus, as things are now.
  [[nodiscard]] Result<std::string> text(Work& work);

 private:
  void look_at_database();

  sql::Database& database_;
  metrics::Registry registry_{};
  std::array<metrics::Counter*, 4> answers_{};  // 2xx, 3xx, 4xx, 5xx
  metrics::Histogram& took_;
};

}  // namespace klantendag::app
