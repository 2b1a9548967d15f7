// SPDX-License-Identifier: EUPL-1.2
// Reading anew, and two asks that are one: nobody's ask is lost by either.
#include <doctest/doctest.h>

#include "modules/werkmap/anew.hpp"
#include "modules/werkmap/reading.hpp"
#include "modules/werkmap/werkmap_house_test.hpp"

namespace klantendag::werkmap {
namespace {

struct Archive : Office {
  // As an older reader had it: these kinds of asks it did not find.
  void forget(std::string_view kind) {
    run("DELETE FROM werkmap_event WHERE ask IN (SELECT id FROM werkmap_ask WHERE kind = ?1)",
        {kind});
    run("DELETE FROM werkmap_ask WHERE kind = ?1", {kind});
    run("UPDATE werkmap_message SET found = 'nothing' "
        "WHERE NOT EXISTS (SELECT 1 FROM werkmap_ask a WHERE a.message = werkmap_message.id)");
    // And as the record had it then: no ask came in.
    run("UPDATE werkmap_message SET delivery = ''");
    run("UPDATE audit_entry SET fields = '' WHERE action = 'message.take_in'");
    older_reader();
  }
  void older_reader() { run("UPDATE werkmap_message SET reader = 'older'"); }
  Anew read(std::int64_t most = 100, Instant since = {}) {
    act_as_job();
    return house.write([&](Work& work) { return read_anew(work, keys, since, most); }).value();
  }
  Message outside_of(MessageId id) {
    act_as_owner();
    return house.read([&](Work& work) { return outside(work, id); }).value();
  }
  Result<void> open(MessageId id) {
    act_as(anna);
    return house.write([&](Work& work) { return open_message(work, id); });
  }
  Result<void> close(MessageId id) {
    act_as(anna);
    return house.write([&](Work& work) { return close_message(work, id); });
  }
  Result<Ask> merge_as(Id<Account> who, AskId younger, AskId older) {
    act_as(who);
    return house.write([&](Work& work) { return merge(work, keys, younger, older); });
  }
};

constexpr char const* two_asks = "Wanneer begint de training? Wilt u mij bellen?";

}  // namespace

TEST_CASE("what a program answered is not read anew") {
  Archive archive;
  Incoming answered = archive.message("m-1", two_asks);
  answered.automatic = true;
  MessageId const id = archive.bring(answered).id;
  archive.older_reader();

  CHECK(archive.read().asks == 0);
  CHECK(archive.asks_in(id).empty());
  CHECK(archive.outside_of(id).automatic);
}

TEST_CASE("what an older reader missed is found, as asked on the day of the message") {
  Archive archive;
  MessageId const id = archive.bring(archive.message("m-1", two_asks)).id;
  std::size_t const all = archive.asks_in(id).size();
  archive.forget("contact");
  Instant const asked = archive.outside_of(id).received_at;
  CHECK(archive.open(id));
  archive.house.clock().advance(days(3));

  Anew const anew = archive.read();

  CHECK(anew.messages == 1);
  CHECK(anew.asks == 1);
  auto const asks = archive.asks_in(id);
  CHECK(asks.size() == all);
  for (Ask const& ask : asks) {
    CHECK(ask.life.first_asked_at == asked);
    // Anna opened the message: this is read and not answered, so it stands on the watch list.
    CHECK(ask.life.read);
  }
  CHECK(archive.outside_of(id).reader == reader_version());
  CHECK(broken_checks(archive) == "");
  archive.act_as(archive.anna);
  auto const inside =
      archive.house.read([&](Work& work) { return look_inside(work, archive.keys, id); });
  CHECK(inside->asks.back().why_nl != "");
}

TEST_CASE("reading anew twice finds nothing new, and takes no ask away") {
  Archive archive;
  MessageId const id = archive.bring(archive.message("m-1", two_asks)).id;
  AskId const answered = archive.asks_in(id).front().id;
  // Somebody marked what no reader finds.
  CHECK(archive.open(id));
  archive.act_as(archive.anna);
  CHECK(archive.house.write([&](Work& work) -> Result<void> {
    RETURN_IF_ERROR(mark(work, archive.keys, id, asks::Kind::request, "de training"));
    RETURN_IF_ERROR(dismiss(work, archive.keys, answered, {asks::Reason::taken_back, "Zei zij."}));
    return {};
  }));
  auto const before = archive.asks_in(id);
  archive.older_reader();

  CHECK(archive.read().asks == 0);
  CHECK(archive.read().messages == 0);

  auto const after = archive.asks_in(id);
  REQUIRE(after.size() == before.size());
  for (std::size_t at = 0; at < after.size(); ++at) {
    CHECK(after[at].life.state == before[at].life.state);
    CHECK(after[at].entries == before[at].entries);
  }
  CHECK(broken_checks(archive) == "");
}

TEST_CASE("a message that was closed as nothing is open again when a newer reader finds an ask") {
  Archive archive;
  MessageId const id = archive.bring(archive.message("m-1", "Wilt u mij bellen?")).id;
  archive.forget("contact");
  CHECK(archive.open(id));
  CHECK(archive.close(id));

  CHECK(archive.read().asks == 1);

  CHECK(archive.outside_of(id).state == MessageState::open);
  CHECK(archive.outside_of(id).found == Found::asks);
  CHECK(archive.close(id).error().key == "asks.still_open");
}

TEST_CASE("what asks an older ask again is known, and what a person of the sample judged stays") {
  Archive archive;
  MessageId const first = archive.bring(archive.message("m-1", "Wilt u mij bellen?")).id;
  MessageId const again = archive.bring(archive.message("m-2", "Graag een telefoontje van u.")).id;
  MessageId const judged = archive.bring(archive.message("m-3", two_asks, "klant 3")).id;
  for (Ask const& ask : archive.asks_in(judged)) {
    archive.run("DELETE FROM werkmap_event WHERE ask = ?1", {ask.id});
    archive.run("DELETE FROM werkmap_ask WHERE id = ?1", {ask.id});
  }
  archive.run("UPDATE werkmap_message SET sample = 'nothing' WHERE id = ?1", {judged});
  archive.older_reader();

  CHECK(archive.read().asks == 0);

  CHECK(archive.asks_in(first).size() == 1);
  CHECK(archive.asks_in(again).empty());
}

TEST_CASE("reading anew goes on until all since that day are read, so many at a time") {
  Archive archive;
  for (int number = 0; number < 5; ++number) {
    archive.bring(archive.message("m-" + std::to_string(number), "Wilt u mij bellen?",
                                  "klant " + std::to_string(number)));
    archive.house.clock().advance(days(1));
  }
  archive.forget("contact");
  Instant const since = archive.house.clock().now() - days(3) - hours(1);

  CHECK(archive.read(2, since).messages == 2);
  CHECK(archive.read(2, since).messages == 1);
  CHECK(archive.read(2, since).messages == 0);
  CHECK(archive.read().asks == 2);
}

TEST_CASE("a repeat that the reader did not see goes on as the older ask, with somebody else") {
  Archive archive;
  MessageId const old = archive.bring(archive.message("m-1", "Mag ik op vakantie?")).id;
  archive.house.clock().advance(days(1));
  MessageId const young = archive.bring(archive.message("m-2", "Hoe laat begint de cursus?")).id;
  CHECK(archive.open(old));
  Ask const older = archive.ask_in(old);
  Ask const younger = archive.ask_in(young);

  CHECK(archive.merge_as(archive.anna, older.id, younger.id).error().key == "asks.not_older");
  CHECK(archive.merge_as(archive.anna, younger.id, older.id));

  Ask const after = archive.ask_in(old);
  CHECK(after.life.first_asked_at == older.life.first_asked_at);
  CHECK(after.life.level == asks::Level::lead);
  CHECK(after.life.owner == archive.lies.text());
  CHECK(archive.ask_in(young).life.state == asks::State::dismissed);
  // The younger message cannot be put away while the older ask waits.
  CHECK(archive.close(young).error().key == "asks.still_open");
  CHECK(archive.merge_as(archive.anna, younger.id, older.id).error().key == "asks.ended");
  CHECK(broken_checks(archive) == "");
}

TEST_CASE("asks of two clients are never one") {
  Archive archive;
  MessageId const old = archive.bring(archive.message("m-1", "Mag ik op vakantie?")).id;
  MessageId const other =
      archive.bring(archive.message("m-2", "Hoe laat begint de cursus?", "klant 2")).id;

  CHECK(archive.merge_as(archive.anna, archive.ask_in(other).id, archive.ask_in(old).id)
            .error()
            .key == "werkmap.no_ask");
}

TEST_CASE("a message whose words do not open is for a person, and keeps no other from being read") {
  Archive archive;
  MessageId const broken = archive.bring(archive.message("m-1", "Dank u wel.")).id;
  MessageId const whole = archive.bring(archive.message("m-2", "Wilt u mij bellen?", "klant 2")).id;
  archive.forget("contact");
  archive.run(
      "UPDATE werkmap_message SET words = (SELECT words FROM werkmap_message WHERE id = ?2) "
      "WHERE id = ?1",
      {broken, whole});

  Anew const anew = archive.read();

  CHECK(anew.messages == 2);
  CHECK(archive.ask_in(whole).life.kind == asks::Kind::contact);
  CHECK(archive.ask_in(broken).life.kind == asks::Kind::whole);
  CHECK(archive.outside_of(broken).found == Found::unsure);
  CHECK(broken_checks(archive) == "");
  archive.older_reader();
  CHECK(archive.read().asks == 0);
}

}  // namespace klantendag::werkmap
