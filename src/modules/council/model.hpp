// SPDX-License-Identifier: EUPL-1.2
// A client council: members with terms, themes they propose, advice they give. Advice: asked → received
// (unasked begins there) → acknowledged → adopted, partly or not_adopted → told; what was adopted ends
// followed when it was done. Whatever is owed meanwhile stands in the ledger.
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "base/id.hpp"
#include "base/time.hpp"
#include "modules/editions/model.hpp"

namespace klantendag {
struct Account;  // modules/accounts
struct CouncilRecord;
struct MemberRecord;
struct CouncilThemeRecord;
struct AdviceRecord;
using CouncilId = Id<CouncilRecord>;
using MemberId = Id<MemberRecord>;
using CouncilThemeId = Id<CouncilThemeRecord>;
using AdviceId = Id<AdviceRecord>;
}  // namespace klantendag

namespace klantendag::council {

enum class State { active, ended };
inline constexpr std::array every_state = {State::active, State::ended};

struct Council {
  CouncilId id{};
  std::string name{};
  std::string district{};
  std::int64_t seats = 0;
  std::string contact{};
  State state = State::active;
};

enum class Role { chair, deputy, secretary, member };
inline constexpr std::array every_role = {Role::chair, Role::deputy, Role::secretary, Role::member};
enum class MemberState { sitting, left };
inline constexpr std::array every_member_state = {MemberState::sitting, MemberState::left};
// As what somebody of the council took part in a customer day.
enum class Part { co_organiser, witness, guest };
inline constexpr std::array every_part = {Part::co_organiser, Part::witness, Part::guest};

// From the first day to the last, both included.
struct Term {
  Date from{};
  Date until{};

  bool operator==(Term const&) const = default;
};

struct TookPart {
  EditionId edition{};
  Part part = Part::guest;

  bool operator==(TookPart const&) const = default;
};

struct Member {
  MemberId id{};
  CouncilId council{};
  MemberState state = MemberState::sitting;
  Role role = Role::member;
  std::string name{};
  std::string background{};              // only for who may see it
  std::optional<Id<Account>> account{};  // with which they speak for the council
  std::vector<Term> terms{};             // one after the other
  std::vector<TookPart> parts{};
};

enum class ThemeState { proposed, taken_up, not_now };
inline constexpr std::array every_theme_state = {ThemeState::proposed, ThemeState::taken_up,
                                                 ThemeState::not_now};
struct Theme {
  CouncilThemeId id{};
  CouncilId council{};
  EditionId edition{};
  std::string words{};
  ThemeState state = ThemeState::proposed;
  std::string reason{};
};

enum class Way { asked, unasked };
inline constexpr std::array every_way = {Way::asked, Way::unasked};
enum class AdviceState {
  asked,
  received,
  acknowledged,
  adopted,
  partly,
  not_adopted,
  told,
  followed
};
inline constexpr std::array every_advice_state = {
    AdviceState::asked,   AdviceState::received, AdviceState::acknowledged,
    AdviceState::adopted, AdviceState::partly,   AdviceState::not_adopted,
    AdviceState::told,    AdviceState::followed};
enum class Outcome { none, adopted, partly, not_adopted };
inline constexpr std::array every_outcome = {Outcome::none, Outcome::adopted, Outcome::partly,
                                             Outcome::not_adopted};

struct Advice {
  AdviceId id{};
  CouncilId council{};
  EditionId edition{};
  Way way = Way::unasked;
  AdviceState state = AdviceState::received;
  Outcome outcome = Outcome::none;
  std::string title{};
  std::string question{};
  std::string words{};
  std::string reason{};
  std::string evidence{};
  Instant changed_at{};
};

}  // namespace klantendag::council
