// SPDX-License-Identifier: EUPL-1.2
// What the house does by itself does not stop for good when it failed once.
#include "app/upkeep.hpp"

#include <doctest/doctest.h>

#include "platform/jobs/jobs.hpp"

namespace klantendag::app {
namespace {

FixedClock clock_of_test{*Instant::parse("2026-11-25T09:00:00Z")};

std::size_t given_up(House& house) {
  std::size_t count = 0;
  CHECK(house.program_desk().read([&](Work& work) -> Result<void> {
    ASSIGN_OR_RETURN(auto const dead, jobs::dead(work));
    count = dead.size();
    return {};
  }));
  return count;
}

}  // namespace

TEST_CASE("a job of the house that was given up is asked for again; somebody else's is not") {
  auto const house =
      std::move(House::for_test(std::move(sql::open_for_test()).value(), clock_of_test)).value();
  CHECK(house->program_desk().write([](Work& work) -> Result<void> {
    for (Literal const kind : {Literal("watch_werkmap"), Literal("reread_werkmap"),
                               intake::fetch_job, Literal("send_post")}) {
      ASSIGN_OR_RETURN([[maybe_unused]] auto const added,
                       jobs::put(work, {.kind = kind, .once = std::string(kind.text())}));
    }
    return work.session.run("UPDATE jobs SET state = 'dead', last_error = 'error.forbidden'");
  }));
  REQUIRE(given_up(*house) == 4);

  Upkeep upkeep(*house);
  upkeep.once(true);

  CHECK(given_up(*house) == 1);
}

}  // namespace klantendag::app
