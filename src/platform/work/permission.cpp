// SPDX-License-Identifier: EUPL-1.2
#include "platform/work/permission.hpp"

namespace klantendag {

std::string_view name_of(Permission permission) {
  switch (permission) {
    case Permission::see_overview:
      return "see_overview";
    case Permission::see_editions:
      return "see_editions";
    case Permission::manage_editions:
      return "manage_editions";
    case Permission::manage_register:
      return "manage_register";
    case Permission::make_calls:
      return "make_calls";
    case Permission::manage_participants:
      return "manage_participants";
    case Permission::claim_seat:
      return "claim_seat";
    case Permission::manage_groups:
      return "manage_groups";
    case Permission::see_groups:
      return "see_groups";
    case Permission::send_post:
      return "send_post";
    case Permission::read_messages:
      return "read_messages";
    case Permission::manage_messages:
      return "manage_messages";
    case Permission::bring_messages:
      return "bring_messages";
    case Permission::erase_messages:
      return "erase_messages";
    case Permission::record_stories:
      return "record_stories";
    case Permission::read_stories:
      return "read_stories";
    case Permission::see_obligations:
      return "see_obligations";
    case Permission::manage_obligations:
      return "manage_obligations";
    case Permission::refuse_obligations:
      return "refuse_obligations";
    case Permission::see_walkin:
      return "see_walkin";
    case Permission::hold_walkin:
      return "hold_walkin";
    case Permission::plan_walkin:
      return "plan_walkin";
    case Permission::see_council:
      return "see_council";
    case Permission::give_advice:
      return "give_advice";
    case Permission::manage_council:
      return "manage_council";
    case Permission::see_sharing:
      return "see_sharing";
    case Permission::manage_sharing:
      return "manage_sharing";
    case Permission::see_survey:
      return "see_survey";
    case Permission::manage_survey:
      return "manage_survey";
    case Permission::manage_draw:
      return "manage_draw";
    case Permission::witness_draw:
      return "witness_draw";
    case Permission::manage_accounts:
      return "manage_accounts";
    case Permission::see_audit:
      return "see_audit";
    case Permission::see_system:
      return "see_system";
    case Permission::manage_own_account:
      return "manage_own_account";
  }
  return "-";
}

}  // namespace klantendag
