// SPDX-License-Identifier: EUPL-1.2
// A message of a client, and what it asks. A message is open until a person closes it, which cannot be
// while an ask in it is open; each ask has a life of its own (core/asks). Who reads a message is noted,
// and that answers nothing.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "base/id.hpp"
#include "base/time.hpp"
#include "core/asks/asks.hpp"
#include "modules/editions/model.hpp"

namespace klantendag {
struct MessageRecord;
struct AskRecord;
struct ReplyRecord;
using MessageId = Id<MessageRecord>;
using AskId = Id<AskRecord>;
using ReplyId = Id<ReplyRecord>;
}  // namespace klantendag

namespace klantendag::werkmap {

// A message as a source brings it: a mailbox, a file, another program.
struct Incoming {
  std::string external_id{};  // what the source calls it; the same one twice is one message
  Instant received_at{};
  std::string client{};   // how the source names who wrote it; empty: nobody knows
  std::string channel{};  // "mail", "api", "werkmap" …
  std::string office{};
  std::string subject{};
  std::string text{};
  std::string writer{};    // what the message calls who wrote it; one client may be two writers
  bool automatic = false;  // a program answered: it asks nothing, and repeats nothing
};

struct TakenIn {
  MessageId id{};
  bool fresh = true;         // false: it was here already, and nothing changed
  bool unsure = false;       // a person must read all of it
  std::int64_t asks = 0;     // new ones; of a message that was here: those that it has
  std::int64_t repeats = 0;  // asks of before that it asks again
};

// What is sealed. Asks are places in `whole`.
struct Contents {
  std::string client{};
  std::string subject{};
  std::string text{};
  std::string writer{};

  bool operator==(Contents const&) const = default;
};
// Subject and text as they are read: one after the other.
[[nodiscard]] std::string whole(Contents const& contents);

enum class Found { asks, unsure, nothing };
// Of the messages in which nothing was found, one in fifty is read by a person to see what is missed.
enum class Sample { none, waiting, nothing, missed };
enum class MessageState { open, closed };

struct Message {
  MessageId id{};
  std::string client_key{};
  std::string office{};
  std::string channel{};
  Instant received_at{};
  std::string reader{};  // version of rules and model that read it
  std::string language{};
  Found found = Found::nothing;
  MessageState state = MessageState::open;
  std::optional<Instant> read_at{};
  Sample sample = Sample::none;
  std::string became{};
  bool automatic = false;  // a program answered; no reader takes an ask from it
};

// Where an ask stands in its message, and why it was marked.
struct Mark {
  std::size_t begin = 0;  // bytes of `whole`, half open
  std::size_t end = 0;
  std::int64_t confidence = 0;  // thousandths
  std::string rules{};
  std::string marked_by{};  // pseudonym of a person; empty: the reader
};

struct Ask {
  AskId id{};
  MessageId message{};
  std::string client_key{};
  std::string office{};
  asks::Ask life{};
  Instant due_at{};
  Mark mark{};
  std::int64_t entries = 0;  // of its log
};

}  // namespace klantendag::werkmap
