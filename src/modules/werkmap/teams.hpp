// SPDX-License-Identifier: EUPL-1.2
// Who sits in the team of which office, at which level, and what the house promises: in the database.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "core/asks/decisions.hpp"
#include "platform/sql/session.hpp"

namespace klantendag::werkmap::store {

struct SeatRow {
  std::string office{};
  std::string account{};
  asks::Level level = asks::Level::coach;
  std::int64_t holds = 0;  // open asks
};
// Of one office, or of all when it is empty; also of people who cannot log in any more.
[[nodiscard]] Result<std::vector<SeatRow>> seats(sql::Session& session, std::string_view office);
[[nodiscard]] Result<std::vector<SeatRow>> seats_of(sql::Session& session,
                                                    std::string_view account);
[[nodiscard]] Result<void> give_seat(sql::Session& session, SeatRow const& seat);
[[nodiscard]] Result<std::int64_t> take_seat(sql::Session& session, std::string_view office,
                                             std::string_view account);

// The defaults until somebody chose otherwise.
[[nodiscard]] Result<asks::Policy> policy(sql::Session& session);
[[nodiscard]] Result<void> save_policy(sql::Session& session, asks::Policy const& policy);

}  // namespace klantendag::werkmap::store
