// SPDX-License-Identifier: EUPL-1.2
#include "modules/stories/store.hpp"

#include "modules/obligations/obligations.hpp"
#include "modules/stories/rules.hpp"
#include "platform/keystore/seal.hpp"

namespace klantendag::stories::store {
namespace {

Story read_story(sql::Row const& row) {
  return {.id = row.id<StoryRecord>(0),
          .edition = row.id<EditionRecord>(1),
          .teller = row.id<ParticipantRecord>(2),
          .key_subject = row.text(3),
          .group = row.integer(4),
          .state = state_named(row.text(5)).value_or(State::told),
          .consents = {answer_named(row.text(6)).value_or(Answer::unasked),
                       answer_named(row.text(7)).value_or(Answer::unasked),
                       answer_named(row.text(8)).value_or(Answer::unasked)},
          .read_back = read_back_named(row.text(9)).value_or(ReadBack::not_yet),
          .wants_contact = answer_named(row.text(10)).value_or(Answer::unasked),
          .recorder = row.id<Account>(11),
          .told_at = row.instant(12)};
}

std::vector<StoredTip> read_tips(sql::Rows const& rows) {
  std::vector<StoredTip> tips;
  for (sql::Row const& row : rows) {
    tips.push_back({{.id = row.id<TipRecord>(0),
                     .edition = row.id<EditionRecord>(1),
                     .story = row.id<StoryRecord>(2),
                     .giver = row.id<ParticipantRecord>(3),
                     .key_subject = row.text(4),
                     .state = tip_state_named(row.text(5)).value_or(TipState::captured),
                     .tell_back = answer_named(row.text(6)).value_or(Answer::unasked),
                     .channel = obligations::channel_named(row.text(7)),
                     .recorder = row.id<Account>(8),
                     .captured_at = row.instant(9)},
                    keystore::sealed_in(row, 10)});
  }
  return tips;
}

}  // namespace

Result<void> insert(sql::Session& session, Story const& story) {
  return session.run(
      R"sql(
    INSERT INTO story (id, edition, teller, key_subject, group_number, state, consent_write_down,
                       consent_quote, consent_tell_back, read_back, wants_contact, recorder, told_at)
    VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13)
  )sql",
      {story.id, story.edition, story.teller, story.key_subject, story.group, name_of(story.state),
       name_of(story.consents.write_down), name_of(story.consents.quote),
       name_of(story.consents.tell_back), name_of(story.read_back), name_of(story.wants_contact),
       story.recorder, story.told_at});
}

Result<void> update(sql::Session& session, StoredStory const& stored) {
  Story const& story = stored.story;
  return session.run(
      R"sql(
    UPDATE story
    SET state = ?2, read_back = ?3, wants_contact = ?4, told = ?5, struck = ?6, read_back_why = ?7,
        without_tip_why = ?8
    WHERE id = ?1
  )sql",
      {story.id, name_of(story.state), name_of(story.read_back), name_of(story.wants_contact),
       keystore::stored(stored.words.told), keystore::stored(stored.words.struck),
       keystore::stored(stored.words.read_back_why),
       keystore::stored(stored.words.without_tip_why)});
}

Result<std::optional<StoredStory>> find(sql::Session& session, StoryId id) {
  ASSIGN_OR_RETURN(auto const row, session.find(R"sql(
    SELECT id, edition, teller, key_subject, group_number, state, consent_write_down, consent_quote,
           consent_tell_back, read_back, wants_contact, recorder, told_at, told, struck,
           read_back_why, without_tip_why
    FROM story
    WHERE id = ?1
  )sql",
                                                {id}));
  if (!row) return std::optional<StoredStory>{};
  return std::optional(StoredStory{read_story(*row),
                                   {keystore::sealed_in(*row, 13), keystore::sealed_in(*row, 14),
                                    keystore::sealed_in(*row, 15), keystore::sealed_in(*row, 16)}});
}

Result<std::vector<Story>> list(sql::Session& session, EditionId edition) {
  ASSIGN_OR_RETURN(auto const rows, session.query(R"sql(
    SELECT id, edition, teller, key_subject, group_number, state, consent_write_down, consent_quote,
           consent_tell_back, read_back, wants_contact, recorder, told_at
    FROM story
    WHERE edition = ?1
    ORDER BY group_number, told_at, id
  )sql",
                                                  {edition}));
  std::vector<Story> stories;
  for (sql::Row const& row : rows) stories.push_back(read_story(row));
  return stories;
}

