// SPDX-License-Identifier: EUPL-1.2
// Work: one unit of work. Who acts, when, in which transaction, with which chance and language.
// Services take a Work& and never begin or commit (architecture 8).
#pragma once

#include <functional>
#include <string>

#include "base/id.hpp"
#include "base/language.hpp"
#include "base/random.hpp"
#include "base/time.hpp"
#include "platform/sql/database.hpp"
#include "platform/sql/session.hpp"
#include "platform/work/permission.hpp"

namespace klantendag {

struct Account;  // modules/accounts

struct Actor {
  enum class Kind {
    nobody,   // not logged in
    account,  // a person who logged in
    holder,   // somebody with a one-time link, without an account
    owner,    // the command line: whoever owns the data folder
    program   // a job that runs by itself
  };

  Kind kind = Kind::nobody;
  Id<Account> account{};  // when kind is account
  std::string name{};     // to show in the page's corner; never in a log
  std::string session{};  // pseudonym of the login session, for "log out" and form tokens
  Permissions permissions{};
};

struct Work {
  sql::Session& session;
  Actor actor{};
  Instant now{};
  IdSource& ids;
  Language language = Language::nl;

  template <class Tag>
  [[nodiscard]] Id<Tag> next_id() {
    return ids.next<Tag>(now);
  }
};

// Error forbidden/error.forbidden unless the actor has the permission.
[[nodiscard]] Result<void> require(Work const& work, Permission permission);

// Opens units of work outside a request's own: for handlers that compute between reading and writing
// (read -> compute -> write), for jobs and commands.
class Desk {
 public:
  Desk(sql::Database& database, Clock const& clock, IdSource ids)
      : database_(database), clock_(clock), ids_(ids) {}

  Actor actor{};
  Language language = Language::nl;

  using Task = std::function<Result<void>(Work&)>;
  [[nodiscard]] Result<void> read(Task const& task);
  [[nodiscard]] Result<void> write(Task const& task);

  [[nodiscard]] Instant now() const { return clock_.now(); }
  [[nodiscard]] sql::Database& database() { return database_; }

 private:
  sql::Database& database_;
  Clock const& clock_;
  IdSource ids_;
};

}  // namespace klantendag
