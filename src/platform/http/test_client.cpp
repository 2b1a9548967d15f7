// SPDX-License-Identifier: EUPL-1.2
#include "platform/http/test_client.hpp"

#include "base/check.hpp"
#include "base/text.hpp"
#include "platform/http/form_tokens.hpp"
#include "platform/http/percent.hpp"

namespace klantendag::http {

namespace {

constexpr std::string_view host = "klantendag.test";

std::string value_after(std::string_view page, std::string_view name) {
  std::string const start = "name=\"" + std::string(name) + "\" value=\"";
  auto const at = page.find(start);
  if (at == std::string_view::npos) return {};
  page.remove_prefix(at + start.size());
  return std::string(page.substr(0, page.find('"')));
}

}  // namespace

std::string header_of(Response const& response, std::string_view name) {
  for (auto const& [known, value] : response.headers) {
    if (lower(known) == lower(name)) return value;
  }
  return {};
}

std::string TestClient::guard(std::string_view path, std::string_view field) const {
  auto const form = page_.find("action=\"" + std::string(path) + "\"");
  auto const from = form == std::string::npos ? 0 : form;
  return value_after(std::string_view(page_).substr(from), field);
}

Request TestClient::from_here(Method method, std::string_view address) const {
  auto const question = std::min(address.find('?'), address.size());
  auto path = decode_path(address.substr(0, question));
  CHECK_PROMISE(path.has_value());
  Request request{.method = method, .path = *path};
  if (question < address.size()) {
    request.query_text = address.substr(question + 1);
    auto query = parse_urlencoded(request.query_text);
    CHECK_PROMISE(query.has_value());
    request.query = std::move(*query);
  }
  request.headers["sec-fetch-site"] = "same-origin";
  return request;
}

Response TestClient::get(std::string_view address) {
  return send(from_here(Method::get, address));
}

Response TestClient::post(std::string_view path, Pairs fields, std::vector<Upload> uploads) {
  Request request = from_here(Method::post, path);
  request.headers["content-type"] =
      uploads.empty() ? "application/x-www-form-urlencoded" : "multipart/form-data; boundary=x";
  request.form.add(std::string(token_field), guard(request.path, token_field));
  request.form.add(std::string(once_field), guard(request.path, once_field));
  for (auto& [name, value] : fields) request.form.add(std::move(name), std::move(value));
  request.uploads = std::move(uploads);
  return send(std::move(request));
}

Response TestClient::follow() {
  return get(std::exchange(location_, "/"));
}

Response TestClient::api(Method method, std::string_view path, std::string body,
                         std::string_view bearer) {
  Request request = from_here(method, path);
  request.headers.erase("sec-fetch-site");
  if (!body.empty()) request.headers["content-type"] = "application/json";
  if (!bearer.empty()) request.headers["authorization"] = "Bearer " + std::string(bearer);
  request.body = std::move(body);
  return send(std::move(request));
}

Response TestClient::send(Request request) {
  request.headers.emplace("host", host);
  for (auto const& [name, value] : headers_) request.headers.emplace(name, value);
  std::string jar;
  for (auto const& [name, value] : cookies_) {
    if (!jar.empty()) jar += "; ";
    jar += name + "=" + value;
  }
  if (!jar.empty()) request.headers.emplace("cookie", jar);
  request.client_address = "192.0.2.1";

  auto response = dispatcher_.answer(std::move(request));
  keep_cookies(response);
  if (auto location = header_of(response, "Location"); !location.empty()) {
    location_ = std::move(location);
  }
  if (response.content_type.starts_with("text/html")) page_ = response.body;
  return response;
}

void TestClient::keep_cookies(Response const& response) {
  for (auto const& [name, value] : response.headers) {
    if (name != "Set-Cookie") continue;
    auto const equals = value.find('=');
    auto const key = value.substr(0, equals);
    cookies_[key] = value.substr(equals + 1, value.find(';') - equals - 1);
    if (value.find("Max-Age=0") != std::string::npos) cookies_.erase(key);
  }
}

}  // namespace klantendag::http
