// SPDX-License-Identifier: EUPL-1.2
// Use cases of the givers' own page: from a code to one person, and only to what that person told.
#include <algorithm>

#include "modules/givers/givers.hpp"
#include "modules/givers/store.hpp"
#include "platform/crypto/random.hpp"

namespace klantendag::givers {
namespace {

constexpr std::string_view purpose = "giver.code";

Result<void> note(Work& work, std::string_view action, ParticipantId giver) {
  return audit::record(work, {.action = action, .kind = "giver", .id = giver.text()});
}

// Whose code it is. The first time begins the visit, and is in the record.
Result<ParticipantId> redeem(Work& work, crypto::Keys const& keys, std::string_view typed) {
  auto const unknown = [] { return invalid_field("code", "givers.code_unknown"); };
  auto const hash = crypto::typed_visit_hash(keys, purpose, typed);
  if (!hash) return unknown();
  ASSIGN_OR_RETURN(auto const found, store::find(work.session, *hash));
  if (!found || !crypto::opens(found->code, work.now)) return unknown();
  // From here on it is this person who acts, whoever else is logged in on this computer.
  work.actor = {.kind = Actor::Kind::holder};
  if (!found->code.used_at) {
    RETURN_IF_ERROR(store::begin_visit(work.session, *hash, work.now));
    RETURN_IF_ERROR(note(work, "giver.visit", found->giver));
  }
  return found->giver;
}

Result<std::vector<Told>> told_by(Work& work, crypto::Keys const& keys, ParticipantId giver) {
  ASSIGN_OR_RETURN(auto stories, stories::told_by(work, keys, giver));
  std::vector<Told> told;
  for (stories::Opened& story : stories) {
    Told one{.story = std::move(story)};
    for (stories::Tip const& tip : one.story.tips) {
      ASSIGN_OR_RETURN(auto opened, actions::of_giver(work, keys, tip));
      one.tips.push_back(std::move(opened));
    }
    told.push_back(std::move(one));
  }
  return told;
}

Result<void> own_story(Work& work, crypto::Keys const& keys, std::string_view code, StoryId id) {
  ASSIGN_OR_RETURN(auto const giver, redeem(work, keys, code));
  ASSIGN_OR_RETURN(auto const told, told_by(work, keys, giver));
  bool const own = std::any_of(told.begin(), told.end(),
                               [&](Told const& one) { return one.story.story.id == id; });
  if (!own) return not_found("stories.not_found");
  return {};
}

}  // namespace

Result<std::string> make_code(Work& work, crypto::Keys const& keys, TipId id) {
  RETURN_IF_ERROR(require(work, Permission::read_stories));
  ASSIGN_OR_RETURN(auto const tip, stories::find_tip(work, keys, id));
  std::string const code = crypto::spoken_code();
  std::string const hash = crypto::visit_hash(keys, purpose, code);
  RETURN_IF_ERROR(store::insert(work.session, hash, tip.giver, work.now));
  RETURN_IF_ERROR(note(work, "giver.make_code", tip.giver));
  return code;
}

Result<std::vector<Told>> look(Work& work, crypto::Keys const& keys, std::string_view code) {
  ASSIGN_OR_RETURN(auto const giver, redeem(work, keys, code));
  return told_by(work, keys, giver);
}

Result<Heard> react(Work& work, crypto::Keys const& keys, std::string_view code, TipId id,
                    Helps helps) {
  ASSIGN_OR_RETURN(auto const giver, redeem(work, keys, code));
  ASSIGN_OR_RETURN(auto const told, told_by(work, keys, giver));
  for (Told const& one : told) {
    for (actions::Opened const& opened : one.tips) {
      if (opened.tip.id != id) continue;
      auto const reaction =
          helps == Helps::yes ? actions::TellingState::content : actions::TellingState::not_content;
      ASSIGN_OR_RETURN(auto const heard, actions::react_for(work, keys, opened.tip, reaction));
      if (helps == Helps::yes) return Heard::content;
      return heard.anew ? Heard::anew : Heard::no_again;
    }
  }
  return not_found("stories.tip_not_found");
}

Result<void> take_back(Work& work, crypto::Keys const& keys, std::string_view code,
                       Which const& which) {
  RETURN_IF_ERROR(own_story(work, keys, code, which.story));
  ASSIGN_OR_RETURN(auto const tips, stories::take_back_for(work, keys, which.story, which.purpose));
  if (which.purpose != stories::Purpose::tell_back) return {};
  for (stories::Tip const& tip : tips) RETURN_IF_ERROR(actions::need_not_for(work, keys, tip));
  return {};
}

Result<void> withdraw(Work& work, crypto::Keys const& keys, std::string_view code, StoryId id) {
  RETURN_IF_ERROR(own_story(work, keys, code, id));
  RETURN_IF_ERROR(stories::withdraw_for(work, keys, id, actions::forget));
  return {};
}

}  // namespace klantendag::givers
