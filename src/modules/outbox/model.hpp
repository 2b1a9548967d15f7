// SPDX-License-Identifier: EUPL-1.2
// A message that goes out to exactly one person. Life: waiting → approved (a person's yes) → sending →
// sent, or refused by the mail server, or unsure when we stopped half-way. What was sent and came back
// is refused too. Refused and unsure wait for a person again. Whatever has not gone can be dropped.
#pragma once

#include <cstdint>
#include <optional>
#include <string>

#include "base/id.hpp"
#include "base/language.hpp"
#include "base/literal.hpp"
#include "base/time.hpp"
#include "modules/editions/model.hpp"
#include "platform/mail/message.hpp"

namespace klantendag {
struct OutgoingRecord;
using OutgoingId = Id<OutgoingRecord>;
}  // namespace klantendag

namespace klantendag::outbox {

enum class State { waiting, approved, sending, sent, refused, unsure, dropped };

// What is written; sealed with the key of the person it goes to.
struct Letter {
  std::string subject{};
  std::string text{};
  std::string calendar{};  // iCalendar; empty: none
};

// There is one address and one person in it, so a message to two people cannot be offered.
struct Draft {
  EditionId edition{};
  std::string kind{};    // "confirmation": which of the letters
  std::string person{};  // pseudonym: whose key seals it; erasing the person erases the message
  mail::Address to;
  Letter letter{};
  Language language = Language::nl;
  std::string once{};  // the same key is offered once; empty: no key
};

struct Outgoing {
  OutgoingId id{};
  EditionId edition{};
  std::string kind{};
  std::string person{};
  Language language = Language::nl;
  State state = State::waiting;
  std::string reason{};  // key of a text: why it is refused or unsure
  std::string code{};    // of the mail server
  Instant made_at{};
  std::optional<Instant> approved_at{};
  std::string approved_by{};  // pseudonym, as in the record; empty: nobody yet
  std::optional<Instant> ended_at{};
};

// With what is sealed. `erased`: its key is gone.
struct Opened {
  Outgoing outgoing{};
  std::string email{};
  std::string name{};
  Letter letter{};
  bool erased = false;
};

struct Counts {
  std::int64_t waiting = 0;
  std::int64_t on_their_way = 0;
  std::int64_t to_look_at = 0;  // refused, unsure
  std::int64_t sent = 0;
};

}  // namespace klantendag::outbox
