// SPDX-License-Identifier: EUPL-1.2
// What the rules promise about passwords, waiting times and changes to people.
#include "modules/accounts/rules.hpp"

#include <doctest/doctest.h>

#include <string>

#include "modules/accounts/roles.hpp"

namespace klantendag::accounts {
namespace {

std::string complaint_about(std::string_view password) {
  std::string_view const own[] = {"Noor de Vries", "noor@voorbeelddienst.example"};
  auto const outcome = check_password("password", password, own);
  return outcome ? "" : outcome.error().key;
}

}  // namespace

TEST_CASE("a password needs twelve characters and nothing else") {
  CHECK(complaint_about("paardbatterij") == "");
  CHECK(complaint_about("elf tekens!") == "accounts.password_too_short");
  CHECK(complaint_about("ëëëëëëëëëë€z") == "");
  CHECK(complaint_about(std::string(129, 'x')) == "accounts.password_too_long");
}

TEST_CASE("a password that everybody tries first is refused") {
  for (char const* common : {"123456789012", "aaaaaaaaaaaa", "welkom123456", "Wachtwoord2026!",
                             "KlantendagKlantendag", "abcabcabcabc"}) {
    CHECK_MESSAGE(complaint_about(common) == "accounts.password_is_common", common);
  }
}

TEST_CASE("a password from the list of known ones is refused, also with something around it") {
  for (char const* listed : {"unbelievable", "Finalfantasy", "polniypizdec0211", "Sunshine2026!",
                             "**Dragon1234**", "monkeymonkey", "superman-superman-1"}) {
    bool const common = complaint_about(listed) == "accounts.password_is_common";
    CHECK_MESSAGE(common == (std::string_view(listed) != "superman-superman-1"), listed);
  }
  for (char const* own : {"paars fietst dinsdag", "groen zwemt morgen", "tafel lamp fiets 7"}) {
    CHECK_MESSAGE(complaint_about(own).empty(), own);
  }
}

TEST_CASE("the own name or address is no password") {
  CHECK(complaint_about("noor de vries 1") == "accounts.password_is_own_word");
  CHECK(complaint_about("noor@voorbeelddienst.example") == "accounts.password_is_own_word");
}

TEST_CASE("wrong passwords make somebody wait longer, but lock nobody out") {
  CHECK(login_delay(4) == Duration{});
  CHECK(login_delay(5) == seconds(5));
  CHECK(login_delay(7) == seconds(20));
  CHECK(login_delay(1000) == minutes(15));
}

TEST_CASE("a session ends after half an hour of silence and after ten hours") {
  Instant const start = *Instant::parse("2026-11-25T08:00:00Z");
  Session session{.state = Session::State::open, .started_at = start, .last_used_at = start};

  CHECK(is_alive(session, start + minutes(29)));
  CHECK_FALSE(is_alive(session, start + minutes(30)));

  session.last_used_at = start + hours(10) - minutes(1);
  CHECK_FALSE(is_alive(session, start + hours(10)));

  session.state = Session::State::ended;
  CHECK_FALSE(is_alive(session, start + minutes(1)));
}

TEST_CASE("the last administrator stays") {
  Person const person{.state = State::active, .roles = {Role::administrator}};
  Role const organiser[] = {Role::organiser};

  CHECK_FALSE(keeps_an_administrator(person, organiser, State::active, 0));
  CHECK_FALSE(keeps_an_administrator(person, person.roles, State::disabled, 0));
  CHECK(keeps_an_administrator(person, organiser, State::active, 1));
}

TEST_CASE("an account that is not active may do nothing") {
  Person person{.state = State::disabled, .roles = {Role::organiser, Role::administrator}};

  CHECK(person.permissions() == Permissions{});
  person.state = State::active;
  CHECK(person.permissions().has(Permission::manage_accounts));
}

TEST_CASE("an administrator sees no editions: that is content") {
  CHECK_FALSE(line_of(Role::administrator).permissions.has(Permission::see_editions));
}

}  // namespace klantendag::accounts
