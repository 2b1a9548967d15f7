// SPDX-License-Identifier: EUPL-1.2
// The log takes words of our source, numbers and ids; a text that came from somewhere does not fit.
#include <string>

#include "platform/log/log.hpp"

namespace klantendag {

void answered(std::string const& name, int status) {
#ifdef FAIL
  log::info("http.answered", {{"name", name}, {"status", status}});
#else
  (void)name;
  log::info("http.answered", {{"method", "GET"}, {"status", status}});
#endif
}

}  // namespace klantendag
