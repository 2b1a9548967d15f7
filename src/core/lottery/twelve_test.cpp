// SPDX-License-Identifier: EUPL-1.2
// The worked example of docs/algorithms/lottery.md, number by number.
#include <doctest/doctest.h>

#include <algorithm>
#include <map>

#include "core/lottery/draw.hpp"
#include "core/lottery/explain.hpp"
#include "core/lottery/pools_for_tests.hpp"
#include "core/lottery/publish.hpp"
#include "core/lottery/reserve.hpp"
#include "core/lottery/tickets.hpp"

namespace klantendag::lottery {
namespace {

Record twelve() {
  Instance instance = instance_of(twelve_features, twelve_people, 4);
  auto const solution = solve(instance, {});
  REQUIRE(solution.ok());
  return publish(std::move(instance), *solution);
}

TEST_CASE("of twelve people every woman has a chance of 1/4 and every man of 1/2, proven") {
  Record const record = twelve();

  CHECK(record.certificate.levels == std::vector<std::string>{"1/4", "1/2"});
  CHECK(record.certificate.attained_exact == "1/4");
  CHECK(record.certificate.bound_exact == "1/4");
  CHECK(record.certificate.gap == "0");
  for (std::size_t i = 0; i < 12; ++i) {
    bool const is_man = std::string("IJKL").find(record.instance.ids[i][0]) != std::string::npos;
    CHECK(record.probabilities[i] == (is_man ? 0.5 : 0.25));
  }
}

TEST_CASE("four panels of the twelve do it, each as likely") {
  Record const record = twelve();

  CHECK(record.denominator == 4);
  CHECK(record.panels.size() == 4);
  for (PublishedPanel const& panel : record.panels) CHECK(panel.probability == 0.25);
}

TEST_CASE("four tickets of the twelve lose nothing to rounding") {
  lp::Budget budget{100'000};
  auto const tickets = make_tickets(twelve(), 4, budget);

  REQUIRE(tickets.ok());
  CHECK(tickets->largest_deviation == 0.0);
  CHECK(tickets->minimum == 0.25);
}

TEST_CASE("a seed draws the same panel every time, and any change is noticed") {
  Record const record = twelve();
  std::string const text = write_panel(draw_by_seed(record, "raad"));

  CHECK(write_panel(draw_by_seed(record, "raad")) == text);
  CHECK(replay(text));
  for (std::size_t i = 0; i < text.size(); ++i) {
    std::string changed = text;
    changed[i] = changed[i] == '1' ? '2' : '1';
    CHECK(!replay(changed));
  }
}

TEST_CASE("two people who committed to secrets draw together, and none can change his mind") {
  Record const record = twelve();
  std::vector<std::string> const hashes{commitment_of("appel"), commitment_of("peer")};

  auto const drawn = draw_by_secrets(record, {"appel", "peer"}, hashes);
  auto const changed = draw_by_secrets(record, {"appel", "pruim"}, hashes);

  REQUIRE(drawn.ok());
  CHECK(replay(write_panel(*drawn)));
  REQUIRE(!changed.ok());
  CHECK(changed.error().key == "lottery.commitment_differs");
}

TEST_CASE("a witness names a ticket, and its panel is the one in the file") {
  lp::Budget budget{100'000};
  Record const record = twelve();
  auto const tickets = make_tickets(record, 12, budget);
  REQUIRE(tickets.ok());
  auto const read = read_tickets(write_tickets(record, *tickets));
  REQUIRE(read.ok());

  auto const drawn = draw_by_ticket(*read, "07");

  REQUIRE(drawn.ok());
  CHECK(drawn->members == (*read)[7]);
  CHECK(replay(write_panel(*drawn)));
  CHECK(!draw_by_ticket(*read, "7").ok());
}

TEST_CASE("who drops out is replaced so that the quotas hold, all who fit with equal chances") {
  lp::Budget budget{100'000};
  Record const record = twelve();

  auto const rest = refill(record, {{"Anna", "Gerda", "Ivo", "Jan"}, {"Gerda"}}, budget);

  REQUIRE(rest.ok());
  CHECK(rest->missed.empty());
  auto const solution = solve(rest->instance, {});
  REQUIRE(solution.ok());
  Record const seats = publish(rest->instance, *solution);
  for (std::size_t i = 0; i < seats.probabilities.size(); ++i) {
    CHECK(seats.probabilities[i] == (seats.instance.ids[i] == "Hanna" ? 1.0 : 0.0));
  }
}

TEST_CASE("an explanation says the chance, why, and what would have changed it") {
  lp::Budget budget{100'000};
  auto const explanation = explain(twelve(), "Anna", budget);

  REQUIRE(explanation.ok());
  CHECK(explanation->chance == 0.25);
  CHECK(explanation->alike == 6);
  REQUIRE(!explanation->reasons.empty());
  CHECK(explanation->reasons[0].quota.value == "vrouw");
  CHECK(!explanation->reasons[0].lifts);
  CHECK(say(*explanation, Language::nl).front() ==
        "De kans van Anna om geloot te worden was 25%: ongeveer 1 op 4.");
}

TEST_CASE(
    "a chance of 0 is called certain only where it is proven, and a likely one is not 1 in 1") {
  auto const first_line = [](Record const& record, std::string_view id) {
    lp::Budget budget{100'000};
    auto const explanation = explain(record, id, budget);
    REQUIRE(explanation.ok());
    return say(*explanation, Language::en).front();
  };
  auto const solved = [](std::int64_t size) {
    Instance instance = instance_of("feature,value,min,max\nhome,here,0,9\nhome,away,0,0\n",
                                    "id,home\na,here\nb,here\nc,here\nd,here\nz,away\n", size);
    auto const solution = solve(instance, {});
    REQUIRE(solution.ok());
    return publish(std::move(instance), *solution);
  };
  Record lucky = solved(1);
  lucky.probabilities[0] = 0;  // as in a lottery that stopped early

  CHECK(first_line(lucky, "z").find("fits in no panel") != std::string::npos);
  CHECK(first_line(lucky, "a").find("It is not proven") != std::string::npos);
  CHECK(first_line(solved(3), "a") == "The chance of a of being drawn was 75%.");
}

}  // namespace
}  // namespace klantendag::lottery
