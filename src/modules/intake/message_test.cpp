// SPDX-License-Identifier: EUPL-1.2
#include "modules/intake/message.hpp"

#include <doctest/doctest.h>

#include "modules/intake/columns.hpp"

namespace klantendag::intake {
namespace {

Given given() {
  return {.office = "Noord", .channel = "api", .now = *Instant::parse("2026-11-25T09:00:00Z")};
}

Result<werkmap::Incoming> from_json(std::string_view text) {
  ASSIGN_OR_RETURN(auto const value, json::parse(text));
  ASSIGN_OR_RETURN(auto draft, draft_of(value));
  return message_of(std::move(draft), given());
}

std::string problem_of(std::string_view text) {
  auto const message = from_json(text);
  return message ? "" : message.error().field + " " + message.error().key;
}

}  // namespace

TEST_CASE("an object becomes a message, with what holds for the whole delivery") {
  auto const message =
      from_json(R"({"id":7,"client":"Zoe@V.nl","subject":" Vraag ","text":"Kunt u\r\nbellen?\n",)"
                R"("receivedAt":"2026-11-24T10:12:00+01:00","extra":[1]})");

  REQUIRE(message);
  CHECK(message->external_id.starts_with("7 "));
  CHECK(message->client == "zoe@v.nl");
  CHECK(message->subject == "Vraag");
  CHECK(message->text == "Kunt u\nbellen?");
  CHECK(message->office == "Noord");
  CHECK(message->channel == "api");
  CHECK(message->received_at == Instant::parse("2026-11-24T09:12:00Z"));
}

TEST_CASE("what a message lacks is said with its field") {
  CHECK(problem_of("[]") == " intake.not_an_object");
  CHECK(problem_of(R"({"text":"x"})") == "id intake.no_id");
  CHECK(problem_of(R"({"id":"1"})") == "text werkmap.text_missing");
  CHECK(problem_of(R"({"id":"1","text":["x"]})") == "text intake.not_words");
  CHECK(problem_of(R"({"id":"1","text":"x","receivedAt":"gisteren"})") ==
        "receivedAt intake.no_moment");
  CHECK(problem_of(R"({"id":"1","text":"x","receivedAt":"2026-11-25T11:00:00Z"})") ==
        "receivedAt intake.in_future");
  CHECK(problem_of(R"({"id":"1","text":"x","receivedAt":"2026-11-25T09:05:00Z"})").empty());
}

TEST_CASE("one id for other words is another message; the same words by mail are the same one") {
  auto const one = from_json(R"({"id":"a@v.nl","client":"zoe@v.nl","subject":"s","text":"Ja."})");
  auto const other =
      from_json(R"({"id":"a@v.nl","client":"zoe@v.nl","subject":"s","text":"Nee."})");
  auto const by_mail = message_of(
      mailbox::Received{
          .message_id = "a@v.nl", .from_address = "Zoe@v.nl", .subject = "s", .text = "Ja."},
      {}, given(), Language::nl);

  CHECK(one->external_id != other->external_id);
  CHECK(one->external_id == by_mail.external_id);
}

TEST_CASE("a letter says in its text what it lacks, and counts from when it arrived") {
  mailbox::Received received{.from_name = "Zoe",
                             .sent_at = Instant::parse("2026-11-20T09:00:00Z"),
                             .attachments = {"brief.pdf", ""}};
  auto const message = message_of(
      received, {.at = Instant::parse("2026-11-24T09:00:00Z"), .cut = true}, given(), Language::nl);
  auto const later =
      message_of(mailbox::Received{.sent_at = Instant::parse("2030-01-01T00:00:00Z")}, {}, given(),
                 Language::nl);

  CHECK(message.client == "zoe");
  CHECK(message.text.find("brief.pdf") != std::string::npos);
  CHECK(message.text.find("Lees de rest in de mailbox") != std::string::npos);
  CHECK(message.received_at == Instant::parse("2026-11-24T09:00:00Z"));
  CHECK(later.received_at == given().now);
  CHECK(later.text == "[Deze mail heeft geen tekst]");
}

TEST_CASE("who writes through a form is who wants the answer") {
  Given through_forms = given();
  through_forms.nobodies = "noreply@, form@gemeente.nl @forms.example";
  auto const message = [&](std::string from, std::string reply_to) {
    return message_of(mailbox::Received{.from_address = std::move(from),
                                        .from_name = "Formulier",
                                        .reply_to = std::move(reply_to),
                                        .text = "Kunt u mij bellen?"},
                      {}, through_forms, Language::nl);
  };

  CHECK(message("noreply@gemeente.nl", "Anna@v.nl").client == "anna@v.nl");
  CHECK(message("noreply@gemeente.nl", "").client.empty());
  CHECK(message("Form@gemeente.nl", "noreply@gemeente.nl").client.empty());
  CHECK(message("a@forms.example", "").client.empty());
  CHECK(message("form@gemeente.nl.example", "").client == "form@gemeente.nl.example");
  CHECK(message("info@gemeente.nl", "anna@v.nl").client == "anna@v.nl");
  // Said by the same address for somebody else: that is another writer.
  CHECK(message("info@gemeente.nl", "anna@v.nl").writer == "formulier info@gemeente.nl");
  CHECK(message("noreply@gemeente.nl", "anna@v.nl").writer == "formulier");
  CHECK(message("noreply@gemeente.nl", "anna@v.nl").external_id !=
        message("noreply@gemeente.nl", "bert@v.nl").external_id);
}

TEST_CASE("an old date is asked about, and that of a letter is not believed") {
  CHECK(problem_of(R"({"id":"1","text":"x","receivedAt":"1800-01-01T00:00:00Z"})") ==
        "receivedAt intake.too_long_ago");
  CHECK(problem_of(R"({"id":"1","text":"x","receivedAt":"25-11-1926"})") ==
        "receivedAt intake.too_long_ago");
  CHECK(problem_of(R"({"id":"1","text":"x","receivedAt":"2017-11-25T09:00:00Z"})").empty());
  auto const letter =
      message_of(mailbox::Received{.sent_at = Instant{1}}, {}, given(), Language::nl);
  CHECK(letter.received_at == given().now);
}

TEST_CASE("letters with a thousand attachments still fit") {
  mailbox::Received received{.attachments = std::vector<std::string>(1000, "x.pdf")};

  auto const message = message_of(received, {}, given(), Language::en);

  CHECK(message.text.size() < 5000);
  CHECK(message.text.find("more attachments") != std::string::npos);
}

TEST_CASE("moments are read as machines and as people write them") {
  auto const at = [](std::string_view text) { return moment_in(text).value_or(Instant{}).text(); };

  CHECK(at("2026-11-24T10:12:00+01:00") == "2026-11-24T09:12:00.000Z");
  CHECK(at("2026-11-24 10:12") == "2026-11-24T09:12:00.000Z");
  CHECK(at("24-11-2026 10:12:30") == "2026-11-24T09:12:00.000Z");
  CHECK(at("24/7/2026") == "2026-07-24T10:00:00.000Z");
  CHECK_FALSE(moment_in("24-13-2026"));
  CHECK_FALSE(moment_in("24-11-2026 25:00"));
  CHECK_FALSE(moment_in(""));
}

TEST_CASE("columns are known by the words that people use") {
  auto const columns = Columns::from({"Kenmerk", "Datum", "Cliënt", "Bericht", "Iets"});
  REQUIRE(columns);
  auto const draft = columns->draft_of({"7", "24-11-2026", "12", "Kunt u bellen?"});

  CHECK(draft.id == "7");
  CHECK(draft.received_at == "24-11-2026");
  CHECK(draft.client == "12");
  CHECK(draft.text == "Kunt u bellen?");
  CHECK(Columns::from({"tekst"}).error().key == "intake.no_id_column");
  CHECK(Columns::from({"id"}).error().key == "intake.no_text_column");
  CHECK(Columns::from({"id", "tekst", "Bericht"}).error().key == "intake.column_twice");
}

}  // namespace klantendag::intake
