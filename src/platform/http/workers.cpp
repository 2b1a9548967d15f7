// SPDX-License-Identifier: EUPL-1.2
#include "platform/http/workers.hpp"

#include <sys/resource.h>
#include <unistd.h>

#include <utility>

namespace klantendag::http {

namespace {

// On Linux a thread has a niceness of its own; 10 leaves it about a tenth of a busy processor.
void give_way() {
  constexpr int niceness = 10;
  ::setpriority(PRIO_PROCESS, static_cast<id_t>(::gettid()), niceness);
}

}  // namespace

Workers::Workers(int threads, Urgency urgency) {
  for (int count = 0; count < threads; ++count) {
    threads_.emplace_back([this, urgency] {
      if (urgency == Urgency::gives_way) give_way();
      run();
    });
  }
}

Workers::~Workers() {
  {
    std::lock_guard const lock(mutex_);
    ending_ = true;
  }
  something_.notify_all();
  for (std::thread& thread : threads_) thread.join();
}

void Workers::add(Task task) {
  {
    std::lock_guard const lock(mutex_);
    waiting_.push_back(std::move(task));
  }
  something_.notify_one();
}

void Workers::run() {
  for (;;) {
    Task task;
    {
      std::unique_lock lock(mutex_);
      something_.wait(lock, [this] { return ending_ || !waiting_.empty(); });
      if (waiting_.empty()) return;
      task = std::move(waiting_.front());
      waiting_.pop_front();
    }
    task();
  }
}

}  // namespace klantendag::http
