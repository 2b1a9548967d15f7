// SPDX-License-Identifier: EUPL-1.2
// Two minutes a month: what waits for us, what is late, what was told back; and all councils.
#include <fmt/format.h>

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
using obligations::Obligation;

// The first day by which something has to be done that is still open.
std::string due_of(Texts const& texts, Owed const& owed) {
  std::optional<Date> due;
  for (Obligation const& one : owed.owed) {
    if (obligations::is_open(one.state) && (!due || one.due < *due)) due = one.due;
  }
  return due ? i18n::short_date(texts.language, *due) : std::string(texts.council_no_due());
}

Html lines(Texts const& texts, std::string_view caption, std::vector<Owed> const& all) {
  html::Table table(caption,
                    {{texts.council_column_advice()},
                     {texts.council_column_council()},
                     {texts.council_column_state()},
                     {texts.council_column_due()}},
                    html::Caption::spoken);
  for (Owed const& one : all) {
    Html title = html::link(urls::advice(one.advice.id), one.advice.title);
    if (one.is_new) {
      title = html::join(
          {title, " ", html::status_badge(html::Status::active, texts.council_badge_new())});
    }
    table.row({title, one.council, advice_badge(texts, one), due_of(texts, one)});
  }
  return std::move(table).html();
}

void add_part(Html& page, Texts const& texts, std::string_view heading,
              std::vector<Owed> const& all, std::string_view none) {
  page +=
      html::section(heading, {all.empty() ? html::paragraph(none) : lines(texts, heading, all)});
}

Html told_back(Texts const& texts, std::vector<Told> const& told) {
  html::Table table(texts.council_tips(),
                    {{texts.council_field_edition()},
                     {texts.council_column_told(), html::Column::Kind::number},
                     {texts.council_column_open(), html::Column::Kind::number}},
                    html::Caption::spoken);
  for (Told const& one : told) {
    table.row({one.edition, i18n::count(texts.language, one.told),
               i18n::count(texts.language, one.open)});
  }
  return html::section(texts.council_tips(),
                       {html::paragraph(texts.council_tips_words()), std::move(table).html()});
}

std::string knew_words(Texts const& texts, std::optional<Knew> const& knew) {
  if (!knew) return std::string(texts.council_known_hidden());
  if (knew->nearly_all) return std::string(texts.council_known_nearly());
  return texts.council_known_share(knew->yes, knew->of);
}

Html known_table(Texts const& texts, std::vector<Known> const& known) {
  if (known.empty()) return html::paragraph(texts.council_known_none());
  html::Table table(texts.council_known(),
                    {{texts.council_field_edition()},
                     {texts.council_known_before()},
                     {texts.council_known_after()}},
                    html::Caption::spoken);
  for (Known const& one : known) {
    table.row({one.edition, knew_words(texts, one.before), knew_words(texts, one.after)});
  }
  return std::move(table).html();
}

}  // namespace

Html follow_up(Texts const& texts, FollowUp const& found, std::vector<Told> const& told) {
  Html page = html::lead(texts.council_follow_up_lead());
  auto const count = [&](std::int64_t number) { return i18n::count(texts.language, number); };
  page += html::key_figures(std::vector<html::KeyFigure>{
      {count(found.fresh), texts.council_figure_new(), {}},
      {count(static_cast<std::int64_t>(found.ours.size())), texts.council_figure_open(), {}},
      {count(found.late), texts.council_figure_late(), {}},
      {count(static_cast<std::int64_t>(found.done.size())), texts.council_figure_done(), {}}});
  page += html::paragraph(found.read_at ? texts.council_read_at(date_in_amsterdam(*found.read_at))
                                        : std::string(texts.council_never_read()));
  page += html::action_button({.action = urls::have_read(), .label = texts.council_have_read()});
  add_part(page, texts, texts.council_ours(), found.ours, texts.council_ours_none());
  if (!found.councils.empty()) {
    add_part(page, texts, texts.council_councils(), found.councils, "");
  }
  if (!told.empty()) page += told_back(texts, told);
  add_part(page, texts, texts.council_done(), found.done, texts.council_done_none());
  page += html::button_group({html::button_link(urls::list(), texts.council_to_list())});
  return page;
}

Html list(Texts const& texts, std::vector<Line> const& lines, std::vector<Known> const& known,
          May may) {
  Html page = html::lead(texts.council_lead());
  if (lines.empty()) {
    page += html::empty_state(
        {texts.council_none_title(), texts.council_none_words(),
         may.manage ? html::button_link(urls::create(), texts.council_new(), html::Button::primary)
                    : Html()});
  } else {
    html::Table table(texts.council_title(),
                      {{texts.council_column_council()},
                       {texts.council_field_district()},
                       {texts.council_column_sitting()},
                       {texts.council_column_advices(), html::Column::Kind::number}},
                      html::Caption::spoken);
    for (Line const& line : lines) {
      table.row({html::link(urls::show(line.council.id), line.council.name), line.council.district,
                 texts.council_sitting_of(line.sitting, line.council.seats),
                 i18n::count(texts.language, line.advice)});
    }
    page += std::move(table).html();
  }
  page += html::button_group({html::button_link(urls::follow_up(), texts.council_to_follow_up()),
                              may.manage && !lines.empty()
                                  ? html::button_link(urls::create(), texts.council_new())
                                  : Html()});
  page += html::section(texts.council_known(),
                        {html::paragraph(texts.council_known_words()), known_table(texts, known)});
  return page;
}

}  // namespace klantendag::council::views
