// SPDX-License-Identifier: EUPL-1.2
// Erasing a client: words and names go, counts and logs stay, and the checks find nothing.
#include <doctest/doctest.h>

#include "modules/editions/editions.hpp"
#include "modules/werkmap/werkmap_house_test.hpp"

namespace klantendag::werkmap {
namespace {

struct Erasing : Office {
  void act_as_guard() {
    house.act_as({.kind = Actor::Kind::account,
                  .account = lies,
                  .permissions = Permissions{Permission::erase_messages}});
  }
  Result<Holding> erase(std::string const& client, std::vector<std::string>* became = nullptr) {
    act_as_guard();
    return house.write([&](Work& work) {
      return erase_client(work, keys, client, [&](Work&, std::string_view what) -> Result<void> {
        if (became != nullptr) became->emplace_back(what);
        return {};
      });
    });
  }
  Result<Inside> inside(MessageId id) {
    act_as(anna);
    return house.read([&](Work& work) { return look_inside(work, keys, id); });
  }
  Result<void> open(MessageId id) {
    act_as(anna);
    return house.write([&](Work& work) { return open_message(work, id); });
  }
};

}  // namespace

TEST_CASE("what a client wrote is gone, with notes and replies; what was done stays in the logs") {
  Erasing office;
  MessageId const id = office.bring(office.message("m-1", "Wilt u mij bellen?")).id;
  MessageId const other = office.bring(office.message("m-2", "Wilt u mij bellen?", "klant 2")).id;
  MessageId const done =
      office.bring(office.message("m-3", "Wanneer begint de training?", "KLANT 1 ")).id;
  for (MessageId const one : {id, done}) CHECK(office.open(one));
  AskId const ask = office.asks_in(done).front().id;
  CHECK(office.house.write([&](Work& work) -> Result<void> {
    RETURN_IF_ERROR(note_call(work, office.keys, id,
                              {asks::Called::voicemail, {office.ask_in(id).id}, "Geheim."}));
    RETURN_IF_ERROR(answer(work, office.keys, done, {{ask}, "Uw training", "Op 3 maart."}));
    return {};
  }));

  auto const gone = office.erase("klant 1");

  REQUIRE(gone);
  CHECK(gone->messages == 2);
  CHECK(gone->waiting == 1);
  auto const inside = office.inside(id);
  CHECK(inside->contents == Contents{});
  CHECK(inside->asks.front().ask.life.state == asks::State::dismissed);
  CHECK(inside->asks.front().steps.size() > 2);
  for (Step const& step : inside->asks.front().steps) CHECK(step.note.empty());
  CHECK(office.inside(done)->replies.front().text.empty());
  CHECK(office.ask_in(other).life.state == asks::State::open);
  CHECK(broken_checks(office) == "");
}

TEST_CASE("the same message from the source again does not bring it back, nor does reading anew") {
  Erasing office;
  Incoming const message = office.message("m-1", "Wilt u mij bellen?");
  MessageId const id = office.bring(message).id;
  CHECK(office.erase("klant 1"));

  CHECK_FALSE(office.bring(message).fresh);
  office.run("UPDATE werkmap_message SET reader = 'older'");
  office.act_as_job();
  auto const anew =
      office.house.write([&](Work& work) { return read_anew(work, office.keys, {}, 100); });

  CHECK(anew->messages == 1);
  CHECK(anew->asks == 0);
  CHECK(office.asks_in(id).size() == 1);
  // A new message of this person is one of a stranger.
  MessageId const next = office.bring(office.message("m-9", "Graag een telefoontje.")).id;
  CHECK(office.asks_in(next).size() == 1);
}

TEST_CASE(
    "what a message became is told to who forgets it, and the code of the client opens nothing") {
  Erasing office;
  MessageId const id = office.bring(office.message("m-1", "Wilt u mij bellen?")).id;
  CHECK(office.open(id));
  auto const code = office.house.write([&](Work& work) -> Result<std::string> {
    RETURN_IF_ERROR(become(work, id, "tip/1"));
    return make_code(work, office.keys, id);
  });
  std::vector<std::string> became;

  CHECK(office.erase("klant 1", &became));

  CHECK(became == std::vector<std::string>{"tip/1"});
  office.house.act_as({});
  auto const looked =
      office.house.write([&](Work& work) { return look(work, office.keys, *code); });
  CHECK(looked.error().key == "werkmap.code_unknown");
}

TEST_CASE("who guards privacy sees how much there is and reads nothing; nobody else erases") {
  Erasing office;
  office.bring(office.message("m-1", "Wilt u mij bellen?"));
  office.act_as_guard();
  auto const holds = [&](std::string_view client) {
    return office.house.read([&](Work& work) { return holds_of(work, office.keys, client); });
  };
  CHECK(holds("Klant 1")->messages == 1);
  CHECK(holds("klant 1")->waiting == 1);
  CHECK(holds("klant 7")->messages == 0);
  CHECK(holds(" ").error().key == "werkmap.client_missing");
  CHECK(office.erase("klant 7").error().key == "werkmap.no_such_client");

  office.act_as(office.anna);
  CHECK(holds("klant 1").error().kind == ErrorKind::forbidden);
  office.house.act_as(
      {.kind = Actor::Kind::account,
       .account = office.lies,
       .permissions = Permissions{Permission::see_audit, Permission::see_obligations}});
  CHECK(holds("klant 1").error().kind == ErrorKind::forbidden);
  auto const tried = office.house.write([&](Work& work) {
    return erase_client(work, office.keys, "klant 1",
                        [](Work&, std::string_view) -> Result<void> { return {}; });
  });
  CHECK(tried.error().kind == ErrorKind::forbidden);
}

TEST_CASE("when what it became cannot be forgotten, nothing is erased") {
  Erasing office;
  MessageId const id = office.bring(office.message("m-1", "Wilt u mij bellen?")).id;
  CHECK(office.open(id));
  CHECK(office.house.write([&](Work& work) -> Result<void> {
    RETURN_IF_ERROR(become(work, id, "tip/1"));
    return {};
  }));
  office.act_as_guard();
  auto const tried = office.house.write([&](Work& work) {
    return erase_client(work, office.keys, "klant 1", [](Work&, std::string_view) -> Result<void> {
      return conflict("stories.withdrawn");
    });
  });

  CHECK(tried.error().key == "stories.withdrawn");
  CHECK(office.inside(id)->contents.text == "Wilt u mij bellen?");
  CHECK(office.ask_in(id).life.state == asks::State::open);
}

TEST_CASE("what came without a client is found by the number of its message, and once") {
  Erasing office;
  MessageId const id = office.bring(office.message("m-1", "Wilt u mij bellen?", "")).id;
  MessageId const other = office.bring(office.message("m-2", "Wilt u mij bellen?", "")).id;
  CHECK(office.open(other));

  CHECK(office.erase(id.text())->messages == 1);

  CHECK(office.erase(id.text()).error().key == "werkmap.no_such_client");
  CHECK(office.inside(other)->contents.text == "Wilt u mij bellen?");
  CHECK(broken_checks(office) == "");
}

TEST_CASE("a complaint that came of a message is counted as what stays") {
  Erasing office;
  MessageId const first = office.bring(office.message("m-1", "Wilt u mij bellen?")).id;
  MessageId const second = office.bring(office.message("m-2", "Hoe laat begint de cursus?")).id;
  for (MessageId const id : {first, second}) CHECK(office.open(id));
  CHECK(office.house.write([&](Work& work) -> Result<void> {
    RETURN_IF_ERROR(become(work, first, "tip/1"));
    RETURN_IF_ERROR(become(work, second, "complaint/1"));
    return {};
  }));

  auto const gone = office.erase("klant 1");

  CHECK(gone->tips == 1);
  CHECK(gone->complaints == 1);
}

TEST_CASE("a reply that waits is taken back, and one that is on its way is not said to be") {
  for (bool const on_its_way : {false, true}) {
    Erasing office;
    office.act_as_owner();
    CHECK(office.house.write([](Work& work) {
      return editions::create(work, {"Klantendag", 2027});
    }));
    MessageId const id = office.bring(office.message("m-1", "Wanneer begint de training?")).id;
    CHECK(office.open(id));
    AskId const ask = office.ask_in(id).id;
    CHECK(office.house.write([&](Work& work) {
      return answer(work, office.keys, id,
                    {{ask}, "Uw training", "Op 3 maart.", true, "klant@voorbeeld.nl", "Willem"});
    }));
    if (on_its_way) office.run("UPDATE outgoing SET state = 'sending'");

    CHECK(office.erase("klant 1"));

    CHECK(office.inside(id)->replies.front().state == (on_its_way ? "offered" : "failed"));
    auto const noted = office.house.read([](Work& work) -> Result<bool> {
      ASSIGN_OR_RETURN(auto const row, work.session.find(R"sql(
        SELECT number FROM audit_entry WHERE action = 'reply.failed' AND object LIKE 'reply/%'
      )sql"));
      return row.has_value();
    });
    CHECK(*noted == !on_its_way);
  }
}

}  // namespace klantendag::werkmap
