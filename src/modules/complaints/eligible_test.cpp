// SPDX-License-Identifier: EUPL-1.2
// Who can be invited, and who is left out: by the rules, by earlier editions, and for good.
#include "modules/complaints/eligible.hpp"

#include <algorithm>
#include <cstdlib>

#include "modules/complaints/register_room_for_tests.hpp"
#include "platform/files/files.hpp"

namespace klantendag::complaints {

using enum Permission;

namespace {

std::string fixture() {
  char const* const source = std::getenv("KLANTENDAG_SOURCE");
  REQUIRE(source != nullptr);
  return files::read(std::string(source) + "/tests/fixtures/register/klachten.csv", 1 << 20)
      .value();
}

}  // namespace

TEST_CASE("who can be invited: the funnel of the invented register, and every rule can be off") {
  Desks desks;
  auto const report = desks.import_from(spreadsheet::source_of(fixture()));
  REQUIRE(report);
  CHECK(report->import.rows == 10);
  CHECK(report->import.accepted == 6);
  CHECK(report->import.duplicates == 1);
  CHECK(report->import.rejected == 3);

  auto const found = desks.house.read([&](Work& work) { return pool(work, desks.edition); });

  REQUIRE(found);
  auto const funnel = funnel_of(found->verdicts);
  CHECK(funnel.all == 6);
  CHECK(funnel.steps[0].excluded == 1);  // V-3 is open
  CHECK(funnel.steps[2].excluded == 1);  // V-2 has an objection
  CHECK(funnel.steps[3].excluded == 1);  // V-4 does not want to be contacted
  CHECK(funnel.steps[8].excluded == 1);  // V-7 and V-8 are one person
  CHECK(funnel.pool == 2);
  auto const everybody = judge_all(found->candidates,
                                   {.skip_open = false,
                                    .skip_recent = false,
                                    .skip_objection = false,
                                    .skip_no_contact = false,
                                    .skip_no_phone = false,
                                    .skip_other = false},
                                   *Date::from(2026, 11, 25));
  CHECK(funnel_of(everybody).pool == 6);
}

class LeftOut : public Desks {
 public:
  LeftOut() {
    house.act_as(
        {.kind = Actor::Kind::owner,
         .permissions = Permissions{see_editions, manage_editions, manage_register, make_calls}});
    CHECK(import_into(edition));
  }

