// SPDX-License-Identifier: EUPL-1.2
#include "core/asks/decisions.hpp"

#include <algorithm>
#include <set>

namespace klantendag::asks {
namespace {

constexpr std::size_t attempts_needed = 3;  // as in the ledger (ledger_survey 6.5)
constexpr std::size_t day_parts_needed = 2;
constexpr std::int64_t passed_at_most = 2;

Result<void> must_be_open(Ask const& ask) {
  if (!is_open(ask.state)) return conflict("asks.ended");
  return {};
}

Event event(Act const& act, What what) {
  return {.at = act.at, .what = what, .by = act.by};
}

// Morning, afternoon and evening of each day.
std::size_t day_parts(std::vector<Instant> const& attempts) {
  std::set<std::int32_t> parts;
  for (Instant const at : attempts) {
    std::int32_t const minute = time_in_amsterdam(at).minutes;
    parts.insert(minute < 12 * 60 ? 0 : minute < 17 * 60 ? 1 : 2);
  }
  return parts.size();
}

bool tried_enough(Ask const& ask) {
  return ask.attempts.size() >= attempts_needed && day_parts(ask.attempts) >= day_parts_needed;
}

bool has_had(Ask const& ask, std::string const& account) {
  return account == ask.owner ||
         std::find(ask.had.begin(), ask.had.end(), account) != ask.had.end();
}

}  // namespace

std::string other_owner(Ask const& ask, Level level, std::span<Seat const> seats) {
  Seat const* best = nullptr;
  for (Seat const& seat : seats) {
    if (seat.level < level || has_had(ask, seat.account)) continue;
    if (best == nullptr ||
        std::pair(seat.level, seat.holds) < std::pair(best->level, best->holds)) {
      best = &seat;
    }
  }
  return best == nullptr ? std::string() : best->account;
}

bool may_have(Ask const& ask, std::string const& account, std::span<Seat const> seats) {
  auto const missed = [&](std::string const& who) {
    return std::find(ask.missed_by.begin(), ask.missed_by.end(), who) != ask.missed_by.end();
  };
  if (account == ask.owner || !missed(account)) return true;
  return std::none_of(seats.begin(), seats.end(), [&](Seat const& seat) {
    return seat.level >= ask.level && !missed(seat.account);
  });
}

Result<Event> claim(Ask const& ask, Act const& act, std::span<Seat const> seats) {
  RETURN_IF_ERROR(must_be_open(ask));
  if (!may_have(ask, act.by, seats)) return conflict("asks.somebody_else");
  Event made = event(act, What::claimed);
  made.owner = act.by;
  return made;
}

Result<Event> assign(Ask const& ask, Act const& act, std::string const& to,
                     std::span<Seat const> seats) {
  RETURN_IF_ERROR(must_be_open(ask));
  bool const leads = std::any_of(seats.begin(), seats.end(), [&](Seat const& seat) {
    return seat.account == act.by && seat.level > Level::coach;
  });
  if ((!leads || act.by == to) && !may_have(ask, to, seats)) {
    return conflict(act.by == to ? "asks.somebody_else" : "asks.had_it_before");
  }
  Event made = event(act, What::assigned);
  made.owner = to;
  return made;
}

std::optional<Event> release(Ask const& ask, Act const& act, std::string_view left) {
  if (!is_open(ask.state) || ask.owner != left || left.empty()) return std::nullopt;
  return event(act, What::released);
}

Result<Event> call(Ask const& ask, Act const& act, Called outcome) {
  RETURN_IF_ERROR(must_be_open(ask));
  return event(act, outcome == Called::reached ? What::reached : What::not_reached);
}

Result<Event> answer(Ask const& ask, Act const& act) {
  RETURN_IF_ERROR(must_be_open(ask));
  if (ask.kind == Kind::contact) return conflict("asks.call_needed");
  return event(act, What::answered);
}

Result<Event> dismiss(Ask const& ask, Act const& act, Reason reason) {
  RETURN_IF_ERROR(must_be_open(ask));
  // An ask goes on as another one, or is erased, only in that way.
  if (reason == Reason::none || reason == Reason::same_ask || reason == Reason::erased) {
    return invalid_field("reason", "asks.reason_missing");
  }
  if (reason == Reason::unreachable && !tried_enough(ask)) {
    return conflict("asks.tried_too_little");
  }
  Event made = event(act, needs_second_person(ask) ? What::dismissal_proposed : What::dismissed);
  made.reason = reason;
  return made;
}

Result<Event> agree(Ask const& ask, Act const& act) {
  RETURN_IF_ERROR(must_be_open(ask));
  if (ask.proposed == Reason::none) return conflict("asks.nothing_proposed");
  if (ask.proposed_by == act.by) return forbidden("asks.same_person");
  Event made = event(act, What::dismissed);
  made.reason = ask.proposed;
  return made;
}

Result<Event> disagree(Ask const& ask, Act const& act) {
  RETURN_IF_ERROR(must_be_open(ask));
  if (ask.proposed == Reason::none) return conflict("asks.nothing_proposed");
  return event(act, What::dismissal_withdrawn);
}

Result<Event> repeat(Ask const& ask, Act const& act, std::span<Seat const> seats) {
  RETURN_IF_ERROR(must_be_open(ask));
  Event made = event(act, What::repeated);
  made.owner = other_owner(ask, above(ask.level), seats);
  return made;
}

Result<Event> confirm(Ask const& ask, Act const& act) {
  if (ask.state != State::answered) return conflict("asks.not_answered");
  return event(act, What::confirmed);
}

Result<Event> ask_again(Ask const& ask, Act const& act, std::span<Seat const> seats,
                        Policy const& policy) {
  if (ask.state != State::answered || !ask.ended_at) return conflict("asks.not_answered");
  if (act.at > *ask.ended_at + days(policy.again_days)) return conflict("asks.too_late");
  Event made = event(act, What::asked_again);
  made.owner = other_owner(ask, above(ask.level), seats);
  return made;
}

std::optional<Event> pass_deadline(Ask const& ask, Instant now, std::span<Seat const> seats,
                                   Policy const& policy) {
  if (!is_open(ask.state) || ask.passed >= passed_at_most) return std::nullopt;
  if (now <= next_deadline(ask, policy)) return std::nullopt;
  Level const level = std::max(ask.level, ask.passed > 0 ? Level::manager : Level::lead);
  Event made{.at = now, .what = What::deadline_passed};
  // A repeat may have lifted it already: then it stays where it is.
  made.owner = level > ask.level ? other_owner(ask, level, seats) : ask.owner;
  return made;
}

Result<void> may_close(std::span<Ask const> asks) {
  auto const open =
      std::count_if(asks.begin(), asks.end(), [](Ask const& ask) { return is_open(ask.state); });
  if (open > 0) return conflict("asks.still_open", {{"count", std::to_string(open)}});
  return {};
}

std::optional<Instant> waiting_since(std::span<Ask const> asks) {
  std::optional<Instant> since;
  for (Ask const& ask : asks) {
    if (is_open(ask.state) && (!since || ask.first_asked_at < *since)) since = ask.first_asked_at;
  }
  return since;
}

}  // namespace klantendag::asks
