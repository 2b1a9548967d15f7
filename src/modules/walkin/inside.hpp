// SPDX-License-Identifier: EUPL-1.2
// What the services of the walk-in share.
#pragma once

#include <string>
#include <vector>

#include "modules/walkin/store.hpp"
#include "modules/walkin/walkin.hpp"
#include "platform/keystore/seal.hpp"

namespace klantendag::walkin::inside {

[[nodiscard]] Result<Series> load(Work& work, SeriesId id);
// invalid/walkin.no_session for a day that is none of it.
[[nodiscard]] Result<Session> load_session(Work& work, Series const& series, Date day);
[[nodiscard]] Result<Session> save(Work& work, Session session, std::string_view action);
[[nodiscard]] Result<void> note(Work& work, Series const& series, std::string_view action,
                                std::vector<std::string_view> fields);
// With names only for who holds sessions.
[[nodiscard]] Result<std::vector<Helper>> helpers(Work& work, crypto::Keys const& keys,
                                                  SeriesId id);
[[nodiscard]] keystore::Spot spot(HelperId id);
inline constexpr auto helper_key = crypto::RootKey::contact;

}  // namespace klantendag::walkin::inside
