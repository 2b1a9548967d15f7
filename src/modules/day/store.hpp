// SPDX-License-Identifier: EUPL-1.2
// The day in the database; words only as seals.
#pragma once

#include <optional>
#include <string_view>
#include <utility>
#include <vector>

#include "modules/day/model.hpp"
#include "platform/crypto/sealed.hpp"
#include "platform/sql/session.hpp"

namespace klantendag::day::store {

[[nodiscard]] Result<std::vector<CheckIn>> check_ins(sql::Session& session, EditionId edition);
[[nodiscard]] Result<std::optional<CheckIn>> check_in(sql::Session& session, ParticipantId id);
[[nodiscard]] Result<void> save(sql::Session& session, CheckIn const& check_in);

[[nodiscard]] Result<void> save_no_story(sql::Session& session, EditionId edition,
                                         ParticipantId participant, NoStory reason, Instant at);
using NoStories = std::vector<std::pair<ParticipantId, NoStory>>;
[[nodiscard]] Result<NoStories> no_stories(sql::Session& session, EditionId edition);

struct SealedQuestions {
  std::string key_subject{};
  crypto::Sealed words{};
};
[[nodiscard]] Result<std::optional<SealedQuestions>> questions(sql::Session& session, StoryId id);
[[nodiscard]] Result<void> save_questions(sql::Session& session, StoryId id,
                                          SealedQuestions const& sealed, Instant at);
[[nodiscard]] Result<std::int64_t> drop_questions(sql::Session& session, std::string_view story);

// Whether this number is new; takes it.
[[nodiscard]] Result<bool> take_delivery(sql::Session& session, std::string_view id, StoryId story,
                                         Instant at);

using States = std::vector<std::pair<std::string, std::string>>;
[[nodiscard]] Result<States> presence_states(sql::Session& session);

}  // namespace klantendag::day::store
