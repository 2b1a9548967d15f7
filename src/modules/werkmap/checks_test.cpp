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
std::string after(std::vector<std::string> const& sabotage) {
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
  CHECK(office.house.database().write([&](sql::Session& session) -> Result<void> {
    for (std::string const& one : sabotage) RETURN_IF_ERROR(session.run(one, {}));
    return {};
  }));
  return findings(office);
}

std::string after(char const* sabotage) {
  return after(std::vector<std::string>{sabotage});
}

// This client got an answer and says on the own page that it helped, while Anna is logged in there.
void say_it_helped(Office& office, std::string const& client) {
  MessageId const id =
      office.bring(office.message(client, "Wanneer begint de training?", client)).id;
  AskId const ask = office.ask_in(id).id;
  office.act_as(office.anna);
  std::string const code = office.made([&](Work& work) -> Result<std::string> {
    RETURN_IF_ERROR(open_message(work, id));
    RETURN_IF_ERROR(answer(work, office.keys, id, {{ask}, "Uw training", "Op 3 maart."}));
    return make_code(work, office.keys, id);
  });
  CHECK(office.house.write(
      [&](Work& work) { return react(work, office.keys, code, ask, Helped::yes); }));
}

void put_it_down_to_anna(Office& office) {
  office.run("UPDATE audit_entry SET actor = ?1 WHERE action = 'ask.confirmed'", {office.anna});
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

TEST_CASE("V33: an ask that was read and is gone, with its log and its repeats, is found") {
  CHECK(after({"DELETE FROM werkmap_repeat WHERE ask IN (SELECT id FROM werkmap_ask "
               "WHERE kind = 'contact')",
               "DELETE FROM werkmap_event WHERE ask IN (SELECT id FROM werkmap_ask "
               "WHERE kind = 'contact')",
               "DELETE FROM werkmap_ask WHERE kind = 'contact'"}) == "V33 ");
}

TEST_CASE("V33: asks that nobody opened and that are gone are found, also with their messages") {
  std::string const unread = "(SELECT m.id FROM werkmap_message m WHERE m.read_at IS NULL)";
  std::vector<std::string> const gone = {
      "DELETE FROM werkmap_repeat WHERE ask IN (SELECT id FROM werkmap_ask WHERE message IN " +
          unread + " AND state = 'open')",
      "DELETE FROM werkmap_event WHERE ask IN (SELECT id FROM werkmap_ask WHERE message IN " +
          unread + " AND state = 'open')",
      "DELETE FROM werkmap_ask WHERE state = 'open' AND message IN " + unread};
  CHECK(after(gone) == "V33 ");
  std::vector<std::string> all = gone;
  all.push_back(
      "DELETE FROM werkmap_message WHERE read_at IS NULL AND id NOT IN "
      "(SELECT message FROM werkmap_ask) AND id NOT IN (SELECT message FROM "
      "werkmap_repeat)");
  CHECK(after(all) == "V33 ");
  // And without saying any more that anything was found.
  all.back() = "UPDATE werkmap_message SET found = 'nothing' WHERE read_at IS NULL";
  CHECK(after(all) == "V33 ");
}

TEST_CASE("V33: a call that nobody made, noted by hand, is found") {
  CHECK(after({"INSERT INTO werkmap_event (ask, number, at, what, made_by, owner, kind, reason, "
               "source) SELECT id, entries + 1, first_asked_at + 7200000, 'reached', 'anna', '', "
               "'question', 'none', '' FROM werkmap_ask WHERE kind = 'contact'",
               "UPDATE werkmap_ask SET state = 'answered', is_open = 0, entries = entries + 1, "
               "ended_at = first_asked_at + 7200000 WHERE kind = 'contact'"}) == "V33 ");
}

TEST_CASE("V33: logs that were cut to their first line are found, with all that came of them") {
  CHECK(after({"DELETE FROM werkmap_event WHERE number > 1", "DELETE FROM werkmap_repeat",
               "DELETE FROM werkmap_opening",
               "UPDATE werkmap_ask SET entries = 1, repeats = 0, level = 0, owner = '', "
               "is_read = 0, state = 'open', is_open = 1, ended_at = NULL"})
            .starts_with("V33 V34 "));
}

TEST_CASE("V33: a deadline that was moved, and one that is said to have passed, are found") {
  CHECK(after("UPDATE werkmap_ask SET due_at = due_at + 315360000000 WHERE kind = 'contact'") ==
        "V33 ");
  CHECK(after("UPDATE werkmap_ask SET passed = 2 WHERE kind = 'contact'") == "V33 ");
}

TEST_CASE("V33: an ask or a message that came with no delivery is found") {
  CHECK(after({"INSERT INTO werkmap_message (id, external_key, client_key, office, channel, "
               "received_at, taken_in_at, digest, reader, language, found, state, sample, became) "
               "SELECT 'forged', 'forged', client_key, office, channel, received_at, "
               "taken_in_at + 99000000, '', reader, language, 'nothing', 'open', '', '' "
               "FROM werkmap_message WHERE read_at IS NOT NULL LIMIT 1"}) == "V33 ");
}

TEST_CASE("V33: a message put away by hand, or by somebody at another moment, is found") {
  CHECK(after("UPDATE werkmap_message SET state = 'closed', closed_at = received_at "
              "WHERE state = 'open' AND id NOT IN (SELECT message FROM werkmap_ask "
              "WHERE is_open = 1)") == "V33 ");
  CHECK(after("UPDATE werkmap_message SET closed_at = closed_at + 86400000 "
              "WHERE state = 'closed'") == "V33 ");
  CHECK(after("UPDATE werkmap_message SET closed_at = NULL WHERE state = 'closed'") == "V33 ");
}

TEST_CASE("V33: a call that was moved to an earlier day is found") {
  Office office;
  MessageId const id = office.bring(office.message("m-1", "Wilt u mij bellen?")).id;
  AskId const ask = office.ask_in(id).id;
  office.house.clock().advance(days(3));
  office.act_as(office.anna);
  CHECK(office.house.write([&](Work& work) -> Result<void> {
    RETURN_IF_ERROR(open_message(work, id));
    return note_call(work, office.keys, id, {asks::Called::reached, {ask}, "Gesproken."});
  }));
  CHECK(findings(office) == "");

  office.run("UPDATE werkmap_event SET at = at - 86400000 WHERE number > 1");
  office.run("UPDATE werkmap_ask SET ended_at = ended_at - 86400000");

  CHECK(findings(office) == "V33 ");
}

TEST_CASE("V33: what the client said on the own page, put down to a colleague, is found") {
  Office office;
  say_it_helped(office, "klant 1");
  CHECK(findings(office) == "");

  put_it_down_to_anna(office);

  CHECK(findings(office) == "V33 ");
}

TEST_CASE("V33: from before visits were noted, what a client said may stand under a colleague") {
  Office office;
  say_it_helped(office, "klant 1");
  office.run("DELETE FROM audit_entry WHERE action = 'message.visit'");
  put_it_down_to_anna(office);
  CHECK(findings(office) == "");

  office.house.clock().advance(hours(1));
  say_it_helped(office, "klant 2");
  CHECK(findings(office) == "");

  put_it_down_to_anna(office);
  CHECK(findings(office) == "V33 ");
}

TEST_CASE("V34: an opening that nobody did, or that is gone, is found") {
  CHECK(after("DELETE FROM werkmap_opening WHERE message IN "
              "(SELECT message FROM werkmap_ask WHERE kind = 'contact')") == "V34 ");
  CHECK(after("INSERT INTO werkmap_opening (message, reader, at) "
              "SELECT message, 'bram', 1 FROM werkmap_opening LIMIT 1") == "V34 ");
}

TEST_CASE("V34: an ask that was read and taken off the watch list is found") {
  CHECK(after("UPDATE werkmap_ask SET is_read = 0 WHERE kind = 'contact'") == "V34 ");
}

TEST_CASE("V34: a message that is said to be read by nobody, or not to be read, is found") {
  CHECK(after("UPDATE werkmap_message SET read_at = received_at WHERE read_at IS NULL") == "V34 ");
  CHECK(after("UPDATE werkmap_message SET read_at = NULL WHERE state = 'open'") == "V34 ");
}

TEST_CASE("V35: an ask that was asked twice and put back at the coaches is found") {
  CHECK(after("UPDATE werkmap_event SET source = '' WHERE what = 'repeated'") == "V33 V35 ");
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

TEST_CASE("V35: a repeat of which the message does not know any more is found") {
  CHECK(after("DELETE FROM werkmap_repeat WHERE message IN (SELECT message FROM werkmap_ask)") ==
        "V35 ");
}

}  // namespace klantendag::werkmap
