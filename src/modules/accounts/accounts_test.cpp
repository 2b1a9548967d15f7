// SPDX-License-Identifier: EUPL-1.2
// Accounts on a real database, with real hashes at the lower cost that tests may ask for.
#include "modules/accounts/accounts.hpp"

#include <doctest/doctest.h>

#include "platform/crypto/encoding.hpp"
#include "platform/crypto/totp.hpp"
#include "platform/work/test_house.hpp"

namespace klantendag::accounts {
namespace {

constexpr char const* good_password = "paars fietst dinsdag";
constexpr char const* address = "192.0.2.7";

class House : public TestHouse {
 public:
  House() { act_as({}); }

  Entrance set_up() {
    return accounts::set_up(desk(), means, {"Noor", "noor@voorbeelddienst.nl", good_password})
        .value();
  }
  Result<Entrance> log_in(char const* email, char const* password) {
    return accounts::log_in(desk(), means, {email, password}, address);
  }
  Actor actor(std::string const& token) {
    return read([&](Work& work) { return identify(work.session, work.now, token); }).value();
  }
  // From now on it is this person who acts.
  void come_in(std::string const& token) { act_as(actor(token)); }

  Invited invite(char const* email, std::vector<Role> roles) {
    return write([&](Work& work) {
             return accounts::invite(work, {"Sam", email, std::move(roles)});
           })
        .value();
  }
  Entrance accept(Invited const& invited) {
    return accept_invitation(desk(), means, invited.token, {"", good_password}).value();
  }

