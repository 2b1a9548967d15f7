// SPDX-License-Identifier: EUPL-1.2
// The table of all tips of an edition, the words for states, and the addresses of the pages.
#include <algorithm>
#include <array>

#include "base/text.hpp"
#include "modules/actions/view_parts.hpp"
#include "platform/html/element.hpp"
#include "platform/html/form.hpp"
#include "platform/html/guide.hpp"
#include "platform/html/prose.hpp"
#include "platform/html/table.hpp"
#include "platform/i18n/format.hpp"

namespace klantendag::actions {

namespace urls {
html::Url list(EditionId edition) {
  return html::url("/tips/{}", edition);
}
html::Url overviews(EditionId edition) {
  return html::url("/tips/{}/overzichten", edition);
}
html::Url show(TipId tip) {
  return html::url("/tip/{}", tip);
}
}  // namespace urls

namespace views {

using html::Html;
using obligations::Channel;

namespace {

bool waits_to_hear(Opened const& opened) {
  return !opened.tellings.empty() && waits_to_be_told(opened.tellings.back().state);
}

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
    case TellingState::not_needed:
      return texts.actions_telling_not_needed();
    case TellingState::unreachable:
      return texts.actions_unreachable();
    case TellingState::withdrawn:
      return texts.actions_state_withdrawn();
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

bool is_asked(Asked const& asked, Opened const& opened, Id<Account> self, Date today) {
  auto const* const next = next_owed(opened);
  if (asked.mine && (next == nullptr || next->owner != self)) return false;
  return !asked.late || (next != nullptr && next->due < today);
}

namespace {

constexpr std::size_t shown_letters = 90;

html::Url here(List const& list, Asked const& asked) {
  html::Url url = urls::list(list.edition);
  if (asked.board) url = url.with("weergave", "bord");
  if (asked.mine) url = url.with("van", "mij");
  if (asked.late) url = url.with("te-laat", "yes");
  return url;
}

Html choices(Texts const& texts, List const& list) {
  Asked const& asked = list.asked;
  bool const all = !asked.mine && !asked.late;
  std::array const which = {
      html::Tab{here(list, {asked.board, false, false}), texts.actions_tab_all(), all},
      html::Tab{here(list, {asked.board, true, false}), texts.actions_tab_mine(), asked.mine},
      html::Tab{here(list, {asked.board, false, true}), texts.actions_tab_late(), asked.late}};
  std::array const how = {html::Tab{here(list, {false, asked.mine, asked.late}),
                                    texts.actions_tab_table(), !asked.board},
                          html::Tab{here(list, {true, asked.mine, asked.late}),
                                    texts.actions_tab_board(), asked.board}};
  return html::join(
      {html::tabs(texts.actions_tabs_which(), which), html::tabs(texts.actions_tabs_how(), how)});
}

std::string words_of(Texts const& texts, Line const& line) {
  return line.words.empty() ? std::string(texts.actions_words_gone())
                            : shorten(line.words, shown_letters);
}

// The day, how often it was moved, and what asks for attention: late, waiting, nobody's.
Html due_of(Texts const& texts, List const& list, Line const& line) {
  auto const* const next = next_owed(line.opened);
  if (next == nullptr) return html::text("-");
  Html due = html::text(i18n::short_date(texts.language, next->due));
  if (next->due_moves > 0) {
    due += html::join({" ", html::text(texts.actions_moved(next->due_moves))});
  }
  if (next->due < list.today) {
    due += html::status_badge(html::Status::danger, texts.actions_late());
  }
  bool const waits =
      !line.opened.decisions.empty() && is_blocked(line.opened.decisions.back(), list.today);
  if (waits) due += html::status_badge(html::Status::warning, texts.actions_waits());
  return due;
}

Html owner_of(Texts const& texts, List const& list, Line const& line) {
  auto const* const next = next_owed(line.opened);
  if (next == nullptr) return html::text("-");
  if (!next->owner) return html::status_badge(html::Status::danger, texts.actions_nobody());
  return html::text(name_of_account(list.colleagues, next->owner));
}

Html table_of(Texts const& texts, List const& list) {
  html::Table table(texts.actions_title(),
                    {{texts.actions_column_tip()},
                     {texts.actions_column_state()},
                     {texts.actions_column_owner()},
                     {texts.actions_column_due()}},
                    html::Caption::spoken);
  for (Line const& line : list.lines) {
    table.row({html::link(urls::show(line.opened.tip.id), words_of(texts, line)),
               badge(texts, line.opened), owner_of(texts, list, line), due_of(texts, list, line)});
  }
  return std::move(table).html();
}

enum class Lane { decide, under_way, check, tell, told };
constexpr std::array every_lane = {Lane::decide, Lane::under_way, Lane::check, Lane::tell,
                                   Lane::told};

Lane lane_of(Opened const& opened) {
  if (waits_for_decision(opened)) return Lane::decide;
  if (opened.decisions.empty()) return Lane::told;
  switch (opened.decisions.back().state) {
    case State::under_way:
      return Lane::under_way;
    case State::claimed:
      return Lane::check;
    case State::done:
    case State::partly:
    case State::answered:
    case State::not_doing:
    case State::out_of_scope:
      // Who need not hear it has nothing more to wait for.
      return waits_to_hear(opened) ? Lane::tell : Lane::told;
    case State::withdrawn:
      return Lane::told;
  }
  return Lane::told;
}

std::string_view lane_name(Texts const& texts, Lane lane) {
  switch (lane) {
    case Lane::decide:
      return texts.actions_lane_decide();
    case Lane::under_way:
      return texts.actions_state_under_way();
    case Lane::check:
      return texts.actions_lane_check();
    case Lane::tell:
      return texts.actions_lane_tell();
    case Lane::told:
      return texts.actions_telling_told();
  }
  return "";
}

Html board_of(Texts const& texts, List const& list) {
  Html lanes;
  for (Lane const lane : every_lane) {
    Html cards;
    for (Line const& line : list.lines) {
      if (lane_of(line.opened) != lane) continue;
      Html card =
          html::paragraph({html::link(urls::show(line.opened.tip.id), words_of(texts, line))});
      if (next_owed(line.opened) != nullptr) {
        card += html::paragraph({owner_of(texts, list, line), ", ", due_of(texts, list, line)});
      }
      cards += html::element("div", "klantendag-lane__card", {card});
    }
    Html const inside = cards.empty() ? html::small_print(texts.actions_lane_empty()) : cards;
    lanes += html::element("section", "klantendag-lane",
                           {html::heading(html::Level::h2, lane_name(texts, lane)), inside});
  }
  return html::element("div", "klantendag-board", {lanes});
}

}  // namespace

Html list(Texts const& texts, List const& list) {
  if (list.all == 0) return no_edition(texts);
  Html page = html::lead(texts.actions_lead());
  page += choices(texts, list);
  if (list.lines.empty()) {
    page += html::empty_state(
        {texts.actions_none_asked_title(), texts.actions_none_asked_words(), Html()});
  } else {
    page += list.asked.board ? board_of(texts, list) : table_of(texts, list);
  }
  page += html::paragraph({html::link(html::url("/u-zei-wij-deden"), texts.actions_public_link())});
  if (list.may_send) {
    page += html::details(texts.actions_overviews_title(),
                          {html::paragraph(texts.actions_overviews_words()),
                           html::action_button({.action = urls::overviews(list.edition),
                                                .label = texts.actions_overviews()})});
  }
  return page;
}

}  // namespace views
}  // namespace klantendag::actions
