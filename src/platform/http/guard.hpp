// SPDX-License-Identifier: EUPL-1.2
// Who may come in: the decision that a route's Access asks for, and whether a change was sent from a
// page of ours. Pure; the dispatcher acts on it (security.md 4.3, 4.5).
#pragma once

#include <optional>
#include <string_view>

#include "base/error.hpp"
#include "platform/http/form_tokens.hpp"
#include "platform/http/headers.hpp"
#include "platform/http/request.hpp"
#include "platform/http/router.hpp"

namespace klantendag::http {

enum class Verdict { allowed, must_log_in, forbidden };
[[nodiscard]] Verdict decide(Access const& access, Actor const& actor);

[[nodiscard]] bool is_api(std::string_view path);
[[nodiscard]] Kind kind_of(std::string_view path, Access const& access);

// The token of "Authorization: Bearer …", or empty.
[[nodiscard]] std::string bearer_token(Request const& request);

// Why a change from a browser is refused: it came from another site, or its form is not from here.
struct ChangeCheck {
  FormTokens const& tokens;
  Kind kind = Kind::page;
};
[[nodiscard]] std::optional<Error> refuse_change(Request const& request, ChangeCheck const& check);

// What the client sends or wants back in a form that we do not speak: 415, 406; 0: fine.
[[nodiscard]] int refuse_media(Request const& request);

}  // namespace klantendag::http
