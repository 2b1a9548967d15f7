// SPDX-License-Identifier: EUPL-1.2
// Who sits with whom on an edition's day: the rules an organiser gives, and plans in versions. A plan
// never changes; moving somebody or solving again makes the next version.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "base/id.hpp"
#include "base/time.hpp"
#include "modules/participants/model.hpp"

namespace klantendag {
struct GroupPlanRecord;
using GroupPlanId = Id<GroupPlanRecord>;
}  // namespace klantendag

namespace klantendag::groups {

struct Pair {
  enum class Kind { apart, together };
  Kind kind = Kind::apart;
  ParticipantId first{};
  ParticipantId second{};

  bool operator==(Pair const&) const = default;
};

struct Fixed {  // sits in this group in every round
  ParticipantId participant{};
  std::int64_t group = 1;  // from 1

  bool operator==(Fixed const&) const = default;
};

struct Rules {
  std::int64_t groups = 3;  // 2 to 60
  std::int64_t rounds = 1;  // 1 to 12
  std::optional<std::int64_t> smallest{};
  std::optional<std::int64_t> largest{};
  bool one_facilitator = true;
  bool handlers_apart = true;  // a client never sits with who handled the case
  bool managers_apart = true;
  std::vector<std::string> spread{"unit"};  // of spread_columns
  std::string language = "nl";  // of the day; who does not speak it sits with who does both
  std::vector<std::vector<std::string>> rooms{};  // by group: needs that its room serves
  std::vector<Pair> pairs{};
  std::vector<Fixed> fixed{};

  bool operator==(Rules const&) const = default;
};

// What the search knows of a person; kept with the plan, sealed, so that its numbers can be recounted.
struct Input {
  ParticipantId participant{};
  std::string subject{};  // whose key
  std::string role{};
  std::string unit{};
  std::string function{};
  std::string office{};
  std::optional<ParticipantId> manager{};
  std::optional<ParticipantId> handler{};
  std::vector<std::string> languages{};
  std::vector<std::string> needs{};

  bool operator==(Input const&) const = default;
};

enum class Made { solved, kept_close, moved, restored };

struct Cost {
  std::string goal{};  // name of a grouping::GoalKind
  std::int64_t reached = 0;
  std::int64_t bound = 0;  // no plan can be below this

  bool operator==(Cost const&) const = default;
};

struct Seat {
  std::int64_t round = 1;
  ParticipantId participant{};
  std::int64_t group = 1;

  bool operator==(Seat const&) const = default;
};

struct GroupPlan {
  GroupPlanId id{};
  EditionId edition{};
  std::int64_t version = 1;
  Made made = Made::solved;
  Instant made_at{};
  std::optional<GroupPlanId> based_on{};  // kept_close: as few people as possible left this one
  Rules rules{};                          // as they were
  std::int64_t broken = 0;                // hard rules; only a person's own moves can break one
  bool proven = false;                    // no plan is better
  bool by_bound = false;                  // proven because every cost is at its bound
  std::vector<Cost> costs{};
  std::vector<Seat> seats{};  // by round, then participant

  // The group of a person in a round; 0: none.
  [[nodiscard]] std::int64_t group_of(std::int64_t round, ParticipantId participant) const {
    for (Seat const& seat : seats) {
      if (seat.round == round && seat.participant == participant) return seat.group;
    }
    return 0;
  }
};

}  // namespace klantendag::groups
