// SPDX-License-Identifier: EUPL-1.2
// "Met iedereen samen": short statements from the groups, by role and never by name, for everybody to
// read from the back of the room.
#pragma once

#include <array>
#include <string>
#include <vector>

#include "base/result.hpp"
#include "modules/audit/model.hpp"
#include "modules/participants/model.hpp"
#include "platform/http/request.hpp"

namespace klantendag {
struct StatementRecord;
using StatementId = Id<StatementRecord>;
}  // namespace klantendag

namespace klantendag::day {

// A statement: shown ⇄ hidden.
struct Statement {
  StatementId id{};
  EditionId edition{};
  participants::Role role = participants::Role::client;
  std::int64_t group = 0;  // 0: of everybody
  bool shown = true;
  std::string words{};
  Instant at{};
};

enum class Showing { hidden, shown };

struct NewStatement {
  participants::Role role = participants::Role::client;
  std::int64_t group = 0;
  std::string words{};
  bool names_nobody = false;  // somebody looked: it only seems to name a person
};
inline constexpr std::array<audit::Transition, 3> statement_steps = {{
    {"", "shown"},
    {"shown", "hidden"},
    {"hidden", "shown"},
}};

inline constexpr std::size_t longest_statement = 280;  // read from the back of a room
[[nodiscard]] Result<NewStatement> parse_statement(http::Fields const& fields);

}  // namespace klantendag::day
