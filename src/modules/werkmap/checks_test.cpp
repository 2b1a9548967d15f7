// SPDX-License-Identifier: EUPL-1.2
// Sabotage: each check finds what somebody did to the werkmap by hand.
#include <doctest/doctest.h>

#include "modules/werkmap/werkmap_house_test.hpp"

namespace klantendag::werkmap {
namespace {

std::string findings(Office& office) {
  std::string codes;
  CHECK(office.house.read([&](Work& work) -> Result<void> {
    for (audit::Check const& check : checks()) {
      ASSIGN_OR_RETURN(auto const found, check.run(work.session));
      if (!found.empty()) codes += std::string(check.code) + " ";
    }
    return {};
  }));
  return codes;
}

// Read and waiting, asked twice, answered and closed, and one that was dropped.
std::string after(std::string_view sabotage) {
  Office office;
  MessageId const asked = office.bring(office.message("m-1", "Wilt u mij bellen?")).id;
  MessageId const done =
      office.bring(office.message("m-2", "Wanneer begint de training?", "klant 2")).id;
  for (MessageId const id : {asked, done}) {
    office.act_as(office.anna);
    CHECK(office.house.write([&](Work& work) { return open_message(work, id); }));
  }
  office.bring(office.message("m-3", "Graag een telefoontje van u."));
  MessageId const old = office.bring(office.message("m-4", "Mag ik op vakantie?", "klant 3")).id;
  office.house.clock().advance(hours(1));
  MessageId const young =
      office.bring(office.message("m-5", "Hoe laat begint de cursus?", "klant 3")).id;
  AskId const older = office.ask_in(old).id;
  AskId const younger = office.ask_in(young).id;
  office.act_as(office.anna);
  CHECK(office.house.write([&](Work& work) -> Result<void> {
    RETURN_IF_ERROR(merge(work, office.keys, younger, older));
    return {};
  }));
  AskId const ask = office.ask_in(done).id;
  office.act_as(office.anna);
  CHECK(office.house.write([&](Work& work) -> Result<void> {
    RETURN_IF_ERROR(answer(work, office.keys, done, {{ask}, "Uw training", "Op 3 maart."}));
    return close_message(work, done);
  }));
  CHECK(findings(office) == "");
  office.run(sabotage);
  return findings(office);
}

}  // namespace

TEST_CASE("V33: a message closed by hand while it asks something is found") {
  CHECK(after("UPDATE werkmap_message SET state = 'closed' WHERE id IN "
              "(SELECT message FROM werkmap_ask WHERE kind = 'contact')") == "V33 ");
}

TEST_CASE("V33: an ask that is not what its log says is found") {
  CHECK(after("UPDATE werkmap_ask SET first_asked_at = first_asked_at + 86400000 "
              "WHERE kind = 'contact'") == "V33 ");
}

TEST_CASE("V33: an ask that went on as one of somebody else is found") {
  CHECK(
      after("UPDATE werkmap_event SET source = (SELECT id FROM werkmap_ask WHERE kind = 'contact') "
            "WHERE what = 'merged'") == "V33 ");
}

TEST_CASE("V33: a log of which a line was taken out is found") {
  CHECK(after("DELETE FROM werkmap_event WHERE what = 'merged'") == "V33 ");
}

TEST_CASE("V34: an ask that was read and taken off the watch list is found") {
  CHECK(after("UPDATE werkmap_ask SET is_read = 0 WHERE kind = 'contact'") == "V34 ");
}

TEST_CASE("V35: an ask that was asked twice and put back at the coaches is found") {
  CHECK(after("UPDATE werkmap_event SET source = '' WHERE what = 'repeated'") == "V35 ");
}

TEST_CASE(
    "V35: an ask that was asked twice and lies at the coaches, or with the same person, is found") {
  CHECK(after("UPDATE werkmap_ask SET level = 0 WHERE kind = 'contact'") == "V33 V35 ");
  CHECK(
      after(
          "INSERT INTO werkmap_event (ask, number, at, what, made_by, owner, kind, reason, source) "
          "SELECT ask, number + 100, at, what, made_by, owner, kind, reason, source "
          "FROM werkmap_event WHERE what = 'repeated' AND owner <> ''")
          .ends_with("V35 "));
}

}  // namespace klantendag::werkmap
