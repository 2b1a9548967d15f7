// SPDX-License-Identifier: EUPL-1.2
// Names of kinds, channels and outcomes for people, and the addresses of the ledger's pages.
#include <algorithm>

#include "modules/obligations/obligations.hpp"
#include "modules/obligations/view_parts.hpp"

namespace klantendag::obligations {

std::string_view channel_name(Language language, Channel channel) {
  Texts const texts{language};
  switch (channel) {
    case Channel::phone:
      return texts.obligations_channel_phone();
    case Channel::letter:
      return texts.obligations_channel_letter();
    case Channel::mail:
      return texts.obligations_channel_mail();
    case Channel::office:
      return texts.obligations_channel_office();
  }
  return "";
}

std::vector<html::Option> channel_options(Language language) {
  std::vector<html::Option> options;
  for (Channel const channel : every_channel) {
    options.push_back({name_of(channel), channel_name(language, channel), {}});
  }
  return options;
}

namespace urls {
html::Url law() {
  return html::url("/openstaand");
}
html::Url show(ObligationId id) {
  return html::url("/openstaand/{}", id);
}
html::Url hand_over(ObligationId id) {
  return html::url("/openstaand/{}/overdragen", id);
}
html::Url due(ObligationId id) {
  return html::url("/openstaand/{}/dag", id);
}
html::Url attempt(ObligationId id) {
  return html::url("/openstaand/{}/poging", id);
}
html::Url release(ObligationId id) {
  return html::url("/openstaand/{}/hoeft-niet-meer", id);
}
html::Url decline(ObligationId id) {
  return html::url("/openstaand/{}/nee", id);
}
html::Url reconsider(ObligationId id) {
  return html::url("/openstaand/{}/toch-wel", id);
}
}  // namespace urls

namespace views {

std::string_view kind_name(Texts const& texts, Kind kind) {
  switch (kind) {
    case Kind::acknowledge:
      return texts.obligations_kind_acknowledge();
    case Kind::answer:
      return texts.obligations_kind_answer();
    case Kind::contact:
      return texts.obligations_kind_contact();
    case Kind::decide:
      return texts.obligations_kind_decide();
    case Kind::act:
      return texts.obligations_kind_act();
    case Kind::tell_back:
      return texts.obligations_kind_tell_back();
  }
  return "";
}

std::string owner_name(Texts const& texts, std::vector<accounts::Colleague> const& colleagues,
                       std::optional<Id<Account>> const& owner) {
  if (!owner) return std::string(texts.obligations_nobody());
  auto const found = std::find_if(colleagues.begin(), colleagues.end(),
                                  [&](auto const& colleague) { return colleague.id == *owner; });
  return found == colleagues.end() ? std::string(texts.obligations_nobody()) : found->name;
}

std::string_view outcome_name(Texts const& texts, AttemptOutcome outcome) {
  switch (outcome) {
    case AttemptOutcome::spoke:
      return texts.obligations_outcome_spoke();
    case AttemptOutcome::wrote:
      return texts.obligations_outcome_wrote();
    case AttemptOutcome::not_reached:
      return texts.obligations_outcome_not_reached();
    case AttemptOutcome::left_word:
      return texts.obligations_outcome_left_word();
  }
  return "";
}

html::Html state_badge(Texts const& texts, Obligation const& obligation, Date today) {
  switch (obligation.state) {
    case State::declined:
      return html::status_badge(html::Status::warning, texts.obligations_badge_declined());
    case State::fulfilled:
      return html::status_badge(html::Status::success, texts.obligations_badge_fulfilled());
    case State::refused:
      return html::status_badge(html::Status::neutral, texts.obligations_badge_refused());
    case State::released:
      return html::status_badge(html::Status::neutral, texts.obligations_badge_released());
    case State::erased:
      return html::status_badge(html::Status::neutral, texts.obligations_badge_erased());
    case State::open:
      break;
  }
  if (!obligation.owner) {
    return html::status_badge(html::Status::danger, texts.obligations_badge_unowned());
  }
  if (obligation.due < today) {
    return html::status_badge(html::Status::danger, texts.obligations_badge_late());
  }
  if (obligation.due == today) {
    return html::status_badge(html::Status::warning, texts.obligations_badge_today());
  }
  return html::status_badge(html::Status::active, texts.obligations_badge_open());
}

std::string waiting(Texts const& texts, Obligation const& obligation, Date today) {
  std::int32_t const days = today.days - date_in_amsterdam(obligation.captured_at).days;
  return days < 1 ? std::string(texts.obligations_since_today()) : texts.obligations_waits(days);
}

std::string_view origin_name(Texts const& texts, Reference const& origin) {
  if (origin.kind == "tip") return texts.obligations_origin_tip();
  if (origin.kind == "story") return texts.obligations_origin_story();
  if (origin.kind == "action") return texts.obligations_origin_action();
  if (origin.kind == "message") return texts.obligations_origin_message();
  if (origin.kind == "council_advice") return texts.obligations_origin_council();
  if (origin.kind == "walkin_request") return texts.obligations_origin_walkin();
  return texts.obligations_origin_other();
}

}  // namespace views
}  // namespace klantendag::obligations
