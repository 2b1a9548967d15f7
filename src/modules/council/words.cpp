// SPDX-License-Identifier: EUPL-1.2
// Addresses of the councils' pages, and their words for roles, parts and states.
#include <algorithm>

#include "modules/council/views.hpp"
#include "platform/html/badge.hpp"
#include "platform/html/fields.hpp"

namespace klantendag::council {

namespace urls {
html::Url follow_up() {
  return html::url("/opvolging");
}
html::Url have_read() {
  return html::url("/opvolging/gelezen");
}
html::Url list() {
  return html::url("/raad");
}
html::Url create() {
  return html::url("/nieuwe-raad");
}
html::Url show(CouncilId id) {
  return html::url("/raad/{}", id);
}
html::Url change(CouncilId id) {
  return html::url("/raad/{}/gegevens", id);
}
html::Url add_member(CouncilId id) {
  return html::url("/raad/{}/lid", id);
}
html::Url theme(CouncilId id) {
  return html::url("/raad/{}/thema", id);
}
html::Url advise(CouncilId id) {
  return html::url("/raad/{}/advies-geven", id);
}
html::Url ask(CouncilId id) {
  return html::url("/raad/{}/advies-vragen", id);
}
html::Url settle(CouncilThemeId id) {
  return html::url("/raadsthema/{}", id);
}
html::Url member(MemberId id) {
  return html::url("/raadslid/{}", id);
}
html::Url term(MemberId id) {
  return html::url("/raadslid/{}/termijn", id);
}
html::Url role(MemberId id) {
  return html::url("/raadslid/{}/rol", id);
}
html::Url part(MemberId id) {
  return html::url("/raadslid/{}/meegedaan", id);
}
html::Url account(MemberId id) {
  return html::url("/raadslid/{}/account", id);
}
html::Url leave(MemberId id) {
  return html::url("/raadslid/{}/vertrekt", id);
}
html::Url advice(AdviceId id) {
  return html::url("/advies/{}", id);
}
html::Url answer(AdviceId id) {
  return html::url("/advies/{}/antwoord", id);
}
html::Url acknowledge(AdviceId id) {
  return html::url("/advies/{}/ontvangen", id);
}
html::Url react(AdviceId id) {
  return html::url("/advies/{}/reactie", id);
}
html::Url tell(AdviceId id) {
  return html::url("/advies/{}/verteld", id);
}
html::Url follow(AdviceId id) {
  return html::url("/advies/{}/gedaan", id);
}
html::Url drop(AdviceId id) {
  return html::url("/advies/{}/toch-niet", id);
}
}  // namespace urls

namespace views {

std::string_view role_name(Texts const& texts, Role role) {
  switch (role) {
    case Role::chair:
      return texts.council_role_chair();
    case Role::deputy:
      return texts.council_role_deputy();
    case Role::secretary:
      return texts.council_role_secretary();
    case Role::member:
      return texts.council_role_member();
  }
  return "";
}

std::string_view part_name(Texts const& texts, Part part) {
  switch (part) {
    case Part::co_organiser:
      return texts.council_part_co_organiser();
    case Part::witness:
      return texts.council_part_witness();
    case Part::guest:
      return texts.council_part_guest();
  }
  return "";
}

html::Html advice_badge(Texts const& texts, Owed const& owed) {
  using html::Status;
  if (owed.late) return html::status_badge(Status::danger, texts.council_badge_late());
  switch (owed.advice.state) {
    case AdviceState::asked:
      return html::status_badge(Status::active, texts.council_badge_asked());
    case AdviceState::received:
      return html::status_badge(Status::active, texts.council_badge_received());
    case AdviceState::acknowledged:
      return html::status_badge(Status::active, texts.council_badge_acknowledged());
    case AdviceState::adopted:
    case AdviceState::partly:
    case AdviceState::not_adopted:
      return html::status_badge(Status::warning, texts.council_badge_to_tell());
    case AdviceState::told:
      return is_to_be_done(owed.advice)
                 ? html::status_badge(Status::warning, texts.council_badge_to_do())
                 : html::status_badge(Status::success, texts.council_badge_told());
    case AdviceState::followed:
      return html::status_badge(Status::success, texts.council_badge_followed());
  }
  return {};
}

std::string edition_name(Editions const& editions, EditionId id) {
  auto const found = std::find_if(editions.begin(), editions.end(),
                                  [&](editions::Edition const& one) { return one.id == id; });
  return found == editions.end() ? std::string() : found->name + " " + std::to_string(found->year);
}

html::Html edition_field(Texts const& texts, html::Filled const& filled, Editions const& editions) {
  std::vector<html::Option> options;
  for (editions::Edition const& one : editions) {
    options.push_back({one.id.text(), one.name + " " + std::to_string(one.year), {}});
  }
  std::string const newest = editions.empty() ? "" : editions.front().id.text();
  return html::select_field(
      filled, {.name = "edition", .label = texts.council_field_edition(), .value = newest},
      options);
}

}  // namespace views
}  // namespace klantendag::council
