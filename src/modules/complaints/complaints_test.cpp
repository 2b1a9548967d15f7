// SPDX-License-Identifier: EUPL-1.2
// Reading a register in, again, and a newer one; and what `verify` finds when that was not so.
#include "modules/complaints/complaints.hpp"

#include <algorithm>

#include "modules/complaints/register_room_for_tests.hpp"
#include "modules/complaints/seal.hpp"
#include "modules/complaints/uploads.hpp"
#include "platform/keystore/keystore.hpp"

namespace klantendag::complaints {

using enum Permission;

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

TEST_CASE("who was erased is not brought back by a newer extract") {
  Desks desks;
  REQUIRE(desks.import(two_rows));
  std::string erased;
  REQUIRE(desks.house.database().write([&](sql::Session& session) -> Result<void> {
    ASSIGN_OR_RETURN(auto const row,
                     session.one("SELECT id FROM complaint WHERE reference = 'K-1'"));
    erased = row.text(0);
    RETURN_IF_ERROR(keystore::Keystore::erase(session, erased));
    return {};
  }));

  auto const report =
      desks.import("K-1;2-1-2026;9-1-2026;Afgehandeld;Vis;06-12345678;1000AA;1;ja;\n");

  REQUIRE(report);
  CHECK(report->import.duplicates == 1);
  CHECK(report->import.changed == 0);
  auto const found = desks.house.read([&](Work& work) {
    return keystore::Keystore(desks.keys).find(work.session, crypto::RootKey::contact, erased);
  });
  CHECK(found.error().key == "keystore.erased");
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
  for (char const* const sabotage : {"DELETE FROM complaint WHERE reference = 'K-1'",
                                     "DELETE FROM register_problem WHERE reason = 'missing'",
                                     "UPDATE register_import SET row_count = row_count + 1",
                                     "UPDATE register_import SET sha256 = ''"}) {
    Desks desks;
    REQUIRE(desks.import(std::string(two_rows) + "K-3;;;Nieuw;Berg;06-12345670;1000AA;3;nee;\n"));
    CHECK(desks.findings() == 0);

    desks.damage(sabotage);

    CHECK_MESSAGE(desks.findings() > 0, sabotage);
  }
}

}  // namespace klantendag::complaints
