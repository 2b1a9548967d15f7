// SPDX-License-Identifier: EUPL-1.2
// Fixed files from memory: compressed once at the start, asked for again by ETag, read in part by
// Range. The whole answer is decided here, without the database or a worker.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "platform/http/request.hpp"
#include "platform/http/response.hpp"
#include "platform/http/server.hpp"

namespace klantendag::http {

// What stands behind ?v= in a link to an asset: then a browser may keep it for a year.
[[nodiscard]] std::string asset_version(std::string_view bytes);

class AssetShelf {
 public:
  explicit AssetShelf(std::vector<Asset> const& assets);

  // Nothing when the path is no asset. For GET and HEAD; other methods get 405.
  [[nodiscard]] std::optional<Response> answer(Request const& request) const;

 private:
  struct Item {
    Asset asset{};
    std::string version{};
    std::string gzipped{};  // empty when it would not be smaller
  };

  std::map<std::string, Item, std::less<>> items_{};
};

}  // namespace klantendag::http
