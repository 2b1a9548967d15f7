// SPDX-License-Identifier: EUPL-1.2
// The words for what can happen to an ask, and where pages are.
#include "modules/werkmap/views.hpp"

namespace klantendag::werkmap {

namespace urls {
html::Url list() {
  return html::url("/werkmap");
}
html::Url sample() {
  return html::url("/werkmap").with("lijst", "steekproef");
}
html::Url figures() {
  return html::url("/werkmap-cijfers");
}
html::Url teams() {
  return html::url("/werkmap-teams");
}
html::Url promises() {
  return html::url("/werkmap-afspraken");
}
html::Url message(MessageId id) {
  return html::url("/werkmap/bericht/{}", id);
}
html::Url open(MessageId id) {
  return html::url("/werkmap/bericht/{}/openen", id);
}
html::Url erasing() {
  return html::url("/werkmap-wissen");
}
html::Url own() {
  return html::url("/mijn-bericht");
}
}  // namespace urls

namespace views {

std::string name_in(Texts const& texts, Names const& names, std::string_view account) {
  if (account.empty()) return std::string(texts.werkmap_the_team());
  if (account == "client") return std::string(texts.werkmap_the_client());
  auto const found = names.find(account);
  return found == names.end() ? std::string(texts.werkmap_a_colleague()) : found->second;
}

std::string_view kind_name(Texts const& texts, asks::Kind kind) {
  switch (kind) {
    case asks::Kind::question:
      return texts.werkmap_kind_question();
    case asks::Kind::contact:
      return texts.werkmap_kind_contact();
    case asks::Kind::request:
      return texts.werkmap_kind_request();
    case asks::Kind::urgent:
      return texts.werkmap_kind_urgent();
    case asks::Kind::whole:
      return texts.werkmap_kind_whole();
  }
  return "";
}

std::string_view state_name(Texts const& texts, asks::State state) {
  switch (state) {
    case asks::State::open:
      return texts.werkmap_state_open();
    case asks::State::claimed:
      return texts.werkmap_state_claimed();
    case asks::State::call_attempted:
      return texts.werkmap_state_call_attempted();
    case asks::State::answered:
      return texts.werkmap_state_answered();
    case asks::State::confirmed:
      return texts.werkmap_state_confirmed();
    case asks::State::dismissed:
      return texts.werkmap_state_dismissed();
  }
  return "";
}

std::string_view level_name(Texts const& texts, asks::Level level) {
  switch (level) {
    case asks::Level::coach:
      return texts.werkmap_level_coach();
    case asks::Level::lead:
      return texts.werkmap_level_lead();
    case asks::Level::manager:
      return texts.werkmap_level_manager();
  }
  return "";
}

std::string_view reason_name(Texts const& texts, asks::Reason reason) {
  switch (reason) {
    case asks::Reason::none:
      return "";
    case asks::Reason::not_an_ask:
      return texts.werkmap_reason_not_an_ask();
    case asks::Reason::taken_back:
      return texts.werkmap_reason_taken_back();
    case asks::Reason::elsewhere:
      return texts.werkmap_reason_elsewhere();
    case asks::Reason::unreachable:
      return texts.werkmap_reason_unreachable();
    case asks::Reason::became_other:
      return texts.werkmap_reason_became_other();
    case asks::Reason::same_ask:
      return texts.werkmap_reason_same_ask();
    case asks::Reason::erased:
      return texts.werkmap_reason_erased();
  }
  return "";
}

std::string waited(Texts const& texts, Instant since, Instant now) {
  constexpr std::int64_t ms_per_day = 86'400'000;
  std::int64_t const whole_days = (now.ms - since.ms) / ms_per_day;
  if (whole_days < 1) return std::string(texts.werkmap_since_today());
  return texts.werkmap_days(whole_days);
}

std::string watch_line(Texts const& texts, Waiting const& waiting, Instant now) {
  if (waiting.count == 0 || !waiting.since) return std::string(texts.werkmap_none_waiting());
  return texts.werkmap_watch_line(waiting.count, waited(texts, *waiting.since, now));
}

}  // namespace views
}  // namespace klantendag::werkmap
