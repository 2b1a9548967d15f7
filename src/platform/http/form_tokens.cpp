// SPDX-License-Identifier: EUPL-1.2
#include "platform/http/form_tokens.hpp"

#include "platform/crypto/encoding.hpp"
#include "platform/crypto/random.hpp"
#include "platform/crypto/sign.hpp"
#include "platform/html/form_marker.hpp"
#include "platform/http/cookies.hpp"

namespace klantendag::http {

namespace {

constexpr std::size_t signature_bytes = 32;
constexpr std::size_t once_bytes = 16;

std::string mixed(std::string_view left, std::string_view right) {
  std::string out(left);
  for (std::size_t at = 0; at < out.size(); ++at) out[at] = static_cast<char>(out[at] ^ right[at]);
  return out;
}

std::string hidden(std::string_view name, std::string_view value) {
  std::string out = "<input type=\"hidden\" name=\"";
  out += name;
  out += "\" value=\"";
  out += value;
  out += "\">";
  return out;
}

}  // namespace

std::string FormTokens::holder(Request const& request) {
  if (auto session = request.cookie(session_cookie); !session.empty()) return "session:" + session;
  if (auto form = request.cookie(form_cookie); !form.empty()) return "form:" + form;
  return {};
}

std::string FormTokens::signature(std::string_view holder) const {
  return crypto::from_hex(crypto::keyed_hash(key_, "form token", holder)).value_or("");
}

std::string FormTokens::make(std::string_view holder) const {
  auto const mask = crypto::random_bytes(signature_bytes);
  return crypto::to_base64url(mask + mixed(signature(holder), mask));
}

bool FormTokens::is_good(std::string_view holder, std::string_view token) const {
  auto const bytes = crypto::from_base64url(token);
  if (holder.empty() || !bytes || bytes->size() != 2 * signature_bytes) return false;
  auto const signed_with = mixed(bytes->substr(signature_bytes), bytes->substr(0, signature_bytes));
  return crypto::equal(signed_with, signature(holder));
}

std::string FormTokens::fill(std::string page, std::string_view holder) const {
  auto at = page.find(html::form_marker);
  if (at == std::string::npos) return page;

  auto const token = hidden(token_field, make(holder));
  std::string out;
  out.reserve(page.size() + 512);
  std::size_t from = 0;
  for (; at != std::string::npos; at = page.find(html::form_marker, from)) {
    out.append(page, from, at - from);
    out += token + hidden(once_field, crypto::to_base64url(crypto::random_bytes(once_bytes)));
    from = at + html::form_marker.size();
  }
  out.append(page, from);
  return out;
}

bool has_form(std::string_view page) {
  return page.find(html::form_marker) != std::string_view::npos;
}

}  // namespace klantendag::http
