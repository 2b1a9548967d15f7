// SPDX-License-Identifier: EUPL-1.2
// What an organiser asks of the groups, in names as people write them: the content of a rules file.
// A page that lets somebody fill this in needs no file; compose.hpp makes the problem of it.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.hpp"

namespace klantendag::grouping {

// Columns are named as in the CSV; `line` is where it stands in the rules file, 0 elsewhere.
struct LimitWish {
  std::string column;
  std::string value;
  std::int64_t minimum = 0;
  std::optional<std::int64_t> maximum{};
  std::vector<std::int64_t> groups{};  // from 1; empty: every group
  std::int64_t line = 0;
};

struct PairWish {
  std::vector<std::string> people{};  // two or more: each two of them
  std::string reason{};
  std::int64_t line = 0;
};

struct SeatWish {
  std::string person;
  std::int64_t group = 0;              // from 1
  std::vector<std::int64_t> rounds{};  // from 1; empty: every round
  std::int64_t line = 0;
};

struct AbsenceWish {
  std::string person;
  std::vector<std::int64_t> rounds{};
  std::int64_t line = 0;
};

struct RoomWish {  // what a group's room offers: "wheelchair", "hearing loop"
  std::int64_t group = 0;
  std::vector<std::string> offers{};
  std::int64_t line = 0;
};

struct EscortWish {  // whoever needs `need` has someone with this role at the table
  std::string need;
  std::string role;
  std::int64_t line = 0;
};

struct Weight {
  std::string goal;
  std::int64_t weight = 1;
};

struct Wishes {
  std::int64_t groups = 0;  // 0: not said
  std::int64_t rounds = 0;
  std::vector<std::int64_t> sizes{};  // one a group; empty: as even as can be
  std::optional<std::int64_t> smallest{};
  std::optional<std::int64_t> largest{};

  std::vector<LimitWish> limits{};
  std::vector<PairWish> apart{};
  std::vector<PairWish> together{};
  std::vector<SeatWish> seats{};
  std::vector<AbsenceWish> absent{};
  std::vector<RoomWish> rooms{};
  std::vector<EscortWish> escorts{};
  std::optional<std::string> lead{};  // a role
  std::string language = "nl";  // spoken on the day; who does not speak it needs an interpreter
  bool managers_apart = true;
  bool case_handlers_apart = true;

  std::optional<std::vector<std::string>> different{};  // columns to spread; absent: all that vary
  std::vector<std::string> numbers{};                   // numeric columns to level
  std::vector<std::string> company{};                   // nobody the only one of a kind
  std::vector<std::string> gather{};                    // columns whose people sit together
  bool meet_new = true;
  std::vector<std::string> order{};  // names of goals, most important first
  std::vector<Weight> weights{};     // or their weights; then the sum counts
};

// Every problem of a rules file at once, each with its line.
[[nodiscard]] Result<Wishes> read_wishes(std::string_view toml);

}  // namespace klantendag::grouping
