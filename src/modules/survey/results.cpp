// SPDX-License-Identifier: EUPL-1.2
// Which figures of a survey may be shown, and how they are kept.
#include "modules/survey/results.hpp"

#include <algorithm>

#include "base/json.hpp"
#include "base/text.hpp"
#include "core/stats/ledger.hpp"
#include "modules/survey/rules.hpp"

namespace klantendag::survey {
namespace {

using stats::Uniformity;
using stats::Verdict;

std::vector<std::string> const* values_of(Sheet const& sheet, std::string_view question) {
  auto const answer = std::find_if(sheet.begin(), sheet.end(),
                                   [&](Answer const& given) { return given.question == question; });
  return answer == sheet.end() ? nullptr : &answer->values;
}

// What everybody answered, as a number; nothing for who was silent.
template <class ToNumber>
stats::Question asked(std::vector<Sheet> const& sheets, Question const& question,
                      stats::Scale scale, ToNumber const& to_number) {
  stats::Question asked{.key = question.key, .scale = scale};
  for (Sheet const& sheet : sheets) {
    auto const* values = values_of(sheet, question.key);
    asked.answers.push_back(values == nullptr ? std::nullopt : to_number(*values));
  }
  return asked;
}

stats::People those_who_answered(stats::Question const& question) {
  stats::People people;
  for (std::size_t at = 0; at < question.answers.size(); ++at) {
    if (question.answers[at]) people.push_back(at);
  }
  return people;
}

// What was shown of one question, and how few are too few.
struct Shown {
  stats::Policy policy{};
  stats::Ledger ledger{};
};

bool may_show(Shown& shown, stats::Question const& question, stats::Figure figure) {
  stats::Released offered{question.key, figure, those_who_answered(question)};
  return stats::release(shown.ledger, shown.policy, question, std::move(offered)) == Verdict::shown;
}

std::int64_t answered(stats::Question const& question) {
  return static_cast<std::int64_t>(those_who_answered(question).size());
}

stats::Tally counted(stats::Question const& question) {
  stats::Tally tally{question.scale, std::vector<std::int64_t>(static_cast<std::size_t>(
                                         question.scale.highest - question.scale.lowest + 1))};
  for (auto const& answer : question.answers) {
    if (answer) ++tally.counts[static_cast<std::size_t>(*answer - question.scale.lowest)];
  }
  return tally;
}

std::string print_counts(stats::Tally const& tally) {
  json::Array counts;
  for (std::int64_t const count : tally.counts) counts.emplace_back(count);
  return json::write(json::Value(std::move(counts)));
}

std::string print_mark(stats::Tally const& tally, std::int64_t people) {
  auto const figure = stats::mark_figure(tally, people, stats::Reading::these_people);
  std::string text = "{";
  auto const add = [&text](std::string_view name, double number) {
    if (text.size() > 1) text += ',';
    json::append_quoted(text, name);
    text += ':';
    json::append_number(text, number);
  };
  add("sum", static_cast<double>(stats::sum(tally)));
  add("median", figure.median);
  add("high", static_cast<double>(figure.high));
  if (figure.interval) {
    add("from", figure.interval->low);
    add("to", figure.interval->high);
  }
  return text + "}";
}

// Where everybody, or nobody, gave an 8 or more, that says on which side all marks lie: then the mean may
// not be at an end of that side either. Found by retrospective/attack_test.cpp: all 8, or all 7.
bool tells_all(stats::Question marks, stats::Question const& high, stats::Policy policy) {
  std::int64_t const gave = stats::sum(counted(high));
  if (gave != 0 && gave != answered(high)) return false;
  marks.scale = gave == 0 ? stats::Scale{1, 7} : stats::Scale{8, 10};
  Shown of_this_side{policy};
  return !may_show(of_this_side, marks, stats::Figure::mean);
}

struct Given {
  std::vector<Sheet> const& sheets;
  stats::Policy policy{};
};

// With so many answers a chart is shown, unless the answers are too much alike.
bool is_many(std::int64_t answers, stats::Policy policy) {
  return answers >= std::max(policy.distribution_from, policy.smallest_group);
}

// A mean tells its sum, "8 or more" is a share of its own: both must be safe before either is shown.
// And a mean whose chart is left out where others have one would tell that everybody gave it.
void add_mark(std::vector<Released>& figures, Survey const& survey, Question const& question,
              Given const& given) {
  Shown shown{given.policy};
  auto const& sheets = given.sheets;
  auto const marks = asked(sheets, question, {1, 10}, [](std::vector<std::string> const& values) {
    return parse_integer(values.front());
  });
  stats::Question high{
      .key = question.key + ".high", .scale = {0, 1}, .uniformity = Uniformity::harmless};
  for (auto const& mark : marks.answers) {
    high.answers.push_back(mark ? std::optional<std::int64_t>(*mark >= 8 ? 1 : 0) : std::nullopt);
  }
  if (tells_all(marks, high, given.policy) || !may_show(shown, marks, stats::Figure::mean) ||
      !may_show(shown, high, stats::Figure::share)) {
    return;
  }
  bool const with_counts = may_show(shown, marks, stats::Figure::distribution);
  if (!with_counts && is_many(answered(marks), given.policy)) return;
  auto const tally = counted(marks);
  figures.push_back({question.key, "mean", answered(marks), print_mark(tally, survey.people)});
  if (with_counts) {
    figures.push_back({question.key, "counts", answered(marks), print_counts(tally)});
  }
}

std::optional<std::int64_t> place_of(Question const& question, std::string const& value) {
  for (std::size_t at = 0; at < question.options.size(); ++at) {
    if (question.options[at].value == value) return static_cast<std::int64_t>(at);
  }
  return std::nullopt;
}

void add_share(std::vector<Released>& figures, Shown& shown, stats::Question const& share,
               std::string const& option) {
  if (!may_show(shown, share, stats::Figure::share)) return;
  std::int64_t const yes = stats::sum(counted(share));
  figures.push_back({share.key.substr(0, share.key.find('.')), option, answered(share),
                     "{\"yes\":" + std::to_string(yes) + "}"});
}

// "Nearly all": said when all and when all but one chose the same, so that a figure which is left out
// never tells that everybody did.
bool nearly_alike(stats::Question const& choices, stats::Policy policy) {
  if (policy.smallest_group <= 1) return false;
  auto const tally = counted(choices);
  std::int64_t const most = *std::max_element(tally.counts.begin(), tally.counts.end());
  return most + 1 >= stats::size(tally);
}

// Of a share whose answers, or those behind it, are nearly alike.
void add_roughly(std::vector<Released>& figures, stats::Question const& share,
                 std::string const& part, stats::Policy policy) {
  if (answered(share) < policy.smallest_group) return;
  bool const all = stats::sum(counted(share)) + 1 >= answered(share);
  figures.push_back(
      {share.key.substr(0, share.key.find('.')), part, answered(share), all ? "all" : "none"});
}

// All counts where there are enough answers; else how many chose the first option, or make room.
void add_choice(std::vector<Released>& figures, Question const& question, Given const& given) {
  Shown shown{given.policy};
  auto const& sheets = given.sheets;
  stats::Scale const scale{0, static_cast<std::int64_t>(question.options.size()) - 1};
  auto const choices = asked(sheets, question, scale, [&](std::vector<std::string> const& values) {
    return place_of(question, values.front());
  });
  auto share = choices;
  share.scale = {0, 1};
  for (auto& answer : share.answers) {
    if (!answer) continue;
    auto const chosen = static_cast<std::size_t>(*answer);
    answer = chosen == 0 || makes_room(question, question.options[chosen]) ? 1 : 0;
  }
  if (nearly_alike(is_many(answered(choices), given.policy) ? choices : share, given.policy)) {
    return add_roughly(figures, share, "roughly", given.policy);
  }
  if (may_show(shown, choices, stats::Figure::distribution)) {
    figures.push_back({question.key, "counts", answered(choices), print_counts(counted(choices))});
    return;
  }
  add_share(figures, shown, share, question.options.front().value);
}

// Each option is a question of its own: did this person choose it? Of everybody who sent a sheet. Whom
// all of them missed may be said; of another question the options can be about themselves.
void add_several(std::vector<Released>& figures, Question const& question, Given const& given) {
  Shown shown{given.policy};
  bool const harmless = question.key == "missed";
  for (Option const& option : question.options) {
    stats::Question share{.key = question.key + "." + option.value, .scale = {0, 1}};
    if (harmless) share.uniformity = Uniformity::harmless;
    for (Sheet const& sheet : given.sheets) {
      auto const* values = values_of(sheet, question.key);
      bool const chosen = values != nullptr &&
                          std::find(values->begin(), values->end(), option.value) != values->end();
      share.answers.emplace_back(chosen ? 1 : 0);
    }
    if (!harmless && nearly_alike(share, given.policy)) {
      add_roughly(figures, share, option.value, given.policy);
    } else {
      add_share(figures, shown, share, option.value);
    }
  }
}

Error changed_by_hand(Released const& figure) {
  return internal("survey", "figure of " + figure.question + " cannot be read");
}

}  // namespace

std::vector<Released> figures_of(Survey const& survey, std::vector<Sheet> const& sheets,
                                 stats::Policy policy) {
  std::vector<Released> figures;
  Given const given{sheets, policy};
  for (Question const& question : survey.questions) {
    switch (question.kind) {
      case Question::Kind::mark:
        add_mark(figures, survey, question, given);
        break;
      case Question::Kind::choice:
        add_choice(figures, question, given);
        break;
      case Question::Kind::several:
        add_several(figures, question, given);
        break;
      case Question::Kind::open:
        break;
    }
  }
  return figures;
}

std::optional<stats::Tally> tally_of(std::vector<Sheet> const& sheets, std::string_view question) {
  std::vector<std::int64_t> marks;
  for (Sheet const& sheet : sheets) {
    auto const* values = values_of(sheet, question);
    if (values == nullptr) continue;
    if (auto const mark = parse_integer(values->front())) marks.push_back(*mark);
  }
  auto tally = stats::tally_of(marks);
  if (!tally || marks.empty()) return std::nullopt;
  return std::move(*tally);
}

bool makes_room(Question const& question, Option const& option) {
  return question.key == "again" && option.value == "colleague";
}

std::optional<bool> nearly_all(Released const& figure) {
  if (figure.printed == "all") return true;
  if (figure.printed == "none") return false;
  return std::nullopt;
}

Result<stats::MarkFigure> mark_in(Released const& figure, std::int64_t people) {
  ASSIGN_OR_RETURN(auto const value, json::parse(figure.printed));
  auto const number = [&](std::string_view name) -> std::optional<double> {
    auto const* member = value.find(name);
    return member == nullptr ? std::nullopt : member->number();
  };
  auto const sum = number("sum");
  auto const median = number("median");
  auto const high = number("high");
  if (!sum || !median || !high || figure.answered < 1) return changed_by_hand(figure);
  stats::MarkFigure mark{.answered = figure.answered,
                         .people = people,
                         .mean = *sum / static_cast<double>(figure.answered),
                         .median = *median,
                         .high = static_cast<std::int64_t>(*high)};
  mark.certainty = figure.answered == people ? stats::Certainty::count : stats::Certainty::bounds;
  auto const from = number("from");
  auto const to = number("to");
  if (from && to) mark.interval = stats::Interval{*from, *to};
  return mark;
}

Result<stats::ShareFigure> share_in(Released const& figure, std::int64_t people) {
  ASSIGN_OR_RETURN(auto const value, json::parse(figure.printed));
  auto const* yes = value.find("yes");
  if (yes == nullptr || yes->integer() == nullptr) return changed_by_hand(figure);
  return stats::share_figure({*yes->integer(), figure.answered}, people,
                             stats::Reading::these_people);
}

Result<std::vector<std::int64_t>> counts_in(Released const& figure) {
  ASSIGN_OR_RETURN(auto const value, json::parse(figure.printed));
  if (value.array() == nullptr) return changed_by_hand(figure);
  std::vector<std::int64_t> counts;
  for (json::Value const& count : *value.array()) {
    if (count.integer() == nullptr) return changed_by_hand(figure);
    counts.push_back(*count.integer());
  }
  return counts;
}

std::vector<Remark> open_answers(Survey const& survey, std::vector<Sheet> const& sheets) {
  std::vector<Remark> remarks;
  for (Question const& question : survey.questions) {
    if (question.kind != Question::Kind::open) continue;
    std::vector<std::string> words;
    for (Sheet const& sheet : sheets) {
      auto const* values = values_of(sheet, question.key);
      if (values != nullptr && !trim(values->front()).empty()) words.push_back(values->front());
    }
    std::sort(words.begin(), words.end());
    for (std::string& text : words) remarks.push_back({question.key, std::move(text)});
  }
  return remarks;
}

}  // namespace klantendag::survey
