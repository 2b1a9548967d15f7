// SPDX-License-Identifier: EUPL-1.2
#include "app/flows/message_becomes_tip.hpp"

#include "base/text.hpp"
#include "modules/editions/editions.hpp"
#include "modules/obligations/rules.hpp"
#include "modules/participants/participants.hpp"
#include "modules/stories/stories.hpp"
#include "modules/themes/themes.hpp"
#include "platform/mail/message.hpp"

namespace klantendag::app {
namespace {

using obligations::Channel;

// The coach need not be allowed to sort themes; choosing one here is a part of writing the tip down. It is
// the coach who does it, with what sorting asks for and no more.
Work may_sort(Work& work) {
  Actor actor = work.actor;
  actor.permissions =
      actor.permissions | Permissions{Permission::see_editions, Permission::see_obligations,
                                      Permission::see_groups, Permission::read_stories};
  return {.session = work.session,
          .actor = std::move(actor),
          .now = work.now,
          .ids = work.ids,
          .language = work.language};
}

Result<std::optional<Channel>> usable(werkmap::TipDraft const& draft) {
  std::vector<Error> problems;
  auto const problem = [&](std::string_view field, std::string_view key) {
    problems.push_back(invalid_field(field, key));
  };
  if (draft.words.empty()) problem("words", "werkmap.tip_words_missing");
  if (count_code_points(draft.words) > stories::longest_tip) {
    problems.push_back(invalid_field("words", "werkmap.tip_too_long",
                                     {{"most", std::to_string(stories::longest_tip)}}));
  }
  if (trim(draft.first_name).empty()) problem("first_name", "werkmap.tip_name_missing");
  auto const channel = obligations::channel_named(draft.channel);
  if (!channel && draft.channel != "none") problem("channel", "werkmap.tip_channel_missing");
  bool const mails = channel == Channel::mail;
  if ((mails || !trim(draft.email).empty()) &&
      !mail::Address::from(trim(draft.email), trim(draft.first_name))) {
    problem("email", "werkmap.tip_email_missing");
  }
  if (channel == Channel::phone && trim(draft.phone).empty()) {
    problem("phone", "werkmap.tip_phone_missing");
  }
  if (!draft.agreed) problem("agreed", "werkmap.tip_not_agreed");
  if (!problems.empty()) return all_of(std::move(problems));
  return channel;
}

}  // namespace

Result<void> message_becomes_tip(Work& work, crypto::Keys const& keys, MessageId id,
                                 werkmap::TipDraft const& draft) {
  ASSIGN_OR_RETURN(auto const message, werkmap::outside(work, id));
  ASSIGN_OR_RETURN(auto const channel, usable(draft));
  ASSIGN_OR_RETURN(auto const edition, editions::known_current(work));
  if (!edition) return conflict("werkmap.no_edition_for_tip");
  ASSIGN_OR_RETURN(
      auto const giver,
      participants::add_writer(work, keys, *edition,
                               {.facts = {.office = message.office},
                                .person = {.first_name = std::string(trim(draft.first_name)),
                                           .email = std::string(trim(draft.email)),
                                           .phone = std::string(trim(draft.phone))}}));
  ASSIGN_OR_RETURN(auto const tip, stories::write_in(work, keys,
                                                     {.edition = *edition,
                                                      .giver = giver.id,
                                                      .key_subject = giver.subject,
                                                      .tip = {draft.words, channel}}));
  RETURN_IF_ERROR(werkmap::become(work, id, "tip/" + tip.id.text()));
  auto const theme = ThemeId::parse(draft.theme);
  if (!theme) return {};
  Work sorting = may_sort(work);
  return themes::link(sorting, keys, *theme, {themes::ItemKind::tip, tip.id.text()});
}

Result<std::vector<werkmap::views::ThemeName>> themes_for_a_tip(Work& work) {
  std::vector<werkmap::views::ThemeName> names;
  ASSIGN_OR_RETURN(auto const edition, editions::known_current(work));
  if (!edition) return names;
  ASSIGN_OR_RETURN(auto const known, themes::known(work, *edition));
  for (themes::Theme const& theme : known) names.push_back({theme.id.text(), theme.name});
  return names;
}

Result<std::optional<html::Url>> message_of_tip(Work& work, TipId tip) {
  ASSIGN_OR_RETURN(auto const message, werkmap::came_from(work, "tip/" + tip.text()));
  if (!message) return std::optional<html::Url>();
  return std::optional(werkmap::urls::message(*message));
}

}  // namespace klantendag::app
