// SPDX-License-Identifier: EUPL-1.2
// The own deadlines in a calendar: what stands in it, what does not, and that it can be stopped.
#include "modules/obligations/feed.hpp"

#include <doctest/doctest.h>

#include "modules/obligations/ledger_house_test.hpp"

namespace klantendag::obligations {
namespace {

constexpr std::string_view origin = "https://klantendag.voorbeeld";

std::string token_of(LedgerHouse& ledger, Id<Account> account) {
  ledger.act_as(account, Permissions{Permission::see_overview});
  return ledger.house.write([](Work& work) { return make_feed(work); }).value();
}

Result<std::string> fetch(LedgerHouse& ledger, std::string const& token) {
  ledger.house.act_as({});
  return ledger.house.read([&](Work& work) { return feed(work, token, origin); });
}

}  // namespace

TEST_CASE("a calendar shows one's own deadlines, and nothing about anybody") {
  LedgerHouse ledger;
  Obligation const mine = ledger.open_one(Kind::contact, ledger.noor);
  Obligation const other = ledger.open_one(Kind::answer, ledger.sam);

  std::string const file = fetch(ledger, token_of(ledger, ledger.noor)).value();

  CHECK(file.starts_with("BEGIN:VCALENDAR\r\n"));
  CHECK(file.find(mine.id.text()) != std::string::npos);
  CHECK(file.find(other.id.text()) == std::string::npos);
  CHECK(file.find("Contact opnemen") != std::string::npos);
  for (std::string const& hidden : {mine.subject.id, mine.origin.id}) {
    CHECK(file.find(hidden) == std::string::npos);
  }
}

TEST_CASE("a calendar speaks the language of the person") {
  LedgerHouse ledger;
  (void)ledger.open_one(Kind::contact, ledger.noor);
  ledger.run("UPDATE account SET language = 'en' WHERE name = 'noor'");

  std::string const file = fetch(ledger, token_of(ledger, ledger.noor)).value();

  CHECK(file.find("Get in touch") != std::string::npos);
  CHECK(file.find("Contact opnemen") == std::string::npos);
}

TEST_CASE("a moved day comes with a higher number, so that calendars take it over") {
  LedgerHouse ledger;
  ObligationId const id = ledger.open_one(Kind::contact, ledger.noor).id;
  std::string const token = token_of(ledger, ledger.noor);
  CHECK(fetch(ledger, token).value().find("SEQUENCE:1") == std::string::npos);

  ledger.act_as(ledger.noor, Permissions{Permission::see_overview});
  CHECK(ledger.house.write(
      [&](Work& work) { return move_due(work, id, *Date::parse("2027-01-15")); }));

  std::string const file = fetch(ledger, token).value();
  CHECK(file.find("SEQUENCE:1") != std::string::npos);
  CHECK(file.find("20270115T090000") != std::string::npos);
}

TEST_CASE("a stopped or replaced address opens nothing, nor that of somebody who left") {
  LedgerHouse ledger;
  std::string const first = token_of(ledger, ledger.noor);
  std::string const second = token_of(ledger, ledger.noor);
  CHECK(fetch(ledger, first).error().kind == ErrorKind::not_found);
  CHECK(fetch(ledger, second));

  ledger.run("UPDATE account SET state = 'disabled' WHERE name = 'noor'");
  CHECK(fetch(ledger, second).error().kind == ErrorKind::not_found);
  ledger.run("UPDATE account SET state = 'active' WHERE name = 'noor'");
  CHECK(fetch(ledger, second));
  ledger.act_as(ledger.noor, Permissions{Permission::see_overview});
  CHECK(ledger.house.write([](Work& work) { return stop_feed(work); }));
  CHECK(fetch(ledger, second).error().kind == ErrorKind::not_found);
}

}  // namespace klantendag::obligations
