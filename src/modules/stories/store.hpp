// SPDX-License-Identifier: EUPL-1.2
// Stories and tips in the database; their words only as seals.
#pragma once

#include <functional>
#include <optional>
#include <set>
#include <utility>
#include <vector>

#include "modules/stories/rules.hpp"
#include "platform/crypto/sealed.hpp"
#include "platform/sql/session.hpp"

namespace klantendag::stories::store {

struct SealedWords {
  crypto::Sealed told{};
  crypto::Sealed struck{};
  crypto::Sealed read_back_why{};
  crypto::Sealed without_tip_why{};
};
// Story::words is empty; its seals stand beside it.
struct StoredStory {
  Story story{};
  SealedWords words{};
};
[[nodiscard]] Result<void> insert(sql::Session& session, Story const& story);
[[nodiscard]] Result<void> update(sql::Session& session, StoredStory const& stored);
[[nodiscard]] Result<std::optional<StoredStory>> find(sql::Session& session, StoryId id);
[[nodiscard]] Result<std::vector<Story>> list(sql::Session& session, EditionId edition);
[[nodiscard]] Result<void> each(sql::Session& session,
                                std::function<Result<void>(Story const&)> const& take);
[[nodiscard]] Result<std::vector<StoryId>> told_by(sql::Session& session, ParticipantId teller);

// The answer in the story, and in its tips when it is about being told.
[[nodiscard]] Result<void> take_back(sql::Session& session, StoryId id, Purpose purpose,
                                     Instant now);
[[nodiscard]] Result<std::set<StoryId>> no_longer_quoted(sql::Session& session);

// Tip::words is empty.
struct StoredTip {
  Tip tip{};
  crypto::Sealed words{};
};
[[nodiscard]] Result<void> insert(sql::Session& session, StoredTip const& stored);
[[nodiscard]] Result<void> change_state(sql::Session& session, TipId id, TipState state);
[[nodiscard]] Result<void> drop_words(sql::Session& session, TipId id);
[[nodiscard]] Result<std::vector<StoredTip>> tips_of(sql::Session& session, StoryId id);
[[nodiscard]] Result<std::optional<StoredTip>> find_tip(sql::Session& session, TipId id);
[[nodiscard]] Result<std::vector<StoredTip>> tips_in(sql::Session& session, EditionId edition);
[[nodiscard]] Result<std::vector<std::pair<std::string, std::int64_t>>> count_tips(
    sql::Session& session, EditionId edition);
// Without those that were taken back.
[[nodiscard]] Result<std::int64_t> count_given(sql::Session& session, EditionId edition);

using States = std::vector<std::pair<std::string, std::string>>;
[[nodiscard]] Result<States> story_states(sql::Session& session);
[[nodiscard]] Result<States> tip_states(sql::Session& session);

}  // namespace klantendag::stories::store
