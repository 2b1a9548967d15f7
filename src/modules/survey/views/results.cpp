// SPDX-License-Identifier: EUPL-1.2
// The results: every figure with what it means and what it does not; a chart always with its table.
#include "modules/survey/results.hpp"
#include "core/report/document.hpp"
#include "core/stats/sentences.hpp"
#include "modules/charts/charts.hpp"
#include "modules/survey/said.hpp"
#include "modules/survey/views.hpp"
#include "platform/html/prose.hpp"

namespace klantendag::survey::views {
namespace {

using html::Html;

std::vector<std::string> labels_of(Texts const& texts, Question const& question) {
  std::vector<std::string> labels;
  if (question.kind == Question::Kind::mark) {
    for (int mark = 1; mark <= 10; ++mark) labels.push_back(std::to_string(mark));
  }
  for (Option const& option : question.options) {
    labels.emplace_back(words_of(option, texts.language));
  }
  return labels;
}

Html counts_part(Texts const& texts, Question const& question, Released const& figure) {
  auto const counts = counts_in(figure);
  auto const labels = labels_of(texts, question);
  if (!counts || counts->size() != labels.size()) return {};
  report::Chart chart{.shape = question.kind == Question::Kind::mark
                                   ? report::Chart::Shape::distribution
                                   : report::Chart::Shape::bars,
                      .title = std::string(words_of(question, texts.language)),
                      .description = texts.survey_chart_description(figure.answered),
                      .label_column = std::string(texts.survey_column_answer()),
                      .value_column = std::string(texts.survey_column_count())};
  for (std::size_t at = 0; at < labels.size(); ++at) {
    chart.bars.push_back({labels[at], {static_cast<double>((*counts)[at]), 0}});
  }
  return charts::chart(texts.language, chart);
}

Html paragraphs(std::vector<std::string> const& sentences) {
  Html all;
  for (std::string const& sentence : sentences) all += html::paragraph(sentence);
  return all;
}

stats::Who who_of(Texts const& texts, Audience audience) {
  return {std::string(audience_name(texts, audience)), audience == Audience::clients
                                                           ? stats::Who::Came::from_complaints
                                                           : stats::Who::Came::by_invitation};
}

Html mark_part(Texts const& texts, Survey const& survey, Released const& figure) {
  auto const mark = mark_in(figure, survey.people);
  if (!mark) return {};
  return paragraphs(stats::sentences(texts.language, *mark, who_of(texts, survey.audience)));
}

Html question_part(Texts const& texts, Results const& results, Question const& question) {
  if (question.kind == Question::Kind::open) {
    return remarks_of(texts, question, results.remarks);
  }
  Html parts;
  for (Released const& figure : results.figures) {
    if (figure.question != question.key) continue;
    if (figure.part == "mean") parts += mark_part(texts, results.survey, figure);
    if (figure.part == "counts") parts += counts_part(texts, question, figure);
    parts += paragraphs(said_of(texts.language, {question, figure, results.survey.people},
                                who_of(texts, results.survey.audience)));
  }
  if (parts.empty()) {
    return html::paragraph(stats::hidden(texts.language, stats::Verdict::too_small));
  }
  return parts;
}

}  // namespace

Html results(Texts const& texts, Results const& results,
             std::optional<stats::Comparison> const& comparison) {
  Survey const& survey = results.survey;
  Html page = html::lead(texts.survey_results_lead(results.answered, survey.people,
                                                   audience_name(texts, survey.audience)));
  if (survey.state < State::released) page += html::paragraph(texts.survey_results_draft());
  for (Question const& question : survey.questions) {
    page += html::section(words_of(question, texts.language),
                          {question_part(texts, results, question)});
  }
  if (comparison) {
    auto const first = who_of(texts, Audience::clients);
    auto const second = who_of(texts, Audience::employees);
    page +=
        html::section(texts.survey_compare_title(),
                      {paragraphs(stats::sentences(texts.language, *comparison, first, second))});
  }
  return page;
}

}  // namespace klantendag::survey::views
