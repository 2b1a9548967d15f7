// SPDX-License-Identifier: EUPL-1.2
// Hands things from one thread to the next, at most `room` of them at a time: who is ahead waits, so
// the size of a file does not matter to memory.
#pragma once

#include <condition_variable>
#include <deque>
#include <mutex>
#include <optional>

namespace klantendag::complaints {

template <class Thing>
class Handover {
 public:
  explicit Handover(std::size_t room) : room_(room) {}

  // False when nobody takes any more.
  [[nodiscard]] bool give(Thing thing) {
    std::unique_lock lock(mutex_);
    changed_.wait(lock, [this] { return things_.size() < room_ || stopped_; });
    if (stopped_) return false;
    things_.push_back(std::move(thing));
    changed_.notify_all();
    return true;
  }
  // Nothing when no more come.
  [[nodiscard]] std::optional<Thing> take() {
    std::unique_lock lock(mutex_);
    changed_.wait(lock, [this] { return !things_.empty() || ended_ || stopped_; });
    if (things_.empty() || stopped_) return std::nullopt;
    std::optional<Thing> thing(std::move(things_.front()));
    things_.pop_front();
    changed_.notify_all();
    return thing;
  }
  void end() { set(ended_); }     // by who gives: all was given
  void stop() { set(stopped_); }  // by who takes: no more is wanted

 private:
  void set(bool& what) {
    std::lock_guard const lock(mutex_);
    what = true;
    changed_.notify_all();
  }

  std::size_t room_;
  std::mutex mutex_{};
  std::condition_variable changed_{};
  std::deque<Thing> things_{};
  bool ended_ = false;
  bool stopped_ = false;
};

}  // namespace klantendag::complaints
