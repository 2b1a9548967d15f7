// SPDX-License-Identifier: EUPL-1.2
// What may be shown of few people: the known attacks, each refused at the figure that would complete it.
#include "core/stats/ledger.hpp"

#include <doctest/doctest.h>

#include <numeric>

#include "core/stats/exact.hpp"

namespace klantendag::stats {
namespace {

// Clients stand at 0..7, employees at 8..28, in groups of 3, 3, 2 and 7, 7, 7.
Question marks() {
  Question question{.key = "mark"};
  for (std::int64_t const mark : {10, 9, 9, 8, 8, 8, 8, 7, 10, 10, 10, 9, 9, 9, 9,
                                  9,  9, 9, 9, 9, 8, 8, 8, 8,  8,  8,  8, 7, 7}) {
    question.answers.emplace_back(mark);
  }
  return question;
}

People from_to(std::size_t from, std::size_t to) {
  People people(to - from);
  std::iota(people.begin(), people.end(), from);
  return people;
}

Released mean_of(People people) {
  return {"mark", Figure::mean, std::move(people)};
}

People const everybody = from_to(0, 29);
People const clients = from_to(0, 8);
People const employees = from_to(8, 29);

}  // namespace

TEST_CASE("the means of clients, employees and everybody are shown") {
  Ledger ledger;
  CHECK(release(ledger, {}, marks(), mean_of(clients)) == Verdict::shown);
  CHECK(release(ledger, {}, marks(), mean_of(employees)) == Verdict::shown);
  CHECK(release(ledger, {}, marks(), mean_of(everybody)) == Verdict::shown);
  CHECK(ledger.size() == 3);
}

TEST_CASE("nothing is shown of four people, and not what all but four said beside all") {
  Ledger ledger;
  CHECK(release(ledger, {}, marks(), mean_of(from_to(0, 4))) == Verdict::too_small);
  CHECK(release(ledger, {}, marks(), mean_of(everybody)) == Verdict::shown);
  CHECK(release(ledger, {}, marks(), mean_of(from_to(4, 29))) == Verdict::derivable);
  CHECK(release(ledger, {}, marks(), mean_of(from_to(5, 29))) == Verdict::shown);
}

TEST_CASE("the mean of those who would come again would give away the one who would not") {
  Ledger ledger;
  CHECK(release(ledger, {}, marks(), mean_of(clients)) == Verdict::shown);
  CHECK(release(ledger, {}, marks(), mean_of(from_to(0, 7))) == Verdict::derivable);
}

TEST_CASE("of clients in groups of three, three and two no group is ever shown") {
  Ledger ledger;
  auto const verdicts =
      release_breakdown(ledger, {}, marks(),
                        {.total = clients, .cells = {from_to(0, 3), from_to(3, 6), from_to(6, 8)}});
  CHECK(verdicts == std::vector<Verdict>{Verdict::shown, Verdict::too_small, Verdict::too_small,
                                         Verdict::too_small});
}

TEST_CASE("of employees in groups of seven every group is shown, but not crossed with their role") {
  Ledger ledger;
  auto const verdicts = release_breakdown(
      ledger, {}, marks(),
      {.total = employees, .cells = {from_to(8, 15), from_to(15, 22), from_to(22, 29)}});
  CHECK(verdicts == std::vector<Verdict>(4, Verdict::shown));
  CHECK(release(ledger, {}, marks(), mean_of(from_to(8, 13))) == Verdict::derivable);
}

TEST_CASE("beside a suppressed small cell a second cell is suppressed as well") {
  Ledger ledger;
  auto const verdicts = release_breakdown(
      ledger, {}, marks(),
      {.total = employees, .cells = {from_to(8, 17), from_to(17, 26), from_to(26, 29)}});
  CHECK(verdicts == std::vector<Verdict>{Verdict::shown, Verdict::shown, Verdict::derivable,
                                         Verdict::too_small});
}

TEST_CASE("a sum that would follow through three figures is refused") {
  Ledger ledger;
  CHECK(release(ledger, {}, marks(), mean_of(from_to(0, 12))) == Verdict::shown);
  CHECK(release(ledger, {}, marks(), mean_of(from_to(10, 22))) == Verdict::shown);
  // 0..12 and 10..22 less 0..22 would be the sum of 10 and 11.
  CHECK(release(ledger, {}, marks(), mean_of(from_to(0, 22))) == Verdict::derivable);
}

TEST_CASE("two overlapping groups are refused when their difference can only be tens and ones") {
  Question question{.key = "mark"};
  for (std::int64_t const mark : {10, 10, 5, 6, 7, 8, 9, 1, 1}) question.answers.emplace_back(mark);
  Ledger ledger;
  CHECK(release(ledger, {}, question, mean_of(from_to(0, 7))) == Verdict::shown);
  CHECK(release(ledger, {}, question, mean_of(from_to(2, 9))) == Verdict::too_uniform);
}

TEST_CASE("eight tens are not shown as a mean, eight eights are, and not as a distribution") {
  Question tens{.key = "mark", .answers = {10, 10, 10, 10, 10, 10, 10, 10}};
  Question eights{.key = "mark", .answers = std::vector<std::optional<std::int64_t>>(12, 8)};
  Ledger ledger;
  CHECK(decide(ledger, {}, tens, mean_of(clients)) == Verdict::too_uniform);
  CHECK(decide(ledger, {}, eights, mean_of(from_to(0, 12))) == Verdict::shown);
  CHECK(decide(ledger, {}, eights, {"mark", Figure::distribution, from_to(0, 12)}) ==
        Verdict::too_uniform);
}

TEST_CASE("where it harms nobody, 8 of 8 may be said; two of twenty-one may always be counted") {
  Question useful{.key = "useful", .scale = {0, 1}, .answers = {1, 1, 1, 1, 1, 1, 1, 1}};
  Released const all{"useful", Figure::share, clients};
  CHECK(decide({}, {}, useful, all) == Verdict::too_uniform);
  useful.uniformity = Uniformity::harmless;
  CHECK(decide({}, {}, useful, all) == Verdict::shown);

  Question again{.key = "again", .scale = {0, 1}};
  again.answers.assign(21, 1);
  again.answers[3] = again.answers[9] = 0;
  CHECK(decide({}, {}, again, {"again", Figure::share, from_to(0, 21)}) == Verdict::shown);
}

TEST_CASE("the mark of the two who would not come again is never shown, nor that of the others") {
  Ledger ledger;
  People others = employees;
  others.erase(others.begin(), others.begin() + 2);
  CHECK(release(ledger, {}, marks(), mean_of(employees)) == Verdict::shown);
  CHECK(release(ledger, {}, marks(), mean_of({8, 9})) == Verdict::too_small);
  CHECK(release(ledger, {}, marks(), mean_of(others)) == Verdict::derivable);
}

TEST_CASE("below ten answers there is no histogram") {
  CHECK(decide({}, {}, marks(), {"mark", Figure::distribution, clients}) == Verdict::too_small);
  CHECK(decide({}, {}, marks(), {"mark", Figure::distribution, employees}) == Verdict::shown);
}

TEST_CASE("those who said nothing do not count") {
  Question question = marks();
  for (std::size_t person = 0; person < 4; ++person) question.answers[person].reset();
  CHECK(decide({}, {}, question, mean_of(clients)) == Verdict::too_small);
}

TEST_CASE(
    "the same figure twice is shown twice and written down once; other questions do not count") {
  Ledger ledger;
  Question other = marks();
  other.key = "heard";
  CHECK(release(ledger, {}, marks(), mean_of(clients)) == Verdict::shown);
  CHECK(release(ledger, {}, marks(), mean_of(clients)) == Verdict::shown);
  CHECK(ledger.size() == 1);
  CHECK(release(ledger, {}, other, {"heard", Figure::mean, from_to(0, 7)}) == Verdict::shown);
}

TEST_CASE(
    "the margins of a table are shown together, and one inner cell would give away four people") {
  Question question{.key = "mark"};
  People first_row, first_column, corner;
  // Inner cells of 6, 4, 4 and 7 people.
  for (std::size_t person = 0; person < 21; ++person) {
    question.answers.emplace_back(static_cast<std::int64_t>(4 + person % 5));
    if (person < 10) first_row.push_back(person);
    if (person < 6 || (person >= 10 && person < 14)) first_column.push_back(person);
    if (person < 6) corner.push_back(person);
  }
  Ledger ledger;
  CHECK(release(ledger, {}, question, mean_of(from_to(0, 21))) == Verdict::shown);
  CHECK(release(ledger, {}, question, mean_of(first_row)) == Verdict::shown);
  CHECK(release(ledger, {}, question, mean_of(first_column)) == Verdict::shown);
  CHECK(release(ledger, {}, question, mean_of(corner)) == Verdict::derivable);
}

TEST_CASE("numbers that outgrow 64 bits are no answer") {
  std::int64_t const large = std::int64_t{1} << 62;
  CHECK_FALSE(null_space({{large, 3, 1}, {large - 1, 5, 1}, {7, large, 3}}, 3).has_value());
  CHECK(*null_space({{1, 1, 0}, {0, 1, 1}}, 3) == std::vector<WholeVector>{{1, -1, 1}});
  CHECK(null_space({}, 2)->size() == 2);
}

}  // namespace klantendag::stats
