// SPDX-License-Identifier: EUPL-1.2
// A writer process as its parent sees it: start, listen to its acknowledgements, kill.
#pragma once

#include <sys/types.h>

#include <string>

#include "promises.hpp"

namespace durability {

class Child {
 public:
  struct Start {
    std::string folder{};
    std::string url{};
    bool early = false;
    Acknowledged from{};
  };
  explicit Child(Start const& start);
  ~Child();
  Child(Child const&) = delete;
  Child& operator=(Child const&) = delete;

  // Waits for "ready"; false when the process ended without it. Milliseconds since its start.
  [[nodiscard]] bool wait_until_ready();
  [[nodiscard]] std::int64_t ready_after_ms() const { return ready_after_ms_; }
  // Counts what it acknowledged for so long.
  void listen_ms(int ms);
  // Kills it with signal 9 and counts the rest.
  void kill();
  // Where each client is now.
  [[nodiscard]] Acknowledged const& acknowledged() const { return acknowledged_; }

 private:
  // Reads what is there; false at the end.
  bool read_some();

  pid_t pid_ = -1;
  int pipe_ = -1;
  std::string rest_{};
  bool ready_ = false;
  std::int64_t started_ms_ = 0;
  std::int64_t ready_after_ms_ = 0;
  Acknowledged acknowledged_{};
};

[[nodiscard]] std::int64_t steady_ms();

}  // namespace durability
