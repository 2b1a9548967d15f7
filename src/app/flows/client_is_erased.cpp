// SPDX-License-Identifier: EUPL-1.2
#include "app/flows/client_is_erased.hpp"

#include "modules/actions/actions.hpp"
#include "modules/obligations/obligations.hpp"
#include "modules/stories/stories.hpp"
#include "platform/keystore/keystore.hpp"

namespace klantendag::app {

Result<void> forget_what_it_became(Work& work, crypto::Keys const& keys, std::string_view became) {
  constexpr std::string_view tip = "tip/";
  if (!became.starts_with(tip)) return {};
  auto const id = TipId::parse(became.substr(tip.size()));
  if (!id) return {};
  ASSIGN_OR_RETURN(auto const given, stories::any_tip(work, keys, *id));
  // The client may have withdrawn it before.
  if (given.state != stories::TipState::withdrawn) {
    RETURN_IF_ERROR(stories::withdraw_for(work, keys, given.story, actions::forget));
  }
  RETURN_IF_ERROR(obligations::erase_subject(work, {"participant", given.giver.text()}));
  RETURN_IF_ERROR(keystore::Keystore::erase(work.session, given.key_subject));
  return {};
}

}  // namespace klantendag::app
