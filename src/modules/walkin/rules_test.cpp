// SPDX-License-Identifier: EUPL-1.2
// The days of a walk-in, and what may be counted aloud of what people came with.
#include "modules/walkin/rules.hpp"

#include <doctest/doctest.h>

#include <set>

namespace klantendag::walkin {
namespace {

Date on(std::string_view text) {
  return *Date::parse(text);
}

Series every_tuesday() {
  return {.office = "Voorbeeldstad", .place = "Voorbeeldplein 1", .first_on = on("2012-06-19")};
}

Plan plan_of(Series const& series) {
  return {.office = series.office,
          .place = series.place,
          .first_on = series.first_on,
          .begins_at = series.begins_at,
          .ends_at = series.ends_at};
}

std::vector<Request> requests(Theme theme, int count, std::string_view day) {
  return std::vector<Request>(static_cast<std::size_t>(count),
                              Request{.day = on(day), .theme = theme});
}

std::int64_t of(Figures const& figures, Theme theme) {
  for (std::size_t at = 0; at < every_theme.size(); ++at) {
    if (every_theme[at] == theme) return figures.themes[at].at_least;
  }
  return -1;
}

}  // namespace

TEST_CASE("every Tuesday from 19 June 2012, and not on Christmas or New Year's Day") {
  auto const days = session_days(every_tuesday(), on("2012-12-10"), on("2013-01-31"), 99);

  std::vector<std::string> found;
  for (Date const day : days) found.push_back(day.text());
  CHECK(found == std::vector<std::string>{"2012-12-11", "2012-12-18", "2013-01-08", "2013-01-15",
                                          "2013-01-22", "2013-01-29"});
  CHECK_FALSE(is_session_day(every_tuesday(), on("2012-06-12")));
  CHECK_FALSE(is_session_day(every_tuesday(), on("2012-06-20")));
}

TEST_CASE("for every first day of two years the sessions are a week apart and none is a holiday") {
  for (std::int32_t shift = 0; shift < 730; ++shift) {
    Series series = every_tuesday();
    series.first_on = on("2026-01-01").plus_days(shift);
    Date before = series.first_on.plus_days(-7);
    for (Date const day : session_days(series, on("2025-01-01"), on("2029-01-01"), 120)) {
      CHECK_FALSE(is_public_holiday(day));
      CHECK((day.days - before.days) % 7 == 0);
      CHECK(day > before);
      before = day;
    }
  }
}

TEST_CASE("a walk-in begins on a day that is no holiday and ends after it begins") {
  Plan plan = plan_of(every_tuesday());
  plan.first_on = on("2012-12-25");
  plan.ends_at = plan.begins_at;

  auto const refused = planned({}, plan);

  REQUIRE_FALSE(refused);
  REQUIRE(refused.error().parts.size() == 2);
  CHECK(refused.error().parts[0].key == "walkin.ends_early");
  CHECK(refused.error().parts[1].key == "walkin.first_holiday");
}

TEST_CASE("once a walk-in was held its day stays, its place may change") {
  Series const series = every_tuesday();
  Plan plan = plan_of(series);
  plan.place = "Voorbeeldplein 2";
  CHECK(changed(series, plan, Begun::yes)->place == "Voorbeeldplein 2");

  plan.first_on = on("2012-06-20");
  CHECK(changed(series, plan, Begun::yes).error().key == "walkin.begun");
  CHECK(changed(series, plan, Begun::no));
}

TEST_CASE("a walk-in that stops keeps what was held") {
  Series const series = every_tuesday();

  CHECK(stopped(series, on("2012-07-03"), on("2012-07-10")).error().key == "walkin.last_early");
  auto const after = stopped(series, on("2012-07-10"), on("2012-07-10"));
  REQUIRE(after);
  CHECK(session_days(*after, series.first_on, on("2013-01-01"), 99).size() == 4);
  CHECK(stopped(*after, on("2012-08-07"), {}).error().key == "walkin.stopped");
}

TEST_CASE("an afternoon that was held is not cancelled any more, and none is held before its day") {
  Session const session{.day = on("2012-06-19")};
  CHECK(hold(session, on("2012-06-18")).error().key == "walkin.not_yet");
  auto const held = hold(session, on("2012-06-19"));
  REQUIRE(held);
  CHECK(cancel(*held, Reason::nobody).error().key == "walkin.held");
  auto const off = cancel(session, Reason::closed);
  REQUIRE(off);
  CHECK(hold(*off, on("2012-06-19")).error().key == "walkin.cancelled");
  CHECK(go_on(*off)->state == SessionState::planned);
}

TEST_CASE("fewer than five who came with the same are not told") {
  auto all = requests(Theme::computer, 12, "2012-06-19");
  for (Request const& one : requests(Theme::payment, 4, "2012-06-19")) all.push_back(one);

  Figures const seen = figures(all, on("2012-06-25"));

  CHECK(of(seen, Theme::computer) == 10);
  CHECK(of(seen, Theme::payment) == 0);
  CHECK(seen.all.at_least == 15);
}

TEST_CASE("no figure that is shown gives a number of people from one to four away") {
  for (int computer = 0; computer < 14; ++computer) {
    for (int payment = 0; payment < 14; ++payment) {
      auto all = requests(Theme::computer, computer, "2012-06-19");
      for (Request const& one : requests(Theme::payment, payment, "2012-06-19")) all.push_back(one);
      Figures const seen = figures(all, on("2012-06-25"));
      // Everybody who reads "0" must be able to think of none and of four.
      for (Shown const one : seen.themes) CHECK(one.at_least % fewest == 0);
      std::int64_t const least = of(seen, Theme::computer) + of(seen, Theme::payment);
      CHECK(seen.all.at_least >= least);
      CHECK(seen.all.at_least - least < 2 * fewest);
    }
  }
}

TEST_CASE("a week is told when it is over, and a mistake never") {
  auto all = requests(Theme::computer, 7, "2012-06-19");
  all.back().outcome = Outcome::mistaken;

  CHECK(of(figures(all, this_monday(on("2012-06-22"))), Theme::computer) == 0);
  CHECK(of(figures(all, this_monday(on("2012-06-26"))), Theme::computer) == 5);
  CHECK(this_monday(on("2012-06-24")) == on("2012-06-18"));
}

TEST_CASE("every name of the walk-in means one thing") {
  std::set<std::string_view> names;
  for (Theme const one : every_theme) CHECK(names.insert(name_of(one)).second);
  names.clear();
  for (Outcome const one : every_outcome) CHECK(names.insert(name_of(one)).second);
  names.clear();
  for (Referred const one : every_referred) CHECK(names.insert(name_of(one)).second);
}

}  // namespace klantendag::walkin
