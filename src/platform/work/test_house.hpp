// SPDX-License-Identifier: EUPL-1.2
// For tests: an empty house with all migrations, a clock that stands still, and units of work by
// whom the test says. No doubles: the database is a real one.
#pragma once

#include <memory>

#include "platform/sql/database.hpp"
#include "platform/work/work.hpp"

namespace klantendag {

class TestHouse {
 public:
  explicit TestHouse(Permissions permissions = {})
      : database_(std::move(sql::open_for_test()).value()),
        desk_(*database_, clock_, IdSource(Rng::from_seed("test house"))) {
    desk_.actor = {.kind = Actor::Kind::owner, .permissions = permissions};
  }

  FixedClock& clock() { return clock_; }
  Desk& desk() { return desk_; }
  sql::Database& database() { return *database_; }
  void act_as(Actor actor) { desk_.actor = std::move(actor); }

  // The outcome of `task` inside a unit of work of its own.
  template <class Task>
  auto write(Task const& task) {
    return in_unit(task, [this](Desk::Task const& unit) { return desk_.write(unit); });
  }
  template <class Task>
  auto read(Task const& task) {
    return in_unit(task, [this](Desk::Task const& unit) { return desk_.read(unit); });
  }

 private:
  template <class Task, class Open>
  auto in_unit(Task const& task, Open const& open) {
    using Outcome = decltype(task(std::declval<Work&>()));
    std::optional<Outcome> outcome;
    auto const unit = open([&](Work& work) -> Result<void> {
      outcome.emplace(task(work));
      if (!*outcome) return outcome->error();
      return {};
    });
    if (!unit && (!outcome || *outcome)) return Outcome(unit.error());
    return std::move(*outcome);
  }

  FixedClock clock_{*Instant::parse("2026-11-25T09:00:00Z")};
  std::unique_ptr<sql::Database> database_;
  Desk desk_;
};

}  // namespace klantendag
