// SPDX-License-Identifier: EUPL-1.2
// Sealing and opening the sheets of a survey.
#include "modules/survey/service/sheets.hpp"

#include "modules/survey/rules.hpp"
#include "modules/survey/store.hpp"
#include "platform/keystore/keystore.hpp"

namespace klantendag::survey {
namespace {

std::string subject_of(SurveyId id) {
  return "survey/" + id.text();
}

crypto::Place place_of(std::string const& row, std::string const& subject) {
  return {.table = "survey", .column = "sheets", .row = row, .subject = subject};
}

}  // namespace

Result<std::vector<Sheet>> read_sheets(sql::Session& session, crypto::Keys const& keys,
                                       SurveyId id) {
  ASSIGN_OR_RETURN(auto stored, store::sheets(session, id));
  if (stored.empty()) return std::vector<Sheet>{};
  keystore::Keystore const keystore(keys);
  std::string const subject = subject_of(id);
  ASSIGN_OR_RETURN(auto const key, keystore.find(session, crypto::RootKey::survey, subject));
  ASSIGN_OR_RETURN(auto const text, crypto::open(key, place_of(id.text(), subject),
                                                 crypto::Sealed::from_stored(std::move(stored))));
  return unpack(text);
}

Result<void> write_sheets(sql::Session& session, crypto::Keys const& keys, SurveyId id,
                          std::vector<Sheet> const& sheets, Instant now) {
  keystore::Keystore const keystore(keys);
  std::string const subject = subject_of(id);
  ASSIGN_OR_RETURN(auto const key,
                   keystore.key_for(session, crypto::RootKey::survey, subject, now));
  return store::write_sheets(
      session, id, crypto::seal(key, place_of(id.text(), subject), pack(sheets)).stored());
}

Result<void> lock_anew(sql::Session& session, crypto::Keys const& keys, SurveyId id, Instant now) {
  ASSIGN_OR_RETURN(auto const sheets, read_sheets(session, keys, id));
  RETURN_IF_ERROR(erase_sheets(session, id));
  return write_sheets(session, keys, id, sheets, now);
}

Result<bool> has_key(sql::Session& session, crypto::Keys const& keys, SurveyId id) {
  auto const key = keystore::Keystore(keys).find(session, crypto::RootKey::survey, subject_of(id));
  if (!key && key.error().kind != ErrorKind::not_found) return key.error();
  return key.ok();
}

Result<void> erase_sheets(sql::Session& session, SurveyId id) {
  ASSIGN_OR_RETURN([[maybe_unused]] auto const keys,
                   keystore::Keystore::erase(session, subject_of(id)));
  return store::write_sheets(session, id, "");
}

}  // namespace klantendag::survey
