// SPDX-License-Identifier: EUPL-1.2
// Runner: takes jobs that are due, one at a time, and hands them to the code that knows their kind.
// A lease keeps other nodes off; a fencing number keeps off a node that slept through its lease.
#pragma once

#include <cstdint>
#include <functional>
#include <memory>
#include <string>
#include <vector>

#include "platform/jobs/jobs.hpp"

namespace klantendag::jobs {

// One job in our hands. The handler reads and computes with the desk, and ends with finish.
class Turn {
 public:
  Desk& desk;
  Id<Job> id{};
  std::string payload{};
  std::int64_t attempt = 1;
  std::int64_t fence = 0;
  bool finished = false;

  // The job's effect and its end in one transaction: both or neither. Error conflict/jobs.lost when
  // the lease ended and another node took the job; then nothing of the task stays.
  [[nodiscard]] Result<void> finish(Desk::Task const& effect);
  [[nodiscard]] Result<void> finish();
  // Before a step that cannot be undone, such as sending: still ours, and for that long.
  [[nodiscard]] Result<void> keep(Duration longer);
};

struct Kind {
  Literal name;
  // An error puts the job back with a growing delay; invalid, not_found and forbidden, which trying
  // again does not change, make it dead at once.
  std::function<Result<void>(Turn&)> handler{};
  std::int64_t most_attempts = 10;
  Permissions may{};  // what the program may while it does this, and nothing else
};

struct Options {
  Duration lease = minutes(5);
  Duration look_every = seconds(1);  // for jobs of other nodes; our own wake us
};

class Runner {
 public:
  Runner(Desk desk, std::vector<Kind> kinds, Options options = {});
  ~Runner();  // stops

  // Takes and runs one job that is due. False when there was none of a kind we know.
  [[nodiscard]] Result<bool> run_one();

  void start();  // one thread
  void wake();   // after a commit that may have put a job
  void stop();   // waits for the job in hand; the others stay where they are

 private:
  struct Thread;
  [[nodiscard]] Kind const* kind_named(std::string_view name) const;
  [[nodiscard]] Result<bool> any_due();
  [[nodiscard]] Result<Kind const*> take(Turn& turn);
  void put_back(Kind const& kind, Turn const& turn, Error const& why);
  void loop();

  Desk desk_;
  std::vector<Kind> kinds_;
  Options options_;
  std::unique_ptr<Thread> thread_;
};

// Half a minute, then twice as long each time, at most six hours.
[[nodiscard]] Duration delay_after(std::int64_t attempt);

}  // namespace klantendag::jobs
