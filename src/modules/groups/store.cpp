// SPDX-License-Identifier: EUPL-1.2
#include "modules/groups/store.hpp"

#include <array>

#include "modules/groups/problem.hpp"

namespace klantendag::groups::store {
namespace {

Result<GroupPlan> read(sql::Row const& row) {
  ASSIGN_OR_RETURN(auto const rules, json::parse(row.text(6)));
  return GroupPlan{.id = row.id<GroupPlanRecord>(0),
                   .edition = row.id<EditionRecord>(1),
                   .version = row.integer(2),
                   .made = made_named(row.text(3)).value_or(Made::solved),
                   .made_at = row.instant(4),
                   .based_on = row.optional_id<GroupPlanRecord>(5),
                   .rules = rules_from(rules),
                   .broken = row.integer(7),
                   .proven = row.boolean(8),
                   .by_bound = row.boolean(9)};
}

Result<void> read_costs(sql::Session& session, GroupPlan& plan) {
  ASSIGN_OR_RETURN(auto const rows, session.query(R"sql(
    SELECT goal, reached, bound FROM group_cost WHERE plan = ?1 ORDER BY position
  )sql",
                                                  {plan.id}));
  for (sql::Row const& row : rows) {
    plan.costs.push_back({row.text(0), row.integer(1), row.integer(2)});
  }
  return {};
}

Result<void> read_seats(sql::Session& session, GroupPlan& plan) {
  ASSIGN_OR_RETURN(auto const rows, session.query(R"sql(
    SELECT round, participant, group_number FROM group_seat
    WHERE plan = ?1
    ORDER BY round, participant
  )sql",
                                                  {plan.id}));
  for (sql::Row const& row : rows) {
    plan.seats.push_back({row.integer(0), row.id<ParticipantRecord>(1), row.integer(2)});
  }
  return {};
}

Result<std::optional<GroupPlan>> whole(sql::Session& session, std::optional<sql::Row> const& row) {
  if (!row) return std::optional<GroupPlan>{};
  ASSIGN_OR_RETURN(auto plan, read(*row));
  RETURN_IF_ERROR(read_costs(session, plan));
  RETURN_IF_ERROR(read_seats(session, plan));
  return std::optional(std::move(plan));
}

}  // namespace

Result<Rules> rules(sql::Session& session, EditionId edition) {
  ASSIGN_OR_RETURN(auto const row,
                   session.find("SELECT rules FROM group_rules WHERE edition = ?1", {edition}));
  if (!row) return Rules{};
  ASSIGN_OR_RETURN(auto const value, json::parse(row->text(0)));
  return rules_from(value);
}

Result<void> save_rules(sql::Session& session, EditionId edition, Rules const& rules) {
  RETURN_IF_ERROR(session.exec(R"sql(
    INSERT INTO group_rules (edition, rules) VALUES (?1, ?2)
    ON CONFLICT (edition) DO UPDATE SET rules = excluded.rules
  )sql",
                               {edition, json::write(to_json(rules))}));
  return {};
}

Result<void> insert(sql::Session& session, GroupPlan const& plan,
                    std::vector<SealedInput> const& inputs) {
  RETURN_IF_ERROR(session.exec(
      R"sql(
    INSERT INTO group_plan (id, edition, version, made, made_at, based_on, rules, broken, proven,
                            by_bound)
    VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10)
  )sql",
      {plan.id, plan.edition, plan.version, name_of(plan.made), plan.made_at, plan.based_on,
       json::write(to_json(plan.rules)), plan.broken, plan.proven, plan.by_bound}));
  std::int64_t position = 0;
  for (Cost const& cost : plan.costs) {
    RETURN_IF_ERROR(session.exec(R"sql(
      INSERT INTO group_cost (plan, position, goal, reached, bound) VALUES (?1, ?2, ?3, ?4, ?5)
    )sql",
                                 {plan.id, ++position, cost.goal, cost.reached, cost.bound}));
  }
  std::vector<sql::Values> seats, people;
  for (Seat const& seat : plan.seats) {
    seats.push_back({plan.id, seat.round, seat.participant, seat.group});
  }
  for (SealedInput const& input : inputs) {
    people.push_back({plan.id, input.participant, input.subject, sql::Bytes{input.input.stored()}});
  }
  constexpr std::array<std::string_view, 4> seat_columns = {"plan", "round", "participant",
                                                            "group_number"};
  constexpr std::array<std::string_view, 4> person_columns = {"plan", "participant", "subject",
                                                              "input"};
  RETURN_IF_ERROR(session.insert_many("group_seat", seat_columns, seats));
  return session.insert_many("group_person", person_columns, people);
}

