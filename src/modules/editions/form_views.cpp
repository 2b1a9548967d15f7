// SPDX-License-Identifier: EUPL-1.2
// The forms with which an edition is made and changed.
#include <fmt/format.h>

#include "base/text.hpp"
#include "modules/editions/form.hpp"
#include "modules/editions/presets.hpp"
#include "modules/editions/views.hpp"
#include "platform/html/fields.hpp"
#include "platform/html/form.hpp"
#include "platform/html/prose.hpp"

namespace klantendag::editions::views {
namespace {

using html::Html;

Html stop_link(Texts const& texts, html::Url const& url) {
  return html::link(url, texts.editions_stop());
}

std::vector<html::Option> preset_options(Texts const& texts) {
  return {
      {std::string(name_of(Preset::klantendag)), std::string(texts.editions_preset_klantendag()),
       std::string(texts.editions_preset_klantendag_hint())},
      {std::string(name_of(Preset::spiegelgesprek)),
       std::string(texts.editions_preset_spiegelgesprek()),
       std::string(texts.editions_preset_spiegelgesprek_hint())},
      {std::string(name_of(Preset::klantarena)), std::string(texts.editions_preset_klantarena()),
       std::string(texts.editions_preset_klantarena_hint())},
      {std::string(name_of(Preset::workshop)), std::string(texts.editions_preset_workshop()),
       std::string(texts.editions_preset_workshop_hint())}};
}

Html name_field(Texts const& texts, html::Filled const& filled, std::string_view value) {
  return html::text_field(filled, {.name = "name",
                                   .label = texts.editions_field_name(),
                                   .hint = texts.editions_hint_name(),
                                   .value = value,
                                   .autocomplete = "off"});
}

Html year_field(Texts const& texts, html::Filled const& filled, int year) {
  std::string const value = std::to_string(year);
  return html::number_field(filled, {.name = "year",
                                     .label = texts.editions_field_year(),
                                     .value = value,
                                     .autocomplete = "off",
                                     .width = html::Width::number});
}

// One block of the programme: title, minutes, who leads.
Html programme_row(Texts const& texts, html::Filled const& filled, int row,
                   ProgrammeItem const& item) {
  std::string const title = fmt::format("title-{}", row);
  std::string const minutes = fmt::format("minutes-{}", row);
  std::string const led = fmt::format("led-{}", row);
  std::string const length = item.minutes == 0 ? "" : std::to_string(item.minutes);
  return html::field_group(texts.editions_programme_part_number(row),
                           {html::text_field(filled, {.name = title,
                                                      .label = texts.editions_programme_part(),
                                                      .need = html::Need::explained,
                                                      .value = item.title,
                                                      .autocomplete = "off"}),
                            html::number_field(filled, {.name = minutes,
                                                        .label = texts.editions_programme_minutes(),
                                                        .need = html::Need::explained,
                                                        .value = length,
                                                        .autocomplete = "off"}),
                            html::text_field(filled, {.name = led,
                                                      .label = texts.editions_programme_led(),
                                                      .need = html::Need::explained,
                                                      .value = item.led_by,
                                                      .autocomplete = "off"})});
}

}  // namespace

Html create_form(Texts const& texts, html::Filled const& filled, int year) {
  auto const options = preset_options(texts);
  return html::form(filled,
                    {.action = urls::list(),
                     .submit = texts.editions_create(),
                     .beside = stop_link(texts, urls::list())},
                    {name_field(texts, filled, ""), year_field(texts, filled, year),
                     html::radio_group(filled,
                                       {.name = "preset",
                                        .label = texts.editions_field_preset(),
                                        .value = name_of(Preset::klantendag)},
                                       options)});
}

Html copy_form(Texts const& texts, html::Filled const& filled, Edition const& from) {
  return html::join({html::lead(texts.editions_copy_lead()),
                     html::form(filled,
                                {.action = urls::copy(from.id),
                                 .submit = texts.editions_copy_submit(),
                                 .beside = stop_link(texts, urls::show(from.id))},
                                {name_field(texts, filled, from.name),
                                 year_field(texts, filled, from.year + 1)})});
}

Html details_form(Texts const& texts, html::Filled const& filled, Edition const& edition) {
  std::vector<std::string> team;
  for (TeamMember const& member : edition.team) {
    team.push_back(member.task.empty() ? member.name : member.name + ", " + member.task);
  }
  std::string const held_on = edition.held_on ? edition.held_on->text() : "";
  std::string const sponsors = join(edition.sponsors, "\n");
  std::string const members = join(team, "\n");
  return html::form(filled,
                    {.action = urls::details(edition.id),
                     .submit = texts.editions_details_save(),
                     .beside = stop_link(texts, urls::show(edition.id))},
                    {name_field(texts, filled, edition.name),
                     html::date_field(filled, {.name = "held_on",
                                               .label = texts.editions_field_held_on(),
                                               .need = html::Need::optional,
                                               .value = held_on,
                                               .autocomplete = "off"}),
                     html::text_field(filled, {.name = "place",
                                               .label = texts.editions_field_place(),
                                               .hint = texts.editions_hint_place(),
                                               .need = html::Need::optional,
                                               .value = edition.place,
                                               .autocomplete = "off"}),
                     html::text_area(filled,
                                     {.name = "sponsors",
                                      .label = texts.editions_field_sponsors(),
                                      .hint = texts.editions_hint_sponsors(),
                                      .need = html::Need::optional,
                                      .value = sponsors},
                                     4),
                     html::text_area(filled,
                                     {.name = "team",
                                      .label = texts.editions_field_team(),
                                      .hint = texts.editions_hint_team(),
                                      .need = html::Need::optional,
                                      .value = members},
                                     6)});
}

Html programme_form(Texts const& texts, html::Filled const& filled, Edition const& edition) {
  std::string const begins_at = edition.begins_at.text();
  Html rows = html::time_field(filled, {.name = "begins_at",
                                        .label = texts.editions_programme_begins(),
                                        .hint = texts.editions_hint_time(),
                                        .value = begins_at,
                                        .autocomplete = "off",
                                        .width = html::Width::number});
  int const used = static_cast<int>(edition.programme.size());
  for (int row = 1; row <= std::min(used + spare_rows, most_rows); ++row) {
    ProgrammeItem const item =
        row <= used ? edition.programme[static_cast<std::size_t>(row - 1)] : ProgrammeItem{};
    rows += programme_row(texts, filled, row, item);
  }
  return html::join({html::lead(texts.editions_programme_lead()),
                     html::form(filled,
                                {.action = urls::programme(edition.id),
                                 .submit = texts.editions_programme_save(),
                                 .beside = stop_link(texts, urls::show(edition.id)),
                                 .note = html::Note::none},
                                {rows})});
}

}  // namespace klantendag::editions::views
