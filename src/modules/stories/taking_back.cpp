// SPDX-License-Identifier: EUPL-1.2
// One yes is taken back, and the rest of the story stays.
#include "modules/stories/inside.hpp"
#include "modules/stories/stories.hpp"

namespace klantendag::stories {

Result<std::vector<Tip>> take_back_for(Work& work, crypto::Keys const& keys, StoryId id,
                                       Purpose purpose) {
  ASSIGN_OR_RETURN(auto const loaded, inside::load_any(work, keys, id));
  ASSIGN_OR_RETURN(auto const after, take_back(loaded.story, purpose));
  RETURN_IF_ERROR(store::take_back(work.session, id, purpose, work.now));
  ASSIGN_OR_RETURN(
      [[maybe_unused]] auto const saved,
      inside::save(work, keys, after, {.action = "story.take_back", .fields = {name_of(purpose)}}));
  ASSIGN_OR_RETURN(auto now, inside::load_any(work, keys, id));
  return std::move(now.tips);
}

Result<std::set<StoryId>> no_longer_quoted(sql::Session& session) {
  return store::no_longer_quoted(session);
}

}  // namespace klantendag::stories
