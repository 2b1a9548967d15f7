// SPDX-License-Identifier: EUPL-1.2
#include "modules/stories/seal.hpp"

#include "base/check.hpp"
#include "platform/keystore/keystore.hpp"

namespace klantendag::stories {

Result<Seal> Seal::to_write(Work& work, crypto::Keys const& keys, std::string_view subject) {
  ASSIGN_OR_RETURN(auto key, keystore::Keystore(keys).key_for(work.session, crypto::RootKey::story,
                                                              subject, work.now));
  return Seal(subject, std::move(key));
}

Result<Seal> Seal::to_read(Work& work, crypto::Keys const& keys, std::string_view subject) {
  auto key = keystore::Keystore(keys).find(work.session, crypto::RootKey::story, subject);
  if (key) return Seal(subject, std::move(key).value());
  if (key.error().kind == ErrorKind::not_found) return Seal(subject, std::nullopt);
  return key.error();
}

crypto::Place Seal::place(Spot const& spot) const {
  return {.table = spot.table, .column = spot.column, .row = spot.row, .subject = subject_};
}

crypto::Sealed Seal::close(Spot const& spot, std::string_view words) const {
  CHECK_PROMISE(key_.has_value());
  return words.empty() ? crypto::Sealed() : crypto::seal(*key_, place(spot), words);
}

Result<std::string> Seal::open(Spot const& spot, crypto::Sealed const& sealed) const {
  if (!key_ || sealed.empty()) return std::string();
  return crypto::open(*key_, place(spot), sealed);
}

}  // namespace klantendag::stories
