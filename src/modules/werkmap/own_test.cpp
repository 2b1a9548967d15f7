// SPDX-License-Identifier: EUPL-1.2
// The client's own page: with a code a client sees the own asks, and nobody else's at the same address.
#include <doctest/doctest.h>

#include "modules/werkmap/werkmap_house_test.hpp"

namespace klantendag::werkmap {
namespace {

struct Household : Office {
  MessageId from(std::string const& writer, std::string const& text) {
    Incoming incoming = message(writer + text, text, "samen@voorbeeld.nl");
    incoming.writer = writer;
    return bring(incoming).id;
  }
  std::string code_at(MessageId id) {
    act_as_owner();
    return made([&](Work& work) { return make_code(work, keys, id); });
  }
  std::vector<Own> seen(std::string const& code) {
    house.act_as({});
    return made([&](Work& work) { return look(work, keys, code); });
  }
};

}  // namespace

TEST_CASE("one address, two people: each sees with a code what they asked themselves") {
  Household both;
  MessageId const his = both.from("Piet", "Hoe laat begint de cursus?");
  MessageId const hers = both.from("Riet", "Waar staat mijn jaaropgave?");
  both.from("", "Mag ik op vakantie?");  // nobody said who
  AskId const his_ask = both.ask_in(his).id;
  both.act_as(both.anna);
  CHECK(both.house.write([&](Work& work) -> Result<void> {
    RETURN_IF_ERROR(open_message(work, his));
    RETURN_IF_ERROR(answer(work, both.keys, his, {{his_ask}, "Cursus", "Om negen uur."}));
    return {};
  }));
  std::string const code = both.code_at(hers);

  auto const seen = both.seen(code);

  CHECK(seen.size() == 2);
  for (Own const& one : seen) CHECK(one.quote.find("cursus") == std::string::npos);
  CHECK(both.house
            .write([&](Work& work) { return react(work, both.keys, code, his_ask, Helped::no); })
            .error()
            .key == "werkmap.no_ask");
}

TEST_CASE("a letter from before it was noted who got it shows the asks of one writer, not of two") {
  Household home;
  MessageId const his = home.from("Piet", "Hoe laat begint de cursus?");
  home.from("", "Mag ik op vakantie?");  // nobody said who
  AskId const his_ask = home.ask_in(his).id;
  std::string const code = home.code_at(his);
  home.run("UPDATE werkmap_code SET message = ''");
  CHECK(home.seen(code).size() == 2);

  home.from("Riet", "Waar staat mijn jaaropgave?");

  home.house.act_as({});
  CHECK(home.house.write([&](Work& work) { return look(work, home.keys, code); }).error().key ==
        "werkmap.code_of_before");
  CHECK(home.house
            .write([&](Work& work) { return react(work, home.keys, code, his_ask, Helped::yes); })
            .error()
            .key == "werkmap.code_of_before");
  // A new letter shows what its reader asked.
  CHECK(home.seen(home.code_at(his)).size() == 2);
}

TEST_CASE("the first visit with a code is in the record, by nobody with an account") {
  Household home;
  MessageId const id = home.from("Piet", "Hoe laat begint de cursus?");
  std::string const code = home.code_at(id);
  home.act_as(home.anna);
  for (int times = 0; times < 2; ++times) {
    CHECK(home.house.write([&](Work& work) { return look(work, home.keys, code); }));
  }

  auto const by = home.house.read([&](Work& work) -> Result<std::vector<std::string>> {
    ASSIGN_OR_RETURN(auto const rows, work.session.query(R"sql(
      SELECT actor FROM audit_entry WHERE action = 'message.visit'
    )sql"));
    std::vector<std::string> found;
    for (sql::Row const& row : rows) found.push_back(row.text(0));
    return found;
  });
  CHECK(*by == std::vector<std::string>{"holder"});
}

}  // namespace klantendag::werkmap
