// SPDX-License-Identifier: EUPL-1.2
// Use cases of a series: plan, change, stop, who helps, and what it is the measure behind.
#include <algorithm>

#include "modules/editions/editions.hpp"
#include "modules/walkin/inside.hpp"
#include "modules/walkin/views.hpp"

namespace klantendag::walkin {
namespace {

Result<Series> load_to_plan(Work& work, SeriesId id) {
  RETURN_IF_ERROR(require(work, Permission::plan_walkin));
  return inside::load(work, id);
}

// Days on which it was held or people came: its weekday stays then.
Result<std::optional<Date>> last_held(Work& work, SeriesId id) {
  ASSIGN_OR_RETURN(auto const sessions, store::sessions(work.session, id));
  std::optional<Date> last;
  for (Session const& one : sessions) {
    if (one.state == SessionState::held) last = one.day;
  }
  return last;
}

Offer offer_of(Work const& work, Series const& series) {
  Texts const texts{work.language};
  return {series.id, views::every_week(texts, series), series.first_on,
          series.office + ", " + series.place};
}

}  // namespace

Result<Series> plan(Work& work, NewSeries const& draft) {
  RETURN_IF_ERROR(require(work, Permission::plan_walkin));
  RETURN_IF_ERROR(editions::find_open(work, draft.edition));
  ASSIGN_OR_RETURN(auto const series, planned({.id = work.next_id<SeriesRecord>(),
                                               .edition = draft.edition,
                                               .changed_at = work.now},
                                              draft.plan));
  RETURN_IF_ERROR(store::insert(work.session, series));
  RETURN_IF_ERROR(inside::note(work, series, "walkin.plan", {}));
  return series;
}

Result<Series> change(Work& work, SeriesId id, Plan const& plan) {
  ASSIGN_OR_RETURN(auto series, load_to_plan(work, id));
  ASSIGN_OR_RETURN(auto const said, store::sessions(work.session, id));
  ASSIGN_OR_RETURN(series, changed(std::move(series), plan, said.empty() ? Begun::no : Begun::yes));
  series.changed_at = work.now;
  RETURN_IF_ERROR(store::update(work.session, series));
  RETURN_IF_ERROR(inside::note(work, series, "walkin.change",
                               {"office", "place", "first_on", "begins_at", "ends_at"}));
  return series;
}

Result<Series> stop(Work& work, SeriesId id, Date last_on) {
  ASSIGN_OR_RETURN(auto series, load_to_plan(work, id));
  ASSIGN_OR_RETURN(auto const held, last_held(work, id));
  ASSIGN_OR_RETURN(series, stopped(std::move(series), last_on, held));
  series.changed_at = work.now;
  RETURN_IF_ERROR(store::update(work.session, series));
  RETURN_IF_ERROR(inside::note(work, series, "walkin.stop", {"last_on"}));
  return series;
}

Result<Helper> add_helper(Work& work, crypto::Keys const& keys, SeriesId id,
                          std::string_view name) {
  ASSIGN_OR_RETURN(auto const series, load_to_plan(work, id));
  Helper const helper{
      .id = work.next_id<HelperRecord>(), .series = series.id, .name = std::string(name)};
  std::string const subject = helper.id.text();
  ASSIGN_OR_RETURN(
      auto const seal,
      keystore::Seal::to_write(work.session, {keys, inside::helper_key, subject}, work.now));
  RETURN_IF_ERROR(
      store::insert(work.session, {helper, seal.close(inside::spot(helper.id), helper.name)}));
  RETURN_IF_ERROR(audit::record(work, {.action = "walkin.helper",
                                       .kind = "walkin_helper",
                                       .id = subject,
                                       .state = name_of(helper.state)}));
  return helper;
}

Result<Helper> helper_stops(Work& work, HelperId id) {
  RETURN_IF_ERROR(require(work, Permission::plan_walkin));
  ASSIGN_OR_RETURN(auto found, store::find_helper(work.session, id));
  if (!found) return not_found("walkin.not_found");
  if (found->state == HelperState::stopped) return std::move(*found);
  found->state = HelperState::stopped;
  RETURN_IF_ERROR(store::stop_helper(work.session, id));
  RETURN_IF_ERROR(audit::record(work, {.action = "walkin.helper_stops",
                                       .kind = "walkin_helper",
                                       .id = id.text(),
                                       .state = name_of(found->state)}));
  return std::move(*found);
}

Result<std::vector<Offer>> offers(Work& work) {
  ASSIGN_OR_RETURN(auto const all, store::all(work.session));
  std::vector<Offer> found;
  for (Series const& one : all) {
    if (one.state == State::running) found.push_back(offer_of(work, one));
  }
  return found;
}

Result<void> stand_behind(Work& work, SeriesId id, obligations::Reference const& origin) {
  ASSIGN_OR_RETURN(auto const series, inside::load(work, id));
  RETURN_IF_ERROR(store::stand_behind(work.session, id, origin));
  return inside::note(work, series, "walkin.measure", {origin.kind});
}

Result<std::optional<Offer>> behind(Work& work, obligations::Reference const& origin) {
  ASSIGN_OR_RETURN(auto const id, store::behind(work.session, origin));
  if (!id) return std::optional<Offer>{};
  ASSIGN_OR_RETURN(auto const series, inside::load(work, *id));
  return std::optional(offer_of(work, series));
}

audit::WatchedKind watched_series() {
  return {{"walkin_series", series_steps}, store::series_states};
}

}  // namespace klantendag::walkin
