// SPDX-License-Identifier: EUPL-1.2
// The number of every placeholder: what is written alike after folding, without signs, has the same one, and so
// have all spellings of a known name; a name that begins or ends a longer one seen before is that person.
#pragma once

#include <array>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "core/dutch/page.hpp"

namespace klantendag::dutch {

class Numberer {
 public:
  // New numbers begin above those of placeholders that stand in the text already.
  explicit Numberer(std::string_view text);

  // "[PERSOON-1]"
  std::string next(Page const& page, Find const& find);

 private:
  std::size_t number_of(Find const& find);
  void read_key(Page const& page, Find const& find);

  std::array<std::unordered_map<std::string, std::size_t>, identifier_count> numbers_{};
  std::array<std::size_t, identifier_count> counts_{};
  std::unordered_map<std::uint32_t, std::size_t> known_{};  // by Find::known
  std::string key_{};
  std::vector<std::size_t> ends_{};  // of the words in key_
};

}  // namespace klantendag::dutch
