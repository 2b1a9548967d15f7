// SPDX-License-Identifier: EUPL-1.2
#include "platform/jobs/jobs.hpp"

namespace klantendag::jobs {
namespace {

Result<void> changed_one(Result<std::int64_t> const& changed) {
  if (!changed) return changed.error();
  if (*changed == 0) return not_found("jobs.not_dead");
  return {};
}

}  // namespace

Result<std::optional<Id<Job>>> put(Work& work, NewJob const& job) {
  auto const id = work.next_id<Job>();
  ASSIGN_OR_RETURN(std::int64_t const added,
                   work.session.exec(R"(INSERT INTO jobs
                     (id, kind, payload, once_key, state, run_at, attempts, leased_until, fence,
                      made_at)
                     VALUES (?1, ?2, ?3, ?4, 'waiting', ?5, 0, 0, 0, ?6)
                     ON CONFLICT (once_key) DO NOTHING)",
                                     {id, job.kind.text(), job.payload, job.once,
                                      job.run_at.value_or(work.now), work.now}));
  if (added == 0) return std::optional<Id<Job>>();
  return std::optional(id);
}

Result<std::vector<Dead>> dead(Work& work) {
  ASSIGN_OR_RETURN(auto const rows, work.session.query(R"(
    SELECT id, kind, payload, attempts, last_error, made_at
    FROM jobs
    WHERE state = 'dead'
    ORDER BY id)"));
  std::vector<Dead> found;
  for (sql::Row const& row : rows) {
    found.push_back({.id = row.id<Job>(0),
                     .kind = row.text(1),
                     .payload = row.text(2),
                     .attempts = row.integer(3),
                     .last_error = row.optional_text(4).value_or(""),
                     .made_at = row.instant(5)});
  }
  return found;
}

Result<void> revive(Work& work, Id<Job> id) {
  return changed_one(work.session.exec(R"(
    UPDATE jobs SET state = 'waiting', attempts = 0, run_at = ?2, leased_until = 0
    WHERE id = ?1 AND state = 'dead')",
                                       {id, work.now}));
}

Result<void> discard(Work& work, Id<Job> id) {
  return changed_one(work.session.exec("DELETE FROM jobs WHERE id = ?1 AND state = 'dead'", {id}));
}

Result<Counts> count(Work& work) {
  ASSIGN_OR_RETURN(auto const row, work.session.one(R"(
    SELECT COALESCE(SUM(CASE WHEN state = 'waiting' THEN 1 ELSE 0 END), 0),
           COALESCE(SUM(CASE WHEN state = 'waiting' AND run_at <= ?1 THEN 1 ELSE 0 END), 0),
           COALESCE(SUM(CASE WHEN state = 'dead' THEN 1 ELSE 0 END), 0),
           MIN(CASE WHEN state = 'waiting' AND run_at <= ?1 THEN run_at END)
    FROM jobs)",
                                                    {work.now}));
  return Counts{.waiting = row.integer(0),
                .due = row.integer(1),
                .dead = row.integer(2),
                .oldest_due = row.optional_instant(3)};
}

}  // namespace klantendag::jobs
