// SPDX-License-Identifier: EUPL-1.2
// Letters that wait in a mailbox on a server (IMAP4rev1, RFC 3501). The mailbox is opened for looking
// only: nothing in it is marked as read, for nobody has read it yet, and nothing is removed.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "base/result.hpp"
#include "base/time.hpp"

namespace klantendag::mailbox {

enum class Security { tls, starttls, none };

struct ImapServer {
  std::string host{};
  std::int64_t port = 993;
  Security security = Security::tls;
  std::string user{};
  std::string password{};
  std::string ca_file{};  // whom to trust; empty: those whom the system trusts
  std::string folder = "INBOX";
  std::int64_t timeout_seconds = 30;
};

// How far a mailbox was read. Numbers of letters only rise while `validity` stays the same; when the
// server gives another one they all begin anew (RFC 3501, 2.3.1.1).
struct Position {
  std::int64_t validity = 0;
  std::int64_t last_uid = 0;

  bool operator==(Position const&) const = default;
};

struct Fetched {
  std::int64_t uid = 0;
  std::optional<Instant> arrived_at{};  // by the server's clock
  std::string bytes{};
  bool cut = false;  // longer than most_letter_bytes: this is its beginning
};

struct Round {
  Position position{};             // keep it in one transaction with the letters
  std::vector<Fetched> letters{};  // oldest first
  bool more = false;               // there are more than the limit; ask again
};

struct RoundLimit {
  std::size_t letters = 100;
  std::size_t bytes = 64 * 1024 * 1024;  // the letter that reaches it is the last
};

// Errors: unavailable/mailbox.no_connection, mailbox.not_secure, mailbox.login_refused,
// mailbox.interrupted, mailbox.no_folder {folder}, mailbox.not_understood.
[[nodiscard]] Result<Round> letters_after(ImapServer const& server, Position position,
                                          RoundLimit limit = {});

}  // namespace klantendag::mailbox
