// SPDX-License-Identifier: EUPL-1.2
// The statements that tie what is told by e-mail to the outgoing post.
#include "modules/actions/store.hpp"

namespace klantendag::actions::store {

Result<void> add_post(sql::Session& session, OutgoingId outgoing, TellingId telling) {
  return session.run("INSERT INTO telling_post (outgoing, telling) VALUES (?1, ?2)",
                     {outgoing, telling});
}

Result<std::optional<OutgoingId>> newest_post(sql::Session& session, TellingId telling) {
  ASSIGN_OR_RETURN(auto const row, session.find(R"sql(
    SELECT outgoing FROM telling_post WHERE telling = ?1 ORDER BY outgoing DESC LIMIT 1
  )sql",
                                                {telling}));
  if (!row) return std::optional<OutgoingId>();
  return std::optional(row->id<OutgoingRecord>(0));
}

Result<std::optional<TipId>> tip_of_post(sql::Session& session, OutgoingId outgoing) {
  ASSIGN_OR_RETURN(auto const row, session.find(R"sql(
    SELECT t.tip FROM telling_post p JOIN telling t ON t.id = p.telling WHERE p.outgoing = ?1
  )sql",
                                                {outgoing}));
  if (!row) return std::optional<TipId>();
  return std::optional(row->id<TipRecord>(0));
}

}  // namespace klantendag::actions::store
