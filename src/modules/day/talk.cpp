// SPDX-License-Identifier: EUPL-1.2
// Use cases during a story: the sheet that is typed, promises from the group, and deliveries of tablets
// that may come twice.
#include "base/text.hpp"
#include "modules/day/day.hpp"
#include "modules/day/rules.hpp"
#include "modules/day/store.hpp"
#include "platform/keystore/seal.hpp"

namespace klantendag::day {
namespace {

using keystore::Seal;

keystore::Spot spot(StoryId id) {
  return {"day_questions", "words", id.text()};
}

Result<std::string> questions_of(Work& work, crypto::Keys const& keys, StoryId id) {
  ASSIGN_OR_RETURN(auto const stored, store::questions(work.session, id));
  if (!stored) return std::string();
  ASSIGN_OR_RETURN(auto const seal, Seal::to_read(work.session, {keys, crypto::RootKey::story,
                                                                 stored->key_subject}));
  return seal.open(spot(id), stored->words);
}

Result<void> save_questions(Work& work, crypto::Keys const& keys, stories::Story const& story,
                            std::string_view words) {
  RETURN_IF_ERROR(stories::may_add_tip(story));  // still open, and with the yes to writing down
  ASSIGN_OR_RETURN(
      auto const seal,
      Seal::to_write(work.session, {keys, crypto::RootKey::story, story.key_subject}, work.now));
  RETURN_IF_ERROR(store::save_questions(
      work.session, story.id, {story.key_subject, seal.close(spot(story.id), words)}, work.now));
  return audit::record(
      work,
      {.action = "day.questions", .kind = "questions", .id = story.id.text(), .fields = {"words"}});
}

// A browser makes two characters of each line end; that is no change.
std::string with_plain_ends(std::string text) {
  std::erase(text, '\r');
  return text;
}

constexpr std::size_t longest_delivery = 64;

}  // namespace

Result<Talk> talk(Work& work, crypto::Keys const& keys, StoryId id) {
  RETURN_IF_ERROR(require(work, Permission::record_stories));
  Talk talk;
  ASSIGN_OR_RETURN(talk.opened, stories::find(work, keys, id));
  talk.sheet.told = with_plain_ends(talk.opened.story.words.told);
  talk.sheet.struck = with_plain_ends(talk.opened.story.words.struck);
  if (talk.opened.story.state == stories::State::withdrawn) return talk;
  ASSIGN_OR_RETURN(talk.sheet.questions, questions_of(work, keys, id));
  return talk;
}

Result<Sheet> save_sheet(Work& work, crypto::Keys const& keys, StoryId id, Typed const& typed) {
  ASSIGN_OR_RETURN(auto const before, talk(work, keys, id));
  Sheet const& wanted = typed.sheet;
  if (wanted == before.sheet) return wanted;  // sent twice, or typed back
  if (typed.seen != version_of(before.sheet)) return conflict("day.changed_meanwhile");
  if (wanted.told != before.sheet.told || wanted.struck != before.sheet.struck) {
    bool const same = wanted.told == before.sheet.told;
    std::string const& told = same ? before.opened.story.words.told : wanted.told;
    RETURN_IF_ERROR(stories::write(work, keys, id, {told, wanted.struck}));
  }
  if (wanted.questions != before.sheet.questions) {
    RETURN_IF_ERROR(save_questions(work, keys, before.opened.story, wanted.questions));
  }
  return wanted;
}

Result<void> promise(Work& work, crypto::Keys const& keys, StoryId id, Promise const& promise) {
  ASSIGN_OR_RETURN(auto const before, talk(work, keys, id));
  stories::Story const& story = before.opened.story;
  if (story.state == stories::State::withdrawn) return conflict("stories.withdrawn");
  RETURN_IF_ERROR(obligations::open_about(work, keys,
                                          {.edition = story.edition,
                                           .kind = obligations::Kind::answer,
                                           .origin = {"story", id.text()},
                                           .subject = {"participant", story.teller.text()},
                                           .owner = promise.owner,
                                           .wished = promise.channel,
                                           .due = promise.due},
                                          promise.about));
  return {};
}

Result<bool> is_new(Work& work, StoryId id, std::string_view delivery) {
  if (delivery.empty()) return true;
  if (delivery.size() > longest_delivery) return invalid("day.delivery_unknown");
  return store::take_delivery(work.session, delivery, id, work.now);
}

Result<std::int64_t> forget_withdrawn(Work& work) {
  ASSIGN_OR_RETURN(auto const states, stories::watched_stories().present(work.session));
  std::int64_t forgotten = 0;
  for (auto const& [id, state] : states) {
    if (state != "withdrawn") continue;
    ASSIGN_OR_RETURN(std::int64_t const dropped, store::drop_questions(work.session, id));
    forgotten += dropped;
  }
  return forgotten;
}

}  // namespace klantendag::day
