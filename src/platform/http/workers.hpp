// SPDX-License-Identifier: EUPL-1.2
// The threads that run handlers, behind a queue of fixed length: what does not fit is refused at once
// instead of waiting without end (security.md F10).
#pragma once

#include <condition_variable>
#include <cstddef>
#include <deque>
#include <functional>
#include <mutex>
#include <thread>
#include <vector>

namespace klantendag::http {

class Workers {
 public:
  using Task = std::function<void()>;

  Workers(int threads, std::size_t most_waiting);
  ~Workers();  // runs what is waiting, then ends
  Workers(Workers const&) = delete;
  Workers& operator=(Workers const&) = delete;

  // False: the queue is full and the task was not taken.
  [[nodiscard]] bool offer(Task task);
  [[nodiscard]] bool is_full() const;

 private:
  void run();

  std::size_t most_waiting_;
  mutable std::mutex mutex_{};
  std::condition_variable something_{};
  std::deque<Task> waiting_{};
  bool ending_ = false;
  std::vector<std::thread> threads_{};
};

}  // namespace klantendag::http
