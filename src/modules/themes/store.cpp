// SPDX-License-Identifier: EUPL-1.2
#include "modules/themes/store.hpp"

#include "modules/themes/rules.hpp"
#include "platform/keystore/seal.hpp"

namespace klantendag::themes::store {
namespace {

Theme read_theme(sql::Row const& row) {
  return {.id = row.id<ThemeRecord>(0),
          .edition = row.id<EditionRecord>(1),
          .name = row.text(2),
          .codes = row.text(3),
          .state = state_named(row.text(4)).value_or(State::open),
          .merged_into = row.optional_id<ThemeRecord>(5)};
}

std::vector<Link> read_links(sql::Rows const& rows) {
  std::vector<Link> links;
  for (sql::Row const& row : rows) {
    links.push_back({.id = row.id<ThemeLinkRecord>(0),
                     .theme = row.id<ThemeRecord>(1),
                     .item = {item_kind_named(row.text(2)).value_or(ItemKind::tip), row.text(3)},
                     .giver = row.text(4),
                     .how = how_named(row.text(5)).value_or(How::chosen),
                     .follows = row.optional_id<ThemeLinkRecord>(6),
                     .ended = ended_named(row.text(7)).value_or(Ended::no)});
  }
  return links;
}

Quote read_quote(sql::Row const& row) {
  return {.id = row.id<QuoteRecord>(0),
          .edition = row.id<EditionRecord>(1),
          .theme = row.id<ThemeRecord>(2),
          .story = row.id<StoryRecord>(3),
          .key_subject = row.text(4),
          .state = quote_state_named(row.text(5)).value_or(QuoteState::proposed)};
}

}  // namespace

Result<void> insert(sql::Session& session, Theme const& theme) {
  return session.run(
      R"sql(
    INSERT INTO theme (id, edition, name, codes, state, merged_into) VALUES (?1, ?2, ?3, ?4, ?5, ?6)
  )sql",
      {theme.id, theme.edition, theme.name, theme.codes, name_of(theme.state), theme.merged_into});
}

Result<void> update(sql::Session& session, Theme const& theme) {
  return session.run(
      R"sql(
    UPDATE theme SET name = ?2, codes = ?3, state = ?4, merged_into = ?5 WHERE id = ?1
  )sql",
      {theme.id, theme.name, theme.codes, name_of(theme.state), theme.merged_into});
}

Result<std::optional<Theme>> find(sql::Session& session, ThemeId id) {
  ASSIGN_OR_RETURN(auto const row, session.find(R"sql(
    SELECT id, edition, name, codes, state, merged_into FROM theme WHERE id = ?1
  )sql",
                                                {id}));
  if (!row) return std::optional<Theme>{};
  return std::optional(read_theme(*row));
}

Result<std::vector<Theme>> list(sql::Session& session, EditionId edition) {
  ASSIGN_OR_RETURN(auto const rows, session.query(R"sql(
    SELECT id, edition, name, codes, state, merged_into
    FROM theme
    WHERE edition = ?1
    ORDER BY id
  )sql",
                                                  {edition}));
  std::vector<Theme> themes;
  for (sql::Row const& row : rows) themes.push_back(read_theme(row));
  return themes;
}

Result<void> insert(sql::Session& session, Link const& link, When const& when) {
  return session.run(
      R"sql(
    INSERT INTO theme_link (id, theme, item_kind, item, giver, how, follows, ended, made_at, made_by)
    VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, '', ?8, ?9)
  )sql",
      {link.id, link.theme, name_of(link.item.kind), link.item.id, link.giver, name_of(link.how),
       link.follows, when.at, when.by});
}

Result<void> end(sql::Session& session, ThemeLinkId id, Ended ended, Instant at) {
  return session.run("UPDATE theme_link SET ended = ?2, ended_at = ?3 WHERE id = ?1",
                     {id, name_of(ended), at});
}

Result<std::vector<Link>> links(sql::Session& session, EditionId edition) {
  ASSIGN_OR_RETURN(auto const rows, session.query(R"sql(
    SELECT link.id, link.theme, link.item_kind, link.item, link.giver, link.how, link.follows,
           link.ended
    FROM theme_link AS link
    JOIN theme ON theme.id = link.theme
    WHERE theme.edition = ?1 AND link.ended = ''
    ORDER BY link.id
  )sql",
                                                  {edition}));
  return read_links(rows);
}

Result<std::vector<Link>> every_link(sql::Session& session) {
  ASSIGN_OR_RETURN(auto const rows, session.query(R"sql(
    SELECT id, theme, item_kind, item, giver, how, follows, ended FROM theme_link ORDER BY id
  )sql"));
  return read_links(rows);
}

Result<std::string> thread(sql::Session& session, EditionId edition) {
  ASSIGN_OR_RETURN(auto const row, session.find(R"sql(
    SELECT sentence FROM theme_thread WHERE edition = ?1
  )sql",
                                                {edition}));
  return row ? row->text(0) : std::string();
}

Result<void> save_thread(sql::Session& session, EditionId edition, std::string_view sentence,
                         When const& when) {
  return session.run(
      R"sql(
    INSERT INTO theme_thread (edition, sentence, changed_at, changed_by)
    VALUES (?1, ?2, ?3, ?4)
    ON CONFLICT (edition) DO UPDATE
    SET sentence = excluded.sentence, changed_at = excluded.changed_at,
        changed_by = excluded.changed_by
  )sql",
      {edition, sentence, when.at, when.by});
}

Result<void> insert(sql::Session& session, StoredQuote const& stored, When const& when) {
  Quote const& quote = stored.quote;
  return session.run(
      R"sql(
    INSERT INTO theme_quote (id, edition, theme, story, key_subject, state, words, at, proposed_by)
    VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9)
  )sql",
      {quote.id, quote.edition, quote.theme, quote.story, quote.key_subject, name_of(quote.state),
       keystore::stored(stored.words), when.at, when.by});
}

Result<void> change_state(sql::Session& session, Quote const& quote) {
  return session.run("UPDATE theme_quote SET state = ?2 WHERE id = ?1",
                     {quote.id, name_of(quote.state)});
}

Result<void> drop_quotes(sql::Session& session, std::string_view story) {
  return session.run("UPDATE theme_quote SET words = NULL WHERE story = ?1", {story});
}

Result<std::vector<StoredQuote>> quotes(sql::Session& session, EditionId edition) {
  ASSIGN_OR_RETURN(auto const rows, session.query(R"sql(
    SELECT id, edition, theme, story, key_subject, state, words
    FROM theme_quote
    WHERE edition = ?1
    ORDER BY id
  )sql",
                                                  {edition}));
  std::vector<StoredQuote> found;
  for (sql::Row const& row : rows) {
    found.push_back({read_quote(row), keystore::sealed_in(row, 6)});
  }
  return found;
}

Result<std::optional<Quote>> find_quote(sql::Session& session, QuoteId id) {
  ASSIGN_OR_RETURN(auto const row, session.find(R"sql(
    SELECT id, edition, theme, story, key_subject, state FROM theme_quote WHERE id = ?1
  )sql",
                                                {id}));
  if (!row) return std::optional<Quote>{};
  return std::optional(read_quote(*row));
}

Result<States> theme_states(sql::Session& session) {
  ASSIGN_OR_RETURN(auto const rows, session.query("SELECT id, state FROM theme"));
  States states;
  for (sql::Row const& row : rows) states.emplace_back(row.text(0), row.text(1));
  return states;
}

}  // namespace klantendag::themes::store
