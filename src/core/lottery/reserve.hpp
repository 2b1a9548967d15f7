// SPDX-License-Identifier: EUPL-1.2
// When people drop out: who takes their seats, so that the quotas are met again and everybody who fits
// has the most equal chance; and whom to keep in reserve beforehand.
#pragma once

#include <string>
#include <vector>

#include "base/result.hpp"
#include "core/lottery/record.hpp"
#include "core/lp/problem.hpp"

namespace klantendag::lottery {

struct Vacancy {
  std::vector<std::string> members{};  // of the drawn panel
  std::vector<std::string> dropped{};
};

// The draw for the empty seats alone: the others sit, their quotas and homes are taken into account.
struct Refill {
  Instance instance{};          // who may take a seat, and the quotas that are left
  std::vector<Quota> missed{};  // quotas that nobody can restore, as they were widened
};
// Errors: lottery.unknown_person, lottery.not_in_panel, lottery.nobody_left.
[[nodiscard]] Result<Refill> refill(Record const& record, Vacancy const& vacancy,
                                    lp::Budget& budget);

struct AlternatesOptions {
  std::int64_t count = 6;
  std::int64_t samples = 300;  // imagined days
  double dropout = 0.15;       // chance that a member does not come
  std::string seed{};
  std::vector<std::string> away{};  // who cannot come, so is not chosen
};
struct Alternates {
  std::vector<std::string> ids{};
  double loss = 0;     // seats by which quotas are missed on an average imagined day
  double without = 0;  // the same without any alternates
};
// Errors: lottery.alternate_count; lottery.unknown_person.
[[nodiscard]] Result<Alternates> choose_alternates(Record const& record,
                                                   std::vector<std::string> const& members,
                                                   AlternatesOptions const& options);

// What other people in reserve would be worth on the days that `options` imagine.
[[nodiscard]] Result<double> expected_loss(Record const& record,
                                           std::vector<std::string> const& members,
                                           std::vector<std::string> const& alternates,
                                           AlternatesOptions const& options);

}  // namespace klantendag::lottery
