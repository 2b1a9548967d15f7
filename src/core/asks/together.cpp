// SPDX-License-Identifier: EUPL-1.2
#include "core/asks/together.hpp"

#include <algorithm>

namespace klantendag::asks {
namespace {

bool overlap(Placed const& one, Placed const& other) {
  return one.begin < other.end && other.begin < one.end;
}

bool is_seen_to(Placed const& before, Placed const& found) {
  // A person who ended "read all of it" has read all of it.
  if (before.kind == Kind::whole) return !before.open || found.kind == Kind::whole;
  // A reader that is not sure any more makes nobody read what somebody reads anyway.
  if (found.kind == Kind::whole) return true;
  return overlap(before, found) && covers(before.kind, found.kind);
}

}  // namespace

bool covers(Kind one, Kind other) {
  switch (other) {
    case Kind::urgent:
      return one == Kind::urgent;
    case Kind::contact:
      return one == Kind::contact;
    case Kind::question:
    case Kind::request:
    case Kind::whole:
      return true;
  }
  return false;
}

std::vector<std::size_t> found_anew(std::span<Placed const> before, std::span<Placed const> found) {
  std::vector<std::size_t> anew;
  for (std::size_t at = 0; at < found.size(); ++at) {
    bool const known = std::any_of(before.begin(), before.end(),
                                   [&](Placed const& one) { return is_seen_to(one, found[at]); });
    if (!known) anew.push_back(at);
  }
  return anew;
}

Result<Merger> merge(Pair const& pair, Act const& act, std::span<Seat const> seats) {
  auto const& [older, younger, lifted] = pair;
  if (!is_open(older.state) || !is_open(younger.state)) return conflict("asks.ended");
  if (!is_person(act.by)) return forbidden("asks.nobody_did");
  if (older.first_asked_at > younger.first_asked_at) return conflict("asks.not_older");
  if (!covers(older.kind, younger.kind)) return conflict("asks.asks_more");
  Merger made{
      .of_younger = {.at = act.at, .what = What::merged, .by = act.by, .reason = Reason::same_ask}};
  // It stands at least as high as the younger one did, which may have been asked again itself.
  Ask now = older;
  while (now.level < younger.level || (!lifted && made.of_older.empty())) {
    ASSIGN_OR_RETURN(auto const event, repeat(now, act, seats));
    ASSIGN_OR_RETURN(now, apply(std::move(now), event));
    made.of_older.push_back(event);
  }
  return made;
}

Result<Event> erase(Ask const& ask, Act const& act) {
  if (!is_open(ask.state)) return conflict("asks.ended");
  if (!is_person(act.by)) return forbidden("asks.nobody_did");
  return Event{.at = act.at, .what = What::erased, .by = act.by, .reason = Reason::erased};
}

}  // namespace klantendag::asks
