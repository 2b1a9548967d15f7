// SPDX-License-Identifier: EUPL-1.2
// One panel from the lottery: by a seed that everybody can repeat (one text, or the secrets of several
// people who committed to them before), or by a ticket that a witness drew.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/result.hpp"
#include "core/lottery/record.hpp"

namespace klantendag::lottery {

// panel.json: what was drawn, from what, and all that is needed to draw it again.
struct DrawnPanel {
  std::string method{};  // seed, reveal, ticket
  std::string seed{};    // or the ticket's number
  std::vector<std::string> secrets{};
  std::vector<std::string> commitments{};
  std::string lottery_root{};  // over the lottery's panels, or over the tickets
  std::int64_t denominator = 0;
  std::int64_t number = 0;  // drawn: 0 <= number < denominator
  std::int64_t panel = 0;   // its place among so many panels
  std::int64_t panels = 0;
  std::int64_t from = 0;  // from <= number < to
  std::int64_t to = 0;
  std::vector<std::string> members{};
  std::vector<std::string> path{};  // from the panel's hash to the root
};

[[nodiscard]] std::string commitment_of(std::string_view secret);

// A file that was changed is not drawn from: shares that do not add up, or another fingerprint. Error:
// lottery.record_member.
[[nodiscard]] Result<void> drawable(Record const& record);

[[nodiscard]] DrawnPanel draw_by_seed(Record const& record, std::string_view seed);
// Error: lottery.commitment_differs with {number}, the secret that is not the one committed to.
[[nodiscard]] Result<DrawnPanel> draw_by_secrets(Record const& record,
                                                 std::vector<std::string> const& secrets,
                                                 std::vector<std::string> const& commitments);
// Error: lottery.no_such_ticket.
[[nodiscard]] Result<DrawnPanel> draw_by_ticket(
    std::vector<std::vector<std::string>> const& tickets, std::string_view ticket);

[[nodiscard]] std::string write_panel(DrawnPanel const& drawn);
[[nodiscard]] Result<DrawnPanel> read_panel(std::string_view text);

// Draws again from what panel.json says and compares the bytes. True: the same.
[[nodiscard]] bool replay(std::string_view text);

}  // namespace klantendag::lottery
