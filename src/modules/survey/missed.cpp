// SPDX-License-Identifier: EUPL-1.2
#include "modules/survey/missed.hpp"

#include <algorithm>

#include "base/text.hpp"

namespace klantendag::survey {
namespace {

constexpr std::string_view question_of_missed = "missed";

void sort_most_first(std::vector<Missed>& all) {
  std::stable_sort(all.begin(), all.end(),
                   [](Missed const& one, Missed const& other) { return one.times > other.times; });
}

// By its Dutch or its English name: "leidinggevende" is the manager of a target with that word.
bool is_aimed_at(std::vector<participants::Target> const& targets, Option const& function,
                 std::size_t& at) {
  for (std::string const& name : {function.nl, function.en}) {
    if (name.empty()) continue;
    at = participants::target_of(name, targets);
    if (at < targets.size()) return true;
  }
  return false;
}

std::string with_capital(std::string_view name) {
  std::string text(name);
  if (!text.empty() && text[0] >= 'a' && text[0] <= 'z') {
    text[0] = static_cast<char>(text[0] - 'a' + 'A');
  }
  return text;
}

// A target's words are one list with commas; so its word holds none.
participants::Target target_for(Option const& function) {
  std::string word(function.nl);
  std::replace(word.begin(), word.end(), ',', ' ');
  return {with_capital(word), {word}, 1};
}

}  // namespace

std::vector<Missed> missed_in(Results const& results) {
  std::vector<Missed> all;
  for (Question const& question : results.survey.questions) {
    if (question.key != question_of_missed) continue;
    for (Option const& option : question.options) {
      if (is_somebody_else(question, option)) continue;
      for (Released const& figure : results.figures) {
        if (figure.question != question.key || figure.part != option.value) continue;
        auto const share = share_in(figure, results.survey.people);
        if (!share || share->counted.yes == 0) continue;
        all.push_back({option, share->counted.yes});
      }
    }
  }
  sort_most_first(all);
  return all;
}

void add_missed(std::vector<Missed>& all, std::vector<Missed> const& more) {
  for (Missed const& one : more) {
    auto const there = std::find_if(all.begin(), all.end(), [&](Missed const& other) {
      return fold(other.function.nl) == fold(one.function.nl);
    });
    if (there == all.end()) {
      all.push_back(one);
    } else {
      there->times += one.times;
    }
  }
  sort_most_first(all);
}

Aims aim_at(std::vector<participants::Target> targets, std::vector<Missed> const& missed) {
  Aims aims;
  for (Missed const& one : missed) {
    std::size_t at = 0;
    if (is_aimed_at(targets, one.function, at)) {
      participants::Target& there = targets[at];
      bool const counts = there.wanted > 0;
      there.wanted = std::max<std::int64_t>(there.wanted, 1);
      bool const by_its_name = participants::target_of(one.function.nl, {&there, 1}) == 0;
      if (!by_its_name) there.words.push_back(target_for(one.function).words.front());
      (counts && by_its_name ? aims.kept : aims.added).push_back(there.name);
    } else if (targets.size() >= participants::most_targets) {
      aims.left_out.push_back(one.function.nl);
    } else {
      targets.push_back(target_for(one.function));
      aims.added.push_back(targets.back().name);
    }
  }
  aims.targets = std::move(targets);
  return aims;
}

}  // namespace klantendag::survey
