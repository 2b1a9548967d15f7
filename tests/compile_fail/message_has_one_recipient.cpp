// SPDX-License-Identifier: EUPL-1.2
// One message, one recipient: a list of addresses has no place to go.
#include <vector>

#include "platform/mail/message.hpp"

namespace klantendag {

mail::Message write(mail::Address const& from, std::vector<mail::Address> const& to) {
#ifdef FAIL
  return {.from = from, .to = to};
#else
  return {.from = from, .to = to.front()};
#endif
}

}  // namespace klantendag
