// SPDX-License-Identifier: EUPL-1.2
#include "modules/obligations/store.hpp"

namespace klantendag::obligations::store {

Result<void> save_feed(sql::Session& session, Id<Account> account, std::string_view hash,
                       Instant now) {
  RETURN_IF_ERROR(drop_feed(session, account));
  return session.run("INSERT INTO deadline_feed (account, hash, made_at) VALUES (?1, ?2, ?3)",
                     {account, hash, now});
}

Result<void> drop_feed(sql::Session& session, Id<Account> account) {
  return session.run("DELETE FROM deadline_feed WHERE account = ?1", {account});
}

Result<std::optional<Instant>> feed_since(sql::Session& session, Id<Account> account) {
  ASSIGN_OR_RETURN(auto const row, session.find(R"sql(
    SELECT made_at FROM deadline_feed WHERE account = ?1
  )sql",
                                                {account}));
  return row ? std::optional(row->instant(0)) : std::optional<Instant>{};
}

Result<std::optional<Id<Account>>> feed_owner(sql::Session& session, std::string_view hash) {
  ASSIGN_OR_RETURN(auto const row, session.find(R"sql(
    SELECT account FROM deadline_feed WHERE hash = ?1
  )sql",
                                                {hash}));
  return row ? std::optional(row->id<Account>(0)) : std::optional<Id<Account>>{};
}

}  // namespace klantendag::obligations::store
