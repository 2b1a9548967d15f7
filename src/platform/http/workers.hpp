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

// Work that takes long gives way to work that somebody waits for in front of a page.
enum class Urgency { normal, gives_way };

class Workers {
 public:
  using Task = std::function<void()>;

  explicit Workers(int threads, Urgency urgency = Urgency::normal);
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
