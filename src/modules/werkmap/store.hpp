// SPDX-License-Identifier: EUPL-1.2
// SQL of the werkmap: messages, asks with their logs, who opened what. Teams, replies and lists have
// headers of their own.
#pragma once

#include <map>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "modules/werkmap/model.hpp"
#include "platform/crypto/sealed.hpp"
#include "platform/sql/packed.hpp"
#include "platform/sql/session.hpp"

namespace klantendag::werkmap::store {

// --- taking in ------------------------------------------------------------------------------------

// Which of these are here already, by keyed hash, and what they ask.
using Known = std::map<std::string, TakenIn, std::less<>>;
[[nodiscard]] Result<Known> known(sql::Session& session, std::vector<std::string> externals);
// Asks of these clients that are open, oldest first; without their logs.
[[nodiscard]] Result<std::vector<Ask>> open_of_clients(sql::Session& session,
                                                       std::vector<std::string> clients);

// Those that were answered since, the newest answer first.
[[nodiscard]] Result<std::vector<Ask>> answered_of_clients(sql::Session& session,
                                                           std::vector<std::string> clients,
                                                           Instant since);

struct NewMessage {
  Message message{};
  std::string external_key{};
  std::string digest{};
  Instant taken_in_at{};
  crypto::Sealed words{};
  std::string delivery{};  // the first message of those that came together
};
// Rows of many messages, made before they are saved together.
class Batch {
 public:
  void add(NewMessage const& row);
  void add(Ask const& ask);
  struct Entry {
    AskId ask{};
    std::int64_t number = 0;
    asks::Event event{};
    std::string source{};  // the message or the reply that it came with
    crypto::Sealed note{};
  };
  void add(Entry const& entry);
  void add_repeat(MessageId message, AskId ask);
  [[nodiscard]] Result<void> save(sql::Session& session) const;

 private:
  sql::PackedRows messages_{19};
  sql::PackedRows asks_{21};
  sql::PackedRows events_{10};
  sql::PackedRows repeats_{2};
};

// --- one message ----------------------------------------------------------------------------------

struct StoredMessage {
  Message message{};
  crypto::Sealed words{};
};
[[nodiscard]] Result<std::optional<StoredMessage>> find(sql::Session& session, MessageId id);
[[nodiscard]] Result<std::vector<Ask>> asks_of(sql::Session& session, MessageId id);
// Asks of other messages that this one repeats.
[[nodiscard]] Result<std::vector<Ask>> repeated_by(sql::Session& session, MessageId id);
[[nodiscard]] Result<std::vector<MessageId>> repeats_of(sql::Session& session, AskId id);
[[nodiscard]] Result<std::vector<Message>> of_client(sql::Session& session,
                                                     std::string_view client);
[[nodiscard]] Result<void> update(sql::Session& session, Message const& message,
                                  std::optional<Instant> closed_at);

[[nodiscard]] Result<std::optional<MessageId>> became(sql::Session& session, std::string_view what);

[[nodiscard]] Result<bool> was_opened_by(sql::Session& session, MessageId id,
                                         std::string_view reader);
// False when this person had opened it before.
[[nodiscard]] Result<bool> note_opening(sql::Session& session, MessageId id,
                                        std::string_view reader, Instant at);

// --- one ask --------------------------------------------------------------------------------------

[[nodiscard]] Result<std::optional<Ask>> find_ask(sql::Session& session, AskId id);
[[nodiscard]] Result<std::vector<asks::Event>> log_of(sql::Session& session, AskId id);
// With what is sealed, for the page of a message.
struct Line {
  asks::Event event{};
  std::string source{};
  crypto::Sealed note{};
};
[[nodiscard]] Result<std::vector<Line>> lines_of(sql::Session& session, AskId id);
[[nodiscard]] Result<void> append(sql::Session& session, Batch::Entry const& entry);
// What lists need, as the fold says it.
[[nodiscard]] Result<void> update(sql::Session& session, Ask const& ask);

[[nodiscard]] Ask read_ask(sql::Row const& row, std::size_t from);
// at, what, made_by, owner, kind, reason.
[[nodiscard]] asks::Event read_event(sql::Row const& row, std::size_t from);

}  // namespace klantendag::werkmap::store
