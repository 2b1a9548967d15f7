// SPDX-License-Identifier: EUPL-1.2
#include "modules/actions/post.hpp"

#include <algorithm>

#include "modules/actions/inside.hpp"
#include "modules/participants/participants.hpp"

namespace klantendag::actions {
namespace {

Result<std::optional<mail::Address>> address_of(Work& work, crypto::Keys const& keys,
                                                stories::Tip const& tip) {
  ASSIGN_OR_RETURN(auto const people, participants::known(work, keys, tip.edition));
  auto const giver = std::find_if(people.begin(), people.end(),
                                  [&](auto const& one) { return one.id == tip.giver; });
  if (giver == people.end() || giver->person.email.empty()) return std::optional<mail::Address>();
  auto address = mail::Address::from(giver->person.email, giver->person.first_name);
  if (!address) return std::optional<mail::Address>();
  return std::optional(std::move(*address));
}

Result<Telling*> approved_in(Work& work, inside::Loaded& loaded) {
  RETURN_IF_ERROR(require(work, Permission::read_stories));
  Telling* const telling = loaded.telling();
  if (telling == nullptr || telling->state != TellingState::approved) {
    return conflict("actions.step");
  }
  return telling;
}

}  // namespace

Result<void> post(Work& work, crypto::Keys const& keys, TipId id) {
  ASSIGN_OR_RETURN(auto loaded, inside::load(work, keys, id));
  ASSIGN_OR_RETURN(auto const* const telling, approved_in(work, loaded));
  stories::Tip const& tip = loaded.opened.tip;
  if (telling->channel != obligations::Channel::mail) return conflict("actions.step");
  ASSIGN_OR_RETURN(auto address, address_of(work, keys, tip));
  if (!address) return conflict("actions.no_address");
  Texts const texts{work.language};
  // The same key as the tip, so that the message goes when the giver's words go.
  outbox::Draft const draft{
      .edition = tip.edition,
      .kind = "telling",
      .person = tip.key_subject,
      .to = std::move(*address),
      .letter = {.subject = std::string(texts.actions_mail_subject()), .text = telling->text},
      .language = work.language,
      .once = "telling " + telling->id.text() + " " + telling->obligation.text()};
  ASSIGN_OR_RETURN(auto const offered, outbox::offer(work, keys, draft));
  if (!offered) return conflict("actions.step");
  return store::add_post(work.session, *offered, telling->id);
}

Result<Telling> take_back(Work& work, crypto::Keys const& keys, TipId id) {
  ASSIGN_OR_RETURN(auto loaded, inside::load(work, keys, id));
  ASSIGN_OR_RETURN(auto const* const telling, approved_in(work, loaded));
  ASSIGN_OR_RETURN(bool const taken, inside::take_from_the_post(work, telling->id));
  if (!taken) return conflict("actions.on_its_way");
  ASSIGN_OR_RETURN(auto const after, take_back(*telling));
  return inside::save(work, keys, loaded.opened.tip, after, "telling.take_back");
}

Result<std::optional<Posted>> posted(Work& work, TellingId telling) {
  ASSIGN_OR_RETURN(auto const id, store::newest_post(work.session, telling));
  if (!id) return std::optional<Posted>();
  ASSIGN_OR_RETURN(auto const state, outbox::state_of(work, *id));
  if (!state || *state == outbox::State::dropped) return std::optional<Posted>();
  return std::optional(Posted{*id, *state});
}

Result<bool> goes_by_post(Work& work, crypto::Keys const& keys, stories::Tip const& tip) {
  ASSIGN_OR_RETURN(auto const address, address_of(work, keys, tip));
  return address.has_value();
}

Result<void> note_sent(Work& work, crypto::Keys const& keys, outbox::Outgoing const& sent) {
  ASSIGN_OR_RETURN(auto const id, store::tip_of_post(work.session, sent.id));
  if (!id) return {};  // another kind of post
  ASSIGN_OR_RETURN(auto tip, stories::any_tip(work, keys, *id));
  ASSIGN_OR_RETURN(auto loaded, inside::load_with(work, keys, std::move(tip)));
  Telling const* const telling = loaded.telling();
  if (telling == nullptr || telling->state != TellingState::approved) return {};
  auto const by = Id<Account>::parse(sent.approved_by);
  ASSIGN_OR_RETURN(
      auto const after,
      tell(*telling, by.value_or(telling->approved_by.value_or(Id<Account>())), work.now));
  RETURN_IF_ERROR(inside::end_as_told(work, keys, loaded, after));
  return {};
}

}  // namespace klantendag::actions
