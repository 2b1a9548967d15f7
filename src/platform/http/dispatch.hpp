// SPDX-License-Identifier: EUPL-1.2
// From a request to a response without any socket: who is it, may they, the unit of work, the handler,
// errors in words, the frame, the headers. The server and the tests both enter here.
#pragma once

#include <cstdint>
#include <functional>
#include <memory>
#include <string>
#include <vector>

#include "platform/http/router.hpp"

namespace klantendag::http {

struct Parts {
  sql::Database& database;
  Clock const& clock;
  Router const& router;
  // Who holds this session cookie now; nobody when it has ended or rights were withdrawn.
  std::function<Result<Actor>(sql::Session&, Instant now, std::string_view cookie)> identify{};
  // The same for the bearer token of an API client; without it nobody logs in there.
  std::function<Result<Actor>(sql::Session&, Instant now, std::string_view token)>
      identify_client{};
  // The frame around a page: navigation, language switch, edition switcher. A whole document.
  std::function<std::string(Work&, Request const&, Page const&)> layout{};
  // An error as a whole document, without the database: it must also work when that is what failed.
  // Never with anything personal or of our inside.
  std::function<std::string(Language, Error const&, int status, Again)> error_page{};
  // An error as one sentence, for problem+json and the log.
  std::function<std::string(Language, Error const&)> say{};
  // Told of everything that was forbidden, to record it. Must not wait for the database.
  std::function<void(Request const&, Actor const&, Error const&)> on_forbidden{};
  // Told of our own faults (internal errors, with their origin) and of what is unavailable.
  std::function<void(Request const&, Error const&)> on_fault{};
  std::string log_in_path = "/inloggen";  // gets ?naar=/where/they/were/going
  std::string origin{};    // "https://klantendag.example.nl"; empty: the Host header decides
  bool https = false;      // cookies get Secure and the prefix __Host-
  std::string form_key{};  // 32 random bytes: signs form tokens of a session
};

class Dispatcher {
 public:
  explicit Dispatcher(Parts parts);
  ~Dispatcher();

  using Answer = std::function<void(Response)>;
  // Returns at once for writes (the answer comes when durable), runs reads on the caller's thread.
  void dispatch(Request request, Answer answer);
  // Waits: for tests.
  [[nodiscard]] Response answer(Request request);
  // Words for a request that the server refuses after its head: its body is too large (413), nothing
  // more can be taken in (503), there is no room for its files (507), it cannot be read (400, 415).
  [[nodiscard]] Response refuse(int status, Request const& head) const;
  // The largest body that a request may bring: its route says so.
  [[nodiscard]] std::int64_t body_limit(Method method, std::string_view path) const;
  // Forgets idempotency keys that are older than a day; answers how many. For a job, every hour.
  [[nodiscard]] static Result<std::int64_t> forget_old_keys(sql::Session& session, Instant now);

 private:
  struct Inside;
  std::unique_ptr<Inside> inside_;
};

}  // namespace klantendag::http
