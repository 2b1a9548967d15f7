// SPDX-License-Identifier: EUPL-1.2
#include "platform/keystore/seal.hpp"

#include "base/check.hpp"
#include "platform/keystore/keystore.hpp"

namespace klantendag::keystore {

sql::Value stored(crypto::Sealed const& sealed) {
  if (sealed.empty()) return nullptr;
  return sql::Bytes{sealed.stored()};
}

crypto::Sealed sealed_in(sql::Row const& row, std::size_t column) {
  return row.is_null(column) ? crypto::Sealed() : crypto::Sealed::from_stored(row.bytes(column));
}

Result<Seal> Seal::to_write(sql::Session& session, Whose const& whose, Instant now) {
  ASSIGN_OR_RETURN(auto key,
                   Keystore(whose.roots).key_for(session, whose.which, whose.subject, now));
  return Seal(whose.subject, std::move(key));
}

Result<Seal> Seal::to_read(sql::Session& session, Whose const& whose) {
  auto key = Keystore(whose.roots).find(session, whose.which, whose.subject);
  if (key) return Seal(whose.subject, std::move(key).value());
  if (key.error().kind == ErrorKind::not_found) return Seal(whose.subject, std::nullopt);
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

}  // namespace klantendag::keystore
