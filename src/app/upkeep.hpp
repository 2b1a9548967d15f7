// SPDX-License-Identifier: EUPL-1.2
// What the server does by itself: sign the record's end once a minute, ask for the hourly jobs once an
// hour. Ends with the object.
#pragma once

#include <condition_variable>
#include <mutex>
#include <thread>

#include "app/house.hpp"

namespace klantendag::app {

class Upkeep {
 public:
  explicit Upkeep(House& house);
  ~Upkeep();
  Upkeep(Upkeep const&) = delete;
  Upkeep& operator=(Upkeep const&) = delete;

  // One turn; the thread takes one each minute.
  void once(bool hourly);

 private:
  void run();
  void look_in_mailbox();

  House& house_;
  std::mutex mutex_{};
  std::condition_variable wake_{};
  bool stopping_ = false;
  std::thread thread_{};
};

}  // namespace klantendag::app
