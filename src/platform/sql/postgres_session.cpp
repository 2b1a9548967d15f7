// SPDX-License-Identifier: EUPL-1.2
#include "platform/sql/postgres_session.hpp"

#include <libpq-fe.h>

#include <utility>

#include "base/text.hpp"
#include "platform/sql/dialect.hpp"
#include "platform/sql/postgres_copy.hpp"
#include "platform/sql/postgres_parameters.hpp"

namespace klantendag::sql {
namespace {

// Bounded because null values make variants of one statement.
constexpr std::size_t most_prepared = 1'000;

// Reads one command's answers in the pipeline up to the null that ends them; keeps the last.
PostgresAnswer read_command(pg_conn* connection) {
  PostgresAnswer kept;
  while (PostgresAnswer next{PQgetResult(connection)}) {
    kept = std::move(next);
    if (PQstatus(connection) == CONNECTION_BAD) break;
  }
  return kept;
}

}  // namespace

void PostgresSession::attach(pg_conn* connection) {
  connection_ = connection;
  deferred_.clear();
  prepared_.clear();
}

void PostgresSession::begin(std::string_view command) {
  deferred_.clear();
  defer(command);
  untouched_ = true;
}

Result<Rows> PostgresSession::query(std::string_view sql, Values const& values) {
  ASSIGN_OR_RETURN(PostgresAnswer const answer, run(sql, values));
  Rows rows;
  int const size = PQntuples(answer.get());
  rows.reserve(static_cast<std::size_t>(size));
  for (int row = 0; row < size; ++row) rows.push_back(postgres_row(answer.get(), row));
  return rows;
}

Result<std::int64_t> PostgresSession::exec(std::string_view sql, Values const& values) {
  ASSIGN_OR_RETURN(PostgresAnswer const answer, run(sql, values));
  return rows_changed(answer.get());
}

Result<void> PostgresSession::each(std::string_view sql, Values const& values,
                                   std::function<Result<void>(Row const&)> const& take) {
  RETURN_IF_ERROR(send_deferred());
  std::vector<unsigned> const types = types_of(values);
  Parameters const parameters(values);
  std::string const text = with_dollar_parameters(sql);
  // In a pipeline of its own, because outside one libpq 15 keeps the mode on for the next pipeline.
  bool const sent =
      PQenterPipelineMode(connection_) == 1 &&
      PQsendQueryParams(connection_, text.c_str(), parameters.size(), types.data(),
                        parameters.texts(), parameters.lengths(), parameters.formats(), 0) == 1 &&
      PQsetSingleRowMode(connection_) == 1 && PQpipelineSync(connection_) == 1;
  if (!sent) return lost();
  // Every answer must be read, also after an error; otherwise the connection is of no more use.
  Result<void> outcome;
  while (PostgresAnswer const answer{PQgetResult(connection_)}) {
    if (!outcome) continue;
    if (is_error(answer.get())) outcome = postgres_error(connection_, answer.get(), sql);
    int const size = PQntuples(answer.get());
    for (int row = 0; row < size && outcome; ++row) outcome = take(postgres_row(answer.get(), row));
  }
  (void)read_command(connection_);  // the sync
  if (PQstatus(connection_) == CONNECTION_BAD) return unavailable("sql.unavailable");
  if (PQexitPipelineMode(connection_) == 0) return lost();
  return outcome;
}

Result<void> PostgresSession::insert_many(std::string_view table,
                                          std::span<std::string_view const> columns,
                                          std::span<Values const> rows) {
  RETURN_IF_ERROR(send_deferred());
  return copy_rows(connection_, table, columns, rows);
}

Result<void> PostgresSession::insert_packed(std::string_view table,
                                            std::span<std::string_view const> columns,
                                            PackedRows const& rows) {
  RETURN_IF_ERROR(send_deferred());
  return copy_rows(connection_, table, columns, rows);
}

Result<std::string> PostgresSession::command(std::string_view sql) {
  std::string text = join(std::exchange(deferred_, {}), "; ");
  if (!text.empty()) text += "; ";
  text += sql;
  PostgresAnswer const answer(PQexec(connection_, text.c_str()));
  if (is_error(answer.get())) return postgres_error(connection_, answer.get(), sql);
  return std::string(PQcmdStatus(answer.get()));
}

Result<PostgresSession::Handle> PostgresSession::prepared(std::string_view sql,
                                                          Values const& values) {
  std::string key(sql);
  for (Value const& value : values) key += static_cast<char>('0' + value.variant().index());
  auto const known = prepared_.find(key);
  if (known != prepared_.end()) return known;
  if (count_parameters(sql) != values.size()) {
    return internal("sql", "another number of values than ?1, ?2 … in " + std::string(sql));
  }
  if (prepared_.size() >= most_prepared) {
    defer("DEALLOCATE ALL");
    prepared_.clear();
  }
  Prepared fresh{.name = "s" + std::to_string(++names_), .text = with_dollar_parameters(sql)};
  fresh.types = types_of(values);
  return prepared_.emplace(std::move(key), std::move(fresh)).first;
}

bool PostgresSession::reconnect_with(std::vector<std::string> deferred) {
  if (PQstatus(connection_) == CONNECTION_OK || !reconnect_()) return false;
  deferred_ = std::move(deferred);
  return true;
}

Result<PostgresAnswer> PostgresSession::run(std::string_view sql, Values const& values) {
  bool const first = std::exchange(untouched_, false);
  std::vector<std::string> const before = deferred_;
  Result<PostgresAnswer> answer = run_once(sql, values);
  if (answer || !first || !reconnect_with(before)) return answer;
  return run_once(sql, values);
}

Result<PostgresAnswer> PostgresSession::run_once(std::string_view sql, Values const& values) {
  ASSIGN_OR_RETURN(Handle const handle, prepared(sql, values));
  Prepared& statement = handle->second;
  Parameters const parameters(values);
  std::vector<std::string> const before = std::exchange(deferred_, {});
  bool sent = PQenterPipelineMode(connection_) == 1;
  for (std::string const& command : before) {
    sent = sent && PQsendQueryParams(connection_, command.c_str(), 0, nullptr, nullptr, nullptr,
                                     nullptr, 0) == 1;
  }
  if (!statement.there) {
    sent = sent && PQsendPrepare(connection_, statement.name.c_str(), statement.text.c_str(),
                                 parameters.size(), statement.types.data()) == 1;
  }
  sent =
      sent &&
      PQsendQueryPrepared(connection_, statement.name.c_str(), parameters.size(),
                          parameters.texts(), parameters.lengths(), parameters.formats(), 0) == 1 &&
      PQpipelineSync(connection_) == 1;
  if (!sent) {
    prepared_.erase(handle);
    return lost();
  }
  std::size_t const commands = before.size() + (statement.there ? 1 : 2);
  Result<PostgresAnswer> answer = last_answer(commands, sql);
  if (answer) {
    statement.there = true;
  } else if (!statement.there) {
    prepared_.erase(handle);  // nobody knows whether it was prepared; its name is not used again
  }
  return answer;
}

Result<PostgresAnswer> PostgresSession::last_answer(std::size_t commands, std::string_view sql) {
  PostgresAnswer last;
  std::optional<Error> first_error;
  for (std::size_t i = 0; i < commands && PQstatus(connection_) == CONNECTION_OK; ++i) {
    last = read_command(connection_);
    if (is_error(last.get()) && !first_error) {
      first_error = postgres_error(connection_, last.get(), sql);
    }
  }
  (void)read_command(connection_);  // the sync
  if (PQstatus(connection_) == CONNECTION_BAD) return unavailable("sql.unavailable");
  if (PQexitPipelineMode(connection_) == 0) return lost();
  if (first_error) return *std::move(first_error);
  return last;
}

Result<void> PostgresSession::send_deferred() {
  if (deferred_.empty()) return {};
  bool const first = std::exchange(untouched_, false);
  std::vector<std::string> const before = deferred_;
  std::string const last = deferred_.back();
  deferred_.pop_back();
  Result<std::string> sent = command(last);
  if (!sent && first && reconnect_with(before)) {
    deferred_.pop_back();
    sent = command(last);
  }
  if (!sent) return std::move(sent).error();
  return {};
}

Error PostgresSession::lost() const {
  if (PQstatus(connection_) == CONNECTION_BAD) return unavailable("sql.unavailable");
  return internal("sql", PQerrorMessage(connection_));
}

}  // namespace klantendag::sql
