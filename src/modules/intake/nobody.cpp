// SPDX-License-Identifier: EUPL-1.2
#include "modules/intake/nobody.hpp"

#include <algorithm>
#include <string>

#include "base/text.hpp"

namespace klantendag::intake {

bool is_nobody(std::string_view address, std::string_view nobodies) {
  std::string const wanted = lower(trim(address));
  std::string const all = lower(nobodies);
  std::string_view rest = all;
  while (!rest.empty() && !wanted.empty()) {
    std::size_t const end = std::min(rest.find_first_of(" ,;\t\n"), rest.size());
    std::string_view const one = rest.substr(0, end);
    rest.remove_prefix(std::min(end + 1, rest.size()));
    if (one.empty()) continue;
    bool const fits = one.back() == '@'    ? wanted.starts_with(one)
                      : one.front() == '@' ? wanted.ends_with(one)
                                           : wanted == one;
    if (fits) return true;
  }
  return false;
}

}  // namespace klantendag::intake
