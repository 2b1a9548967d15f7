// SPDX-License-Identifier: EUPL-1.2
#include "modules/sharing/sources.hpp"

#include "modules/sharing/rules.hpp"
#include "modules/sharing/sharing.hpp"
#include "modules/sharing/store.hpp"
#include "modules/stories/stories.hpp"

namespace klantendag::sharing {
namespace sources {

Result<std::set<std::string>> withdrawn(sql::Session& session) {
  ASSIGN_OR_RETURN(auto const states, stories::watched_stories().present(session));
  std::set<std::string> found;
  for (auto const& [id, state] : states) {
    if (state == "withdrawn") found.insert(id);
  }
  return found;
}

Result<std::set<std::string>> taken_from(sql::Session& session, PackId pack,
                                         std::set<std::string> const& withdrawn) {
  ASSIGN_OR_RETURN(auto const stories, store::stories_of(session, pack));
  std::set<std::string> taken;
  for (std::string const& story : stories) {
    if (withdrawn.contains(story)) taken.insert(story);
  }
  return taken;
}

}  // namespace sources

Result<void> forget_withdrawn(Work& work) {
  ASSIGN_OR_RETURN(auto const withdrawn, sources::withdrawn(work.session));
  if (withdrawn.empty()) return {};
  ASSIGN_OR_RETURN(auto const packs, store::full_packs(work.session));
  for (Pack pack : packs) {
    ASSIGN_OR_RETURN(auto const taken, sources::taken_from(work.session, pack.id, withdrawn));
    if (taken.empty()) continue;
    RETURN_IF_ERROR(store::empty(work.session, pack.id));
    if (pack.state == PackState::released) {
      pack.state = PackState::withdrawn;
      RETURN_IF_ERROR(store::save_state(work.session, pack));
    }
    RETURN_IF_ERROR(audit::record(work, {.action = "pack.forget",
                                         .kind = "pack",
                                         .id = pack.id.text(),
                                         .state = name_of(pack.state),
                                         .fields = {"contents", "page", "slides"}}));
  }
  return {};
}

}  // namespace klantendag::sharing
