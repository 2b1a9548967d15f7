// SPDX-License-Identifier: EUPL-1.2
#include "modules/outbox/seal.hpp"

#include "base/json.hpp"
#include "platform/keystore/keystore.hpp"

namespace klantendag::outbox {
namespace {

// The row's text lives as long as the place that points at it.
struct Row {
  std::string id;
  std::string person;

  explicit Row(Outgoing const& outgoing) : id(outgoing.id.text()), person(outgoing.person) {}
  [[nodiscard]] crypto::Place place() const { return {"outgoing", "sealed", id, person}; }
};

std::string member(json::Value const& value, std::string_view name) {
  auto const* found = value.find(name);
  auto const* text = found == nullptr ? nullptr : found->string();
  return text == nullptr ? std::string() : *text;
}

}  // namespace

Result<crypto::Sealed> seal(Work& work, crypto::Keys const& keys, Outgoing const& outgoing,
                            Contents const& contents) {
  keystore::Keystore const store(keys);
  ASSIGN_OR_RETURN(auto const key, store.key_for(work.session, crypto::RootKey::contact,
                                                 outgoing.person, work.now));
  json::Object const object = {{"email", contents.email},
                               {"name", contents.name},
                               {"subject", contents.letter.subject},
                               {"text", contents.letter.text},
                               {"calendar", contents.letter.calendar}};
  Row const row(outgoing);
  return crypto::seal(key, row.place(), json::write(object));
}

Result<Contents> open_sealed(Work& work, crypto::Keys const& keys, Outgoing const& outgoing,
                             crypto::Sealed const& sealed) {
  keystore::Keystore const store(keys);
  ASSIGN_OR_RETURN(auto const key,
                   store.find(work.session, crypto::RootKey::contact, outgoing.person));
  Row const row(outgoing);
  ASSIGN_OR_RETURN(auto const text, crypto::open(key, row.place(), sealed));
  ASSIGN_OR_RETURN(auto const value, json::parse(text));
  return Contents{
      .email = member(value, "email"),
      .name = member(value, "name"),
      .letter = {member(value, "subject"), member(value, "text"), member(value, "calendar")}};
}

}  // namespace klantendag::outbox
