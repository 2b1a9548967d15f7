// SPDX-License-Identifier: EUPL-1.2
// A newer extract of the register: which complaints are new, which changed, and what about them.
#include <utility>

#include "modules/complaints/import.hpp"
#include "modules/complaints/judge.hpp"

namespace klantendag::complaints {
namespace {

std::string text_of(std::optional<Date> date) {
  return date ? date->text() : std::string();
}

std::string_view text_of(bool yes) {
  return yes ? "ja" : "nee";
}

// What a person wants to know of a complaint that changed; the other facts are told as one.
std::vector<Change> changes_between(Draft const& draft, Facts const& known) {
  Facts const& now = draft.facts;
  std::vector<Change> changes;
  auto const add = [&](Field field, std::string_view from, std::string_view to) {
    if (from == to) return;
    changes.push_back({draft.line, now.reference, std::string(name_of(field)), std::string(from),
                       std::string(to)});
  };
  add(Field::status, name_of(known.status), name_of(now.status));
  add(Field::closed, text_of(known.closed_on), text_of(now.closed_on));
  add(Field::objection, text_of(known.objection), text_of(now.objection));
  add(Field::no_contact, text_of(known.no_contact), text_of(now.no_contact));
  add(Field::finding, known.finding, now.finding);
  add(Field::kind, known.kind, now.kind);
  if (changes.empty()) changes.push_back({draft.line, now.reference, "", "", ""});
  return changes;
}

}  // namespace

Comparing::Comparing(Means const& means)
    : means_(means), packer_(means.keys, means.source, means.work.now, means.work.ids) {}

Result<Comparing::Compared> Comparing::compare(std::vector<Judged>& batch) {
  Compared compared;
  for (Judged& judged : batch) RETURN_IF_ERROR(compare_one(judged, compared));
  batch.clear();
  compared.fresh = packer_.pack(drafts_, hashes_);
  return compared;
}

Result<void> Comparing::compare_one(Judged& judged, Compared& compared) {
  sql::Session& session = means_.work.session;
  SealedRow row = hashed(means_.keys, judged.draft, std::move(judged.reference_key));
  ASSIGN_OR_RETURN(auto const known,
                   store::find_known(session, means_.source.edition, row.reference_key));
  if (!known) {
    if (means_.mode == Mode::look) return {};
    drafts_.push_back(std::move(judged.draft));
    hashes_.push_back(std::move(row));
    return {};
  }
  if (row.digest == known->digest) {
    ++compared.unchanged;
    return {};
  }
  // Who was erased stays erased: a newer extract does not bring the person back.
  auto const key =
      keystore::Keystore(means_.keys).find(session, crypto::RootKey::contact, known->id.text());
  if (!key && key.error().kind != ErrorKind::not_found) return key.error();
  if (!key) {
    ++compared.unchanged;
    return {};
  }
  for (Change& change : changes_between(judged.draft, known->facts)) {
    compared.changes.push_back({known->id, std::move(change)});
  }
  row.id = known->id;
  if (means_.mode == Mode::save) seal_into(row, *key, judged.draft, random_);
  packer_.add(compared.changed, judged.draft.facts, row);
  return {};
}

}  // namespace klantendag::complaints
