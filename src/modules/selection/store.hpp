// SPDX-License-Identifier: EUPL-1.2
// Plans, lotteries, secrets and places in the database.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "modules/complaints/complaints.hpp"
#include "modules/selection/model.hpp"
#include "platform/sql/session.hpp"

namespace klantendag::selection::store {

[[nodiscard]] Result<std::optional<Plan>> plan(sql::Session& session, EditionId edition);
[[nodiscard]] Result<void> save_plan(sql::Session& session, EditionId edition, Plan const& plan);

// With their seeds; the newest attempt first.
[[nodiscard]] Result<std::vector<Lottery>> lotteries(sql::Session& session, EditionId edition);
[[nodiscard]] Result<std::optional<Lottery>> find(sql::Session& session, LotteryId id);
[[nodiscard]] Result<std::vector<LotteryId>> all(sql::Session& session);
[[nodiscard]] Result<std::vector<std::pair<std::string, std::string>>> states(
    sql::Session& session);

struct Begun {
  Lottery const& lottery;
  complaints::Settings const& left_out;
  std::span<PoolLine const> lines;
  std::vector<std::string> importers{};  // accounts
};
[[nodiscard]] Result<void> insert(sql::Session& session, Begun const& begun);
[[nodiscard]] Result<void> save_solved(sql::Session& session, LotteryId id, Solved const& solved,
                                       std::string record);
[[nodiscard]] Result<void> save_published(sql::Session& session, LotteryId id, Instant now);
[[nodiscard]] Result<void> save_drawn(sql::Session& session, LotteryId id, std::string_view panel,
                                      Instant now);
[[nodiscard]] Result<void> save_abandoned(sql::Session& session, LotteryId id,
                                          std::string_view why);

// lottery.json; empty until it is solved.
[[nodiscard]] Result<std::string> record_text(sql::Session& session, LotteryId id);
[[nodiscard]] Result<std::vector<PoolLine>> lines(sql::Session& session, LotteryId id);
[[nodiscard]] Result<void> insert_rules(sql::Session& session, LotteryId id,
                                        complaints::Settings const& left_out);
[[nodiscard]] Result<complaints::Settings> rules(sql::Session& session, LotteryId id);
[[nodiscard]] Result<bool> imported(sql::Session& session, LotteryId id, std::string_view account);

[[nodiscard]] Result<void> insert_seed(sql::Session& session, LotteryId id, Seed const& seed);
[[nodiscard]] Result<void> save_secret(sql::Session& session, LotteryId id, Seat seat,
                                       std::string_view secret, Instant now);

[[nodiscard]] Result<void> insert_places(sql::Session& session, LotteryId id,
                                         std::span<Place const> places);
// By rank, without their cells.
[[nodiscard]] Result<std::vector<Place>> places(sql::Session& session, LotteryId id);
[[nodiscard]] Result<void> save_seated(sql::Session& session, LotteryId id, std::int64_t rank,
                                       bool seated);
[[nodiscard]] Result<void> insert_replacement(sql::Session& session, LotteryId id,
                                              Replacement const& replacement);
[[nodiscard]] Result<std::vector<Replacement>> replacements(sql::Session& session, LotteryId id);

}  // namespace klantendag::selection::store
