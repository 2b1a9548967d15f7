// SPDX-License-Identifier: EUPL-1.2
#include "platform/log/log.hpp"

#include <doctest/doctest.h>

#include <thread>
#include <vector>

#include "base/json.hpp"

namespace klantendag::log {
namespace {

struct Edition;

std::vector<std::string> lines;

void capture(Level level, Format format) {
  lines.clear();
  open({.level = level, .format = format, .write = [](std::string_view line) {
          lines.emplace_back(line);
        }});
}

// After the moment, which differs.
std::string rest(std::string const& line) {
  return line.substr(line.find(" level"));
}

}  // namespace

TEST_CASE("a line says when, how grave, what, and the fields") {
  capture(Level::info, Format::pairs);
  auto const id = Id<Edition>::parse("01JDH5Z0000000000000000000").value();

  info("http.answered", {{"route", "/edities/{edition}"},
                         {"status", 200},
                         {"took", milliseconds(12)},
                         {"edition", id},
                         {"until", Instant{0}}});

  REQUIRE(lines.size() == 1);
  CHECK(lines[0].substr(0, 7) == "time=20");
  CHECK(rest(lines[0]) ==
        " level=info event=http.answered route=/edities/{edition} status=200 took_ms=12 "
        "edition=01JDH5Z0000000000000000000 until=1970-01-01T00:00:00.000Z\n");
}

TEST_CASE("as JSON each line is one object") {
  capture(Level::info, Format::json);

  warning("mail.waits", {{"reason", "the gateway is \"down\""}, {"tries", 3}});

  auto const object = json::parse(lines.at(0)).value();
  CHECK(*object.find("level")->string() == "warning");
  CHECK(*object.find("event")->string() == "mail.waits");
  CHECK(*object.find("reason")->string() == "the gateway is \"down\"");
  CHECK(*object.find("tries")->integer() == 3);
  CHECK(Instant::parse(*object.find("time")->string()));
}

TEST_CASE("what is below the level is not written") {
  capture(Level::warning, Format::pairs);

  debug("a");
  info("b");
  warning("c");
  error("d");

  CHECK(lines.size() == 2);
}

TEST_CASE("of an error only kind, key and our own place are logged, never what somebody typed") {
  capture(Level::debug, Format::pairs);
  Error const bug = internal("platform/sql/session.cpp:12", "Jan Jansen is not unique");
  Error odd = unavailable("mail.not_sent", {{"to", "jan@voorbeeld.nl"}});
  odd.origin = "jan-jansen.csv:12";

  failed("job.failed", bug, {{"tries", 1}});
  failed("job.failed", odd);
  failed("form", invalid_field("name", "form.too_long", {{"value", "Jan Jansen"}}));

  REQUIRE(lines.size() == 2);
  CHECK(rest(lines[0]) ==
        " level=error event=job.failed tries=1 kind=internal key=error.internal "
        "origin=platform/sql/session.cpp:12\n");
  CHECK(rest(lines[1]) == " level=warning event=job.failed kind=unavailable key=mail.not_sent\n");
}

TEST_CASE("a key that does not look like one of ours is left out") {
  capture(Level::info, Format::pairs);

  failed("job.failed", unavailable("Jan Jansen"));

  CHECK(rest(lines.at(0)) == " level=warning event=job.failed kind=unavailable\n");
}

TEST_CASE("lines of several threads stay whole") {
  capture(Level::info, Format::pairs);

  std::vector<std::thread> threads;
  for (int i = 0; i < 4; ++i) {
    threads.emplace_back([] {
      for (int n = 0; n < 200; ++n) info("step", {{"n", n}});
    });
  }
  for (std::thread& thread : threads) thread.join();

  CHECK(lines.size() == 800);
  for (std::string const& line : lines) CHECK(line.find("event=step n=") != std::string::npos);
}

}  // namespace klantendag::log
