// SPDX-License-Identifier: EUPL-1.2
#include "modules/exchange/shapes.hpp"

#include <doctest/doctest.h>

namespace klantendag::exchange {
namespace {

Contact contact() {
  return {.uuid = uuid_named("een"),
          .channel = "telefoon",
          .subject = std::string(300, 'x'),
          .outcome = "voicemail",
          .reached = false,
          .at = *Instant::parse("2026-11-25T10:00:00Z"),
          .actor = uuid_named("noor"),
          .about = {"belronde", "01"}};
}

std::string written(Contacts const& contacts) {
  return json::write(to_json(contacts));
}

bool contains(std::string_view text, std::string_view part) {
  return text.find(part) != std::string_view::npos;
}

}  // namespace

TEST_CASE("who was not spoken to was not reached, whatever was tried") {
  using recruitment::Outcome;
  for (Outcome const outcome : recruitment::outcomes) {
    bool const spoken = outcome == Outcome::call_back || outcome == Outcome::accepted ||
                        outcome == Outcome::declined || outcome == Outcome::never_again;
    CHECK(reached(outcome) == spoken);
  }
  CHECK(reached(obligations::AttemptOutcome::spoke) == true);
  CHECK(reached(obligations::AttemptOutcome::not_reached) == false);
  CHECK(reached(obligations::AttemptOutcome::left_word) == false);
  CHECK_FALSE(reached(obligations::AttemptOutcome::wrote).has_value());
}

TEST_CASE("a contact has the fields and the lengths of the Klantinteracties API") {
  Contacts all{.edition = "dag-2027", .made_at = *Instant::parse("2026-11-25T11:00:00Z")};
  all.contacts = {contact()};
  std::string const text = written(all);

  CHECK(contains(text, "\"indicatieContactGelukt\":false"));
  CHECK(contains(text, "\"taal\":\"nld\""));
  CHECK(contains(text, "\"vertrouwelijk\":true"));
  CHECK(contains(text, "\"plaatsgevondenOp\":\"2026-11-25T10:00:00.000Z\""));
  auto const value = to_json(all);
  auto const* const subject =
      value.find("klantcontacten")->array()->front().find("onderwerp")->string();
  CHECK(subject->size() <= 203);  // 200 letters, of which the last is "…"

  all.contacts.front().reached = std::nullopt;
  CHECK(contains(written(all), "\"indicatieContactGelukt\":null"));
}

TEST_CASE("an account that did two things is one actor, and nobody is none") {
  Contacts all{.edition = "dag-2027"};
  all.contacts = {contact(), contact(), contact()};
  all.contacts.back().actor.clear();
  auto const value = to_json(all);

  CHECK(value.find("actoren")->array()->size() == 1);
}

TEST_CASE("what has no id of its own always gets the same one, of version 8") {
  std::string const uuid = uuid_named("a/1");

  CHECK(uuid == uuid_named("a/1"));
  CHECK(uuid != uuid_named("a/2"));
  CHECK(uuid.size() == 36);
  CHECK(uuid[14] == '8');
  CHECK(std::string_view("89ab").find(uuid[19]) != std::string_view::npos);
  CHECK(uuid_text({0x0123'4567'89AB'CDEF, 0xFEDC'BA98'7654'3210}) ==
        "01234567-89ab-cdef-fedc-ba9876543210");
}

TEST_CASE("an improvement without a decision is new, and shows no words that nobody released") {
  Improvement const one{.edition = "dag-2027", .captured_at = Instant{1}};
  std::string const text = json::write(to_json({one}, Instant{2}));

  CHECK(contains(text, "\"status\":\"nieuw\""));
  CHECK(contains(text, "\"tekst\":null"));
  CHECK(contains(text, "\"verteld\":false"));
}

}  // namespace klantendag::exchange
