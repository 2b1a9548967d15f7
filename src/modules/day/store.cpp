// SPDX-License-Identifier: EUPL-1.2
#include "modules/day/store.hpp"

#include "modules/day/rules.hpp"
#include "platform/keystore/seal.hpp"

namespace klantendag::day::store {
namespace {

CheckIn read_check_in(sql::Row const& row) {
  return {.participant = row.id<ParticipantRecord>(0),
          .edition = row.id<EditionRecord>(1),
          .presence = presence_named(row.text(2)).value_or(Presence::away),
          .way = way_named(row.text(3)).value_or(Way::list),
          .group = row.integer(4),
          .at = row.instant(5)};
}

}  // namespace

Result<std::vector<CheckIn>> check_ins(sql::Session& session, EditionId edition) {
  ASSIGN_OR_RETURN(auto const rows, session.query(R"sql(
    SELECT participant, edition, state, way, group_number, at
    FROM day_presence
    WHERE edition = ?1
    ORDER BY participant
  )sql",
                                                  {edition}));
  std::vector<CheckIn> found;
  for (sql::Row const& row : rows) found.push_back(read_check_in(row));
  return found;
}

Result<std::optional<CheckIn>> check_in(sql::Session& session, ParticipantId id) {
  ASSIGN_OR_RETURN(auto const row, session.find(R"sql(
    SELECT participant, edition, state, way, group_number, at
    FROM day_presence
    WHERE participant = ?1
  )sql",
                                                {id}));
  if (!row) return std::optional<CheckIn>{};
  return std::optional(read_check_in(*row));
}

Result<void> save(sql::Session& session, CheckIn const& check_in) {
  return session.run(
      R"sql(
    INSERT INTO day_presence (participant, edition, state, way, group_number, at)
    VALUES (?1, ?2, ?3, ?4, ?5, ?6)
    ON CONFLICT (participant) DO UPDATE
    SET state = excluded.state, way = excluded.way, group_number = excluded.group_number,
        at = excluded.at
  )sql",
      {check_in.participant, check_in.edition, name_of(check_in.presence), name_of(check_in.way),
       check_in.group, check_in.at});
}

Result<void> save_no_story(sql::Session& session, EditionId edition, ParticipantId participant,
                           NoStory reason, Instant at) {
  return session.run(
      R"sql(
    INSERT INTO day_no_story (participant, edition, reason, at)
    VALUES (?1, ?2, ?3, ?4)
    ON CONFLICT (participant) DO UPDATE SET reason = excluded.reason, at = excluded.at
  )sql",
      {participant, edition, name_of(reason), at});
}

Result<NoStories> no_stories(sql::Session& session, EditionId edition) {
  ASSIGN_OR_RETURN(auto const rows, session.query(R"sql(
    SELECT participant, reason FROM day_no_story WHERE edition = ?1 ORDER BY participant
  )sql",
                                                  {edition}));
  NoStories found;
  for (sql::Row const& row : rows) {
    found.emplace_back(row.id<ParticipantRecord>(0),
                       no_story_named(row.text(1)).value_or(NoStory::did_not_wish));
  }
  return found;
}

Result<std::optional<SealedQuestions>> questions(sql::Session& session, StoryId id) {
  ASSIGN_OR_RETURN(auto const row, session.find(R"sql(
    SELECT key_subject, words FROM day_questions WHERE story = ?1
  )sql",
                                                {id}));
  if (!row) return std::optional<SealedQuestions>{};
  return std::optional(SealedQuestions{row->text(0), keystore::sealed_in(*row, 1)});
}

Result<void> save_questions(sql::Session& session, StoryId id, SealedQuestions const& sealed,
                            Instant at) {
  return session.run(
      R"sql(
    INSERT INTO day_questions (story, key_subject, words, changed_at)
    VALUES (?1, ?2, ?3, ?4)
    ON CONFLICT (story) DO UPDATE SET words = excluded.words, changed_at = excluded.changed_at
  )sql",
      {id, sealed.key_subject, keystore::stored(sealed.words), at});
}

Result<std::int64_t> drop_questions(sql::Session& session, std::string_view story) {
  return session.exec("DELETE FROM day_questions WHERE story = ?1", {story});
}

Result<bool> take_delivery(sql::Session& session, std::string_view id, StoryId story, Instant at) {
  ASSIGN_OR_RETURN(auto const taken, session.exec(R"sql(
    INSERT INTO day_delivery (id, story, received_at) VALUES (?1, ?2, ?3)
    ON CONFLICT (id) DO NOTHING
  )sql",
                                                  {id, story, at}));
  return taken == 1;
}

Result<States> presence_states(sql::Session& session) {
  ASSIGN_OR_RETURN(auto const rows, session.query("SELECT participant, state FROM day_presence"));
  States states;
  for (sql::Row const& row : rows) states.emplace_back(row.text(0), row.text(1));
  return states;
}

}  // namespace klantendag::day::store
