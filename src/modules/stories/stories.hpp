// SPDX-License-Identifier: EUPL-1.2
// The face of the stories: who told what, with which yes, read back, with tips and promises in the
// ledger. Writing needs record_stories; one reads what one wrote down, and with read_stories the rest.
#pragma once

#include <functional>
#include <set>
#include <string>
#include <vector>

#include "modules/audit/audit.hpp"
#include "modules/obligations/obligations.hpp"
#include "modules/stories/form.hpp"
#include "modules/stories/model.hpp"
#include "platform/crypto/key_file.hpp"
#include "platform/work/work.hpp"

namespace klantendag::stories {

// Errors of all: those of the rule of the same name; not_found/stories.not_found, also for what one
// may not read; conflict/editions.closed.
[[nodiscard]] Result<Story> tell(Work& work, crypto::Keys const& keys, EditionId edition,
                                 NewStory const& draft);
[[nodiscard]] Result<Story> write(Work& work, crypto::Keys const& keys, StoryId id,
                                  Written const& words);
[[nodiscard]] Result<Story> read_back(Work& work, crypto::Keys const& keys, StoryId id,
                                      ReadingBack const& reading);
// Opens two obligations: to say that we heard it, and to decide what we do with it.
[[nodiscard]] Result<Tip> add_tip(Work& work, crypto::Keys const& keys, StoryId id,
                                  NewTip const& draft);
// A tip that the client wrote on a card: also after the story is finished. conflict/stories.withdrawn.
[[nodiscard]] Result<Tip> add_card_tip(Work& work, crypto::Keys const& keys, StoryId id,
                                       NewTip const& draft);
// A tip that came in a message, without a day at which it was told: a story of its own, finished at once.
// Asks no permission and does not look at the edition's phase: who calls has done both. Error forbidden for
// who has no account.
struct WrittenIn {
  EditionId edition{};
  ParticipantId giver{};
  std::string key_subject{};
  NewTip tip{};
};
[[nodiscard]] Result<Tip> write_in(Work& work, crypto::Keys const& keys, WrittenIn const& written);
// A yes opens a promise: somebody gets in touch, by a day.
[[nodiscard]] Result<Story> answer_contact(Work& work, crypto::Keys const& keys, StoryId id,
                                           ContactAnswer const& answer);
[[nodiscard]] Result<Story> without_tip(Work& work, crypto::Keys const& keys, StoryId id,
                                        std::string_view why);
// What was read back counts as said that we heard it.
[[nodiscard]] Result<Story> finish(Work& work, crypto::Keys const& keys, StoryId id);
// Needs read_stories: keep it inside, or let it be quoted.
[[nodiscard]] Result<Story> settle(Work& work, crypto::Keys const& keys, StoryId id, State state);
// What others know about a tip goes too, in the same unit of work.
using ForgetTip = std::function<Result<void>(Work&, TipId)>;
// Needs read_stories. All words of the story and its tips go; what was promised to the person stays.
[[nodiscard]] Result<Story> withdraw(Work& work, crypto::Keys const& keys, StoryId id,
                                     ForgetTip const& forget);

// The client asked it with the own code; who calls has seen that.
[[nodiscard]] Result<Story> withdraw_for(Work& work, crypto::Keys const& keys, StoryId id,
                                         ForgetTip const& forget);

// One yes, by the own code too. The tips as they are now.
[[nodiscard]] Result<std::vector<Tip>> take_back_for(Work& work, crypto::Keys const& keys,
                                                     StoryId id, Purpose purpose);

struct Opened {
  Story story{};
  std::string teller{};  // first name
  std::vector<Tip> tips{};
  std::vector<obligations::Obligation> promises{};
};
[[nodiscard]] Result<Opened> find(Work& work, crypto::Keys const& keys, StoryId id);
// For the client's own eyes, without what listeners added; who calls has seen the client's code.
[[nodiscard]] Result<std::vector<Opened>> told_by(Work& work, crypto::Keys const& keys,
                                                  ParticipantId teller);

// For who may read all, who may say no to it, who wrote it down, and who still has to do something
// about it.
// Error not_found/stories.tip_not_found.
[[nodiscard]] Result<Tip> find_tip(Work& work, crypto::Keys const& keys, TipId id);
// For who has asked who may: the tip itself; how many tips were given and stay.
[[nodiscard]] Result<Tip> any_tip(Work& work, crypto::Keys const& keys, TipId id);
[[nodiscard]] Result<std::int64_t> count_tips(Work& work, EditionId edition);
// All of an edition; words only for who may read them. Needs see_obligations.
[[nodiscard]] Result<std::vector<Tip>> tips(Work& work, crypto::Keys const& keys,
                                            EditionId edition);

// Without words: who told, where it stands, how many tips. One's own, or all with read_stories.
struct Line {
  Story story{};
  std::string teller{};
  std::int64_t tips = 0;
};
[[nodiscard]] Result<std::vector<Line>> list(Work& work, crypto::Keys const& keys,
                                             EditionId edition);
// Clients with a seat, to choose who told.
struct Teller {
  ParticipantId id{};
  std::string name{};
};
[[nodiscard]] Result<std::vector<Teller>> tellers(Work& work, crypto::Keys const& keys,
                                                  EditionId edition);

// Every story of every edition, without words; for modules that ask who told one.
[[nodiscard]] Result<void> each_story(sql::Session& session,
                                      std::function<Result<void>(Story const&)> const& take);

// Stories of which nothing may be quoted any more: withdrawn, or the yes to a quote was taken back.
[[nodiscard]] Result<std::set<StoryId>> no_longer_quoted(sql::Session& session);

// V11: every tip has its obligations, with an owner; V36: every asked contact has its promise.
[[nodiscard]] std::vector<audit::Check> checks();
[[nodiscard]] audit::WatchedKind watched_stories();
[[nodiscard]] audit::WatchedKind watched_tips();

}  // namespace klantendag::stories
