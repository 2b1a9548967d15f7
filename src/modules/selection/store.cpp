// SPDX-License-Identifier: EUPL-1.2
// Plans and lotteries; store_draw.cpp has what a draw adds.
#include "modules/selection/store.hpp"

#include <array>

#include "core/lottery/pool.hpp"
#include "modules/selection/quotas.hpp"

namespace klantendag::selection::store {
namespace {

Result<Plan> read_plan(sql::Row const& row, std::size_t first) {
  Plan plan{.seats = row.integer(first), .one_per_home = row.boolean(first + 1)};
  if (row.text(first + 2).empty()) return plan;
  ASSIGN_OR_RETURN(plan.quotas, lottery::read_quotas({"features.csv", row.text(first + 2)}));
  return plan;
}

Result<Lottery> read_lottery(sql::Row const& row) {
  Lottery lottery{.id = row.id<LotteryRecord>(0),
                  .edition = row.id<EditionRecord>(1),
                  .attempt = row.integer(2),
                  .state = state_named(row.text(3)).value_or(State::abandoned),
                  .features = row.text(6),
                  .header = row.text(7),
                  .input_sha256 = row.text(8),
                  .program = row.text(9),
                  .people = row.integer(10),
                  .begun_at = row.instant(11),
                  .published_at = row.optional_instant(17),
                  .panel = row.optional_text(18).value_or(""),
                  .drawn_at = row.optional_instant(19),
                  .abandoned_why = row.optional_text(20).value_or("")};
  lottery.title = row.text(21);
  ASSIGN_OR_RETURN(lottery.plan, read_plan(row, 4));
  if (!row.is_null(12)) {
    lottery.solved = {.root = row.text(12),
                      .panels = row.integer(13),
                      .least_chance = row.real(14),
                      .most_chance = row.real(15),
                      .gap = row.text(16)};
  }
  return lottery;
}

Result<void> read_seeds(sql::Session& session, Lottery& lottery) {
  ASSIGN_OR_RETURN(auto const rows, session.query(R"sql(
    SELECT seat, account, commitment, committed_at, secret
    FROM lottery_seed
    WHERE lottery = ?1
    ORDER BY seat
  )sql",
                                                  {lottery.id}));
  for (sql::Row const& row : rows) {
    lottery.seeds.push_back({.seat = seat_named(row.text(0)).value_or(Seat::organiser),
                             .account = row.id<Account>(1),
                             .commitment = row.text(2),
                             .committed_at = row.instant(3),
                             .secret = row.optional_text(4)});
  }
  return {};
}

}  // namespace

Result<std::optional<Plan>> plan(sql::Session& session, EditionId edition) {
  ASSIGN_OR_RETURN(auto const row, session.find(R"sql(
    SELECT seats, one_per_home, features FROM lottery_plan WHERE edition = ?1
  )sql",
                                                {edition}));
  if (!row) return std::optional<Plan>{};
  ASSIGN_OR_RETURN(auto plan, read_plan(*row, 0));
  return std::optional(std::move(plan));
}

Result<void> save_plan(sql::Session& session, EditionId edition, Plan const& plan) {
  return session.run(R"sql(
    INSERT INTO lottery_plan (edition, seats, one_per_home, features)
    VALUES (?1, ?2, ?3, ?4)
    ON CONFLICT (edition) DO UPDATE
    SET seats = ?2, one_per_home = ?3, features = ?4
  )sql",
                     {edition, plan.seats, plan.one_per_home, features_csv(plan.quotas)});
}

Result<std::vector<Lottery>> lotteries(sql::Session& session, EditionId edition) {
  ASSIGN_OR_RETURN(auto const rows, session.query(R"sql(
    SELECT id, edition, attempt, state, seats, one_per_home, features, header, input_sha256,
           program, people, begun_at, root, panels, least_chance, most_chance, gap, published_at,
           panel, drawn_at, abandoned_why, title
    FROM lottery
    WHERE edition = ?1
    ORDER BY attempt DESC
  )sql",
                                                  {edition}));
  std::vector<Lottery> all;
  for (sql::Row const& row : rows) {
    ASSIGN_OR_RETURN(auto lottery, read_lottery(row));
    RETURN_IF_ERROR(read_seeds(session, lottery));
    all.push_back(std::move(lottery));
  }
  return all;
}

