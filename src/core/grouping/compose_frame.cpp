// SPDX-License-Identifier: EUPL-1.2
#include <algorithm>
#include <string>

#include "core/grouping/compose_parts.hpp"

namespace klantendag::grouping {
namespace {

constexpr std::int64_t most_rounds = 60;  // a pair's meetings are counted in six bits
constexpr std::int64_t most_people = 5000;

class FrameComposer {
 public:
  explicit FrameComposer(ComposeNotes& notes) : notes_(notes) {}

  void frame() {
    auto const people = static_cast<std::int64_t>(notes_.people.people.size());
    std::int64_t groups = notes_.wishes.groups;
    if (groups == 0) groups = static_cast<std::int64_t>(notes_.wishes.sizes.size());
    std::int64_t const rounds = std::max<std::int64_t>(notes_.wishes.rounds, 1);
    if (groups == 0) return notes_.report("grouping.groups_missing");
    if (people > most_people)
      return notes_.report("grouping.too_many_people", {{"most", std::to_string(most_people)}});
    if (groups > people) {
      return notes_.report(
          "grouping.more_groups_than_people",
          {{"groups", std::to_string(groups)}, {"people", std::to_string(people)}});
    }
    if (groups == 1) return notes_.report("grouping.one_group");
    if (!notes_.wishes.sizes.empty() && (notes_.wishes.smallest || notes_.wishes.largest)) {
      return notes_.report("grouping.sizes_twice");
    }
    if (rounds > std::max<std::int64_t>(people - 1, 1)) {
      return notes_.report("grouping.too_many_rounds", {{"rounds", std::to_string(rounds)},
                                                        {"people", std::to_string(people)},
                                                        {"most", std::to_string(people - 1)}});
    }
    if (rounds > most_rounds) {
      return notes_.report(
          "grouping.more_rounds_than_we_count",
          {{"rounds", std::to_string(rounds)}, {"most", std::to_string(most_rounds)}});
    }
    notes_.problem.groups = static_cast<std::size_t>(groups);
    notes_.problem.rounds = static_cast<std::size_t>(rounds);
  }

  void sizes() {
    auto const people = static_cast<std::int64_t>(notes_.people.people.size());
    auto const groups = static_cast<std::int64_t>(notes_.problem.groups);
    if (!notes_.wishes.sizes.empty()) return given_sizes();
    // As even as can be. Who stays at home for a round makes room; who comes needs none extra.
    std::int64_t const low = notes_.wishes.smallest.value_or(people / groups);
    std::int64_t const high = notes_.wishes.largest.value_or(
        std::max((people + groups - 1) / groups, notes_.wishes.smallest ? low : 0));
    std::size_t const words = notes_.rule("grouping.rule_sizes",
                                          {{"groups", std::to_string(groups)},
                                           {"low", std::to_string(low)},
                                           {"high", std::to_string(high)}},
                                          0);
    std::int64_t const least =
        notes_.wishes.largest && !notes_.wishes.smallest ? std::min(low, high) : low;
    if (least * groups > people || high * groups < people || least > high) {
      return notes_.report("grouping.sizes_do_not_add_up",
                           {{"people", std::to_string(people)},
                            {"low", std::to_string(least * groups)},
                            {"high", std::to_string(high * groups)}});
    }
    notes_.problem.sizes.assign(
        notes_.problem.groups,
        Size{static_cast<std::int32_t>(least), static_cast<std::int32_t>(high), words});
  }

 private:
  void given_sizes() {
    auto const people = static_cast<std::int64_t>(notes_.people.people.size());
    std::int64_t sum = 0;
    std::string list;
    for (std::int64_t size : notes_.wishes.sizes) {
      sum += size;
      list += (list.empty() ? "" : ", ") + std::to_string(size);
      auto const number = static_cast<std::int32_t>(size);
      notes_.problem.sizes.push_back({number, number, 0});
    }
    if (notes_.wishes.sizes.size() != notes_.problem.groups) {
      notes_.report(
          "grouping.sizes_and_groups",
          {{"sizes", std::to_string(static_cast<std::int64_t>(notes_.wishes.sizes.size()))},
           {"groups", std::to_string(static_cast<std::int64_t>(notes_.problem.groups))}});
    }
    if (sum != people) {
      notes_.report("grouping.sizes_do_not_add_up", {{"people", std::to_string(people)},
                                                     {"low", std::to_string(sum)},
                                                     {"high", std::to_string(sum)}});
    }
    notes_.rule("grouping.rule_given_sizes", {{"sizes", list}}, 0);
  }

  ComposeNotes& notes_;
};

}  // namespace

bool compose_frame(ComposeNotes& notes) {
  FrameComposer composer(notes);
  composer.frame();
  if (!notes.problems.empty()) return false;
  composer.sizes();
  return true;
}

}  // namespace klantendag::grouping
