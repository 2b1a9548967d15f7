// SPDX-License-Identifier: EUPL-1.2
#include "modules/givers/store.hpp"

namespace klantendag::givers::store {

Result<void> insert(sql::Session& session, std::string_view hash, ParticipantId giver,
                    Instant now) {
  RETURN_IF_ERROR(session.run("DELETE FROM giver_code WHERE giver = ?1", {giver}));
  return session.run(R"sql(
    INSERT INTO giver_code (hash, giver, made_at) VALUES (?1, ?2, ?3)
  )sql",
                     {hash, giver, now});
}

Result<std::optional<Found>> find(sql::Session& session, std::string_view hash) {
  ASSIGN_OR_RETURN(auto const row, session.find(R"sql(
    SELECT giver, made_at, used_at FROM giver_code WHERE hash = ?1
  )sql",
                                                {hash}));
  if (!row) return std::optional<Found>{};
  return std::optional(
      Found{row->id<ParticipantRecord>(0), {row->instant(1), row->optional_instant(2)}});
}

Result<void> begin_visit(sql::Session& session, std::string_view hash, Instant now) {
  return session.run("UPDATE giver_code SET used_at = ?2 WHERE hash = ?1 AND used_at IS NULL",
                     {hash, now});
}

}  // namespace klantendag::givers::store