Result<std::vector<SealedInput>> inputs(sql::Session& session, GroupPlanId plan) {
  ASSIGN_OR_RETURN(auto const rows, session.query(R"sql(
    SELECT participant, subject, input FROM group_person WHERE plan = ?1 ORDER BY participant
  )sql",
                                                  {plan}));
  std::vector<SealedInput> inputs;
  for (sql::Row const& row : rows) {
    inputs.push_back(
        {row.id<ParticipantRecord>(0), row.text(1), crypto::Sealed::from_stored(row.bytes(2))});
  }
  return inputs;
}

Result<std::optional<GroupPlan>> newest(sql::Session& session, EditionId edition) {
  ASSIGN_OR_RETURN(auto const row, session.find(R"sql(
    SELECT id, edition, version, made, made_at, based_on, rules, broken, proven, by_bound
    FROM group_plan
    WHERE edition = ?1
    ORDER BY version DESC
    LIMIT 1
  )sql",
                                                {edition}));
  return whole(session, row);
}

Result<std::optional<GroupPlan>> version(sql::Session& session, EditionId edition,
                                         std::int64_t version) {
  ASSIGN_OR_RETURN(auto const row, session.find(R"sql(
    SELECT id, edition, version, made, made_at, based_on, rules, broken, proven, by_bound
    FROM group_plan
    WHERE edition = ?1 AND version = ?2
  )sql",
                                                {edition, version}));
  return whole(session, row);
}

Result<std::optional<GroupPlan>> find(sql::Session& session, GroupPlanId id) {
  ASSIGN_OR_RETURN(auto const row, session.find(R"sql(
    SELECT id, edition, version, made, made_at, based_on, rules, broken, proven, by_bound
    FROM group_plan
    WHERE id = ?1
  )sql",
                                                {id}));
  return whole(session, row);
}

Result<std::vector<GroupPlan>> versions(sql::Session& session, EditionId edition) {
  ASSIGN_OR_RETURN(auto const rows, session.query(R"sql(
    SELECT id, edition, version, made, made_at, based_on, rules, broken, proven, by_bound
    FROM group_plan
    WHERE edition = ?1
    ORDER BY version DESC
  )sql",
                                                  {edition}));
  std::vector<GroupPlan> plans;
  for (sql::Row const& row : rows) {
    ASSIGN_OR_RETURN(auto plan, read(row));
    RETURN_IF_ERROR(read_costs(session, plan));
    plans.push_back(std::move(plan));
  }
  return plans;
}

Result<std::vector<GroupPlanId>> every_plan(sql::Session& session) {
  ASSIGN_OR_RETURN(auto const rows,
                   session.query("SELECT id FROM group_plan ORDER BY edition, version"));
  std::vector<GroupPlanId> plans;
  for (sql::Row const& row : rows) plans.push_back(row.id<GroupPlanRecord>(0));
  return plans;
}

Result<std::optional<EditionId>> newest_edition(sql::Session& session) {
  ASSIGN_OR_RETURN(auto const row, session.find(R"sql(
    SELECT edition FROM group_plan ORDER BY made_at DESC, id DESC LIMIT 1
  )sql"));
  if (!row) return std::optional<EditionId>{};
  return std::optional(row->id<EditionRecord>(0));
}

}  // namespace klantendag::groups::store
