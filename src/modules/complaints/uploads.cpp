// SPDX-License-Identifier: EUPL-1.2
#include "modules/complaints/uploads.hpp"

#include "modules/complaints/staged_store.hpp"
#include "modules/complaints/store.hpp"
#include "modules/editions/editions.hpp"
#include "platform/keystore/keystore.hpp"
#include "platform/spreadsheet/spreadsheet.hpp"

namespace klantendag::complaints {
namespace {

crypto::Place place_of(std::string const& id) {
  return {.table = "register_upload", .column = "contents", .row = id, .subject = id};
}

// Without its bytes.
Result<Upload> find(Work& work, UploadId id) {
  ASSIGN_OR_RETURN(auto const row, work.session.find(R"sql(
    SELECT edition, file_name, sender, mapping, LENGTH(contents)
    FROM register_upload
    WHERE id = ?1 AND made_at >= ?2
  )sql",
                                                     {id, work.now - days(1)}));
  if (!row) return not_found("complaints.upload_gone");
  Upload upload{.id = id,
                .edition = row->id<EditionRecord>(0),
                .file_name = row->text(1),
                .sender = row->text(2),
                .size = row->integer(4)};
  ASSIGN_OR_RETURN(upload.mapping, parse_mapping(row->text(3)));
  return upload;
}

Result<void> open(Work& work, crypto::Keys const& keys, Upload& upload) {
  ASSIGN_OR_RETURN(auto const row, work.session.one(R"sql(
    SELECT contents FROM register_upload WHERE id = ?1
  )sql",
                                                    {upload.id}));
  ASSIGN_OR_RETURN(auto const key, upload_key(work.session, keys, upload.id));
  ASSIGN_OR_RETURN(upload.bytes, crypto::open(key, place_of(upload.id.text()),
                                              crypto::Sealed::from_stored(row.bytes(0))));
  return {};
}

Result<void> drop(Work& work, UploadId id) {
  RETURN_IF_ERROR(keystore::Keystore::erase(work.session, id.text()));
  RETURN_IF_ERROR(store::forget_aside(work.session, id));
  RETURN_IF_ERROR(work.session.exec("DELETE FROM register_upload WHERE id = ?1", {id}));
  return {};
}

}  // namespace

Result<UploadId> keep_upload(Work& work, crypto::Keys const& keys, Upload upload) {
  RETURN_IF_ERROR(require(work, Permission::manage_register));
  RETURN_IF_ERROR(editions::find_open(work, upload.edition));
  upload.id = work.next_id<UploadRecord>();
  std::string const id = upload.id.text();
  ASSIGN_OR_RETURN(auto const mapping, store::mapping_of(work.session, upload.sender));
  ASSIGN_OR_RETURN(auto const key, keystore::Keystore(keys).key_for(
                                       work.session, crypto::RootKey::complaint, id, work.now));
  auto const sealed = crypto::seal(key, place_of(id), upload.bytes);
  RETURN_IF_ERROR(work.session.exec(R"sql(
    INSERT INTO register_upload (id, edition, file_name, sender, mapping, made_at, contents)
    VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)
  )sql",
                                    {upload.id, upload.edition, upload.file_name, upload.sender,
                                     mapping, work.now, sql::Bytes{sealed.stored()}}));
  return upload.id;
}

Result<Upload> about_upload(Work& work, EditionId edition, UploadId id) {
  RETURN_IF_ERROR(require(work, Permission::manage_register));
  ASSIGN_OR_RETURN(auto upload, find(work, id));
  if (upload.edition != edition) return not_found("complaints.upload_gone");
  return upload;
}

Result<Upload> find_upload(Work& work, crypto::Keys const& keys, EditionId edition, UploadId id) {
  ASSIGN_OR_RETURN(auto upload, about_upload(work, edition, id));
  RETURN_IF_ERROR(open(work, keys, upload));
  return upload;
}

Result<crypto::DataKey> upload_key(sql::Session& session, crypto::Keys const& keys, UploadId id) {
  return keystore::Keystore(keys).find(session, crypto::RootKey::complaint, id.text());
}

Result<Upload> open_upload(Work& work, crypto::Keys const& keys, UploadId id) {
  ASSIGN_OR_RETURN(auto upload, find(work, id));
  RETURN_IF_ERROR(open(work, keys, upload));
  return upload;
}

Result<void> change_mapping(Work& work, Upload const& upload, Mapping const& mapping) {
  RETURN_IF_ERROR(require(work, Permission::manage_register));
  std::string const text = mapping_text(mapping);
  RETURN_IF_ERROR(work.session.exec("UPDATE register_upload SET mapping = ?2 WHERE id = ?1",
                                    {upload.id, text}));
  if (upload.sender.empty()) return {};
  return store::save_mapping(work.session, upload.sender, text);
}

Result<void> drop_upload(Work& work, UploadId id) {
  RETURN_IF_ERROR(require(work, Permission::manage_register));
  return drop(work, id);
}

Result<void> forget_old_uploads(Work& work) {
  ASSIGN_OR_RETURN(auto const old, work.session.query(R"sql(
    SELECT id FROM register_upload WHERE made_at < ?1
  )sql",
                                                      {work.now - days(1)}));
  for (sql::Row const& row : old) {
    RETURN_IF_ERROR(drop(work, row.id<UploadRecord>(0)));
  }
  return {};
}

}  // namespace klantendag::complaints
