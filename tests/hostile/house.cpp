// SPDX-License-Identifier: EUPL-1.2
// A small house to attack and to measure: the real server, dispatcher and database with a handful of
// routes. http_house FOLDER [name=number…]; prints its port; SIGTERM drains it, as in the product.
#include <fmt/format.h>
#include <signal.h>

#include <atomic>
#include <chrono>
#include <cstdio>
#include <filesystem>
#include <map>
#include <thread>

#include "base/json.hpp"
#include "base/text.hpp"
#include "platform/clock/clock.hpp"
#include "platform/crypto/password.hpp"
#include "platform/crypto/random.hpp"
#include "platform/html/form.hpp"
#include "platform/http/dispatch.hpp"
#include "platform/http/server.hpp"
#include "platform/sql/migrate.hpp"

namespace klantendag {
namespace {

using http::Method;
using http::Request;
using http::Response;

constexpr std::string_view notes_table = R"(
CREATE TABLE notes (id TEXT NOT NULL PRIMARY KEY, words TEXT NOT NULL, at INT64 NOT NULL);
CREATE INDEX notes_by_at ON notes (at);)";

std::atomic<int> smuggled{0};

Result<Response> echo(Work&, Request const& request) {
  Response response;
  response.content_type = "text/plain; charset=utf-8";
  response.body = request.path + " " + request.query_text + " " + request.body;
  return response;
}

// Thirty rows from the database, as the pages of the product show them.
Result<Response> page(Work& work, Request const&) {
  ASSIGN_OR_RETURN(auto const rows,
                   work.session.query("SELECT id, words, at FROM notes ORDER BY at LIMIT 30"));
  html::Html body;
  for (sql::Row const& row : rows) {
    body += html::join({"<tr><td>", html::text(row.text(0)), "</td><td>", html::text(row.text(1)),
                        "</td><td>", html::text(row.instant(2).text()), "</td></tr>"});
  }
  html::Html main = html::join({"<table>", body, "</table>"});
  main += html::action_button({.action = html::url("/notes"), .label = "Bewaar"});
  return Response::of({.title = "Notes", .main = main});
}

Result<void> insert(Work& work, std::string_view words) {
  RETURN_IF_ERROR(work.session.exec("INSERT INTO notes (id, words, at) VALUES (?1, ?2, ?3)",
                                    {work.next_id<Work>(), words, work.now}));
  return {};
}

Result<Response> save(Work& work, Request const& request) {
  RETURN_IF_ERROR(insert(work, request.body));
  return Response::json(201, "{}");
}

Result<Response> slow(Work&, Request const&) {
  std::this_thread::sleep_for(std::chrono::milliseconds(100));
  return Response::json(200, "{}");
}

// What a log-in costs, as in the product.
Result<Response> hash(Desk&, Request const& request) {
  static crypto::PasswordHasher hasher;
  ASSIGN_OR_RETURN([[maybe_unused]] auto const stored, hasher.hash(request.body));
  return Response::json(200, "{}");
}

Result<Response> upload(Work&, Request const& request) {
  std::int64_t bytes = 0;
  for (http::Upload const& file : request.uploads) bytes += file.bytes;
  return Response::json(
      200, fmt::format("{{\"files\":{},\"bytes\":{}}}", request.uploads.size(), bytes));
}

std::vector<http::Route> routes() {
  constexpr std::int64_t import_limit = 64 << 20;
  return {
      {Method::get, "/echo", http::Public{}, echo},
      {Method::get, "/page", http::Public{}, page},
      {Method::get, "/smuggled", http::Public{},
       [](Work& work, Request const& request) {
         ++smuggled;
         return echo(work, request);
       }},
      {Method::get, "/count", http::Public{},
       [](Work&, Request const&) -> Result<Response> {
         return Response::json(200, std::to_string(smuggled));
       }},
      {Method::get, "/api/v1/slow", http::Public{}, slow},
      {Method::post, "/api/v1/echo", http::Public{}, echo},
      {Method::post, "/api/v1/notes", http::Public{}, save},
      {Method::post, "/api/v1/hash", http::Public{}, http::LongHandler(hash)},
      {Method::post, "/api/v1/uploads", http::Public{}, upload, import_limit},
  };
}

http::Parts parts(sql::Database& database, Clock const& clock, http::Router const& router) {
  return {
      .database = database,
      .clock = clock,
      .router = router,
      .layout =
          [](Work&, Request const&, http::Page const& shown) {
            return "<!doctype html><html lang=\"nl\"><title>" + shown.title + "</title><main>" +
                   shown.main.markup() + "</main></html>";
          },
      .error_page = [](Language, Error const& error, int, http::Again) { return error.key; },
      .say = [](Language, Error const& error) { return error.key; },
      .form_key = crypto::random_bytes(32),
  };
}

http::ServerSettings settings(std::map<std::string, std::int64_t> wishes, std::string folder) {
  http::ServerSettings chosen{.port = 0, .upload_folder = std::move(folder)};
  auto const take = [&](char const* name, auto& setting) {
    auto const found = wishes.find(name);
    if (found != wishes.end())
      setting = static_cast<std::decay_t<decltype(setting)>>(found->second);
  };
  take("port", chosen.port);
  take("threads", chosen.threads);
  take("workers", chosen.workers);
  take("waiting", chosen.waiting_requests);
  take("connections", chosen.connections);
  take("header_ms", chosen.header_time.ms);
  take("idle_ms", chosen.idle_time.ms);
  return chosen;
}

Result<void> fill(sql::Database& database, Clock const& clock) {
  sql::Migration const notes{.number = 9001, .name = "notes", .sql = std::string(notes_table)};
  auto steps = sql::all_migrations();
  steps.push_back(notes);
  ASSIGN_OR_RETURN(auto const done, sql::migrate(database, steps));
  if (done == 0) return {};
  Desk desk(database, clock, IdSource(crypto::unforeseeable_rng()));
  return desk.write([](Work& work) -> Result<void> {
    for (int count = 0; count < 30; ++count) {
      RETURN_IF_ERROR(insert(work, "Ik belde twee keer & niemand belde terug"));
    }
    return {};
  });
}

Result<void> run(std::string folder, std::map<std::string, std::int64_t> const& wishes) {
  sigset_t signals;
  sigemptyset(&signals);
  sigaddset(&signals, SIGTERM);
  pthread_sigmask(SIG_BLOCK, &signals, nullptr);  // every thread inherits it; we wait below
  ::signal(SIGPIPE, SIG_IGN);

  ASSIGN_OR_RETURN(auto const database, sql::open({.data_folder = folder}));
  SystemClock const clock;
  RETURN_IF_ERROR(fill(*database, clock));
  http::Router router;
  router.add(routes());
  http::Dispatcher dispatcher(parts(*database, clock, router));
  static std::string const style(20'000, ' ');
  http::ServerParts server_parts;
  server_parts.dispatch = [&](Request request, std::function<void(Response)> answer) {
    dispatcher.dispatch(std::move(request), std::move(answer));
  };
  server_parts.now = [&] { return clock.now(); };
  server_parts.body_limit = [&](Method method, std::string_view path) {
    return dispatcher.body_limit(method, path);
  };
  server_parts.refuse = [&](int status, Request const& head) {
    return dispatcher.refuse(status, head);
  };
  server_parts.assets.push_back({"/assets/app.css", "text/css; charset=utf-8", style});
  ASSIGN_OR_RETURN(auto const server,
                   http::Server::listen(settings(wishes, folder), std::move(server_parts)));
  fmt::print("{}\n", server->port());
  std::fflush(stdout);

  int received = 0;
  sigwait(&signals, &received);
  server->drain_and_stop();
  return {};
}

}  // namespace
}  // namespace klantendag

int main(int count, char** words) {
  if (count < 2) return 2;
  std::map<std::string, std::int64_t> wishes;
  for (int at = 2; at < count; ++at) {
    std::string_view const wish(words[at]);
    auto const equals = wish.find('=');
    auto const number = klantendag::parse_integer(wish.substr(equals + 1));
    if (equals == std::string_view::npos || !number) return 2;
    wishes[std::string(wish.substr(0, equals))] = *number;
  }
  auto const done = klantendag::run(words[1], wishes);
  if (done.ok()) return 0;
  fmt::print(stderr, "{} {}\n", done.error().key, done.error().origin);
  return 1;
}
