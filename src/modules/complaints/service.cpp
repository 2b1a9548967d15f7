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

Result<Listed> listed(Work& work, Pool const& pool, Wanted const& wanted) {
  RETURN_IF_ERROR(require(work, Permission::manage_register));
  Listed found;
  std::vector<ComplaintId> ids;
  std::int64_t const first = (wanted.page - 1) * wanted.per_page;
  for (std::size_t at = 0; at < pool.candidates.size(); ++at) {
    if (pool.verdicts[at] != wanted.exclusion) continue;
    bool const on_page = found.total >= first && found.total < first + wanted.per_page;
    if (on_page) ids.push_back(pool.candidates[at].id);
    ++found.total;
  }
  ASSIGN_OR_RETURN(found.facts, store::facts_of(work.session, ids));
  return found;
}

Result<Told> told(Work& work, EditionId edition, ImportId id, int limit) {
  RETURN_IF_ERROR(require(work, Permission::manage_register));
  ASSIGN_OR_RETURN(auto const import, store::find_import(work.session, id));
  if (!import || import->edition != edition) return not_found("complaints.import_not_found");
  Told found{.import = *import};
  ASSIGN_OR_RETURN(found.problems, store::problems(work.session, id, limit));
  ASSIGN_OR_RETURN(found.changes, store::changes(work.session, id, limit));
  return found;
}

Result<std::vector<Import>> imports(Work& work, EditionId edition) {
  RETURN_IF_ERROR(require(work, Permission::manage_register));
  return store::imports(work.session, edition);
}

}  // namespace klantendag::complaints
