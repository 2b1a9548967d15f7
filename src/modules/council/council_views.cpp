// SPDX-License-Identifier: EUPL-1.2
// One council: who sits, themes it proposes, its advice; with the forms of who manages it.
#include <algorithm>

#include "modules/council/views.hpp"
#include "platform/html/badge.hpp"
#include "platform/html/button.hpp"
#include "platform/html/data_list.hpp"
#include "platform/html/fields.hpp"
#include "platform/html/form.hpp"
#include "platform/html/guide.hpp"
#include "platform/html/prose.hpp"
#include "platform/html/table.hpp"
#include "platform/i18n/format.hpp"

namespace klantendag::council::views {
namespace {

using html::Html;

std::string until_words(Texts const& texts, Member const& member, Date today) {
  auto const until = sits_until(member, today);
  auto const day = [&](Date date) { return i18n::short_date(texts.language, date); };
  if (!until) {
    return texts.council_from(day(member.terms.empty() ? today : member.terms.front().from));
  }
  return *until < today ? texts.council_term_over(day(*until)) : texts.council_until(day(*until));
}

Html members(Texts const& texts, One const& one) {
  if (one.opened.members.empty()) return html::paragraph(texts.council_no_members());
  html::Table table(
      texts.council_members(),
      {{texts.council_column_name()}, {texts.council_column_role()}, {texts.council_column_term()}},
      html::Caption::spoken);
  for (Member const& member : one.opened.members) {
    table.row({html::link(urls::member(member.id), member.name), role_name(texts, member.role),
               until_words(texts, member, one.today)});
  }
  return std::move(table).html();
}

std::vector<html::Option> role_options(Texts const& texts) {
  std::vector<html::Option> roles;
  for (Role const one : every_role) roles.push_back({name_of(one), role_name(texts, one), {}});
  return roles;
}

Html council_fields(Texts const& texts, html::Filled const& filled, Council const& council) {
  std::string const seats = council.seats == 0 ? "" : std::to_string(council.seats);
  return html::join({html::text_field(filled, {.name = "name",
                                               .label = texts.council_field_name(),
                                               .hint = texts.council_hint_name(),
                                               .value = council.name,
                                               .autocomplete = "off"}),
                     html::text_field(filled, {.name = "district",
                                               .label = texts.council_field_district(),
                                               .value = council.district,
                                               .autocomplete = "off"}),
                     html::number_field(filled, {.name = "seats",
                                                 .label = texts.council_field_seats(),
                                                 .value = seats,
                                                 .autocomplete = "off",
                                                 .width = html::Width::number}),
                     html::text_field(filled, {.name = "contact",
                                               .label = texts.council_field_contact(),
                                               .hint = texts.council_hint_contact(),
                                               .need = html::Need::optional,
                                               .value = council.contact,
                                               .autocomplete = "off"})});
}

Html member_form(Texts const& texts, html::Filled const& filled, CouncilId id) {
  return html::details(
      texts.council_add_member(),
      {html::form(
          filled,
          {.action = urls::add_member(id),
           .submit = texts.council_add_member_save(),
           .button = html::Button::secondary,
           .note = html::Note::none},
          {html::text_field(filled, {.name = "name",
                                     .label = texts.council_column_name(),
                                     .hint = texts.council_hint_member(),
                                     .autocomplete = "off"}),
           html::text_area(filled,
                           {.name = "background",
                            .label = texts.council_field_background(),
                            .hint = texts.council_hint_background(),
                            .need = html::Need::optional},
                           2),
           html::select_field(filled,
                              {.name = "role",
                               .label = texts.council_column_role(),
                               .value = name_of(Role::member)},
                              role_options(texts)),
           html::date_field(filled, {.name = "from", .label = texts.council_field_from()}),
           html::date_field(filled, {.name = "until", .label = texts.council_field_until()})})});
}

std::string theme_state(Texts const& texts, Theme const& theme) {
  switch (theme.state) {
    case ThemeState::proposed:
      return std::string(texts.council_theme_proposed());
    case ThemeState::taken_up:
      return std::string(texts.council_theme_taken_up());
    case ThemeState::not_now:
      return texts.council_theme_not_now(theme.reason);
  }
  return {};
}

Html settling(Texts const& texts, html::Filled const& filled, Theme const& theme) {
  Html const yes =
      html::action_button({.action = urls::settle(theme.id),
                           .label = texts.council_take_up(),
                           .about = theme.words,
                           .hidden = html::hidden_field("state", name_of(ThemeState::taken_up))});
  html::Filled const own = filled.named("t" + theme.id.text());
  return html::join(
      {yes, html::details(texts.council_not_now(),
                          {html::form(own,
                                      {.action = urls::settle(theme.id),
                                       .submit = texts.council_not_now_save(),
                                       .button = html::Button::subtle,
                                       .note = html::Note::none},
                                      {html::hidden_field("state", name_of(ThemeState::not_now)),
                                       html::text_field(own, {.name = "reason",
                                                              .label = texts.council_field_why(),
                                                              .autocomplete = "off"})})})});
}

Html themes(Texts const& texts, html::Filled const& filled, Sent sent, One const& one) {
  html::Filled const fresh(texts.language);
  Html part = html::paragraph(texts.council_themes_words());
  for (Theme const& theme : one.opened.themes) {
    part += html::data_list(std::vector<html::DataItem>{
        {theme.words,
         html::text(texts.council_theme_line(edition_name(one.named, theme.edition),
                                             theme_state(texts, theme))),
         {}}});
    if (one.may.manage && theme.state == ThemeState::proposed) {
      part += settling(texts, sent == Sent::settle ? filled : fresh, theme);
    }
  }
  if (!one.may.advise) return part;
  html::Filled const own = sent == Sent::theme ? filled : fresh;
  part += html::form(own,
                     {.action = urls::theme(one.opened.council.id),
                      .submit = texts.council_theme_save(),
                      .button = html::Button::secondary,
                      .note = html::Note::none},
                     {html::text_field(own, {.name = "theme",
                                             .label = texts.council_field_theme(),
                                             .hint = texts.council_hint_theme(),
                                             .autocomplete = "off"}),
                      edition_field(texts, own, one.editions)});
  return part;
}

Html advice(Texts const& texts, One const& one) {
  Html part;
  if (one.opened.advice.empty()) {
    part += html::paragraph(texts.council_no_advice_yet());
  } else {
    std::vector<Html> items;
    for (Advice const& given : one.opened.advice) {
      items.push_back(html::join({html::link(urls::advice(given.id), given.title), " ",
                                  advice_badge(texts, {.advice = given})}));
    }
    part += html::unordered_list(items);
  }
  CouncilId const id = one.opened.council.id;
  part += html::button_group(
      {one.may.advise ? html::button_link(urls::advise(id), texts.council_advise()) : Html(),
       one.may.manage ? html::button_link(urls::ask(id), texts.council_ask()) : Html()});
  return part;
}

}  // namespace

Html create_form(Texts const& texts, html::Filled const& filled) {
  return html::join({html::lead(texts.council_new_lead()),
                     html::form(filled,
                                {.action = urls::create(),
                                 .submit = texts.council_new_save(),
                                 .beside = html::link(urls::list(), texts.council_not_today())},
                                {council_fields(texts, filled, {})})});
}

Html one(Texts const& texts, html::Filled const& filled, Sent sent, One const& one) {
  html::Filled const fresh(texts.language);
  Council const& council = one.opened.council;
  std::int64_t const sitting =
      std::count_if(one.opened.members.begin(), one.opened.members.end(),
                    [&](Member const& member) { return sits(member, one.today); });
  Html page = html::lead(
      texts.council_one_lead(council.district, texts.council_sitting_of(sitting, council.seats)));
  if (!council.contact.empty()) page += html::paragraph(texts.council_reach(council.contact));
  page += html::section(texts.council_advices(), {advice(texts, one)});
  Html sitting_part = members(texts, one);
  if (one.may.manage) {
    sitting_part +=
        member_form(texts, (sent == Sent::member ? filled : fresh).named("lid"), council.id);
  }
  page += html::section(texts.council_members(), {sitting_part});
  page += html::section(texts.council_themes(), {themes(texts, filled, sent, one)});
  if (one.may.manage) {
    html::Filled const own = (sent == Sent::change ? filled : fresh).named("raad");
    page +=
        html::details(texts.council_change(), {html::form(own,
                                                          {.action = urls::change(council.id),
                                                           .submit = texts.council_save(),
                                                           .button = html::Button::secondary,
                                                           .note = html::Note::none},
                                                          {council_fields(texts, own, council)})});
  }
  page += html::paragraph({html::link(urls::list(), texts.council_back_list())});
  return page;
}

Html writing_form(Texts const& texts, html::Filled const& filled, Writing writing, One const& one) {
  bool const asks = writing == Writing::ask;
  CouncilId const id = one.opened.council.id;
  return html::join(
      {html::lead(asks ? texts.council_ask_lead() : texts.council_advise_lead()),
       html::form(filled,
                  {.action = asks ? urls::ask(id) : urls::advise(id),
                   .submit = asks ? texts.council_ask_save() : texts.council_advise_save(),
                   .beside = html::link(urls::show(id), texts.council_not_today())},
                  {html::text_field(filled, {.name = "title",
                                             .label = texts.council_field_title(),
                                             .hint = texts.council_hint_title(),
                                             .autocomplete = "off"}),
                   html::text_area(filled,
                                   {.name = asks ? "question" : "words",
                                    .label = asks ? texts.council_field_question()
                                                  : texts.council_field_words(),
                                    .hint = texts.council_hint_words()},
                                   8),
                   edition_field(texts, filled, one.editions)})});
}

}  // namespace klantendag::council::views
