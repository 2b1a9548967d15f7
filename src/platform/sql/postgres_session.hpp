// SPDX-License-Identifier: EUPL-1.2
// A session on one connection of PostgreSQL. Commands of the transaction travel with the statement
// that follows them (libpq's pipeline), so a unit of one statement costs one round trip.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "platform/sql/postgres_answer.hpp"
#include "platform/sql/session.hpp"

namespace klantendag::sql {

class PostgresSession final : public Session {
 public:
  // `reconnect` makes a new connection and attaches it; false when there is none.
  explicit PostgresSession(std::function<bool()> reconnect) : reconnect_(std::move(reconnect)) {}
  void attach(pg_conn* connection);

  [[nodiscard]] Dialect dialect() const override { return Dialect::postgres; }
  [[nodiscard]] Result<Rows> query(std::string_view sql, Values const& values) override;
  [[nodiscard]] Result<void> each(std::string_view sql, Values const& values,
                                  std::function<Result<void>(Row const&)> const& take) override;
  [[nodiscard]] Result<std::int64_t> exec(std::string_view sql, Values const& values) override;
  [[nodiscard]] Result<void> insert_many(std::string_view table,
                                         std::span<std::string_view const> columns,
                                         std::span<Values const> rows) override;
  [[nodiscard]] Result<void> insert_packed(std::string_view table,
                                           std::span<std::string_view const> columns,
                                           PackedRows const& rows) override;

  // A transaction begins with the first statement that needs it. When that finds the connection lost,
  // nothing was done yet, so it goes to a new one.
  void begin(std::string_view command);
  // Goes along with the next statement.
  void defer(std::string_view command) { deferred_.emplace_back(command); }
  void forget_deferred() { deferred_.clear(); }
  // What was deferred and then the command, now, in one round trip. Answers its tag.
  [[nodiscard]] Result<std::string> command(std::string_view sql);

 private:
  struct Prepared {
    std::string name{};
    std::string text{};
    std::vector<unsigned> types{};
    bool there = false;  // the server knows it
  };
  using Handle = std::map<std::string, Prepared, std::less<>>::iterator;

  [[nodiscard]] Result<Handle> prepared(std::string_view sql, Values const& values);
  [[nodiscard]] Result<PostgresAnswer> run(std::string_view sql, Values const& values);
  [[nodiscard]] Result<PostgresAnswer> run_once(std::string_view sql, Values const& values);
  [[nodiscard]] bool reconnect_with(std::vector<std::string> deferred);
  [[nodiscard]] Result<PostgresAnswer> last_answer(std::size_t commands, std::string_view sql);
  [[nodiscard]] Result<void> send_deferred();
  [[nodiscard]] Error lost() const;

  std::function<bool()> reconnect_;
  pg_conn* connection_ = nullptr;
  bool untouched_ = false;  // the transaction has done nothing yet
  std::vector<std::string> deferred_{};
  std::map<std::string, Prepared, std::less<>> prepared_{};
  std::size_t names_ = 0;
};

}  // namespace klantendag::sql
