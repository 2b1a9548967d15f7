// SPDX-License-Identifier: EUPL-1.2
#include "modules/participants/participants.hpp"

#include <doctest/doctest.h>

#include "modules/editions/editions.hpp"
#include "modules/participants/uploads.hpp"
#include "platform/keystore/keystore.hpp"
#include "platform/work/test_house.hpp"

namespace klantendag::participants {
namespace {

using enum Permission;

constexpr std::string_view employees =
    "id;voornaam;achternaam;functie;divisie;vestiging;leidinggevende id;e-mail;beschikbaar;"
    "eerder meegedaan\n"
    "M001;Hanneke;van Oosterwijk;Directeur;Klant en Service;Utrecht;;h@example.nl;ja;2024\n"
    "M007;Ilse;Rademakers;Verzekeringsarts;Medisch;Rotterdam;M001;i@example.nl;ja;\n"
    "M008;Yasmin;el Ouardi;Verzekeringsarts;Medisch;Zwolle;M001;y@example.nl;nee;\n";

// An edition on 25 November 2026, as TestHouse's clock says.
class Day {
 public:
  Day()
      : house(Permissions{see_editions, manage_editions, manage_participants, manage_groups,
                          see_groups, claim_seat, see_audit}),
        keys(crypto::Keys::in_memory()) {
    edition = house
                  .write([](Work& work) {
                    return editions::create(work, {"Dag", 2027, editions::Preset::klantendag});
                  })
                  .value()
                  .id;
  }

  template <class Task>
  auto write(Task const& task) {
    return house.write(task);
  }

  Participant add(Role role, std::string first_name, Needs needs = {}) {
    NewParticipant draft{.role = role, .needs = std::move(needs)};
    draft.person.first_name = std::move(first_name);
    return write([&](Work& work) { return participants::add(work, keys, edition, draft); }).value();
  }
  Result<Participant> say(ParticipantId id, Answer answer, Reason reason = Reason::none) {
    return write([&](Work& work) { return participants::answer(work, id, answer, reason); });
  }
  State state_of(ParticipantId id) { return found(id).state; }
  Participant found(ParticipantId id) {
    return house.read([&](Work& work) { return find(work, keys, id); }).value();
  }
  Result<FileReport> import(std::string_view text) {
    return write([&](Work& work) { return import_file(work, keys, edition, std::string(text)); });
  }
  void seats(std::int64_t number) {
    Seats seats;
    seats.employees = number;
    CHECK(write([&](Work& work) {
      return change_plan(work, edition, {.seats = seats, .targets = usual_targets()});
    }));
  }
  std::string bytes_of(std::string_view column_sql) {
    std::string all;
    CHECK(house.database().read([&](sql::Session& session) -> Result<void> {
      ASSIGN_OR_RETURN(auto const rows, session.query(column_sql));
      for (sql::Row const& row : rows) all += row.bytes(0);
      return {};
    }));
    return all;
  }
  std::string last_action() {
    std::string action;
    CHECK(house.read([&](Work& work) -> Result<void> {
      ASSIGN_OR_RETURN(auto const entries, audit::newest(work, 0, 1));
      action = entries.front().action;
      return {};
    }));
    return action;
  }

