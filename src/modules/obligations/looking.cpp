// SPDX-License-Identifier: EUPL-1.2
// What is open, for whom may see it: everybody one's own, some people all of it.
#include "modules/obligations/obligations.hpp"
#include "modules/obligations/store.hpp"

namespace klantendag::obligations {
namespace {

Result<Filter> within_sight(Work const& work, Filter filter) {
  RETURN_IF_ERROR(require(work, Permission::see_overview));
  if (!work.actor.permissions.has(Permission::see_obligations)) filter.owner = work.actor.account;
  return filter;
}

}  // namespace

Result<std::vector<Obligation>> list_open(Work& work, Filter const& filter, Slice const& slice) {
  ASSIGN_OR_RETURN(auto const seen, within_sight(work, filter));
  return store::list_open(work.session, seen, date_in_amsterdam(work.now), slice);
}

Result<Counts> count_open(Work& work, Filter const& filter) {
  ASSIGN_OR_RETURN(auto const seen, within_sight(work, filter));
  return store::count_open(work.session, seen, date_in_amsterdam(work.now), work.actor.account);
}

Result<void> each_from(sql::Session& session, std::string_view origin_kind,
                       std::function<Result<void>(Obligation const&)> const& take) {
  return store::each_from(session, origin_kind, take);
}

Result<std::vector<LawLine>> law(Work& work) {
  RETURN_IF_ERROR(require(work, Permission::see_obligations));
  return store::law(work.session);
}

audit::WatchedKind watched_kind() {
  return {{"obligation", obligation_steps}, store::states};
}

}  // namespace klantendag::obligations
