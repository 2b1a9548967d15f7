// SPDX-License-Identifier: EUPL-1.2
// A lottery of an edition: solving → solved → published → drawn. Until it is drawn it can be given up
// (abandoned, with a reason) and another attempt begun; every attempt stays.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/id.hpp"
#include "base/time.hpp"
#include "core/lottery/instance.hpp"
#include "modules/complaints/model.hpp"

namespace klantendag {
struct Account;
struct LotteryRecord;
using LotteryId = Id<LotteryRecord>;
}  // namespace klantendag

namespace klantendag::selection {

enum class State { solving, solved, published, drawn, abandoned };

// The two people whose secrets decide the draw.
enum class Seat { organiser, witness };

// Why somebody who had a seat does not take it.
enum class Why { declined, unreachable, cancelled, unfit };

// The rule: how many people, and how many of each kind.
struct Plan {
  std::int64_t seats = 8;
  bool one_per_home = true;
  std::vector<lottery::Quota> quotas{};

  bool operator==(Plan const&) const = default;
};

// Somebody of the pool, as the draw sees them.
struct Entrant {
  ComplaintId complaint{};
  std::string reference{};
  std::string household{};            // equal: the same address; empty: not known
  std::vector<std::string> values{};  // in the order of columns()
};

struct Seed {
  Seat seat = Seat::organiser;
  Id<Account> account{};
  std::string commitment{};
  Instant committed_at{};
  std::optional<std::string> secret{};
};

// What solving adds.
struct Solved {
  std::string root{};
  std::int64_t panels = 0;
  double least_chance = 0;
  double most_chance = 0;
  std::string gap{};
};

struct Lottery {
  LotteryId id{};
  EditionId edition{};
  std::int64_t attempt = 1;
  State state = State::solving;
  std::string title{};  // of the edition, when it was computed
  Plan plan{};
  std::string features{};  // the quotas as they were hashed
  std::string header{};
  std::string input_sha256{};
  std::string program{};
  std::int64_t people = 0;
  Instant begun_at{};
  std::optional<Solved> solved{};
  std::optional<Instant> published_at{};
  std::string panel{};
  std::optional<Instant> drawn_at{};
  std::string abandoned_why{};
  std::vector<Seed> seeds{};
};

struct PoolLine {
  ComplaintId complaint{};
  std::string line{};
};

// Somebody's place after the draw.
struct Place {
  std::int64_t rank = 0;
  ComplaintId complaint{};
  std::string reference{};
  bool seated = false;
  std::vector<std::string> cell{};  // the values the quotas are about
};

struct Replacement {
  std::int64_t number = 0;
  std::int64_t dropped = 0;    // rank
  std::int64_t successor = 0;  // rank; 0: nobody was left
  Why why = Why::declined;
  std::int64_t missed = 0;
  Instant replaced_at{};
};

[[nodiscard]] std::string_view name_of(State state);
[[nodiscard]] std::optional<State> state_named(std::string_view name);
[[nodiscard]] std::string_view name_of(Seat seat);
[[nodiscard]] std::optional<Seat> seat_named(std::string_view name);
[[nodiscard]] std::string_view name_of(Why why);
[[nodiscard]] std::optional<Why> why_named(std::string_view name);

}  // namespace klantendag::selection
