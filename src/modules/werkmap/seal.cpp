// SPDX-License-Identifier: EUPL-1.2
#include "modules/werkmap/seal.hpp"

#include "base/json.hpp"
#include "base/text.hpp"
#include "platform/crypto/sign.hpp"
#include "platform/keystore/keystore.hpp"

namespace klantendag::werkmap {
namespace {

void member(std::string& text, std::string_view name, std::string_view value) {
  if (text.back() != '{') text += ',';
  json::append_quoted(text, name);
  text += ':';
  json::append_quoted(text, value);
}

std::string string_in(json::Value const& value, std::string_view name) {
  json::Value const* const found = value.find(name);
  return found != nullptr && found->string() != nullptr ? *found->string() : std::string();
}

std::int64_t number_in(json::Value const& value, std::string_view name) {
  json::Value const* const found = value.find(name);
  return found != nullptr && found->integer() != nullptr ? *found->integer() : 0;
}

}  // namespace

std::string whole(Contents const& contents) {
  return contents.subject.empty() ? contents.text : contents.subject + "\n\n" + contents.text;
}

std::string to_text(Words const& words) {
  std::string text = "{";
  text.reserve(words.contents.text.size() + 256);
  member(text, "client", words.contents.client);
  member(text, "subject", words.contents.subject);
  member(text, "text", words.contents.text);
  if (!words.contents.writer.empty()) member(text, "writer", words.contents.writer);
  text += R"(,"why":[)";
  for (Why const& why : words.why) {
    text += text.back() == '[' ? "{" : ",{";
    member(text, "ask", why.ask);
    member(text, "nl", why.nl);
    member(text, "en", why.en);
    text += R"(,"begin":)" + std::to_string(why.begin) + R"(,"end":)" + std::to_string(why.end);
    text += '}';
  }
  return text + "]}";
}

Result<Words> words_in(std::string_view text) {
  ASSIGN_OR_RETURN(auto const value, json::parse(text));
  Words words{.contents = {.client = string_in(value, "client"),
                           .subject = string_in(value, "subject"),
                           .text = string_in(value, "text"),
                           .writer = string_in(value, "writer")}};
  json::Value const* const why = value.find("why");
  if (why != nullptr && why->array() != nullptr) {
    for (json::Value const& one : *why->array()) {
      words.why.push_back({string_in(one, "ask"), string_in(one, "nl"), string_in(one, "en"),
                           number_in(one, "begin"), number_in(one, "end")});
    }
  }
  return words;
}

HashKeys hash_keys(crypto::Keys const& keys, Incoming const& incoming) {
  crypto::Secret const& secret = keys.newest(crypto::RootKey::lookup);
  HashKeys made{
      .external = crypto::lookup_key(secret, "message", incoming.external_id),
      .digest = crypto::lookup_key(secret, "message text",
                                   whole({.subject = incoming.subject, .text = incoming.text}))};
  std::string const client = fold(trim(incoming.client));
  // Nobody knows who it is, so it is nobody else's client either.
  made.client = client.empty()
                    ? crypto::lookup_key(secret, "message without client", incoming.external_id)
                    : crypto::lookup_key(secret, "message client", client);
  return made;
}

crypto::Place place_of(std::string const& message_id) {
  return {.table = "werkmap_message", .column = "words", .row = message_id, .subject = message_id};
}

Result<Words> open_words(sql::Session& session, crypto::Keys const& keys, MessageId id,
                         crypto::Sealed const& sealed) {
  if (sealed.empty()) return Words{};
  std::string const row = id.text();
  auto const key = keystore::Keystore(keys).find(session, crypto::RootKey::message, row);
  if (!key && key.error().kind == ErrorKind::not_found) return Words{};
  if (!key) return key.error();
  ASSIGN_OR_RETURN(auto const text, crypto::open(*key, place_of(row), sealed));
  return words_in(text);
}

Result<keystore::Seal> seal_of(sql::Session& session, crypto::Keys const& keys,
                               std::string const& message_id) {
  return keystore::Seal::to_read(session, {keys, crypto::RootKey::message, message_id});
}

}  // namespace klantendag::werkmap
