// SPDX-License-Identifier: EUPL-1.2
#include "modules/retrospective/answers.hpp"

#include <fmt/format.h>

#include "core/report/write.hpp"
#include "core/stats/sentences.hpp"
#include "platform/html/url.hpp"

namespace klantendag::retrospective {
namespace {

using survey::Audience;

// The word of an audience in names of figures.
std::string_view word_of(Language language, Audience audience) {
  bool const dutch = language == Language::nl;
  if (audience == Audience::clients) return dutch ? "clienten" : "clients";
  return dutch ? "medewerkers" : "employees";
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

// What was released of a question, in no language: V63 compares it, whatever the sentences become.
std::string counted_of(survey::Results const& results, survey::Question const& question) {
  std::string all;
  for (survey::Released const& figure : results.figures) {
    if (figure.question != question.key) continue;
    all += fmt::format("{}{} {} {}", all.empty() ? "" : "; ", figure.part, figure.answered,
                       figure.printed);
  }
  return all;
}

class Collector {
 public:
  Collector(Texts const& texts, survey::Results const& results, Facts& facts)
      : texts_(texts),
        results_(results),
        language_(texts.language),
        audience_(results.survey.audience),
        facts_(facts) {
    bool const clients = audience_ == Audience::clients;
    who_ = {
        std::string(clients ? texts_.retrospective_clients() : texts_.retrospective_employees()),
        clients ? stats::Who::Came::from_complaints : stats::Who::Came::by_invitation};
  }

  void all() {
    for (survey::Question const& question : results_.survey.questions) {
      counted_ = counted_of(results_, question);
      if (question.kind == survey::Question::Kind::several) {
        add_several(question);
        continue;
      }
      for (survey::Released const& figure : results_.figures) {
        if (figure.question == question.key) about_answer(question, figure);
      }
    }
  }

 private:
  // "een leidinggevende (7 van de 21) en een arts (5 van de 21)", in the order of the options.
  void add_several(survey::Question const& question) {
    std::vector<std::string> chosen;
    for (survey::Option const& option : question.options) {
      if (survey::is_somebody_else(question, option)) continue;
      for (survey::Released const& figure : results_.figures) {
        if (figure.question != question.key || figure.part != option.value) continue;
        auto const amount = survey::amount_in(figure);
        if (amount.counted && amount.counted->yes == 0) continue;
        std::string const how_many = survey::said_of(language_, amount);
        if (how_many.empty()) continue;
        chosen.push_back(texts_.retrospective_named(in_a_sentence(texts_, option), how_many));
      }
    }
    add_settled(question.key, joined(texts_, chosen));
  }

  void about_answer(survey::Question const& question, survey::Released const& figure) {
    if (figure.part == "mean") {
      if (auto const mark = survey::mark_in(figure, results_.survey.people)) add_mark(*mark);
    } else if (figure.part == "counts") {
      std::string const more = said(question, figure);
      if (auto const counts = survey::counts_in(figure)) add_counts(question, *counts, more);
    } else {
      add_settled(question.key, said(question, figure));
    }
  }

  std::string said(survey::Question const& question, survey::Released const& figure) const {
    return survey::said_shortly(language_, {question, figure, results_.survey.people}, who_);
  }

  void add_settled(std::string_view key, std::string value) {
    if (value.empty()) return;
    std::string_view const slug = audience_ == Audience::clients ? "clienten" : "medewerkers";
    facts_.figures.push_back(
        {.name = std::string(word_of(language_, audience_)) + "-" + std::string(key),
         .value = std::move(value),
         .source =
             html::url("/edities/{}/enquete/{}/uitslag", results_.survey.edition, slug).text(),
         .settled = true,
         .counted = counted_});
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
  survey::Results const& results_;
  Language language_;
  Audience audience_;
  stats::Who who_{};
  std::string counted_{};  // of the question at hand
  Facts& facts_;
};

}  // namespace

std::string joined(Texts const& texts, std::vector<std::string> const& words) {
  std::string text;
  for (std::size_t at = 0; at < words.size(); ++at) {
    if (at > 0 && at + 1 < words.size()) text += ", ";
    if (at > 0 && at + 1 == words.size()) text.append(" ").append(texts.retrospective_and()) += ' ';
    text += words[at];
  }
  return text;
}

void add_answers(Facts& facts, Texts const& texts, survey::Results const& results) {
  Collector(texts, results, facts).all();
}

}  // namespace klantendag::retrospective
