// SPDX-License-Identifier: EUPL-1.2
#include "platform/http/guard.hpp"

#include <algorithm>
#include <array>

#include "base/text.hpp"

namespace klantendag::http {

namespace {

bool is_somebody(Actor const& actor) {
  return actor.kind != Actor::Kind::nobody;
}

struct Decide {
  Actor const& actor;

  Verdict operator()(Public) const { return Verdict::allowed; }
  Verdict operator()(Holder const&) const { return Verdict::allowed; }  // the handler redeems
  Verdict operator()(LoggedIn) const {
    if (!is_somebody(actor)) return Verdict::must_log_in;
    // A one-time link gives no account, whatever else it gives.
    return actor.kind == Actor::Kind::holder ? Verdict::forbidden : Verdict::allowed;
  }
  Verdict operator()(Needs const& needs) const {
    if (actor.permissions.has(needs.permission)) return Verdict::allowed;
    return is_somebody(actor) ? Verdict::forbidden : Verdict::must_log_in;
  }
};

// Fetch metadata says it outright; else Origin must name us. Neither: no browser of ours sent it.
bool came_from_us(Request const& request, ChangeCheck const& check) {
  auto const site = request.header("sec-fetch-site");
  auto const origin = request.header("origin");
  bool const origin_is_ours = lower(origin) == lower(request.origin);
  if (!site.empty()) {
    return site == "same-origin" && (origin.empty() || origin == "null" || origin_is_ours);
  }
  if (origin_is_ours) return true;
  // Pages of a one-time link say no-referrer, so browsers of before 2023 send "null" from them. The
  // form token, which no other site can read, still decides.
  return check.kind == Kind::one_time_link && origin == "null";
}

std::string media_type(std::string_view content_type) {
  return lower(trim(content_type.substr(0, content_type.find(';'))));
}

bool has_content(Request const& request) {
  return !request.body.empty() || !request.form.entries().empty() || !request.uploads.empty();
}

}  // namespace

Verdict decide(Access const& access, Actor const& actor) {
  return std::visit(Decide{actor}, access);
}

bool is_api(std::string_view path) {
  return path.starts_with("/api/");
}

Kind kind_of(std::string_view path, Access const& access) {
  if (is_api(path)) return Kind::api;
  return std::holds_alternative<Holder>(access) ? Kind::one_time_link : Kind::page;
}

std::string bearer_token(Request const& request) {
  constexpr std::string_view scheme = "bearer ";
  auto const value = request.header("authorization");
  if (lower(value.substr(0, scheme.size())) != scheme) return {};
  return std::string(trim(std::string_view(value).substr(scheme.size())));
}

std::optional<Error> refuse_change(Request const& request, ChangeCheck const& check) {
  if (!came_from_us(request, check)) return forbidden("http.other_site");
  if (!check.tokens.is_good(FormTokens::holder(request), request.form.exact(token_field))) {
    return forbidden("http.form_expired");
  }
  return std::nullopt;
}

int refuse_media(Request const& request) {
  auto const type = media_type(request.header("content-type"));
  if (!is_api(request.path)) {
    // Forms have been taken apart already; any other body on a page is not from a form of ours.
    return request.body.empty() ? 0 : 415;
  }
  constexpr std::array<std::string_view, 4> readable{
      "application/json", "application/merge-patch+json", "text/csv", "multipart/form-data"};
  bool const is_readable = std::find(readable.begin(), readable.end(), type) != readable.end();
  if (has_content(request) && !is_readable) return 415;
  auto const accept = lower(request.header("accept"));
  constexpr std::array<std::string_view, 6> spoken{"*/*",  "application/*", "json",
                                                   "yaml", "csv",           "calendar"};
  bool const understood =
      accept.empty() ||
      std::any_of(spoken.begin(), spoken.end(), [&](std::string_view type_we_have) {
        return accept.find(type_we_have) != std::string::npos;
      });
  return understood ? 0 : 406;
}

}  // namespace klantendag::http
