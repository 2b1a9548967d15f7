// SPDX-License-Identifier: EUPL-1.2
// V33 a closed message has no open ask, and every ask is what its log says; V34 what a person read and
// is open stands on the watch list; V35 what was asked again went up, and to somebody else.
#include <algorithm>

#include "modules/werkmap/store.hpp"
#include "modules/werkmap/werkmap.hpp"

namespace klantendag::werkmap {
namespace {

using Findings = std::vector<audit::Finding>;

std::string object_of(std::string_view id) {
  return "ask/" + std::string(id);
}

// What lists keep of an ask.
asks::Ask kept_in(sql::Row const& row) {
  auto const level = static_cast<std::size_t>(std::clamp<std::int64_t>(row.integer(4), 0, 2));
  return {.kind = asks::kind_named(row.text(1)).value_or(asks::Kind::whole),
          .state = asks::state_named(row.text(2)).value_or(asks::State::open),
          .first_asked_at = row.instant(3),
          .level = asks::every_level[level],
          .repeats = row.integer(5),
          .owner = row.text(6),
          .proposed_by = row.text(7),
          .ended_at = row.optional_instant(8)};
}

// Calls `take` with each ask and its log: one answer of the database for all of them, in order.
template <class Take>
Result<void> each_ask(sql::Session& session, std::string_view sql, Take const& take) {
  std::string id;
  asks::Ask kept;
  std::vector<asks::Event> log;
  RETURN_IF_ERROR(session.each(sql, {}, [&](sql::Row const& row) -> Result<void> {
    if (row.text(0) != id) {
      if (!id.empty()) take(id, kept, log);
      id = row.text(0);
      kept = kept_in(row);
      log.clear();
    }
    if (!row.is_null(9)) log.push_back(store::read_event(row, 9));
    return {};
  }));
  if (!id.empty()) take(id, kept, log);
  return {};
}

bool as_kept(asks::Ask const& life, asks::Ask const& kept) {
  return life.kind == kept.kind && life.state == kept.state && life.level == kept.level &&
         life.repeats == kept.repeats && life.owner == kept.owner &&
         life.first_asked_at == kept.first_asked_at && life.ended_at == kept.ended_at &&
         life.proposed_by == kept.proposed_by;
}

Result<void> find_all(sql::Session& session, std::string_view sql, std::string_view what,
                      Findings& findings) {
  return session.each(sql, {}, [&](sql::Row const& row) -> Result<void> {
    findings.push_back({row.text(0), std::string(what)});
    return {};
  });
}

Result<Findings> check_closed(sql::Session& session) {
  Findings findings;
  RETURN_IF_ERROR(find_all(session, R"sql(
    SELECT DISTINCT 'message/' || m.id
    FROM werkmap_ask a
    JOIN werkmap_message m ON m.id = a.message
    WHERE m.state = 'closed' AND a.is_open = 1
    ORDER BY 1
  )sql",
                           "closed while it asks something", findings));
  // It went on as an older ask: there is one, of the same client, who waits since then.
  RETURN_IF_ERROR(find_all(session, R"sql(
    SELECT 'ask/' || y.id
    FROM werkmap_ask y
    JOIN werkmap_event e ON e.ask = y.id AND e.number = y.entries AND e.what = 'merged'
    LEFT JOIN werkmap_ask o ON o.id = e.source
    WHERE y.state = 'dismissed'
      AND (o.id IS NULL OR o.client_key <> y.client_key OR o.first_asked_at > y.first_asked_at)
    ORDER BY 1
  )sql",
                           "goes on as an ask that does not wait for it", findings));
  RETURN_IF_ERROR(each_ask(
      session, R"sql(
    SELECT a.id, a.kind, a.state, a.first_asked_at, a.level, a.repeats, a.owner, a.proposed_by,
           a.ended_at, e.at, e.what, e.made_by, e.owner, e.kind, e.reason
    FROM werkmap_ask a
    LEFT JOIN werkmap_event e ON e.ask = a.id
    ORDER BY a.id, e.number
  )sql",
      [&](std::string const& id, asks::Ask const& kept, std::vector<asks::Event> const& log) {
        auto const life = asks::fold(log);
        if (!life) {
          findings.push_back({object_of(id), "a log that breaks"});
        } else if (!as_kept(*life, kept)) {
          findings.push_back({object_of(id), "is not what its log says"});
        }
      }));
  return findings;
}

// Asks of openings and logs, not of what the list keeps.
Result<Findings> check_watched(sql::Session& session) {
  Findings findings;
  RETURN_IF_ERROR(find_all(session, R"sql(
    SELECT 'ask/' || a.id
    FROM werkmap_ask a
    WHERE NOT (a.is_open = 1 AND a.is_read = 1)
      AND EXISTS (SELECT 1 FROM werkmap_opening o WHERE o.message = a.message)
      AND NOT EXISTS (SELECT 1 FROM werkmap_event e
                      WHERE e.ask = a.id
                        AND e.what IN ('reached', 'answered', 'dismissed', 'merged', 'erased'))
    ORDER BY 1
  )sql",
                           "read, not answered, and on no list", findings));
  return findings;
}

// Whether somebody who had it when it was asked again still has it.
bool stayed(std::vector<asks::Event> const& log) {
  std::string owner;
  for (asks::Event const& event : log) {
    if (event.what == asks::What::repeated && !owner.empty() && event.owner == owner) return true;
    bool const gives = event.what == asks::What::assigned || event.what == asks::What::claimed ||
                       event.what == asks::What::repeated || event.what == asks::What::released ||
                       event.what == asks::What::deadline_passed;
    if (gives) owner = event.owner;
  }
  return false;
}

Result<Findings> check_repeats(sql::Session& session) {
  Findings findings;
  RETURN_IF_ERROR(find_all(session, R"sql(
    SELECT DISTINCT 'ask/' || r.ask
    FROM werkmap_repeat r
    LEFT JOIN werkmap_event e ON e.ask = r.ask AND e.source = r.message AND e.what = 'repeated'
    LEFT JOIN werkmap_ask a ON a.id = r.ask
    WHERE e.ask IS NULL OR a.level = 0 OR a.repeats = 0
    ORDER BY 1
  )sql",
                           "asked again, and it went nowhere", findings));
  RETURN_IF_ERROR(each_ask(
      session, R"sql(
    SELECT a.id, a.kind, a.state, a.first_asked_at, a.level, a.repeats, a.owner, a.proposed_by,
           a.ended_at, e.at, e.what, e.made_by, e.owner, e.kind, e.reason
    FROM werkmap_ask a
    JOIN werkmap_event e ON e.ask = a.id
    WHERE a.id IN (SELECT ask FROM werkmap_repeat)
    ORDER BY a.id, e.number
  )sql",
      [&](std::string const& id, asks::Ask const& /*kept*/, std::vector<asks::Event> const& log) {
        if (stayed(log)) {
          findings.push_back({object_of(id), "asked again, and the same person has it"});
        }
      }));
  return findings;
}

}  // namespace

std::vector<audit::Check> checks() {
  return {{"V33", "werkmap.check_closed", check_closed},
          {"V34", "werkmap.check_watched", check_watched},
          {"V35", "werkmap.check_repeats", check_repeats}};
}

}  // namespace klantendag::werkmap
