// SPDX-License-Identifier: EUPL-1.2
// Where messages come from, and what became of a delivery. A sender is a program of another house that
// delivers by the API; it lives until an administrator stops it, and its token is shown once.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "base/id.hpp"
#include "base/time.hpp"

namespace klantendag {
struct MessageSenderRecord;
using MessageSenderId = Id<MessageSenderRecord>;
}  // namespace klantendag

namespace klantendag::intake {

struct Sender {
  MessageSenderId id{};
  std::string name{};
  std::string office{};  // of messages that name none
  Instant made_at{};
  std::optional<Instant> stopped_at{};
};

// What holds for every message of a delivery.
struct Given {
  std::string office{};   // when the message names none
  std::string channel{};  // the same
  Instant now{};
  std::string nobodies{};  // addresses that many people write through, as the setting has them
};

struct Problem {
  std::int64_t line = 0;
  std::string field{};   // as our API calls it; empty: the whole line
  std::string reason{};  // key of a text
};

struct Report {
  std::int64_t messages = 0;  // fresh + known + rejected
  std::int64_t fresh = 0;
  std::int64_t known = 0;  // were here already
  std::int64_t rejected = 0;
  std::int64_t asks = 0;
  std::int64_t repeats = 0;         // asks of before that were asked again
  std::int64_t unsure = 0;          // a person must read all of it
  std::vector<Problem> problems{};  // the first thousand
};

// How far the mailbox was read, and how the last look went.
struct MailboxState {
  std::int64_t validity = 0;
  std::int64_t last_uid = 0;
  Instant looked_at{};
  std::string problem{};  // key of a text; empty: none
};

}  // namespace klantendag::intake
