// SPDX-License-Identifier: EUPL-1.2
// From what somebody typed about a council to a command, or every problem with its field at once.
#pragma once

#include <optional>
#include <string>

#include "base/result.hpp"
#include "modules/accounts/model.hpp"
#include "modules/council/model.hpp"
#include "modules/council/rules.hpp"
#include "platform/http/request.hpp"

namespace klantendag::council {

struct CouncilFacts {
  std::string name{};
  std::string district{};
  std::int64_t seats = 0;
  std::string contact{};
};
[[nodiscard]] Result<CouncilFacts> parse_council(http::Fields const& fields);

struct NewMember {
  std::string name{};
  std::string background{};
  Role role = Role::member;
  Term term{};
};
[[nodiscard]] Result<NewMember> parse_member(http::Fields const& fields);
[[nodiscard]] Result<Term> parse_term(http::Fields const& fields);
[[nodiscard]] Result<Role> parse_role(http::Fields const& fields);
// "none" is nobody's.
[[nodiscard]] Result<std::optional<Id<Account>>> parse_account(http::Fields const& fields);
[[nodiscard]] Result<TookPart> parse_part(http::Fields const& fields);

struct NewTheme {
  EditionId edition{};
  std::string words{};
};
[[nodiscard]] Result<NewTheme> parse_theme(http::Fields const& fields);
struct Settling {
  ThemeState state = ThemeState::taken_up;
  std::string reason{};
};
[[nodiscard]] Result<Settling> parse_settling(http::Fields const& fields);

struct NewQuestion {
  EditionId edition{};
  std::string title{};
  std::string question{};
};
[[nodiscard]] Result<NewQuestion> parse_question(http::Fields const& fields);
struct NewAdvice {
  EditionId edition{};
  std::string title{};
  std::string words{};
};
[[nodiscard]] Result<NewAdvice> parse_advice(http::Fields const& fields);

// Who does what we adopt, and by when.
struct NewReaction {
  Reaction reaction{};
  std::optional<Id<Account>> owner{};
  std::optional<Date> due{};
};
[[nodiscard]] Result<NewReaction> parse_reaction(http::Fields const& fields);
// One field of running text. Error invalid_field/`problem` when it is empty.
[[nodiscard]] Result<std::string> parse_words(http::Fields const& fields, std::string_view name,
                                              std::string_view problem);

}  // namespace klantendag::council
