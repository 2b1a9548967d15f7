// SPDX-License-Identifier: EUPL-1.2
// Each question that came back: a table of what was released, and what may be said of the two newest years.
#include "core/report/write.hpp"
#include "core/stats/sentences.hpp"
#include "modules/charts/charts.hpp"
#include "modules/retrospective/years_questions.hpp"
#include "modules/retrospective/years_views.hpp"
#include "platform/html/prose.hpp"

namespace klantendag::retrospective::views {
namespace {

using html::Html;

std::string cell_of(Texts const& texts, survey::Amount const& amount) {
  std::string said = survey::said_of(texts.language, amount);
  return said.empty() ? std::string(texts.retrospective_not_shown()) : said;
}

std::string words_for(Texts const& texts, AskedAgain const& asked, survey::Option const& option) {
  std::string const words(survey::words_of(option, texts.language));
  return asked.with_room ? texts.retrospective_years_or_room(words) : words;
}

std::string who_of(Texts const& texts, survey::Audience audience) {
  return std::string(audience == survey::Audience::clients ? texts.retrospective_clients()
                                                           : texts.retrospective_employees());
}

// Clients and employees may be asked the same: the caption tells the two tables apart.
report::Table shares_table(Texts const& texts, AskedAgain const& asked) {
  report::Table table{
      .caption = texts.retrospective_years_asked_of(
          survey::words_of(asked.question, texts.language), who_of(texts, asked.audience)),
      .columns = {std::string(texts.retrospective_years_edition())}};
  for (survey::Option const& option : asked.options) {
    table.columns.push_back(words_for(texts, asked, option));
  }
  for (AskedYear const& year : asked.years) {
    std::vector<report::Cell> row = {year.edition};
    for (survey::Amount const& share : year.shares) row.emplace_back(cell_of(texts, share));
    table.rows.push_back(std::move(row));
  }
  return table;
}

// One sentence for each option that can be compared; one for all that cannot.
Html sentences_of(Texts const& texts, AskedAgain const& asked) {
  Html all;
  bool unknown = false;
  for (std::size_t at = 0; at < asked.options.size(); ++at) {
    Difference const found = difference_in(asked, at);
    std::string const words = words_for(texts, asked, asked.options[at]);
    switch (found.apart) {
      case Apart::unknown:
        unknown = true;
        break;
      case Apart::by_chance:
        all += html::paragraph(
            texts.retrospective_years_by_chance(words, found.before->edition, found.now->edition));
        break;
      case Apart::more_than_chance:
        all += html::paragraph(
            found.rose
                ? texts.retrospective_years_rose(words, found.now->edition, found.before->edition)
                : texts.retrospective_years_fell(words, found.now->edition, found.before->edition));
        break;
    }
  }
  if (unknown) all += html::paragraph(texts.retrospective_years_cannot());
  return all;
}

Html marks_part(Texts const& texts, AskedAgain const& asked) {
  auto const compared = marks_compared(asked);
  if (!compared) return html::paragraph(texts.retrospective_years_marks_cannot());
  auto const who = who_of(texts, asked.audience);
  auto const named = [&](AskedYear const& year) {
    return stats::Who{.name = texts.retrospective_years_who(who, year.edition)};
  };
  Html all;
  for (std::string const& sentence :
       stats::sentences(texts.language, *compared, named(asked.years.rbegin()[0]),
                        named(asked.years.rbegin()[1]))) {
    all += html::paragraph(sentence);
  }
  return all;
}

}  // namespace

Html questions_over_years(Texts const& texts, std::vector<Year> const& years) {
  auto const all = asked_again(years);
  if (all.empty()) {
    return html::section(texts.retrospective_years_questions_title(),
                         {html::paragraph(texts.retrospective_years_questions_none())});
  }
  Html parts = html::paragraph(texts.retrospective_years_questions_lead());
  std::optional<survey::Audience> audience;
  for (AskedAgain const& asked : all) {
    if (audience != asked.audience) {
      audience = asked.audience;
      parts += html::heading(html::Level::h3, asked.audience == survey::Audience::clients
                                                  ? texts.retrospective_years_asked_clients()
                                                  : texts.retrospective_years_asked_employees());
    }
    if (asked.question.kind == survey::Question::Kind::mark) {
      parts += html::heading(html::Level::h4, survey::words_of(asked.question, texts.language));
      parts += marks_part(texts, asked);
      continue;
    }
    parts += charts::table(texts.language, shares_table(texts, asked));
    parts += sentences_of(texts, asked);
  }
  return html::section(texts.retrospective_years_questions_title(), {parts});
}

}  // namespace klantendag::retrospective::views
