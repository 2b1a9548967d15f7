// SPDX-License-Identifier: EUPL-1.2
#include "modules/complaints/seal.hpp"

#include <array>

#include "base/json.hpp"
#include "base/text.hpp"
#include "modules/complaints/fields.hpp"
#include "modules/complaints/judge.hpp"
#include "platform/crypto/sign.hpp"

namespace klantendag::complaints {
namespace {

constexpr std::array<std::pair<std::string_view, std::string Contact::*>, 9> members = {{
    {"title", &Contact::title},
    {"initials", &Contact::initials},
    {"prefix", &Contact::prefix},
    {"surname", &Contact::surname},
    {"phone", &Contact::phone},
    {"email", &Contact::email},
    {"postcode", &Contact::postcode},
    {"house_number", &Contact::house_number},
    {"place", &Contact::place},
}};

std::string contact_text(Contact const& contact) {
  std::string text = "{";
  text.reserve(256);
  for (auto const& [name, member] : members) {
    if ((contact.*member).empty()) continue;
    if (text.size() > 1) text += ',';
    json::append_quoted(text, name);
    text += ':';
    json::append_quoted(text, contact.*member);
  }
  return text + "}";
}

std::string address_of(Contact const& contact) {
  std::string const postcode = squeezed(contact.postcode);
  std::string const number = squeezed(contact.house_number);
  return postcode.empty() || number.empty() ? std::string() : postcode + " " + number;
}

// A prefix may stand in the surname of one register and apart in the next: the last word counts.
std::string last_word(std::string_view surname) {
  std::string_view const name = trim(surname);
  std::size_t const blank = name.rfind(' ');
  return squeezed(blank == std::string_view::npos ? name : name.substr(blank + 1));
}

std::string name_of_person(Draft const& draft) {
  std::string const name = last_word(draft.contact.surname);
  std::string const address = address_of(draft.contact);
  if (!name.empty() && !address.empty()) {
    auto const year = draft.facts.birth_year;
    return "name " + name + " " + address + " " + (year ? std::to_string(*year) : std::string());
  }
  return {};
}

std::string person_of(Draft const& draft, std::string_view reference_key) {
  std::string name = name_of_person(draft);
  if (!name.empty()) return name;
  std::string const phone = callable_number(draft.contact.phone);
  if (!phone.empty()) return "phone " + phone;
  return "reference " + std::string(reference_key);
}

// One text of all that a newer extract could change.
std::string whole_text(Draft const& draft) {
  Facts const& facts = draft.facts;
  std::string text;
  text.reserve(512);
  for (std::string const* part :
       {&facts.division, &facts.office, &facts.region, &facts.benefit, &facts.kind, &facts.channel,
        &facts.finding, &facts.gender, &facts.digital, &facts.handler}) {
    text += *part;
    text += '\x1f';
  }
  for (auto const& [name, member] : members) {
    text += draft.contact.*member;
    text += '\x1f';
  }
  text += std::to_string(facts.received_on.days) + ' ';
  text += facts.closed_on ? std::to_string(facts.closed_on->days) : "-";
  text += name_of(facts.status);
  text += facts.birth_year ? std::to_string(*facts.birth_year) : "-";
  text += facts.objection ? 'o' : '-';
  text += facts.no_contact ? 'n' : '-';
  return text;
}

crypto::Place place_of(std::string_view column, std::string const& id) {
  return {.table = "complaint", .column = column, .row = id, .subject = id};
}

std::string phone_key(crypto::Secret const& secret, Draft const& draft) {
  std::string const phone = callable_number(draft.contact.phone);
  return phone.empty() ? std::string() : crypto::lookup_key(secret, "phone", phone);
}

}  // namespace

PersonKeys keys_of_person(crypto::Keys const& keys, Draft const& draft) {
  crypto::Secret const& secret = keys.newest(crypto::RootKey::lookup);
  PersonKeys found{.phone = phone_key(secret, draft)};
  std::string const name = name_of_person(draft);
  if (draft.facts.birth_year && !name.empty()) {
    found.person = crypto::lookup_key(secret, "person", name);
  }
  return found;
}

SealedRow hashed(crypto::Keys const& keys, Draft const& draft, std::string reference_key) {
  crypto::Secret const& secret = keys.newest(crypto::RootKey::lookup);
  std::string const address = address_of(draft.contact);
  SealedRow row;
  row.person_key = crypto::lookup_key(secret, "person", person_of(draft, reference_key));
  if (!address.empty()) row.household_key = crypto::lookup_key(secret, "household", address);
  if (draft.facts.has_phone) row.phone_key = phone_key(secret, draft);
  row.digest = crypto::lookup_key(secret, "complaint", whole_text(draft));
  row.reference_key = std::move(reference_key);
  return row;
}

void seal_into(SealedRow& row, crypto::DataKey const& key, Draft const& draft,
               crypto::RandomPool& random) {
  std::string const id = row.id.text();
  row.contact = crypto::seal(key, place_of("contact", id), contact_text(draft.contact), random);
}

Result<Contact> open_contact(crypto::DataKey const& key, ComplaintId id,
                             crypto::Sealed const& sealed) {
  ASSIGN_OR_RETURN(auto const text, crypto::open(key, place_of("contact", id.text()), sealed));
  ASSIGN_OR_RETURN(auto const value, json::parse(text));
  Contact contact;
  for (auto const& [name, member] : members) {
    json::Value const* const found = value.find(name);
    if (found != nullptr && found->string() != nullptr) contact.*member = *found->string();
  }
  return contact;
}

}  // namespace klantendag::complaints
