// SPDX-License-Identifier: EUPL-1.2
#include "modules/walkin/inside.hpp"

namespace klantendag::walkin::inside {

Result<Series> load(Work& work, SeriesId id) {
  ASSIGN_OR_RETURN(auto found, store::find(work.session, id));
  if (!found) return not_found("walkin.not_found");
  return std::move(*found);
}

Result<Session> load_session(Work& work, Series const& series, Date day) {
  if (!is_session_day(series, day)) return not_found("walkin.no_session");
  ASSIGN_OR_RETURN(auto const sessions, store::sessions(work.session, series.id));
  for (Session const& one : sessions) {
    if (one.day == day) return one;
  }
  return Session{.series = series.id, .day = day, .changed_at = series.changed_at};
}

Result<Session> save(Work& work, Session session, std::string_view action) {
  ++session.changes;
  session.changed_at = work.now;
  RETURN_IF_ERROR(store::save(work.session, session));
  RETURN_IF_ERROR(audit::record(work, {.action = action,
                                       .kind = "walkin_session",
                                       .id = store::key_of(session),
                                       .state = walkin::name_of(session.state)}));
  return session;
}

Result<void> note(Work& work, Series const& series, std::string_view action,
                  std::vector<std::string_view> fields) {
  return audit::record(work, {.action = action,
                              .kind = "walkin_series",
                              .id = series.id.text(),
                              .state = walkin::name_of(series.state),
                              .fields = std::move(fields)});
}

Result<std::vector<Helper>> helpers(Work& work, crypto::Keys const& keys, SeriesId id) {
  ASSIGN_OR_RETURN(auto const stored, store::helpers(work.session, id));
  bool const reads = work.actor.permissions.has(Permission::hold_walkin);
  std::vector<Helper> found;
  for (store::StoredHelper const& one : stored) {
    Helper helper = one.helper;
    if (reads) {
      std::string const subject = helper.id.text();
      ASSIGN_OR_RETURN(auto const seal,
                       keystore::Seal::to_read(work.session, {keys, helper_key, subject}));
      ASSIGN_OR_RETURN(helper.name, seal.open(spot(helper.id), one.name));
    }
    found.push_back(std::move(helper));
  }
  return found;
}

keystore::Spot spot(HelperId id) {
  return {"walkin_helper", "name", id.text()};
}

}  // namespace klantendag::walkin::inside
