// SPDX-License-Identifier: EUPL-1.2
// A message that another program delivered says which program that was: with the message, and in the
// record.
#include <doctest/doctest.h>

#include "modules/audit/audit.hpp"
#include "modules/intake/intake.hpp"
#include "modules/intake/page_groups.hpp"
#include "modules/werkmap/werkmap.hpp"
#include "platform/work/test_house.hpp"

namespace klantendag::intake {
namespace {

struct Delivering {
  Delivering() {
    sender = house
                 .write([](Work& work) -> Result<Sender> {
                   ASSIGN_OR_RETURN(auto made, make_sender(work, {"Portaal Noord", "Noord"}));
                   return made.sender;
                 })
                 .value();
    house.act_as({.kind = Actor::Kind::holder,
                  .name = sender.name,
                  .session = sender.id.text(),
                  .permissions = Permissions{Permission::bring_messages}});
  }
  int send(std::string const& body) {
    return house
        .write([&](Work& work) -> Result<int> {
          http::Request request;
          request.body = body;
          i18n::Catalogue const words;
          auto const routes = api_routes({words, keys});
          ASSIGN_OR_RETURN(auto const answer,
                           std::get<http::Handler>(routes.front().handler)(work, request));
          return answer.status;
        })
        .value();
  }
  // Lines of the record that name this sender, after it was made.
  int lines() {
    house.act_as({.kind = Actor::Kind::owner, .permissions = Permissions::all()});
    auto const entries = house.read([](Work& work) { return audit::newest(work, 0, 100); });
    int found = 0;
    for (audit::Entry const& entry : *entries) {
      if (entry.action != "message_sender.deliver") continue;
      CHECK(entry.object == "message_sender/" + sender.id.text());
      CHECK(entry.actor == "holder");
      ++found;
    }
    return found;
  }

  TestHouse house{Permissions::all()};
  crypto::Keys keys = crypto::Keys::in_memory();
  Sender sender{};
};

}  // namespace

TEST_CASE(
    "a message by the API names its sender, in the record once for each delivery that brings "
    "something") {
  Delivering delivering;
  std::string const one = R"({"id":"1","client":"zoe","text":"Kunt u mij bellen?"})";

  CHECK(delivering.send(one) == 201);
  CHECK(delivering.send(one) == 200);  // the same again is nothing new
  CHECK(delivering.send("[" + one + R"(,{"id":"2","text":"Dank u."}])") == 201);

  CHECK(delivering.lines() == 2);
  auto const waiting =
      delivering.house.read([](Work& work) { return werkmap::unopened(work, {}); });
  REQUIRE(waiting->size() == 2);
  for (werkmap::Arrived const& new_one : *waiting) {
    CHECK(new_one.message.channel == "api, Portaal Noord");
  }
}

}  // namespace klantendag::intake
