// SPDX-License-Identifier: EUPL-1.2
// Error: what went wrong, as data. A kind for the machine, a text key with parameters for people.
// Nobody writes a sentence here: the key names one in some room's texts.txt (style 14).
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace klantendag {

// The only place that turns kinds into HTTP statuses is platform/http/error_response.cpp, into exit
// codes app/commands.cpp.
enum class ErrorKind {
  invalid,       // the input cannot be used; field or origin says where        400/422, exit 2
  not_found,     //                                                             404, exit 3
  forbidden,     //                                                             403, exit 4
  conflict,      // already decided, already there, changed meanwhile           409, exit 5
  unavailable,   // database, mail, a budget of steps used up: try again        503, exit 6
  storage_full,  // nothing was saved; reading goes on                          507, exit 6
  internal       // our bug                                                     500, exit 70
};

struct Parameter {
  std::string name;
  std::string value;

  bool operator==(Parameter const&) const = default;
};

struct Error {
  ErrorKind kind = ErrorKind::internal;
  std::string key;                      // of a text with these parameters
  std::vector<Parameter> parameters{};  // named as in the text: {name}
  std::string field{};         // the form field, CSV column or JSON member, when there is one
  std::string origin{};        // where: file and line of the input, or of our code
  std::vector<Error> parts{};  // every problem of one input, all at once

  bool operator==(Error const&) const = default;
};

[[nodiscard]] Error invalid(std::string_view key, std::vector<Parameter> parameters = {});
[[nodiscard]] Error invalid_field(std::string_view field, std::string_view key,
                                  std::vector<Parameter> parameters = {});
[[nodiscard]] Error not_found(std::string_view key, std::vector<Parameter> parameters = {});
[[nodiscard]] Error forbidden(std::string_view key, std::vector<Parameter> parameters = {});
[[nodiscard]] Error conflict(std::string_view key, std::vector<Parameter> parameters = {});
[[nodiscard]] Error unavailable(std::string_view key, std::vector<Parameter> parameters = {});
[[nodiscard]] Error internal(std::string_view origin, std::string_view detail);

// One error that carries all problems of one input. At least one part.
[[nodiscard]] Error all_of(std::vector<Error> problems);

}  // namespace klantendag
