// SPDX-License-Identifier: EUPL-1.2
// Every call, attempt and promise of an edition, from the modules that have them.
#pragma once

#include "modules/editions/model.hpp"
#include "modules/exchange/model.hpp"
#include "modules/exchange/texts.hpp"
#include "modules/werkmap/werkmap.hpp"
#include "platform/crypto/key_file.hpp"
#include "platform/work/work.hpp"

namespace klantendag::exchange {

[[nodiscard]] Result<Contacts> contacts_of(Work& work, crypto::Keys const& keys,
                                           editions::Edition const& edition);

// Of the werkmap, since then.
[[nodiscard]] Result<Contacts> contacts_of_werkmap(Work& work, Instant from);

[[nodiscard]] Contacts contacts_of(Texts const& texts, std::vector<werkmap::AskTold> const& asked,
                                   std::vector<werkmap::CallMade> const& calls);

}  // namespace klantendag::exchange
