// SPDX-License-Identifier: EUPL-1.2
// One connection as the writer and the readers use it: a transaction with units in savepoints. The two
// databases differ below this line only.
#pragma once

#include <cstddef>
#include <functional>
#include <memory>

#include "base/result.hpp"
#include "platform/sql/session.hpp"

namespace klantendag::sql {

// The key of the error that says: what was synced cannot be trusted any more.
inline constexpr std::string_view sync_failed = "sql.sync_failed";

class Connection {
 public:
  virtual ~Connection() = default;

  [[nodiscard]] virtual Session& session() = 0;

  // Both connect again when the connection was lost.
  [[nodiscard]] virtual Result<void> begin_write() = 0;
  [[nodiscard]] virtual Result<void> begin_read() = 0;

  [[nodiscard]] virtual Result<void> savepoint() = 0;
  [[nodiscard]] virtual Result<void> keep() = 0;  // what was done since the savepoint
  [[nodiscard]] virtual Result<void> undo() = 0;

  // Success means durable. unavailable may mean that nobody knows.
  [[nodiscard]] virtual Result<void> commit() = 0;
  virtual void rollback() = 0;
  // False when the database ended the transaction by itself, or the connection is lost.
  [[nodiscard]] virtual bool in_transaction() const = 0;

  // More units in one transaction would only lengthen the wait of the first.
  [[nodiscard]] virtual std::size_t largest_group() const { return 256; }

  // Called by the writer when nobody waits for an answer: checkpoints.
  enum class Room { plenty, scarce };
  [[nodiscard]] virtual Result<void> tidy(Room) { return {}; }
};

}  // namespace klantendag::sql
