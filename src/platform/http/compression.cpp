// SPDX-License-Identifier: EUPL-1.2
#include "platform/http/compression.hpp"

#include "platform/http/gzip.hpp"
#include "platform/http/headers.hpp"

namespace klantendag::http {

namespace {

constexpr std::size_t worth_it = 1024;  // bytes; less fits in one packet anyway

// Somebody else's page can make a browser ask for ours and can choose the query; it cannot choose the
// path of an existing page. So: looked at from here, and without a query that could be mirrored. Form
// tokens are masked anew for each page besides (form_tokens.cpp), so they never repeat.
bool is_safe_to_compress(Request const& request) {
  auto const site = request.header("sec-fetch-site");
  bool const from_elsewhere = !site.empty() && site != "same-origin" && site != "none";
  return is_safe(request.method) && request.query.entries().empty() && !from_elsewhere;
}

bool is_text(std::string_view content_type) {
  return content_type.starts_with("text/") || content_type.starts_with("application/json") ||
         content_type.starts_with("image/svg");
}

}  // namespace

void compress_when_safe(Request const& request, Response& response) {
  if (!is_text(response.content_type) || response.body.size() < worth_it) return;
  if (has_header(response, "Content-Encoding")) return;
  response.headers.emplace_back("Vary", "Accept-Encoding");
  if (!accepts_gzip(request.header("accept-encoding")) || !is_safe_to_compress(request)) return;
  response.body = gzip(response.body, Effort::quick);
  response.headers.emplace_back("Content-Encoding", "gzip");
}

}  // namespace klantendag::http
