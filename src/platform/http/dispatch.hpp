// SPDX-License-Identifier: EUPL-1.2
// From a request to a response without any socket: who is it, may they, the unit of work, the handler,
// errors in words, the frame, the headers. The server and the tests both enter here.
#pragma once

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
  std::function<Result<Actor>(sql::Session&, Instant now, std::string_view cookie)> identify;
  // The frame around a page: navigation, language switch, edition switcher.
  std::function<std::string(Work&, Request const&, Page const&)> layout;
  // An error as a page: never with anything personal or of our inside.
  std::function<Page(Language, Error const&, int status)> error_page;
  // An error as one sentence, for problem+json and the log.
  std::function<std::string(Language, Error const&)> say;
  std::string origin{};       // "https://klantendag.example.nl"; empty: the Host header decides
  bool https = false;         // cookies get Secure and the prefix __Host-
  std::string form_key{};     // 32 random bytes: signs form tokens of a session
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

 private:
  struct Inside;
  std::unique_ptr<Inside> inside_;
};

}  // namespace klantendag::http