  TestHouse house;
  crypto::Keys keys;
  EditionId edition{};
};

}  // namespace

TEST_CASE("somebody is added by hand, with a name that only the own key opens") {
  Day day;

  Participant const one = day.add(Role::council_member, "Wubbe");

  CHECK(day.found(one.id).person.first_name == "Wubbe");
  CHECK(day.bytes_of("SELECT person FROM participant").find("Wubbe") == std::string::npos);
  CHECK(day.write([&](Work& work) -> Result<void> {
    RETURN_IF_ERROR(keystore::Keystore::erase(work.session, one.subject));
    return {};
  }));
  CHECK(day.found(one.id).person.first_name.empty());
}

TEST_CASE("the same file twice adds nothing; a newer one changes what it says and nothing else") {
  Day day;

  auto const first = day.import(employees);
  REQUIRE(first);
  CHECK(first->added == 3);
  auto const again = day.import(employees);
  CHECK(again->added == 0);
  CHECK(again->known == 3);

  std::string newer(employees);
  newer.replace(newer.find("Rotterdam"), 9, "Enschede ");
  auto const changed = day.import(newer);
  CHECK(changed->changed == 1);
  CHECK(changed->known == 2);
  auto const people =
      day.house.read([&](Work& work) { return all(work, day.keys, day.edition); }).value();
  CHECK(people.size() == 3);
  CHECK(people[1].facts.office == "Enschede");
}

TEST_CASE("a look at a file saves nothing") {
  Day day;

  auto const report = day.house.read(
      [&](Work& work) { return preview(work, day.keys, day.edition, std::string(employees)); });

  CHECK(report->added == 3);
  CHECK(day.house.read([&](Work& work) { return all(work, day.keys, day.edition); })->empty());
}

TEST_CASE(
    "a full day puts who says yes on the waiting list, and a cancellation lets them move up") {
  Day day;
  day.seats(1);
  Participant const first = day.add(Role::employee, "Ilse");
  Participant const second = day.add(Role::employee, "Gerben");
  REQUIRE(day.say(first.id, Answer::accept));
  REQUIRE(day.say(second.id, Answer::accept));
  CHECK(day.state_of(second.id) == State::waiting);

  REQUIRE(day.say(first.id, Answer::cancel, Reason::work));

  CHECK(day.state_of(first.id) == State::cancelled);
  CHECK(day.state_of(second.id) == State::accepted);
  CHECK(day.last_action() == "participant.move_up");
}

TEST_CASE("more seats let people move up at once") {
  Day day;
  day.seats(0);
  Participant const one = day.add(Role::employee, "Ilse");
  REQUIRE(day.say(one.id, Answer::accept));
  CHECK(day.state_of(one.id) == State::waiting);

  day.seats(1);

  CHECK(day.state_of(one.id) == State::accepted);
}

TEST_CASE("a client who said yes is one participant however often it is told") {
  Day day;
  auto const complaint = *ComplaintId::parse("01M89QNDXCFRDV47XZBRPRRV7Q");
  NewClient const client{.complaint = complaint,
                         .person = {.first_name = "Bo", .surname = "Groene"},
                         .handler = "M012",
                         .needs = {.codes = {"wheelchair"}}};
  auto const told = [&] {
    return day.write([&](Work& work) { return add_client(work, day.keys, day.edition, client); });
  };

  Participant const one = told().value();
  CHECK(one.state == State::accepted);
  CHECK(one.subject == complaint.text());
  CHECK(told().value().id == one.id);

  CHECK(day.write(
      [&](Work& work) { return cancel_client(work, day.edition, complaint, Reason::personal); }));
  CHECK(day.state_of(one.id) == State::cancelled);
  CHECK(told().value().state == State::accepted);
}

TEST_CASE(
    "everybody who was drawn and says yes has a seat, the twelfth too, and after a no again") {
  Day day;
  IdSource ids(Rng::from_seed("drawn"));
  std::vector<ComplaintId> drawn;
  auto const told = [&](ComplaintId complaint) {
    return day
        .write([&](Work& work) {
          return add_client(work, day.keys, day.edition,
                            {.complaint = complaint, .person = {.first_name = "Bo"}});
        })
        .value();
  };
  for (int times = 0; times < 12; ++times) {
    drawn.push_back(ids.next<ComplaintRecord>(day.house.clock().now()));
    CHECK(told(drawn.back()).state == State::accepted);
  }

  CHECK(day.write(
      [&](Work& work) { return cancel_client(work, day.edition, drawn[3], Reason::personal); }));
  CHECK(told(drawn[3]).state == State::accepted);
  auto const counted = day.house.read([&](Work& work) { return board(work, day.edition); });
  CHECK(counted->rooms[0].taken == 12);
  CHECK(counted->waiting == 0);
}

TEST_CASE("who was drawn stays a client, because another role would open what they left us") {
  Day day;
  Participant const one =
      day.write([&](Work& work) {
           return add_client(work, day.keys, day.edition,
                             {.complaint = *ComplaintId::parse("01M89QNDXCFRDV47XZBRPRRV7Q"),
                              .person = {.first_name = "Bo", .phone = "06-12345001"}});
         })
          .value();
  NewParticipant draft{.role = Role::employee};
  draft.person.first_name = "Bo";
  auto const changed = [&] {
    return day.write([&](Work& work) { return change(work, day.keys, one.id, draft); });
  };

  CHECK(changed().error().key == "participants.stays_client");
  draft.role = Role::client;
  CHECK(changed());
}

TEST_CASE("what a client allowed can be taken back, and nothing else of the conversation changes") {
  Day day;
  Agreed const agreed{.asked = true,
                      .companion = true,
                      .travel = "arrange",
                      .representative = "mevrouw Zand",
                      .allowed = {"quote", "photo"}};
  Participant const one =
      day.write([&](Work& work) {
           return add_client(work, day.keys, day.edition,
                             {.complaint = *ComplaintId::parse("01M89QNDXCFRDV47XZBRPRRV7Q"),
                              .person = {.first_name = "Bo", .agreed = agreed}});
         })
          .value();
  CHECK(day.bytes_of("SELECT person FROM participant").find("Zand") == std::string::npos);

  REQUIRE(day.write([&](Work& work) {
    return change(
        work, day.keys, one.id,
        {.role = Role::client, .person = {.first_name = "Bo", .agreed = {.allowed = {"quote"}}}});
  }));

  auto const now = day.house.read([&](Work& work) { return find(work, day.keys, one.id); });
  Agreed expected = agreed;
  expected.allowed = {"quote"};
  CHECK(now->person.agreed == expected);
}

TEST_CASE("needs are sealed, opening them is in the record, and groups may use them") {
  Day day;
  Participant const one = day.add(Role::employee, "Ewa", {.codes = {"hearing_loop"}});
  REQUIRE(day.say(one.id, Answer::accept));
  CHECK(day.bytes_of("SELECT needs FROM participant").find("hearing") == std::string::npos);

  auto const opened = day.write([&](Work& work) { return look_at(work, day.keys, one.id); });

  CHECK(opened->needs.codes == std::vector<std::string>{"hearing_loop"});
  CHECK(day.last_action() == "participant.look");
  auto const coming =
      day.house.read([&](Work& work) { return attending(work, day.keys, day.edition); });
  REQUIRE(coming->size() == 1);
  CHECK(coming->front().needs.codes.size() == 1);

  CHECK(day.write([&](Work& work) { return note_needs(work, day.keys, one.id, {}); }));
  CHECK_FALSE(day.found(one.id).needs_since);
}

TEST_CASE("a code cancels once, and a wrong or used one says the same") {
  Day day;
  Participant const one = day.add(Role::employee, "Ilse");
  REQUIRE(day.say(one.id, Answer::accept));
  std::string const code =
      day.write([&](Work& work) { return make_cancel_code(work, day.keys, one.id); }).value();
  auto const use = [&](std::string_view typed) {
    return day.write(
        [&](Work& work) { return cancel_by_code(work, day.keys, typed, Reason::no_time); });
  };

  CHECK(use("0000-0000-00000").error().key == "participants.code_unknown");
  CHECK(use(code));
  CHECK(day.state_of(one.id) == State::cancelled);
  CHECK(use(code).error().key == "participants.code_unknown");
  CHECK(day.bytes_of("SELECT person FROM participant").find(code) == std::string::npos);
}

TEST_CASE("a file that nobody came back for is gone after a day, with its key") {
  Day day;
  REQUIRE(day.write([&](Work& work) {
    return keep_upload(work, day.keys, {.edition = day.edition, .bytes = std::string(employees)});
  }));
  REQUIRE(day.write(forget_old_uploads));
  CHECK_FALSE(day.bytes_of("SELECT contents FROM participant_upload").empty());

  day.house.clock().advance(hours(25));
  REQUIRE(day.write(forget_old_uploads));

  CHECK(day.bytes_of("SELECT contents FROM participant_upload").empty());
}

TEST_CASE("a newer code stops the older one") {
  Day day;
  Participant const one = day.add(Role::employee, "Ilse");
  REQUIRE(day.say(one.id, Answer::accept));
  auto const make = [&] {
    return day.write([&](Work& work) { return make_cancel_code(work, day.keys, one.id); }).value();
  };
  std::string const older = make();
  std::string const newer = make();

  CHECK(
      day.write([&](Work& work) { return cancel_by_code(work, day.keys, older, Reason::no_time); })
          .error()
          .key == "participants.code_unknown");
  CHECK(day.state_of(one.id) == State::accepted);
}

TEST_CASE("management takes a seat, which is counted, and can give it back") {
  Day day;
  auto const account = *Id<Account>::parse("01M89QNDXCFRDV47XZBRPRRV7Q");
  day.house.act_as({.kind = Actor::Kind::account,
                    .account = account,
                    .permissions = Permissions{see_editions, claim_seat}});
  auto const claim = [&] {
    return day.write([&](Work& work) {
      return take_own_seat(work, day.keys, day.edition,
                           {.first_name = "Koen", .function = "Teammanager"});
    });
  };

  CHECK(claim()->state == State::accepted);
  CHECK(claim()->state == State::accepted);
  auto const counted = day.house.read([&](Work& work) { return board(work, day.edition); });
  CHECK(counted->rooms[1].taken == 1);
  CHECK(counted->targets[0].claimed == 1);
  CHECK(day.write([&](Work& work) { return give_back_seat(work, day.edition); }));
  CHECK(day.house.read([&](Work& work) { return board(work, day.edition); })->rooms[1].taken == 0);
}

TEST_CASE("who may not manage participants sees and changes none") {
  Day day;
  Participant const one = day.add(Role::client, "Bo");
  day.house.act_as({.kind = Actor::Kind::owner, .permissions = Permissions{see_editions}});

  CHECK(day.house.read([&](Work& work) { return find(work, day.keys, one.id); }).error().kind ==
        ErrorKind::forbidden);
  CHECK(day.say(one.id, Answer::accept).error().kind == ErrorKind::forbidden);
  CHECK(day.house.read([&](Work& work) { return attending(work, day.keys, day.edition); })
            .error()
            .kind == ErrorKind::forbidden);
}

TEST_CASE("the record follows a participant, and sabotage is found") {
  Day day;
  Participant const one = day.add(Role::employee, "Ilse");
  REQUIRE(day.say(one.id, Answer::invite));
  REQUIRE(day.say(one.id, Answer::accept));
  audit::Signer const signer{.origin = "test",
                             .sign = [](std::string_view) { return std::string(); },
                             .is_signed = [](std::string_view, std::string_view) { return true; }};
  auto const findings = [&] {
    std::string codes;
    auto const outcomes = day.house.read([&](Work& work) {
      return audit::verify(work.session, audit::checks(signer, {watched_kind()}));
    });
    for (auto const& outcome : outcomes.value()) {
      if (!outcome.findings.empty()) codes += outcome.code;
    }
    return codes;
  };
  CHECK(findings() == "");

  CHECK(day.house.database().write([&](sql::Session& session) -> Result<void> {
    RETURN_IF_ERROR(session.run("UPDATE participant SET state = 'cancelled'"));
    return {};
  }));
  CHECK(findings() == "V61");
}

}  // namespace klantendag::participants
