// SPDX-License-Identifier: EUPL-1.2
// SQL of the lists: who waits, what nobody opened, the sample, and figures of offices. Each finds its
// first rows through an index, however many messages there are.
#pragma once

#include <set>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "modules/werkmap/werkmap.hpp"
#include "platform/sql/session.hpp"

namespace klantendag::werkmap::store {

// Whose: one office, or those in whose teams an account sits, or all when both are empty.
struct Whose {
  std::string office{};
  std::string account{};
};
[[nodiscard]] Result<std::vector<Ask>> waiting(sql::Session& session, Whose const& whose,
                                               Which which, Slice const& slice);
[[nodiscard]] Result<Waiting> count_waiting(sql::Session& session, Whose const& whose, Which which);
// What somebody has, read or not.
[[nodiscard]] Result<std::vector<Ask>> held_by(sql::Session& session, std::string_view owner,
                                               Slice const& slice);
[[nodiscard]] Result<Waiting> count_held(sql::Session& session, std::string_view owner);

// Who looks at what nobody opened, and when; `account` empty: at all of it.
struct Viewer {
  std::string account{};
  Instant now{};
};
[[nodiscard]] Result<std::vector<Message>> unopened(sql::Session& session, Viewer const& viewer,
                                                    Slice const& slice);
[[nodiscard]] Result<Unopened> count_unopened(sql::Session& session, Viewer const& viewer);
// Where asks are open or messages wait to be opened.
[[nodiscard]] Result<std::set<std::string>> offices_with_work(sql::Session& session);
[[nodiscard]] Result<Orphans> count_orphans(sql::Session& session, std::string const& office);
[[nodiscard]] Result<std::vector<std::string>> team_offices(sql::Session& session);
[[nodiscard]] Result<void> move_office(sql::Session& session, std::string_view from,
                                       std::string_view to);
// `account` empty: of all.
[[nodiscard]] Result<std::vector<Message>> sample(sql::Session& session, std::string_view account,
                                                  Slice const& slice);
[[nodiscard]] Result<MissRate> miss_rate(sql::Session& session);

[[nodiscard]] Result<std::vector<AskId>> overdue(sql::Session& session, Instant now,
                                                 std::int64_t most);
[[nodiscard]] Result<std::vector<AskId>> every_open(sql::Session& session);
// Who has open asks in which office.
struct Owner {
  std::string office{};
  std::string account{};
};
[[nodiscard]] Result<std::vector<Owner>> owners(sql::Session& session);
[[nodiscard]] Result<std::vector<AskId>> held_in(sql::Session& session, std::string_view office,
                                                 std::string_view account);
[[nodiscard]] Result<std::vector<OfficeFigures>> figures(sql::Session& session, Instant now,
                                                         Instant from);

}  // namespace klantendag::werkmap::store
