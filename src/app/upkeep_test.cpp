// SPDX-License-Identifier: EUPL-1.2
// What the house does by itself does not stop for good when it failed once.
#include "app/upkeep.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <optional>
#include <string>
#include <vector>

#include "platform/jobs/jobs.hpp"

namespace klantendag::app {
namespace {

FixedClock clock_of_test{*Instant::parse("2026-11-25T09:00:00Z")};

std::vector<std::string> given_up(House& house) {
  std::vector<std::string> kinds;
  CHECK(house.program_desk().read([&](Work& work) -> Result<void> {
    ASSIGN_OR_RETURN(auto const dead, jobs::dead(work));
    for (jobs::Dead const& one : dead) kinds.push_back(one.kind);
    return {};
  }));
  std::sort(kinds.begin(), kinds.end());
  return kinds;
}

// What is still given up after the upkeep of an hour, of a house where all of it was.
std::vector<std::string> left_after_an_hour(std::optional<intake::Mailbox> mailbox) {
  auto const house = std::move(House::for_test(std::move(sql::open_for_test()).value(),
                                               clock_of_test, std::move(mailbox)))
                         .value();
  CHECK(house->program_desk().write([](Work& work) -> Result<void> {
    for (Literal const kind : {Literal("watch_werkmap"), Literal("reread_werkmap"),
                               intake::fetch_job, Literal("send_post")}) {
      ASSIGN_OR_RETURN([[maybe_unused]] auto const added,
                       jobs::put(work, {.kind = kind, .once = std::string(kind.text())}));
    }
    return work.session.run("UPDATE jobs SET state = 'dead', last_error = 'error.forbidden'");
  }));
  REQUIRE(given_up(*house).size() == 4);
  Upkeep upkeep(*house);
  upkeep.once(true);
  return given_up(*house);
}

}  // namespace

TEST_CASE("a job of the house that was given up is asked for again; somebody else's is not") {
  CHECK(left_after_an_hour(intake::Mailbox{}) == std::vector<std::string>{"send_post"});
}

TEST_CASE("a mailbox that is not read any more is not asked for again") {
  CHECK(left_after_an_hour(std::nullopt) ==
        std::vector<std::string>{std::string(intake::fetch_job.text()), "send_post"});
}

}  // namespace klantendag::app
