// SPDX-License-Identifier: EUPL-1.2
#include "modules/stories/inside.hpp"

#include <algorithm>

#include "modules/stories/rules.hpp"
#include "platform/keystore/seal.hpp"

namespace klantendag::stories::inside {
namespace {

using keystore::Seal;
using keystore::Spot;

Spot spot(std::string_view column, StoryId id) {
  return {"story", column, id.text()};
}

Spot spot(TipId id) {
  return {"tip", "words", id.text()};
}

keystore::Whose key_of(crypto::Keys const& keys, std::string_view subject) {
  return {keys, crypto::RootKey::story, subject};
}

Result<Words> open_words(Seal const& seal, StoryId id, store::SealedWords const& sealed) {
  Words words;
  ASSIGN_OR_RETURN(words.told, seal.open(spot("told", id), sealed.told));
  ASSIGN_OR_RETURN(words.struck, seal.open(spot("struck", id), sealed.struck));
  ASSIGN_OR_RETURN(words.read_back_why, seal.open(spot("read_back_why", id), sealed.read_back_why));
  ASSIGN_OR_RETURN(words.without_tip_why,
                   seal.open(spot("without_tip_why", id), sealed.without_tip_why));
  return words;
}

Result<void> note(Work& work, Tip const& tip, std::string_view action, TipState state) {
  return audit::record(work, {.action = action,
                              .kind = "tip",
                              .id = tip.id.text(),
                              .state = stories::name_of(state),
                              .fields = {"state"}});
}

}  // namespace

bool may_read(Work const& work, Story const& story) {
  if (work.actor.permissions.has(Permission::read_stories)) return true;
  return work.actor.permissions.has(Permission::record_stories) &&
         work.actor.kind == Actor::Kind::account && story.recorder == work.actor.account;
}

bool may_read_tips(Work const& work) {
  return work.actor.permissions.has(Permission::read_stories) ||
         work.actor.permissions.has(Permission::refuse_obligations);
}

Result<Loaded> load(Work& work, crypto::Keys const& keys, StoryId id) {
  ASSIGN_OR_RETURN(auto loaded, load_any(work, keys, id));
  if (!may_read(work, loaded.story)) return not_found("stories.not_found");
  return loaded;
}

Result<Loaded> load_any(Work& work, crypto::Keys const& keys, StoryId id) {
  ASSIGN_OR_RETURN(auto stored, store::find(work.session, id));
  if (!stored) return not_found("stories.not_found");
  Loaded loaded{.story = std::move(stored->story)};
  ASSIGN_OR_RETURN(auto const seal,
                   Seal::to_read(work.session, key_of(keys, loaded.story.key_subject)));
  ASSIGN_OR_RETURN(loaded.story.words, open_words(seal, id, stored->words));
  ASSIGN_OR_RETURN(auto tips, store::tips_of(work.session, id));
  for (store::StoredTip& tip : tips) {
    ASSIGN_OR_RETURN(tip.tip.words, seal.open(spot(tip.tip.id), tip.words));
    loaded.tips.push_back(std::move(tip.tip));
  }
  return loaded;
}

Result<Tip> load_tip(Work& work, crypto::Keys const& keys, store::StoredTip stored) {
  ASSIGN_OR_RETURN(auto const seal,
                   Seal::to_read(work.session, key_of(keys, stored.tip.key_subject)));
  ASSIGN_OR_RETURN(stored.tip.words, seal.open(spot(stored.tip.id), stored.words));
  return std::move(stored.tip);
}

Result<Story> save(Work& work, crypto::Keys const& keys, Story const& story, Change const& change) {
  ASSIGN_OR_RETURN(auto const seal,
                   Seal::to_write(work.session, key_of(keys, story.key_subject), work.now));
  RETURN_IF_ERROR(store::update(
      work.session,
      {story,
       {seal.close(spot("told", story.id), story.words.told),
        seal.close(spot("struck", story.id), story.words.struck),
        seal.close(spot("read_back_why", story.id), story.words.read_back_why),
        seal.close(spot("without_tip_why", story.id), story.words.without_tip_why)}}));
  RETURN_IF_ERROR(audit::record(work, {.action = change.action,
                                       .kind = "story",
                                       .id = story.id.text(),
                                       .state = stories::name_of(story.state),
                                       .fields = change.fields}));
  return story;
}

Result<void> insert(Work& work, Story const& story) {
  RETURN_IF_ERROR(store::insert(work.session, story));
  return audit::record(work, {.action = "story.tell",
                              .kind = "story",
                              .id = story.id.text(),
                              .state = stories::name_of(story.state)});
}

Result<void> insert(Work& work, crypto::Keys const& keys, Tip const& tip) {
  ASSIGN_OR_RETURN(auto const seal,
                   Seal::to_write(work.session, key_of(keys, tip.key_subject), work.now));
  RETURN_IF_ERROR(
      store::insert(work.session, store::StoredTip{tip, seal.close(spot(tip.id), tip.words)}));
  return note(work, tip, "tip.capture", tip.state);
}

Result<void> change_state(Work& work, Tip const& tip, TipState state) {
  RETURN_IF_ERROR(store::change_state(work.session, tip.id, state));
  return note(work, tip, "tip.change", state);
}

Result<void> drop_words(Work& work, Tip const& tip) {
  RETURN_IF_ERROR(store::drop_words(work.session, tip.id));
  RETURN_IF_ERROR(store::change_state(work.session, tip.id, TipState::withdrawn));
  return note(work, tip, "tip.withdraw", TipState::withdrawn);
}

std::string name_of(std::vector<Teller> const& tellers, ParticipantId id) {
  auto const found = std::find_if(tellers.begin(), tellers.end(),
                                  [&](Teller const& teller) { return teller.id == id; });
  return found == tellers.end() ? std::string() : found->name;
}

}  // namespace klantendag::stories::inside
