// SPDX-License-Identifier: EUPL-1.2
// The lane for handlers that compute (a password hash, a draw): threads of their own, so that pages do
// not wait behind them, and not more waiting than people would wait for.
#pragma once

#include <atomic>
#include <condition_variable>
#include <functional>
#include <mutex>
#include <set>
#include <string>

#include "platform/http/workers.hpp"

namespace klantendag::http {

class LongLane {
 public:
  // False: the lane is full and the task was not taken.
  [[nodiscard]] bool offer(std::function<void()> task);

  // While it lives, nobody else has a turn with this key: of two equal requests at once the second
  // waits, and then finds what the first one kept.
  class Turn {
   public:
    Turn(LongLane& lane, std::string key);
    ~Turn();
    Turn(Turn const&) = delete;
    Turn& operator=(Turn const&) = delete;

   private:
    LongLane& lane_;
    std::string key_;
  };

 private:
  std::atomic<int> inside_{0};
  std::mutex mutex_{};
  std::condition_variable over_{};
  std::set<std::string, std::less<>> keys_{};
  Workers workers_{
      4, Urgency::
             gives_way};  // the hashing of passwords uses two at most; it stands last to end first
};

}  // namespace klantendag::http
