// SPDX-License-Identifier: EUPL-1.2
#include "modules/letters/store.hpp"

#include "modules/letters/rules.hpp"

namespace klantendag::letters::store {
namespace {

Result<void> done(Result<std::int64_t> const& outcome) {
  if (!outcome) return outcome.error();
  return {};
}

}  // namespace

Result<std::optional<Wording>> find(sql::Session& session, EditionId edition, Kind kind,
                                    Language language) {
  ASSIGN_OR_RETURN(auto const row, session.find(R"sql(
    SELECT subject, text, version
    FROM letter_wording
    WHERE edition = ?1 AND kind = ?2 AND language = ?3
  )sql",
                                                {edition, name_of(kind), code_of(language)}));
  if (!row) return std::optional<Wording>();
  return std::optional(Wording{.kind = kind,
                               .language = language,
                               .subject = row->text(0),
                               .text = row->text(1),
                               .version = row->integer(2),
                               .origin = Origin::own});
}

Result<void> save(sql::Session& session, EditionId edition, Wording const& wording, Instant now) {
  return done(session.exec(R"sql(
    INSERT INTO letter_wording (edition, kind, language, subject, text, version, changed_at)
    VALUES (?1, ?2, ?3, ?4, ?5, 1, ?6)
    ON CONFLICT (edition, kind, language) DO UPDATE
    SET subject = ?4, text = ?5, version = letter_wording.version + 1, changed_at = ?6
  )sql",
                           {edition, name_of(wording.kind), code_of(wording.language),
                            wording.subject, wording.text, now}));
}

Result<bool> remove(sql::Session& session, EditionId edition, Kind kind, Language language) {
  ASSIGN_OR_RETURN(std::int64_t const removed,
                   session.exec(R"sql(
    DELETE FROM letter_wording WHERE edition = ?1 AND kind = ?2 AND language = ?3
  )sql",
                                {edition, name_of(kind), code_of(language)}));
  return removed > 0;
}

Result<std::optional<Details>> details(sql::Session& session, EditionId edition) {
  ASSIGN_OR_RETURN(auto const row, session.find(R"sql(
    SELECT contact, phone, address, route, answer_before
    FROM letter_details
    WHERE edition = ?1
  )sql",
                                                {edition}));
  if (!row) return std::optional<Details>();
  return std::optional(Details{.contact = row->text(0),
                               .phone = row->text(1),
                               .address = row->text(2),
                               .route = row->text(3),
                               .answer_before = row->optional_date(4)});
}

Result<void> save_details(sql::Session& session, EditionId edition, Details const& details) {
  return done(session.exec(R"sql(
    INSERT INTO letter_details (edition, contact, phone, address, route, answer_before)
    VALUES (?1, ?2, ?3, ?4, ?5, ?6)
    ON CONFLICT (edition) DO UPDATE
    SET contact = ?2, phone = ?3, address = ?4, route = ?5, answer_before = ?6
  )sql",
                           {edition, details.contact, details.phone, details.address, details.route,
                            details.answer_before}));
}

}  // namespace klantendag::letters::store
