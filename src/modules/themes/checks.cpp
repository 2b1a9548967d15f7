// SPDX-License-Identifier: EUPL-1.2
// V15: what ended because themes were merged or split goes on in another theme, about the same words of
// the same giver; so the givers before are the givers after.
#include <map>

#include "modules/themes/store.hpp"
#include "modules/themes/themes.hpp"

namespace klantendag::themes {
namespace {

Result<std::vector<audit::Finding>> check_givers(sql::Session& session) {
  ASSIGN_OR_RETURN(auto const links, store::every_link(session));
  std::map<ThemeLinkId, Link const*> follower;
  for (Link const& one : links) {
    if (one.follows) follower.emplace(*one.follows, &one);
  }
  std::vector<audit::Finding> findings;
  for (Link const& one : links) {
    if (one.ended != Ended::merged && one.ended != Ended::split) continue;
    auto const next = follower.find(one.id);
    if (next == follower.end()) {
      findings.push_back({"theme_link/" + one.id.text(), "went into a theme and did not arrive"});
    } else if (next->second->item != one.item || next->second->giver != one.giver) {
      findings.push_back({"theme_link/" + one.id.text(), "arrived with other words or giver"});
    }
  }
  return findings;
}

}  // namespace

std::vector<audit::Check> checks() {
  return {{"V15", "themes.check_givers", check_givers}};
}

audit::WatchedKind watched_kind() {
  return {{"theme", theme_steps}, store::theme_states};
}

}  // namespace klantendag::themes
