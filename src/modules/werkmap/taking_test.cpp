// SPDX-License-Identifier: EUPL-1.2
// Messages that come in: each once, read whole, and what a waiting client asks again lifts the ask.
#include <doctest/doctest.h>

#include <algorithm>

#include "modules/werkmap/rules.hpp"
#include "modules/werkmap/seal.hpp"
#include "modules/werkmap/werkmap_house_test.hpp"

namespace klantendag::werkmap {

TEST_CASE("a message that is delivered twice exists once") {
  Office office;
  Incoming const incoming = office.message("m-1", "Wilt u mij bellen? Ik hoor het graag.");

  TakenIn const first = office.bring(incoming);
  TakenIn const second = office.bring(incoming);

  CHECK(first.fresh);
  CHECK_FALSE(second.fresh);
  CHECK(second.id == first.id);
  CHECK(office.asks_in(first.id).size() == static_cast<std::size_t>(first.asks));
}

TEST_CASE("twice in one delivery is once too") {
  Office office;
  std::vector<Incoming> const both = {office.message("m-1", "Wanneer krijg ik mijn uitkering?"),
                                      office.message("m-1", "Wanneer krijg ik mijn uitkering?")};

  auto const taken =
      office.house.write([&](Work& work) { return take_in_many(work, office.keys, both); });

  CHECK(taken->at(0).fresh);
  CHECK_FALSE(taken->at(1).fresh);
  CHECK(taken->at(1).repeats == 0);
}

TEST_CASE("the ask further down is found, and thanks open nothing") {
  Office office;

  TakenIn const asked = office.bring(office.message(
      "m-1",
      "Hallo, ik heb deze week bij drie bedrijven gesolliciteerd. De brieven zitten erbij.\n"
      "Het ging goed. Wilt u mij bellen over de cursus?"));
  TakenIn const thanks = office.bring(
      office.message("m-2", "Dank u wel voor het fijne gesprek van gisteren.", "klant 2"));

  CHECK(office.ask_in(asked.id).life.kind == asks::Kind::contact);
  CHECK(thanks.asks == 0);
  CHECK(office.asks_in(thanks.id).empty());
}

TEST_CASE(
    "one sentence is one ask, however many kinds it is marked with, unless it wants a call in "
    "haste") {
  Office office;
  auto const kinds = [&](std::string const& number, std::string const& text) {
    std::vector<asks::Kind> found;
    for (Ask const& ask : office.asks_in(office.bring(office.message(number, text, number)).id)) {
      found.push_back(ask.life.kind);
    }
    std::sort(found.begin(), found.end());
    return found;
  };
  using asks::Kind;

  CHECK(kinds("1", "Kunt u uitleggen waarom mijn uitkering lager is deze maand?") ==
        std::vector{Kind::question});
  CHECK(kinds("2", "Bel mij vandaag nog, want morgen word ik uit mijn huis gezet.") ==
        std::vector{Kind::contact, Kind::urgent});
}

TEST_CASE(
    "a new question that names what waits is an ask of its own, and lifts the one that waits") {
  Office office;
  MessageId const first =
      office.bring(office.message("m-1", "Wanneer wordt mijn uitkering betaald?")).id;

  TakenIn const fresh =
      office.bring(office.message("m-2", "Mag ik met mijn uitkering drie weken naar Spanje?"));

  CHECK(fresh.asks == 1);
  CHECK(fresh.repeats == 1);
  CHECK(office.ask_in(first).life.level == asks::Level::lead);
}

TEST_CASE("a message in a language that nobody reads is never called routine") {
  Office office;

  TakenIn const taken = office.bring(
      office.message("m-1", "Merhaba, başvurum hakkında bilgi almak istiyorum, teşekkürler."));

  CHECK(taken.asks > 0);
}

TEST_CASE("asked again in other words: no second ask, a level up, and somebody else has it") {
  Office office;
  MessageId const first =
      office.bring(office.message("m-1", "Wilt u mij bellen over mijn sollicitatie?")).id;
  office.house.clock().advance(hours(2));

  TakenIn const again =
      office.bring(office.message("m-2", "Ik hoor niets. Graag een telefoontje van u."));

  CHECK(again.asks == 0);
  CHECK(again.repeats == 1);
  Ask const ask = office.ask_in(first);
  CHECK(ask.life.level == asks::Level::lead);
  CHECK(ask.life.owner == office.lies.text());
  CHECK(ask.life.repeats == 1);
}

TEST_CASE("a new question that is taken for a call too is not hidden by the call that waits") {
  Office office;
  office.bring(office.message("m-1", "Wilt u mij bellen?"));

  CHECK(office.bring(office.message("m-2", "Is er een taalcursus bij u in de buurt?")).asks == 1);
}

TEST_CASE("another client who asks the same repeats nothing") {
  Office office;
  MessageId const first = office.bring(office.message("m-1", "Wilt u mij bellen?")).id;

  TakenIn const other = office.bring(office.message("m-2", "Wilt u mij bellen?", "klant 2"));

  CHECK(other.asks == 1);
  CHECK(other.repeats == 0);
  CHECK(office.ask_in(first).life.level == asks::Level::coach);
}

TEST_CASE("first and second message in one delivery are first and second") {
  Office office;
  std::vector<Incoming> const both = {
      office.message("m-1", "Wilt u mij bellen?"),
      office.message("m-2", "Nogmaals: wilt u mij alstublieft bellen?")};

  auto const taken =
      office.house.write([&](Work& work) { return take_in_many(work, office.keys, both); });

  CHECK(taken->at(1).repeats == 1);
  CHECK(office.ask_in(taken->at(0).id).life.owner == office.lies.text());
}

TEST_CASE("whoever may not bring messages brings none") {
  Office office;
  office.act_as(office.anna);
  Incoming const incoming = office.message("m-1", "Wilt u mij bellen?");

  CHECK(office.house.write([&](Work& work) { return take_in(work, office.keys, incoming); })
            .error()
            .kind == ErrorKind::forbidden);
}

TEST_CASE("what cannot be taken in says which part of it") {
  Office office;
  auto const field = [&](Incoming const& incoming) { return check(incoming).error().field; };
  Incoming incoming = office.message("m-1", "Wilt u mij bellen?");

  CHECK(check(incoming));
  incoming.office = " ";
  CHECK(field(incoming) == "office");
  incoming = office.message(" ", "Wilt u mij bellen?");
  CHECK(field(incoming) == "external_id");
  CHECK(field(office.message("m-1", " ")) == "text");
  CHECK(field(office.message("m-1", "\xff")) == "text");
  CHECK(field(office.message("m-1", std::string(longest_message + 1, 'a'))) == "text");
}

TEST_CASE("nothing of what a client wrote stands in the database in the clear") {
  Office office;
  office.bring(office.message("m-geheim", "Wilt u mij bellen over de marmotten?", "Jansen 0612"));

  auto const all = office.house.read([](Work& work) -> Result<std::string> {
    std::string text;
    ASSIGN_OR_RETURN(auto const rows, work.session.query(R"sql(
      SELECT external_key, client_key, digest, words FROM werkmap_message
    )sql"));
    for (sql::Row const& row : rows) {
      text += row.text(0) + row.text(1) + row.text(2) + row.bytes(3);
    }
    return text;
  });
  CHECK(all->find("marmot") == std::string::npos);
  CHECK(all->find("Jansen") == std::string::npos);
  CHECK(all->find("geheim") == std::string::npos);
}

TEST_CASE("about one in fifty messages without an ask is read by a person") {
  Office office;
  int sampled = 0;
  for (int number = 0; number < 2000; ++number) {
    Incoming const incoming = office.message(std::to_string(number), "x");
    sampled += is_sampled(hash_keys(office.keys, {.text = incoming.external_id}).digest) ? 1 : 0;
  }

  CHECK(sampled > 10);
  CHECK(sampled < 80);
}

TEST_CASE("what was here already is answered with what it asks") {
  Office office;
  Incoming const asked = office.message("m-1", "Wanneer begint de training? Wilt u mij bellen?");
  TakenIn const first = office.bring(asked);
  TakenIn const second = office.bring(asked);
  Incoming const repeat = office.message("m-2", "Graag een telefoontje van u.");
  TakenIn const lifted = office.bring(repeat);

  CHECK(first.asks == 2);
  CHECK_FALSE(second.fresh);
  CHECK(second.id == first.id);
  CHECK(second.asks == 2);
  CHECK(lifted.repeats > 0);
  CHECK(office.bring(repeat).repeats == lifted.repeats);
}

TEST_CASE("a message that asks in hundreds of places fills no list, and is read whole") {
  Office office;
  std::string text;
  for (int number = 0; number < 300; ++number) {
    text += "Ik wil graag weten wanneer cursus " + std::to_string(number) + " begint. ";
  }
  text += "Wilt u mij bellen?";
  MessageId const id = office.bring(office.message("m-1", text)).id;
  auto const asks = office.asks_in(id);
  auto const of_kind = [&](asks::Kind kind) {
    return std::count_if(asks.begin(), asks.end(),
                         [&](Ask const& ask) { return ask.life.kind == kind; });
  };

  CHECK(asks.size() == 51);
  CHECK(of_kind(asks::Kind::whole) == 1);
  CHECK(of_kind(asks::Kind::contact) >= 1);
  // And again: each is compared, and nothing is lost.
  CHECK(office.bring(office.message("m-2", text)).repeats >= 50);
  CHECK(broken_checks(office) == "");
}

}  // namespace klantendag::werkmap
