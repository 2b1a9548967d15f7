// SPDX-License-Identifier: EUPL-1.2
// Reading the lists into one table.
#include "core/dutch/name_lists.hpp"

#include <array>
#include <utility>

#include "core/dutch/data.hpp"
#include "core/dutch/word_set.hpp"

namespace klantendag::dutch {

NameLists::NameLists() : words_(data_file("words.txt")) {
  static constexpr std::array<std::pair<std::string_view, std::uint32_t>, 6> files = {
      {{"first_names.txt", first_name},
       {"own_first_names.txt", first_name | common_first_name},
       {"last_names.txt", last_name},
       {"own_last_names.txt", last_name},
       {"places.txt", place},
       {"organisations.txt", organisation}}};
  for (auto const& [file, bit] : files) {
    for_each_word(data_file(file), [this, bit = bit](std::string_view word) {
      index_.add_bits(hash_word(word), bit);
    });
  }
}

}  // namespace klantendag::dutch
