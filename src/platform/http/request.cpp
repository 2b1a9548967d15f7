// SPDX-License-Identifier: EUPL-1.2
#include "platform/http/request.hpp"

#include <algorithm>
#include <array>

#include "base/text.hpp"

namespace klantendag::http {

namespace {

struct MethodName {
  Method method;
  Literal name;
};
constexpr MethodName method_names[] = {
    {Method::get, "GET"},         {Method::head, "HEAD"},   {Method::post, "POST"},
    {Method::put, "PUT"},         {Method::patch, "PATCH"}, {Method::del, "DELETE"},
    {Method::options, "OPTIONS"},
};

std::string value_or_empty(Named const& named, std::string_view name) {
  auto const found = named.find(name);
  return found == named.end() ? std::string() : found->second;
}

}  // namespace

Literal name_of(Method method) {
  for (auto const& [known, name] : method_names) {
    if (known == method) return name;
  }
  return "-";
}

Method method_named(std::string_view name) {
  for (auto const& [method, known] : method_names) {
    if (known == name) return method;
  }
  return Method::other;
}

void Fields::add(std::string name, std::string value) {
  entries_.emplace_back(std::move(name), std::move(value));
}

bool Fields::has(std::string_view name) const {
  return std::any_of(entries_.begin(), entries_.end(),
                     [&](auto const& entry) { return entry.first == name; });
}

std::string Fields::text(std::string_view name) const {
  return std::string(trim(exact(name)));
}

std::string Fields::exact(std::string_view name) const {
  for (auto const& [known, value] : entries_) {
    if (known == name) return value;
  }
  return {};
}

std::vector<std::string> Fields::all(std::string_view name) const {
  std::vector<std::string> values;
  for (auto const& [known, value] : entries_) {
    if (known == name) values.push_back(value);
  }
  return values;
}

std::string Request::parameter(std::string_view name) const {
  return value_or_empty(parameters, name);
}

std::string Request::header(std::string_view lower_name) const {
  return value_or_empty(headers, lower_name);
}

std::string Request::cookie(std::string_view name) const {
  return value_or_empty(cookies, name);
}

}  // namespace klantendag::http
