// SPDX-License-Identifier: EUPL-1.2
#include "modules/complaints/left_out.hpp"

#include "base/text.hpp"
#include "modules/audit/audit.hpp"
#include "modules/complaints/block_file.hpp"
#include "modules/complaints/judge.hpp"
#include "modules/complaints/seal.hpp"
#include "modules/editions/editions.hpp"

namespace klantendag::complaints {
namespace {

struct NewBlock {
  std::string key{};
  BlockReason reason = BlockReason::blocked;
  std::optional<BlockListId> list{};
};

// Once on the list is enough; answers whether it is new.
Result<bool> insert(Work& work, NewBlock const& block) {
  ASSIGN_OR_RETURN(auto const rows,
                   work.session.exec(R"sql(
    INSERT INTO register_blocked (id, blocked_key, reason, list, blocked_at)
    VALUES (?1, ?2, ?3, ?4, ?5)
    ON CONFLICT (blocked_key, reason) DO NOTHING
  )sql",
                                     {work.next_id<BlockedRecord>(), block.key,
                                      name_of(block.reason), block.list, work.now}));
  return rows > 0;
}

struct ComplaintKeys {
  std::string person{};
  std::string phone{};
};

Result<ComplaintKeys> keys_of(Work& work, ComplaintId complaint) {
  ASSIGN_OR_RETURN(auto const row, work.session.find(R"sql(
    SELECT person_key, phone_key FROM complaint WHERE id = ?1
  )sql",
                                                     {complaint}));
  if (!row) return not_found("complaints.not_found");
  return ComplaintKeys{row->text(0), row->text(1)};
}

Draft draft_of(Person const& person) {
  Draft draft;
  draft.contact.surname = person.surname;
  draft.contact.postcode = person.postcode;
  draft.contact.house_number = person.house_number;
  draft.contact.phone = person.phone;
  draft.facts.birth_year = person.birth_year;
  return draft;
}

// Every key that this person can be found by; none when too little is known.
Result<std::vector<std::string>> find_keys(Work& work, crypto::Keys const& keys, EditionId edition,
                                           Person const& person) {
  std::vector<std::string> found;
  if (!person.reference.empty()) {
    ASSIGN_OR_RETURN(auto const row, work.session.find(R"sql(
      SELECT person_key FROM complaint WHERE edition = ?1 AND reference_key = ?2
    )sql",
                                                       {edition, reference_key(person.reference)}));
    if (row) found.push_back(row->text(0));
  }
  PersonKeys const own = keys_of_person(keys, draft_of(person));
  if (!own.person.empty()) found.push_back(own.person);
  if (!own.phone.empty()) found.push_back(own.phone);
  return found;
}

Result<void> say_why_unknown(Person const& person) {
  if (!person.reference.empty()) {
    return invalid_field("reference", "complaints.no_such_complaint");
  }
  if (!person.phone.empty()) return invalid_field("phone", "complaints.say_number");
  return invalid_field("reference", "complaints.say_who");
}

}  // namespace

std::string_view name_of(BlockReason reason) {
  switch (reason) {
    case BlockReason::deceased:
      return "deceased";
    case BlockReason::blocked:
      return "blocked";
    case BlockReason::never_again:
      return "never_again";
  }
  return "";
}

std::optional<BlockReason> block_reason_named(std::string_view name) {
  for (BlockReason const reason :
       {BlockReason::deceased, BlockReason::blocked, BlockReason::never_again}) {
    if (name_of(reason) == name) return reason;
  }
  return std::nullopt;
}

Result<void> remember_invited(Work& work, EditionId edition, ComplaintId complaint) {
  ASSIGN_OR_RETURN(auto const keys, keys_of(work, complaint));
  RETURN_IF_ERROR(work.session.exec(R"sql(
    INSERT INTO register_invited (edition, person_key, invited_at) VALUES (?1, ?2, ?3)
    ON CONFLICT (edition, person_key) DO NOTHING
  )sql",
                                    {edition, keys.person, work.now}));
  return {};
}

Result<void> never_again(Work& work, ComplaintId complaint) {
  RETURN_IF_ERROR(require(work, Permission::make_calls));
  ASSIGN_OR_RETURN(auto const keys, keys_of(work, complaint));
  RETURN_IF_ERROR(insert(work, {.key = keys.person, .reason = BlockReason::never_again}));
  if (!keys.phone.empty()) {
    RETURN_IF_ERROR(insert(work, {.key = keys.phone, .reason = BlockReason::never_again}));
  }
  return audit::record(work, {.action = "register.never_again",
                              .kind = "complaint",
                              .id = complaint.text(),
                              .fields = {"never_again"}});
}

