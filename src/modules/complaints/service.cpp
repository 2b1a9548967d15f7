// SPDX-License-Identifier: EUPL-1.2
#include "modules/complaints/complaints.hpp"
#include "modules/complaints/store.hpp"
#include "modules/editions/editions.hpp"
#include "platform/keystore/keystore.hpp"

namespace klantendag::complaints {

Result<Settings> settings(Work& work, EditionId edition) {
  RETURN_IF_ERROR(require(work, Permission::see_editions));
  return store::settings(work.session, edition);
}

Result<void> change_settings(Work& work, EditionId edition, Settings const& settings) {
  RETURN_IF_ERROR(require(work, Permission::manage_register));
  ASSIGN_OR_RETURN([[maybe_unused]] auto const found, editions::find_open(work, edition));
  RETURN_IF_ERROR(store::save_settings(work.session, edition, settings));
  return audit::record(work, {.action = "register.rules",
                              .kind = "register_rules",
                              .id = edition.text(),
                              .fields = {"exclusions", "weeks_closed"}});
}

Result<Pool> pool(Work& work, EditionId edition) {
  RETURN_IF_ERROR(require(work, Permission::manage_register));
  Pool found;
  ASSIGN_OR_RETURN(found.settings, store::settings(work.session, edition));
  ASSIGN_OR_RETURN(auto const all, editions::all(work));
  std::vector<EditionYear> years;
  for (editions::Edition const& one : all) years.push_back({one.id, one.year});
  auto const before = last_two_before(std::move(years), edition);
  ASSIGN_OR_RETURN(found.candidates, store::candidates(work.session, edition, before));
  found.verdicts = judge_all(found.candidates, found.settings, date_in_amsterdam(work.now));
  return found;
}

Result<std::vector<Eligible>> eligible_pool(Work& work, EditionId edition) {
  ASSIGN_OR_RETURN(auto const judged, pool(work, edition));
  std::vector<Eligible> all;
  std::size_t at = 0;
  auto const take = [&](store::Keyed& keyed) {
    bool const in = !judged.verdicts[at++];
    if (!in) return;
    all.push_back({keyed.id, std::move(keyed.person_key), std::move(keyed.household_key),
                   std::move(keyed.facts)});
  };
  RETURN_IF_ERROR(store::each_keyed(work.session, edition, take));
  return all;
}

Result<Contact> contact_of(Work& work, crypto::Keys const& keys, ComplaintId complaint) {
  RETURN_IF_ERROR(require(work, Permission::make_calls));
  ASSIGN_OR_RETURN(auto const sealed, store::contact(work.session, complaint));
  if (!sealed) return not_found("complaints.not_found");
  keystore::Keystore const keystore(keys);
  ASSIGN_OR_RETURN(auto const key,
                   keystore.find(work.session, crypto::RootKey::contact, complaint.text()));
  return open_contact(key, complaint, *sealed);
}

Result<Facts> facts_of(Work& work, ComplaintId complaint) {
  ASSIGN_OR_RETURN(auto found, store::facts_of(work.session, std::span(&complaint, 1)));
  return std::move(found.front());
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

Result<Told> told(Work& work, EditionId edition, ImportId id, Part part) {
  RETURN_IF_ERROR(require(work, Permission::manage_register));
  ASSIGN_OR_RETURN(auto const import, store::find_import(work.session, id));
  if (!import || import->edition != edition) return not_found("complaints.import_not_found");
  Told found{.import = *import};
  ASSIGN_OR_RETURN(auto const lines, store::count_lines(work.session, id));
  found.all_problems = lines.problems;
  found.all_changes = lines.changes;
  ASSIGN_OR_RETURN(found.problems, store::problems(work.session, id, part.first, part.most));
  ASSIGN_OR_RETURN(found.changes, store::changes(work.session, id, part.first, part.most));
  return found;
}

Result<std::vector<Import>> imports(Work& work, EditionId edition) {
  RETURN_IF_ERROR(require(work, Permission::manage_register));
  return store::imports(work.session, edition);
}

}  // namespace klantendag::complaints
