// SPDX-License-Identifier: EUPL-1.2
// Each figure gets its name, its printed value and its source here, and nowhere else.
#include "modules/retrospective/facts.hpp"

#include <algorithm>

#include "core/report/write.hpp"
#include "core/stats/sentences.hpp"
#include "platform/html/url.hpp"
#include "platform/i18n/format.hpp"

namespace klantendag::retrospective {
namespace {

using survey::Audience;

// The word of an audience in names of figures.
std::string_view word_of(Language language, Audience audience) {
  bool const dutch = language == Language::nl;
  if (audience == Audience::clients) return dutch ? "clienten" : "clients";
  return dutch ? "medewerkers" : "employees";
}

std::string joined(Texts const& texts, std::vector<std::string> const& words) {
  std::string text;
  for (std::size_t at = 0; at < words.size(); ++at) {
    if (at > 0 && at + 1 < words.size()) text += ", ";
    if (at > 0 && at + 1 == words.size()) text.append(" ").append(texts.retrospective_and()) += ' ';
    text += words[at];
  }
  return text;
}

// "een arts": the functions of the ready question get their article; other words stay as they are.
std::string in_a_sentence(Texts const& texts, survey::Option const& option) {
  struct Function {
    std::string_view value;
    std::string_view nl;
    std::string_view words;
  };
  for (Function const& one :
       {Function{"manager", "leidinggevende", texts.retrospective_function_manager()},
        Function{"doctor", "arts", texts.retrospective_function_doctor()},
        Function{"labour_expert", "arbeidsdeskundige",
                 texts.retrospective_function_labour_expert()},
        Function{"board", "bestuur", texts.retrospective_function_board()}}) {
    if (option.value == one.value && option.nl == one.nl) return std::string(one.words);
  }
  return std::string(survey::words_of(option, texts.language));
}

class Collector {
 public:
  Collector(Texts const& texts, Material const& material)
      : texts_(texts), material_(material), language_(texts.language) {}

  Facts take() {
    about_the_day();
    about_people();
    about_tips();
    if (material_.of_clients) about_answers(*material_.of_clients);
    if (material_.of_employees) about_answers(*material_.of_employees);
    return std::move(facts_);
  }

 private:
  void add(std::string_view nl, std::string_view en, std::string value, html::Url const& source) {
    if (value.empty()) return;
    facts_.figures.push_back({.name = std::string(language_ == Language::nl ? nl : en),
                              .value = std::move(value),
                              .source = source.text()});
  }
  void add(std::string_view nl, std::string_view en, std::int64_t count, html::Url const& source) {
    add(nl, en, report::in_words(language_, count), source);
  }

  void about_the_day() {
    auto const& edition = material_.edition;
    html::Url const source = html::url("/edities/{}", edition.id);
    add("naam", "name", edition.name, source);
    add("jaar", "year", std::to_string(edition.year), source);
    if (edition.held_on) add("datum", "date", i18n::date(language_, *edition.held_on), source);
    add("plaats", "place", edition.place, source);
    add("opdrachtgevers", "sponsors", joined(texts_, edition.sponsors), source);
    add("team", "team", joined(texts_, material_.named), source);
    if (edition.team.size() > 1) {
      add("projectgroep", "project-team", static_cast<std::int64_t>(edition.team.size()), source);
    }
    html::Url const years = html::url("/jaren");
    if (material_.held_before) {
      add("vorige-datum", "previous-date", i18n::date(language_, *material_.held_before), years);
    } else if (material_.year_before) {
      add("vorig-jaar", "previous-year", std::to_string(*material_.year_before), years);
    }
  }

  void about_people() {
    html::Url const source = html::url("/uitnodigen/{}/deelnemers", material_.edition.id);
    auto const add_some = [&](std::string_view nl, std::string_view en, std::int64_t count) {
      if (count > 0) add(nl, en, count, source);
    };
    add_some("clienten", "clients", material_.clients);
    add_some("medewerkers", "employees", material_.employees);
    add_some("gespreksleiders", "facilitators", material_.facilitators);
    add_some("raadsleden", "council-members", material_.council_members);
    if (material_.groups > 0) {
      add("groepen", "groups", material_.groups,
          html::url("/dag/{}/groepen", material_.edition.id));
    }
    if (material_.stories > 0) {
      add("verhalen", "stories", material_.stories,
          html::url("/verhalen/{}", material_.edition.id));
    }
  }

  void about_tips() {
    TipCounts const counts = count_tips(material_.tips);
    html::Url const source = html::url("/tips/{}", material_.edition.id);
    add("tips", "tips", static_cast<std::int64_t>(material_.tips.size()), source);
    auto const add_shown = [&](std::string_view nl, std::string_view en,
                               std::optional<std::int64_t> const& count) {
      if (count) add(nl, en, *count, source);
    };
    add_shown("tips-klaar", "tips-done", counts.of(Stand::done));
    add_shown("tips-bezig", "tips-busy", counts.of(Stand::busy));
    add_shown("tips-open", "tips-open", counts.of(Stand::open));
    add_shown("tips-niet", "tips-not", counts.of(Stand::not_doing));
    add_shown("verteld", "told-back", counts.told);
    report::Table table{.caption = std::string(texts_.retrospective_tips_caption()),
                        .columns = {std::string(texts_.retrospective_tips_state()),
                                    std::string(texts_.retrospective_tips_count())}};
    bool any = false;
    auto const row = [&](std::string_view name, Stand stand) {
      auto const count = counts.of(stand);
      any = any || count;
      table.rows.push_back(
          {std::string(name), count ? report::Cell(*count)
                                    : report::Cell(std::string(texts_.retrospective_not_shown()))});
    };
    row(texts_.retrospective_tips_done(), Stand::done);
    row(texts_.retrospective_tips_busy(), Stand::busy);
    row(texts_.retrospective_tips_undecided(), Stand::open);
    row(texts_.retrospective_tips_not(), Stand::not_doing);
    if (any && !material_.tips.empty()) {
      facts_.grids.push_back({language_ == Language::nl ? "tabel-tips" : "table-tips", table});
    }
  }

