// SPDX-License-Identifier: EUPL-1.2
#include "app/open_ends.hpp"

#include <algorithm>

#include "app/texts.hpp"
#include "base/text.hpp"
#include "modules/accounts/accounts.hpp"
#include "modules/accounts/views.hpp"
#include "modules/editions/editions.hpp"
#include "modules/editions/rules.hpp"
#include "modules/editions/views.hpp"
#include "modules/groups/groups.hpp"
#include "modules/obligations/obligations.hpp"
#include "modules/outbox/outbox.hpp"
#include "modules/participants/participants.hpp"
#include "modules/recruitment/recruitment.hpp"
#include "modules/recruitment/views.hpp"
#include "modules/selection/selection.hpp"
#include "modules/selection/views.hpp"
#include "modules/werkmap/views.hpp"
#include "platform/i18n/format.hpp"

namespace klantendag::app {
namespace {

using editions::Edition;

std::string title_of(Edition const& edition) {
  return edition.name + " " + std::to_string(edition.year);
}

// The day of an edition that is under way, when it is known.
void add_days_to_go(Texts const& texts, Work const& work, Edition const& edition,
                    Overview& overview) {
  if (!edition.held_on) return;
  std::int32_t const days = edition.held_on->days - date_in_amsterdam(work.now).days;
  if (days < 0) return;
  overview.figures.push_back({i18n::count(texts.language, days),
                              texts.overview_days_to_go(days, title_of(edition)),
                              editions::urls::show(edition.id)});
}

void add_missing(Texts const& texts, Edition const& edition, Overview& overview) {
  std::size_t const missing = editions::missing_for_next_phase(edition).size();
  if (missing == 0) return;
  overview.open_ends.push_back({editions::urls::details(edition.id),
                                texts.open_prepare(title_of(edition)),
                                texts.open_prepare_detail(static_cast<std::int64_t>(missing))});
}

Result<void> add_post(Texts const& texts, Work& work, Edition const& edition, Overview& overview) {
  if (!work.actor.permissions.has(Permission::send_post)) return {};
  ASSIGN_OR_RETURN(auto const counts, outbox::count(work, edition.id));
  html::Url const url = html::url("/uitnodigen/{}/post", edition.id);
  if (counts.to_look_at > 0) {
    overview.open_ends.push_back({url, texts.open_post_trouble(counts.to_look_at),
                                  std::string(texts.open_post_trouble_detail())});
  }
  if (counts.waiting > 0) {
    overview.open_ends.push_back(
        {url, texts.open_post(counts.waiting), std::string(texts.open_post_detail())});
  }
  return {};
}

// How many come, and whether they sit in groups.
Result<void> add_people(Texts const& texts, Work& work, Edition const& edition,
                        Overview& overview) {
  if (!work.actor.permissions.has(Permission::manage_groups)) return {};
  ASSIGN_OR_RETURN(auto const board, participants::board(work, edition.id));
  std::int64_t come = 0;
  for (participants::Room const& room : board.rooms) come += room.taken;
  if (come == 0) return {};
  overview.figures.push_back({i18n::count(texts.language, come),
                              texts.overview_people_come(come, title_of(edition)),
                              html::url("/uitnodigen/{}/deelnemers", edition.id)});
  ASSIGN_OR_RETURN(auto const plan, groups::current(work, edition.id));
  html::Url const url = html::url("/dag/{}/groepen", edition.id);
  if (!plan) {
    overview.open_ends.push_back(
        {url, texts.open_groups(title_of(edition)), std::string(texts.open_groups_detail())});
  } else if (plan->broken > 0) {
    overview.open_ends.push_back({url, texts.open_groups_broken(title_of(edition)),
                                  texts.open_groups_broken_detail(plan->broken)});
  }
  return {};
}

// A draw that waits for a secret of the witness, or for the witness to draw.
Result<void> add_draw(Texts const& texts, Work& work, Edition const& edition, Overview& overview) {
  if (!work.actor.permissions.has(Permission::witness_draw)) return {};
  ASSIGN_OR_RETURN(bool const waits, selection::waits_for_witness(work, edition.id));
  if (!waits) return {};
  overview.open_ends.push_back({selection::urls::draw(edition.id),
                                texts.open_draw(title_of(edition)),
                                std::string(texts.open_draw_detail())});
  return {};
}

Result<void> add_editions(Texts const& texts, Work& work, Overview& overview) {
  ASSIGN_OR_RETURN(auto const all, editions::all(work));
  bool const manages = work.actor.permissions.has(Permission::manage_editions);
  if (all.empty() && manages) {
    overview.open_ends.push_back({editions::urls::create(), std::string(texts.open_first_edition()),
                                  std::string(texts.open_first_edition_detail())});
  }
  for (Edition const& summary : all) {
    if (summary.phase == editions::Phase::closed) continue;
    ASSIGN_OR_RETURN(auto const edition, editions::find(work, summary.id));
    add_days_to_go(texts, work, edition, overview);
    if (manages) add_missing(texts, edition, overview);
    RETURN_IF_ERROR(add_people(texts, work, edition, overview));
    RETURN_IF_ERROR(add_post(texts, work, edition, overview));
    RETURN_IF_ERROR(add_draw(texts, work, edition, overview));
  }
  return {};
}

// What the ledger says: how much is owed, late, nobody's, and one's own.
Result<void> add_ledger(Texts const& texts, Work& work, Overview& overview) {
  ASSIGN_OR_RETURN(auto const counts, obligations::count_open(work, {}));
  auto const number = [&](std::int64_t count) { return i18n::count(texts.language, count); };
  html::Url const home = html::url("/");
  if (counts.open == 0) return {};
  overview.figures.push_back({number(counts.open), texts.overview_open(counts.open), home});
  overview.figures.push_back(
      {number(counts.late), std::string(texts.overview_late()), home.with("te-laat", "yes")});
  if (!work.actor.permissions.has(Permission::see_obligations)) return {};
  overview.figures.push_back(
      {number(counts.unowned), std::string(texts.overview_unowned()), home.with("van", "niemand")});
  overview.figures.push_back({number(counts.mine), std::string(texts.overview_mine()),
                              home.with("van", work.actor.account.text())});
  return {};
}

// Whom a caller can call now, and what was promised to people.
Result<void> add_calls(Texts const& texts, Work& work, Overview& overview) {
  ASSIGN_OR_RETURN(auto const rounds, recruitment::open_rounds(work));
  for (recruitment::RoundLine const& round : rounds) {
    ASSIGN_OR_RETURN(auto const today, recruitment::today(work, round.edition));
    auto const promises = static_cast<std::int64_t>(today.promises.size());
    if (today.ready == 0 && promises == 0) continue;
    overview.open_ends.push_back({recruitment::urls::today(round.edition),
                                  texts.open_calls(round.title),
                                  texts.open_calls_detail(today.ready, promises)});
  }
  return {};
}

// What nobody opened and cannot wait; and where nobody could open it.
Result<void> add_unopened(Texts const& texts, Work& work, Overview& overview) {
  bool const reads = work.actor.permissions.has(Permission::read_messages);
  html::Url const url =
      reads ? werkmap::urls::list().with("lijst", "nieuw") : werkmap::urls::figures();
  ASSIGN_OR_RETURN(auto const unopened, werkmap::count_unopened(work));
  if (unopened.urgent > 0 && unopened.urgent_due) {
    overview.open_ends.push_back({url, texts.open_werkmap_urgent(unopened.urgent),
                                  texts.open_werkmap_urgent_detail(
                                      i18n::short_moment(texts.language, *unopened.urgent_due))});
  }
  if (unopened.late > 0) {
    overview.open_ends.push_back({url, texts.open_werkmap_late(unopened.late),
                                  std::string(texts.open_werkmap_late_detail())});
  }
  if (!work.actor.permissions.has(Permission::manage_messages)) return {};
  ASSIGN_OR_RETURN(auto const orphans, werkmap::orphans(work));
  if (orphans.empty()) return {};
  std::string names;
  for (werkmap::Orphans const& one : orphans) names += (names.empty() ? "" : ", ") + one.office;
  overview.open_ends.push_back(
      {werkmap::urls::teams(),
       texts.open_werkmap_orphans(static_cast<std::int64_t>(orphans.size())), shorten(names, 200)});
  return {};
}

// Who was read and has no answer yet; the oldest says how bad it is.
Result<void> add_werkmap(Texts const& texts, Work& work, Overview& overview) {
  ASSIGN_OR_RETURN(auto const waiting, werkmap::count_waiting(work, {}));
  bool const reads = work.actor.permissions.has(Permission::read_messages);
  html::Url const url = reads ? werkmap::urls::list() : werkmap::urls::figures();
  overview.figures.push_back(
      {i18n::count(texts.language, waiting.count), std::string(texts.overview_werkmap()), url});
  werkmap::Texts const words{work.language};
  if (waiting.count > 0) {
    overview.open_ends.push_back({url, std::string(words.werkmap_tab_read()),
                                  werkmap::views::watch_line(words, waiting, work.now)});
  }
  RETURN_IF_ERROR(add_unopened(texts, work, overview));
  if (!reads) return {};
  ASSIGN_OR_RETURN(auto const mine, werkmap::count_waiting(work, {.owner = work.actor.account}));
  if (mine.count == 0) return {};
  overview.open_ends.push_back({url.with("lijst", "mijn"), texts.open_werkmap_mine(mine.count),
                                std::string(texts.open_werkmap_mine_detail())});
  return {};
}

Result<void> add_invitations(Texts const& texts, Work& work, Overview& overview) {
  ASSIGN_OR_RETURN(auto const people, accounts::all(work));
  auto const waiting = std::count_if(people.begin(), people.end(), [](auto const& person) {
    return person.state == accounts::State::invited;
  });
  if (waiting > 0) {
    overview.open_ends.push_back({accounts::urls::people(), texts.open_invitations(waiting),
                                  std::string(texts.open_invitations_detail())});
  }
  return {};
}

Result<void> add_second_factor(Texts const& texts, Work& work, Overview& overview) {
  ASSIGN_OR_RETURN(auto const self, accounts::self(work));
  if (!self.has_second_factor) {
    overview.open_ends.push_back({accounts::urls::own(), std::string(texts.open_second_factor()),
                                  std::string(texts.open_second_factor_detail())});
  }
  return {};
}

}  // namespace

Result<Overview> look(Work& work) {
  Texts const texts{work.language};
  Permissions const may = work.actor.permissions;
  Overview overview;
  if (may.has(Permission::see_overview)) RETURN_IF_ERROR(add_ledger(texts, work, overview));
  if (may.has(Permission::read_messages) || may.has(Permission::manage_messages)) {
    RETURN_IF_ERROR(add_werkmap(texts, work, overview));
  }
  if (may.has(Permission::see_editions)) RETURN_IF_ERROR(add_editions(texts, work, overview));
  if (may.has(Permission::make_calls)) RETURN_IF_ERROR(add_calls(texts, work, overview));
  if (may.has(Permission::manage_accounts)) {
    RETURN_IF_ERROR(add_invitations(texts, work, overview));
  }
  if (may.has(Permission::manage_own_account)) {
    RETURN_IF_ERROR(add_second_factor(texts, work, overview));
  }
  return overview;
}

}  // namespace klantendag::app
