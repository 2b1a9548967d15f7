// SPDX-License-Identifier: EUPL-1.2
#include "app/assets.hpp"

#include "base/check.hpp"
#include "base/embedded.hpp"

namespace klantendag::embedded {
std::span<File const> assets();
}

namespace klantendag::app {
namespace {

std::string type_of(std::string_view file) {
  if (file.ends_with(".css")) return "text/css; charset=utf-8";
  if (file.ends_with(".js")) return "text/javascript; charset=utf-8";
  if (file.ends_with(".svg")) return "image/svg+xml";
  return "application/octet-stream";
}

}  // namespace

std::string_view asset(std::string_view name) {
  for (embedded::File const& file : embedded::assets()) {
    if (file.path == name) return file.bytes;
  }
  CHECK_PROMISE(false);
  return {};
}

std::vector<http::Asset> all_assets() {
  std::vector<http::Asset> assets;
  for (embedded::File const& file : embedded::assets()) {
    assets.push_back({"/assets/" + std::string(file.path), type_of(file.path), file.bytes});
  }
  return assets;
}

}  // namespace klantendag::app
