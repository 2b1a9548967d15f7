// SPDX-License-Identifier: EUPL-1.2
// Shares as text.
#include "core/dutch/tally.hpp"

#include <fmt/format.h>

namespace klantendag::dutch {
namespace {

double share(std::int64_t part, std::int64_t whole) {
  return whole == 0 ? 1 : static_cast<double>(part) / static_cast<double>(whole);
}

}  // namespace

double Tally::recall() const {
  return share(found, found + missed);
}
double Tally::precision() const {
  return share(found, found + wrong);
}

std::string share_of(std::string_view what, std::int64_t part, std::int64_t whole) {
  if (whole == 0) return fmt::format("{} –", what);  // nothing to find says nothing
  return fmt::format("{} {:.1f} % ({} of {})", what, 100 * share(part, whole), part, whole);
}

std::string line_of(std::string_view name, Tally const& tally) {
  return fmt::format("{:<26} {:<32} {}\n", name,
                     share_of("recall", tally.found, tally.found + tally.missed),
                     share_of("precision", tally.found, tally.found + tally.wrong));
}

}  // namespace klantendag::dutch
