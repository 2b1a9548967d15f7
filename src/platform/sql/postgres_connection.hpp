// SPDX-License-Identifier: EUPL-1.2
// One connection to a server, made again when it was lost. Its transactions begin with the first
// statement that needs them.
#pragma once

#include <memory>
#include <string>

#include "platform/sql/connection.hpp"
#include "platform/sql/postgres_session.hpp"

namespace klantendag::sql {

struct PostgresAddress {
  std::string url{};
  std::string schema{};
};

class PostgresConnection final : public Connection {
 public:
  explicit PostgresConnection(PostgresAddress address);

  // Errors: unavailable/sql.cannot_open {reason}, unavailable/sql.setting_refused {setting},
  // invalid/sql.collation {found}.
  [[nodiscard]] Result<void> connect();

  [[nodiscard]] Session& session() override { return *session_; }
  [[nodiscard]] Result<void> begin_write() override;
  [[nodiscard]] Result<void> begin_read() override;
  [[nodiscard]] Result<void> savepoint() override;
  [[nodiscard]] Result<void> keep() override;
  [[nodiscard]] Result<void> undo() override;
  [[nodiscard]] Result<void> commit() override;
  void rollback() override;
  [[nodiscard]] bool in_transaction() const override;

  // A session remembers 64 savepoints; with more, every snapshot of others has to look them up
  // (PGPROC_MAX_CACHED_SUBXIDS of PostgreSQL).
  [[nodiscard]] std::size_t largest_group() const override { return 60; }

  [[nodiscard]] std::string engine() const;  // "postgresql 15.18"

 private:
  struct Finish {
    void operator()(pg_conn* connection) const;
  };

  [[nodiscard]] bool is_alive() const;
  [[nodiscard]] Result<void> be_connected();
  [[nodiscard]] Result<void> set_up();
  [[nodiscard]] Result<void> check_server();
  [[nodiscard]] bool is_idle() const;

  PostgresAddress address_;
  std::unique_ptr<pg_conn, Finish> connection_{};
  std::unique_ptr<PostgresSession> session_;
};

}  // namespace klantendag::sql
