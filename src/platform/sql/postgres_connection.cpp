// SPDX-License-Identifier: EUPL-1.2
#include "platform/sql/postgres_connection.hpp"

#include <libpq-fe.h>
#include <unistd.h>

#include <array>
#include <utility>

#include "base/text.hpp"

namespace klantendag::sql {
namespace {

// Writers of all nodes take turns, as the one writer of a file does, so a rule that holds there holds
// here ("security.md" 1.1: never rest on the isolation level alone). The number is our own.
constexpr std::string_view take_turn =
    "SELECT pg_advisory_xact_lock(5498116, hashtext(current_schema()))";

// A node that stands still with its turn loses it; one that waits this long gives up.
constexpr std::string_view session_settings =
    "SET standard_conforming_strings = on; SET synchronous_commit = on;"
    "SET idle_in_transaction_session_timeout = '10s'; SET lock_timeout = '10s';"
    "SET client_min_messages = warning; SET extra_float_digits = 1; SET bytea_output = hex;"
    "SET default_transaction_isolation = 'read committed'";

struct Expected {
  std::string_view setting;
  std::string_view value;
};
constexpr std::array server_settings = {Expected{"fsync", "on"}, Expected{"full_page_writes", "on"},
                                        Expected{"synchronous_commit", "on"},
                                        Expected{"server_encoding", "UTF8"}};

}  // namespace

void PostgresConnection::Finish::operator()(pg_conn* connection) const {
  PQfinish(connection);
}

PostgresConnection::PostgresConnection(PostgresAddress address)
    : address_(std::move(address)),
      session_(std::make_unique<PostgresSession>([this] { return connect().ok(); })) {}

Result<void> PostgresConnection::connect() {
  std::string const our_name = "klantendag-" + std::to_string(::getpid());
  // The address goes last, so that it may say otherwise.
  std::array<char const*, 6> const names = {"connect_timeout",  "client_encoding",
                                            "application_name", "tcp_user_timeout",
                                            "dbname",           nullptr};
  std::array<char const*, 6> const values = {
      "5", "UTF8", our_name.c_str(), "10000", address_.url.c_str(), nullptr};
  connection_.reset(PQconnectdbParams(names.data(), values.data(), 1));
  session_->attach(connection_.get());
  if (PQstatus(connection_.get()) != CONNECTION_OK) {
    std::string const reason(trim(PQerrorMessage(connection_.get())));
    return unavailable("sql.cannot_open", {{"reason", reason}});
  }
  PQsetNoticeProcessor(
      connection_.get(), [](void*, char const*) {}, nullptr);
  return set_up();
}

Result<void> PostgresConnection::set_up() {
  if (!address_.schema.empty()) {
    RETURN_IF_ERROR(session_->command("SET search_path = " + address_.schema));
  }
  RETURN_IF_ERROR(session_->command(session_settings));
  return check_server();
}

Result<void> PostgresConnection::check_server() {
  for (Expected const& expected : server_settings) {
    ASSIGN_OR_RETURN(Row const row,
                     session_->one("SELECT current_setting(?1)", {expected.setting}));
    if (row.text(0) != expected.value) {
      return unavailable("sql.setting_refused", {{"setting", std::string(expected.setting)}});
    }
  }
  ASSIGN_OR_RETURN(Row const row, session_->one("SELECT datcollate FROM pg_database"
                                                " WHERE datname = current_database()"));
  std::string const& found = row.text(0);
  if (found == "C" || found == "POSIX") return {};
  return invalid("sql.collation", {{"found", found}});
}

bool PostgresConnection::is_alive() const {
  // Sees without a round trip that the server hung up.
  return connection_ && PQconsumeInput(connection_.get()) == 1 &&
         PQstatus(connection_.get()) == CONNECTION_OK &&
         PQtransactionStatus(connection_.get()) == PQTRANS_IDLE;
}

Result<void> PostgresConnection::be_connected() {
  session_->forget_deferred();
  while (PostgresAnswer const of_rollback{PQgetResult(connection_.get())}) {
  }
  if (is_alive()) return {};
  return connect();
}

Result<void> PostgresConnection::begin_write() {
  RETURN_IF_ERROR(be_connected());
  session_->begin("BEGIN");
  session_->defer(take_turn);
  return {};
}

Result<void> PostgresConnection::begin_read() {
  RETURN_IF_ERROR(be_connected());
  session_->begin("BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY");
  return {};
}

Result<void> PostgresConnection::savepoint() {
  session_->defer("SAVEPOINT unit");
  return {};
}

Result<void> PostgresConnection::keep() {
  session_->defer("RELEASE SAVEPOINT unit");
  return {};
}

Result<void> PostgresConnection::undo() {
  session_->defer("ROLLBACK TO SAVEPOINT unit");
  session_->defer("RELEASE SAVEPOINT unit");
  return {};
}

Result<void> PostgresConnection::commit() {
  if (is_idle()) return {};
  ASSIGN_OR_RETURN(std::string const tag, session_->command("COMMIT"));
  // A transaction that failed answers COMMIT with ROLLBACK.
  if (tag != "COMMIT") return internal("sql", "the transaction had failed before its commit");
  return {};
}

void PostgresConnection::rollback() {
  if (!connection_ || is_idle()) return;
  session_->forget_deferred();
  // Nobody waits for the answer: the next begin reads it. A lost connection has rolled back by itself.
  (void)PQsendQuery(connection_.get(), "ROLLBACK");
}

bool PostgresConnection::in_transaction() const {
  return connection_ && PQstatus(connection_.get()) == CONNECTION_OK;
}

// Nothing was sent yet: the transaction has not begun.
bool PostgresConnection::is_idle() const {
  return connection_ && PQstatus(connection_.get()) == CONNECTION_OK &&
         PQtransactionStatus(connection_.get()) == PQTRANS_IDLE;
}

std::string PostgresConnection::engine() const {
  int const version = PQserverVersion(connection_.get());
  return "postgresql " + std::to_string(version / 10'000) + "." + std::to_string(version % 10'000);
}

}  // namespace klantendag::sql
