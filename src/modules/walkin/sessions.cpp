// SPDX-License-Identifier: EUPL-1.2
// Use cases of one afternoon: it is held or not, who helps, what people came with.
#include "modules/walkin/inside.hpp"
#include "modules/walkin/views.hpp"

namespace klantendag::walkin {
namespace {

struct At {
  Series series{};
  Session session{};
};

Result<At> load_to_hold(Work& work, SeriesId id, Date day) {
  RETURN_IF_ERROR(require(work, Permission::hold_walkin));
  ASSIGN_OR_RETURN(auto series, inside::load(work, id));
  ASSIGN_OR_RETURN(auto session, inside::load_session(work, series, day));
  return At{std::move(series), std::move(session)};
}

Result<Session> held(Work& work, Session const& session) {
  ASSIGN_OR_RETURN(auto after, hold(session, date_in_amsterdam(work.now)));
  if (session.state == SessionState::held) return after;
  return inside::save(work, std::move(after), "walkin.hold");
}

// Everything that a colleague needs who comes back to it, and nothing that nobody gave.
std::string about(Texts const& texts, Promise const& promise) {
  std::string words = promise.what;
  if (!promise.name.empty()) words += "\n" + texts.walkin_about_name(promise.name);
  if (!promise.phone.empty()) words += "\n" + texts.walkin_about_phone(promise.phone);
  return words;
}

Result<void> open_promise(Work& work, crypto::Keys const& keys, Series const& series,
                          Request const& request, Promise const& promise) {
  obligations::Reference const itself{"walkin_request", request.id.text()};
  RETURN_IF_ERROR(obligations::open_about(work, keys,
                                          {.edition = series.edition,
                                           .kind = obligations::Kind::contact,
                                           .origin = itself,
                                           .subject = itself,
                                           .owner = promise.owner,
                                           .wished = promise.channel,
                                           .due = promise.due},
                                          about(Texts{work.language}, promise)));
  return {};
}

Result<void> record(Work& work, Request const& request, std::string_view action) {
  return audit::record(work, {.action = action,
                              .kind = "walkin_request",
                              .id = request.id.text(),
                              .state = name_of(request.outcome)});
}

}  // namespace

Result<Session> hold(Work& work, SeriesId id, Date day) {
  ASSIGN_OR_RETURN(auto const at, load_to_hold(work, id, day));
  return held(work, at.session);
}

Result<Session> cancel(Work& work, SeriesId id, Date day, Reason reason) {
  ASSIGN_OR_RETURN(auto const at, load_to_hold(work, id, day));
  ASSIGN_OR_RETURN(auto after, cancel(at.session, reason));
  return inside::save(work, std::move(after), "walkin.cancel");
}

Result<Session> go_on(Work& work, SeriesId id, Date day) {
  ASSIGN_OR_RETURN(auto const at, load_to_hold(work, id, day));
  ASSIGN_OR_RETURN(auto after, go_on(at.session));
  return inside::save(work, std::move(after), "walkin.go_on");
}

Result<void> set_roster(Work& work, SeriesId id, Date day, std::vector<HelperId> const& helpers) {
  ASSIGN_OR_RETURN(auto const at, load_to_hold(work, id, day));
  for (HelperId const helper : helpers) {
    ASSIGN_OR_RETURN(auto const found, store::find_helper(work.session, helper));
    if (!found || found->series != id) return not_found("walkin.not_found");
  }
  RETURN_IF_ERROR(store::set_roster(work.session, id, day, helpers));
  return audit::record(work, {.action = "walkin.roster",
                              .kind = "walkin_roster",
                              .id = store::key_of(at.session),
                              .fields = {"helpers"}});
}

Result<Request> note(Work& work, crypto::Keys const& keys, SeriesId id, Date day,
                     NewRequest const& draft) {
  ASSIGN_OR_RETURN(auto const at, load_to_hold(work, id, day));
  RETURN_IF_ERROR(held(work, at.session));
  ASSIGN_OR_RETURN(auto const before, store::requests_on(work.session, id, day));
  Request const request{.id = work.next_id<RequestRecord>(),
                        .series = id,
                        .day = day,
                        .number = before.empty() ? 1 : before.back().number + 1,
                        .theme = draft.theme,
                        .outcome = draft.outcome,
                        .referred_to = draft.referred_to,
                        .noted_at = work.now,
                        .noted_by = audit::pseudonym(work.actor)};
  RETURN_IF_ERROR(store::insert(work.session, request));
  RETURN_IF_ERROR(record(work, request, "walkin.note"));
  if (draft.promise) {
    RETURN_IF_ERROR(open_promise(work, keys, at.series, request, *draft.promise));
  }
  return request;
}

Result<Request> mistaken(Work& work, RequestId id) {
  RETURN_IF_ERROR(require(work, Permission::hold_walkin));
  ASSIGN_OR_RETURN(auto found, store::find_request(work.session, id));
  if (!found) return not_found("walkin.no_request");
  if (found->outcome == Outcome::mistaken) return conflict("walkin.mistaken");
  if (found->outcome == Outcome::follow_up) return conflict("walkin.has_promise");
  found->outcome = Outcome::mistaken;
  RETURN_IF_ERROR(store::update(work.session, *found));
  RETURN_IF_ERROR(record(work, *found, "walkin.mistaken"));
  return std::move(*found);
}

audit::WatchedKind watched_sessions() {
  return {{"walkin_session", session_steps}, store::session_states};
}

audit::WatchedKind watched_requests() {
  return {{"walkin_request", request_steps}, store::request_states};
}

}  // namespace klantendag::walkin
