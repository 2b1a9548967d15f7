// SPDX-License-Identifier: EUPL-1.2
// From a person and needs to sealed fields and back. The subject's key opens both; the row they belong
// to is bound to them.
#pragma once

#include <string>

#include "modules/participants/model.hpp"
#include "platform/crypto/key_file.hpp"
#include "platform/crypto/sealed.hpp"

namespace klantendag::participants {

[[nodiscard]] crypto::Sealed seal_person(crypto::DataKey const& key,
                                         Participant const& participant);
[[nodiscard]] Result<Person> open_person(crypto::DataKey const& key, Participant const& participant,
                                         crypto::Sealed const& sealed);
[[nodiscard]] crypto::Sealed seal_needs(crypto::DataKey const& key, Participant const& participant,
                                        Needs const& needs);
[[nodiscard]] Result<Needs> open_needs(crypto::DataKey const& key, Participant const& participant,
                                       crypto::Sealed const& sealed);

// Keyed hash of all that a newer file could change.
[[nodiscard]] std::string digest_of(crypto::Keys const& keys, Role role, Facts const& facts,
                                    Person const& person);

}  // namespace klantendag::participants
