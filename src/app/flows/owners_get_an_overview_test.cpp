// SPDX-License-Identifier: EUPL-1.2
// The overview of what somebody has to do: it waits for a yes, says nothing about a client, goes once.
#include "app/flows/owners_get_an_overview.hpp"

#include "modules/actions/tips_house_test.hpp"
#include "modules/outbox/outbox.hpp"

namespace klantendag::app {
namespace {

constexpr Permissions sender{Permission::see_overview,       Permission::see_editions,
                             Permission::read_stories,       Permission::see_obligations,
                             Permission::manage_obligations, Permission::send_post};
constexpr std::string_view home = "https://klantendag.voorbeelddienst.example";

// One thing to do for Sam: help people with the computer.
struct Office : actions::Tips {
  Office() {
    run("UPDATE account SET email = name || '@voorbeelddienst.example'");
    CHECK(adopt());
    edition = opened().tip.edition;
    act_as(noor, sender);
  }
  Result<html::Url> prepare(std::string const& origin) {
    return house.write(
        [&](Work& work) { return owners_get_an_overview(work, keys, edition, origin); });
  }
  // To Sam; who wrote the story down has an overview too.
  std::vector<outbox::Opened> post() {
    auto every =
        house.read([&](Work& work) { return outbox::all(work, keys, edition, 10); }).value();
    std::erase_if(every,
                  [](auto const& one) { return one.email != "sam@voorbeelddienst.example"; });
    return every;
  }

  EditionId edition{};
};

}  // namespace

TEST_CASE("an overview waits for a yes, says what and by when, and nothing of the client") {
  Office office;

  CHECK(office.prepare(std::string(home)));

  auto const post = office.post();
  REQUIRE(post.size() == 1);
  CHECK(post.at(0).outgoing.state == outbox::State::waiting);
  std::string const& text = post.at(0).letter.text;
  CHECK(text.find(std::string(home) + "/") != std::string::npos);
  CHECK(text.find("15 december 2026") != std::string::npos);
  for (char const* const hidden : {"Willem", "computer", "kantoor"}) {
    CHECK_MESSAGE(text.find(hidden) == std::string::npos, hidden);
  }
}

TEST_CASE("the same overview is prepared once") {
  Office office;
  CHECK(office.prepare(std::string(home)));

  CHECK(office.prepare(std::string(home)));

  CHECK(office.post().size() == 1);
}

TEST_CASE("without an address of the website no overview is prepared") {
  Office office;

  CHECK(office.prepare("").error().key == "overview.no_address");

  CHECK(office.post().empty());
}

}  // namespace klantendag::app
