// SPDX-License-Identifier: EUPL-1.2
#include "platform/sql/writer.hpp"

#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <utility>

#include "platform/sql/unit_session.hpp"

namespace klantendag::sql {
namespace {

void print_and_end(std::string_view reason) {
  std::fprintf(stderr, "%.*s\n", static_cast<int>(reason.size()), reason.data());
  std::_Exit(70);
}

}  // namespace

Writer::Writer(std::unique_ptr<Connection> connection, FailStop fail_stop)
    : connection_(std::move(connection)),
      fail_stop_(fail_stop ? std::move(fail_stop) : print_and_end),
      thread_([this] { run(); }) {}

Writer::~Writer() {
  {
    std::lock_guard const lock(mutex_);
    stopping_ = true;
  }
  wake_.notify_all();
  thread_.join();
}

void Writer::add(Unit unit, Done done) {
  {
    std::lock_guard const lock(mutex_);
    queue_.push_back({.unit = std::move(unit), .done = std::move(done)});
  }
  wake_.notify_one();
}

Result<void> Writer::add_and_wait(Unit const& unit) {
  std::mutex mutex;
  std::condition_variable told;
  std::optional<Result<void>> answer;
  add([&](Session& session) { return unit(session); },
      [&](Result<void> result) {
        // Told under the lock: the waiting thread owns what stands here, and leaves as soon as it may.
        std::lock_guard const lock(mutex);
        answer = std::move(result);
        told.notify_one();
      });
  std::unique_lock lock(mutex);
  told.wait(lock, [&] { return answer.has_value(); });
  return *std::move(answer);
}

void Writer::fill_in(Status& status) const {
  status.commits = commits_;
  status.units = units_;
  status.writable = writable_;
  std::lock_guard const lock(mutex_);
  status.waiting = static_cast<std::int64_t>(queue_.size());
}

void Writer::run() {
  while (true) {
    Group group = next_group();
    if (group.empty()) return;
    run_group(group);
    if (std::any_of(group.begin(), group.end(), is_refused_for_room)) short_of_room_ = true;
    for (Waiting& waiting : group) waiting.done(std::move(waiting.outcome));
    if (!writable_) continue;
    auto const room = short_of_room_ ? Connection::Room::scarce : Connection::Room::plenty;
    Result<void> const tidied = connection_->tidy(room);
    if (tidied) short_of_room_ = false;
    if (!tidied) stop_believing(tidied.error());
  }
}

bool Writer::is_refused_for_room(Waiting const& waiting) {
  return !waiting.outcome && waiting.outcome.error().kind == ErrorKind::storage_full;
}

Writer::Group Writer::next_group() {
  std::unique_lock lock(mutex_);
  wake_.wait(lock, [&] { return stopping_ || !queue_.empty(); });
  auto const size =
      static_cast<std::ptrdiff_t>(std::min(queue_.size(), connection_->largest_group()));
  Group group(std::make_move_iterator(queue_.begin()),
              std::make_move_iterator(queue_.begin() + size));
  queue_.erase(queue_.begin(), queue_.begin() + size);
  return group;
}

void Writer::run_group(Group& group) {
  Result<void> whole = writable_ ? connection_->begin_write() : unavailable("sql.stopped");
  if (whole) {
    whole = run_units(group);
    bool const anything = std::any_of(group.begin(), group.end(),
                                      [](Waiting const& waiting) { return waiting.outcome.ok(); });
    if (whole && anything) whole = connection_->commit();
    if (!whole || !anything) connection_->rollback();
    if (whole && anything) ++commits_;
  }
  for (Waiting& waiting : group) {
    if (!whole && waiting.outcome) waiting.outcome = whole;
    if (waiting.outcome) ++units_;
  }
  if (!whole) stop_believing(whole.error());
}

Result<void> Writer::run_units(Group& group) {
  if (group.size() == 1) {  // alone in its transaction: no savepoint needed
    group.front().outcome = run_unit(group.front().unit, connection_->session());
    return {};
  }
  for (std::size_t i = 0; i < group.size(); ++i) {
    Result<void> const transaction = run_in_savepoint(group[i]);
    if (!transaction) {
      put_back(group, i + 1);
      return transaction;
    }
  }
  return {};
}

Result<void> Writer::run_in_savepoint(Waiting& waiting) {
  RETURN_IF_ERROR(connection_->savepoint());
  waiting.outcome = run_unit(waiting.unit, connection_->session());
  if (!connection_->in_transaction()) {  // the neighbours' work is gone too
    bool const full = !waiting.outcome && waiting.outcome.error().kind == ErrorKind::storage_full;
    return full ? waiting.outcome : unavailable("sql.unavailable");
  }
  return waiting.outcome ? connection_->keep() : connection_->undo();
}

void Writer::put_back(Group& group, std::size_t from) {
  std::lock_guard const lock(mutex_);
  auto const first = group.begin() + static_cast<std::ptrdiff_t>(from);
  queue_.insert(queue_.begin(), std::make_move_iterator(first),
                std::make_move_iterator(group.end()));
  group.erase(first, group.end());
}

void Writer::stop_believing(Error const& error) {
  if (error.key != sync_failed) return;
  writable_ = false;
  fail_stop_(
      "A sync to disk failed; nothing is acknowledged after it. Restart after checking the disk.");
}

}  // namespace klantendag::sql
