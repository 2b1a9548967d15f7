// SPDX-License-Identifier: EUPL-1.2
// The first page of the day, the desk at the door, and who walked in.
#include "modules/day/views.hpp"
#include "modules/participants/participants.hpp"
#include "platform/html/alert.hpp"
#include "platform/html/badge.hpp"
#include "platform/html/button.hpp"
#include "platform/html/data_list.hpp"
#include "platform/html/fields.hpp"
#include "platform/html/form.hpp"
#include "platform/html/guide.hpp"
#include "platform/html/prose.hpp"
#include "platform/html/table.hpp"
#include "platform/i18n/format.hpp"

namespace klantendag::day {

namespace urls {
html::Url day(EditionId edition) {
  return html::url("/de-dag/{}", edition);
}
html::Url desk(EditionId edition) {
  return html::url("/de-dag/{}/aanmelden", edition);
}
html::Url search(EditionId edition) {
  return html::url("/de-dag/{}/zoeken", edition);
}
html::Url take_back(EditionId edition) {
  return html::url("/de-dag/{}/toch-niet", edition);
}
html::Url walk_up(EditionId edition) {
  return html::url("/de-dag/{}/binnengelopen", edition);
}
html::Url table(EditionId edition, std::int64_t group) {
  return html::url("/de-dag/{}/groep/{}", edition, group);
}
html::Url no_story(EditionId edition, std::int64_t group) {
  return html::url("/de-dag/{}/groep/{}/geen-verhaal", edition, group);
}
html::Url tell(EditionId edition, std::int64_t group, ParticipantId teller) {
  return html::url("/de-dag/{}/groep/{}/verhaal/{}", edition, group, teller);
}
}  // namespace urls

namespace views {

using html::Html;
using participants::Role;

std::string_view role_name(Texts const& texts, Role role) {
  switch (role) {
    case Role::client:
      return texts.day_role_client();
    case Role::employee:
      return texts.day_role_employee();
    case Role::facilitator:
      return texts.day_role_facilitator();
    case Role::council_member:
      return texts.day_role_council_member();
  }
  return "";
}

std::string name_of(Texts const& texts, Guest const& guest) {
  return guest.first_name.empty() ? std::string(texts.day_somebody()) : guest.first_name;
}

Html parts(Texts const& texts, EditionId edition, Part current) {
  std::vector<html::Tab> const tabs = {
      {urls::day(edition), texts.day_part_day(), current == Part::day},
      {urls::desk(edition), texts.day_part_desk(), current == Part::desk},
      {urls::plenary(edition), texts.day_part_plenary(), current == Part::plenary},
      {urls::paper(edition), texts.day_part_paper(), current == Part::paper}};
  return html::tabs(texts.day_parts(), tabs);
}

Html no_edition(Texts const& texts) {
  return html::empty_state({texts.day_no_edition_title(), texts.day_no_edition_words(), Html()});
}

namespace {

struct Count {
  std::int64_t here = 0;
  std::int64_t all = 0;
};

template <class Which>
Count count(std::vector<Guest> const& guests, Which const& which) {
  Count counted;
  for (Guest const& guest : guests) {
    if (!which(guest)) continue;
    ++counted.all;
    counted.here += guest.is_here() ? 1 : 0;
  }
  return counted;
}

Html figures(Texts const& texts, Day const& day) {
  std::vector<html::KeyFigure> figures;
  for (Role const role : participants::roles) {
    Count const counted = count(day.guests, [&](Guest const& one) { return one.role == role; });
    figures.push_back(
        {texts.day_of(counted.here, counted.all), role_name(texts, role), urls::desk(day.edition)});
  }
  return html::key_figures(figures);
}

Html group_list(Texts const& texts, Day const& day) {
  html::Table table(texts.day_groups(),
                    {{texts.day_column_group()},
                     {texts.day_column_clients_here()},
                     {texts.day_column_everybody_here()}},
                    html::Caption::spoken);
  for (std::int64_t group = 1; group <= day.groups; ++group) {
    Count const clients = count(day.guests, [&](Guest const& one) {
      return one.group == group && one.role == Role::client;
    });
    Count const all = count(day.guests, [&](Guest const& one) { return one.group == group; });
    std::string const title(texts.day_group(group));
    Html const name =
        day.may_record ? html::link(urls::table(day.edition, group), title) : html::text(title);
    table.row({name, texts.day_of(clients.here, clients.all), texts.day_of(all.here, all.all)});
  }
  return std::move(table).html();
}

Html row_action(Texts const& texts, Desk const& desk, Guest const& guest, std::string const& name) {
  if (!desk.may_record) return {};
  Html const who = html::hidden_field("participant", guest.id.text());
  if (!guest.is_here()) {
    return html::action_button({.action = urls::desk(desk.edition),
                                .label = texts.day_is_here(),
                                .about = name,
                                .button = html::Button::primary,
                                .hidden = who});
  }
  return html::action_button({.action = urls::take_back(desk.edition),
                              .label = texts.day_not_here(),
                              .about = name,
                              .button = html::Button::subtle,
                              .hidden = who});
}

Html here_badge(Texts const& texts, Guest const& guest) {
  if (!guest.is_here()) return html::status_badge(html::Status::neutral, texts.day_expected());
  return html::status_badge(
      html::Status::success,
      texts.day_here_since(i18n::time(texts.language, time_in_amsterdam(guest.check_in->at))));
}

std::string group_words(Texts const& texts, std::int64_t group) {
  return group == 0 ? std::string(texts.day_group_none()) : std::to_string(group);
}

Html people(Texts const& texts, Desk const& desk) {
  html::Table table(texts.day_people(),
                    {{texts.day_column_name()},
                     {texts.day_column_group()},
                     {texts.day_column_state()},
                     {texts.day_column_role()}},
                    html::Caption::spoken);
  for (Guest const& guest : desk.guests) {
    std::string const name = name_of(texts, guest);
    Html const here =
        guest.is_here() || !desk.may_record
            ? html::join({here_badge(texts, guest), row_action(texts, desk, guest, name)})
            : row_action(texts, desk, guest, name);
    table.row(
        {html::name(name), group_words(texts, guest.group), here, role_name(texts, guest.role)});
  }
  return std::move(table).html();
}

Html just_now(Texts const& texts, Guest const& guest) {
  std::string const name = name_of(texts, guest);
  return html::alert(texts.language, html::Alert::ok,
                     guest.group == 0 ? std::string(texts.day_welcome(name))
                                      : std::string(texts.day_welcome_group(name, guest.group)));
}

Html code_form(Texts const& texts, html::Filled const& filled, EditionId edition) {
  return html::form(
      filled,
      {.action = urls::desk(edition), .submit = texts.day_code_submit(), .note = html::Note::none},
      {html::text_field(filled, {.name = "code",
                                 .label = texts.day_field_code(),
                                 .hint = texts.day_hint_code(),
                                 .autocomplete = "off"})});
}

// Sent as a form: the name of a client belongs in no address, history or log.
Html search(Texts const& texts, Desk const& desk) {
  html::Filled const fresh = html::Filled(texts.language).named("zoek");
  return html::form(fresh,
                    {.action = urls::search(desk.edition),
                     .submit = texts.day_search(),
                     .button = html::Button::secondary,
                     .note = html::Note::none},
                    {html::text_field(fresh, {.name = "naam",
                                              .label = texts.day_field_name(),
                                              .hint = texts.day_hint_name(),
                                              .need = html::Need::explained,
                                              .value = desk.typed,
                                              .autocomplete = "off"})});
}

}  // namespace

Html day(Texts const& texts, Day const& day) {
  Html page = html::join(
      {parts(texts, day.edition, Part::day), html::lead(texts.day_lead()), figures(texts, day)});
  if (day.guests.empty()) {
    return html::join(
        {page, html::empty_state({texts.day_nobody_title(), texts.day_nobody_words(), Html()})});
  }
  page += html::section(texts.day_groups(),
                        {html::paragraph(texts.day_groups_words()), group_list(texts, day)});
  return page;
}

Html desk(Texts const& texts, html::Filled const& filled, Desk const& desk) {
  Html page =
      html::join({parts(texts, desk.edition, Part::desk), html::lead(texts.day_desk_lead())});
  if (desk.just) page += just_now(texts, *desk.just);
  if (desk.may_record) page += code_form(texts, filled, desk.edition);
  page += search(texts, desk);
  if (desk.guests.empty()) {
    page +=
        html::paragraph(desk.typed.empty() ? texts.day_nobody_words() : texts.day_nobody_found());
  } else {
    page += people(texts, desk);
  }
  if (desk.may_record) {
    page += html::section(texts.day_walk_up_title(),
                          {html::paragraph(texts.day_walk_up_words()),
                           html::button_group({html::button_link(urls::walk_up(desk.edition),
                                                                 texts.day_walk_up())})});
  }
  return page;
}

Html walk_up(Texts const& texts, html::Filled const& filled, EditionId edition) {
  std::vector<html::Option> roles;
  for (Role const role : participants::roles) {
    roles.push_back({participants::name_of(role), role_name(texts, role), {}});
  }
  return html::join(
      {html::lead(texts.day_walk_up_lead()),
       html::form(
           filled,
           {.action = urls::walk_up(edition),
            .submit = texts.day_walk_up_submit(),
            .beside = html::link(urls::desk(edition), texts.day_stop())},
           {html::radio_group(filled, {.name = "role", .label = texts.day_column_role()}, roles),
            html::text_field(filled, {.name = "first_name",
                                      .label = texts.day_field_first_name(),
                                      .autocomplete = "off"}),
            html::text_field(filled, {.name = "surname",
                                      .label = texts.day_field_surname(),
                                      .need = html::Need::optional,
                                      .autocomplete = "off"}),
            html::text_field(filled, {.name = "function",
                                      .label = texts.day_field_function(),
                                      .need = html::Need::optional,
                                      .autocomplete = "off"}),
            html::number_field(filled, {.name = "group",
                                        .label = texts.day_field_group(),
                                        .hint = texts.day_hint_group(),
                                        .value = "1",
                                        .width = html::Width::number})})});
}

}  // namespace views
}  // namespace klantendag::day