  Result<Report> import_into(EditionId into) {
    constexpr std::string_view with_year =
        "Klachtnummer;Ontvangen;Afgehandeld;Status;Achternaam;Telefoon;Postcode;Huisnummer;"
        "Geboortejaar\n"
        "K-1;2-1-2026;3-1-2026;Afgehandeld;Vis;06-12345678;1000AA;1;1970\n"
        "K-2;2-1-2026;3-1-2026;Afgehandeld;van der Zee;06-12345679;1000AA;2;1980\n"
        "K-3;2-1-2026;3-1-2026;Afgehandeld;Berg;06-12345677;1000AA;3;1990\n";
    return house.write([&](Work& work) {
      return import_register(
          work, keys, {.edition = into, .source = spreadsheet::source_of(std::string(with_year))});
    });
  }
  EditionId new_edition(int year) {
    return house
        .write([&](Work& work) {
          return editions::create(work, {"Dag", year, editions::Preset::klantendag});
        })
        .value()
        .id;
  }
  ComplaintId complaint(EditionId in, std::string_view reference) {
    ComplaintId id{};
    for (Eligible const& one : everybody(in)) {
      if (one.facts.reference == reference) id = one.complaint;
    }
    return id;
  }
  std::vector<Eligible> everybody(EditionId in) {
    return house.read([&](Work& work) { return eligible_pool(work, in); }).value();
  }
  Result<void> block_one(Person const& person) {
    return house.write(
        [&](Work& work) { return block(work, keys, edition, person, BlockReason::deceased); });
  }
  std::size_t excluded(EditionId in, Exclusion exclusion) {
    auto const found = house.read([&](Work& work) { return pool(work, in); }).value();
    return static_cast<std::size_t>(
        std::count(found.verdicts.begin(), found.verdicts.end(), std::optional(exclusion)));
  }
};

TEST_CASE("who was invited is left out of the next two editions, and not of the third") {
  LeftOut desks;
  ComplaintId const invited = desks.complaint(desks.edition, "K-1");
  REQUIRE(desks.house.write(
      [&](Work& work) { return remember_invited(work, desks.edition, invited); }));
  CHECK(desks.everybody(desks.edition).size() == 3);

  std::vector<std::size_t> left;
  for (int const year : {2028, 2029, 2030}) {
    EditionId const next = desks.new_edition(year);
    REQUIRE(desks.import_into(next));
    left.push_back(desks.everybody(next).size());
  }

  CHECK(left == std::vector<std::size_t>{2, 2, 3});
}

TEST_CASE("who said never again is out of every later edition, whatever its rules say") {
  LeftOut desks;
  ComplaintId const said = desks.complaint(desks.edition, "K-2");
  REQUIRE(desks.house.write([&](Work& work) { return never_again(work, said); }));
  EditionId const later = desks.new_edition(2031);
  REQUIRE(desks.import_into(later));
  REQUIRE(desks.house.write([&](Work& work) {
    return change_settings(work, later,
                           {.skip_open = false,
                            .skip_recent = false,
                            .skip_objection = false,
                            .skip_no_contact = false,
                            .skip_invited = false,
                            .skip_no_phone = false,
                            .skip_other = false});
  }));

  CHECK(desks.everybody(later).size() == 2);
  CHECK(desks.excluded(later, Exclusion::never_again) == 1);
  CHECK(desks.number("SELECT COUNT(*) FROM register_blocked") == 2);  // person and number
}

TEST_CASE("somebody is put on the list by complaint, by name and address, or by telephone number") {
  LeftOut desks;
  CHECK_FALSE(has_switch(Exclusion::blocked));
  CHECK(desks.block_one({.reference = "k - 1"}));
  CHECK(desks.block_one(
      {.surname = "Zee", .postcode = "1000 aa", .house_number = "2", .birth_year = 1980}));
  CHECK(desks.block_one({.phone = "+31 6 1234 5677"}));

  CHECK(desks.everybody(desks.edition).empty());
  CHECK(desks.excluded(desks.edition, Exclusion::blocked) == 3);
  CHECK(desks.block_one({.reference = "K-9"}).error().key == "complaints.no_such_complaint");
  CHECK(desks.block_one({.phone = "12"}).error().key == "complaints.say_number");
  CHECK(desks.block_one({}).error().key == "complaints.say_who");
}

TEST_CASE("a file of people not to call is taken, with the lines that do not say who it is") {
  LeftOut desks;

  auto const taken = desks.house.write([&](Work& work) {
    return block_all(work, desks.keys, desks.edition,
                     {"lijst.csv",
                      "Lijst van mei\nNaam;Tel.nr.;Reden\nVis;0612345678;overleden\n"
                      "Nobody;;verhuisd\n"});
  });

  REQUIRE(taken);
  CHECK(desks.everybody(desks.edition).size() == 2);
  auto const list = desks.house.read([](Work& work) { return blocked(work, 1, 50); }).value();
  REQUIRE(list.lists.size() == 1);
  CHECK(list.lists[0].taken == 1);
  CHECK(list.lists[0].unclear_lines == "4");
  REQUIRE(list.lines.size() == 1);
  CHECK(list.lines[0].reason == BlockReason::deceased);
  REQUIRE(desks.house.write([&](Work& work) { return unblock(work, list.lines[0].id); }));
  CHECK(desks.everybody(desks.edition).size() == 3);
}

TEST_CASE("the last two editions before one go by year, then by when they were made") {
  auto const id = [](std::uint64_t number) { return EditionId(Uuid{.low = number}); };
  std::vector<EditionYear> const all = {{id(1), 2024}, {id(4), 2026}, {id(2), 2025}, {id(3), 2025}};

  CHECK(last_two_before(all, id(4)) == std::vector<EditionId>{id(3), id(2)});
  CHECK(last_two_before(all, id(3)) == std::vector<EditionId>{id(2), id(1)});
  CHECK(last_two_before(all, id(1)).empty());
}

}  // namespace klantendag::complaints
