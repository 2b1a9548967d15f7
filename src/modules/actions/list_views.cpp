// SPDX-License-Identifier: EUPL-1.2
// The table of all tips of an edition, the words for states, and the addresses of the pages.
#include <algorithm>

#include "base/text.hpp"
#include "modules/actions/view_parts.hpp"
#include "platform/html/guide.hpp"
#include "platform/html/prose.hpp"
#include "platform/html/table.hpp"
#include "platform/i18n/format.hpp"

namespace klantendag::actions {

namespace urls {
html::Url list(EditionId edition) {
  return html::url("/tips/{}", edition);
}
html::Url show(TipId tip) {
  return html::url("/tip/{}", tip);
}
}  // namespace urls

namespace views {

using html::Html;
using obligations::Channel;

namespace {

bool was_told(Opened const& opened) {
  if (opened.tellings.empty() || opened.decisions.empty()) return false;
  Telling const& last = opened.tellings.back();
  return last.decision == opened.decisions.back().id && actions::was_told(last.state);
}

}  // namespace

std::string_view state_name(Texts const& texts, State state) {
  switch (state) {
    case State::under_way:
      return texts.actions_state_under_way();
    case State::claimed:
      return texts.actions_state_claimed();
    case State::done:
      return texts.actions_state_done();
    case State::partly:
      return texts.actions_state_partly();
    case State::answered:
      return texts.actions_state_answered();
    case State::not_doing:
      return texts.actions_state_not_doing();
    case State::out_of_scope:
      return texts.actions_state_out_of_scope();
    case State::withdrawn:
      return texts.actions_state_withdrawn();
  }
  return "";
}

std::string_view telling_name(Texts const& texts, TellingState state) {
  switch (state) {
    case TellingState::drafted:
      return texts.actions_telling_drafted();
    case TellingState::approved:
      return texts.actions_telling_approved();
    case TellingState::told:
      return texts.actions_telling_told();
    case TellingState::content:
      return texts.actions_telling_content();
    case TellingState::no_reaction:
      return texts.actions_telling_no_reaction();
    case TellingState::not_content:
      return texts.actions_telling_not_content();
    case TellingState::withdrawn:
      return texts.actions_state_withdrawn();
  }
  return "";
}

std::string_view channel_name(Texts const& texts, Channel channel) {
  switch (channel) {
    case Channel::phone:
      return texts.actions_channel_phone();
    case Channel::letter:
      return texts.actions_channel_letter();
    case Channel::mail:
      return texts.actions_channel_mail();
    case Channel::office:
      return texts.actions_channel_office();
  }
  return "";
}

bool waits_for_decision(Opened const& opened) {
  return std::any_of(opened.owed.begin(), opened.owed.end(), [](auto const& one) {
    return one.kind == obligations::Kind::decide && obligations::is_open(one.state);
  });
}

Html badge(Texts const& texts, Opened const& opened) {
  if (waits_for_decision(opened)) {
    return html::status_badge(html::Status::neutral, texts.actions_state_new());
  }
  if (was_told(opened)) {
    return html::status_badge(html::Status::success, texts.actions_telling_told());
  }
  if (opened.decisions.empty()) return html::text("-");
  State const state = opened.decisions.back().state;
  auto const status = has_outcome(state) ? html::Status::warning : html::Status::active;
  return html::status_badge(status, state_name(texts, state));
}

std::string name_of_account(std::vector<accounts::Colleague> const& colleagues,
                            std::optional<Id<Account>> const& account) {
  for (auto const& colleague : colleagues) {
    if (account == colleague.id) return colleague.name;
  }
  return "-";
}

obligations::Obligation const* next_owed(Opened const& opened) {
  obligations::Obligation const* next = nullptr;
  for (auto const& one : opened.owed) {
    if (!obligations::is_open(one.state)) continue;
    if (next == nullptr || one.due < next->due) next = &one;
  }
  return next;
}

Html no_edition(Texts const& texts) {
  return html::empty_state({texts.actions_empty_title(), texts.actions_empty_words(), Html()});
}

Html list(Texts const& texts, List const& list) {
  if (list.lines.empty()) return no_edition(texts);
  html::Table table(texts.actions_title(),
                    {{texts.actions_column_tip()},
                     {texts.actions_column_state()},
                     {texts.actions_column_owner()},
                     {texts.actions_column_due()}},
                    html::Caption::spoken);
  constexpr std::size_t shown = 90;
  for (Line const& line : list.lines) {
    auto const* const next = next_owed(line.opened);
    std::string const words =
        line.words.empty() ? std::string(texts.actions_words_gone()) : shorten(line.words, shown);
    Html due =
        next == nullptr ? html::text("-") : html::text(i18n::short_date(texts.language, next->due));
    if (next != nullptr && next->due < list.today) {
      due += html::status_badge(html::Status::danger, texts.actions_late());
    }
    table.row({html::link(urls::show(line.opened.tip.id), words), badge(texts, line.opened),
               next == nullptr ? "-" : name_of_account(list.colleagues, next->owner), due});
  }
  return html::join({html::lead(texts.actions_lead()), std::move(table).html()});
}

}  // namespace views
}  // namespace klantendag::actions
