// SPDX-License-Identifier: EUPL-1.2
// The table of a group, for the facilitator's tablet: programme, rules, who is here, whose story comes
// next; and the questions that begin a story.
#include "modules/day/views.hpp"
#include "platform/html/alert.hpp"
#include "platform/html/badge.hpp"
#include "platform/html/button.hpp"
#include "platform/html/fields.hpp"
#include "platform/html/form.hpp"
#include "platform/html/guide.hpp"
#include "platform/html/prose.hpp"
#include "platform/html/table.hpp"
#include "platform/i18n/format.hpp"

namespace klantendag::day::views {
namespace {

using html::Html;
using participants::Role;

Html group_tabs(Texts const& texts, TablePage const& page) {
  std::vector<html::Tab> tabs;
  for (std::int64_t group = 1; group <= page.table.groups; ++group) {
    tabs.push_back({urls::table(page.edition, group).with("ronde", page.round),
                    texts.day_group(group), group == page.group});
  }
  return html::tabs(texts.day_groups(), tabs);
}

Html round_tabs(Texts const& texts, TablePage const& page) {
  if (page.table.rounds < 2) return {};
  std::vector<html::Tab> tabs;
  for (std::int64_t round = 1; round <= page.table.rounds; ++round) {
    tabs.push_back({urls::table(page.edition, page.group).with("ronde", round),
                    texts.day_round(round), round == page.round});
  }
  return html::tabs(texts.day_rounds(), tabs);
}

Html agenda(Texts const& texts, std::vector<Block> const& blocks) {
  if (blocks.empty()) return html::paragraph(texts.day_no_agenda());
  html::Table table(texts.day_agenda(),
                    {{texts.day_column_time()},
                     {texts.day_column_block()},
                     {texts.day_column_minutes(), html::Column::Kind::number},
                     {texts.day_column_led_by()}},
                    html::Caption::spoken);
  for (Block const& block : blocks) {
    Html title = html::text(block.item.title);
    if (block.now) {
      title += " ";
      title += html::status_badge(html::Status::active, texts.day_now());
    }
    table.row({i18n::time_span(texts.language, block.begins_at, block.ends_at), title,
               std::to_string(block.item.minutes), block.item.led_by});
  }
  return std::move(table).html();
}

Html rules(Texts const& texts) {
  std::vector<Html> items;
  for (std::string_view const rule :
       {texts.day_rule_guest(), texts.day_rule_ask(), texts.day_rule_explain(),
        texts.day_rule_solve(), texts.day_rule_stays(), texts.day_rule_promise()}) {
    items.push_back(html::text(rule));
  }
  return html::unordered_list(items);
}

Html who_is_here(Texts const& texts, TablePage const& page) {
  if (page.table.guests.empty()) return html::paragraph(texts.day_group_empty());
  std::vector<Html> items;
  for (Guest const& guest : page.table.guests) {
    Html item = html::name(name_of(texts, guest));
    item += html::text(std::string(", ") + std::string(role_name(texts, guest.role)) + " ");
    item += guest.is_here() ? html::status_badge(html::Status::success, texts.day_here())
                            : html::status_badge(html::Status::neutral, texts.day_expected());
    items.push_back(std::move(item));
  }
  return html::unordered_list(items);
}

std::string_view no_story_name(Texts const& texts, NoStory reason) {
  switch (reason) {
    case NoStory::did_not_wish:
      return texts.day_no_story_did_not_wish();
    case NoStory::had_to_leave:
      return texts.day_no_story_had_to_leave();
    case NoStory::rather_listened:
      return texts.day_no_story_rather_listened();
  }
  return "";
}

Html no_story_form(Texts const& texts, html::Filled const& filled, TablePage const& page,
                   Guest const& guest) {
  std::vector<html::Option> reasons;
  for (NoStory const reason : every_no_story) {
    reasons.push_back({day::name_of(reason), no_story_name(texts, reason), {}});
  }
  return html::form(
      filled,
      {.action = urls::no_story(page.edition, page.group),
       .submit = texts.day_no_story_save(),
       .button = html::Button::secondary,
       .note = html::Note::none},
      {html::hidden_field("participant", guest.id.text()),
       html::radio_group(filled, {.name = "reason", .label = texts.day_field_no_story()},
                         reasons)});
}

Html teller(Texts const& texts, html::Filled const& filled, std::string_view who,
            TablePage const& page, TellerLine const& line) {
  Html const title = html::heading(html::Level::h3, name_of(texts, line.guest));
  if (line.story && line.mine) {
    std::string_view const label = stories::is_in_the_making(line.story->state)
                                       ? texts.day_story_go_on()
                                       : texts.day_story_look();
    return html::join({title, html::button_group({html::button_link(
                                  urls::talk(line.story->id), label, html::Button::primary)})});
  }
  if (line.story) return html::join({title, html::paragraph(texts.day_story_of_other())});
  bool const back = who == line.guest.id.text();
  html::Filled const form =
      (back ? filled : html::Filled(texts.language)).named(line.guest.id.text());
  Html part = title;
  if (line.no_story) part += html::paragraph(no_story_name(texts, *line.no_story));
  part += html::button_group({html::button_link(urls::tell(page.edition, page.group, line.guest.id),
                                                texts.day_story_begin(), html::Button::primary)});
  if (!line.no_story) {
    Html const no_story = no_story_form(texts, form, page, line.guest);
    part += back ? no_story : html::details(texts.day_no_story(), {no_story});
  }
  return part;
}

}  // namespace

Html table(Texts const& texts, html::Filled const& filled, std::string_view who,
           TablePage const& page) {
  Html body = html::join(
      {group_tabs(texts, page), round_tabs(texts, page), html::lead(texts.day_table_lead())});
  Html tellers;
  for (TellerLine const& line : page.table.tellers) {
    tellers += teller(texts, filled, who, page, line);
  }
  if (page.table.tellers.empty()) tellers = html::paragraph(texts.day_no_tellers());
  body += html::section(texts.day_who_is_here(), {who_is_here(texts, page)});
  body += html::details(texts.day_rules(), {rules(texts)});
  body += html::details(texts.day_agenda(), {agenda(texts, page.agenda)});
  body += html::join({html::heading(html::Level::h2, texts.day_stories()), tellers});
  body += html::paragraph({html::link(urls::day(page.edition), texts.day_back())});
  return body;
}

Html tell(Texts const& texts, html::Filled const& filled, Begin const& begin) {
  std::vector<html::Option> const answers = {{"yes", texts.day_yes(), {}},
                                             {"no", texts.day_no(), {}}};
  auto const consent = [&](std::string_view name, std::string_view label, std::string_view hint) {
    return html::radio_group(filled, {.name = name, .label = label, .hint = hint}, answers);
  };
  return html::join(
      {html::lead(texts.day_tell_lead()),
       html::form(filled,
                  {.action = urls::tell(begin.edition, begin.group, begin.teller.id),
                   .submit = texts.day_tell_submit(),
                   .beside = html::link(urls::table(begin.edition, begin.group), texts.day_stop())},
                  {consent("write_down", texts.day_consent_write_down(),
                           texts.day_consent_write_down_hint()),
                   consent("quote", texts.day_consent_quote(), ""),
                   consent("tell_back", texts.day_consent_tell_back(), "")})});
}

}  // namespace klantendag::day::views
