// SPDX-License-Identifier: EUPL-1.2
#include "modules/groups/form.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "base/text.hpp"
#include "modules/groups/problem.hpp"

namespace klantendag::groups {
namespace {

using Problems = std::vector<Error>;

struct Range {
  std::int64_t least = 0;
  std::int64_t most = 0;
};

std::int64_t number_in(http::Fields const& fields, std::string_view name, Range range,
                       Problems& problems) {
  auto const number = parse_integer(fields.text(name));
  if (number && *number >= range.least && *number <= range.most) return *number;
  problems.push_back(invalid_field(
      name, "groups.number_unusable",
      {{"least", std::to_string(range.least)}, {"most", std::to_string(range.most)}}));
  return range.least;
}

std::optional<std::int64_t> optional_in(http::Fields const& fields, std::string_view name,
                                        Problems& problems) {
  if (fields.text(name).empty()) return std::nullopt;
  return number_in(fields, name, {1, 1000}, problems);
}

template <std::size_t N>
std::vector<std::string> known_in(http::Fields const& fields, std::string_view name,
                                  std::array<std::string_view, N> const& known) {
  std::vector<std::string> chosen;
  for (std::string_view const one : known) {
    auto const all = fields.all(name);
    if (std::find(all.begin(), all.end(), one) != all.end()) chosen.emplace_back(one);
  }
  return chosen;
}

std::optional<ParticipantId> person_in(http::Fields const& fields, std::string_view name,
                                       Problems& problems) {
  auto const id = ParticipantId::parse(fields.text(name));
  if (!id) problems.push_back(invalid_field(name, "groups.choose_person"));
  return id;
}

}  // namespace

Result<Rules> parse_rules(http::Fields const& fields, Rules const& before) {
  Problems problems;
  Rules rules = before;
  rules.groups = number_in(fields, "groups", {2, most_groups}, problems);
  rules.rounds = number_in(fields, "rounds", {1, most_rounds}, problems);
  rules.smallest = optional_in(fields, "smallest", problems);
  rules.largest = optional_in(fields, "largest", problems);
  if (rules.smallest && rules.largest && *rules.smallest > *rules.largest) {
    problems.push_back(invalid_field("largest", "groups.smallest_above_largest"));
  }
  rules.one_facilitator = fields.text("one_facilitator") == "yes";
  rules.handlers_apart = fields.text("handlers_apart") == "yes";
  rules.managers_apart = fields.text("managers_apart") == "yes";
  rules.spread = known_in(fields, "spread", spread_columns);
  rules.language = lower(fields.text("language"));
  if (rules.language.empty()) rules.language = "nl";
  if (count_code_points(rules.language) > 20) {
    problems.push_back(invalid_field("language", "groups.language_unusable"));
  }
  rules.rooms.clear();
  for (std::int64_t group = 1; group <= rules.groups; ++group) {
    rules.rooms.push_back(known_in(fields, fmt::format("room-{}", group), room_needs));
  }
  std::erase_if(rules.fixed, [&](Fixed const& one) { return one.group > rules.groups; });
  if (!problems.empty()) return all_of(std::move(problems));
  return rules;
}

Result<Rules> parse_pair(http::Fields const& fields, Rules before) {
  Problems problems;
  std::string const kind = fields.text("kind");
  if (kind != "apart" && kind != "together") {
    problems.push_back(invalid_field("kind", "groups.choose_kind"));
  }
  auto const first = person_in(fields, "first", problems);
  auto const second = person_in(fields, "second", problems);
  if (first && second && *first == *second) {
    problems.push_back(invalid_field("second", "groups.same_person"));
  }
  if (!problems.empty()) return all_of(std::move(problems));
  for (Pair const& pair : before.pairs) {
    bool const same = (pair.first == *first && pair.second == *second) ||
                      (pair.first == *second && pair.second == *first);
    if (same) return invalid_field("second", "groups.pair_known");
  }
  before.pairs.push_back(
      {kind == "apart" ? Pair::Kind::apart : Pair::Kind::together, *first, *second});
  return before;
}

Result<Rules> parse_without_pair(http::Fields const& fields, Rules before) {
  auto const first = ParticipantId::parse(fields.text("first"));
  auto const second = ParticipantId::parse(fields.text("second"));
  if (!first || !second) return not_found("groups.no_such_pair");
  std::size_t const gone = std::erase_if(before.pairs, [&](Pair const& pair) {
    return pair.first == *first && pair.second == *second;
  });
  if (gone == 0) return not_found("groups.no_such_pair");
  return before;
}

Result<Rules> parse_without_fixed(http::Fields const& fields, Rules before) {
  auto const id = ParticipantId::parse(fields.text("participant"));
  std::size_t const gone =
      id ? std::erase_if(before.fixed, [&](Fixed const& one) { return one.participant == *id; })
         : 0;
  if (gone == 0) return not_found("groups.no_such_pair");
  return before;
}

Result<Move> parse_move(http::Fields const& fields) {
  Problems problems;
  Move move;
  if (auto const who = person_in(fields, "participant", problems)) move.participant = *who;
  move.round = fields.has("round") ? number_in(fields, "round", {1, most_rounds}, problems) : 1;
  std::string const swap = fields.text("swap_with");
  if (!swap.empty()) {
    move.swap_with = person_in(fields, "swap_with", problems);
    if (move.swap_with == move.participant) {
      problems.push_back(invalid_field("swap_with", "groups.same_person"));
    }
  } else {
    move.group = number_in(fields, "group", {1, most_groups}, problems);
  }
  move.fix = fields.text("fix") == "yes";
  if (!problems.empty()) return all_of(std::move(problems));
  return move;
}

}  // namespace klantendag::groups
