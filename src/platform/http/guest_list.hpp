// SPDX-License-Identifier: EUPL-1.2
// Who is connected: at most so many at once, and so many from one address, so that one machine cannot
// take every place.
#pragma once

#include <condition_variable>
#include <map>
#include <mutex>
#include <string>
#include <vector>

#include "base/time.hpp"
#include "platform/http/server.hpp"

namespace klantendag::http {

struct GuestLimits {
  int all = 0;
  int of_one_address = 0;
  std::vector<std::string> proxies{};  // stand for many people, so only `all` counts for them
};

// As set, but no more than the process has of descriptors, less what files and the database need.
[[nodiscard]] GuestLimits guest_limits(ServerSettings const& settings);

class GuestList {
 public:
  explicit GuestList(GuestLimits limits) : limits_(std::move(limits)) {}

  [[nodiscard]] bool enter(std::string const& address);
  void leave(std::string const& address);
  // False: the time was over first.
  bool wait_until_empty(Duration at_most);

 private:
  GuestLimits limits_;
  std::mutex mutex_{};
  std::condition_variable left_{};
  int all_ = 0;
  std::map<std::string, int, std::less<>> by_address_{};
};

}  // namespace klantendag::http