Result<std::optional<Lottery>> find(sql::Session& session, LotteryId id) {
  ASSIGN_OR_RETURN(auto const row, session.find(R"sql(
    SELECT id, edition, attempt, state, seats, one_per_home, features, header, input_sha256,
           program, people, begun_at, root, panels, least_chance, most_chance, gap, published_at,
           panel, drawn_at, abandoned_why, title
    FROM lottery
    WHERE id = ?1
  )sql",
                                                {id}));
  if (!row) return std::optional<Lottery>{};
  ASSIGN_OR_RETURN(auto lottery, read_lottery(*row));
  RETURN_IF_ERROR(read_seeds(session, lottery));
  return std::optional(std::move(lottery));
}

Result<std::vector<LotteryId>> all(sql::Session& session) {
  ASSIGN_OR_RETURN(auto const rows, session.query("SELECT id FROM lottery ORDER BY id"));
  std::vector<LotteryId> ids;
  for (sql::Row const& row : rows) ids.push_back(row.id<LotteryRecord>(0));
  return ids;
}

Result<std::vector<std::pair<std::string, std::string>>> states(sql::Session& session) {
  ASSIGN_OR_RETURN(auto const rows, session.query("SELECT id, state FROM lottery"));
  std::vector<std::pair<std::string, std::string>> found;
  for (sql::Row const& row : rows) found.emplace_back(row.text(0), row.text(1));
  return found;
}

Result<void> insert(sql::Session& session, Begun const& begun) {
  Lottery const& lottery = begun.lottery;
  RETURN_IF_ERROR(session.run(
      R"sql(
    INSERT INTO lottery (id, edition, attempt, state, seats, one_per_home, features, header,
                         input_sha256, program, people, begun_at, title)
    VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13)
  )sql",
      {lottery.id, lottery.edition, lottery.attempt, name_of(lottery.state), lottery.plan.seats,
       lottery.plan.one_per_home, lottery.features, lottery.header, lottery.input_sha256,
       lottery.program, lottery.people, lottery.begun_at, lottery.title}));
  RETURN_IF_ERROR(insert_rules(session, lottery.id, begun.left_out));
  constexpr std::array<std::string_view, 4> columns = {"lottery", "position", "complaint", "line"};
  std::vector<sql::Values> rows;
  rows.reserve(begun.lines.size());
  for (PoolLine const& line : begun.lines) {
    rows.push_back(
        {lottery.id, static_cast<std::int64_t>(rows.size()) + 1, line.complaint, line.line});
  }
  RETURN_IF_ERROR(session.insert_many("lottery_person", columns, rows));
  for (std::string const& account : begun.importers) {
    RETURN_IF_ERROR(session.run(R"sql(
      INSERT INTO lottery_importer (lottery, account) VALUES (?1, ?2)
      ON CONFLICT (lottery, account) DO NOTHING
    )sql",
                                {lottery.id, account}));
  }
  return {};
}

Result<void> save_solved(sql::Session& session, LotteryId id, Solved const& solved,
                         std::string record) {
  return session.run(R"sql(
    UPDATE lottery
    SET state = 'solved', record = ?2, root = ?3, panels = ?4, least_chance = ?5,
        most_chance = ?6, gap = ?7
    WHERE id = ?1
  )sql",
                     {id, sql::Bytes{std::move(record)}, solved.root, solved.panels,
                      solved.least_chance, solved.most_chance, solved.gap});
}

Result<void> save_published(sql::Session& session, LotteryId id, Instant now) {
  return session.run("UPDATE lottery SET state = 'published', published_at = ?2 WHERE id = ?1",
                     {id, now});
}

Result<void> save_drawn(sql::Session& session, LotteryId id, std::string_view panel, Instant now) {
  return session.run(R"sql(
    UPDATE lottery SET state = 'drawn', panel = ?2, drawn_at = ?3 WHERE id = ?1
  )sql",
                     {id, panel, now});
}

Result<void> save_abandoned(sql::Session& session, LotteryId id, std::string_view why) {
  return session.run("UPDATE lottery SET state = 'abandoned', abandoned_why = ?2 WHERE id = ?1",
                     {id, why});
}

Result<std::string> record_text(sql::Session& session, LotteryId id) {
  ASSIGN_OR_RETURN(auto const row, session.find("SELECT record FROM lottery WHERE id = ?1", {id}));
  if (!row || row->is_null(0)) return std::string();
  return row->bytes(0);
}

}  // namespace klantendag::selection::store
