// SPDX-License-Identifier: EUPL-1.2
// The outgoing post through the whole house, on both databases, with a real folder as post box.
#include "modules/outbox/outbox.hpp"

#include <doctest/doctest.h>

#include <filesystem>

#include "modules/editions/editions.hpp"
#include "platform/files/files.hpp"
#include "platform/files/temporary_folder.hpp"
#include "platform/keystore/keystore.hpp"
#include "platform/log/log.hpp"
#include "platform/work/test_house.hpp"

namespace klantendag::outbox {
namespace {

using enum Permission;

// Answers what the test says, and counts what really came.
class Postman final : public mail::Mailer {
 public:
  explicit Postman(std::string folder) : folder_(mail::folder_mailer(std::move(folder))) {}

  Result<void> send(mail::Message const& message) override {
    if (before) before();
    if (!answer) return answer;
    return folder_->send(message);
  }

  Result<void> answer{};
  std::function<void()> before{};

 private:
  std::unique_ptr<mail::Mailer> folder_;
};

class Office {
 public:
  Office() : postman(folder.path()) {
    log::open({.write = [](std::string_view) {}});
    edition = house.write([](Work& work) {
                     return editions::create(work, {"Klantendag", 2027});
                   })
                  .value()
                  .id;
  }

  OutgoingId offered(std::string once = "") {
    Draft draft{.edition = edition,
                .kind = "confirmation",
                .person = "01M89QNDXCFRDV47XZBRPRRV7Q",
                .to = mail::Address::from("noor@voorbeeld.nl", "Noor").value(),
                .letter = {"Fijn dat u meedoet", "Beste Noor,\nTot dan.", ""},
                .once = std::move(once)};
    auto const id = house.write([&](Work& work) { return offer(work, keys, draft); });
    return id.value().value();
  }

  bool approved(OutgoingId id) {
    return house.write([&](Work& work) { return approve(work, edition, id); }).ok();
  }

  Opened look(OutgoingId id) {
    return house.read([&](Work& work) { return open(work, keys, edition, id); }).value();
  }

  void run_jobs() {
    jobs::Runner runner(
        house.desk(),
        {send_kind({keys, postman, mail::Address::from("klantendag@voorbeeld.nl").value()})});
    while (runner.run_one().value()) continue;
  }

  std::vector<std::string> delivered() {
    std::vector<std::string> texts;
    for (auto const& entry : std::filesystem::directory_iterator(folder.path())) {
      texts.push_back(files::read(entry.path().string(), 1 << 20).value());
    }
    return texts;
  }

  std::vector<std::string> problems() {
    auto all = audit::checks({}, {editions::watched_kind(), watched_kind()});
    all.erase(all.begin());  // the chain has no signed end here
    for (audit::Check& check : checks()) all.push_back(std::move(check));
    std::vector<std::string> found;
    CHECK(house.database().read([&](sql::Session& session) -> Result<void> {
      ASSIGN_OR_RETURN(auto const outcomes, audit::verify(session, all));
      for (audit::Outcome const& outcome : outcomes) {
        if (!outcome.findings.empty()) found.emplace_back(outcome.code);
      }
      return {};
    }));
    return found;
  }

