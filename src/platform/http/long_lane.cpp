// SPDX-License-Identifier: EUPL-1.2
#include "platform/http/long_lane.hpp"

#include <utility>

namespace klantendag::http {

namespace {

constexpr int most_inside = 32;  // running and waiting; the last one waits some eight turns

}  // namespace

bool LongLane::offer(std::function<void()> task) {
  if (++inside_ > most_inside) {
    --inside_;
    return false;
  }
  workers_.add([this, task = std::move(task)] {
    task();
    --inside_;
  });
  return true;
}

LongLane::Turn::Turn(LongLane& lane, std::string key) : lane_(lane), key_(std::move(key)) {
  if (key_.empty()) return;
  std::unique_lock lock(lane_.mutex_);
  lane_.over_.wait(lock, [this] { return !lane_.keys_.contains(key_); });
  lane_.keys_.insert(key_);
}

LongLane::Turn::~Turn() {
  if (key_.empty()) return;
  {
    std::lock_guard const lock(lane_.mutex_);
    lane_.keys_.erase(key_);
  }
  lane_.over_.notify_all();
}

}  // namespace klantendag::http
