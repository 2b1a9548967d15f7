// SPDX-License-Identifier: EUPL-1.2
// Every route behind the log-in with the permission that opens it, and the roles that have one: kept by
// hand, not made from the policy, or the test would test itself.
#pragma once

#include <map>
#include <string>

#include "app/who_may_after_for_tests.hpp"
#include "app/who_may_before_for_tests.hpp"
#include "modules/accounts/accounts.hpp"

namespace klantendag::app {

// Routes that nobody may use without logging in, with the permission that opens them.
inline std::map<std::string, std::string> const& needed() {
  static std::map<std::string, std::string> const lines = [] {
    std::map<std::string, std::string> all = needed_before_the_day();
    all.insert(needed_from_the_day_on().begin(), needed_from_the_day_on().end());
    return all;
  }();
  return lines;
}

// Kept by hand beside permission.cpp, so that a change there is seen here.
inline bool opens(accounts::Role role, std::string const& need) {
  using accounts::Role;
  if (need == "logged_in" || need == "own") return true;
  if (need == "see_audit") return role == Role::privacy_officer || role == Role::administrator;
  if (need == "manage_accounts") return role == Role::administrator;
  if (need == "bring_messages") return role == Role::organiser || role == Role::management;
  if (need == "erase_messages") return role == Role::privacy_officer;
  if (need == "make_calls") return role == Role::caller;
  if (need == "manage_editions" || need == "manage_register") return role == Role::organiser;
  if (need == "manage_participants" || need == "send_post") return role == Role::organiser;
  if (need == "manage_groups") return role == Role::organiser;
  if (need == "see_groups") return role == Role::organiser || role == Role::facilitator;
  if (need == "claim_seat") return role == Role::management;
  if (need == "manage_survey") return role == Role::organiser;
  if (need == "see_survey") {
    return role == Role::organiser || role == Role::council_member || role == Role::management;
  }
  if (need == "manage_draw") return role == Role::organiser;
  if (need == "witness_draw") return role == Role::council_member;
  if (need == "see_editions") {
    return role == Role::organiser || role == Role::council_member || role == Role::management ||
           role == Role::privacy_officer || role == Role::facilitator;
  }
  if (need == "see_overview") return true;
  if (need == "manage_sharing") return role == Role::organiser;
  if (need == "see_sharing") {
    return role != Role::caller && role != Role::privacy_officer && role != Role::administrator;
  }
  if (need == "see_council") {
    return role == Role::organiser || role == Role::employee || role == Role::work_coach ||
           role == Role::council_member || role == Role::management;
  }
  if (need == "give_advice") return role == Role::council_member;
  if (need == "manage_council") return role == Role::organiser || role == Role::management;
  if (need == "plan_walkin") return role == Role::organiser;
  if (need == "hold_walkin") {
    return role == Role::organiser || role == Role::employee || role == Role::work_coach;
  }
  if (need == "see_walkin") {
    return role == Role::organiser || role == Role::employee || role == Role::work_coach ||
           role == Role::council_member || role == Role::management;
  }
  if (need == "read_messages") return role == Role::work_coach;
  if (need == "manage_messages") return role == Role::management;
  if (need == "record_stories") return role == Role::organiser || role == Role::facilitator;
  if (need == "read_stories") return role == Role::organiser;
  if (need == "refuse_obligations") return role == Role::management;
  if (need == "see_obligations") {
    return role == Role::organiser || role == Role::council_member || role == Role::management ||
           role == Role::privacy_officer;
  }
  return false;
}

}  // namespace klantendag::app
