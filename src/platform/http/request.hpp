// SPDX-License-Identifier: EUPL-1.2
// A request as handlers see it: decoded once, limited, with fields that are still untrusted.
#pragma once

#include <cstdint>
#include <functional>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/literal.hpp"

namespace klantendag::http {

// `other` is a method that we do not know; no route has it.
enum class Method { get, head, post, put, patch, del, options, other };

[[nodiscard]] Literal name_of(Method method);  // "GET"
[[nodiscard]] Method method_named(std::string_view name);
// Whether the method only looks (RFC 9110 9.2.1).
[[nodiscard]] constexpr bool is_safe(Method method) {
  return method == Method::get || method == Method::head || method == Method::options;
}

// By name, in lower case where the name is a header's.
using Named = std::map<std::string, std::string, std::less<>>;

// Fields of a form or query in the order they came; a name may come more often.
class Fields {
 public:
  void add(std::string name, std::string value);
  [[nodiscard]] bool has(std::string_view name) const;
  // The first value with surrounding blanks removed, or empty.
  [[nodiscard]] std::string text(std::string_view name) const;
  // The first value to the letter (passwords).
  [[nodiscard]] std::string exact(std::string_view name) const;
  [[nodiscard]] std::vector<std::string> all(std::string_view name) const;
  [[nodiscard]] std::vector<std::pair<std::string, std::string>> const& entries() const {
    return entries_;
  }

 private:
  std::vector<std::pair<std::string, std::string>> entries_{};
};

// A file from a multipart form: its bytes stand on disk until the request ends.
struct Upload {
  std::string field{};
  std::string file_name{};  // as the browser gave it: show it, never use it as a path
  std::string content_type{};
  std::string path{};  // temporary file
  std::int64_t bytes = 0;
};

struct Request {
  Method method = Method::get;
  std::string path{};        // decoded once, without query
  std::string query_text{};  // as it came, without the question mark
  Literal route = "";        // the template that matched: /edities/{edition}
  Named parameters{};        // {edition} -> its value
  Fields query{};
  Fields form{};
  std::vector<Upload> uploads{};
  std::string body{};            // for JSON; forms are in `form`
  Named headers{};               // names in lower case
  Named cookies{};               // without the prefix __Host-
  std::string client_address{};  // only believed from configured proxies
  std::string origin{};          // of this house, as its links say it: https://host[:port]

  [[nodiscard]] std::string parameter(std::string_view name) const;
  [[nodiscard]] std::string header(std::string_view lower_name) const;
  [[nodiscard]] std::string cookie(std::string_view name) const;
};

}  // namespace klantendag::http
