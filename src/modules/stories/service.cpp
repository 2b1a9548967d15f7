// SPDX-License-Identifier: EUPL-1.2
// Use cases of the stories: load and open, decide by the rules, seal and save, record, and tell the
// ledger what is owed now.
#include <algorithm>

#include "modules/editions/editions.hpp"
#include "modules/participants/participants.hpp"
#include "modules/stories/inside.hpp"
#include "modules/stories/stories.hpp"
#include "modules/stories/texts.hpp"

namespace klantendag::stories {
namespace {

using inside::Loaded;
using obligations::Kind;
using obligations::Opening;

Result<Story> save(Work& work, crypto::Keys const& keys, Story const& story,
                   std::string_view action, std::vector<std::string_view> fields = {}) {
  return inside::save(work, keys, story, {action, std::move(fields)});
}

Result<Loaded> load_to_change(Work& work, crypto::Keys const& keys, StoryId id) {
  RETURN_IF_ERROR(require(work, Permission::record_stories));
  ASSIGN_OR_RETURN(auto loaded, inside::load(work, keys, id));
  RETURN_IF_ERROR(editions::find_open(work, loaded.story.edition));
  return loaded;
}

// Read back is heard: the client knows what we wrote down.
Result<void> acknowledge_tips(Work& work, Story const& story, std::vector<Tip> const& tips) {
  for (Tip const& tip : tips) {
    ASSIGN_OR_RETURN(auto const owed, obligations::of_origin(work, {"tip", tip.id.text()}));
    for (auto const& obligation : owed) {
      if (obligation.kind != Kind::acknowledge || !obligations::is_open(obligation.state)) continue;
      RETURN_IF_ERROR(obligations::fulfil(
          work, obligation.id, {obligations::ProofKind::receipt, "story/" + story.id.text()}));
      RETURN_IF_ERROR(inside::change_state(work, tip, TipState::acknowledged));
    }
  }
  return {};
}

}  // namespace

Result<Story> tell(Work& work, crypto::Keys const& keys, EditionId edition, NewStory const& draft) {
  RETURN_IF_ERROR(require(work, Permission::record_stories));
  RETURN_IF_ERROR(editions::find_open(work, edition));
  ASSIGN_OR_RETURN(auto const people, participants::seated(work, keys, edition));
  auto const teller = std::find_if(people.begin(), people.end(), [&](auto const& person) {
    return person.id == draft.teller && person.role == participants::Role::client;
  });
  if (teller == people.end()) return invalid_field("teller", "stories.teller_missing");
  Story const story{.id = work.next_id<StoryRecord>(),
                    .edition = edition,
                    .teller = draft.teller,
                    .key_subject = teller->subject,
                    .group = draft.group,
                    .consents = draft.consents,
                    .recorder = work.actor.account,
                    .told_at = work.now};
  RETURN_IF_ERROR(inside::insert(work, story));
  return story;
}

Result<Story> write(Work& work, crypto::Keys const& keys, StoryId id, Written const& words) {
  ASSIGN_OR_RETURN(auto const loaded, load_to_change(work, keys, id));
  ASSIGN_OR_RETURN(auto const after, write(loaded.story, words.told, words.struck));
  return save(work, keys, after, "story.write", {"told", "struck"});
}

Result<Story> read_back(Work& work, crypto::Keys const& keys, StoryId id,
                        ReadingBack const& reading) {
  ASSIGN_OR_RETURN(auto const loaded, load_to_change(work, keys, id));
  ASSIGN_OR_RETURN(auto const after, read_back(loaded.story, reading));
  return save(work, keys, after, "story.read_back", {"read_back"});
}

Result<Tip> add_tip(Work& work, crypto::Keys const& keys, StoryId id, NewTip const& draft) {
  ASSIGN_OR_RETURN(auto const loaded, load_to_change(work, keys, id));
  RETURN_IF_ERROR(may_add_tip(loaded.story));
  return inside::capture(work, keys, loaded.story, draft);
}

Result<Tip> add_card_tip(Work& work, crypto::Keys const& keys, StoryId id, NewTip const& draft) {
  ASSIGN_OR_RETURN(auto const loaded, load_to_change(work, keys, id));
  RETURN_IF_ERROR(may_add_card_tip(loaded.story));
  return inside::capture(work, keys, loaded.story, draft);
}

Result<Story> answer_contact(Work& work, crypto::Keys const& keys, StoryId id,
                             ContactAnswer const& answer) {
  ASSIGN_OR_RETURN(auto const loaded, load_to_change(work, keys, id));
  ASSIGN_OR_RETURN(auto const after, answer_contact(loaded.story, answer.answer));
  if (answer.answer == Answer::yes) {
    Opening opening = inside::opening_of(after, Kind::contact, {"story", id.text()});
    opening.owner = answer.owner;
    opening.wished = answer.channel;
    opening.due = answer.due;
    RETURN_IF_ERROR(obligations::open_about(work, keys, opening, answer.about));
  }
  return save(work, keys, after, "story.answer_contact", {"wants_contact"});
}

Result<Story> without_tip(Work& work, crypto::Keys const& keys, StoryId id, std::string_view why) {
  ASSIGN_OR_RETURN(auto const loaded, load_to_change(work, keys, id));
  ASSIGN_OR_RETURN(auto const after, without_tip(loaded.story, loaded.tips.size(), why));
  return save(work, keys, after, "story.without_tip", {"without_tip_why"});
}

Result<Story> finish(Work& work, crypto::Keys const& keys, StoryId id) {
  ASSIGN_OR_RETURN(auto const loaded, load_to_change(work, keys, id));
  ASSIGN_OR_RETURN(auto const after, finish(loaded.story, loaded.tips.size()));
  if (after.read_back == ReadBack::confirmed || after.read_back == ReadBack::corrected) {
    RETURN_IF_ERROR(acknowledge_tips(work, after, loaded.tips));
  }
  return save(work, keys, after, "story.finish", {"state"});
}

Result<Story> settle(Work& work, crypto::Keys const& keys, StoryId id, State state) {
  RETURN_IF_ERROR(require(work, Permission::read_stories));
  ASSIGN_OR_RETURN(auto const loaded, inside::load(work, keys, id));
  ASSIGN_OR_RETURN(auto const after, settle(loaded.story, state));
  return save(work, keys, after, "story.settle", {"state"});
}

Result<Story> withdraw(Work& work, crypto::Keys const& keys, StoryId id, ForgetTip const& forget) {
  RETURN_IF_ERROR(require(work, Permission::read_stories));
  return withdraw_for(work, keys, id, forget);
}

Result<Story> withdraw_for(Work& work, crypto::Keys const& keys, StoryId id,
                           ForgetTip const& forget) {
  ASSIGN_OR_RETURN(auto const loaded, inside::load_any(work, keys, id));
  ASSIGN_OR_RETURN(auto const after, withdraw(loaded.story));
  std::string_view const reason = Texts{work.language}.stories_withdrawn_reason();
  for (Tip const& tip : loaded.tips) {
    RETURN_IF_ERROR(inside::drop_words(work, tip));
    ASSIGN_OR_RETURN(auto const owed, obligations::of_origin(work, {"tip", tip.id.text()}));
    for (auto const& obligation : owed) {
      if (!obligations::is_open(obligation.state)) continue;
      RETURN_IF_ERROR(obligations::release_for(work, keys, obligation.id, reason));
    }
    RETURN_IF_ERROR(obligations::forget_words(work, keys, {"tip", tip.id.text()}, reason));
    RETURN_IF_ERROR(forget(work, tip.id));
  }
  return save(work, keys, after, "story.withdraw", {"state", "told", "struck"});
}

Result<Opened> find(Work& work, crypto::Keys const& keys, StoryId id) {
  ASSIGN_OR_RETURN(auto loaded, inside::load(work, keys, id));
  Opened opened{.story = std::move(loaded.story), .tips = std::move(loaded.tips)};
  ASSIGN_OR_RETURN(auto const tellers, stories::tellers(work, keys, opened.story.edition));
  opened.teller = inside::name_of(tellers, opened.story.teller);
  ASSIGN_OR_RETURN(opened.promises, obligations::of_origin(work, {"story", id.text()}));
  return opened;
}

Result<std::vector<Opened>> told_by(Work& work, crypto::Keys const& keys, ParticipantId teller) {
  ASSIGN_OR_RETURN(auto const ids, store::told_by(work.session, teller));
  std::vector<Opened> found;
  for (StoryId const& id : ids) {
    ASSIGN_OR_RETURN(auto loaded, inside::load_any(work, keys, id));
    loaded.story.words.struck.clear();
    Opened opened{.story = std::move(loaded.story), .tips = std::move(loaded.tips)};
    ASSIGN_OR_RETURN(opened.promises, obligations::of_origin(work, {"story", id.text()}));
    found.push_back(std::move(opened));
  }
  return found;
}

Result<Tip> find_tip(Work& work, crypto::Keys const& keys, TipId id) {
  ASSIGN_OR_RETURN(auto stored, store::find_tip(work.session, id));
  if (!stored) return not_found("stories.tip_not_found");
  ASSIGN_OR_RETURN(auto const owed, obligations::of_origin(work, {"tip", id.text()}));
  bool const has_to_act = std::any_of(owed.begin(), owed.end(), [&](auto const& one) {
    return obligations::is_open(one.state) && work.actor.kind == Actor::Kind::account &&
           one.owner == work.actor.account;
  });
  bool const wrote =
      work.actor.kind == Actor::Kind::account && stored->tip.recorder == work.actor.account;
  if (!has_to_act && !wrote && !inside::may_read_tips(work)) {
    return not_found("stories.tip_not_found");
  }
  return inside::load_tip(work, keys, std::move(*stored));
}

Result<Tip> any_tip(Work& work, crypto::Keys const& keys, TipId id) {
  ASSIGN_OR_RETURN(auto stored, store::find_tip(work.session, id));
  if (!stored) return not_found("stories.tip_not_found");
  return inside::load_tip(work, keys, std::move(*stored));
}

Result<std::int64_t> count_tips(Work& work, EditionId edition) {
  return store::count_given(work.session, edition);
}

Result<std::vector<Tip>> tips(Work& work, crypto::Keys const& keys, EditionId edition) {
  RETURN_IF_ERROR(require(work, Permission::see_obligations));
  ASSIGN_OR_RETURN(auto stored, store::tips_in(work.session, edition));
  std::vector<Tip> found;
  for (auto& one : stored) {
    if (!inside::may_read_tips(work)) {
      found.push_back(std::move(one.tip));
      continue;
    }
    ASSIGN_OR_RETURN(auto tip, inside::load_tip(work, keys, std::move(one)));
    found.push_back(std::move(tip));
  }
  return found;
}

Result<std::vector<Line>> list(Work& work, crypto::Keys const& keys, EditionId edition) {
  RETURN_IF_ERROR(require(work, Permission::record_stories));
  ASSIGN_OR_RETURN(auto const stories, store::list(work.session, edition));
  ASSIGN_OR_RETURN(auto const counts, store::count_tips(work.session, edition));
  ASSIGN_OR_RETURN(auto const tellers, stories::tellers(work, keys, edition));
  std::vector<Line> lines;
  for (Story const& story : stories) {
    if (!inside::may_read(work, story)) continue;
    auto const count = std::find_if(counts.begin(), counts.end(),
                                    [&](auto const& one) { return one.first == story.id.text(); });
    lines.push_back(
        {story, inside::name_of(tellers, story.teller), count == counts.end() ? 0 : count->second});
  }
  return lines;
}

Result<void> each_story(sql::Session& session,
                        std::function<Result<void>(Story const&)> const& take) {
  return store::each(session, take);
}

Result<std::vector<Teller>> tellers(Work& work, crypto::Keys const& keys, EditionId edition) {
  ASSIGN_OR_RETURN(auto const people, participants::seated(work, keys, edition));
  std::vector<Teller> found;
  for (auto const& person : people) {
    if (person.role == participants::Role::client) {
      found.push_back({person.id, person.person.first_name});
    }
  }
  return found;
}

}  // namespace klantendag::stories
