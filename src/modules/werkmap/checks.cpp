// SPDX-License-Identifier: EUPL-1.2
// V33 a closed message has no open ask, and every ask is what its log says; V34 what a person read and
// is open stands on the watch list; V35 what was asked again went up, and to somebody else.
#include <map>

#include "modules/werkmap/lists.hpp"
#include "modules/werkmap/store.hpp"

namespace klantendag::werkmap {
namespace {

using Findings = std::vector<audit::Finding>;

std::string object_of(std::string_view id) {
  return "ask/" + std::string(id);
}

// Calls `take` with each ask as lists have it, and its log.
template <class Take>
Result<void> each_ask(sql::Session& session, std::string_view sql, Take const& take) {
  ASSIGN_OR_RETURN(auto const rows, session.query(sql));
  for (sql::Row const& row : rows) {
    auto const id = row.id<AskRecord>(0);
    ASSIGN_OR_RETURN(auto const ask, store::find_ask(session, id));
    ASSIGN_OR_RETURN(auto const log, store::log_of(session, id));
    if (ask) take(*ask, log);
  }
  return {};
}

bool as_kept(asks::Ask const& life, asks::Ask const& kept) {
  return life.kind == kept.kind && life.state == kept.state && life.level == kept.level &&
         life.repeats == kept.repeats && life.owner == kept.owner &&
         life.first_asked_at == kept.first_asked_at && life.ended_at == kept.ended_at &&
         life.proposed_by == kept.proposed_by;
}

Result<Findings> check_closed(sql::Session& session) {
  Findings findings;
  RETURN_IF_ERROR(session.each(
      R"sql(
    SELECT DISTINCT m.id
    FROM werkmap_message m
    JOIN werkmap_ask a ON a.message = m.id
    WHERE m.state = 'closed' AND a.is_open = 1
    ORDER BY m.id
  )sql",
      {}, [&](sql::Row const& row) -> Result<void> {
        findings.push_back({"message/" + row.text(0), "closed while it asks something"});
        return {};
      }));
  RETURN_IF_ERROR(
      each_ask(session, "SELECT id FROM werkmap_ask ORDER BY id",
               [&](Ask const& ask, std::vector<asks::Event> const& log) {
                 auto const life = asks::fold(log);
                 if (!life) {
                   findings.push_back({object_of(ask.id.text()), "a log that breaks"});
                 } else if (!as_kept(*life, ask.life)) {
                   findings.push_back({object_of(ask.id.text()), "is not what its log says"});
                 }
               }));
  return findings;
}

// Asks of openings and logs, not of what the list keeps.
Result<Findings> check_watched(sql::Session& session) {
  Findings findings;
  RETURN_IF_ERROR(session.each(
      R"sql(
    SELECT a.id
    FROM werkmap_ask a
    WHERE EXISTS (SELECT 1 FROM werkmap_opening o WHERE o.message = a.message)
      AND NOT (a.is_open = 1 AND a.is_read = 1)
      AND NOT EXISTS (SELECT 1 FROM werkmap_event e
                      WHERE e.ask = a.id AND e.what IN ('reached', 'answered', 'dismissed', 'merged', 'erased'))
    ORDER BY a.id
  )sql",
      {}, [&](sql::Row const& row) -> Result<void> {
        findings.push_back({object_of(row.text(0)), "read, not answered, and on no list"});
        return {};
      }));
  return findings;
}

Result<Findings> check_repeats(sql::Session& session) {
  Findings findings;
  RETURN_IF_ERROR(session.each(
      R"sql(
    SELECT DISTINCT r.ask
    FROM werkmap_repeat r
    LEFT JOIN werkmap_event e ON e.ask = r.ask AND e.source = r.message AND e.what = 'repeated'
    LEFT JOIN werkmap_ask a ON a.id = r.ask
    WHERE e.ask IS NULL OR a.level = 0 OR a.repeats = 0
    ORDER BY r.ask
  )sql",
      {}, [&](sql::Row const& row) -> Result<void> {
        findings.push_back({object_of(row.text(0)), "asked again, and it went nowhere"});
        return {};
      }));
  RETURN_IF_ERROR(each_ask(
      session, "SELECT DISTINCT ask FROM werkmap_repeat ORDER BY ask",
      [&](Ask const& ask, std::vector<asks::Event> const& log) {
        std::string owner;
        for (asks::Event const& event : log) {
          if (event.what == asks::What::repeated && !owner.empty() && event.owner == owner) {
            findings.push_back(
                {object_of(ask.id.text()), "asked again, and the same person has it"});
          }
          auto const after = asks::name_of(event.what);
          bool const gives = after == "assigned" || after == "claimed" || after == "repeated" ||
                             after == "deadline_passed" || after == "released";
          if (gives) owner = event.owner;
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
