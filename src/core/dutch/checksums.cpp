// SPDX-License-Identifier: EUPL-1.2
// Sums over digits.
#include "core/dutch/checksums.hpp"

#include <algorithm>
#include <array>
#include <utility>

namespace klantendag::dutch {

bool passes_eleven_test(std::string_view digits) {
  if (digits.size() < 8 || digits.size() > 9) return false;
  auto weight = static_cast<int>(digits.size());
  int sum = 0;
  for (auto const digit : digits) {
    sum += (weight == 1 ? -1 : weight) * (digit - '0');
    --weight;
  }
  return sum != 0 && sum % 11 == 0;
}

bool passes_mod_97(std::string_view iban) {
  if (iban.size() < 5) return false;
  int rest = 0;
  auto const take = [&rest](std::string_view part) {
    for (auto const sign : part) {
      auto const is_digit = sign >= '0' && sign <= '9';
      auto const lower = sign >= 'a' && sign <= 'z';
      if (!is_digit && !lower) return false;
      rest = is_digit ? (rest * 10 + (sign - '0')) % 97 : (rest * 100 + (sign - 'a' + 10)) % 97;
    }
    return true;
  };
  return take(iban.substr(4)) && take(iban.substr(0, 4)) && rest == 1;
}

std::size_t iban_length(std::string_view country) {
  static constexpr std::array<std::pair<std::string_view, std::size_t>, 79> lengths = {
      {{"ad", 24}, {"ae", 23}, {"al", 28}, {"at", 20}, {"az", 28}, {"ba", 20}, {"be", 16},
       {"bg", 22}, {"bh", 22}, {"br", 29}, {"by", 28}, {"ch", 21}, {"cr", 22}, {"cy", 28},
       {"cz", 24}, {"de", 22}, {"dj", 27}, {"dk", 18}, {"do", 28}, {"ee", 20}, {"eg", 29},
       {"es", 24}, {"fi", 18}, {"fk", 18}, {"fo", 18}, {"fr", 27}, {"gb", 22}, {"ge", 22},
       {"gi", 23}, {"gl", 18}, {"gr", 27}, {"gt", 28}, {"hr", 21}, {"hu", 28}, {"ie", 22},
       {"il", 23}, {"iq", 23}, {"is", 26}, {"it", 27}, {"jo", 30}, {"kw", 30}, {"kz", 20},
       {"lb", 28}, {"lc", 32}, {"li", 21}, {"lt", 20}, {"lu", 20}, {"lv", 21}, {"ly", 25},
       {"mc", 27}, {"md", 24}, {"me", 22}, {"mk", 19}, {"mn", 20}, {"mr", 27}, {"mt", 31},
       {"mu", 30}, {"nl", 18}, {"no", 15}, {"om", 23}, {"pk", 24}, {"pl", 28}, {"ps", 29},
       {"pt", 25}, {"qa", 29}, {"ro", 24}, {"rs", 22}, {"sa", 24}, {"sc", 31}, {"se", 24},
       {"si", 19}, {"sk", 24}, {"sm", 27}, {"so", 23}, {"tn", 24}, {"tr", 26}, {"ua", 29},
       {"va", 22}, {"xk", 20}}};
  auto const found = std::find_if(lengths.begin(), lengths.end(),
                                  [country](auto const& row) { return row.first == country; });
  return found == lengths.end() ? 0 : found->second;
}

}  // namespace klantendag::dutch
