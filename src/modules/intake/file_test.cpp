// SPDX-License-Identifier: EUPL-1.2
// Files of every form into a real werkmap: the same messages give the same, and exist once.
#include "modules/intake/file.hpp"

#include <doctest/doctest.h>

#include "modules/intake/intake.hpp"
#include "platform/work/test_house.hpp"

namespace klantendag::intake {
namespace {

constexpr std::string_view json_lines =
    "\xEF\xBB\xBF{\"id\":\"a@v.nl\",\"client\":\"zoe@v.nl\",\"subject\":\"Sollicitatie\",\"text\":"
    "\"Ik heb gesolliciteerd bij Bakker Jansen.\\nKunt u mij bellen?\"}\r\n"
    "\n"
    "{\"id\":\"b@v.nl\",\"client\":\"sam@v.nl\",\"text\":\"Bedankt voor het fijne gesprek.\"}";

constexpr std::string_view table =
    "id;onderwerp;tekst;cliënt\n"
    "a@v.nl;Sollicitatie;\"Ik heb gesolliciteerd bij Bakker Jansen.\nKunt u mij "
    "bellen?\";zoe@v.nl\n"
    "b@v.nl;;Bedankt voor het fijne gesprek.;sam@v.nl\n";

constexpr std::string_view letters =
    "From zoe@v.nl Tue Nov 24 10:12:00 2026\n"
    "Message-ID: <a@v.nl>\nFrom: Zoe <zoe@v.nl>\nSubject: Sollicitatie\n\n"
    "Ik heb gesolliciteerd bij Bakker Jansen.\nKunt u mij bellen?\n\n"
    "From sam@v.nl Tue Nov 24 10:13:00 2026\n"
    "Message-ID: <b@v.nl>\nFrom: sam@v.nl\nContent-Type: text/html\n\n"
    "<p>Bedankt voor het <i>fijne</i> gesprek.</p>\n";

struct IntakeHouse {
  TestHouse house{Permissions{Permission::bring_messages, Permission::manage_accounts}};
  crypto::Keys keys = crypto::Keys::in_memory();
  std::string nobodies{};

