// SPDX-License-Identifier: EUPL-1.2
// How the councils look: what is owed to them, who sits, one member, one advice.
#pragma once

#include <string>
#include <vector>

#include "modules/accounts/accounts.hpp"
#include "modules/council/council.hpp"
#include "modules/council/texts.hpp"
#include "modules/editions/model.hpp"
#include "platform/html/filled.hpp"
#include "platform/html/html.hpp"
#include "platform/html/url.hpp"

namespace klantendag::council {

namespace urls {
[[nodiscard]] html::Url follow_up();
[[nodiscard]] html::Url have_read();
[[nodiscard]] html::Url list();
[[nodiscard]] html::Url create();
[[nodiscard]] html::Url show(CouncilId id);
[[nodiscard]] html::Url change(CouncilId id);
[[nodiscard]] html::Url add_member(CouncilId id);
[[nodiscard]] html::Url theme(CouncilId id);
[[nodiscard]] html::Url advise(CouncilId id);
[[nodiscard]] html::Url ask(CouncilId id);
[[nodiscard]] html::Url settle(CouncilThemeId id);
[[nodiscard]] html::Url member(MemberId id);
[[nodiscard]] html::Url term(MemberId id);
[[nodiscard]] html::Url role(MemberId id);
[[nodiscard]] html::Url part(MemberId id);
[[nodiscard]] html::Url account(MemberId id);
[[nodiscard]] html::Url leave(MemberId id);
[[nodiscard]] html::Url advice(AdviceId id);
[[nodiscard]] html::Url answer(AdviceId id);
[[nodiscard]] html::Url acknowledge(AdviceId id);
[[nodiscard]] html::Url react(AdviceId id);
[[nodiscard]] html::Url tell(AdviceId id);
[[nodiscard]] html::Url follow(AdviceId id);
[[nodiscard]] html::Url drop(AdviceId id);
}  // namespace urls

namespace views {

struct May {
  bool advise = false;
  bool manage = false;
};
using Editions = std::vector<editions::Edition>;

[[nodiscard]] std::string_view role_name(Texts const& texts, Role role);
[[nodiscard]] std::string_view part_name(Texts const& texts, Part part);
[[nodiscard]] html::Html advice_badge(Texts const& texts, Owed const& owed);
[[nodiscard]] std::string edition_name(Editions const& editions, EditionId id);
[[nodiscard]] html::Html edition_field(Texts const& texts, html::Filled const& filled,
                                       Editions const& editions);

[[nodiscard]] html::Html follow_up(Texts const& texts, FollowUp const& found,
                                   std::vector<Told> const& told);
[[nodiscard]] html::Html list(Texts const& texts, std::vector<Line> const& lines,
                              std::vector<Known> const& known, May may);
[[nodiscard]] html::Html create_form(Texts const& texts, html::Filled const& filled);

struct One {
  Opened opened{};
  Editions editions{};  // to choose from
  Editions named{};
  Date today{};
  May may{};
};
enum class Sent { none, change, member, theme, settle };
[[nodiscard]] html::Html one(Texts const& texts, html::Filled const& filled, Sent sent,
                             One const& one);

struct OneMember {
  Member member{};
  Editions editions{};  // to choose from
  Editions named{};
  std::vector<accounts::Colleague> speakers{};  // who may give advice
  Date today{};
  May may{};
};
enum class SentTo { none, term, role, part, account };
[[nodiscard]] html::Html member(Texts const& texts, html::Filled const& filled, SentTo sent,
                                OneMember const& one);

enum class Writing { advise, ask };
[[nodiscard]] html::Html writing_form(Texts const& texts, html::Filled const& filled,
                                      Writing writing, One const& one);

struct OneAdvice {
  Owed owed{};
  std::string edition{};
  std::vector<accounts::Colleague> colleagues{};
  May may{};
};
enum class SentOn { none, answer, react, follow, drop };
[[nodiscard]] html::Html advice(Texts const& texts, html::Filled const& filled, SentOn sent,
                                OneAdvice const& one);

}  // namespace views
}  // namespace klantendag::council
