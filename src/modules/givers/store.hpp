// SPDX-License-Identifier: EUPL-1.2
// Codes of givers in the database, as keyed hashes.
#pragma once

#include <optional>
#include <string_view>

#include "modules/givers/givers.hpp"
#include "platform/crypto/visit_code.hpp"
#include "platform/sql/session.hpp"

namespace klantendag::givers::store {

// Earlier ones of this person end.
[[nodiscard]] Result<void> insert(sql::Session& session, std::string_view hash, ParticipantId giver,
                                  Instant now);
struct Found {
  ParticipantId giver{};
  crypto::VisitCode code{};
};
[[nodiscard]] Result<std::optional<Found>> find(sql::Session& session, std::string_view hash);
[[nodiscard]] Result<void> begin_visit(sql::Session& session, std::string_view hash, Instant now);

}  // namespace klantendag::givers::store
