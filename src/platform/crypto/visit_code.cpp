// SPDX-License-Identifier: EUPL-1.2
#include "platform/crypto/visit_code.hpp"

#include "platform/crypto/random.hpp"
#include "platform/crypto/sign.hpp"

namespace klantendag::crypto {

bool opens(VisitCode const& code, Instant now) {
  if (now >= code.made_at + days(visit_code_days)) return false;
  return !code.used_at || now < *code.used_at + minutes(visit_minutes);
}

std::string visit_hash(Keys const& keys, std::string_view purpose, std::string_view code) {
  return keyed_hash(keys.newest(RootKey::form), purpose, code);
}

std::optional<std::string> typed_visit_hash(Keys const& keys, std::string_view purpose,
                                            std::string_view typed) {
  auto const code = read_spoken_code(typed);
  if (!code) return {};
  return visit_hash(keys, purpose, *code);
}

}  // namespace klantendag::crypto
