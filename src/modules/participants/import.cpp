// SPDX-License-Identifier: EUPL-1.2
// A file of people into an edition: what is new is added as listed, what changed is changed, and who is
// there just so stays. State and role that somebody gave by hand stay whatever a file says.
#include "modules/editions/editions.hpp"
#include "modules/participants/inside.hpp"
#include "modules/participants/seal.hpp"

namespace klantendag::participants {
namespace {

using inside::Stored;

enum class Mode { look, save };

Result<void> insert_new(Work& work, crypto::Keys const& keys, EditionId edition, Row const& row,
                        std::string digest) {
  Stored stored{.digest = std::move(digest)};
  Participant& one = stored.participant;
  one = {.id = work.next_id<ParticipantRecord>(),
         .edition = edition,
         .role = row.role,
         .facts = row.facts,
         .person = row.person,
         .created_at = work.now};
  one.subject = one.id.text();
  RETURN_IF_ERROR(inside::seal(work, keys, stored, {}));
  return inside::insert(work, stored, "participant.import");
}

Result<void> update_known(Work& work, crypto::Keys const& keys, Stored stored, Row const& row,
                          std::string digest) {
  ASSIGN_OR_RETURN(auto const needs, inside::needs_of(work, keys, stored));
  auto const since = stored.participant.needs_since;
  stored.participant.facts = row.facts;
  stored.participant.person = row.person;
  stored.digest = std::move(digest);
  RETURN_IF_ERROR(inside::seal(work, keys, stored, needs));
  stored.participant.needs_since = since;
  RETURN_IF_ERROR(store::update(work.session, stored));
  RETURN_IF_ERROR(store::update_needs(work.session, stored));
  return audit::record(work, {.action = "participant.import_change",
                              .kind = "participant",
                              .id = stored.participant.id.text(),
                              .state = name_of(stored.participant.state),
                              .fields = {"facts", "person"}});
}

Result<FileReport> run(Work& work, crypto::Keys const& keys, EditionId edition,
                       std::string const& bytes, Mode mode) {
  RETURN_IF_ERROR(require(work, Permission::manage_participants));
  ASSIGN_OR_RETURN(auto const found, editions::find_open(work, edition));
  FileReport report;
  Date const day = found.held_on.value_or(date_in_amsterdam(work.now));
  ASSIGN_OR_RETURN(report.sheet, read_sheet(bytes, day));
  for (Row const& row : report.sheet.rows) {
    std::string digest = digest_of(keys, row.role, row.facts, row.person);
    ASSIGN_OR_RETURN(auto const known, store::find_number(work.session, edition, row.facts.number));
    if (known && known->digest == digest) {
      ++report.known;
      continue;
    }
    ++(known ? report.changed : report.added);
    if (mode == Mode::look) continue;
    RETURN_IF_ERROR(known ? update_known(work, keys, *known, row, std::move(digest))
                          : insert_new(work, keys, edition, row, std::move(digest)));
  }
  return report;
}

}  // namespace

Result<FileReport> preview(Work& work, crypto::Keys const& keys, EditionId edition,
                           std::string const& bytes) {
  return run(work, keys, edition, bytes, Mode::look);
}

Result<FileReport> import_file(Work& work, crypto::Keys const& keys, EditionId edition,
                               std::string const& bytes) {
  return run(work, keys, edition, bytes, Mode::save);
}

}  // namespace klantendag::participants
