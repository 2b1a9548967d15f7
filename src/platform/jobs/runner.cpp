// SPDX-License-Identifier: EUPL-1.2
#include "platform/jobs/runner.hpp"

#include <algorithm>
#include <condition_variable>
#include <exception>
#include <mutex>
#include <thread>

#include "platform/log/log.hpp"

namespace klantendag::jobs {
namespace {

// Jobs of kinds that only a newer program knows may stand in front; look past this many of them.
constexpr std::int64_t look_ahead = 200;

constexpr std::string_view due_jobs = R"(
  SELECT id, kind, payload, attempts, fence
  FROM jobs
  WHERE state = 'waiting' AND run_at <= ?1 AND leased_until <= ?1
  ORDER BY run_at, id
  LIMIT ?2)";

bool worth_trying_again(ErrorKind kind) {
  switch (kind) {
    case ErrorKind::invalid:
    case ErrorKind::not_found:
    case ErrorKind::forbidden:
      return false;
    case ErrorKind::conflict:
    case ErrorKind::unavailable:
    case ErrorKind::storage_full:
    case ErrorKind::internal:
      return true;
  }
  return true;
}

Error lost() {
  return conflict("jobs.lost");
}

// One of the three doors at which exceptions stop (architecture 5).
Result<void> run(Kind const& kind, Turn& turn) {
  try {
    RETURN_IF_ERROR(kind.handler(turn));
    return turn.finished ? Result<void>() : turn.finish();
  } catch (std::exception const& exception) {
    return internal("platform/jobs/runner.cpp", exception.what());
  }
}

}  // namespace

struct Runner::Thread {
  std::mutex mutex{};
  std::condition_variable changed{};
  bool stopping = false;
  bool woken = false;
  std::thread thread{};
};

Result<void> Turn::finish(Desk::Task const& effect) {
  RETURN_IF_ERROR(desk.write([&](Work& work) -> Result<void> {
    ASSIGN_OR_RETURN(
        std::int64_t const deleted,
        work.session.exec("DELETE FROM jobs WHERE id = ?1 AND fence = ?2", {id, fence}));
    if (deleted == 0) return lost();
    return effect(work);
  }));
  finished = true;
  return {};
}

Result<void> Turn::finish() {
  return finish([](Work&) { return Result<void>(); });
}

Result<void> Turn::keep(Duration longer) {
  return desk.write([&](Work& work) -> Result<void> {
    ASSIGN_OR_RETURN(
        std::int64_t const kept,
        work.session.exec("UPDATE jobs SET leased_until = ?3 WHERE id = ?1 AND fence = ?2",
                          {id, fence, work.now + longer}));
    return kept == 0 ? Result<void>(lost()) : Result<void>();
  });
}

Runner::Runner(Desk desk, std::vector<Kind> kinds, Options options)
    : desk_(std::move(desk)),
      kinds_(std::move(kinds)),
      options_(options),
      thread_(std::make_unique<Thread>()) {
  desk_.actor = Actor{.kind = Actor::Kind::program};
}

Runner::~Runner() {
  stop();
}

Kind const* Runner::kind_named(std::string_view name) const {
  auto const found = std::find_if(kinds_.begin(), kinds_.end(),
                                  [name](Kind const& kind) { return kind.name.text() == name; });
  return found == kinds_.end() ? nullptr : &*found;
}

// Looks without writing: an idle node costs the database no commit.
Result<bool> Runner::any_due() {
  bool any = false;
  RETURN_IF_ERROR(desk_.read([&](Work& work) -> Result<void> {
    ASSIGN_OR_RETURN(auto const rows, work.session.query(due_jobs, {work.now, look_ahead}));
    any = std::any_of(rows.begin(), rows.end(),
                      [this](sql::Row const& row) { return kind_named(row.text(1)) != nullptr; });
    return {};
  }));
  return any;
}

