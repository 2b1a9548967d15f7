// SPDX-License-Identifier: EUPL-1.2
// What an earlier program left of an article: it emptied the text of words that were taken back, and let
// its title stand.
#include <doctest/doctest.h>

#include "modules/retrospective/drafted_test.hpp"

namespace klantendag::retrospective {
namespace {

struct OnlyTitles : Drafted {
  OnlyTitles() {
    CHECK(write_thread());
    run("UPDATE retrospective_version SET body = ''");
  }
  void forget() {
    CHECK(house.write([](Work& work) { return forget_withdrawn(work); }));
  }
  std::int64_t titles() {
    return house
        .read([](Work& work) -> Result<std::int64_t> {
          ASSIGN_OR_RETURN(auto const row, work.session.one(R"sql(
            SELECT COUNT(*) FROM retrospective_version WHERE title <> ''
          )sql"));
          return row.integer(0);
        })
        .value();
  }
};

}  // namespace

TEST_CASE("a title that stayed behind goes too when a client took the words back") {
  OnlyTitles day;
  day.in_house([&](Work& work) {
    return stories::withdraw(work, day.keys, day.told.story, actions::forget);
  });
  CHECK(day.titles() == 3);

  day.forget();

  CHECK(day.titles() == 0);
  CHECK(day.findings() == "");
}

TEST_CASE("a title stays when nobody took words back") {
  OnlyTitles day;

  day.forget();

  CHECK(day.titles() == 3);
}

}  // namespace klantendag::retrospective
