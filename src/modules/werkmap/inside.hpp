// SPDX-License-Identifier: EUPL-1.2
// What the use cases of the werkmap share: loading an ask with its life, putting the next event in its
// log, and the seats of an office.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "core/asks/decisions.hpp"
#include "modules/werkmap/store.hpp"
#include "platform/crypto/key_file.hpp"
#include "platform/work/work.hpp"

namespace klantendag::werkmap::inside {

// Of people who can log in and read messages.
[[nodiscard]] Result<std::vector<asks::Seat>> seats(Work& work, std::string_view office);

// Its life is the fold of its log. Error not_found/werkmap.no_ask.
[[nodiscard]] Result<Ask> load(Work& work, AskId id);

struct Said {
  std::string source{};  // id of the message or the reply it comes with
  std::string note{};    // sealed with the key of the ask's message
};
// Appends to the log, brings the lists up to date and notes it in the record.
[[nodiscard]] Result<Ask> put(Work& work, crypto::Keys const& keys, Ask const& ask,
                              asks::Event const& event, Said const& said = {});
// The same, for what only the program does many times in a row: without a note.
[[nodiscard]] Result<Ask> put_without_note(Work& work, Ask const& ask, asks::Event const& event,
                                           asks::Policy const& policy);

}  // namespace klantendag::werkmap::inside
