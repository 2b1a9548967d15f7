// SPDX-License-Identifier: EUPL-1.2
// What the services share: load a story with its words opened, save it sealed and recorded.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "modules/stories/store.hpp"
#include "modules/stories/stories.hpp"

namespace klantendag::stories::inside {

struct Loaded {
  Story story{};
  std::vector<Tip> tips{};
};
// Who wrote it down, and who may read all.
[[nodiscard]] bool may_read(Work const& work, Story const& story);
// Every tip: for who decides about them, and for who may say no.
[[nodiscard]] bool may_read_tips(Work const& work);
[[nodiscard]] Result<Loaded> load(Work& work, crypto::Keys const& keys, StoryId id);
// Whoever acts: who calls has asked who may.
[[nodiscard]] Result<Loaded> load_any(Work& work, crypto::Keys const& keys, StoryId id);

// The tip with its words opened.
[[nodiscard]] Result<Tip> load_tip(Work& work, crypto::Keys const& keys, store::StoredTip stored);

struct Change {
  std::string_view action{};
  std::vector<std::string_view> fields{};
};
[[nodiscard]] Result<Story> save(Work& work, crypto::Keys const& keys, Story const& story,
                                 Change const& change);
[[nodiscard]] Result<void> insert(Work& work, Story const& story);
[[nodiscard]] Result<void> insert(Work& work, crypto::Keys const& keys, Tip const& tip);
[[nodiscard]] Result<void> change_state(Work& work, Tip const& tip, TipState state);
[[nodiscard]] Result<void> drop_words(Work& work, Tip const& tip);

[[nodiscard]] obligations::Opening opening_of(Story const& story, obligations::Kind kind,
                                              obligations::Reference origin);
// The tip with what is owed for it: to say that we heard it, and to decide.
[[nodiscard]] Result<Tip> capture(Work& work, crypto::Keys const& keys, Story const& story,
                                  NewTip const& draft);

[[nodiscard]] std::string name_of(std::vector<Teller> const& tellers, ParticipantId id);

}  // namespace klantendag::stories::inside
