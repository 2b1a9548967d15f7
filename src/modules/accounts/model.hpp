// SPDX-License-Identifier: EUPL-1.2
// People who log in. An account is invited, then active once its owner chose a password, and may be
// disabled; a disabled one can become active again. Clients never have an account.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/id.hpp"
#include "base/language.hpp"
#include "base/time.hpp"
#include "platform/work/permission.hpp"

namespace klantendag {
struct Account;  // the tag of Id<Account>
}

namespace klantendag::accounts {

enum class State { invited, active, disabled };

enum class Role {
  organiser,        // organisator
  caller,           // beller
  facilitator,      // gespreksleider
  employee,         // medewerker
  council_member,   // raadslid
  management,       // management, reads
  privacy_officer,  // functionaris gegevensbescherming
  work_coach,       // adviseur werk
  administrator     // beheerder: accounts and settings, no content
};

struct Person {
  Id<Account> id{};
  std::string name{};
  std::string email{};
  State state = State::invited;
  std::vector<Role> roles{};
  bool has_second_factor = false;
  Language language = Language::nl;
  Instant created_at{};

  [[nodiscard]] Permissions permissions() const;
};

// What proves who somebody is; read only where somebody logs in.
struct Credentials {
  Id<Account> account{};
  State state = State::invited;
  std::string password_hash{};               // empty while invited
  std::optional<std::string> totp_secret{};  // sealed
  std::int64_t totp_step = 0;
};

struct Session {
  enum class State { waits_for_code, open, ended };

  std::string id{};
  Id<Account> account{};
  State state = State::open;
  Instant started_at{};
  Instant last_used_at{};
};

// security.md 4.5: staff idle 30 minutes, absolute 10 hours.
inline constexpr Duration session_idle = minutes(30);
inline constexpr Duration session_absolute = hours(10);
inline constexpr Duration invitation_life = days(14);
inline constexpr std::size_t shortest_password = 12;  // characters
inline constexpr std::size_t longest_password = 128;

}  // namespace klantendag::accounts
