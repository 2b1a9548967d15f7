// SPDX-License-Identifier: EUPL-1.2
#include "platform/cli/interrupt.hpp"

namespace klantendag::cli {
namespace {

std::atomic<bool> was_asked{false};
static_assert(std::atomic<bool>::is_always_lock_free);  // what a signal handler may write

void ask(int signal) {
  std::signal(signal, SIG_DFL);
  was_asked = true;
}

}  // namespace

Interrupt::Interrupt() {
  was_asked = false;
  before_interrupt_ = std::signal(SIGINT, ask);
  before_terminate_ = std::signal(SIGTERM, ask);
}

Interrupt::~Interrupt() {
  std::signal(SIGINT, before_interrupt_);
  std::signal(SIGTERM, before_terminate_);
}

std::atomic<bool> const& Interrupt::asked() {
  return was_asked;
}

}  // namespace klantendag::cli
