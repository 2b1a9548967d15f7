// SPDX-License-Identifier: EUPL-1.2
// The face of the werkmap for clients themselves: they can have it all erased, and with a code from a letter
// they see what became of each ask.
#pragma once

#include <functional>

#include "modules/werkmap/werkmap.hpp"

namespace klantendag::werkmap {

// --- erasing: needs erase_messages ------------------------------------------------------------------

// What there is of a client, by the name that the source uses; nothing of it is read.
struct Holding {
  std::int64_t messages = 0;
  std::int64_t waiting = 0;     // asks that are open
  std::int64_t tips = 0;        // that they became, which go too
  std::int64_t complaints = 0;  // that they became: those stay in the register, without words
};
// Or by the number of one message, as its page has it: of whom nobody knows the name. Error
// invalid/werkmap.client_missing (field client).
[[nodiscard]] Result<Holding> holds_of(Work& work, crypto::Keys const& keys,
                                       std::string_view client);
// What a message became goes too, in the same unit of work: "tip/…".
using ForgetBecame = std::function<Result<void>(Work&, std::string_view)>;
// All of it goes; what went. Error not_found/werkmap.no_such_client.
[[nodiscard]] Result<Holding> erase_client(Work& work, crypto::Keys const& keys,
                                           std::string_view client, ForgetBecame const& forget);

// --- the client's own page ------------------------------------------------------------------------

// For a letter; shown once. Earlier codes of this client end.
[[nodiscard]] Result<std::string> make_code(Work& work, crypto::Keys const& keys, MessageId id);
// By whoever holds the code; no permission. Errors invalid/werkmap.code_unknown, and
// werkmap.code_of_before when nobody knows which writer at the address got the code (field code).
struct Own {
  AskId id{};
  asks::Ask life{};
  std::string quote{};
  std::string answer{};
  bool called = false;
  bool goes_on = false;  // as an older ask
  Instant due_at{};
};
[[nodiscard]] Result<std::vector<Own>> look(Work& work, crypto::Keys const& keys,
                                            std::string_view code);
enum class Helped { yes, no };
[[nodiscard]] Result<void> react(Work& work, crypto::Keys const& keys, std::string_view code,
                                 AskId id, Helped helped);

}  // namespace klantendag::werkmap
