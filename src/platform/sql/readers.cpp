// SPDX-License-Identifier: EUPL-1.2
#include "platform/sql/readers.hpp"

#include <utility>

#include "platform/sql/unit_session.hpp"

namespace klantendag::sql {

Result<void> Readers::read(Unit const& unit) {
  return with_connection([&](Connection& connection) -> Result<void> {
    RETURN_IF_ERROR(connection.begin_read());
    Result<void> outcome = run_unit(unit, connection.session());
    connection.rollback();
    return outcome;
  });
}

Result<void> Readers::with_connection(std::function<Result<void>(Connection&)> const& task) {
  ASSIGN_OR_RETURN(std::unique_ptr<Connection> connection, take());
  Result<void> outcome = task(*connection);
  give_back(std::move(connection));
  return outcome;
}

Result<std::unique_ptr<Connection>> Readers::take() {
  {
    std::unique_lock lock(mutex_);
    free_.wait(lock, [&] { return in_use_ < most_; });
    ++in_use_;
    if (!idle_.empty()) {
      auto connection = std::move(idle_.back());
      idle_.pop_back();
      return connection;
    }
  }
  auto opened = open_();
  if (!opened) give_back(nullptr);
  return opened;
}

void Readers::give_back(std::unique_ptr<Connection> connection) {
  {
    std::lock_guard const lock(mutex_);
    --in_use_;
    if (connection) idle_.push_back(std::move(connection));
  }
  free_.notify_one();
}

}  // namespace klantendag::sql
