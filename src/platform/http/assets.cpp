// SPDX-License-Identifier: EUPL-1.2
#include "platform/http/assets.hpp"

#include "base/sha256.hpp"
#include "base/text.hpp"
#include "platform/http/byte_range.hpp"
#include "platform/http/gzip.hpp"

namespace klantendag::http {

namespace {

bool names_tag(std::string_view if_none_match, std::string_view tag) {
  for (std::string_view offer : split(if_none_match, ',')) {
    offer = trim(offer);
    if (offer == "*") return true;
    if (offer.starts_with("W/")) offer.remove_prefix(2);  // comparing weakly: RFC 9110 13.1.2
    if (offer == tag) return true;
  }
  return false;
}

Response not_allowed() {
  Response response;
  response.status = 405;
  response.content_type.clear();
  response.headers.emplace_back("Allow", "GET, HEAD");
  return response;
}

}  // namespace

std::string asset_version(std::string_view bytes) {
  return hex(sha256(bytes)).substr(0, 16);
}

AssetShelf::AssetShelf(std::vector<Asset> const& assets) {
  for (Asset const& asset : assets) {
    Item item{.asset = asset, .version = asset_version(asset.bytes)};
    auto gzipped = gzip(asset.bytes, Effort::best);
    if (gzipped.size() < asset.bytes.size()) item.gzipped = std::move(gzipped);
    items_.emplace(asset.path, std::move(item));
  }
}

std::optional<Response> AssetShelf::answer(Request const& request) const {
  auto const found = items_.find(request.path);
  if (found == items_.end()) return std::nullopt;
  if (request.method != Method::get && request.method != Method::head) return not_allowed();
  Item const& item = found->second;

  auto const range_header = request.header("range");
  bool const compressed = range_header.empty() && !item.gzipped.empty() &&
                          accepts_gzip(request.header("accept-encoding"));
  // Two representations, two tags; a range is always of the uncompressed one.
  std::string const tag = "\"" + item.version + (compressed ? "-gz\"" : "\"");

  Response response;
  response.route = "/assets";
  response.content_type = item.asset.content_type;
  bool const versioned = request.query.exact("v") == item.version;
  response.headers.emplace_back("Cache-Control",
                                versioned ? "public, max-age=31536000, immutable" : "no-cache");
  response.headers.emplace_back("ETag", tag);
  response.headers.emplace_back("Accept-Ranges", "bytes");
  response.headers.emplace_back("Vary", "Accept-Encoding");
  if (auto const known = request.header("if-none-match"); names_tag(known, tag)) {
    response.status = 304;
    response.content_type.clear();
    return response;
  }
  if (compressed) {
    response.headers.emplace_back("Content-Encoding", "gzip");
    response.body = item.gzipped;
    return response;
  }

  auto const if_range = request.header("if-range");
  auto const choice = if_range.empty() || if_range == tag
                          ? choose_range(range_header, item.asset.bytes.size())
                          : RangeChoice{};
  auto const size = std::to_string(item.asset.bytes.size());
  if (choice.unsatisfiable) {
    response.status = 416;
    response.content_type.clear();
    response.headers.emplace_back("Content-Range", "bytes */" + size);
  } else if (choice.range) {
    auto const [first, last] = *choice.range;
    response.status = 206;
    response.headers.emplace_back("Content-Range", "bytes " + std::to_string(first) + "-" +
                                                       std::to_string(last) + "/" + size);
    response.body = item.asset.bytes.substr(first, last - first + 1);
  } else {
    response.body = item.asset.bytes;
  }
  return response;
}

}  // namespace klantendag::http
