// SPDX-License-Identifier: EUPL-1.2
// Who may see what: messages of the offices in whose teams one sits, and those of an ask that one has.
#pragma once

#include <string_view>

#include "modules/werkmap/lists.hpp"
#include "modules/werkmap/store.hpp"
#include "platform/work/work.hpp"

namespace klantendag::werkmap::access {

[[nodiscard]] asks::Act act(Work const& work);
// Errors: forbidden; not_found/werkmap.no_message.
[[nodiscard]] Result<store::StoredMessage> message(Work& work, MessageId id);
// An ask of a message that one may see, with its life. Error not_found/werkmap.no_ask.
[[nodiscard]] Result<Ask> ask(Work& work, AskId id);
// Whose lists one may see: the own offices, or all. Error: forbidden.
[[nodiscard]] Result<store::Whose> lists(Work& work, std::string_view office);

}  // namespace klantendag::werkmap::access
