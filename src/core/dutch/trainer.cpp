// SPDX-License-Identifier: EUPL-1.2
// All parts as rows once; then a first model for every group that is left out, and one from all.
#include "core/dutch/trainer.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "core/dutch/evaluate.hpp"
#include "core/dutch/message_scan.hpp"
#include "core/dutch/mixer.hpp"
#include "core/dutch/text_learner.hpp"

namespace klantendag::dutch {
namespace {

// Fresh parts, one a writer, fall into groups; each is judged by a first model that learned from no writer of its group.
// The second model and the thresholds come from those sums.
constexpr std::size_t groups = 4;
// What nobody wrote counts for less.
constexpr float weight_of_grammar = 0.5F;

class School {
 public:
  School(std::span<Part const> parts, Rules const& rules) {
    MessageScan scan(rules);
    for (auto const& part : parts) {
      lessons_.push_back(lessons_of(part.messages, scan));
      lessons_.back().rules_tell = part.source == Source::fresh;
      if (part.source == Source::grammar) lessons_.back().weight = weight_of_grammar;
    }
    lessons_.push_back(lessons_of(examples_of(rules), scan));
    scored_.resize(parts.size());
    std::size_t fresh = 0;
    for (auto const& part : parts) {
      group_.push_back(part.source == Source::fresh ? fresh++ % groups : groups);
    }
    group_.push_back(groups);
    for (std::size_t group = 0; group < groups; ++group) judge(group);
  }

  // From everything.
  [[nodiscard]] Model learn() const {
    auto model = learn_text(without(groups + 1));
    finish(model, groups);
    return model;
  }
  // As if a group had never been there; only the sums of the others came from models that saw it.
  [[nodiscard]] Model learn_without(std::size_t group) const {
    auto model = judges_[group];
    finish(model, group);
    return model;
  }
  [[nodiscard]] std::size_t group_of(std::size_t part) const { return group_[part]; }

 private:
  void judge(std::size_t group) {
    auto const& model = judges_.emplace_back(learn_text(without(group)));
    for (std::size_t part = 0; part < scored_.size(); ++part) {
      if (group_[part] != group) continue;
      auto& scored = scored_[part];
      scored.lessons = &lessons_[part];
      for (auto const& row : lessons_[part].clean) {
        scored.sums.push_back(model.score_places(row.places, row.rule_places));
      }
    }
  }

  void finish(Model& model, std::size_t group) const {
    std::vector<Scored const*> fresh;
    for (std::size_t part = 0; part < scored_.size(); ++part) {
      if (group_[part] != group && scored_[part].lessons != nullptr)
        fresh.push_back(&scored_[part]);
    }
    learn_mix(fresh, model);
    choose_thresholds(fresh, model);
  }

  [[nodiscard]] std::vector<Lessons const*> without(std::size_t group) const {
    std::vector<Lessons const*> result;
    for (std::size_t part = 0; part < lessons_.size(); ++part) {
      if (group_[part] != group) result.push_back(&lessons_[part]);
    }
    return result;
  }

  std::vector<Lessons> lessons_{};    // of the parts, then of the rules' examples
  std::vector<std::size_t> group_{};  // of the same; `groups` for what is not fresh
  std::vector<Model> judges_{};       // by group
  std::vector<Scored> scored_{};      // of fresh parts; others are empty
};

Result<void> check_fresh(std::span<Part const> parts, std::ptrdiff_t fewest) {
  auto const fresh = std::count_if(parts.begin(), parts.end(),
                                   [](Part const& part) { return part.source == Source::fresh; });
  if (fresh >= fewest) return {};
  return invalid("dutch.train.no_fresh_part", {{"count", std::to_string(fewest)}});
}

}  // namespace

Result<Model> train(std::span<Part const> parts, std::string_view rules_text) {
  RETURN_IF_ERROR(check_fresh(parts, 1));
  ASSIGN_OR_RETURN(auto const rules, Rules::read(rules_text));
  return School(parts, rules).learn();
}

Result<std::string> leave_one_out(std::span<Part const> parts, std::string_view rules_text) {
  RETURN_IF_ERROR(check_fresh(parts, 2));
  ASSIGN_OR_RETURN(auto const rules, Rules::read(rules_text));
  School const school(parts, rules);
  std::vector<Reader> readers;
  for (std::size_t group = 0; group < groups; ++group) {
    ASSIGN_OR_RETURN(auto reader, Reader::open(rules_text, school.learn_without(group).write()));
    readers.push_back(std::move(reader));
  }
  std::string out;
  std::vector<Measured> fresh;
  for (std::size_t part = 0; part < parts.size(); ++part) {
    if (parts[part].source != Source::fresh) continue;
    auto& reader = readers[school.group_of(part)];
    auto const& measured = fresh.emplace_back(Measured{&reader, parts[part].messages});
    out += fmt::format("== {}\n{}", parts[part].name, summary_of(std::span(&measured, 1)));
  }
  return out + "\n== all fresh parts together\n" + summary_of(fresh);
}

}  // namespace klantendag::dutch
