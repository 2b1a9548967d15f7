// SPDX-License-Identifier: EUPL-1.2
#include "modules/werkmap/inside.hpp"

#include <algorithm>

#include "modules/accounts/accounts.hpp"
#include "modules/audit/audit.hpp"
#include "modules/werkmap/seal.hpp"
#include "modules/werkmap/teams.hpp"

namespace klantendag::werkmap::inside {
namespace {

Result<Ask> put_sealed(Work& work, Ask ask, store::Batch::Entry entry, asks::Policy const& policy) {
  ASSIGN_OR_RETURN(ask.life, asks::apply(std::move(ask.life), entry.event));
  ask.due_at = asks::next_deadline(ask.life, policy);
  entry.ask = ask.id;
  entry.number = ++ask.entries;
  RETURN_IF_ERROR(store::append(work.session, entry));
  RETURN_IF_ERROR(store::update(work.session, ask));
  RETURN_IF_ERROR(
      audit::record(work, {.action = "ask." + std::string(asks::name_of(entry.event.what)),
                           .kind = "ask",
                           .id = ask.id.text()}));
  return ask;
}

}  // namespace

Result<std::vector<asks::Seat>> seats(Work& work, std::string_view office) {
  ASSIGN_OR_RETURN(auto const rows, store::seats(work.session, office));
  std::vector<asks::Seat> found;
  if (rows.empty()) return found;
  ASSIGN_OR_RETURN(auto const active, accounts::active_with(work, Permission::read_messages));
  for (store::SeatRow const& row : rows) {
    bool const here = std::any_of(active.begin(), active.end(), [&](Id<Account> const& one) {
      return one.text() == row.account;
    });
    if (here) found.push_back({row.account, row.level, row.holds});
  }
  return found;
}

Result<Ask> load(Work& work, AskId id) {
  ASSIGN_OR_RETURN(auto found, store::find_ask(work.session, id));
  if (!found) return not_found("werkmap.no_ask");
  ASSIGN_OR_RETURN(auto const log, store::log_of(work.session, id));
  ASSIGN_OR_RETURN(found->life, asks::fold(log));
  return std::move(*found);
}

Result<Ask> put(Work& work, crypto::Keys const& keys, Ask const& ask, asks::Event const& event,
                Said const& said) {
  store::Batch::Entry entry{.event = event, .source = said.source};
  if (!said.note.empty()) {
    ASSIGN_OR_RETURN(auto const seal, seal_of(work.session, keys, ask.message.text()));
    entry.note =
        seal.close({"werkmap_event", "note", ask.id.text() + " " + std::to_string(ask.entries + 1)},
                   said.note);
  }
  ASSIGN_OR_RETURN(auto const policy, store::policy(work.session));
  return put_sealed(work, ask, std::move(entry), policy);
}

Result<Ask> put_without_note(Work& work, Ask const& ask, asks::Event const& event,
                             asks::Policy const& policy) {
  return put_sealed(work, ask, {.event = event}, policy);
}

}  // namespace klantendag::werkmap::inside
