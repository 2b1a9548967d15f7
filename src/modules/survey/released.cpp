// SPDX-License-Identifier: EUPL-1.2
#include "modules/survey/released.hpp"

#include <algorithm>
#include <cmath>
#include <iterator>
#include <numeric>
#include <optional>
#include <tuple>

#include "base/json.hpp"
#include "core/stats/ledger.hpp"
#include "modules/survey/results.hpp"

namespace klantendag::survey {
namespace {

constexpr std::int64_t most_answers = 10'000;

stats::People everybody(std::size_t count) {
  stats::People people(count);
  std::iota(people.begin(), people.end(), std::size_t{0});
  return people;
}

using Answers = std::vector<std::optional<std::int64_t>>;

// So many of the first answer, so many of the next; none when they are not as many as answered.
std::optional<Answers> from_counts(std::vector<std::int64_t> const& counts, std::int64_t first,
                                   std::int64_t answered) {
  Answers answers;
  for (std::size_t at = 0; at < counts.size(); ++at) {
    if (counts[at] < 0 || counts[at] > answered) return std::nullopt;
    answers.insert(answers.end(), static_cast<std::size_t>(counts[at]),
                   first + static_cast<std::int64_t>(at));
  }
  if (static_cast<std::int64_t>(answers.size()) != answered) return std::nullopt;
  return answers;
}

std::optional<Answers> from_share(std::int64_t yes, std::int64_t answered) {
  return from_counts({answered - yes, yes}, 0, answered);
}

std::optional<Answers> from_sum(std::int64_t sum, std::int64_t answered) {
  if (sum < answered || sum > 10 * answered) return std::nullopt;
  std::int64_t const low = sum / answered;
  std::vector<std::int64_t> counts(10, 0);
  counts[static_cast<std::size_t>(low - 1)] = answered - sum % answered;
  if (sum % answered > 0) counts[static_cast<std::size_t>(low)] = sum % answered;
  return from_counts(counts, 1, answered);
}

// The answers behind one figure, as far as it tells them.
struct Behind {
  stats::Question question{};
  stats::Figure figure = stats::Figure::share;
};

std::optional<Behind> behind(Question const& question, Released const& figure) {
  Behind found{.question = {.key = question.key, .scale = {0, 1}}};
  std::optional<Answers> answers;
  if (figure.part == "mean") {
    auto const mark = mark_in(figure, figure.answered);
    if (!mark) return std::nullopt;
    found.question.scale = {1, 10};
    found.figure = stats::Figure::mean;
    double const sum = mark->mean * static_cast<double>(figure.answered);
    if (!(sum >= 0 && sum <= 10.0 * most_answers)) return std::nullopt;
    answers = from_sum(std::llround(sum), figure.answered);
  } else if (figure.part == "counts") {
    auto const counts = counts_in(figure);
    bool const mark = question.kind == Question::Kind::mark;
    std::size_t const width = mark ? 10 : question.options.size();
    if (!counts || counts->size() != width || width < 2) return std::nullopt;
    std::int64_t const first = mark ? 1 : 0;
    found.question.scale = {first, first + static_cast<std::int64_t>(width) - 1};
    found.figure = stats::Figure::distribution;
    answers = from_counts(*counts, first, figure.answered);
  } else {
    auto const value = json::parse(figure.printed);
    auto const* yes = value ? value->find("yes") : nullptr;
    if (yes == nullptr || yes->integer() == nullptr) return std::nullopt;
    if (question.key == "missed") found.question.uniformity = stats::Uniformity::harmless;
    answers = from_share(*yes->integer(), figure.answered);
  }
  if (!answers) return std::nullopt;
  found.question.answers = std::move(*answers);
  return found;
}

bool gives_away(Survey const& survey, Released const& figure) {
  auto const question =
      std::find_if(survey.questions.begin(), survey.questions.end(),
                   [&](Question const& one) { return one.key == figure.question; });
  if (question == survey.questions.end() || figure.answered < stats::Policy{}.smallest_group ||
      figure.answered > most_answers) {
    return true;
  }
  if (nearly_all(figure) || figure.part == compared_part) return false;
  auto const found = behind(*question, figure);
  if (!found) return true;
  stats::Released const offered{question->key, found->figure,
                                everybody(found->question.answers.size())};
  return stats::decide({}, {}, found->question, offered) != stats::Verdict::shown;
}

// A mean of many whose chart is left out: all gave that mark.
bool lacks_its_chart(std::vector<Released> const& figures, Released const& mean) {
  return mean.part == "mean" && mean.answered >= stats::Policy{}.distribution_from &&
         std::none_of(figures.begin(), figures.end(), [&](Released const& one) {
           return one.question == mean.question && one.part == "counts";
         });
}

}  // namespace

std::vector<Released> that_give_away(Survey const& survey, std::vector<Released> const& figures) {
  std::vector<Released> found;
  std::copy_if(figures.begin(), figures.end(), std::back_inserter(found),
               [&](Released const& figure) {
                 return gives_away(survey, figure) || lacks_its_chart(figures, figure);
               });
  return found;
}

std::string text_of(std::vector<Released> figures) {
  auto const key = [](Released const& one) { return std::tie(one.question, one.part); };
  std::sort(figures.begin(), figures.end(),
            [&](Released const& a, Released const& b) { return key(a) < key(b); });
  json::Array all;
  for (Released const& one : figures) {
    all.push_back(json::Array{one.question, one.part, one.answered, one.printed});
  }
  return json::write(json::Value(std::move(all)));
}

}  // namespace klantendag::survey
