// SPDX-License-Identifier: EUPL-1.2
// The one writer: a thread that takes all units that wait, runs each in its savepoint, commits once,
// and only then tells them. While a commit syncs, the next group gathers by itself.
#pragma once

#include <atomic>
#include <condition_variable>
#include <deque>
#include <memory>
#include <mutex>
#include <thread>
#include <vector>

#include "platform/sql/connection.hpp"
#include "platform/sql/database.hpp"

namespace klantendag::sql {

class Writer {
 public:
  Writer(std::unique_ptr<Connection> connection, FailStop fail_stop);
  // Finishes what waits.
  ~Writer();
  Writer(Writer const&) = delete;
  Writer& operator=(Writer const&) = delete;

  void add(Unit unit, Done done);
  [[nodiscard]] Result<void> add_and_wait(Unit const& unit);
  void fill_in(Status& status) const;

 private:
  struct Waiting {
    Unit unit{};
    Done done{};
    Result<void> outcome{};
  };
  using Group = std::vector<Waiting>;

  void run();
  [[nodiscard]] Group next_group();
  // Runs the group's units; those that did not get a turn go back to the front of the queue.
  void run_group(Group& group);
  [[nodiscard]] Result<void> run_units(Group& group);
  [[nodiscard]] Result<void> run_in_savepoint(Waiting& waiting);
  void put_back(Group& group, std::size_t from);
  [[nodiscard]] static bool is_refused_for_room(Waiting const& waiting);
  void stop_believing(Error const& error);

  std::unique_ptr<Connection> connection_;
  FailStop fail_stop_;
  mutable std::mutex mutex_{};
  std::condition_variable wake_{};
  std::deque<Waiting> queue_{};
  bool stopping_ = false;
  bool short_of_room_ = false;  // since a full disk, until there was room to tidy
  std::atomic<bool> writable_{true};
  std::atomic<std::int64_t> commits_{0};
  std::atomic<std::int64_t> units_{0};
  std::thread thread_{};
};

}  // namespace klantendag::sql
