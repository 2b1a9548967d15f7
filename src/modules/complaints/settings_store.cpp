// SPDX-License-Identifier: EUPL-1.2
// The rules of an edition, the pool they are asked of, and what is remembered of senders.
#include "modules/complaints/store.hpp"

namespace klantendag::complaints::store {
namespace {

Result<void> done(Result<std::int64_t> const& outcome) {
  if (!outcome) return outcome.error();
  return {};
}

// Half of a keyed hash is enough to tell the persons of one register apart.
std::uint64_t first_64_bits(std::string_view hexadecimal) {
  std::uint64_t bits = 0;
  for (char const digit : hexadecimal.substr(0, 16)) {
    bits = bits * 16 + static_cast<std::uint64_t>(digit <= '9' ? digit - '0' : digit - 'a' + 10);
  }
  return bits;
}

}  // namespace

Result<Settings> settings(sql::Session& session, EditionId edition) {
  ASSIGN_OR_RETURN(auto const row, session.find(R"sql(
    SELECT skip_open, skip_recent, weeks_closed, skip_objection, skip_no_contact, skip_no_phone,
           skip_other, skip_invited
    FROM register_rules
    WHERE edition = ?1
  )sql",
                                                {edition}));
  if (!row) return Settings{};
  return Settings{.skip_open = row->boolean(0),
                  .skip_recent = row->boolean(1),
                  .weeks_closed = static_cast<int>(row->integer(2)),
                  .skip_objection = row->boolean(3),
                  .skip_no_contact = row->boolean(4),
                  .skip_invited = row->boolean(7),
                  .skip_no_phone = row->boolean(5),
                  .skip_other = row->boolean(6)};
}

Result<void> save_settings(sql::Session& session, EditionId edition, Settings const& settings) {
  return done(
      session.exec(R"sql(
    INSERT INTO register_rules (edition, skip_open, skip_recent, weeks_closed, skip_objection,
                                skip_no_contact, skip_no_phone, skip_other, skip_invited)
    VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9)
    ON CONFLICT (edition) DO UPDATE
    SET skip_open = excluded.skip_open, skip_recent = excluded.skip_recent,
        weeks_closed = excluded.weeks_closed, skip_objection = excluded.skip_objection,
        skip_no_contact = excluded.skip_no_contact, skip_no_phone = excluded.skip_no_phone,
        skip_other = excluded.skip_other, skip_invited = excluded.skip_invited
  )sql",
                   {edition, settings.skip_open, settings.skip_recent, settings.weeks_closed,
                    settings.skip_objection, settings.skip_no_contact, settings.skip_no_phone,
                    settings.skip_other, settings.skip_invited}));
}

Result<std::vector<Candidate>> candidates(sql::Session& session, EditionId edition,
                                          std::span<EditionId const> before) {
  std::vector<Candidate> all;
  auto const take = [&](sql::Row const& row) -> Result<void> {
    all.push_back({.id = row.id<ComplaintRecord>(0),
                   .person = first_64_bits(row.text(1)),
                   .closed_on = row.optional_date(2),
                   .closed = row.text(3) == "closed",
                   .objection = row.boolean(4),
                   .no_contact = row.boolean(5),
                   .never_again = row.boolean(7),
                   .blocked = row.boolean(8),
                   .invited = row.boolean(9),
                   .has_phone = row.boolean(6)});
    return {};
  };
  std::string const last = before.empty() ? std::string() : before[0].text();
  std::string const last_but_one = before.size() < 2 ? std::string() : before[1].text();
  RETURN_IF_ERROR(session.each(R"sql(
    SELECT c.id, c.person_key, c.closed_on, c.status, c.objection, c.no_contact, c.has_phone,
           CASE WHEN EXISTS (SELECT 1 FROM register_blocked b
                             WHERE b.blocked_key IN (c.person_key, c.phone_key)
                               AND b.reason = 'never_again')
                THEN 1 ELSE 0 END,
           CASE WHEN EXISTS (SELECT 1 FROM register_blocked b
                             WHERE b.blocked_key IN (c.person_key, c.phone_key)
                               AND b.reason IN ('deceased', 'blocked'))
                THEN 1 ELSE 0 END,
           CASE WHEN EXISTS (SELECT 1 FROM register_invited i
                             WHERE i.person_key = c.person_key AND i.edition IN (?2, ?3))
                THEN 1 ELSE 0 END
    FROM complaint c
    WHERE c.edition = ?1
    ORDER BY c.id
  )sql",
                               {edition, last, last_but_one}, take));
  return all;
}

Result<std::string> mapping_of(sql::Session& session, std::string_view sender) {
  ASSIGN_OR_RETURN(auto const row, session.find(R"sql(
    SELECT mapping FROM register_mapping WHERE sender = ?1
  )sql",
                                                {sender}));
  return row ? row->text(0) : std::string();
}

Result<void> save_mapping(sql::Session& session, std::string_view sender,
                          std::string_view mapping) {
  return done(session.exec(R"sql(
    INSERT INTO register_mapping (sender, mapping) VALUES (?1, ?2)
    ON CONFLICT (sender) DO UPDATE SET mapping = excluded.mapping
  )sql",
                           {sender, mapping}));
}

}  // namespace klantendag::complaints::store
