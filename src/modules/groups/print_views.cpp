// SPDX-License-Identifier: EUPL-1.2
// What goes on paper: a sheet for each group, and a badge for each person. First name and role only.
#include <fmt/format.h>

#include "modules/groups/views.hpp"
#include "modules/groups/words.hpp"
#include "platform/html/element.hpp"
#include "platform/html/prose.hpp"
#include "platform/html/table.hpp"
#include "platform/qr/qr.hpp"

namespace klantendag::groups::views {
namespace {

using html::Html;

// Words about printing do not belong on paper.
Html on_screen(Html const& content) {
  return html::element("div", "klantendag-screen-only", {content});
}

std::string group_words(Texts const& texts, Person const& person) {
  if (person.groups.size() == 1) return std::string(texts.groups_group(person.groups.front()));
  std::string words;
  for (std::size_t round = 0; round < person.groups.size(); ++round) {
    if (person.groups[round] == 0) continue;
    if (!words.empty()) words += ", ";
    words += texts.groups_round_group(static_cast<std::int64_t>(round) + 1, person.groups[round]);
  }
  return words;
}

Html sheet_of(Texts const& texts, std::span<Person const> people, std::int64_t round,
              std::int64_t group, bool several_rounds) {
  std::string const title = several_rounds
                                ? std::string(texts.groups_round_group_title(round, group))
                                : std::string(texts.groups_group(group));
  html::Table table(title, {{texts.groups_column_name()}, {texts.groups_column_role_title()}},
                    html::Caption::spoken);
  for (Person const& one : people) {
    if (one.groups[static_cast<std::size_t>(round - 1)] != group) continue;
    table.row({name_of(texts, one.participant), role_name(texts, one.participant.role)});
  }
  if (table.rows() == 0) return {};
  return html::element("section", "klantendag-sheet",
                       {html::heading(html::Level::h2, title), std::move(table).html()});
}

}  // namespace

Html sheets(Texts const& texts, GroupPlan const& plan, std::span<Person const> people) {
  Html all;
  for (std::int64_t round = 1; round <= plan.rules.rounds; ++round) {
    for (std::int64_t group = 1; group <= plan.rules.groups; ++group) {
      all += sheet_of(texts, people, round, group, plan.rules.rounds > 1);
    }
  }
  return html::join({on_screen(html::lead(texts.groups_sheets_lead())), all});
}

Result<Html> badges(Texts const& texts, std::span<Person const> people) {
  Html all;
  for (Person const& one : people) {
    std::string const name = name_of(texts, one.participant);
    ASSIGN_OR_RETURN(auto const code, qr::picture(one.participant.id.text(),
                                                  texts.groups_badge_code(name), qr::Damage::much));
    all += html::element(
        "li", "klantendag-badge",
        {html::element("p", "klantendag-badge__name", {html::name(name)}),
         html::element("p", "klantendag-badge__role",
                       {html::text(role_name(texts, one.participant.role))}),
         html::element("p", "klantendag-badge__groups", {html::text(group_words(texts, one))}),
         code});
  }
  return html::join({on_screen(html::lead(texts.groups_badges_lead())),
                     html::element("ul", "klantendag-badges", {all})});
}

}  // namespace klantendag::groups::views