Result<void> each(sql::Session& session, std::function<Result<void>(Story const&)> const& take) {
  return session.each(R"sql(
    SELECT id, edition, teller, key_subject, group_number, state, consent_write_down, consent_quote,
           consent_tell_back, read_back, wants_contact, recorder, told_at
    FROM story
    ORDER BY id
  )sql",
                      {}, [&](sql::Row const& row) { return take(read_story(row)); });
}

Result<std::vector<StoryId>> told_by(sql::Session& session, ParticipantId teller) {
  ASSIGN_OR_RETURN(auto const rows, session.query(R"sql(
    SELECT id FROM story WHERE teller = ?1 ORDER BY told_at, id
  )sql",
                                                  {teller}));
  std::vector<StoryId> ids;
  for (sql::Row const& row : rows) ids.push_back(row.id<StoryRecord>(0));
  return ids;
}

Result<void> insert(sql::Session& session, StoredTip const& stored) {
  Tip const& tip = stored.tip;
  return session.run(
      R"sql(
    INSERT INTO tip (id, edition, story, giver, key_subject, state, tell_back, channel, recorder,
                     words, captured_at)
    VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11)
  )sql",
      {tip.id, tip.edition, tip.story, tip.giver, tip.key_subject, name_of(tip.state),
       name_of(tip.tell_back),
       tip.channel ? obligations::name_of(*tip.channel) : std::string_view(), tip.recorder,
       keystore::stored(stored.words), tip.captured_at});
}

Result<void> change_state(sql::Session& session, TipId id, TipState state) {
  return session.run("UPDATE tip SET state = ?2 WHERE id = ?1", {id, name_of(state)});
}

Result<void> drop_words(sql::Session& session, TipId id) {
  return session.run("UPDATE tip SET words = NULL WHERE id = ?1", {id});
}

Result<std::vector<StoredTip>> tips_of(sql::Session& session, StoryId id) {
  ASSIGN_OR_RETURN(auto const rows, session.query(R"sql(
    SELECT id, edition, story, giver, key_subject, state, tell_back, channel, recorder, captured_at,
           words
    FROM tip
    WHERE story = ?1
    ORDER BY captured_at, id
  )sql",
                                                  {id}));
  return read_tips(rows);
}

Result<std::vector<StoredTip>> tips_in(sql::Session& session, EditionId edition) {
  ASSIGN_OR_RETURN(auto const rows, session.query(R"sql(
    SELECT id, edition, story, giver, key_subject, state, tell_back, channel, recorder, captured_at,
           words
    FROM tip
    WHERE edition = ?1
    ORDER BY captured_at, id
  )sql",
                                                  {edition}));
  return read_tips(rows);
}

Result<std::optional<StoredTip>> find_tip(sql::Session& session, TipId id) {
  ASSIGN_OR_RETURN(auto const rows, session.query(R"sql(
    SELECT id, edition, story, giver, key_subject, state, tell_back, channel, recorder, captured_at,
           words
    FROM tip
    WHERE id = ?1
  )sql",
                                                  {id}));
  if (rows.empty()) return std::optional<StoredTip>{};
  return std::optional(std::move(read_tips(rows).front()));
}

Result<std::vector<std::pair<std::string, std::int64_t>>> count_tips(sql::Session& session,
                                                                     EditionId edition) {
  ASSIGN_OR_RETURN(auto const rows, session.query(R"sql(
    SELECT story, COUNT(*) FROM tip WHERE edition = ?1 GROUP BY story ORDER BY story
  )sql",
                                                  {edition}));
  std::vector<std::pair<std::string, std::int64_t>> counts;
  for (sql::Row const& row : rows) counts.emplace_back(row.text(0), row.integer(1));
  return counts;
}

Result<std::int64_t> count_given(sql::Session& session, EditionId edition) {
  ASSIGN_OR_RETURN(auto const row, session.one(R"sql(
    SELECT COUNT(*) FROM tip WHERE edition = ?1 AND state <> 'withdrawn'
  )sql",
                                               {edition}));
  return row.integer(0);
}

Result<States> story_states(sql::Session& session) {
  ASSIGN_OR_RETURN(auto const rows, session.query("SELECT id, state FROM story"));
  States states;
  for (sql::Row const& row : rows) states.emplace_back(row.text(0), row.text(1));
  return states;
}

Result<States> tip_states(sql::Session& session) {
  ASSIGN_OR_RETURN(auto const rows, session.query("SELECT id, state FROM tip"));
  States states;
  for (sql::Row const& row : rows) states.emplace_back(row.text(0), row.text(1));
  return states;
}

}  // namespace klantendag::stories::store
