// SPDX-License-Identifier: EUPL-1.2
// A metric's label is a word of our source or a number, never something that came in.
#include <string>

#include "platform/metrics/metrics.hpp"

namespace klantendag {

void answered(metrics::Registry& registry, std::string const& path) {
#ifdef FAIL
  registry.counter("requests", "Requests answered.", {{"path", path}}).add();
#else
  (void)path;
  registry.counter("requests", "Requests answered.", {{"status", 200}}).add();
#endif
}

}  // namespace klantendag
