// SPDX-License-Identifier: EUPL-1.2
#include "modules/complaints/complaints.hpp"
#include "modules/complaints/store.hpp"
#include "modules/editions/editions.hpp"

namespace klantendag::complaints {

Result<Settings> settings(Work& work, EditionId edition) {
  RETURN_IF_ERROR(require(work, Permission::manage_register));
  return store::settings(work.session, edition);
}

Result<void> change_settings(Work& work, EditionId edition, Settings const& settings) {
  RETURN_IF_ERROR(require(work, Permission::manage_register));
  ASSIGN_OR_RETURN([[maybe_unused]] auto const found, editions::find_open(work, edition));
  RETURN_IF_ERROR(store::save_settings(work.session, edition, settings));
  return audit::record(work, {.action = "register.rules",
                              .kind = "register_rules",
                              .id = edition.text(),
                              .fields = {"exclusions", "weeks_closed", "keep_summary_until"}});
}

Result<Pool> pool(Work& work, EditionId edition) {
  RETURN_IF_ERROR(require(work, Permission::manage_register));
  Pool found;
  ASSIGN_OR_RETURN(found.settings, store::settings(work.session, edition));
  ASSIGN_OR_RETURN(found.candidates, store::candidates(work.session, edition));
  found.verdicts = judge_all(found.candidates, found.settings, date_in_amsterdam(work.now));
  return found;
}

}  // namespace klantendag::complaints