  Result<Report> take(std::string_view bytes, std::string office = "Noord",
                      std::optional<Form> form = {}, std::string name = "berichten") {
    return take_file(
        house.desk(), keys,
        {.source = spreadsheet::source_of(std::string(bytes)),
         .file_name = std::move(name),
         .form = form,
         .given = {.office = std::move(office), .now = house.clock().now(), .nobodies = nobodies}});
  }
};

}  // namespace

TEST_CASE("the same messages by file of any form give the same, and exist once") {
  for (std::string_view const bytes : {json_lines, table, letters}) {
    IntakeHouse one;
    auto const first = one.take(bytes);
    REQUIRE(first);
    CHECK(first->fresh == 2);
    CHECK(first->rejected == 0);
    CHECK(first->asks == 1);
    for (std::string_view const again : {json_lines, table, letters}) {
      auto const second = one.take(again);
      REQUIRE(second);
      CHECK(second->fresh == 0);
      CHECK(second->known == 2);
      CHECK(second->asks == 0);
    }
  }
}

TEST_CASE("what cannot be read is told by line, and the rest is taken in") {
  IntakeHouse one;
  std::string const bytes = "{\"id\":1,\"text\":\"Een.\"}\n{\"id\":2}\nonzin\n[1]\n" +
                            std::string(5 << 20, 'x') + "\n{\"id\":3,\"text\":\"Twee.\"}";

  auto const report = one.take(bytes);

  REQUIRE(report);
  CHECK(report->fresh == 2);
  REQUIRE(report->problems.size() == 4);
  CHECK(report->problems[0].line == 2);
  CHECK(report->problems[0].field == "text");
  CHECK(report->problems[1].reason == "intake.no_json");
  CHECK(report->problems[2].reason == "intake.not_an_object");
  CHECK(report->problems[3].line == 5);
  CHECK(report->problems[3].reason == "intake.long_line");
  CHECK(report->messages == report->fresh + report->known + report->rejected);
}

TEST_CASE("a table with a quote that does not close loses that row only") {
  IntakeHouse one;
  auto const report = one.take("id,tekst\n1,\"Open\n2,Kunt u bellen?\n");

  REQUIRE(report);
  CHECK(report->fresh + report->rejected >= 1);
  CHECK(report->rejected >= 1);
}

TEST_CASE("what is wrong with the whole file is said") {
  IntakeHouse one;

  CHECK(one.take("").error().key == "intake.empty_file");
  CHECK(one.take("naam,leeftijd\n").error().key == "intake.no_id_column");
  CHECK(one.take("tekst zonder brief", "Noord", Form::mbox).error().key == "intake.no_mbox");
  CHECK(one.take(letters, "").error().key == "intake.no_office");
  CHECK(one.take("{\"id\":1,\"text\":\"Een.\"}", "")->problems.at(0).field == "office");
}

TEST_CASE("two who write through one form are two, and neither loses an ask") {
  constexpr std::string_view through_a_form =
      "From form Tue Nov 24 10:12:00 2026\n"
      "Message-ID: <1@f>\nFrom: noreply@formulier.example\nReply-To: anna@voorbeeld.nl\n\n"
      "Kunt u mij bellen?\n\n"
      "From form Tue Nov 24 10:13:00 2026\n"
      "Message-ID: <2@f>\nFrom: noreply@formulier.example\nReply-To: bert@voorbeeld.nl\n\n"
      "Wilt u mij bellen?\n\n";
  constexpr std::string_view without_address =
      "From form Tue Nov 24 10:12:00 2026\n"
      "Message-ID: <1@f>\nFrom: noreply@formulier.example\n\nKunt u mij bellen?\n\n"
      "From form Tue Nov 24 10:13:00 2026\n"
      "Message-ID: <2@f>\nFrom: noreply@formulier.example\n\nWilt u mij bellen?\n\n";
  constexpr std::string_view one_household =
      "From home Tue Nov 24 10:12:00 2026\n"
      "Message-ID: <1@h>\nFrom: Jan <thuis@voorbeeld.nl>\n\nKunt u mij bellen?\n\n"
      "From home Tue Nov 24 10:13:00 2026\n"
      "Message-ID: <2@h>\nFrom: Petra <thuis@voorbeeld.nl>\n\nWilt u mij bellen?\n\n";
  for (std::string_view const bytes : {through_a_form, without_address, one_household}) {
    IntakeHouse one;
    one.nobodies = "noreply@";
    auto const report = one.take(bytes);
    REQUIRE(report);
    CHECK(report->fresh == 2);
    CHECK(report->asks == 2);
  }
}

TEST_CASE("what a program answers is kept, asks nothing and repeats nothing") {
  IntakeHouse one;
  REQUIRE(one.take("Message-ID: <1@v>\nFrom: zoe@v.nl\nSubject: Uw vraag\n\nKunt u mij bellen?\n",
                   "Noord", Form::letter));
  auto const report = one.take(
      "Message-ID: <2@v>\nFrom: zoe@v.nl\nAuto-Submitted: auto-replied\nSubject: Re: Uw vraag\n\n"
      "Ik ben er niet. Kunt u mij nogmaals bellen?\n",
      "Noord", Form::letter);

  REQUIRE(report);
  CHECK(report->fresh == 1);
  CHECK(report->asks == 0);
  CHECK(report->repeats == 0);
  CHECK(report->unsure == 0);
}

TEST_CASE("one letter in a file is a message") {
  IntakeHouse one;
  auto const report = one.take("Subject: x\n\nKunt u mij bellen?\n", "Noord", {}, "brief.EML");

  REQUIRE(report);
  CHECK(report->fresh == 1);
}

TEST_CASE("who may not bring messages brings none") {
  IntakeHouse one;
  one.house.act_as({.kind = Actor::Kind::account, .permissions = Permissions{}});

  CHECK(one.take(json_lines).error().kind == ErrorKind::forbidden);
}

TEST_CASE("a sender is known by its token until it is stopped, and may bring messages only") {
  IntakeHouse one;
  auto const made = one.house.write([](Work& work) {
    return make_sender(work, {"Portaal", "Noord"});
  });
  REQUIRE(made);
  auto const identify = [&](std::string const& token) {
    return one.house.read([&](Work& work) { return identify_sender(work.session, token); }).value();
  };

  Actor const actor = identify(made->token);
  CHECK(actor.kind == Actor::Kind::holder);
  CHECK(actor.permissions == Permissions{Permission::bring_messages});
  CHECK(identify(made->token + "x").kind == Actor::Kind::nobody);
  CHECK(identify("").kind == Actor::Kind::nobody);
  std::string stored;
  CHECK(one.house.read([&](Work& work) -> Result<bool> {
    ASSIGN_OR_RETURN(auto const row, work.session.one("SELECT hash FROM message_sender"));
    stored = row.text(0);
    return true;
  }));
  CHECK(stored.find(made->token) == std::string::npos);

  auto const stop = [&] {
    return one.house.write([&](Work& work) { return stop_sender(work, made->sender.id); });
  };
  CHECK(stop());
  CHECK(stop());
  CHECK(identify(made->token).kind == Actor::Kind::nobody);
}

TEST_CASE("a sender without a name or an office is told both") {
  IntakeHouse one;
  auto const made = one.house.write([](Work& work) { return make_sender(work, {" ", ""}); });

  REQUIRE_FALSE(made);
  CHECK(made.error().parts.size() == 2);
}

}  // namespace klantendag::intake
