// SPDX-License-Identifier: EUPL-1.2
#include "modules/retrospective/years_views.hpp"

#include <algorithm>

#include "core/report/write.hpp"
#include "core/stats/difference.hpp"
#include "core/stats/grim.hpp"
#include "modules/charts/charts.hpp"
#include "platform/html/button.hpp"
#include "platform/html/form.hpp"
#include "platform/html/guide.hpp"
#include "platform/html/prose.hpp"

namespace klantendag::retrospective {

namespace urls {
html::Url years() {
  return html::url("/jaren");
}
html::Url years_file() {
  return html::url("/jaren.csv");
}
html::Url earlier() {
  return html::url("/eerdere-editie");
}
html::Url earlier_file() {
  return html::url("/eerdere-editie/bestand");
}
html::Url earlier_away(EarlierEditionId id) {
  return html::url("/eerdere-editie/{}/weg", id);
}
}  // namespace urls

namespace views {
namespace {

using html::Html;

std::string title_of(Year const& year) {
  return std::to_string(year.year) + " " + year.name;
}

std::string count_of(Texts const& texts, std::optional<Number> const& number) {
  if (!number) return std::string(texts.retrospective_not_known());
  std::string const digits = report::in_words(texts.language, number->value);
  return number->at_least ? texts.retrospective_at_least(digits) : digits;
}

// "8,4" as it was printed, in the reader's language.
std::string mark_of(Texts const& texts, PrintedMark const& mark,
                    std::optional<Number> const& people) {
  if (is_of_few(mark, people)) return std::string(texts.retrospective_not_shown());
  // "Not shown" alone would tell of five or more that all gave the same.
  if (mark.mean.empty()) return std::string(texts.retrospective_mark_not_known());
  std::string words = mark.mean;
  std::replace(words.begin(), words.end(), texts.language == Language::nl ? '.' : ',',
               texts.language == Language::nl ? ',' : '.');
  return was_checked(mark, people) ? words : texts.retrospective_not_checked(words);
}

std::string_view state_words(Texts const& texts, Stand stand) {
  switch (stand) {
    case Stand::open:
      return texts.retrospective_tip_state_unknown();
    case Stand::done:
      return texts.retrospective_tips_done();
    case Stand::busy:
      return texts.retrospective_tips_busy();
    case Stand::not_doing:
      return texts.retrospective_tips_not();
  }
  return "";
}

// The newest year but one that has tips, else the newest: "what became of last year's tips".
Html tips_part(Texts const& texts, std::vector<Year> const& years) {
  std::vector<Year const*> with;
  for (Year const& year : years) {
    if (!year.tips.empty()) with.push_back(&year);
  }
  if (with.empty()) return html::paragraph(texts.retrospective_years_no_tips());
  Html parts;
  for (auto year = with.rbegin(); year != with.rend(); ++year) {
    parts += html::heading(html::Level::h3, title_of(**year));
    auto const count = static_cast<std::int64_t>((*year)->tips.size());
    parts +=
        html::paragraph((*year)->done ? texts.retrospective_years_tips_done(*(*year)->done, count)
                                      : texts.retrospective_board_tip_count(count));
    std::vector<Html> items;
    for (YearTip const& tip : (*year)->tips) {
      if (tip.words.empty()) continue;
      items.push_back(
          html::text(texts.retrospective_years_tip(tip.words, state_words(texts, tip.state))));
    }
    if (!items.empty()) parts += html::unordered_list(items);
  }
  return parts;
}

std::optional<double> value_of(PrintedMark const& mark) {
  auto const mean = stats::read_mean(mark.mean);
  if (mark.mean.empty() || !mean) return std::nullopt;
  double value = static_cast<double>(mean->digits);
  for (int digit = 0; digit < mean->decimals; ++digit) value /= 10;
  return value;
}

Html marks_chart(Texts const& texts, std::vector<Year> const& years, bool clients) {
  report::Chart chart{.title = std::string(clients ? texts.retrospective_years_marks_clients()
                                                   : texts.retrospective_years_marks_employees()),
                      .description = std::string(texts.retrospective_years_chart()),
                      .label_column = std::string(texts.retrospective_years_edition()),
                      .value_column = std::string(texts.retrospective_years_mean())};
  for (Year const& year : years) {
    auto const value = value_of(clients ? year.of_clients : year.of_employees);
    if (value) chart.bars.push_back({title_of(year), {*value, 1}});
  }
  return chart.bars.empty() ? Html() : charts::chart(texts.language, chart);
}

// To take out what was read in wrongly; it can be read in again.
Html read_in_part(Texts const& texts, std::vector<Year> const& years) {
  std::vector<Html> items;
  for (Year const& year : years) {
    if (!year.id) continue;
    items.push_back(html::action_button({.action = urls::earlier_away(*year.id),
                                         .label = texts.retrospective_earlier_away(),
                                         .about = title_of(year),
                                         .button = html::Button::subtle}));
  }
  if (items.empty()) return {};
  return html::section(
      texts.retrospective_earlier_list(),
      {html::paragraph(texts.retrospective_earlier_list_words()), html::unordered_list(items)});
}

// Why a mark is not shown, or was not checked.
Html marks_note(Texts const& texts, std::vector<Year> const& years) {
  bool left_out = false;
  bool unchecked = false;
  for (Year const& year : years) {
    for (auto const& [mark, people] : {std::pair(&year.of_clients, &year.clients),
                                       std::pair(&year.of_employees, &year.employees)}) {
      left_out = left_out || mark->mean.empty() || is_of_few(*mark, *people);
      unchecked = unchecked || (!mark->mean.empty() && !was_checked(*mark, *people));
    }
  }
  Html note;
  if (left_out) note += html::paragraph(texts.retrospective_years_left_out());
  if (unchecked) note += html::paragraph(texts.retrospective_years_not_checked());
  return note;
}

// What the two newest numbers of answers could show at all.
Html reading_note(Texts const& texts, std::vector<Year> const& years) {
  std::vector<std::int64_t> answers;
  for (Year const& year : years) {
    auto const& mark = year.of_clients;
    if (mark.mean.empty()) continue;
    if (mark.answered) {
      answers.push_back(*mark.answered);
    } else if (year.clients) {
      answers.push_back(year.clients->value);
    }
  }
  if (answers.size() < 2) return {};
  double const visible =
      stats::visible_difference(stats::usual_deviation, answers.rbegin()[0], answers.rbegin()[1]);
  return html::paragraph(
      texts.retrospective_years_note(report::decimal(texts.language, {visible, 1})));
}

}  // namespace

report::Table years_table(Texts const& texts, std::vector<Year> const& years) {
  report::Table table{.caption = std::string(texts.retrospective_years_caption()),
                      .columns = {std::string(texts.retrospective_years_edition()),
                                  std::string(texts.retrospective_clients()),
                                  std::string(texts.retrospective_employees()),
                                  std::string(texts.retrospective_years_mark_clients()),
                                  std::string(texts.retrospective_years_mark_employees()),
                                  std::string(texts.retrospective_tips_count()),
                                  std::string(texts.retrospective_years_done())}};
  for (Year const& year : years) {
    table.rows.push_back({title_of(year), count_of(texts, year.clients),
                          count_of(texts, year.employees),
                          mark_of(texts, year.of_clients, year.clients),
                          mark_of(texts, year.of_employees, year.employees),
                          static_cast<std::int64_t>(year.tips.size()),
                          year.done ? report::Cell(*year.done)
                                    : report::Cell(std::string(texts.retrospective_not_shown()))});
  }
  return table;
}

Html years(Texts const& texts, std::vector<Year> const& years, Reader reader) {
  Html page = html::lead(texts.retrospective_years_lead());
  Html const add = reader == Reader::manages
                       ? html::button_link(urls::earlier(), texts.retrospective_earlier_title())
                       : Html();
  if (years.empty()) {
    return html::join({page, html::empty_state({.title = texts.retrospective_years_empty(),
                                                .words = texts.retrospective_years_empty_words(),
                                                .action = add})});
  }
  page += html::section(texts.retrospective_years_tips_title(), {tips_part(texts, years)});
  page += html::section(texts.retrospective_years_figures_title(),
                        {charts::table(texts.language, years_table(texts, years)),
                         marks_note(texts, years), reading_note(texts, years),
                         marks_chart(texts, years, true), marks_chart(texts, years, false)});
  page += questions_over_years(texts, years);
  if (reader == Reader::manages) page += read_in_part(texts, years);
  page += html::button_group(
      {add, html::button_link(urls::years_file(), texts.retrospective_years_file())});
  return page;
}

}  // namespace views
}  // namespace klantendag::retrospective
