// SPDX-License-Identifier: EUPL-1.2
// Somebody who comes to an edition's day. Life: listed → invited → accepted or declined; accepted or,
// when every seat of the role is taken, waiting → accepted; whoever cannot come any more is cancelled.
// Name, contact and needs are sealed with the key of `subject`; others see first name and role only.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "base/id.hpp"
#include "base/time.hpp"
#include "modules/editions/model.hpp"

namespace klantendag {
struct ComplaintRecord;  // modules/complaints
struct ParticipantRecord;
struct ParticipantUploadRecord;
using ComplaintId = Id<ComplaintRecord>;
using ParticipantId = Id<ParticipantRecord>;
using ParticipantUploadId = Id<ParticipantUploadRecord>;
}  // namespace klantendag

namespace klantendag::participants {

enum class Role { client, employee, facilitator, council_member };
enum class State { listed, invited, accepted, waiting, declined, cancelled };

// Why somebody does not come. From a list, because free text would soon hold somebody's illness.
enum class Reason { none, no_time, work, colleague, personal, not_wanted, other };

// What was agreed with a client on the telephone.
struct Agreed {
  bool asked = false;
  bool companion = false;              // brings somebody along
  std::string travel{};                // own, public, arrange
  std::string representative{};        // who speaks for this person; empty: nobody
  std::vector<std::string> allowed{};  // of `asked_for` in rules.hpp: what they said yes to

  bool operator==(Agreed const&) const = default;
};

// Who it is; sealed.
struct Person {
  std::string first_name{};
  std::string surname{};  // with its prefix
  std::string email{};
  std::string phone{};
  std::string background{};              // of a council member
  std::vector<std::string> languages{};  // codes: nl, tr; empty: not asked
  Agreed agreed{};

  bool operator==(Person const&) const = default;
};

// What somebody needs to take part: health data (GDPR art. 9), so only with the person's own yes.
struct Needs {
  std::vector<std::string> codes{};  // of the list in needs.hpp
  std::string other{};

  [[nodiscard]] bool empty() const { return codes.empty() && other.empty(); }
  bool operator==(Needs const&) const = default;
};

// What the groups and the targets work with; no name in it.
struct Facts {
  std::string number{};    // of an employee or council member, as the organisation numbers them
  std::string function{};  // verzekeringsarts; of a council member: voorzitter, lid
  std::string unit{};      // division, or council
  std::string office{};
  std::string manager{};  // number of the own manager
  std::string handler{};  // of a client: number of who handled the complaint
  std::string earlier{};  // years in which they took part: 2024,2025
  bool available = true;

  bool operator==(Facts const&) const = default;
};

struct Participant {
  ParticipantId id{};
  EditionId edition{};
  Role role = Role::employee;
  State state = State::listed;
  Reason reason = Reason::none;  // of declined and cancelled
  std::string subject{};         // whose key seals it: the complaint's id, else the own id
  std::optional<ComplaintId> complaint{};
  Facts facts{};
  Person person{};                       // empty when erased, or when not asked for
  std::optional<Instant> needs_since{};  // when the person said yes to noting needs
  bool claimed = false;                  // management took this seat itself
  std::optional<Instant> waiting_since{};
  Instant created_at{};
};

// How many of each role there is room for. Nothing: as many as come. The draw says how many clients.
struct Seats {
  std::optional<std::int64_t> employees{21};
  std::optional<std::int64_t> facilitators{3};
  std::optional<std::int64_t> council_members{2};

  bool operator==(Seats const&) const = default;
};

// "Who do we miss?": how many of these functions should come. A function counts for the first target
// of which one of the words stands in it.
struct Target {
  std::string name{};                // "Management"
  std::vector<std::string> words{};  // "directeur", "manager"
  std::int64_t wanted = 0;

  bool operator==(Target const&) const = default;
};

}  // namespace klantendag::participants
