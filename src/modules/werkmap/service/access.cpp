// SPDX-License-Identifier: EUPL-1.2
#include "modules/werkmap/access.hpp"

#include <algorithm>

#include "modules/audit/audit.hpp"
#include "modules/werkmap/inside.hpp"
#include "modules/werkmap/teams.hpp"

namespace klantendag::werkmap::access {
namespace {

// Whoever owns the data folder sits everywhere.
Result<bool> sits_in(Work& work, std::string_view office) {
  if (work.actor.kind == Actor::Kind::owner) return true;
  if (work.actor.kind != Actor::Kind::account) return false;
  ASSIGN_OR_RETURN(auto const seats, store::seats_of(work.session, work.actor.account.text()));
  return std::any_of(seats.begin(), seats.end(),
                     [&](store::SeatRow const& seat) { return seat.office == office; });
}

bool has(Work const& work, std::vector<Ask> const& asks) {
  std::string const account = work.actor.account.text();
  return work.actor.kind == Actor::Kind::account &&
         std::any_of(asks.begin(), asks.end(),
                     [&](Ask const& ask) { return ask.life.owner == account; });
}

}  // namespace

asks::Act act(Work const& work) {
  return {work.now, audit::pseudonym(work.actor)};
}

Result<store::StoredMessage> message(Work& work, MessageId id) {
  RETURN_IF_ERROR(require(work, Permission::read_messages));
  ASSIGN_OR_RETURN(auto found, store::find(work.session, id));
  if (!found) return not_found("werkmap.no_message");
  ASSIGN_OR_RETURN(bool const sits, sits_in(work, found->message.office));
  if (sits) return std::move(*found);
  ASSIGN_OR_RETURN(auto const own, store::asks_of(work.session, id));
  ASSIGN_OR_RETURN(auto const before, store::repeated_by(work.session, id));
  if (!has(work, own) && !has(work, before)) return not_found("werkmap.no_message");
  return std::move(*found);
}

Result<Ask> ask(Work& work, AskId id) {
  RETURN_IF_ERROR(require(work, Permission::read_messages));
  ASSIGN_OR_RETURN(auto found, inside::load(work, id));
  if (has(work, {found})) return found;
  ASSIGN_OR_RETURN(bool const sits, sits_in(work, found.office));
  if (!sits) return not_found("werkmap.no_ask");
  return found;
}

Result<store::Whose> lists(Work& work, std::string_view office) {
  bool const all = work.actor.kind == Actor::Kind::owner ||
                   work.actor.permissions.has(Permission::manage_messages);
  if (all) return store::Whose{.office = std::string(office)};
  RETURN_IF_ERROR(require(work, Permission::read_messages));
  if (office.empty()) return store::Whose{.account = work.actor.account.text()};
  ASSIGN_OR_RETURN(bool const sits, sits_in(work, office));
  if (!sits) return forbidden("error.forbidden");
  return store::Whose{.office = std::string(office)};
}

}  // namespace klantendag::werkmap::access
