// SPDX-License-Identifier: EUPL-1.2
// The face of the werkmap: messages come in and are read whole; a message that was read but not answered
// cannot get lost. Every change is in the record, and every step of an ask in its own log.
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "modules/audit/audit.hpp"
#include "modules/werkmap/model.hpp"
#include "platform/crypto/key_file.hpp"
#include "platform/work/work.hpp"

namespace klantendag::werkmap {

// --- for whatever brings messages: needs bring_messages ---------------------------------------------

// Whether a message can be taken in, without taking it in. Errors, each with its field:
// invalid/werkmap.external_id_missing, .office_missing, .text_missing, .too_long, .name_too_long,
// .not_text.
[[nodiscard]] Result<void> check(Incoming const& incoming);
// The same external_id twice is one message: the second time nothing changes, and `fresh` is false.
[[nodiscard]] Result<TakenIn> take_in(Work& work, crypto::Keys const& keys,
                                      Incoming const& incoming);
// All or, with the error of the first that cannot be, none; in the order given. A few thousand at a time.
[[nodiscard]] Result<std::vector<TakenIn>> take_in_many(Work& work, crypto::Keys const& keys,
                                                        std::span<Incoming const> messages);

}  // namespace klantendag::werkmap