  files::TemporaryFolder folder{};
  TestHouse house{Permissions{see_editions, manage_editions, send_post}};
  crypto::Keys keys = crypto::Keys::in_memory();
  Postman postman;
  EditionId edition{};
};

}  // namespace

TEST_CASE("a message goes only after a person's yes, and then once") {
  Office office;
  OutgoingId const id = office.offered();

  office.run_jobs();
  CHECK(office.delivered().empty());
  CHECK(office.approved(id));
  CHECK_FALSE(office.approved(id));
  office.run_jobs();
  office.run_jobs();

  CHECK(office.delivered().size() == 1);
  CHECK(office.delivered()[0].find("noor@voorbeeld.nl") != std::string::npos);
  CHECK(office.look(id).outgoing.state == State::sent);
  CHECK(office.problems().empty());
}

TEST_CASE("the same letter for the same person is offered once") {
  Office office;
  OutgoingId const id = office.offered("confirmation 1");
  Draft const again{.edition = office.edition,
                    .kind = "confirmation",
                    .person = "p",
                    .to = mail::Address::from("noor@voorbeeld.nl").value(),
                    .once = "confirmation 1"};

  auto const second =
      office.house.write([&](Work& work) { return offer(work, office.keys, again); }).value();

  CHECK_FALSE(second.has_value());
  CHECK(office.look(id).outgoing.state == State::waiting);
}

TEST_CASE("an address that is refused waits for a person, who may try again or not") {
  Office office;
  OutgoingId const id = office.offered();
  office.postman.answer = invalid("mail.refused", {{"code", "550"}});
  CHECK(office.approved(id));
  office.run_jobs();

  Opened const refused = office.look(id);
  CHECK(refused.outgoing.state == State::refused);
  CHECK(refused.outgoing.reason == "mail.refused");
  CHECK(refused.outgoing.code == "550");

  office.postman.answer = {};
  CHECK(office.approved(id));
  office.run_jobs();
  CHECK(office.look(id).outgoing.state == State::sent);
  CHECK(office.delivered().size() == 1);
  CHECK(office.problems().empty());
}

TEST_CASE("a message that came back waits for a person, and the record knows it was sent") {
  Office office;
  OutgoingId const id = office.offered();
  auto const came_back = [&] {
    return office.house
        .write([&](Work& work) { return outbox::came_back(work, office.edition, id); })
        .ok();
  };
  CHECK_FALSE(came_back());
  CHECK(office.approved(id));
  office.run_jobs();

  CHECK(came_back());

  CHECK(office.look(id).outgoing.state == State::refused);
  CHECK(office.look(id).outgoing.reason == "outbox.came_back");
  CHECK(office.problems().empty());
}

TEST_CASE("a server that is away is tried again later, without a second yes") {
  Office office;
  OutgoingId const id = office.offered();
  office.postman.answer = unavailable("mail.no_connection");
  CHECK(office.approved(id));
  office.run_jobs();
  CHECK(office.look(id).outgoing.state == State::approved);

  office.postman.answer = {};
  office.house.clock().advance(hours(1));
  office.run_jobs();

  CHECK(office.look(id).outgoing.state == State::sent);
}

TEST_CASE("a server that stays away leaves a message that says so") {
  Office office;
  OutgoingId const id = office.offered();
  office.postman.answer = unavailable("mail.no_connection");
  CHECK(office.approved(id));
  for (int i = 0; i < 12; ++i) {
    office.run_jobs();
    office.house.clock().advance(hours(7));
  }

  CHECK(office.look(id).outgoing.state == State::refused);
  CHECK(office.look(id).outgoing.reason == "mail.no_connection");
  CHECK(office.problems().empty());
}

TEST_CASE("a line that broke off, and a program that died half-way, are never sent again unasked") {
  Office office;
  OutgoingId const broken = office.offered();
  office.postman.answer = unavailable("mail.interrupted");
  CHECK(office.approved(broken));
  office.run_jobs();
  CHECK(office.look(broken).outgoing.state == State::unsure);

  OutgoingId const died = office.offered();
  CHECK(office.approved(died));
  office.postman.answer = {};
  // While we speak the lease runs out: another node finds our note, and our end is not believed.
  jobs::Runner other(
      office.house.desk(),
      {send_kind({office.keys, office.postman, mail::Address::from("k@voorbeeld.nl").value()})});
  office.postman.before = [&] {
    office.postman.before = {};
    office.house.clock().advance(minutes(30));
    CHECK(other.run_one().value());
  };
  office.run_jobs();

  CHECK(office.look(died).outgoing.state == State::unsure);
  CHECK(office.delivered().size() == 1);
  CHECK(office.problems().empty());
}

TEST_CASE("who is erased gets no post any more") {
  Office office;
  OutgoingId const id = office.offered();
  CHECK(office.approved(id));
  CHECK(office.house.database().write([](sql::Session& session) -> Result<void> {
    RETURN_IF_ERROR(keystore::Keystore::erase(session, "01M89QNDXCFRDV47XZBRPRRV7Q"));
    return {};
  }));
  office.run_jobs();

  CHECK(office.look(id).erased);
  CHECK(office.look(id).outgoing.reason == "keystore.erased");
  CHECK(office.delivered().empty());
}

TEST_CASE("without the permission nobody offers, reads or approves") {
  Office office;
  OutgoingId const id = office.offered();
  office.house.act_as({.kind = Actor::Kind::account, .permissions = Permissions{see_editions}});

  CHECK_FALSE(office.approved(id));
  CHECK(office.house.read([&](Work& work) { return open(work, office.keys, office.edition, id); })
            .error()
            .kind == ErrorKind::forbidden);
}

TEST_CASE("the program itself never says yes, whatever it may") {
  Office office;
  OutgoingId const id = office.offered();
  office.house.act_as({.kind = Actor::Kind::program, .permissions = Permissions::all()});

  auto const outcome =
      office.house.write([&](Work& work) { return approve(work, office.edition, id); });

  CHECK(outcome.error().kind == ErrorKind::forbidden);
  CHECK(office.look(id).outgoing.state == State::waiting);
}

TEST_CASE("the database does not show to whom or what") {
  Office office;
  office.offered();
  CHECK(office.house.database().read([](sql::Session& session) -> Result<void> {
    ASSIGN_OR_RETURN(auto const row, session.one("SELECT sealed FROM outgoing"));
    CHECK(row.bytes(0).find("noor") == std::string::npos);
    CHECK(row.bytes(0).find("Beste") == std::string::npos);
    return {};
  }));
}

TEST_CASE("verify finds a message that left without a yes") {
  Office office;
  OutgoingId const id = office.offered();
  CHECK(office.approved(id));
  office.run_jobs();
  CHECK(office.house.database().write([](sql::Session& session) -> Result<void> {
    RETURN_IF_ERROR(session.exec("UPDATE outgoing SET approved_at = NULL"));
    return {};
  }));

  CHECK(office.problems() == std::vector<std::string>{"V37"});
}

TEST_CASE("verify finds a yes that nobody gave, and one that the program gave") {
  Office office;
  CHECK(office.approved(office.offered()));
  auto const damaged = [&](std::string_view sql) {
    CHECK(office.house.database().write([&](sql::Session& session) -> Result<void> {
      RETURN_IF_ERROR(session.exec(sql));
      return {};
    }));
    return office.problems();
  };

  CHECK(office.problems().empty());
  CHECK(damaged("UPDATE outgoing SET approved_by = NULL") == std::vector<std::string>{"V37"});
  CHECK(damaged("UPDATE outgoing SET approved_by = 'program'") == std::vector<std::string>{"V37"});
}

TEST_CASE("what was not sent after all can be offered again") {
  Office office;
  OutgoingId const id = office.offered("confirmation 1");
  CHECK(office.house.write([&](Work& work) { return drop(work, office.edition, id); }));

  CHECK(office.offered("confirmation 1") != id);
}

}  // namespace klantendag::outbox
