// SPDX-License-Identifier: EUPL-1.2
// What another system may take over from an edition: that somebody was called or written to and whether
// that succeeded, what was promised, and what we improve. Never who a client is or what they said.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/id.hpp"
#include "base/time.hpp"

namespace klantendag::exchange {

// Where something came from here: a kind and an id of that kind.
struct Source {
  std::string kind{};  // call, tip, story, message
  std::string id{};

  bool operator==(Source const&) const = default;
};

struct Contact {
  std::string uuid{};
  std::string channel{};  // telefoon, brief, e-mail, kantoor, klantendag, werkmap
  std::string subject{};
  std::string outcome{};  // our own word for what came of it
  // Nothing: we wrote, and do not know whether it was read.
  std::optional<bool> reached{};
  Instant at{};
  std::string actor{};  // uuid of an account; empty: nobody in particular
  Source about{};
};

struct Task {
  std::string uuid{};
  std::string asked{};    // what has to be done
  std::string contact{};  // uuid of the contact that gave rise to it
  std::string actor{};    // who does it; empty: nobody yet
  bool done = false;
  Instant given_at{};
  std::optional<Instant> ended_at{};
  Source about{};
};

struct Contacts {
  std::string edition{};  // its key; empty: of none
  Instant made_at{};
  std::vector<Contact> contacts{};
  std::vector<Task> tasks{};
};

// As 8-4-4-4-12 hexadecimal digits.
[[nodiscard]] std::string uuid_text(Uuid const& uuid);
// For what has no id of its own: always the same for the same name (RFC 9562, version 8).
[[nodiscard]] std::string uuid_named(std::string_view name);

}  // namespace klantendag::exchange