  crypto::PasswordHasher hasher{crypto::cost_for_tests};
  crypto::Keys keys = crypto::Keys::in_memory();
  Means means{hasher, keys};
};

}  // namespace

TEST_CASE("the first person becomes organiser and administrator, and nobody can do it again") {
  House house;
  CHECK_FALSE(house.read([](Work& work) { return is_set_up(work); }).value());

  Actor const actor = house.actor(house.set_up().token);

  CHECK(actor.permissions.has(Permission::manage_accounts));
  CHECK(actor.permissions.has(Permission::manage_editions));
  CHECK(accounts::set_up(house.desk(), house.means, {"X", "x@y.nl", good_password}).error().key ==
        "accounts.already_set_up");
}

TEST_CASE("a wrong name and a wrong password get the same answer") {
  House house;
  house.set_up();

  auto const wrong_name = house.log_in("niemand@voorbeelddienst.nl", good_password);
  auto const wrong_password = house.log_in("noor@voorbeelddienst.nl", "een ander wachtwoord");

  CHECK(wrong_name.error() == wrong_password.error());
  CHECK(house.log_in("NOOR@voorbeelddienst.nl", good_password).ok());
}

TEST_CASE("after five wrong attempts somebody waits, also with the right password") {
  House house;
  house.set_up();
  for (int i = 0; i < 5; ++i) {
    CHECK(house.log_in("noor@voorbeelddienst.nl", "fout").error().key == "accounts.log_in_unknown");
  }

  CHECK(house.log_in("noor@voorbeelddienst.nl", good_password).error().key ==
        "accounts.wait_first");
  house.clock().advance(seconds(6));
  CHECK(house.log_in("noor@voorbeelddienst.nl", good_password).ok());
}

TEST_CASE("a session ends after half an hour without use, and on leaving") {
  House house;
  std::string const token = house.set_up().token;
  CHECK(house.actor(token).kind == Actor::Kind::account);

  house.clock().advance(minutes(20));
  CHECK(house.write([&](Work& work) { return keep_alive(work.session, work.now, token); }));
  house.clock().advance(minutes(20));
  CHECK(house.actor(token).kind == Actor::Kind::account);

  house.come_in(token);
  CHECK(house.write([](Work& work) { return log_out(work); }));
  CHECK(house.actor(token).kind == Actor::Kind::nobody);

  std::string const second = house.log_in("noor@voorbeelddienst.nl", good_password).value().token;
  house.clock().advance(minutes(31));
  CHECK(house.actor(second).kind == Actor::Kind::nobody);
}

TEST_CASE("an invitation works once") {
  House house;
  house.come_in(house.set_up().token);
  Invited const invited = house.invite("sam@voorbeelddienst.nl", {Role::organiser});
  CHECK(house.log_in("sam@voorbeelddienst.nl", good_password).error().key ==
        "accounts.log_in_unknown");

  Entrance const entrance = house.accept(invited);

  CHECK(house.actor(entrance.token).permissions.has(Permission::manage_editions));
  CHECK(accept_invitation(house.desk(), house.means, invited.token, {"", good_password})
            .error()
            .key == "accounts.link_ended");
}

TEST_CASE(
    "an invitation that nobody took up ends after two weeks, and a new link ends the old one") {
  House house;
  house.come_in(house.set_up().token);
  Invited const invited = house.invite("sam@voorbeelddienst.nl", {Role::organiser});
  auto const works = [&](std::string const& token) {
    return house.read([&](Work& work) { return invited_person(work, token); }).ok();
  };
  CHECK(works(invited.token));

  Invited const again =
      house.write([&](Work& work) { return invite_again(work, invited.person.id); }).value();
  CHECK_FALSE(works(invited.token));
  CHECK(works(again.token));

  house.clock().advance(days(14));
  CHECK_FALSE(works(again.token));
}

TEST_CASE("a right that is withdrawn is gone at the next request") {
  House house;
  house.come_in(house.set_up().token);
  Invited const invited =
      house.invite("sam@voorbeelddienst.nl", {Role::organiser, Role::privacy_officer});
  std::string const token = house.accept(invited).token;
  CHECK(house.actor(token).permissions.has(Permission::manage_editions));

  CHECK(house.write(
      [&](Work& work) { return change_roles(work, invited.person.id, {Role::privacy_officer}); }));
  CHECK_FALSE(house.actor(token).permissions.has(Permission::manage_editions));

  CHECK(house.write([&](Work& work) { return disable(work, invited.person.id); }));
  CHECK(house.actor(token).kind == Actor::Kind::nobody);
  CHECK_FALSE(house.log_in("sam@voorbeelddienst.nl", good_password));
}

TEST_CASE("nobody changes the own rights, and without the permission nobody changes any") {
  House house;
  house.come_in(house.set_up().token);
  Id<Account> const own = house.desk().actor.account;
  CHECK(house.write([&](Work& work) { return change_roles(work, own, {Role::administrator}); })
            .error()
            .key == "accounts.not_your_own_rights");

  Invited const invited = house.invite("sam@voorbeelddienst.nl", {Role::organiser});
  house.come_in(house.accept(invited).token);
  CHECK(house.write([&](Work& work) { return disable(work, own); }).error().kind ==
        ErrorKind::forbidden);
  CHECK(house.read([](Work& work) { return all(work); }).error().kind == ErrorKind::forbidden);
}

TEST_CASE("with a second factor a password alone opens nothing, and a code works once") {
  House house;
  house.come_in(house.set_up().token);
  std::string const secret = crypto::totp_secret();
  auto const code = [&] {
    return crypto::totp_code(secret, crypto::totp_step(house.clock().now()));
  };
  CHECK(house.write([&](Work& work) {
    return start_second_factor(work, house.means, crypto::to_base32(secret), code());
  }));

  Entrance const half = house.log_in("noor@voorbeelddienst.nl", good_password).value();
  CHECK(half.needs_code);
  CHECK(house.actor(half.token).kind == Actor::Kind::nobody);

  // The code that started it was used already.
  CHECK_FALSE(confirm_code(house.desk(), house.means, half.token, code()));
  house.clock().advance(seconds(30));
  std::string const next = code();
  Entrance const whole = confirm_code(house.desk(), house.means, half.token, next).value();
  CHECK(house.actor(whole.token).kind == Actor::Kind::account);
  CHECK(house.actor(half.token).kind == Actor::Kind::nobody);

  Entrance const other = house.log_in("noor@voorbeelddienst.nl", good_password).value();
  CHECK_FALSE(confirm_code(house.desk(), house.means, other.token, next));
}

TEST_CASE("a new password ends the sessions on other devices") {
  House house;
  std::string const here = house.set_up().token;
  std::string const elsewhere =
      house.log_in("noor@voorbeelddienst.nl", good_password).value().token;
  house.come_in(here);
  auto const change = [&](char const* current) {
    return change_password(house.desk(), house.means, {current, "een heel nieuwe zin"});
  };

  CHECK(change("niet dit").error().field == "current");
  CHECK(change(good_password));
  CHECK(house.actor(here).kind == Actor::Kind::account);
  CHECK(house.actor(elsewhere).kind == Actor::Kind::nobody);
}

TEST_CASE("no token, password or e-mail address stands in the record") {
  House house;
  house.come_in(house.set_up().token);
  Invited const invited = house.invite("sam@voorbeelddienst.nl", {Role::organiser});
  house.accept(invited);
  std::string record;
  CHECK(house.database().read([&](sql::Session& session) -> Result<void> {
    ASSIGN_OR_RETURN(auto const rows,
                     session.query("SELECT actor, action, object, fields FROM audit_entry"));
    for (sql::Row const& row : rows) {
      for (std::size_t i = 0; i < row.size(); ++i) record += row.text(i) + "\n";
    }
    return {};
  }));

  for (std::string const& secret : {invited.token, std::string(good_password),
                                    std::string("voorbeelddienst"), std::string("Sam")}) {
    CHECK(record.find(secret) == std::string::npos);
  }
  CHECK(record.find("account.invite") != std::string::npos);
}

}  // namespace klantendag::accounts
