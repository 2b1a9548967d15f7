// SPDX-License-Identifier: EUPL-1.2
// V38: whoever was promised to hear from us after a walk-in has that promise in the ledger; what was
// noted lies on a day that its series has, and that day was held.
#include <map>
#include <set>

#include "modules/walkin/store.hpp"
#include "modules/walkin/walkin.hpp"

namespace klantendag::walkin {
namespace {

using Findings = std::vector<audit::Finding>;

Result<void> check_days(sql::Session& session, std::set<std::string>& held, Findings& findings) {
  ASSIGN_OR_RETURN(auto const all, store::all(session));
  std::map<SeriesId, Series> series;
  for (Series const& one : all) series.emplace(one.id, one);
  ASSIGN_OR_RETURN(auto const sessions, store::every_session(session));
  for (Session const& one : sessions) {
    if (one.state == SessionState::held) held.insert(store::key_of(one));
    auto const of = series.find(one.series);
    if (of == series.end() || !is_session_day(of->second, one.day)) {
      findings.push_back({"walkin_session/" + store::key_of(one), "on a day that it is not"});
    }
  }
  return {};
}

Result<Findings> check_promises(sql::Session& session) {
  std::set<std::string, std::less<>> promised;
  RETURN_IF_ERROR(obligations::each_from(session, "walkin_request",
                                         [&](obligations::Obligation const& one) -> Result<void> {
                                           promised.insert(one.origin.id);
                                           return {};
                                         }));
  std::set<std::string> held;
  Findings findings;
  RETURN_IF_ERROR(check_days(session, held, findings));
  ASSIGN_OR_RETURN(auto const requests,
                   store::requests_between(session, *Date::from(1, 1, 1), *Date::from(9999, 1, 1)));
  for (Request const& one : requests) {
    std::string const object = "walkin_request/" + one.id.text();
    bool const follows = one.outcome == Outcome::follow_up;
    if (follows && !promised.contains(one.id.text())) {
      findings.push_back({object, "was promised to hear from us, and nothing stands for it"});
    }
    if (!follows && promised.contains(one.id.text())) {
      findings.push_back({object, "was promised something, and counts as done"});
    }
    if (!held.contains(store::key_of({.series = one.series, .day = one.day}))) {
      findings.push_back({object, "came on a day that was not held"});
    }
  }
  return findings;
}

}  // namespace

std::vector<audit::Check> checks() {
  return {{"V38", "walkin.check_promises", check_promises}};
}

}  // namespace klantendag::walkin
