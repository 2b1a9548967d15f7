// SPDX-License-Identifier: EUPL-1.2
#include "platform/http/router.hpp"

#include <doctest/doctest.h>

namespace klantendag::http {
namespace {

Result<Response> nothing(Work&, Request const&) {
  return Response{};
}

Router small_house() {
  Router router;
  router.add({
      {Method::get, "/", Public{}, nothing},
      {Method::get, "/edities", Needs{Permission::see_editions}, nothing},
      {Method::post, "/edities", Needs{Permission::manage_editions}, nothing},
      {Method::get, "/edities/{edition}", Needs{Permission::see_editions}, nothing},
      {Method::get, "/edities/{edition}/programma", LoggedIn{}, nothing},
      {Method::post, "/s/{token}", Holder{"survey"}, nothing},
  });
  return router;
}

TEST_CASE("a path is found with its parameters") {
  auto const router = small_house();

  auto const match = router.find(Method::get, "/edities/01ABC/programma");

  REQUIRE(match);
  CHECK(match->route->path == "/edities/{edition}/programma");
  CHECK(match->parameters.at("edition") == "01ABC");
}

TEST_CASE("a slash too many is another path") {
  auto const router = small_house();

  for (std::string_view const path :
       {"/edities/", "//edities", "/edities//programma", "//", "", "edities", "/edities/../edities",
        "/edities/..", "/edities/.", "/EDITIES", "/edities;x", "/edities/a/b/c"}) {
    CAPTURE(path);
    CHECK_FALSE(router.find(Method::get, path));
  }
  CHECK(router.find(Method::get, "/"));
}

TEST_CASE("looking with HEAD finds what GET finds") {
  auto const router = small_house();

  CHECK(router.find(Method::head, "/edities"));
  CHECK_FALSE(router.find(Method::head, "/s/abc"));
}

TEST_CASE("a path says which methods it has") {
  auto const router = small_house();

  CHECK(router.methods_of("/edities") ==
        std::vector{Method::get, Method::head, Method::post, Method::options});
  CHECK(router.methods_of("/nergens").empty());
}

TEST_CASE("the list of routes says who may") {
  auto const lines = small_house().lines();

  REQUIRE(lines.size() == 6);
  CHECK(lines[0].access == "public");
  CHECK(lines[2].method == "POST");
  CHECK(lines[2].access == "needs:manage_editions");
  CHECK(lines[4].access == "logged_in");
  CHECK(lines[5].access == "holder:survey");
}

}  // namespace
}  // namespace klantendag::http
