// SPDX-License-Identifier: EUPL-1.2
#include "modules/complaints/complaints.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <cstdlib>

#include "modules/complaints/seal.hpp"
#include "modules/complaints/uploads.hpp"
#include "modules/editions/editions.hpp"
#include "platform/files/files.hpp"
#include "platform/keystore/keystore.hpp"
#include "platform/work/test_house.hpp"

namespace klantendag::complaints {
namespace {

using enum Permission;

constexpr std::string_view header =
    "Klachtnummer;Ontvangen;Afgehandeld;Status;Achternaam;Telefoon;Postcode;Huisnummer;"
    "Bezwaar loopt;Samenvatting\n";

// An edition with a register; what the clock of TestHouse says is 25 November 2026.
class Desks {
 public:
  Desks()
      : house(Permissions{see_editions, manage_editions, manage_register}),
        keys(crypto::Keys::in_memory()),
        edition(house
                    .write([](Work& work) {
                      return editions::create(work, {"Dag", 2027, editions::Preset::klantendag});
                    })
                    .value()
                    .id) {}

  Result<Report> import(std::string rows) {
    return import_from(spreadsheet::source_of(std::string(header) + std::move(rows)));
  }
  Result<Report> import_from(spreadsheet::Source source) {
    return house.write([&](Work& work) {
      return import_register(work, keys, {.edition = edition, .source = std::move(source)});
    });
  }
  std::int64_t number(std::string_view sql) {
    std::int64_t found = -1;
    CHECK(house.database().read([&](sql::Session& session) -> Result<void> {
      ASSIGN_OR_RETURN(auto const row, session.one(sql));
      found = row.integer(0);
      return {};
    }));
    return found;
  }
  std::int64_t complaints() { return number("SELECT COUNT(*) FROM complaint"); }
  void damage(std::string_view sql) {
    CHECK(house.database().write([&](sql::Session& session) -> Result<void> {
      ASSIGN_OR_RETURN(auto const rows, session.exec(sql));
      CHECK(rows > 0);
      return {};
    }));
  }
  std::size_t findings() {
    auto const found =
        house.read([](Work& work) { return audit::verify(work.session, checks()); }).value();
    return found.at(0).findings.size();
  }

