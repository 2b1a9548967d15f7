// SPDX-License-Identifier: EUPL-1.2
// Result<T>: a value, or the Error that says why there is none. The type of every function that can
// fail. Our own because the compilers of Debian 12 have no <expected> in C++20.
#pragma once

#include <optional>
#include <utility>

#include "base/check.hpp"
#include "base/error.hpp"

namespace klantendag {

template <class T>
class [[nodiscard]] Result {
 public:
  Result(T value) : value_(std::move(value)) {}      // NOLINT(google-explicit-constructor)
  Result(Error error) : error_(std::move(error)) {}  // NOLINT(google-explicit-constructor)

  [[nodiscard]] bool ok() const { return value_.has_value(); }
  [[nodiscard]] explicit operator bool() const { return ok(); }

  [[nodiscard]] T const& value() const& {
    CHECK_PROMISE(ok());
    return *value_;
  }
  [[nodiscard]] T& value() & {
    CHECK_PROMISE(ok());
    return *value_;
  }
  [[nodiscard]] T&& value() && {
    CHECK_PROMISE(ok());
    return std::move(*value_);
  }
  [[nodiscard]] T const& operator*() const& { return value(); }
  [[nodiscard]] T& operator*() & { return value(); }
  [[nodiscard]] T const* operator->() const { return &value(); }
  [[nodiscard]] T* operator->() { return &value(); }

  [[nodiscard]] Error const& error() const& {
    CHECK_PROMISE(!ok());
    return error_;
  }
  [[nodiscard]] Error&& error() && {
    CHECK_PROMISE(!ok());
    return std::move(error_);
  }

 private:
  std::optional<T> value_{};
  Error error_{};
};

template <>
class [[nodiscard]] Result<void> {
 public:
  Result() = default;
  Result(Error error) : error_(std::move(error)) {}  // NOLINT(google-explicit-constructor)

  [[nodiscard]] bool ok() const { return !error_.has_value(); }
  [[nodiscard]] explicit operator bool() const { return ok(); }

  [[nodiscard]] Error const& error() const& {
    CHECK_PROMISE(!ok());
    return *error_;
  }
  [[nodiscard]] Error&& error() && {
    CHECK_PROMISE(!ok());
    return std::move(*error_);
  }

 private:
  std::optional<Error> error_{};
};

}  // namespace klantendag

// ASSIGN_OR_RETURN(auto row, session.one(sql)): the value, or return the error to our caller.
#define ASSIGN_OR_RETURN(declaration, expression) \
  ASSIGN_OR_RETURN_WITH(KLANTENDAG_JOIN(result_, __COUNTER__), declaration, expression)

// RETURN_IF_ERROR(store.save(row)): go on, or return the error to our caller. The expression may be a
// lambda that uses both macros itself, hence a fresh name for each.
#define RETURN_IF_ERROR(expression) \
  RETURN_IF_ERROR_WITH(KLANTENDAG_JOIN(outcome_, __COUNTER__), expression)

#define ASSIGN_OR_RETURN_WITH(result, declaration, expression) \
  auto result = (expression);                                  \
  if (!result) return std::move(result).error();               \
  declaration = std::move(result).value()
#define RETURN_IF_ERROR_WITH(outcome, expression)                                 \
  do {                                                                            \
    if (auto outcome = (expression); !outcome) return std::move(outcome).error(); \
  } while (false)
#define KLANTENDAG_JOIN(left, right) KLANTENDAG_JOIN_EXPANDED(left, right)
#define KLANTENDAG_JOIN_EXPANDED(left, right) left##right
