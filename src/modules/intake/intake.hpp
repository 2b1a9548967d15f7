// SPDX-License-Identifier: EUPL-1.2
// The face of the intake: who may deliver messages, and the mailbox that is read. Files are in file.hpp.
// What is delivered goes to the werkmap, which reads it whole and knows it again.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "modules/audit/audit.hpp"
#include "modules/intake/file.hpp"
#include "modules/intake/model.hpp"
#include "platform/crypto/key_file.hpp"
#include "platform/jobs/runner.hpp"
#include "platform/mailbox/imap.hpp"
#include "platform/work/work.hpp"

namespace klantendag::intake {

// --- senders: needs manage_accounts -----------------------------------------------------------------

struct NewSender {
  std::string name{};
  std::string office{};
};
struct MadeSender {
  Sender sender{};
  std::string token{};  // shown once; the database holds its hash
};
[[nodiscard]] Result<MadeSender> make_sender(Work& work, NewSender const& wanted);
// Error not_found/intake.no_sender. Stopping twice is stopping.
[[nodiscard]] Result<void> stop_sender(Work& work, MessageSenderId id);
[[nodiscard]] Result<std::vector<Sender>> senders(Work& work);

// Who shows this token at the door of the API: may bring messages, and nothing else. Nobody when it is
// unknown or was stopped.
[[nodiscard]] Result<Actor> identify_sender(sql::Session& session, std::string_view token);
// Of an actor that identify_sender gave.
[[nodiscard]] Result<Sender> sender_of(Work& work);
// In the record beside what came in: which sender brought it.
[[nodiscard]] Result<void> note_delivery(Work& work, MessageSenderId id);

// --- the mailbox ------------------------------------------------------------------------------------

struct Mailbox {
  mailbox::ImapServer server{};  // without its password
  std::string password_file{};   // read each time, so that it can be changed
  std::string office{};
  std::string nobodies{};  // of Given
};
// Needs bring_messages. Fetches what is new, in rounds: the messages of a round and how far it came are
// one transaction. Errors: those of mailbox::letters_after and of the password file; they also stand in
// the state of the mailbox, for people to see.
[[nodiscard]] Result<Report> fetch(Desk& desk, crypto::Keys const& keys, Mailbox const& box);
[[nodiscard]] Result<std::optional<MailboxState>> state_of(Work& work, Mailbox const& box);

// A job that does it; a mailbox that cannot be reached is no failure of the job, but of this look.
inline constexpr Literal fetch_job = "fetch_mailbox";
[[nodiscard]] jobs::Kind fetch_kind(crypto::Keys const& keys, Mailbox box);

// --- for the record -------------------------------------------------------------------------------

[[nodiscard]] audit::WatchedKind watched_senders();

}  // namespace klantendag::intake
