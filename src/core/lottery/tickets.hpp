// SPDX-License-Identifier: EUPL-1.2
// A uniform lottery: so many tickets, one panel each, all equally likely, so that a draw needs nothing
// but a numbered ball. Chances as close to the solved ones as whole tickets allow.
#pragma once

#include <string>
#include <vector>

#include "base/result.hpp"
#include "core/lottery/merkle.hpp"
#include "core/lottery/record.hpp"
#include "core/lp/problem.hpp"

namespace klantendag::lottery {

struct Tickets {
  std::vector<std::vector<std::int32_t>> panels{};  // people, rising; ticket 0 first
  double minimum = 0;                               // the smallest chance
  double largest_deviation = 0;  // between anybody's chance here and the solved one
  double least_possible = 0;     // what rounding to whole tickets costs at least
};

// Errors: lottery.ticket_count; lottery.out_of_steps.
[[nodiscard]] Result<Tickets> make_tickets(Record const& record, std::int64_t count,
                                           lp::Budget& budget);

[[nodiscard]] std::string ticket_number(std::size_t place, std::size_t count);  // 000 … 999
[[nodiscard]] std::string write_tickets(Record const& record, Tickets const& tickets);
// The members of each ticket. Error: lottery.tickets_malformed.
[[nodiscard]] Result<std::vector<std::vector<std::string>>> read_tickets(std::string_view csv);
[[nodiscard]] std::vector<Sha256> ticket_hashes(
    std::vector<std::vector<std::string>> const& tickets);

}  // namespace klantendag::lottery