  TestHouse house;
  crypto::Keys keys;
  EditionId edition;
};

constexpr char const* two_rows =
    "K-1;2-1-2026;3-1-2026;Afgehandeld;Vis;06-12345678;1000AA;1;nee;Een zin.\n"
    "K-2;2-1-2026;;Nieuw;Zee;06-12345679;1000AA;2;nee;\n";

std::string fixture() {
  char const* const source = std::getenv("KLANTENDAG_SOURCE");
  REQUIRE(source != nullptr);
  return files::read(std::string(source) + "/tests/fixtures/register/klachten.csv", 1 << 20)
      .value();
}

}  // namespace

TEST_CASE("a register is read in, with contact data that only its own key opens") {
  Desks desks;

  auto const report = desks.import(two_rows);

  REQUIRE(report);
  CHECK(report->import.accepted == 2);
  CHECK(desks.complaints() == 2);
  CHECK(desks.number("SELECT COUNT(*) FROM complaint WHERE summary IS NULL") == 2);
  auto const opened = desks.house.read([&](Work& work) -> Result<void> {
    auto const row = work.session.one("SELECT id, contact FROM complaint WHERE reference = 'K-1'");
    REQUIRE(row);
    CHECK(row->bytes(1).find("12345678") == std::string::npos);
    auto const id = row->id<ComplaintRecord>(0);
    keystore::Keystore const keystore(desks.keys);
    auto const key = keystore.find(work.session, crypto::RootKey::contact, id.text());
    REQUIRE(key);
    auto const contact = open_contact(*key, id, crypto::Sealed::from_stored(row->bytes(1)));
    REQUIRE(contact);
    CHECK(contact->surname == "Vis");
    CHECK(contact->phone == "06-12345678");
    return {};
  });
  CHECK(opened);
}

TEST_CASE("the same file twice adds nothing, and a look saves nothing") {
  Desks desks;
  Order order{.edition = desks.edition,
              .source = spreadsheet::source_of(std::string(header) + two_rows)};

  auto const look = desks.house.read([&](Work& work) { return preview(work, desks.keys, order); });
  CHECK(look->import.accepted == 2);
  CHECK(desks.complaints() == 0);
  REQUIRE(desks.import(two_rows));
  auto const again = desks.import(two_rows);

  REQUIRE(again);
  CHECK(again->import.accepted == 0);
  CHECK(again->import.duplicates == 2);
  CHECK(desks.complaints() == 2);
  CHECK(desks.findings() == 0);
}

TEST_CASE("a newer extract closes a complaint, starts an objection, and says so") {
  Desks desks;
  REQUIRE(desks.import(two_rows));

  auto const newer = desks.import(
      "K-1;2-1-2026;3-1-2026;Afgehandeld;Vis;06-12345678;1000AA;1;ja;Een zin.\n"
      "K-2;2-1-2026;9-1-2026;Afgehandeld;Zee;06-12345679;1000AA;2;nee;\n");

  REQUIRE(newer);
  CHECK(newer->import.changed == 2);
  CHECK(newer->import.accepted == 2);
  REQUIRE(newer->changes.size() == 3);
  CHECK(newer->changes[0].field == "Bezwaar loopt");
  CHECK(newer->changes[1].from == "new");
  CHECK(newer->changes[1].to == "closed");
  CHECK(newer->changes[2].to == "2026-01-09");
  CHECK(desks.complaints() == 2);
  CHECK(desks.findings() == 0);
}

TEST_CASE("what cannot be read to its end leaves nothing") {
  Desks desks;
  int pass = 0;
  spreadsheet::Source const cut = [&](spreadsheet::Piece const& take) -> Result<void> {
    RETURN_IF_ERROR(take(std::string(header) + two_rows));
    if (++pass == 2) return unavailable("files.cannot_use");
    return {};
  };

  CHECK(desks.import_from(cut).error().kind == ErrorKind::unavailable);

  CHECK(desks.complaints() == 0);
  CHECK(desks.number("SELECT COUNT(*) FROM register_import") == 0);
  CHECK(desks.number("SELECT COUNT(*) FROM subject_keys") == 0);
  CHECK(desks.number("SELECT COUNT(*) FROM subject_key_blocks") == 0);
}

TEST_CASE(
    "of a register of many batches each person can be opened, and erased without the others") {
  Desks desks;
  constexpr int rows = 1'700;
  std::string text;
  for (int i = 0; i < rows; ++i) {
    std::string const number = std::to_string(i);
    text += "K-" + number + (i % 100 == 7 ? ";31-2-2026" : ";2-1-2026");
    text += ";;Nieuw;Vis" + number + ";06-12345678;1000AA;" + number + ";nee;\n";
  }

  auto const report = desks.import(text);

  REQUIRE(report);
  CHECK(report->import.rows == rows);
  CHECK(report->import.rejected == rows / 100);
  CHECK(report->import.sha256.size() == 64);
  CHECK(desks.complaints() == report->import.accepted);
  CHECK(desks.findings() == 0);
  desks.house.act_as({.kind = Actor::Kind::owner, .permissions = Permissions::all()});
  CHECK(desks.house.write([&](Work& work) -> Result<void> {
    ASSIGN_OR_RETURN(auto const all, work.session.query(R"sql(
      SELECT id, reference FROM complaint ORDER BY id
    )sql"));
    for (sql::Row const& row : all) {
      auto const contact = contact_of(work, desks.keys, row.id<ComplaintRecord>(0));
      REQUIRE(contact);
      CHECK(contact->surname == "Vis" + row.text(1).substr(2));
    }
    RETURN_IF_ERROR(keystore::Keystore::erase(work.session, all[900].text(0)));
    auto const opens = [&](std::size_t at) {
      return contact_of(work, desks.keys, all[at].id<ComplaintRecord>(0)).ok();
    };
    CHECK(opens(899));
    CHECK_FALSE(opens(900));
    CHECK(opens(901));
    return {};
  }));
}

TEST_CASE("what somebody wrote is not kept") {
  Desks desks;

  REQUIRE(desks.import(two_rows));

  CHECK(desks.number("SELECT COUNT(*) FROM complaint WHERE summary IS NOT NULL") == 0);
  CHECK(desks.number("SELECT COUNT(*) FROM subject_keys WHERE class = 'complaint'") == 0);
}

TEST_CASE("a file that nobody came back for is gone after a day, with its key") {
  Desks desks;
  auto const number = [&](std::string_view sql) { return desks.number(sql); };
  REQUIRE(desks.house.write([&](Work& work) {
    return keep_upload(work, desks.keys,
                       {.edition = desks.edition, .bytes = std::string(two_rows)});
  }));
  auto const forget = [&] { return desks.house.write(forget_old_uploads); };
  REQUIRE(forget());
  CHECK(number("SELECT COUNT(*) FROM register_upload") == 1);

  desks.house.clock().advance(hours(25));
  REQUIRE(forget());

  CHECK(number("SELECT COUNT(*) FROM register_upload") == 0);
  CHECK(number("SELECT COUNT(*) FROM subject_keys") == 0);
}

TEST_CASE("only who manages the register reads one in, and not into a closed edition") {
  Desks desks;
  desks.house.act_as({.kind = Actor::Kind::owner, .permissions = Permissions{see_editions}});
  CHECK(desks.import(two_rows).error().kind == ErrorKind::forbidden);
  CHECK(desks.house.read([&](Work& work) { return pool(work, desks.edition); }).error().kind ==
        ErrorKind::forbidden);
}

TEST_CASE("V01 finds a lost complaint, a lost line, a changed count and a lost hash") {
  for (char const* const sabotage : {"DELETE FROM complaint WHERE reference = 'V-1'",
                                     "DELETE FROM register_problem WHERE reason = 'missing'",
                                     "UPDATE register_import SET row_count = row_count + 1",
                                     "UPDATE register_import SET sha256 = ''"}) {
    Desks desks;
    REQUIRE(desks.import_from(spreadsheet::source_of(fixture())));
    CHECK(desks.findings() == 0);

    desks.damage(sabotage);

    CHECK_MESSAGE(desks.findings() > 0, sabotage);
  }
}

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
