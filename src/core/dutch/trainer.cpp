// SPDX-License-Identifier: EUPL-1.2
// All parts as rows once; then a first model for every part that is left out, and one from all.
#include "core/dutch/trainer.hpp"

#include <fmt/format.h>

#include "core/dutch/evaluate.hpp"
#include "core/dutch/message_scan.hpp"
#include "core/dutch/mixer.hpp"
#include "core/dutch/text_learner.hpp"

namespace klantendag::dutch {
namespace {

class School {
 public:
  School(std::span<Part const> parts, Rules const& rules) {
    MessageScan scan(rules);
    for (auto const& part : parts) lessons_.push_back(lessons_of(part.messages, scan));
    for (auto const& part : parts) fresh_.push_back(part.fresh);
    lessons_.push_back(lessons_of(examples_of(rules), scan));
    fresh_.push_back(false);
  }

  // The whole model, as if `left_out` had never been there.
  [[nodiscard]] Model learn(std::size_t left_out) const {
    auto model = learn_text(others(left_out, left_out));
    std::vector<Scored> fresh;
    for (std::size_t part = 0; part < lessons_.size(); ++part) {
      if (!fresh_[part] || part == left_out) continue;
      auto const judge = learn_text(others(left_out, part));
      auto& scored = fresh.emplace_back();
      scored.lessons = &lessons_[part];
      for (auto const& row : lessons_[part].clean) {
        scored.sums.push_back(judge.score_places(row.places));
      }
    }
    std::vector<Scored const*> all;
    for (auto const& scored : fresh) all.push_back(&scored);
    learn_mix(all, model);
    choose_thresholds(fresh, model);
    return model;
  }

 private:
  [[nodiscard]] std::vector<Lessons const*> others(std::size_t one, std::size_t two) const {
    std::vector<Lessons const*> result;
    for (std::size_t part = 0; part < lessons_.size(); ++part) {
      if (part != one && part != two) result.push_back(&lessons_[part]);
    }
    return result;
  }

  std::vector<Lessons> lessons_{};
  std::vector<bool> fresh_{};
};

Result<void> check_fresh(std::span<Part const> parts, std::ptrdiff_t fewest) {
  auto const fresh =
      std::count_if(parts.begin(), parts.end(), [](auto& part) { return part.fresh; });
  if (fresh >= fewest) return {};
  return invalid("dutch.train.no_fresh_part", {{"count", std::to_string(fewest)}});
}

}  // namespace

Result<Model> train(std::span<Part const> parts, std::string_view rules_text) {
  RETURN_IF_ERROR(check_fresh(parts, 1));
  ASSIGN_OR_RETURN(auto const rules, Rules::read(rules_text));
  return School(parts, rules).learn(parts.size() + 1);  // that one is not there
}

Result<std::string> leave_one_out(std::span<Part const> parts, std::string_view rules_text) {
  RETURN_IF_ERROR(check_fresh(parts, 2));
  ASSIGN_OR_RETURN(auto const rules, Rules::read(rules_text));
  School const school(parts, rules);
  std::vector<Reader> readers;
  std::string out;
  std::vector<Measured> fresh;
  readers.reserve(parts.size());
  for (std::size_t part = 0; part < parts.size(); ++part) {
    ASSIGN_OR_RETURN(auto reader, Reader::open(rules_text, school.learn(part).write()));
    readers.push_back(std::move(reader));
    Measured const measured{&readers.back(), parts[part].messages};
    out += fmt::format("== {}{}\n{}", parts[part].name, parts[part].fresh ? " (fresh)" : "",
                       summary_of(std::span(&measured, 1)));
    if (parts[part].fresh) fresh.push_back(measured);
  }
  return out + "\n== all fresh parts together\n" + summary_of(fresh);
}

}  // namespace klantendag::dutch
