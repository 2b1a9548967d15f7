// SPDX-License-Identifier: EUPL-1.2
// The small languages around a request: form fields, cookies, paths, ranges, languages, codings.
#include <string>

#include "base/text.hpp"
#include "fuzz.hpp"
#include "platform/http/byte_range.hpp"
#include "platform/http/cookies.hpp"
#include "platform/http/gzip.hpp"
#include "platform/http/incoming.hpp"
#include "platform/http/language_choice.hpp"
#include "platform/http/multipart.hpp"
#include "platform/http/percent.hpp"

namespace klantendag::http {
namespace {

void fields_read_back(std::string_view bytes) {
  auto const fields = parse_urlencoded(bytes);
  if (!fields) return;
  std::string written;
  for (auto const& [name, value] : fields->entries()) {
    CHECK_PROMISE(is_valid_utf8(name) && is_valid_utf8(value));
    if (!written.empty()) written += '&';
    written += percent_encode(name) + "=" + percent_encode(value);
  }
  auto const again = parse_urlencoded(written);
  CHECK_PROMISE(again.has_value() && again->entries() == fields->entries());
}

void paths_stay_here(std::string_view bytes) {
  if (auto const path = decode_path(bytes)) {
    CHECK_PROMISE(decode_path(encode_path(*path)) == path);
  }
  if (is_local_path(bytes)) {
    CHECK_PROMISE(bytes.front() == '/' && !bytes.starts_with("//") && !bytes.starts_with("/\\"));
  }
}

void cookies_are_clean(std::string_view bytes) {
  for (Scheme const scheme : {Scheme::http, Scheme::https}) {
    for (auto const& [name, value] : parse_cookies(bytes, scheme)) {
      auto const line = set_cookie({.name = name, .value = value}, scheme);
      CHECK_PROMISE(line.find_first_of("\r\n") == std::string::npos);
      auto const pair = line.substr(0, line.find(';'));
      CHECK_PROMISE(parse_cookies(pair, scheme).at(name) == value);
    }
  }
}

}  // namespace
}  // namespace klantendag::http

FUZZ_TARGET(http_words) {
  using namespace klantendag::http;
  fields_read_back(bytes);
  paths_stay_here(bytes);
  cookies_are_clean(bytes);
  if (auto const choice = choose_range(bytes, 100); choice.range) {
    CHECK_PROMISE(choice.range->first <= choice.range->last && choice.range->last < 100);
  }
  Request request;
  request.headers["accept-language"] = bytes;
  (void)choose_language(request);
  (void)accepts_gzip(bytes);
  if (auto const boundary = multipart_boundary(bytes)) {
    CHECK_PROMISE(!boundary->empty() && boundary->size() <= 70);
  }
  std::string const proxy = "10.0.0.1";
  CHECK_PROMISE(client_address(bytes, "192.0.2.1", {&proxy, 1}) == "192.0.2.1");
  CHECK_PROMISE(!client_address(bytes, proxy, {&proxy, 1}).empty());
}
