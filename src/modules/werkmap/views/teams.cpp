// SPDX-License-Identifier: EUPL-1.2
// Who reads the messages of which office; and offices whose messages nobody sees.
#include <array>

#include "modules/werkmap/views.hpp"
#include "platform/html/alert.hpp"
#include "platform/html/button.hpp"
#include "platform/html/fields.hpp"
#include "platform/html/form.hpp"
#include "platform/html/guide.hpp"
#include "platform/html/prose.hpp"
#include "platform/html/table.hpp"
#include "platform/i18n/format.hpp"

namespace klantendag::werkmap::views {
namespace {

using html::Html;

// Each office where nobody reads, and to which team its messages can go.
Html orphans_part(Texts const& texts, html::Filled const& filled, Teams const& teams) {
  if (teams.orphans.empty()) return {};
  std::vector<html::Option> offices;
  for (Seat const& seat : teams.seats) {
    if (offices.empty() || offices.back().value != seat.office) {
      offices.push_back({seat.office, seat.office});
    }
  }
  std::vector<html::Option> from;
  html::Table table(texts.werkmap_orphans_table(),
                    {{texts.werkmap_office()},
                     {texts.werkmap_orphans_unopened(), html::Column::Kind::number},
                     {texts.werkmap_orphans_waiting(), html::Column::Kind::number}});
  for (Orphans const& one : teams.orphans) {
    table.row({one.office, i18n::count(texts.language, one.unopened),
               i18n::count(texts.language, one.waiting)});
    from.push_back({one.office, one.office});
  }
  Html const move =
      offices.empty()
          ? Html()
          : html::form(filled,
                       {.action = html::url("/werkmap-teams/verplaatsen"),
                        .submit = texts.werkmap_orphans_submit(),
                        .button = html::Button::secondary},
                       {html::select_field(
                            filled, {.name = "from", .label = texts.werkmap_orphans_from()}, from),
                        html::select_field(
                            filled, {.name = "to", .label = texts.werkmap_orphans_to()}, offices)});
  return html::section(
      texts.werkmap_orphans_title(),
      {html::alert_box(html::Alert::warning, html::paragraph(texts.werkmap_orphans_words())),
       std::move(table).html(), move});
}

Html seat_table(Texts const& texts, Teams const& teams) {
  if (teams.seats.empty()) {
    return html::empty_state(
        {.title = texts.werkmap_teams_empty(), .words = texts.werkmap_teams_empty_words()});
  }
  html::Table table(texts.werkmap_teams_table(),
                    {{texts.werkmap_column_person()},
                     {texts.werkmap_office()},
                     {texts.werkmap_column_level()},
                     {texts.werkmap_holds(), html::Column::Kind::number},
                     {texts.werkmap_column_do(), html::Column::Kind::actions}});
  for (Seat const& seat : teams.seats) {
    std::string const who = name_in(texts, teams.names, seat.account.text());
    table.row({who, seat.office, level_name(texts, seat.level),
               i18n::count(texts.language, seat.holds),
               html::action_button(
                   {.action = html::url("/werkmap-teams/plek-weg"),
                    .label = texts.werkmap_take_seat(),
                    .about = who,
                    .hidden = html::join({html::hidden_field("office", seat.office),
                                          html::hidden_field("account", seat.account.text())})})});
  }
  return std::move(table).html();
}

std::array<html::Option, 3> level_options(Texts const& texts) {
  return {html::Option{"coach", level_name(texts, asks::Level::coach)},
          html::Option{"lead", level_name(texts, asks::Level::lead)},
          html::Option{"manager", level_name(texts, asks::Level::manager)}};
}

}  // namespace

Html teams(Texts const& texts, html::Filled const& filled, Teams const& teams) {
  std::vector<html::Option> people;
  std::vector<std::string> ids;
  for (accounts::Colleague const& one : teams.readers) ids.push_back(one.id.text());
  for (std::size_t at = 0; at < ids.size(); ++at)
    people.push_back({ids[at], teams.readers[at].name});
  Html const add =
      people.empty()
          ? html::paragraph(texts.werkmap_no_readers())
          : html::form(
                filled,
                {.action = html::url("/werkmap-teams/plek"), .submit = texts.werkmap_give_seat()},
                {html::text_field(filled, {.name = "office", .label = texts.werkmap_office()}),
                 html::select_field(
                     filled, {.name = "account", .label = texts.werkmap_column_person()}, people),
                 html::radio_group(
                     filled,
                     {.name = "level", .label = texts.werkmap_column_level(), .value = "coach"},
                     level_options(texts))});
  return html::join({html::lead(texts.werkmap_teams_lead()), orphans_part(texts, filled, teams),
                     seat_table(texts, teams), html::section(texts.werkmap_add_seat(), {add})});
}

}  // namespace klantendag::werkmap::views
