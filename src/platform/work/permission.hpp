// SPDX-License-Identifier: EUPL-1.2
// Everything a person may be allowed to do. Handlers and routes name permissions, never roles; which
// role has which permissions is a table in modules/accounts (security.md 4.1, product.md "who uses it").
#pragma once

#include <cstdint>
#include <string_view>

namespace klantendag {

enum class Permission : std::uint8_t {
  see_overview,  // the first screen, within the own editions
  see_editions,
  manage_editions,      // create, copy, change programme, team and phase
  manage_register,      // read in complaints, choose who may be invited; never contact data
  make_calls,           // the call list, one person at a time, with name and number
  manage_participants,  // who comes: list, invitations, seats; one look at contact at a time
  claim_seat,           // management takes a seat at the day
  manage_groups,        // make and change groups; uses needs, shows none
  see_groups,           // who sits where: first name and role
  send_post,            // read and approve what goes out to people
  read_messages,        // the werkmap: messages of the own teams, answer them, note calls
  manage_messages,      // what waits in every team, who has it, who is in a team; no content
  bring_messages,       // read in files of messages
  erase_messages,       // all of a client, for good; sees how many, reads none
  record_stories,       // write down stories and tips of the day; read the own ones
  read_stories,         // read every story and tip, decide what happens with a tip
  see_obligations,      // everything that is still owed, not only one's own; no content
  manage_obligations,   // hand over, move a day, read the notes of others
  refuse_obligations,   // say no, with a reason: management only
  see_walkin,           // the weekly help at the office: when, where, figures of enough people
  hold_walkin,          // note who came with what, without names; promise to come back to it
  plan_walkin,          // begin, change and stop a series of sessions; who helps
  see_council,          // the client council: who is in it, its advice and what became of it
  give_advice,          // propose themes, advise, say whether what we promised was done
  manage_council,       // members and terms, who took part, our answer to advice
  see_sharing,          // what departments are told of the day: packs, where it was shared
  manage_sharing,       // write and release a pack; codes and cards of who took part
  see_survey,           // results of the survey, once they are shared
  manage_survey,        // questions, codes, reading open answers; never who answered what
  manage_draw,          // quotas, the lottery, one of its two secrets, replacements
  witness_draw,         // the other secret and the draw; for who did not read in the register
  manage_accounts,      // invite, give and withdraw roles; no content
  see_audit,            // the log of who did what
  see_system,           // health, figures, settings
  manage_own_account    // password, second factor, own sessions
};

// "manage_editions": for the list of routes and the log.
[[nodiscard]] std::string_view name_of(Permission permission);

class Permissions {
 public:
  constexpr Permissions() = default;
  template <class... Ps>
  constexpr explicit Permissions(Ps... permissions) : bits_((bit(permissions) | ...)) {}

  // For whoever owns the data folder, and for nobody who logs in.
  [[nodiscard]] static constexpr Permissions all() {
    Permissions every;
    every.bits_ = ~std::uint64_t{0};
    return every;
  }

  [[nodiscard]] constexpr bool has(Permission permission) const {
    return (bits_ & bit(permission)) != 0;
  }
  [[nodiscard]] constexpr Permissions operator|(Permissions other) const {
    Permissions both;
    both.bits_ = bits_ | other.bits_;
    return both;
  }

  bool operator==(Permissions const&) const = default;

 private:
  static constexpr std::uint64_t bit(Permission permission) {
    return std::uint64_t{1} << static_cast<unsigned>(permission);
  }

  std::uint64_t bits_ = 0;
};

}  // namespace klantendag
