// SPDX-License-Identifier: EUPL-1.2
#include "modules/complaints/pack.hpp"

#include <array>

#include "modules/complaints/judge.hpp"

namespace klantendag::complaints {
namespace {

constexpr std::array<std::string_view, Packed::columns> columns = {
    "id",        "edition",   "import",     "reference_key", "reference",  "received_on",
    "closed_on", "status",    "division",   "office",        "region",     "benefit",
    "kind",      "channel",   "finding",    "birth_year",    "gender",     "digital",
    "handler",   "objection", "no_contact", "has_phone",     "person_key", "household_key",
    "phone_key", "digest",    "contact"};

void add_date(sql::PackedRows& rows, std::optional<Date> date) {
  if (date) {
    rows.text(date->text());
  } else {
    rows.null();
  }
}

void add_facts(sql::PackedRows& rows, Facts const& facts) {
  rows.text(facts.reference).text(facts.received_on.text());
  add_date(rows, facts.closed_on);
  rows.text(name_of(facts.status)).text(facts.division).text(facts.office).text(facts.region);
  rows.text(facts.benefit).text(facts.kind).text(facts.channel).text(facts.finding);
  if (facts.birth_year) {
    rows.integer(*facts.birth_year);
  } else {
    rows.null();
  }
  rows.text(facts.gender).text(facts.digital).text(facts.handler);
  rows.integer(facts.objection ? 1 : 0).integer(facts.no_contact ? 1 : 0);
  rows.integer(facts.has_phone ? 1 : 0);
}

}  // namespace

Packer::Packer(crypto::Keys const& keys, store::Source source, Instant now, IdSource& ids)
    : keys_(keys),
      keystore_(keys),
      edition_(source.edition.text()),
      import_(source.import.text()),
      now_(now),
      ids_(ids) {}

Packed Packer::pack(std::vector<Judged>& batch) {
  std::vector<Draft> drafts;
  std::vector<SealedRow> hashes;
  for (Judged& judged : batch) {
    hashes.push_back(hashed(keys_, judged.draft, std::move(judged.reference_key)));
    drafts.push_back(std::move(judged.draft));
  }
  return pack(drafts, hashes);
}

Packed Packer::pack(std::vector<Draft>& drafts, std::vector<SealedRow>& hashes) {
  std::vector<std::string> subjects;
  subjects.reserve(drafts.size());
  for (SealedRow& row : hashes) {
    row.id = ids_.next<ComplaintRecord>(now_);
    subjects.push_back(row.id.text());
  }
  Packed packed{.keys = keystore_.make(crypto::RootKey::contact, subjects, now_, random_)};
  for (std::size_t at = 0; at < drafts.size(); ++at) {
    seal_into(hashes[at], packed.keys.keys[at], drafts[at], random_);
    add(packed.complaints, drafts[at].facts, hashes[at]);
  }
  packed.keys.keys.clear();
  drafts.clear();
  hashes.clear();
  return packed;
}

void Packer::add(sql::PackedRows& rows, Facts const& facts, SealedRow const& row) const {
  rows.text(row.id.text()).text(edition_).text(import_).text(row.reference_key);
  add_facts(rows, facts);
  rows.text(row.person_key).text(row.household_key).text(row.phone_key).text(row.digest);
  rows.bytes(row.contact.stored());
}

Result<void> save(sql::Session& session, Packed const& packed) {
  RETURN_IF_ERROR(keystore::Keystore::save_blocks(session, packed.keys.blocks));
  return save_complaints(session, packed.complaints);
}

Result<void> save_complaints(sql::Session& session, sql::PackedRows const& complaints) {
  return session.insert_packed("complaint", columns, complaints);
}

// An import changes only what came with one before it.
Result<void> save_changed(sql::Session& session, sql::PackedRows const& complaints) {
  for (sql::PackedReader reader(complaints); !reader.at_end();) {
    sql::Values values;
    while (values.size() < columns.size()) values.push_back(sql::value_of(reader.next()));
    RETURN_IF_ERROR(session.exec(R"sql(
      UPDATE complaint
      SET reference = ?5, received_on = ?6, closed_on = ?7, status = ?8, division = ?9,
          office = ?10, region = ?11, benefit = ?12, kind = ?13, channel = ?14, finding = ?15,
          birth_year = ?16, gender = ?17, digital = ?18, handler = ?19, objection = ?20,
          no_contact = ?21, has_phone = ?22, person_key = ?23, household_key = ?24,
          phone_key = ?25, digest = ?26, contact = ?27
      WHERE id = ?1 AND edition = ?2 AND import <> ?3 AND reference_key = ?4
    )sql",
                                 values));
  }
  return {};
}

}  // namespace klantendag::complaints
