// SPDX-License-Identifier: EUPL-1.2
// While one lives, the first Ctrl-C (SIGINT) or SIGTERM asks the work to end with what it has; the
// second ends the program as always. One at a time.
#pragma once

#include <atomic>
#include <csignal>

namespace klantendag::cli {

class Interrupt {
 public:
  Interrupt();
  ~Interrupt();
  Interrupt(Interrupt const&) = delete;
  Interrupt& operator=(Interrupt const&) = delete;

  // Turns true when somebody asks.
  [[nodiscard]] static std::atomic<bool> const& asked();

 private:
  using Handler = void (*)(int);
  Handler before_interrupt_ = nullptr;
  Handler before_terminate_ = nullptr;
};

}  // namespace klantendag::cli
