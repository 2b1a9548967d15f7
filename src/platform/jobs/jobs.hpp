// SPDX-License-Identifier: EUPL-1.2
// Jobs: work that is promised in the transaction of the change that needs it, and done later.
// Life: waiting → in somebody's hands until the lease ends → done (deleted) | waiting again | dead.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/id.hpp"
#include "base/literal.hpp"
#include "base/result.hpp"
#include "platform/work/work.hpp"

namespace klantendag::jobs {

struct Job;

struct NewJob {
  Literal kind;
  std::string payload{};              // which record: ids, never what a person said
  std::optional<Instant> run_at{};    // not before; without it: now
  std::optional<std::string> once{};  // while a job with this key is there, a second is not added
};

// Part of the caller's transaction: both or neither. Answers nothing when `once` is there already.
[[nodiscard]] Result<std::optional<Id<Job>>> put(Work& work, NewJob const& job);

struct Dead {
  Id<Job> id{};
  std::string kind{};
  std::string payload{};
  std::int64_t attempts = 0;
  std::string last_error{};  // key of a text
  Instant made_at{};
};

// Jobs that failed too often, oldest first.
[[nodiscard]] Result<std::vector<Dead>> dead(Work& work);
// Another chance, from the first attempt. Errors: not_found/jobs.not_dead.
[[nodiscard]] Result<void> revive(Work& work, Id<Job> id);
[[nodiscard]] Result<void> discard(Work& work, Id<Job> id);

struct Counts {
  std::int64_t waiting = 0;
  std::int64_t due = 0;  // of those: could run now
  std::int64_t dead = 0;
  std::optional<Instant> oldest_due{};
};
[[nodiscard]] Result<Counts> count(Work& work);

}  // namespace klantendag::jobs
