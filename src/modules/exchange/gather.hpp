// SPDX-License-Identifier: EUPL-1.2
// Every call, attempt and promise of an edition, from the modules that have them.
#pragma once

#include "modules/editions/model.hpp"
#include "modules/exchange/model.hpp"
#include "platform/crypto/key_file.hpp"
#include "platform/work/work.hpp"

namespace klantendag::exchange {

[[nodiscard]] Result<Contacts> contacts_of(Work& work, crypto::Keys const& keys,
                                           editions::Edition const& edition);

}  // namespace klantendag::exchange
