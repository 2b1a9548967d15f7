// SPDX-License-Identifier: EUPL-1.2
// Earlier editions from the files of the two reports that we know, and the years side by side.
#include "modules/retrospective/years.hpp"

#include <doctest/doctest.h>

#include <cstdlib>

#include "base/text.hpp"
#include "core/report/write.hpp"
#include "modules/retrospective/board.hpp"
#include "modules/retrospective/day_of_2012_test.hpp"
#include "modules/retrospective/years_views.hpp"
#include "platform/files/files.hpp"

namespace klantendag::retrospective {
namespace {

std::string fixture(std::string const& name) {
  char const* const source = std::getenv("KLANTENDAG_SOURCE");
  REQUIRE(source != nullptr);
  return files::read(std::string(source) + "/tests/fixtures/editions/" + name, 1 << 20).value();
}

}  // namespace

TEST_CASE("the facts of 2012 are read from their file, and both means are possible") {
  auto const year = read_year(fixture("editie-2012.json"));

  REQUIRE(year);
  CHECK(year->year == 2012);
  CHECK(year->name == "Klantendag 2012");
  CHECK(year->clients == Number{8, false});
  CHECK(year->employees == Number{21, false});
  CHECK(year->of_clients.mean == "8,4");
  CHECK(year->of_employees.mean == "8,6");
  REQUIRE(year->tips.size() == 2);
  CHECK(year->tips[0].state == Stand::done);
  CHECK(year->tips[1].state == Stand::open);
}

TEST_CASE("of 2018 it is known that more than 70 employees came, and no mark") {
  auto const year = read_year(fixture("editie-2018.json"));

  REQUIRE(year);
  CHECK(year->employees == Number{70, true});
  CHECK_FALSE(year->clients.has_value());
  CHECK(year->of_clients.mean == "");
  CHECK(year->tips.empty());
}

TEST_CASE("a mean that so many whole marks cannot have is refused (GRIM)") {
  http::Fields fields;
  for (auto const& [name, value] :
       {std::pair{"year", "2013"}, std::pair{"name", "Klantendag"}, std::pair{"clients", "8"},
        std::pair{"client_mark", "8,45"}, std::pair{"employee_mark", "8,6"},
        std::pair{"employee_answers", "21"}, std::pair{"tips", "Bel terug | klaar\nLees alles"}}) {
    fields.add(name, value);
  }
  auto const refused = parse_year(fields);

  REQUIRE_FALSE(refused.ok());
  CHECK(refused.error().field == "client_mark");
  CHECK(refused.error().key == "stats.mean_not_possible");
}

TEST_CASE("years stand side by side, oldest first, and nothing is read in twice") {
  DayOf2012 day;
  day.hold_surveys();
  auto year = read_year(fixture("editie-2018.json")).value();
  CHECK(day.house.write([&](Work& work) { return add_year(work, year); }));
  CHECK(day.house.write([&](Work& work) { return add_year(work, year); }).error().key ==
        "retrospective.year_known");

  auto const all = day.house.read([&](Work& work) { return years(work, day.keys); });

  REQUIRE(all);
  REQUIRE(all->size() == 2);
  CHECK(all->at(0).year == 2012);
  CHECK(all->at(0).of_clients == PrintedMark{"8,4", 8});
  CHECK(all->at(0).of_employees == PrintedMark{"8,6", 21});
  year.id = all->at(1).id;
  year.done = 0;
  CHECK(all->at(1) == year);
}

TEST_CASE("a number that no day has is refused, in a file and in a form") {
  auto const refused = [](std::string const& counts, std::string const& marks) {
    auto const read = read_year(R"({"editie": "2013", "naam": "Klantendag", "aantallen": {)" +
                                counts + R"(}, "cijfers": {)" + marks + "}}");
    REQUIRE_FALSE(read.ok());
    return read.error().field + " " + read.error().key;
  };

  CHECK(refused(R"("klanten": -3)", "") == "clients retrospective.year_count");
  CHECK(refused(R"("medewerkers": 5000000)", "") == "employees retrospective.year_count");
  CHECK(refused("", R"("klanten": 8.4, "aantalAntwoorden": {"klanten": 0})") ==
        "client_mark retrospective.year_answers");
  CHECK(refused(R"("klanten": 8)", R"("klanten": 8.4, "aantalAntwoorden": {"klanten": 9})") ==
        "client_mark retrospective.year_answers");
  CHECK(refused("", R"("klanten": 84)") == "client_mark retrospective.year_mean");
  CHECK(check_year({.year = 2013, .name = "Klantendag", .tips = {{"", Stand::done}}}).error().key ==
        "retrospective.year_tip");
}

TEST_CASE("an edition that was read in wrongly can be taken out and read in again") {
  DayOf2012 day;
  auto const year = read_year(fixture("editie-2018.json")).value();
  CHECK(day.house.write([&](Work& work) { return add_year(work, year); }));
  auto const id =
      day.house.read([&](Work& work) { return years(work, day.keys); }).value().at(1).id;
  REQUIRE(id.has_value());

  CHECK(day.house.write([&](Work& work) { return remove_year(work, *id); }));

  CHECK(day.house.write([&](Work& work) { return remove_year(work, *id); }).error().key ==
        "retrospective.year_gone");
  CHECK(day.house.write([&](Work& work) { return add_year(work, year); }));
}

TEST_CASE(
    "the mark that fewer than five gave in an earlier year is kept nowhere and shown nowhere") {
  DayOf2012 day;
  auto const add = [&](int year, std::string const& mark, std::optional<std::int64_t> answered,
                       std::optional<std::int64_t> people) {
    Year one{.year = year, .name = "Klantendag", .of_clients = {mark, answered}};
    if (people) one.clients = Number{*people, false};
    CHECK(day.house.write([&](Work& work) { return add_year(work, one); }));
  };
  add(2013, "3", 1, std::nullopt);
  add(2014, "9,5", std::nullopt, 2);
  add(2015, "6,75", 4, 12);
  add(2016, "7,4", 5, std::nullopt);
  add(2017, "8,437", std::nullopt, std::nullopt);
  day.run(
      "UPDATE earlier_edition SET client_mark = '2' WHERE year = 2013");  // from before this rule

  auto const all = day.house.read([&](Work& work) { return years(work, day.keys); }).value();

  Texts const texts{Language::nl};
  std::string const shown = views::years(texts, all, Reader::reads).markup();
  std::string const file = report::to_csv(views::years_table(texts, all));
  for (std::string const mark : {"9,5", "6,75"}) {
    CHECK(shown.find(mark) == std::string::npos);
    CHECK(file.find(mark) == std::string::npos);
  }
  CHECK(all[1].of_clients == PrintedMark{"", 1});
  CHECK(all[2].clients == Number{2, false});
  CHECK(shown.find("7,4") != std::string::npos);
  CHECK(file.find("niet getoond") != std::string::npos);
  CHECK(shown.find("niet nagerekend") != std::string::npos);
  day.run("DELETE FROM earlier_edition WHERE year IN (2013, 2016, 2017)");
  auto const kept = day.house.read([](Work& work) -> Result<std::int64_t> {
    ASSIGN_OR_RETURN(
        auto const row,
        work.session.one("SELECT COUNT(*) FROM earlier_edition WHERE client_mark <> ''"));
    return row.integer(0);
  });
  CHECK(kept.value() == 0);
}

TEST_CASE("a mean of an earlier year that tells what everybody gave is kept nowhere") {
  auto const mark_left = [](PrintedMark const& mark, std::optional<Number> const& people = {}) {
    return without_telling({.year = 2013, .clients = people, .of_clients = mark}).of_clients.mean;
  };
  CHECK(mark_left({"10,0", 8}) == "");
  CHECK(mark_left({"1,0", 8}) == "");
  CHECK(mark_left({"10"}) == "");
  CHECK(mark_left({"1,00"}, Number{70, true}) == "");
  CHECK(mark_left({"10,0"}, Number{9, false}) == "");
  CHECK(mark_left({"10", 8}) == "10");       // from a sum of 76 on
  CHECK(mark_left({"10,0", 21}) == "10,0");  // or one 9 among them
  CHECK(mark_left({"9,9", 8}) == "9,9");

  DayOf2012 day;
  Year const year{.year = 2013, .name = "Klantendag", .of_clients = {"10,0", 8}};
  CHECK(day.house.write([&](Work& work) { return add_year(work, year); }));
  auto const all = day.house.read([&](Work& work) { return years(work, day.keys); }).value();
  std::string const shown = views::years(Texts{Language::nl}, all, Reader::reads).markup();
  CHECK(all.back().of_clients == PrintedMark{"", 8});
  CHECK(shown.find("10,0") == std::string::npos);
  CHECK(shown.find("niet bekend of niet getoond") != std::string::npos);
}

TEST_CASE("marks of years and on one page are for who may see the survey") {
  DayOf2012 day;
  auto const reader = [&](Permissions permissions) {
    day.house.act_as(
        {.kind = Actor::Kind::account, .account = day.sam, .permissions = permissions});
  };
  auto const on_one_page = [&] {
    return day.house.read([&](Work& work) { return board(work, day.keys, day.edition); });
  };
  CHECK(day.house.write([&](Work& work) {
    return themes::write_thread(work, day.edition, "Klanten missen contact.");
  }));

  reader(Permissions{Permission::see_editions});
  CHECK(on_one_page().error().kind == ErrorKind::forbidden);
  CHECK(day.house.read([&](Work& work) { return years(work, day.keys); }).error().kind ==
        ErrorKind::forbidden);
  reader(Permissions{Permission::see_editions, Permission::see_survey});
  CHECK(day.house.read([&](Work& work) { return years(work, day.keys); }));
  auto const found = on_one_page();
  REQUIRE(found);
  CHECK_FALSE(found->sees_owed);
  CHECK(found->material.thread.sentence == "");
  reader(
      Permissions{Permission::see_editions, Permission::see_survey, Permission::see_obligations});
  CHECK(on_one_page()->material.thread.sentence == "Klanten missen contact.");
}

TEST_CASE("V54 finds a mean that was made impossible by hand") {
  DayOf2012 day;
  auto const year = read_year(fixture("editie-2012.json")).value();
  CHECK(day.house.write([&](Work& work) { return add_year(work, year); }));
  CHECK(day.findings() == "");

  day.run("UPDATE earlier_edition SET clients = 3");

  CHECK(day.findings().starts_with("V54"));
}

}  // namespace klantendag::retrospective
