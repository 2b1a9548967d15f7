// SPDX-License-Identifier: EUPL-1.2
// V33 a closed message has no open ask, and every ask is what its log and the record say; V34 what a
// person read and is open stands on the watch list; V35 what was asked again went up, to somebody else.
#include "modules/werkmap/store.hpp"
#include "modules/werkmap/tied.hpp"
#include "modules/werkmap/werkmap.hpp"

namespace klantendag::werkmap {
namespace {

using Findings = std::vector<audit::Finding>;

// Calls `take` with each ask that was asked again and its log: one answer of the database, in order.
template <class Take>
Result<void> each_repeated(sql::Session& session, Take const& take) {
  std::string id;
  std::vector<asks::Event> log;
  RETURN_IF_ERROR(session.each(R"sql(
    SELECT ask, at, what, made_by, owner, kind, reason
    FROM werkmap_event
    WHERE ask IN (SELECT ask FROM werkmap_repeat)
    ORDER BY ask, number
  )sql",
                               {}, [&](sql::Row const& row) -> Result<void> {
                                 if (row.text(0) != id) {
                                   if (!id.empty()) take(id, log);
                                   id = row.text(0);
                                   log.clear();
                                 }
                                 log.push_back(store::read_event(row, 1));
                                 return {};
                               }));
  if (!id.empty()) take(id, log);
  return {};
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
  // Only a person closes, or erases, at a moment that is in the record.
  RETURN_IF_ERROR(find_all(session, R"sql(
    SELECT 'message/' || m.id
    FROM werkmap_message m
    WHERE m.state = 'closed'
      AND NOT EXISTS (SELECT 1 FROM audit_entry l
                      WHERE l.object = 'message/' || m.id AND l.at = m.closed_at
                        AND l.action IN ('message.close', 'message.erase'))
    ORDER BY 1
  )sql",
                           "closed, and the record knows nobody who did", findings));
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
  ASSIGN_OR_RETURN(auto const untied, untied_asks(session));
  findings.insert(findings.end(), untied.begin(), untied.end());
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
  // What nobody opened stands among the new messages, and nothing else does.
  RETURN_IF_ERROR(find_all(session, R"sql(
    SELECT 'message/' || m.id
    FROM werkmap_message m
    WHERE CASE WHEN m.read_at IS NULL THEN 0 ELSE 1 END
       <> CASE WHEN EXISTS (SELECT 1 FROM werkmap_opening o WHERE o.message = m.id)
               THEN 1 ELSE 0 END
    ORDER BY 1
  )sql",
                           "read or not is not what its openings say", findings));
  ASSIGN_OR_RETURN(auto const untied, untied_openings(session));
  findings.insert(findings.end(), untied.begin(), untied.end());
  return findings;
}

// Whether somebody who had it when it was asked again still has it.
bool stayed(std::vector<asks::Event> const& log) {
  std::string owner;
  for (asks::Event const& event : log) {
    bool const again = event.what == asks::What::repeated || event.what == asks::What::asked_again;
    if (again && !owner.empty() && event.owner == owner) return true;
    bool const gives = again || event.what == asks::What::assigned ||
                       event.what == asks::What::claimed || event.what == asks::What::released ||
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
    LEFT JOIN werkmap_event e
      ON e.ask = r.ask AND e.source = r.message AND e.what IN ('repeated', 'asked_again')
    LEFT JOIN werkmap_ask a ON a.id = r.ask
    WHERE e.ask IS NULL OR a.level = 0 OR a.repeats = 0
    ORDER BY 1
  )sql",
                           "asked again, and it went nowhere", findings));
  // The message that asks again cannot be put away while the ask is open: it is noted as one.
  RETURN_IF_ERROR(find_all(session, R"sql(
    SELECT DISTINCT 'ask/' || e.ask
    FROM werkmap_event e
    JOIN werkmap_ask a ON a.id = e.ask
    WHERE e.what IN ('repeated', 'asked_again') AND e.source <> '' AND e.source <> a.message
      AND NOT EXISTS (SELECT 1 FROM werkmap_repeat r WHERE r.ask = e.ask AND r.message = e.source)
    ORDER BY 1
  )sql",
                           "asked again by a message that does not say so", findings));
  RETURN_IF_ERROR(
      each_repeated(session, [&](std::string const& id, std::vector<asks::Event> const& log) {
        if (stayed(log)) {
          findings.push_back({"ask/" + id, "asked again, and the same person has it"});
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
