// SPDX-License-Identifier: EUPL-1.2
// Which sorts say something together: who is spoken of, and what is done or lacking.
#include "core/dutch/features.hpp"

#include <initializer_list>

namespace klantendag::dutch {
namespace {

std::uint64_t bits(WordClasses const& classes, std::initializer_list<std::string_view> names) {
  std::uint64_t all = 0;
  for (auto const name : names) all |= std::uint64_t{1} << classes.sort(name);
  return all;
}

}  // namespace

SortPairs::SortPairs(WordClasses const& classes)
    : beside_fields(bits(
          classes, {"niet", "ik", "verleden", "mijn", "blij", "geregeld", "familie", "derde"})),
      left(bits(classes, {"u", "uw", "ik", "verleden", "derde", "familie", "baas", "geregeld",
                          "blij", "dank", "niet", "graag", "iemand", "dienst"})),
      right(bits(classes, {"u", "verleden", "niet", "bellen", "sturen", "veranderen", "vertellen",
                           "weet", "raadsel", "vraagwoord", "nog", "graag", "geregeld"})) {}

}  // namespace klantendag::dutch
