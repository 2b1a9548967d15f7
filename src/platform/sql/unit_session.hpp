// SPDX-License-Identifier: EUPL-1.2
// The session that a unit of work gets: checks values, and makes both databases alike in this, that
// after an error of the database nothing more happens in the unit.
#pragma once

#include <optional>

#include "platform/sql/session.hpp"

namespace klantendag::sql {

class UnitSession final : public Session {
 public:
  explicit UnitSession(Session& inner) : inner_(inner) {}

  [[nodiscard]] Dialect dialect() const override { return inner_.dialect(); }
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

  // The database's first error in this unit.
  [[nodiscard]] std::optional<Error> const& failure() const { return failure_; }

 private:
  [[nodiscard]] Result<void> may_go_on() const;
  template <class T>
  Result<T> remembered(Result<T> result) {
    if (!result && !failure_) failure_ = result.error();
    return result;
  }

  Session& inner_;
  std::optional<Error> failure_{};
  bool streaming_ = false;
};

// Runs the unit in such a session; exceptions end here and become errors.
[[nodiscard]] Result<void> run_unit(std::function<Result<void>(Session&)> const& unit,
                                    Session& session);

}  // namespace klantendag::sql
