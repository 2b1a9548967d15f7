// SPDX-License-Identifier: EUPL-1.2
// From what a source gives (an object, a row, a letter) to the one message that the werkmap takes in: the
// same words by whatever way are the same message.
#pragma once

#include <string>
#include <string_view>

#include "base/json.hpp"
#include "base/language.hpp"
#include "modules/intake/model.hpp"
#include "modules/werkmap/model.hpp"
#include "platform/mailbox/received.hpp"

namespace klantendag::intake {

// As it came, untrusted.
struct Draft {
  std::string id{};
  std::string client{};
  std::string subject{};
  std::string text{};
  std::string office{};
  std::string channel{};
  std::string received_at{};
};

// Errors, each with its field: invalid/intake.not_an_object, .no_id, .not_words, .no_moment,
// .in_future, .too_long_ago, and those of werkmap::check.
[[nodiscard]] Result<Draft> draft_of(json::Value const& object);
[[nodiscard]] Result<werkmap::Incoming> message_of(Draft draft, Given const& given);

// A letter is always a message: what it lacks is said in its text.
struct Arrival {
  std::optional<Instant> at{};  // by a clock that the sender does not set
  bool cut = false;             // the letter was longer than we take
};
[[nodiscard]] werkmap::Incoming message_of(mailbox::Received received, Arrival arrival,
                                           Given const& given, Language language);

// "2026-11-24T10:12:00+01:00", "2026-11-24 10:12", "24-11-2026 10:12", "24-11-2026".
[[nodiscard]] std::optional<Instant> moment_in(std::string_view text);

}  // namespace klantendag::intake
