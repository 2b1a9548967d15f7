// SPDX-License-Identifier: EUPL-1.2
#include "modules/werkmap/tied_ask.hpp"

#include <algorithm>

#include "modules/werkmap/store.hpp"

namespace klantendag::werkmap {
namespace {

// Sides: 0 the ask as lists have it, 1 its log, 2 the record.
constexpr std::string_view side_by_side = R"sql(
  SELECT a.id, 0, a.entries, a.first_asked_at, '', a.marked_by, a.owner, a.kind, '', a.proposed_by,
         a.state, a.level, a.repeats, a.ended_at, a.passed, a.due_at, a.is_open, a.message, m.delivery,
         m.received_at
  FROM werkmap_ask a
  LEFT JOIN werkmap_message m ON m.id = a.message
  UNION ALL
  SELECT e.ask, 1, e.number, e.at, e.what, e.made_by, e.owner, e.kind, e.reason, e.source,
         '', 0, 0, NULL, 0, 0, 0, '', m.delivery, NULL
  FROM werkmap_event e
  LEFT JOIN werkmap_message m ON m.id = e.source AND e.what IN ('repeated', 'asked_again')
  UNION ALL
  SELECT SUBSTR(object, 5), 2, number, at, action, actor, '', '', '', '',
         '', 0, 0, NULL, 0, 0, 0, '', '', NULL
  FROM audit_entry
  WHERE object >= 'ask/' AND object < 'ask0'
  ORDER BY 1, 2, 3
)sql";

asks::Ask kept_in(sql::Row const& row) {
  auto const level = static_cast<std::size_t>(std::clamp<std::int64_t>(row.integer(11), 0, 2));
  return {.kind = asks::kind_named(row.text(7)).value_or(asks::Kind::whole),
          .state = asks::state_named(row.text(10)).value_or(asks::State::open),
          .first_asked_at = row.instant(3),
          .level = asks::every_level[level],
          .repeats = row.integer(12),
          .passed = row.integer(14),
          .owner = row.text(6),
          .proposed_by = row.text(9),
          .ended_at = row.optional_instant(13)};
}

void take(TiedAsk& one, sql::Row const& row) {
  switch (row.integer(1)) {
    case 0:
      one.is_here = true;
      one.kept = kept_in(row);
      one.entries = row.integer(2);
      one.due_at = row.instant(15);
      one.open = row.boolean(16);
      one.message = row.text(17);
      one.delivery = row.is_null(18) ? std::string() : row.text(18);
      one.message_at = row.optional_instant(19);
      one.marked_by = row.text(5);
      return;
    case 1:
      one.log.push_back(store::read_event(row, 3));
      one.sources.push_back(row.text(9));
      one.brought_by.push_back(row.is_null(18) ? std::string() : row.text(18));
      return;
    default:
      one.record.push_back({row.text(4), row.text(5), row.instant(3)});
      return;
  }
}

// What of the log began the ask when a person marked it or a newer reader found it: one line for all.
struct Birth {
  std::size_t events = 0;
  std::string line{};
};

Birth birth_of(TiedAsk const& one) {
  for (std::size_t at = 0; at < one.log.size(); ++at) {
    if (one.log[at].what == asks::What::read_anew) return {at + 1, "ask.read_anew"};
  }
  if (!one.marked_by.empty()) return {std::min<std::size_t>(one.log.size(), 2), "ask.mark"};
  return {};
}

// A client has no account, whoever else is logged in on that computer. Before visits were noted, the
// record took that colleague for the client.
bool is_of_client(TiedStep const& step, std::optional<Instant> visits_since) {
  if (step.by == "holder" || step.by == "nobody") return true;
  bool const is_of_before = !visits_since || step.at < *visits_since;
  return is_of_before && asks::is_person(step.by);
}

bool fits(asks::Event const& event, TiedStep const& step, std::optional<Instant> visits_since) {
  if (step.what != "ask." + std::string(asks::name_of(event.what)) || step.at != event.at) {
    return false;
  }
  if (event.by == "client") return is_of_client(step, visits_since);
  // The program sees that what a person wrote was sent.
  if (event.what == asks::What::answered && step.by == "program") return true;
  return step.by == event.by || !asks::is_person(event.by);
}

}  // namespace

Result<void> each_tied_ask(sql::Session& session, std::function<void(TiedAsk const&)> const& look) {
  TiedAsk one;
  RETURN_IF_ERROR(session.each(side_by_side, {}, [&](sql::Row const& row) -> Result<void> {
    if (row.text(0) != one.id) {
      if (!one.id.empty()) look(one);
      one = {.id = row.text(0)};
    }
    take(one, row);
    return {};
  }));
  if (!one.id.empty()) look(one);
  return {};
}

bool as_kept(TiedAsk const& one, asks::Ask const& life) {
  asks::Ask const& kept = one.kept;
  return life.kind == kept.kind && life.state == kept.state && life.level == kept.level &&
         life.repeats == kept.repeats && life.passed == kept.passed && life.owner == kept.owner &&
         life.first_asked_at == kept.first_asked_at && life.ended_at == kept.ended_at &&
         life.proposed_by == kept.proposed_by && one.open == asks::is_open(life.state) &&
         one.entries == static_cast<std::int64_t>(one.log.size());
}

bool begins_with_its_message(TiedAsk const& one) {
  return !one.log.empty() && one.log.front().at == one.message_at;
}

bool came_with_a_delivery(asks::Event const& event) {
  return event.by.empty() &&
         (event.what == asks::What::detected || event.what == asks::What::repeated ||
          event.what == asks::What::asked_again);
}

bool was_added_later(TiedAsk const& one) {
  return birth_of(one).events > 0;
}

bool is_recorded(TiedAsk const& one, std::optional<Instant> visits_since) {
  Birth const birth = birth_of(one);
  std::size_t line = 0;
  if (birth.events > 0) {
    if (one.record.empty()) return false;
    TiedStep const& first = one.record.front();
    if (first.what != birth.line || first.at != one.log[birth.events - 1].at) return false;
    line = 1;
  }
  for (std::size_t at = birth.events; at < one.log.size(); ++at) {
    if (came_with_a_delivery(one.log[at])) continue;
    if (line == one.record.size()) return false;
    if (!fits(one.log[at], one.record[line], visits_since)) return false;
    ++line;
  }
  return line == one.record.size();
}

}  // namespace klantendag::werkmap
