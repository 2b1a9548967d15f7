// SPDX-License-Identifier: EUPL-1.2
#include "platform/http/guest_list.hpp"

#include <sys/resource.h>

#include <algorithm>
#include <chrono>

namespace klantendag::http {

GuestLimits guest_limits(ServerSettings const& settings) {
  rlimit files{};
  int most = settings.connections;
  if (getrlimit(RLIMIT_NOFILE, &files) == 0 && files.rlim_cur != RLIM_INFINITY) {
    auto const all = static_cast<int>(std::min<rlim_t>(files.rlim_cur, 1'000'000));
    most = std::min(most, std::max(all / 2, all - 128));
  }
  return {.all = most,
          .of_one_address = settings.connections_per_address,
          .proxies = settings.trusted_proxies};
}

bool GuestList::enter(std::string const& address) {
  bool const is_proxy =
      std::find(limits_.proxies.begin(), limits_.proxies.end(), address) != limits_.proxies.end();
  std::lock_guard const lock(mutex_);
  if (all_ >= limits_.all) return false;
  int& of_address = by_address_[address];
  if (!is_proxy && of_address >= limits_.of_one_address) return false;
  ++of_address;
  ++all_;
  return true;
}

void GuestList::leave(std::string const& address) {
  std::lock_guard const lock(mutex_);
  auto const found = by_address_.find(address);
  if (--found->second == 0) by_address_.erase(found);
  if (--all_ == 0) left_.notify_all();
}

bool GuestList::wait_until_empty(Duration at_most) {
  std::unique_lock lock(mutex_);
  return left_.wait_for(lock, std::chrono::milliseconds(at_most.ms), [this] { return all_ == 0; });
}

}  // namespace klantendag::http
