// SPDX-License-Identifier: EUPL-1.2
// Asked again: whoever read it or had it then does not take it back.
#include <doctest/doctest.h>

#include "core/asks/decisions.hpp"

namespace klantendag::asks {
namespace {

std::vector<Seat> const team = {
    {"anna", Level::coach}, {"bram", Level::coach}, {"lies", Level::lead}, {"mo", Level::manager}};

// Anna had it, and the client asked again.
Ask asked_twice(std::vector<Seat> const& seats = team) {
  Ask ask = fold({{.what = What::detected}}).value();
  ask = apply(ask, claim(ask, {.by = "anna"}, seats).value()).value();
  return apply(ask, repeat(ask, {}, seats).value()).value();
}

}  // namespace

TEST_CASE("after a repeat whoever had the ask does not take it back, and others can") {
  Ask const ask = asked_twice();
  REQUIRE(ask.owner == "lies");

  CHECK(claim(ask, {.by = "anna"}, team).error().key == "asks.somebody_else");
  CHECK(claim(ask, {.by = "bram"}, team));
  CHECK(claim(ask, {.by = "lies"}, team));
  CHECK(claim(ask, {.by = "mo"}, team));
}

TEST_CASE(
    "whoever only read it before the repeat does not take it either; after the repeat one may "
    "read") {
  Ask ask = fold({{.what = What::detected}, {.what = What::opened, .by = "anna"}}).value();
  ask = apply(ask, repeat(ask, {}, team).value()).value();
  ask = apply(ask, {.what = What::opened, .by = "bram"}).value();

  CHECK(claim(ask, {.by = "anna"}, team).error().key == "asks.somebody_else");
  CHECK(claim(ask, {.by = "bram"}, team));
}

TEST_CASE("a team lead may give it back to who had it; a coach, or they themselves, may not") {
  Ask const ask = asked_twice();

  CHECK(assign(ask, {.by = "bram"}, "anna", team).error().key == "asks.had_it_before");
  CHECK(assign(ask, {.by = "anna"}, "anna", team).error().key == "asks.somebody_else");
  CHECK(assign(ask, {.by = "lies"}, "anna", team));
  CHECK(assign(ask, {.by = "anna"}, "bram", team));
}

TEST_CASE(
    "when nobody else of that level sits there, whoever had it may take it: better than nobody") {
  std::vector<Seat> const alone = {{"anna", Level::coach}, {"bram", Level::coach}};
  Ask const ask = asked_twice(alone);
  REQUIRE(ask.owner.empty());

  CHECK(claim(ask, {.by = "anna"}, alone));
}

TEST_CASE("an answer that was none: whoever gave it does not take it back") {
  Ask ask = fold({{.what = What::detected, .kind = Kind::contact}}).value();
  ask = apply(ask, call(ask, {.by = "lies"}, Called::reached).value()).value();
  ask = apply(ask, ask_again(ask, {}, team, {}).value()).value();

  CHECK(ask.owner == "mo");
  CHECK(claim(ask, {.by = "lies"}, team).error().key == "asks.somebody_else");
}

}  // namespace klantendag::asks
