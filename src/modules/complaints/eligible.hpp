// SPDX-License-Identifier: EUPL-1.2
// Who can be invited: each complaint of the register is in the pool, or out of it for the first
// reason that holds. A running objection or a wish not to be contacted counts for all complaints of
// that person. Who said "never again" is out in every edition: that rule has no switch.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

#include "modules/complaints/model.hpp"
#include "modules/complaints/settings.hpp"

namespace klantendag::complaints {

struct Candidate {
  ComplaintId id{};
  std::uint64_t person = 0;  // equal for one person
  std::optional<Date> closed_on{};
  bool closed = false;
  bool objection = false;
  bool no_contact = false;
  bool never_again = false;  // said so on the telephone
  bool blocked = false;      // deceased, or on a list of persons not to call
  bool invited = false;      // in one of the last two editions
  bool has_phone = false;
};

// In the order in which they are looked at.
enum class Exclusion {
  open,
  recent,
  objection,
  no_contact,
  never_again,
  blocked,
  invited,
  no_phone,
  other
};
inline constexpr std::array exclusions = {
    Exclusion::open,       Exclusion::recent,      Exclusion::objection,
    Exclusion::no_contact, Exclusion::never_again, Exclusion::blocked,
    Exclusion::invited,    Exclusion::no_phone,    Exclusion::other};
[[nodiscard]] std::string_view name_of(Exclusion exclusion);  // "pas-afgehandeld": in addresses
[[nodiscard]] std::optional<Exclusion> exclusion_named(std::string_view name);

// Whether an edition may leave this reason out. Who must not be called is not called either, so a seat
// for them would stay empty.
[[nodiscard]] constexpr bool has_switch(Exclusion exclusion) {
  return exclusion != Exclusion::never_again && exclusion != Exclusion::blocked;
}

struct EditionYear {
  EditionId edition{};
  int year = 0;
};
// The two editions before this one, the last first; of one year the one that was made first is the
// earlier. Fewer when there are fewer.
[[nodiscard]] std::vector<EditionId> last_two_before(std::vector<EditionYear> editions,
                                                     EditionId edition);

// For each candidate why it is not in the pool; nothing: it is.
[[nodiscard]] std::vector<std::optional<Exclusion>> judge_all(
    std::vector<Candidate> const& candidates, Settings const& settings, Date today);

struct FunnelStep {
  Exclusion exclusion = Exclusion::open;
  std::int64_t excluded = 0;
  std::int64_t left = 0;
};
struct Funnel {
  std::int64_t all = 0;
  std::vector<FunnelStep> steps{};
  std::int64_t pool = 0;
};
[[nodiscard]] Funnel funnel_of(std::vector<std::optional<Exclusion>> const& verdicts);

}  // namespace klantendag::complaints
