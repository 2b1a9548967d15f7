// SPDX-License-Identifier: EUPL-1.2
#include "platform/http/workers.hpp"

#include <utility>

namespace klantendag::http {

Workers::Workers(int threads) {
  for (int count = 0; count < threads; ++count) threads_.emplace_back([this] { run(); });
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
