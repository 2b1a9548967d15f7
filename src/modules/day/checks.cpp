// SPDX-License-Identifier: EUPL-1.2
// V04: every check-in belongs to somebody with a seat or to a walk-up; V05: a client who was here has a
// story or a reason, once the day is over.
#include <map>
#include <set>

#include "modules/day/checks.hpp"
#include "modules/day/day.hpp"
#include "modules/editions/editions.hpp"
#include "modules/participants/participants.hpp"

namespace klantendag::day {
namespace {

using Findings = std::vector<audit::Finding>;

Result<Findings> check_seats(sql::Session& session) {
  ASSIGN_OR_RETURN(auto const states, participants::watched_kind().present(session));
  std::map<std::string, std::string, std::less<>> const state_of(states.begin(), states.end());
  Findings findings;
  auto const take = [&](sql::Row const& row) -> Result<void> {
    auto const state = state_of.find(row.text(0));
    if (state == state_of.end() || state->second != "accepted") {
      findings.push_back({"presence/" + row.text(0), "is here without a seat"});
    }
    return {};
  };
  RETURN_IF_ERROR(session.each(R"sql(
    SELECT participant FROM day_presence WHERE state = 'here' ORDER BY participant
  )sql",
                               {}, take));
  return findings;
}

Result<Findings> check_stories(sql::Session& session) {
  std::set<std::string, std::less<>> told;
  RETURN_IF_ERROR(stories::each_story(session, [&](stories::Story const& story) -> Result<void> {
    told.insert(story.teller.text());
    return {};
  }));
  ASSIGN_OR_RETURN(auto const clients, participants::clients(session));
  ASSIGN_OR_RETURN(auto const over, inside::editions_after_the_day(session));
  Findings findings;
  auto const take = [&](sql::Row const& row) -> Result<void> {
    bool const is_client = clients.contains(row.text(0));
    if (is_client && over.contains(row.text(1)) && !told.contains(row.text(0))) {
      findings.push_back(
          {"presence/" + row.text(0), "was here, and told no story without a reason"});
    }
    return {};
  };
  RETURN_IF_ERROR(session.each(R"sql(
    SELECT came.participant, came.edition
    FROM day_presence AS came
    LEFT JOIN day_no_story AS excused ON excused.participant = came.participant
    WHERE came.state = 'here' AND excused.participant IS NULL
    ORDER BY came.participant
  )sql",
                               {}, take));
  return findings;
}

}  // namespace

Result<std::set<std::string, std::less<>>> inside::editions_after_the_day(sql::Session& session) {
  ASSIGN_OR_RETURN(auto const phases, editions::watched_kind().present(session));
  std::set<std::string, std::less<>> over;
  for (auto const& [edition, phase] : phases) {
    if (phase == "following_up" || phase == "closed") over.insert(edition);
  }
  return over;
}

std::vector<audit::Check> checks() {
  std::vector<audit::Check> all = inside::paper_checks();
  all.push_back({"V04", "day.check_seats", check_seats});
  all.push_back({"V05", "day.check_stories", check_stories});
  return all;
}

}  // namespace klantendag::day
