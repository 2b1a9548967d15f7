// SPDX-License-Identifier: EUPL-1.2
// Who speaks for which council, and who sees what somebody told of their own life.
#include <doctest/doctest.h>

#include "modules/council/council.hpp"
#include "modules/council/form.hpp"
#include "modules/council/page_parts.hpp"
#include "modules/editions/editions.hpp"
#include "platform/work/test_office.hpp"

namespace klantendag::council {
namespace {

struct TwoCouncils : TestOffice {
  TwoCouncils() {
    noor = colleague("noor", "council_member");
    tom = colleague("tom", "council_member");
    as_owner();
    edition = made([](Work& work) { return editions::create(work, {"Klantendag", 2027}); }).id;
    north = make("Raad Noord");
    south = make("Raad Zuid");
    seat = made([&](Work& work) {
             return add_member(work, keys, north,
                               {.name = "Noor",
                                .background = "Werkte twintig jaar in de bouw.",
                                .role = Role::member,
                                .term = {*Date::parse("2026-01-01"), *Date::parse("2027-12-31")}});
           }).id;
  }
  void as_owner() { house.act_as({.kind = Actor::Kind::owner, .permissions = Permissions::all()}); }
  CouncilId make(std::string const& name) {
    return made([&](Work& work) { return create(work, {name, name, 9, "020 000"}); }).id;
  }
  std::string advises(Id<Account> who, CouncilId council) {
    act_as(who,
           Permissions{Permission::see_council, Permission::give_advice, Permission::see_editions});
    auto const outcome = house.write([&](Work& work) {
      return advise(work, council, {edition, "Terugbellen", "Bel wie gebeld wil worden."});
    });
    return outcome ? "" : std::string(outcome.error().key);
  }
  Result<Member> linked(std::optional<Id<Account>> who) {
    as_owner();
    return house.write([&](Work& work) { return link(work, keys, seat, who); });
  }
  std::string background_for(Permissions permissions) {
    act_as(tom, permissions);
    auto const one =
        house.read([&](Work& work) { return find_member(work, keys, seat); }).value().background;
    auto const all =
        house.read([&](Work& work) { return find(work, keys, north); }).value().members;
    CHECK(all.front().background == one);
    return one;
  }

  crypto::Keys keys = crypto::Keys::in_memory();
  Id<Account> noor{};
  Id<Account> tom{};
  EditionId edition{};
  CouncilId north{};
  CouncilId south{};
  MemberId seat{};
};

}  // namespace

TEST_CASE("while nobody of a council has an account, whoever may give advice speaks for it") {
  TwoCouncils councils;

  CHECK(councils.advises(councils.noor, councils.north) == "");
  CHECK(councils.advises(councils.tom, councils.north) == "");
}

TEST_CASE("a member with an account speaks for their own council, and nobody else for it") {
  TwoCouncils councils;
  CHECK(councils.linked(councils.noor));

  CHECK(councils.advises(councils.noor, councils.north) == "");
  CHECK(councils.advises(councils.noor, councils.south) == "council.not_yours");
  CHECK(councils.advises(councils.tom, councils.north) == "council.not_yours");
  CHECK(councils.advises(councils.tom, councils.south) == "");

  councils.act_as(councils.tom, Permissions{Permission::see_council, Permission::give_advice});
  CHECK(councils.house
            .write([&](Work& work) {
              return propose(work, councils.north, {councils.edition, "Bellen"});
            })
            .error()
            .key == "council.not_yours");
}

TEST_CASE("what was asked of a council is answered by that council") {
  TwoCouncils councils;
  councils.as_owner();
  AdviceId const asked =
      councils
          .made([&](Work& work) {
            return ask(work, councils.north, {councils.edition, "Bellen", "Wat vindt u?"});
          })
          .id;
  CHECK(councils.linked(councils.noor));
  auto const answers = [&](Id<Account> who) {
    councils.act_as(who, Permissions{Permission::see_council, Permission::give_advice});
    return councils.house.write([&](Work& work) { return answer(work, asked, "Doe het."); });
  };

  CHECK(answers(councils.tom).error().key == "council.not_yours");
  CHECK(answers(councils.noor));
}

TEST_CASE("an account ends with the term, with leaving, and is of somebody who may give advice") {
  TwoCouncils councils;
  CHECK(councils.linked(councils.noor));
  councils.run("UPDATE council_term SET until_on = '2026-01-02'");
  CHECK(councils.advises(councils.tom, councils.north) == "");
  councils.run("UPDATE council_term SET until_on = '2027-12-31'");
  CHECK(councils.advises(councils.tom, councils.north) == "council.not_yours");
  councils.as_owner();
  CHECK(
      councils.house.write([&](Work& work) { return leave(work, councils.keys, councils.seat); }));
  CHECK(councils.advises(councils.tom, councils.north) == "");

  TwoCouncils others;
  others.run("DELETE FROM account_role");
  CHECK(others.linked(others.noor).error().field == "account");
  CHECK(others.linked(std::nullopt));
}

TEST_CASE("an account that may no longer advise does not keep a council silent") {
  TwoCouncils councils;
  CHECK(councils.linked(councils.noor));
  CHECK(councils.advises(councils.tom, councils.north) == "council.not_yours");

  SUBCASE("because it was closed") {
    councils.run("UPDATE account SET state = 'disabled' WHERE name = 'noor'");
  }
  SUBCASE("because its role was taken away") {
    councils.run("DELETE FROM account_role WHERE account = ?1", {councils.noor});
  }

  CHECK(councils.advises(councils.tom, councils.north) == "");
}

TEST_CASE("only who is chosen as nobody takes the account off a member") {
  auto const chosen = [](std::string const& value) {
    http::Fields fields;
    fields.add("account", value);
    return parse_account(fields);
  };
  CHECK(chosen("none").value() == std::nullopt);
  for (std::string const wrong : {"", "noor"}) {
    auto const outcome = chosen(wrong);
    REQUIRE(!outcome);
    CHECK(outcome.error().field == "account");
    CHECK(outcome.error().key == "council.cannot_advise");
  }
}

TEST_CASE("what somebody told of their own life is not for every colleague") {
  TwoCouncils councils;

  CHECK(councils.background_for(Permissions{Permission::see_council}) == "");
  CHECK(councils.background_for(Permissions{Permission::see_council, Permission::give_advice}) ==
        "Werkte twintig jaar in de bouw.");
  CHECK(councils.background_for(Permissions{Permission::see_council, Permission::manage_council}) ==
        "Werkte twintig jaar in de bouw.");
}

TEST_CASE("the name of a day is told to who may not see days") {
  TwoCouncils councils;
  councils.act_as(councils.tom, Permissions{Permission::see_council});

  auto const named =
      councils.house.read([&](Work& work) { return named_editions(work, {councils.edition}); });

  REQUIRE(named);
  CHECK(views::edition_name(*named, councils.edition) == "Klantendag 2027");
}

}  // namespace klantendag::council