  void about_answers(survey::Results const& results) {
    audience_ = results.survey.audience;
    who_ = {audience_ == Audience::clients ? std::string(texts_.retrospective_clients())
                                           : std::string(texts_.retrospective_employees()),
            audience_ == Audience::clients ? stats::Who::Came::from_complaints
                                           : stats::Who::Came::by_invitation};
    for (survey::Question const& question : results.survey.questions) {
      if (question.kind == survey::Question::Kind::several) {
        add_several(results, question);
        continue;
      }
      for (survey::Released const& figure : results.figures) {
        if (figure.question == question.key) about_answer(results, question, figure);
      }
    }
  }

  // "een leidinggevende (7 keer) en een arts (5 keer)", in the order of the options.
  void add_several(survey::Results const& results, survey::Question const& question) {
    std::vector<std::string> chosen;
    for (survey::Option const& option : question.options) {
      for (survey::Released const& figure : results.figures) {
        if (figure.question != question.key || figure.part != option.value) continue;
        auto const nearly_all = survey::nearly_all(figure);
        if (nearly_all && *nearly_all) {
          chosen.push_back(texts_.retrospective_chosen_nearly_all(in_a_sentence(texts_, option)));
        }
        auto const share = survey::share_in(figure, results.survey.people);
        if (nearly_all || !share || share->counted.yes == 0) continue;
        chosen.push_back(
            texts_.retrospective_named(in_a_sentence(texts_, option), share->counted.yes));
      }
    }
    add_settled(question.key, joined(texts_, chosen));
  }

  void about_answer(survey::Results const& results, survey::Question const& question,
                    survey::Released const& figure) {
    if (figure.part == "mean") {
      if (auto const mark = survey::mark_in(figure, results.survey.people)) add_mark(*mark);
    } else if (figure.part == "counts") {
      std::string const more = said(results, question, figure);
      if (auto const counts = survey::counts_in(figure)) add_counts(question, *counts, more);
    } else {
      add_settled(question.key, said(results, question, figure));
    }
  }

  std::string said(survey::Results const& results, survey::Question const& question,
                   survey::Released const& figure) const {
    return survey::said_shortly(language_, {question, figure, results.survey.people}, who_);
  }

  void add_settled(std::string_view key, std::string value) {
    if (value.empty()) return;
    std::string_view const slug = audience_ == Audience::clients ? "clienten" : "medewerkers";
    facts_.figures.push_back(
        {.name = std::string(word_of(language_, audience_)) + "-" + std::string(key),
         .value = std::move(value),
         .source = html::url("/edities/{}/enquete/{}/uitslag", material_.edition.id, slug).text(),
         .settled = true});
  }

  void add_mark(stats::MarkFigure const& mark) {
    bool const dutch = language_ == Language::nl;
    add_settled(dutch ? "cijfer" : "mark", report::decimal(language_, {mark.mean, 1}));
    add_settled(dutch ? "gaven-cijfer" : "gave-mark", report::in_words(language_, mark.answered));
    add_settled(dutch ? "gevraagd" : "asked", report::in_words(language_, mark.people));
    add_settled(dutch ? "acht-of-hoger" : "eight-or-higher",
                report::in_words(language_, mark.high));
  }

  // "Wij telden 19 keer “ja” en 2 keer “nee, een collega mag ook eens”." and what else may be said of it.
  void add_counts(survey::Question const& question, std::vector<std::int64_t> const& counts,
                  std::string const& more) {
    bool const marks = question.kind == survey::Question::Kind::mark;
    report::Chart chart{
        .shape = marks ? report::Chart::Shape::distribution : report::Chart::Shape::bars,
        .title = std::string(survey::words_of(question, language_)),
        .description = texts_.retrospective_chart(who_.name),
        .label_column = std::string(texts_.retrospective_answer()),
        .value_column = std::string(texts_.retrospective_count())};
    std::vector<std::string> words;
    for (std::size_t at = 0; at < counts.size(); ++at) {
      std::string label = std::to_string(at + 1);
      if (!marks && at < question.options.size()) {
        label = survey::words_of(question.options[at], language_);
        if (counts[at] > 0) words.push_back(texts_.retrospective_answered(counts[at], label));
      }
      chart.bars.push_back({label, {static_cast<double>(counts[at]), 0}});
    }
    if (!words.empty()) {
      add_settled(question.key, texts_.retrospective_counted(joined(texts_, words)) +
                                    (more.empty() ? "" : " " + more));
    }
    std::string_view const kind = language_ == Language::nl ? "grafiek-" : "chart-";
    facts_.pictures.push_back(
        {std::string(kind) + std::string(word_of(language_, audience_)) + "-" + question.key,
         std::move(chart)});
  }

  Texts const& texts_;
  Material const& material_;
  Language language_;
  Audience audience_ = Audience::clients;
  stats::Who who_{};
  Facts facts_{};
};

}  // namespace

Facts facts_of(Texts const& texts, Material const& material) {
  return Collector(texts, material).take();
}

}  // namespace klantendag::retrospective
