// SPDX-License-Identifier: EUPL-1.2
#include "platform/http/idempotency.hpp"

#include <doctest/doctest.h>

#include <atomic>
#include <thread>

#include "platform/http/small_house_test.hpp"

namespace klantendag::http {
namespace {

TEST_CASE("the same form sent twice is saved once") {
  House house;
  house.log_in();
  house.client.get("/tips");

  auto const first = house.client.post("/tips", {{"tip", "Bel terug"}});
  auto const again = house.client.post("/tips", {{"tip", "Bel terug"}});
  auto const other = house.client.post("/tips", {{"tip", "Iets anders"}});

  CHECK(again.status == first.status);
  CHECK(header_of(again, "Location") == header_of(first, "Location"));
  CHECK(other.status == 409);
  CHECK(house.tips() == 1);
}

TEST_CASE("a hundred times the same form at once is saved once") {
  House house;
  house.log_in();
  house.client.get("/tips");
  Request request = house.form_of_an("/tips");
  request.form.add("tip", "Bel terug");

  std::atomic<int> done{0};
  std::vector<std::thread> threads;
  for (int count = 0; count < 100; ++count) {
    threads.emplace_back([&] { done += house.dispatcher.answer(request).status == 303 ? 1 : 0; });
  }
  for (std::thread& thread : threads) thread.join();

  CHECK(done == 100);
  CHECK(house.tips() == 1);
}

TEST_CASE("a draw that is asked for twice at once is done once") {
  House house;
  house.log_in();
  house.client.get("/tips");
  Request request = house.form_of_an("/trekking");

  std::atomic<int> done{0};
  std::vector<std::thread> threads;
  for (int count = 0; count < 4; ++count) {
    threads.emplace_back([&] { done += house.dispatcher.answer(request).status == 303 ? 1 : 0; });
  }
  for (std::thread& thread : threads) thread.join();

  CHECK(done == 4);
  CHECK(house.tips() == 1);
}

TEST_CASE("more long work than people would wait for is told to come back") {
  House house;
  house.log_in();
  house.client.get("/tips");
  Request request = house.client.from_here(Method::post, "/trekking");
  request.headers["host"] = "klantendag.test";
  request.headers["cookie"] = "klantendag=an-token";
  request.form.add("_token", house.client.guard("/tips", "_token"));

  std::atomic<int> done{0};
  std::atomic<int> told{0};
  std::atomic<int> answers{0};
  for (int count = 0; count < 100; ++count) {
    house.dispatcher.dispatch(request, [&](Response const& response) {
      done += response.status == 303 ? 1 : 0;
      told += response.status == 503 && !header_of(response, "Retry-After").empty() ? 1 : 0;
      ++answers;
    });
  }
  CHECK(house.client.get("/").status == 200);  // pages do not wait behind it
  while (answers < 100) std::this_thread::yield();

  CHECK(done.load() >= 31);  // the log-in may still be leaving the lane
  CHECK(done.load() + told.load() == 100);
  CHECK(told.load() > 0);
  CHECK(house.tips() == done);
}

TEST_CASE("what was refused changes nothing and may be tried again with the same form") {
  House house;
  house.log_in();
  house.client.get("/tips");
  auto const token = house.client.guard("/tips", "_token");
  auto const sent = [&](std::string const& tip) {
    auto request = house.client.from_here(Method::post, "/tips");
    request.form.add("_token", token);
    request.form.add("_once", "once");
    request.form.add("tip", tip);
    return house.client.send(request);
  };

  CHECK(sent("stuk").status == 403);
  CHECK(sent("").status == 422);
  auto const thrown = sent("gooi");
  CHECK(thrown.status == 500);
  CHECK(thrown.body == "500 nl error.internal");
  CHECK(house.fault == "secret detail");
  CHECK(house.tips() == 0);
  CHECK(sent("goed").status == 303);
  CHECK(house.tips() == 1);
}

TEST_CASE("keys are forgotten after a day") {
  House house;
  house.log_in();
  house.client.get("/tips");
  house.client.post("/tips", {{"tip", "Bel terug"}});
  auto const forgotten = [&] {
    std::int64_t count = -1;
    auto const done = house.database->write([&](sql::Session& session) -> Result<void> {
      ASSIGN_OR_RETURN(count, Dispatcher::forget_old_keys(session, house.clock.now()));
      return {};
    });
    return done.ok() ? count : -1;
  };

  CHECK(forgotten() == 0);
  house.clock.advance(hours(25));
  CHECK(forgotten() == 1);
}

TEST_CASE("a client of the API may try again safely") {
  House house;
  auto const sent = [&](std::string body) {
    auto request = house.client.from_here(Method::post, "/api/v1/tips");
    request.headers["authorization"] = "Bearer an-token";
    request.headers["content-type"] = "application/json";
    request.headers["idempotency-key"] = "k1";
    request.body = std::move(body);
    return house.client.send(request);
  };

  CHECK(sent("{}").status == 201);
  auto const again = sent("{}");
  CHECK(again.status == 201);
  CHECK(again.body == R"({"id":"1"})");
  auto const other = sent("[]");
  CHECK(other.status == 409);
  CHECK(other.body.find("http.api_used_before") != std::string::npos);
  CHECK(house.tips() == 1);
  auto request = house.client.from_here(Method::post, "/api/v1/tips");
  request.headers["authorization"] = "Bearer an-token";
  request.headers["content-type"] = "application/json";
  request.headers["idempotency-key"] = std::string(256, 'k');
  request.body = "{}";
  auto const too_long = house.client.send(request);
  CHECK(too_long.status == 400);
  CHECK(too_long.body.find("Idempotency-Key") != std::string::npos);
  CHECK(house.tips() == 1);
}

}  // namespace
}  // namespace klantendag::http
