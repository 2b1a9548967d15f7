// SPDX-License-Identifier: EUPL-1.2
#include "modules/participants/uploads.hpp"

#include "modules/editions/editions.hpp"
#include "platform/keystore/keystore.hpp"

namespace klantendag::participants {
namespace {

crypto::Place place_of(std::string const& id) {
  return {.table = "participant_upload", .column = "contents", .row = id, .subject = id};
}

Result<void> drop(Work& work, ParticipantUploadId id) {
  RETURN_IF_ERROR(keystore::Keystore::erase(work.session, id.text()));
  RETURN_IF_ERROR(work.session.exec("DELETE FROM participant_upload WHERE id = ?1", {id}));
  return {};
}

}  // namespace

Result<ParticipantUploadId> keep_upload(Work& work, crypto::Keys const& keys, Upload upload) {
  RETURN_IF_ERROR(require(work, Permission::manage_participants));
  RETURN_IF_ERROR(editions::find_open(work, upload.edition));
  upload.id = work.next_id<ParticipantUploadRecord>();
  std::string const id = upload.id.text();
  ASSIGN_OR_RETURN(auto const key, keystore::Keystore(keys).key_for(
                                       work.session, crypto::RootKey::contact, id, work.now));
  auto const sealed = crypto::seal(key, place_of(id), upload.bytes);
  RETURN_IF_ERROR(work.session.exec(
      R"sql(
    INSERT INTO participant_upload (id, edition, file_name, made_at, contents)
    VALUES (?1, ?2, ?3, ?4, ?5)
  )sql",
      {upload.id, upload.edition, upload.file_name, work.now, sql::Bytes{sealed.stored()}}));
  return upload.id;
}

Result<Upload> find_upload(Work& work, crypto::Keys const& keys, EditionId edition,
                           ParticipantUploadId id) {
  RETURN_IF_ERROR(require(work, Permission::manage_participants));
  ASSIGN_OR_RETURN(auto const row, work.session.find(R"sql(
    SELECT file_name, contents
    FROM participant_upload
    WHERE id = ?1 AND edition = ?2 AND made_at >= ?3
  )sql",
                                                     {id, edition, work.now - days(1)}));
  if (!row) return not_found("participants.upload_gone");
  ASSIGN_OR_RETURN(auto const key, keystore::Keystore(keys).find(
                                       work.session, crypto::RootKey::contact, id.text()));
  Upload upload{.id = id, .edition = edition, .file_name = row->text(0)};
  ASSIGN_OR_RETURN(upload.bytes, crypto::open(key, place_of(id.text()),
                                              crypto::Sealed::from_stored(row->bytes(1))));
  return upload;
}

Result<void> drop_upload(Work& work, ParticipantUploadId id) {
  RETURN_IF_ERROR(require(work, Permission::manage_participants));
  return drop(work, id);
}

Result<void> forget_old_uploads(Work& work) {
  ASSIGN_OR_RETURN(auto const old,
                   work.session.query("SELECT id FROM participant_upload WHERE made_at < ?1",
                                      {work.now - days(1)}));
  for (sql::Row const& row : old) {
    RETURN_IF_ERROR(drop(work, row.id<ParticipantUploadRecord>(0)));
  }
  return {};
}

}  // namespace klantendag::participants
