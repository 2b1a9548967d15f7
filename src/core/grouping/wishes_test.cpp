// SPDX-License-Identifier: EUPL-1.2
// What organisers write, well and not so well: people as CSV, rules as TOML, and what becomes of them.
#include <doctest/doctest.h>

#include <algorithm>
#include <string>

#include "core/grouping/compose.hpp"

using namespace klantendag;
using namespace klantendag::grouping;

namespace {

constexpr char const* people_csv =
    "id,role,gender,languages,needs,manager,case_handlers,years\n"
    "p1,client,v,,rolstoel,,p4;p5,\n"
    "p2,client,m,ar,,,,3\n"
    "p3,employee,v,nl;ar,,,,10\n"
    "p4,employee,m,,,p3,,2\n"
    "p5,facilitator,v,,,,,8\n"
    "p6,facilitator,m,,,,,1\n";

Result<Problem> problem_of(std::string const& csv, std::string const& toml) {
  ASSIGN_OR_RETURN(People const people, read_people(csv));
  ASSIGN_OR_RETURN(Wishes const wishes, read_wishes(toml));
  return compose(people, wishes);
}

// The keys of an error and its parts.
bool tells(Result<Problem> const& result, std::string_view key) {
  if (result.ok()) return false;
  if (result.error().key == key) return true;
  auto const& parts = result.error().parts;
  return std::any_of(parts.begin(), parts.end(),
                     [&](Error const& part) { return part.key == key; });
}

}  // namespace

TEST_CASE("people and rules become a problem in numbers") {
  auto const problem = problem_of(people_csv,
                                  "groups = 2\nrounds = 2\nlead = \"facilitator\"\n"
                                  "different = [\"gender\"]\nnumbers = [\"years\"]\n"
                                  "[[limit]]\nrole = \"client\"\nminimum = 1\n"
                                  "[[fixed]]\nperson = \"p6\"\ngroup = 2\n"
                                  "[[room]]\ngroup = 1\noffers = [\"Rolstoel\"]\n");

  REQUIRE(problem);
  CHECK(problem->apart.size() == 3);  // p1 and two case handlers, p4 and the manager
  CHECK(problem->limits.size() == 4);
  CHECK(problem->seats.size() == 2);
  CHECK(problem->bars.size() == 1);
  CHECK(problem->escorts.size() == 1);  // p2 speaks Arabic only
  REQUIRE(problem->goals.size() == 4);
  CHECK(problem->goals[0].kind == GoalKind::spread);
  CHECK(problem->goals[1].kind == GoalKind::level);
  CHECK(problem->goals[2].kind == GoalKind::meetings);
  CHECK(problem->goals[3].kind == GoalKind::load);
}

TEST_CASE("what cannot be meant is told in a sentence of its own") {
  CHECK(tells(problem_of("", "groups = 2"), "grouping.people_empty"));
  CHECK(tells(problem_of("id,role\n", "groups = 2"), "grouping.people_empty"));
  CHECK(tells(problem_of("naam\nx\n", "groups = 2"), "grouping.no_id_column"));
  CHECK(tells(problem_of("id,role\na,x\na,y\n", "groups = 2"), "grouping.id_twice"));
  CHECK(tells(problem_of("id,role\n,x\n", "groups = 2"), "grouping.id_missing"));
  CHECK(tells(problem_of(people_csv, "groups = 7"), "grouping.more_groups_than_people"));
  CHECK(tells(problem_of(people_csv, "groups = 1"), "grouping.one_group"));
  CHECK(tells(problem_of(people_csv, ""), "grouping.groups_missing"));
  CHECK(tells(problem_of(people_csv, "groups = 2\nrounds = 100"), "grouping.too_many_rounds"));
  CHECK(tells(problem_of(people_csv, "sizes = [2, 3]"), "grouping.sizes_do_not_add_up"));
  CHECK(tells(problem_of(people_csv, "groups = 3\nsizes = [3, 3]"), "grouping.sizes_and_groups"));
  CHECK(tells(problem_of(people_csv, "groups = 2\napart = [[\"p1\", \"x\"]]"),
              "grouping.unknown_id"));
  CHECK(tells(problem_of(people_csv,
                         "groups = 2\napart = [[\"p1\", \"p2\"]]\n"
                         "together = [[\"p2\", \"p1\"]]"),
              "grouping.apart_and_together"));
  CHECK(tells(problem_of(people_csv, "groups = 2\ndifferent = [\"shoe\"]"),
              "grouping.unknown_column"));
  CHECK(tells(problem_of(people_csv, "groups = 2\nlead = \"boss\""), "grouping.unknown_value"));
  CHECK(
      tells(problem_of(people_csv, "groups = 2\nnumbers = [\"gender\"]"), "grouping.not_a_number"));
}

TEST_CASE("all problems of one file come at once, with their lines") {
  auto const wishes = read_wishes("groups = \"two\"\n\ncolour = 1\n[[fixed]]\ngroup = 1\n");

  REQUIRE_FALSE(wishes);
  auto const& parts = wishes.error().parts;
  REQUIRE(parts.size() == 3);
  CHECK(parts[0].key == "grouping.wish_number");
  CHECK(parts[0].parameters[1].value == "1");
  CHECK(parts[1].key == "grouping.wish_missing");
  CHECK(parts[2].key == "grouping.wish_unknown");
  CHECK(parts[2].parameters[1].value == "3");
}

TEST_CASE("a rules file that is no TOML is refused with its line") {
  auto const line_of = [](std::string_view text) {
    auto const wishes = read_wishes(text);
    return wishes.ok() ? "" : wishes.error().parameters[0].value;
  };
  CHECK(line_of("groups = 2\nrounds 3\n") == "2");
  CHECK(line_of("groups = 2 3\n") == "1");
  CHECK(line_of("a.b = 2\n") == "1");
  CHECK(line_of("\n\nlead = \"open\n") == "3");
  CHECK(line_of("sizes = [1, 2\n") == "2");
  CHECK(line_of("groups = 2\ngroups = 3\n") == "2");
  CHECK(line_of("groups = 2.5\n") == "1");
  CHECK(line_of("[fixed\n") == "1");
  std::string deep = "a = ";
  for (int i = 0; i < 100000; ++i) deep += "{a = ";
  CHECK(line_of(deep) == "1");
}
