// SPDX-License-Identifier: EUPL-1.2
// A tip is written down: what is owed for it begins in the same unit of work. At the table of a group, or
// from a message of a client who was not there.
#include "modules/stories/inside.hpp"

namespace klantendag::stories {

namespace inside {

using obligations::Kind;
using obligations::Opening;

Opening opening_of(Story const& story, Kind kind, obligations::Reference origin) {
  return {.edition = story.edition,
          .kind = kind,
          .origin = std::move(origin),
          .subject = {"participant", story.teller.text()},
          .owner = story.recorder};
}

// Who writes a tip down has it until somebody else takes it: so no tip is ever nobody's.
static Result<void> open_for_tip(Work& work, Story const& story, Tip const& tip) {
  for (Kind const kind : {Kind::acknowledge, Kind::decide}) {
    Opening opening = opening_of(story, kind, {"tip", tip.id.text()});
    opening.wished = tip.channel;
    RETURN_IF_ERROR(obligations::open(work, opening));
  }
  return {};
}

Result<Tip> capture(Work& work, crypto::Keys const& keys, Story const& story, NewTip const& draft) {
  Tip const tip{.id = work.next_id<TipRecord>(),
                .edition = story.edition,
                .story = story.id,
                .giver = story.teller,
                .key_subject = story.key_subject,
                .tell_back = draft.channel ? story.consents.tell_back : Answer::no,
                .channel = draft.channel,
                .recorder = story.recorder,
                .words = draft.words,
                .captured_at = work.now};
  RETURN_IF_ERROR(insert(work, keys, tip));
  RETURN_IF_ERROR(open_for_tip(work, story, tip));
  return tip;
}

}  // namespace inside

Result<Tip> write_in(Work& work, crypto::Keys const& keys, WrittenIn const& written) {
  if (work.actor.kind != Actor::Kind::account) return forbidden("error.forbidden");
  Story story{.id = work.next_id<StoryRecord>(),
              .edition = written.edition,
              .teller = written.giver,
              .key_subject = written.key_subject,
              .group = 0,  // not at_table()
              .consents = {.write_down = Answer::yes,
                           .quote = Answer::no,
                           .tell_back = written.tip.channel ? Answer::yes : Answer::no},
              .read_back = ReadBack::not_possible,
              .wants_contact = Answer::no,
              .recorder = work.actor.account,
              .told_at = work.now};
  RETURN_IF_ERROR(inside::insert(work, story));
  story.words.told = written.tip.words;
  story.state = State::finished;
  RETURN_IF_ERROR(inside::save(work, keys, story, {"story.write_in", {"told", "state"}}));
  return inside::capture(work, keys, story, written.tip);
}

}  // namespace klantendag::stories
