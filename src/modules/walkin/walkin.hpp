// SPDX-License-Identifier: EUPL-1.2
// The face of the walk-in: plan a series of sessions, hold one, note what people came with, promise to
// come back to it, and see what people need help with. Who came stands nowhere here.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "modules/audit/audit.hpp"
#include "modules/obligations/obligations.hpp"
#include "modules/walkin/form.hpp"
#include "modules/walkin/model.hpp"
#include "modules/walkin/rules.hpp"
#include "platform/crypto/key_file.hpp"
#include "platform/work/work.hpp"

namespace klantendag::walkin {

// Errors of all: those of the rule of the same name; not_found/walkin.not_found.

// plan_walkin. conflict/editions.closed for an edition that is over.
[[nodiscard]] Result<Series> plan(Work& work, NewSeries const& draft);
[[nodiscard]] Result<Series> change(Work& work, SeriesId id, Plan const& plan);
[[nodiscard]] Result<Series> stop(Work& work, SeriesId id, Date last_on);
[[nodiscard]] Result<Helper> add_helper(Work& work, crypto::Keys const& keys, SeriesId id,
                                        std::string_view name);
// The name goes.
[[nodiscard]] Result<Helper> helper_stops(Work& work, HelperId id);

// hold_walkin. Noting something holds the session.
[[nodiscard]] Result<Session> hold(Work& work, SeriesId id, Date day);
[[nodiscard]] Result<Session> cancel(Work& work, SeriesId id, Date day, Reason reason);
[[nodiscard]] Result<Session> go_on(Work& work, SeriesId id, Date day);
[[nodiscard]] Result<void> set_roster(Work& work, SeriesId id, Date day,
                                      std::vector<HelperId> const& helpers);
// A follow-up opens a promise in the ledger; its words are sealed there. Errors also those of
// obligations::open.
[[nodiscard]] Result<Request> note(Work& work, crypto::Keys const& keys, SeriesId id, Date day,
                                   NewRequest const& draft);
// It was noted by mistake. conflict/walkin.has_promise for a follow-up, walkin.mistaken twice.
[[nodiscard]] Result<Request> mistaken(Work& work, RequestId id);

// --- the measure behind a tip ---------------------------------------------------------------------

// What can be told about a series to somebody: "elke dinsdagmiddag van 13.30 tot 16.00 uur", since when
// and where. In the language of the work.
struct Offer {
  SeriesId id{};
  std::string words{};
  Date starts_on{};
  std::string place{};  // office and address
};
// Of series that run. For who has asked who may.
[[nodiscard]] Result<std::vector<Offer>> offers(Work& work);
// From now on this series is what we did about it ("tip" and its id); it replaces an earlier one.
[[nodiscard]] Result<void> stand_behind(Work& work, SeriesId id,
                                        obligations::Reference const& origin);
// Also of one that stopped.
[[nodiscard]] Result<std::optional<Offer>> behind(Work& work, obligations::Reference const& origin);

// --- looking --------------------------------------------------------------------------------------

struct Line {
  Series series{};
  std::optional<Date> next{};
};
// see_walkin. Running ones first, then by office.
[[nodiscard]] Result<std::vector<Line>> list(Work& work);

struct Coming {
  Series series{};
  std::vector<Session> sessions{};  // the next ones
};
// For everybody: series that run or begin, with what does not take place.
[[nodiscard]] Result<std::vector<Coming>> announced(Work& work);
// not_found/walkin.not_found for one that has stopped.
[[nodiscard]] Result<Coming> announced(Work& work, SeriesId id);

struct Opened {
  Series series{};
  std::vector<Session> coming{};
  std::vector<Session> past{};  // newest first
  std::vector<Helper> helpers{};
  std::vector<obligations::Reference> measure_of{};
};
// see_walkin; names of helpers only with hold_walkin.
[[nodiscard]] Result<Opened> find(Work& work, crypto::Keys const& keys, SeriesId id);

struct OpenedSession {
  Series series{};
  Session session{};
  std::vector<Request> requests{};
  std::vector<Helper> helpers{};
  std::vector<HelperId> here{};
};
// hold_walkin.
[[nodiscard]] Result<OpenedSession> find_session(Work& work, crypto::Keys const& keys, SeriesId id,
                                                 Date day);
struct OpenedRequest {
  Request request{};
  std::optional<obligations::Obligation> promise{};
};
[[nodiscard]] Result<OpenedRequest> find_request(Work& work, RequestId id);

// see_walkin. Of one year, weeks that are over.
[[nodiscard]] Result<Figures> figures_of(Work& work, int year);

// V38: a follow-up has its promise, and a session lies on a day of its series.
[[nodiscard]] std::vector<audit::Check> checks();
[[nodiscard]] audit::WatchedKind watched_series();
[[nodiscard]] audit::WatchedKind watched_sessions();
[[nodiscard]] audit::WatchedKind watched_requests();

}  // namespace klantendag::walkin
