// SPDX-License-Identifier: EUPL-1.2
// The tables of the walk-in.
#pragma once

#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "modules/obligations/model.hpp"
#include "modules/walkin/model.hpp"
#include "platform/crypto/sealed.hpp"
#include "platform/sql/session.hpp"

namespace klantendag::walkin::store {

using States = std::vector<std::pair<std::string, std::string>>;

[[nodiscard]] Result<void> insert(sql::Session& session, Series const& series);
[[nodiscard]] Result<void> update(sql::Session& session, Series const& series);
[[nodiscard]] Result<std::optional<Series>> find(sql::Session& session, SeriesId id);
[[nodiscard]] Result<std::vector<Series>> all(sql::Session& session);
[[nodiscard]] Result<States> series_states(sql::Session& session);

[[nodiscard]] Result<void> save(sql::Session& session, Session const& one);
// Those that something was said about, by day.
[[nodiscard]] Result<std::vector<Session>> sessions(sql::Session& session, SeriesId series);
[[nodiscard]] Result<std::vector<Session>> every_session(sql::Session& session);
// "series/day".
[[nodiscard]] std::string key_of(Session const& one);
[[nodiscard]] Result<States> session_states(sql::Session& session);

[[nodiscard]] Result<void> insert(sql::Session& session, Request const& request);
[[nodiscard]] Result<void> update(sql::Session& session, Request const& request);
[[nodiscard]] Result<std::optional<Request>> find_request(sql::Session& session, RequestId id);
[[nodiscard]] Result<std::vector<Request>> requests_on(sql::Session& session, SeriesId series,
                                                       Date day);
[[nodiscard]] Result<std::vector<Request>> requests_between(sql::Session& session, Date from,
                                                            Date until);
[[nodiscard]] Result<States> request_states(sql::Session& session);

struct StoredHelper {
  Helper helper{};  // without name
  crypto::Sealed name{};
};
[[nodiscard]] Result<void> insert(sql::Session& session, StoredHelper const& helper);
[[nodiscard]] Result<void> stop_helper(sql::Session& session, HelperId id);
[[nodiscard]] Result<std::optional<Helper>> find_helper(sql::Session& session, HelperId id);
[[nodiscard]] Result<std::vector<StoredHelper>> helpers(sql::Session& session, SeriesId series);
[[nodiscard]] Result<void> set_roster(sql::Session& session, SeriesId series, Date day,
                                      std::vector<HelperId> const& helpers);
[[nodiscard]] Result<std::vector<HelperId>> roster(sql::Session& session, SeriesId series,
                                                   Date day);

[[nodiscard]] Result<void> stand_behind(sql::Session& session, SeriesId series,
                                        obligations::Reference const& origin);
[[nodiscard]] Result<std::optional<SeriesId>> behind(sql::Session& session,
                                                     obligations::Reference const& origin);
[[nodiscard]] Result<std::vector<obligations::Reference>> measure_of(sql::Session& session,
                                                                     SeriesId series);

}  // namespace klantendag::walkin::store
