// SPDX-License-Identifier: EUPL-1.2
// Lists for people: who waits, what nobody opened, the sample, and figures that give nobody away.
#include <algorithm>

#include "modules/werkmap/access.hpp"
#include "modules/werkmap/rules.hpp"

namespace klantendag::werkmap {
namespace {

constexpr std::int64_t weeks_of_figures = 4;

std::string own_account(Work const& work) {
  bool const all = work.actor.kind == Actor::Kind::owner ||
                   work.actor.permissions.has(Permission::manage_messages);
  return all ? std::string() : work.actor.account.text();
}

}  // namespace

Result<std::vector<Ask>> waiting(Work& work, Filter const& filter, Slice const& slice) {
  ASSIGN_OR_RETURN(auto const whose, access::lists(work, filter.office));
  if (filter.owner) return store::held_by(work.session, filter.owner->text(), slice);
  return store::waiting(work.session, whose, filter.which, slice);
}

Result<Waiting> count_waiting(Work& work, Filter const& filter) {
  ASSIGN_OR_RETURN(auto const whose, access::lists(work, filter.office));
  if (filter.owner) return store::count_held(work.session, filter.owner->text());
  return store::count_waiting(work.session, whose, filter.which);
}

Result<std::vector<Message>> sample(Work& work, Slice const& slice) {
  RETURN_IF_ERROR(access::lists(work, {}));
  return store::sample(work.session, own_account(work), slice);
}

Result<MissRate> miss_rate(Work& work) {
  RETURN_IF_ERROR(access::lists(work, {}));
  return store::miss_rate(work.session);
}

Result<std::vector<OfficeFigures>> figures(Work& work) {
  RETURN_IF_ERROR(require(work, Permission::manage_messages));
  ASSIGN_OR_RETURN(auto found,
                   store::figures(work.session, work.now, work.now - days(7 * weeks_of_figures)));
  protect(found, work.now);
  return found;
}

}  // namespace klantendag::werkmap
