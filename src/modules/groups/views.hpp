// SPDX-License-Identifier: EUPL-1.2
// How groups look: the plan with its reasons, the rules, and what goes on paper.
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "modules/groups/groups.hpp"
#include "modules/groups/texts.hpp"
#include "platform/html/filled.hpp"
#include "platform/html/html.hpp"
#include "platform/html/url.hpp"
#include "platform/i18n/catalogue.hpp"

namespace klantendag::groups {

namespace urls {
[[nodiscard]] html::Url plan(EditionId edition);
[[nodiscard]] html::Url make(EditionId edition);
[[nodiscard]] html::Url move(EditionId edition);
[[nodiscard]] html::Url rules(EditionId edition);
[[nodiscard]] html::Url versions(EditionId edition);
[[nodiscard]] html::Url version(EditionId edition, std::int64_t version);
[[nodiscard]] html::Url sheets(EditionId edition);
[[nodiscard]] html::Url badges(EditionId edition);
}  // namespace urls

namespace views {

enum class Part { plan, rules, versions, sheets, badges };
[[nodiscard]] html::Html parts(Texts const& texts, EditionId edition, Part current);

[[nodiscard]] html::Html no_edition(Texts const& texts);
// No plan yet: what the rules are and how many people come.
[[nodiscard]] html::Html nothing_yet(Texts const& texts, EditionId edition, std::int64_t coming);
// The rules that cannot hold together, or what else is in the way.
[[nodiscard]] html::Html refused(Texts const& texts, i18n::Catalogue const& words,
                                 std::span<Error const> sentences, EditionId edition);

struct Shown {
  GroupPlan const& plan;
  Meaning const& meaning;
  bool newest = true;
};
[[nodiscard]] html::Html plan(Texts const& texts, html::Filled const& filled,
                              i18n::Catalogue const& words, Shown const& shown);

struct RulesPage {
  EditionId edition{};
  Rules const& rules;
  std::vector<participants::Participant> people{};  // who come
};
[[nodiscard]] html::Html rules(Texts const& texts, html::Filled const& filled,
                               html::Filled const& pair_filled, RulesPage const& page);
[[nodiscard]] html::Html versions(Texts const& texts, EditionId edition,
                                  std::span<GroupPlan const> plans);

[[nodiscard]] html::Html sheets(Texts const& texts, GroupPlan const& plan,
                                std::span<Person const> people);
// One badge a person: first name, role, groups and a QR code of the participant's id.
[[nodiscard]] Result<html::Html> badges(Texts const& texts, std::span<Person const> people);
[[nodiscard]] html::Html nothing_to_print(Texts const& texts);

}  // namespace views
}  // namespace klantendag::groups
