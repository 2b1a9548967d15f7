// SPDX-License-Identifier: EUPL-1.2
#include "modules/participants/seal.hpp"

#include <array>

#include "base/json.hpp"
#include "modules/participants/rules.hpp"
#include "platform/crypto/sign.hpp"

namespace klantendag::participants {
namespace {

constexpr std::array<std::pair<std::string_view, std::string Person::*>, 5> members = {{
    {"first_name", &Person::first_name},
    {"surname", &Person::surname},
    {"email", &Person::email},
    {"phone", &Person::phone},
    {"background", &Person::background},
}};

crypto::Place place_of(std::string_view column, std::string const& row,
                       Participant const& participant) {
  return {.table = "participant", .column = column, .row = row, .subject = participant.subject};
}

json::Array array_of(std::vector<std::string> const& texts) {
  json::Array array;
  for (std::string const& text : texts) array.emplace_back(text);
  return array;
}

std::vector<std::string> texts_of(json::Value const* value) {
  std::vector<std::string> texts;
  if (value == nullptr || value->array() == nullptr) return texts;
  for (json::Value const& one : *value->array()) {
    if (one.string() != nullptr) texts.push_back(*one.string());
  }
  return texts;
}

std::string text_of(json::Value const& value, std::string_view name) {
  json::Value const* const found = value.find(name);
  return found != nullptr && found->string() != nullptr ? *found->string() : std::string();
}

bool truth_of(json::Value const& value, std::string_view name) {
  json::Value const* const found = value.find(name);
  return found != nullptr && found->boolean() != nullptr && *found->boolean();
}

json::Value value_of(Agreed const& agreed) {
  return json::Object{{"companion", agreed.companion},
                      {"travel", agreed.travel},
                      {"representative", agreed.representative},
                      {"allowed", array_of(agreed.allowed)}};
}

Agreed agreed_of(json::Value const* value) {
  if (value == nullptr) return {};
  return {.asked = true,
          .companion = truth_of(*value, "companion"),
          .travel = text_of(*value, "travel"),
          .representative = text_of(*value, "representative"),
          .allowed = texts_of(value->find("allowed"))};
}

}  // namespace

crypto::Sealed seal_person(crypto::DataKey const& key, Participant const& participant) {
  json::Object object;
  for (auto const& [name, member] : members) {
    if (!(participant.person.*member).empty()) {
      object.emplace_back(std::string(name), participant.person.*member);
    }
  }
  if (!participant.person.languages.empty()) {
    object.emplace_back("languages", array_of(participant.person.languages));
  }
  if (participant.person.agreed.asked) {
    object.emplace_back("agreed", value_of(participant.person.agreed));
  }
  std::string const row = participant.id.text();
  return crypto::seal(key, place_of("person", row, participant), json::write(object));
}

Result<Person> open_person(crypto::DataKey const& key, Participant const& participant,
                           crypto::Sealed const& sealed) {
  std::string const row = participant.id.text();
  ASSIGN_OR_RETURN(auto const text,
                   crypto::open(key, place_of("person", row, participant), sealed));
  ASSIGN_OR_RETURN(auto const value, json::parse(text));
  Person person;
  for (auto const& [name, member] : members) person.*member = text_of(value, name);
  person.languages = texts_of(value.find("languages"));
  person.agreed = agreed_of(value.find("agreed"));
  return person;
}

crypto::Sealed seal_needs(crypto::DataKey const& key, Participant const& participant,
                          Needs const& needs) {
  json::Object const object{{"codes", array_of(needs.codes)}, {"other", needs.other}};
  std::string const row = participant.id.text();
  return crypto::seal(key, place_of("needs", row, participant), json::write(object));
}

Result<Needs> open_needs(crypto::DataKey const& key, Participant const& participant,
                         crypto::Sealed const& sealed) {
  std::string const row = participant.id.text();
  ASSIGN_OR_RETURN(auto const text, crypto::open(key, place_of("needs", row, participant), sealed));
  ASSIGN_OR_RETURN(auto const value, json::parse(text));
  return Needs{.codes = texts_of(value.find("codes")), .other = text_of(value, "other")};
}

std::string digest_of(crypto::Keys const& keys, Role role, Facts const& facts,
                      Person const& person) {
  std::string text(name_of(role));
  for (std::string const* part :
       {&facts.function, &facts.unit, &facts.office, &facts.manager, &facts.earlier,
        &person.first_name, &person.surname, &person.email, &person.phone, &person.background}) {
    text += '\x1f';
    text += *part;
  }
  for (std::string const& language : person.languages) text += '\x1e' + language;
  text += facts.available ? "+" : "-";
  return crypto::lookup_key(keys.newest(crypto::RootKey::lookup), "participant", text);
}

}  // namespace klantendag::participants
