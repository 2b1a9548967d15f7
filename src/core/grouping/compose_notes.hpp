// SPDX-License-Identifier: EUPL-1.2
// What every part of compose shares: the problem so far, and everything that is wrong with the wishes.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/grouping/people.hpp"
#include "core/grouping/problem.hpp"
#include "core/grouping/wishes.hpp"

namespace klantendag::grouping {

struct ComposeNotes {
  People const& people;
  Wishes const& wishes;
  Problem problem{};
  std::vector<Error> problems{};

  void report(std::string_view key, std::vector<Parameter> parameters = {});
  // Adds the words of a hard rule and returns their index.
  std::size_t rule(std::string_view key, std::vector<Parameter> parameters, std::int64_t line);
  // Reports when nobody has this id.
  [[nodiscard]] std::optional<std::size_t> person(std::string const& id, std::int64_t line);
  // Groups and rounds are numbered from 1 outside.
  [[nodiscard]] bool group_fits(std::int64_t number, std::int64_t line);
  // From 0; none given means all of them.
  [[nodiscard]] std::vector<std::size_t> rounds_of(std::vector<std::int64_t> const& given,
                                                   std::int64_t line);

 private:
  [[nodiscard]] bool number_fits(std::int64_t number, std::size_t most, std::string_view key,
                                 std::int64_t line);
};

}  // namespace klantendag::grouping
