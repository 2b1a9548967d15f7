// SPDX-License-Identifier: EUPL-1.2
#include "modules/obligations/notes.hpp"

#include "base/text.hpp"
#include "platform/keystore/keystore.hpp"

namespace klantendag::obligations {
namespace {

constexpr auto key_class = crypto::RootKey::story;

crypto::Place place_of(Spot const& spot, Reference const& subject) {
  return {.table = spot.table, .column = spot.column, .row = spot.row, .subject = subject.id};
}

}  // namespace

Spot reason_spot(Obligation const& obligation) {
  return {"obligation", "reason", obligation.id.text()};
}

Spot about_spot(Obligation const& obligation) {
  return {"obligation", "about", obligation.id.text()};
}

Spot note_spot(Obligation const& obligation, std::int64_t number) {
  return {"obligation_attempt", "note", obligation.id.text() + "/" + std::to_string(number)};
}

Result<std::optional<crypto::Sealed>> seal_words(Work& work, crypto::Keys const& keys,
                                                 Reference const& subject, Spot const& spot,
                                                 std::string_view words) {
  if (trim(words).empty()) return std::optional<crypto::Sealed>{};
  ASSIGN_OR_RETURN(auto const key,
                   keystore::Keystore(keys).key_for(work.session, key_class, subject.id, work.now));
  return std::optional(crypto::seal(key, place_of(spot, subject), trim(words)));
}

Result<std::string> open_words(Work& work, crypto::Keys const& keys, Reference const& subject,
                               Spot const& spot, std::optional<crypto::Sealed> const& sealed) {
  if (!sealed) return std::string();
  auto const key = keystore::Keystore(keys).find(work.session, key_class, subject.id);
  if (!key) {
    if (key.error().kind == ErrorKind::not_found) return std::string();
    return key.error();
  }
  return crypto::open(*key, place_of(spot, subject), *sealed);
}

}  // namespace klantendag::obligations
