// SPDX-License-Identifier: EUPL-1.2
// The table of roles: which permissions each of product.md's roles has.
#include "modules/accounts/roles.hpp"

#include <algorithm>

#include "base/check.hpp"

namespace klantendag::accounts {
namespace {

using enum Permission;

constexpr Permissions everyone{manage_own_account};

// In the order in which pages list them.
constexpr std::array table = {
    RoleLine{Role::organiser, "organiser",
             everyone |
                 Permissions{
                     see_overview,        see_editions,  manage_editions, manage_register,
                     manage_participants, manage_groups, see_groups,      record_stories,
                     read_stories,        send_post,     see_obligations, manage_obligations,
                     see_survey,          manage_survey, manage_draw,     bring_messages,
                     see_walkin,          hold_walkin,   plan_walkin,     see_council,
                     manage_council,      see_sharing,   manage_sharing,
                 }},
    RoleLine{Role::caller, "caller", everyone | Permissions{see_overview, make_calls}},
    RoleLine{Role::facilitator, "facilitator",
             everyone |
                 Permissions{see_overview, see_editions, see_groups, record_stories, see_sharing}},
    RoleLine{
        Role::employee, "employee",
        everyone | Permissions{see_overview, see_walkin, hold_walkin, see_council, see_sharing}},
    RoleLine{Role::council_member, "council_member",
             everyone |
                 Permissions{
                     see_overview,
                     see_editions,
                     see_obligations,
                     see_survey,
                     witness_draw,
                     see_walkin,
                     see_council,
                     give_advice,
                     see_sharing,
                 }},
    RoleLine{Role::management, "management",
             everyone |
                 Permissions{
                     see_overview,
                     see_editions,
                     claim_seat,
                     see_obligations,
                     refuse_obligations,
                     see_survey,
                     manage_messages,
                     bring_messages,
                     see_walkin,
                     see_council,
                     manage_council,
                     see_sharing,
                 }},
    RoleLine{Role::privacy_officer, "privacy_officer",
             everyone | Permissions{see_overview, see_editions, see_audit, see_obligations,
                                    erase_messages}},
    RoleLine{Role::work_coach, "work_coach",
             everyone | Permissions{see_overview, read_messages, see_walkin, hold_walkin,
                                    see_council, see_sharing}},
    RoleLine{Role::administrator, "administrator",
             everyone | Permissions{see_overview, manage_accounts, see_audit, see_system}},
};

}  // namespace

std::span<RoleLine const> role_table() {
  return table;
}

RoleLine const& line_of(Role role) {
  auto const found = std::find_if(table.begin(), table.end(),
                                  [&](RoleLine const& line) { return line.role == role; });
  CHECK_PROMISE(found != table.end());
  return *found;
}

std::optional<Role> role_named(std::string_view name) {
  for (RoleLine const& line : table) {
    if (line.name == name) return line.role;
  }
  return std::nullopt;
}

std::string_view name_of(State state) {
  switch (state) {
    case State::invited:
      return "invited";
    case State::active:
      return "active";
    case State::disabled:
      return "disabled";
  }
  return "";
}

std::optional<State> state_named(std::string_view name) {
  for (State const state : {State::invited, State::active, State::disabled}) {
    if (name_of(state) == name) return state;
  }
  return std::nullopt;
}

Permissions Person::permissions() const {
  Permissions all;
  if (state != State::active) return all;
  for (Role const role : roles) all = all | line_of(role).permissions;
  return all;
}

}  // namespace klantendag::accounts