// The first due job of a kind we know; null when somebody else was faster.
Result<Kind const*> Runner::take(Turn& turn) {
  Kind const* kind = nullptr;
  RETURN_IF_ERROR(desk_.write([&](Work& work) -> Result<void> {
    ASSIGN_OR_RETURN(auto const rows, work.session.query(due_jobs, {work.now, look_ahead}));
    for (sql::Row const& row : rows) {
      kind = kind_named(row.text(1));
      if (kind == nullptr) continue;
      turn.id = row.id<Job>(0);
      turn.payload = row.text(2);
      turn.attempt = row.integer(3) + 1;
      turn.fence = row.integer(4) + 1;
      break;
    }
    if (kind == nullptr) return {};
    // The attempt counts from now, so that a job that ends the program does not come back for ever.
    auto const taken = work.session.exec(
        R"(UPDATE jobs SET attempts = ?2, fence = ?3, leased_until = ?4 WHERE id = ?1)",
        {turn.id, turn.attempt, turn.fence, work.now + options_.lease});
    return taken ? Result<void>() : Result<void>(taken.error());
  }));
  return kind;
}

void Runner::put_back(Kind const& kind, Turn const& turn, Error const& why) {
  bool const again = worth_trying_again(why.kind) && turn.attempt < kind.most_attempts;
  auto const outcome = desk_.write([&](Work& work) -> Result<void> {
    auto const changed = work.session.exec(
        R"(UPDATE jobs SET state = ?3, run_at = ?4, leased_until = 0, last_error = ?5
           WHERE id = ?1 AND fence = ?2)",
        {turn.id, turn.fence, again ? "waiting" : "dead", work.now + delay_after(turn.attempt),
         why.key});
    return changed ? Result<void>() : Result<void>(changed.error());
  });
  log::failed("job.failed", why,
              {{"kind", kind.name}, {"job", turn.id}, {"attempt", turn.attempt}});
  if (!again) log::warning("job.dead", {{"kind", kind.name}, {"job", turn.id}});
  if (!outcome) log::failed("job.not_put_back", outcome.error(), {{"job", turn.id}});
}

Result<bool> Runner::run_one() {
  ASSIGN_OR_RETURN(bool const any, any_due());
  if (!any) return false;
  Turn turn{.desk = desk_};
  ASSIGN_OR_RETURN(Kind const* const kind, take(turn));
  if (kind == nullptr) return false;

  desk_.actor.permissions = kind->may;
  auto const outcome = turn.attempt > kind->most_attempts
                           ? Result<void>(internal("platform/jobs/runner.cpp", "never ended"))
                           : run(*kind, turn);
  if (!outcome) put_back(*kind, turn, outcome.error());
  return true;
}

void Runner::loop() {
  Thread& own = *thread_;
  std::unique_lock lock(own.mutex);
  while (!own.stopping) {
    own.woken = false;
    lock.unlock();
    auto const ran = run_one();
    if (!ran) log::failed("jobs.look", ran.error());
    lock.lock();
    if (ran && *ran) continue;
    own.changed.wait_for(lock, std::chrono::milliseconds(options_.look_every.ms),
                         [&own] { return own.stopping || own.woken; });
  }
}

void Runner::start() {
  thread_->thread = std::thread([this] { loop(); });
}

void Runner::wake() {
  {
    std::lock_guard const lock(thread_->mutex);
    thread_->woken = true;
  }
  thread_->changed.notify_one();
}

void Runner::stop() {
  {
    std::lock_guard const lock(thread_->mutex);
    thread_->stopping = true;
  }
  thread_->changed.notify_one();
  if (thread_->thread.joinable()) thread_->thread.join();
}

Duration delay_after(std::int64_t attempt) {
  constexpr std::int64_t most_doublings = 10;
  Duration const first = seconds(30);
  std::int64_t const doublings = std::clamp(attempt - 1, std::int64_t{0}, most_doublings);
  return std::min(Duration{first.ms << doublings}, hours(6));
}

}  // namespace klantendag::jobs
