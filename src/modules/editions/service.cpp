// SPDX-License-Identifier: EUPL-1.2
// The use cases of editions: may they? load, decide, save, record.
#include "modules/editions/editions.hpp"
#include "modules/editions/presets.hpp"
#include "modules/editions/rules.hpp"
#include "modules/editions/store.hpp"

namespace klantendag::editions {
namespace {

Result<Edition> load(Work& work, EditionId id) {
  ASSIGN_OR_RETURN(auto edition, store::find(work.session, id));
  if (!edition) return not_found("editions.not_found");
  return std::move(*edition);
}

Result<Edition> load_to_change(Work& work, EditionId id) {
  RETURN_IF_ERROR(require(work, Permission::manage_editions));
  ASSIGN_OR_RETURN(auto edition, load(work, id));
  RETURN_IF_ERROR(may_change(edition));
  return edition;
}

Result<Edition> add(Work& work, Edition edition, std::string_view action) {
  edition.id = work.next_id<EditionRecord>();
  edition.created_at = work.now;
  auto const inserted = store::insert(work.session, edition);
  if (!inserted && inserted.error().kind == ErrorKind::conflict) {
    Error error = conflict("editions.key_taken", {{"key", edition.key}});
    error.field = "name";
    return error;
  }
  RETURN_IF_ERROR(inserted);
  RETURN_IF_ERROR(audit::record(work, {.action = action,
                                       .kind = "edition",
                                       .id = edition.id.text(),
                                       .state = name_of(edition.phase)}));
  return edition;
}

Result<Edition> save(Work& work, Edition edition, std::vector<std::string_view> fields) {
  RETURN_IF_ERROR(store::update(work.session, edition));
  RETURN_IF_ERROR(audit::record(work, {.action = "edition.change",
                                       .kind = "edition",
                                       .id = edition.id.text(),
                                       .state = name_of(edition.phase),
                                       .fields = std::move(fields)}));
  return edition;
}

}  // namespace

Result<Edition> create(Work& work, NewEdition const& draft) {
  RETURN_IF_ERROR(require(work, Permission::manage_editions));
  return add(work,
             {.key = key_for(draft.name, draft.year),
              .name = draft.name,
              .year = draft.year,
              .preset = draft.preset,
              .begins_at = usual_beginning(draft.preset),
              .programme = usual_programme(draft.preset, work.language)},
             "edition.create");
}

Result<Edition> copy(Work& work, EditionId from, NewEdition const& draft) {
  RETURN_IF_ERROR(require(work, Permission::manage_editions));
  ASSIGN_OR_RETURN(auto const original, load(work, from));
  return add(work, copy_of(original, {draft.name, draft.year}), "edition.copy");
}

Result<Edition> change_details(Work& work, EditionId id, Details const& details) {
  ASSIGN_OR_RETURN(auto edition, load_to_change(work, id));
  edition.name = details.name;
  edition.held_on = details.held_on;
  edition.place = details.place;
  edition.sponsors = details.sponsors;
  edition.team = details.team;
  return save(work, std::move(edition), {"name", "held_on", "place", "sponsors", "team"});
}

Result<Edition> change_programme(Work& work, EditionId id, Programme const& programme) {
  ASSIGN_OR_RETURN(auto edition, load_to_change(work, id));
  edition.begins_at = programme.begins_at;
  edition.programme = programme.items;
  return save(work, std::move(edition), {"begins_at", "programme"});
}

Result<Edition> change_phase(Work& work, EditionId id, Phase phase) {
  ASSIGN_OR_RETURN(auto edition, load_to_change(work, id));
  ASSIGN_OR_RETURN(edition.phase, move_to(edition, phase));
  return save(work, std::move(edition), {"phase"});
}

Result<Edition> find(Work& work, EditionId id) {
  RETURN_IF_ERROR(require(work, Permission::see_editions));
  return load(work, id);
}

Result<Edition> known(Work& work, EditionId id) {
  return load(work, id);
}

Result<Edition> find_open(Work& work, EditionId id) {
  ASSIGN_OR_RETURN(auto edition, find(work, id));
  RETURN_IF_ERROR(may_change(edition));
  return edition;
}

Result<Edition> find_named(Work& work, std::string_view name) {
  RETURN_IF_ERROR(require(work, Permission::see_editions));
  ASSIGN_OR_RETURN(auto edition, store::find_named(work.session, name));
  if (!edition) return not_found("editions.not_found");
  return std::move(*edition);
}

Result<std::vector<Edition>> all(Work& work) {
  RETURN_IF_ERROR(require(work, Permission::see_editions));
  return store::all(work.session);
}

Result<std::optional<EditionId>> current(Work& work) {
  RETURN_IF_ERROR(require(work, Permission::see_editions));
  return known_current(work);
}

Result<std::optional<EditionId>> known_current(Work& work) {
  ASSIGN_OR_RETURN(auto const editions, store::all(work.session));
  for (Edition const& edition : editions) {
    if (edition.phase != Phase::closed) return std::optional(edition.id);
  }
  return std::optional<EditionId>{};
}

Result<EditionId> edition_in(http::Request const& request) {
  if (auto const id = EditionId::parse(request.parameter("edition"))) return *id;
  return not_found("editions.not_found");
}

audit::WatchedKind watched_kind() {
  return {{"edition", edition_steps}, store::phases};
}

}  // namespace klantendag::editions
