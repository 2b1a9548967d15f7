// SPDX-License-Identifier: EUPL-1.2
// From a draft to a row of the database: hashes to find by, and what only the complaint's own key
// opens. Two complaints have the same person_key when surname, address and year of birth agree;
// without those, when the telephone number does.
#pragma once

#include <string>

#include "modules/complaints/model.hpp"
#include "platform/crypto/key_file.hpp"
#include "platform/crypto/random.hpp"
#include "platform/crypto/sealed.hpp"

namespace klantendag::complaints {

// Everything of a draft that the database keeps beside its facts.
struct SealedRow {
  ComplaintId id{};
  std::string reference_key{};
  std::string person_key{};
  std::string household_key{};
  std::string phone_key{};
  std::string digest{};
  crypto::Sealed contact{};
};

// The same keys for somebody who is not a complaint: on a list of persons not to call. Empty where the
// draft does not say enough.
struct PersonKeys {
  std::string person{};  // needs surname, address and year of birth
  std::string phone{};
};
[[nodiscard]] PersonKeys keys_of_person(crypto::Keys const& keys, Draft const& draft);

// Without id and contact: what can be known before there is a key. What was written is not kept.
[[nodiscard]] SealedRow hashed(crypto::Keys const& keys, Draft const& draft,
                               std::string reference_key);
void seal_into(SealedRow& row, crypto::DataKey const& key, Draft const& draft,
               crypto::RandomPool& random);

[[nodiscard]] Result<Contact> open_contact(crypto::DataKey const& key, ComplaintId id,
                                           crypto::Sealed const& sealed);

}  // namespace klantendag::complaints
