// SPDX-License-Identifier: EUPL-1.2
#include "base/error.hpp"

#include <utility>

#include "base/check.hpp"

namespace klantendag {
namespace {

Error make(ErrorKind kind, std::string_view key, std::vector<Parameter> parameters) {
  return {.kind = kind, .key = std::string(key), .parameters = std::move(parameters)};
}

}  // namespace

Error invalid(std::string_view key, std::vector<Parameter> parameters) {
  return make(ErrorKind::invalid, key, std::move(parameters));
}

Error invalid_field(std::string_view field, std::string_view key,
                    std::vector<Parameter> parameters) {
  Error error = make(ErrorKind::invalid, key, std::move(parameters));
  error.field = field;
  return error;
}

Error not_found(std::string_view key, std::vector<Parameter> parameters) {
  return make(ErrorKind::not_found, key, std::move(parameters));
}

Error forbidden(std::string_view key, std::vector<Parameter> parameters) {
  return make(ErrorKind::forbidden, key, std::move(parameters));
}

Error conflict(std::string_view key, std::vector<Parameter> parameters) {
  return make(ErrorKind::conflict, key, std::move(parameters));
}

Error unavailable(std::string_view key, std::vector<Parameter> parameters) {
  return make(ErrorKind::unavailable, key, std::move(parameters));
}

Error internal(std::string_view origin, std::string_view detail) {
  Error error = make(ErrorKind::internal, "error.internal", {{"detail", std::string(detail)}});
  error.origin = origin;
  return error;
}

Error all_of(std::vector<Error> problems) {
  CHECK_PROMISE(!problems.empty());
  if (problems.size() == 1) return std::move(problems.front());
  Error error = make(problems.front().kind, "error.several", {});
  error.parts = std::move(problems);
  return error;
}

}  // namespace klantendag
