// SPDX-License-Identifier: EUPL-1.2
// The threads that run handlers. How many requests may wait for them is counted in answers.hpp.
#pragma once

#include <condition_variable>
#include <deque>
#include <functional>
#include <mutex>
#include <thread>
#include <vector>

namespace klantendag::http {

class Workers {
 public:
  using Task = std::function<void()>;

  explicit Workers(int threads);
  ~Workers();  // runs what is waiting, then ends
  Workers(Workers const&) = delete;
  Workers& operator=(Workers const&) = delete;

  void add(Task task);

 private:
  void run();

  std::mutex mutex_{};
  std::condition_variable something_{};
  std::deque<Task> waiting_{};
  bool ending_ = false;
  std::vector<std::thread> threads_{};
};

}  // namespace klantendag::http