Result<std::vector<std::optional<Against>>> against_calling(
    sql::Session& session, std::span<ComplaintId const> complaints) {
  std::vector<std::optional<Against>> all;
  for (ComplaintId const& complaint : complaints) {
    ASSIGN_OR_RETURN(auto const row, session.find(R"sql(
      SELECT b.reason, b.blocked_at
      FROM complaint c JOIN register_blocked b ON b.blocked_key IN (c.person_key, c.phone_key)
      WHERE c.id = ?1
      ORDER BY CASE WHEN b.reason = 'never_again' THEN 0 ELSE 1 END, b.blocked_at
      LIMIT 1
    )sql",
                                                  {complaint}));
    all.emplace_back();
    if (!row) continue;
    all.back() =
        Against{block_reason_named(row->text(0)).value_or(BlockReason::blocked), row->instant(1)};
  }
  return all;
}

Result<void> block(Work& work, crypto::Keys const& keys, EditionId edition, Person const& person,
                   BlockReason reason) {
  RETURN_IF_ERROR(require(work, Permission::manage_register));
  ASSIGN_OR_RETURN(auto const found, find_keys(work, keys, edition, person));
  if (found.empty()) return say_why_unknown(person);
  for (std::string const& key : found) {
    RETURN_IF_ERROR(insert(work, {.key = key, .reason = reason}));
  }
  return audit::record(work, {.action = "register.block",
                              .kind = "register_block",
                              .id = edition.text(),
                              .fields = {std::string(name_of(reason))}});
}

Result<BlockListId> block_all(Work& work, crypto::Keys const& keys, EditionId edition,
                              BlockFile const& file) {
  RETURN_IF_ERROR(require(work, Permission::manage_register));
  ASSIGN_OR_RETURN(auto const rows, read_block_file(file.bytes));
  BlockListId const id = work.next_id<BlockListRecord>();
  RETURN_IF_ERROR(
      work.session.exec(R"sql(
    INSERT INTO register_block_list (id, file_name, row_count, taken, unclear_lines, added_at)
    VALUES (?1, ?2, ?3, 0, '', ?4)
  )sql",
                        {id, file.file_name, static_cast<std::int64_t>(rows.size()), work.now}));
  std::int64_t taken = 0;
  std::vector<std::string> unclear;
  for (BlockRow const& row : rows) {
    ASSIGN_OR_RETURN(auto const found, find_keys(work, keys, edition, row.person));
    for (std::string const& key : found) RETURN_IF_ERROR(insert(work, {key, row.reason, id}));
    if (!found.empty()) ++taken;
    if (found.empty() && unclear.size() < 50) unclear.push_back(std::to_string(row.line));
  }
  RETURN_IF_ERROR(work.session.exec(R"sql(
    UPDATE register_block_list SET taken = ?2, unclear_lines = ?3 WHERE id = ?1
  )sql",
                                    {id, taken, join(unclear, ", ")}));
  RETURN_IF_ERROR(audit::record(work, {.action = "register.block_list",
                                       .kind = "register_block_list",
                                       .id = id.text(),
                                       .fields = {"persons"}}));
  return id;
}

Result<Blocked> blocked(Work& work, std::int64_t page, std::int64_t per_page) {
  RETURN_IF_ERROR(require(work, Permission::manage_register));
  Blocked found;
  ASSIGN_OR_RETURN(auto const count, work.session.one("SELECT COUNT(*) FROM register_blocked"));
  found.total = count.integer(0);
  ASSIGN_OR_RETURN(auto const lines, work.session.query(R"sql(
    SELECT b.id, b.reason, COALESCE(l.file_name, ''), b.blocked_at
    FROM register_blocked b LEFT JOIN register_block_list l ON l.id = b.list
    ORDER BY b.blocked_at DESC, b.id DESC
    LIMIT ?1 OFFSET ?2
  )sql",
                                                        {per_page, (page - 1) * per_page}));
  for (sql::Row const& row : lines) {
    found.lines.push_back({row.id<BlockedRecord>(0),
                           block_reason_named(row.text(1)).value_or(BlockReason::blocked),
                           row.text(2), row.instant(3)});
  }
  ASSIGN_OR_RETURN(auto const lists, work.session.query(R"sql(
    SELECT id, file_name, row_count, taken, unclear_lines, added_at
    FROM register_block_list
    ORDER BY added_at DESC, id DESC
    LIMIT 5
  )sql"));
  for (sql::Row const& row : lists) {
    found.lists.push_back({row.id<BlockListRecord>(0), row.text(1), row.integer(2), row.integer(3),
                           row.text(4), row.instant(5)});
  }
  return found;
}

Result<void> unblock(Work& work, BlockedId id) {
  RETURN_IF_ERROR(require(work, Permission::manage_register));
  ASSIGN_OR_RETURN(auto const row, work.session.find(R"sql(
    SELECT reason FROM register_blocked WHERE id = ?1
  )sql",
                                                     {id}));
  if (!row) return not_found("complaints.not_blocked");
  if (row->text(0) == name_of(BlockReason::never_again)) {
    return conflict("complaints.stays_blocked");
  }
  RETURN_IF_ERROR(work.session.exec("DELETE FROM register_blocked WHERE id = ?1", {id}));
  return audit::record(work, {.action = "register.unblock",
                              .kind = "register_block",
                              .id = id.text(),
                              .fields = {row->text(0)}});
}

}  // namespace klantendag::complaints
