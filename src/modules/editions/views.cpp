// SPDX-License-Identifier: EUPL-1.2
// The list of editions and the page of one.
#include "modules/editions/views.hpp"

#include "modules/editions/rules.hpp"
#include "platform/html/badge.hpp"
#include "platform/html/button.hpp"
#include "platform/html/data_list.hpp"
#include "platform/html/fields.hpp"
#include "platform/html/guide.hpp"
#include "platform/html/prose.hpp"
#include "platform/html/table.hpp"
#include "platform/i18n/format.hpp"

namespace klantendag::editions {

namespace urls {
html::Url list() {
  return html::url("/edities");
}
html::Url create() {
  return html::url("/nieuwe-editie");
}
html::Url show(EditionId id) {
  return html::url("/edities/{}", id);
}
html::Url details(EditionId id) {
  return html::url("/edities/{}/gegevens", id);
}
html::Url programme(EditionId id) {
  return html::url("/edities/{}/programma", id);
}
html::Url calendar(EditionId id) {
  return html::url("/edities/{}/programma.ics", id);
}
html::Url copy(EditionId id) {
  return html::url("/edities/{}/kopie", id);
}
html::Url phase(EditionId id) {
  return html::url("/edities/{}/fase", id);
}
}  // namespace urls

namespace views {
namespace {

using html::Html;

html::Status status_of(Phase phase) {
  switch (phase) {
    case Phase::preparing:
      return html::Status::neutral;
    case Phase::inviting:
      return html::Status::active;
    case Phase::day:
      return html::Status::active;
    case Phase::following_up:
      return html::Status::warning;
    case Phase::closed:
      return html::Status::success;
  }
  return html::Status::neutral;
}

Html phase_badge(Texts const& texts, Phase phase) {
  return html::status_badge(status_of(phase), phase_name(texts, phase));
}

std::string day_of(Texts const& texts, Edition const& edition) {
  if (!edition.held_on) return std::string(texts.editions_no_day());
  return i18n::date(texts.language, *edition.held_on);
}

std::string_view preset_name(Texts const& texts, Preset preset) {
  switch (preset) {
    case Preset::klantendag:
      return texts.editions_preset_klantendag();
    case Preset::spiegelgesprek:
      return texts.editions_preset_spiegelgesprek();
    case Preset::klantarena:
      return texts.editions_preset_klantarena();
    case Preset::workshop:
      return texts.editions_preset_workshop();
  }
  return "";
}

Html lines(Texts const& texts, std::vector<std::string> const& lines) {
  if (lines.empty()) return html::text(texts.editions_none_yet());
  std::vector<Html> items;
  for (std::string const& line : lines) items.push_back(html::text(line));
  return html::unordered_list(items);
}

std::vector<std::string> team_lines(Edition const& edition) {
  std::vector<std::string> lines;
  for (TeamMember const& member : edition.team) {
    lines.push_back(member.task.empty() ? member.name : member.name + ", " + member.task);
  }
  return lines;
}

Html details(Texts const& texts, Edition const& edition) {
  std::vector<html::DataItem> items;
  items.push_back({texts.editions_column_day(), html::text(day_of(texts, edition)), {}});
  items.push_back(
      {texts.editions_label_place(),
       html::text(edition.place.empty() ? std::string(texts.editions_none_yet()) : edition.place),
       {}});
  items.push_back(
      {texts.editions_label_form(), html::text(preset_name(texts, edition.preset)), {}});
  items.push_back({texts.editions_label_sponsors(), lines(texts, edition.sponsors), {}});
  items.push_back({texts.editions_label_team(), lines(texts, team_lines(edition)), {}});
  if (edition.copied_from) {
    items.push_back({texts.editions_label_copied(),
                     html::link(urls::show(*edition.copied_from), texts.editions_earlier_edition()),
                     {}});
  }
  return html::data_list(items);
}

Html timetable_of(Texts const& texts, Edition const& edition) {
  auto const blocks = timetable(edition);
  if (blocks.empty()) return html::paragraph(texts.editions_programme_empty());
  html::Table table(texts.editions_programme_total(blocks.front().begins_at, blocks.back().ends_at),
                    {{texts.editions_programme_time()},
                     {texts.editions_programme_part()},
                     {texts.editions_programme_minutes(), html::Column::Kind::number},
                     {texts.editions_programme_led()}});
  for (Block const& block : blocks) {
    table.row({i18n::time(texts.language, block.begins_at), block.item.title,
               std::to_string(block.item.minutes), block.item.led_by});
  }
  return std::move(table).html();
}

Html phase_button(Texts const& texts, Edition const& edition, int step) {
  auto const phase = static_cast<Phase>(static_cast<int>(edition.phase) + step);
  std::string const label = step > 0 ? texts.editions_phase_next(phase_name(texts, phase))
                                     : texts.editions_phase_back(phase_name(texts, phase));
  return html::action_button({.action = urls::phase(edition.id),
                              .label = label,
                              .button = step > 0 ? html::Button::primary : html::Button::subtle,
                              .hidden = html::hidden_field("phase", name_of(phase))});
}

std::string_view missing_words(Texts const& texts, std::string_view key) {
  if (key == "editions.misses_date") return texts.editions_misses_date();
  if (key == "editions.misses_place") return texts.editions_misses_place();
  if (key == "editions.misses_programme") return texts.editions_misses_programme();
  return texts.editions_misses_sponsor();
}

Html phase_steps(Texts const& texts, Edition const& edition) {
  if (edition.phase == Phase::closed) return html::paragraph(texts.editions_phase_closed_words());
  auto const missing = missing_for_next_phase(edition);
  Html buttons;
  if (missing.empty()) buttons += phase_button(texts, edition, 1);
  if (edition.phase != Phase::preparing) buttons += phase_button(texts, edition, -1);
  if (missing.empty()) return html::button_group({buttons});
  std::vector<Html> items;
  for (std::string_view const key : missing) items.push_back(html::text(missing_words(texts, key)));
  return html::join({html::paragraph(texts.editions_phase_missing()), html::unordered_list(items),
                     html::button_group({buttons})});
}

}  // namespace

std::string_view phase_name(Texts const& texts, Phase phase) {
  switch (phase) {
    case Phase::preparing:
      return texts.editions_phase_preparing();
    case Phase::inviting:
      return texts.editions_phase_inviting();
    case Phase::day:
      return texts.editions_phase_day();
    case Phase::following_up:
      return texts.editions_phase_following_up();
    case Phase::closed:
      return texts.editions_phase_closed();
  }
  return "";
}

Html list(Texts const& texts, std::vector<Edition> const& editions, Reader reader) {
  bool const manages = reader == Reader::manages;
  Html const create =
      manages ? html::button_link(urls::create(), texts.editions_new(), html::Button::primary)
              : Html();
  if (editions.empty()) {
    return html::empty_state({texts.editions_empty_title(), texts.editions_empty_words(), create});
  }
  html::Table table(texts.editions_title(),
                    {{texts.editions_column_name()},
                     {texts.editions_column_year(), html::Column::Kind::number},
                     {texts.editions_column_day()},
                     {texts.editions_column_phase()},
                     {texts.editions_column_actions(), html::Column::Kind::actions}},
                    html::Caption::spoken);
  for (Edition const& edition : editions) {
    table.row({html::link(urls::show(edition.id), edition.name), std::to_string(edition.year),
               day_of(texts, edition), phase_badge(texts, edition.phase),
               manages ? html::link(urls::copy(edition.id), texts.editions_copy(),
                                    edition.name + " " + std::to_string(edition.year))
                       : Html()});
  }
  return html::join(
      {html::lead(texts.editions_lead()), std::move(table).html(), html::button_group({create})});
}

Html show(Texts const& texts, Edition const& edition, Reader reader) {
  bool const changes = reader == Reader::manages && edition.phase != Phase::closed;
  auto const change_link = [&](html::Url const& url, std::string_view label) {
    return changes ? html::button_link(url, label) : Html();
  };
  Html const phase_line = html::paragraph(
      {phase_badge(texts, edition.phase), " ",
       html::text(texts.editions_phase_step_line(static_cast<int>(edition.phase) + 1,
                                                 phase_name(texts, edition.phase)))});
  Html const copy = reader == Reader::manages
                        ? html::button_link(urls::copy(edition.id), texts.editions_copy())
                        : Html();
  Html const calendar =
      edition.held_on && !edition.programme.empty()
          ? html::button_link(urls::calendar(edition.id), texts.editions_programme_calendar())
          : Html();
  return html::join(
      {html::section(
           texts.editions_phase_title(),
           {phase_line, reader == Reader::manages ? phase_steps(texts, edition) : Html()}),
       html::section(
           texts.editions_details_title(),
           {details(texts, edition),
            html::button_group(
                {change_link(urls::details(edition.id), texts.editions_details_change()), copy})}),
       html::section(texts.editions_programme_title(),
                     {timetable_of(texts, edition),
                      html::button_group({change_link(urls::programme(edition.id),
                                                      texts.editions_programme_change()),
                                          calendar})})});
}

}  // namespace views
}  // namespace klantendag::editions
