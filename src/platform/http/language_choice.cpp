// SPDX-License-Identifier: EUPL-1.2
#include "platform/http/language_choice.hpp"

#include "base/text.hpp"
#include "platform/http/cookies.hpp"
#include "platform/http/percent.hpp"

namespace klantendag::http {

namespace {

constexpr std::string_view switch_field = "taal";

// RFC 9110 12.5.4: the language of ours with the highest weight; the first of equals.
std::optional<Language> wanted_by_browser(std::string_view accept_language) {
  std::optional<Language> best;
  double best_weight = 0;
  for (std::string_view const offer : split(accept_language, ',')) {
    auto const parts = split(offer, ';');
    auto const language = language_named(lower(trim(parts.front()).substr(0, 2)));
    double weight = 1;
    if (parts.size() > 1) {
      auto const text = trim(parts[1]);
      weight = text.starts_with("q=") ? parse_number(text.substr(2)).value_or(0) : 0;
    }
    if (!language || weight <= best_weight) continue;
    best = language;
    best_weight = weight;
  }
  return best;
}

}  // namespace

Language choose_language(Request const& request) {
  if (auto const chosen = language_named(request.cookie(language_cookie))) return *chosen;
  return wanted_by_browser(request.header("accept-language")).value_or(Language::nl);
}

std::optional<LanguageSwitch> language_switch(Request const& request) {
  if (request.method != Method::get || !request.query.has(switch_field)) return std::nullopt;
  LanguageSwitch where;
  where.language = language_named(request.query.exact(switch_field)).value_or(Language::nl);
  where.path = encode_path(request.path);
  char separator = '?';
  for (auto const& [name, value] : request.query.entries()) {
    if (name == switch_field) continue;
    where.path += separator + percent_encode(name) + "=" + percent_encode(value);
    separator = '&';
  }
  return where;
}

}  // namespace klantendag::http
