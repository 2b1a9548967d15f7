// SPDX-License-Identifier: EUPL-1.2
#include "platform/mail/message.hpp"

#include <doctest/doctest.h>

#include "base/text.hpp"
#include "platform/mail/encoding.hpp"

namespace klantendag::mail {
namespace {

Address address(std::string_view email, std::string_view name = {}) {
  return Address::from(email, name).value();
}

Message message() {
  return {.id = "01JDH5Z0000000000000000000",
          .from = address("klantendag@voorbeeld.nl", "Voorbeelddienst"),
          .to = address("zoe@voorbeeld.nl", "Zoë de \"Wit\""),
          .subject = "Uw klantendag op 19 juni",
          .text = "Beste Zoë,\n\nKomt u ook?\n.\n",
          .at = Instant::parse("2026-11-25T15:16:39Z").value()};
}

bool contains(std::string_view text, std::string_view part) {
  return text.find(part) != std::string_view::npos;
}

}  // namespace

TEST_CASE("a message looks as it always did") {
  CHECK(render(message()).value() ==
        "From: \"Voorbeelddienst\"\r\n <klantendag@voorbeeld.nl>\r\n"
        "To: =?utf-8?B?Wm/DqyBkZSAiV2l0Ig==?=\r\n <zoe@voorbeeld.nl>\r\n"
        "Subject: Uw klantendag op 19 juni\r\n"
        "Date: Wed, 25 Nov 2026 15:16:39 +0000\r\n"
        "Message-ID: <01JDH5Z0000000000000000000@voorbeeld.nl>\r\n"
        "Content-Language: nl\r\n"
        "Auto-Submitted: auto-generated\r\n"
        "MIME-Version: 1.0\r\n"
        "Content-Type: text/plain; charset=utf-8\r\n"
        "Content-Transfer-Encoding: quoted-printable\r\n"
        "\r\n"
        "Beste Zo=C3=AB,\r\n"
        "\r\n"
        "Komt u ook?\r\n"
        "=2E\r\n");
}

TEST_CASE("an appointment goes along as a file of its own") {
  Message with = message();
  with.calendar = "BEGIN:VCALENDAR\r\n";

  std::string const text = render(with).value();

  CHECK(contains(text, "boundary=\"=_01JDH5Z0000000000000000000\"\r\n"));
  CHECK(contains(text, "Content-Type: text/calendar; charset=utf-8; method=PUBLISH\r\n"));
  CHECK(contains(text, "\r\n\r\nQkVHSU46VkNBTEVOREFSDQo=\r\n--=_01JDH5Z0000000000000000000--\r\n"));
}

TEST_CASE("no name, address, subject or id can begin a header of its own") {
  for (std::string_view const end : {"\r\n", "\n", "\r", "\0", "\x7f"}) {
    std::string const line = "x" + std::string(end.empty() ? std::string_view("\0", 1) : end) +
                             "Bcc: iedereen@voorbeeld.nl";
    CHECK(Address::from("a@b.nl", line).error().key == "mail.control_character");
    CHECK_FALSE(Address::from(line).ok());
    Message bad = message();
    bad.subject = line;
    CHECK(render(bad).error().key == "mail.control_character");
    Message odd = message();
    odd.id = line;
    CHECK(render(odd).error().key == "mail.not_an_id");
  }
}

TEST_CASE("only plain addresses of one mailbox are accepted") {
  for (std::string_view const good :
       {"a@b", "jan.jansen+klantendag@voorbeeld.nl", "x_y-z@a-b.c.nl", " a@b.nl "}) {
    CHECK_MESSAGE(Address::from(good).ok(), good);
  }
  for (std::string_view const bad : {"",
                                     "a",
                                     "@b.nl",
                                     "a@",
                                     "a b@c.nl",
                                     "a@b.nl,c@d.nl",
                                     "a@b.nl;c@d.nl",
                                     "a@b.nl c@d.nl",
                                     "<a@b.nl>",
                                     "\"a\"@b.nl",
                                     "a..b@c.nl",
                                     ".a@b.nl",
                                     "a.@b.nl",
                                     "a@b..nl",
                                     "a@[127.0.0.1]",
                                     "a@b.nl>",
                                     "a@b@c.nl",
                                     "zoë@b.nl",
                                     "a@zoë.nl",
                                     "a@b.nl?bcc=c@d.nl"}) {
    CHECK_MESSAGE(!Address::from(bad).ok(), bad);
  }
  std::string long_name(65, 'a');
  long_name += "@b.nl";
  CHECK_FALSE(Address::from(long_name).ok());
  CHECK_FALSE(Address::from("a@" + std::string(253, 'b')).ok());
}

TEST_CASE("every line is US-ASCII of at most 76 characters, whatever the text") {
  Message strange = message();
  strange.subject.clear();
  for (int i = 0; i < 40; ++i) strange.subject += "ëé€😀=?x ";
  strange.text = strange.subject + std::string(500, 'x') + "\r\nFrom me   \r\rtab\t\n\x01=\xff";
  strange.to = address("a@b.nl", strange.subject);
  strange.calendar = strange.text;

  std::string const text = render(strange).value();

  for (std::string_view line : split(text, '\n')) {
    CHECK(line.size() <= 77);  // with its CR
    for (char const letter : line) CHECK(static_cast<unsigned char>(letter) < 0x80);
  }
  CHECK_FALSE(contains(text, "\nFrom me"));
  CHECK(contains(text, "=46rom me  =20\r\n\r\ntab=09\r\n=01=3D=FF\r\n"));
}

TEST_CASE("a text that looks encoded is encoded, so that it shows as it was written") {
  CHECK(encoded_text("=?utf-8?B?eA==?=") == "=?utf-8?B?PT91dGYtOD9CP2VBPT0/PQ==?=");
  CHECK(encoded_text("plain") == "plain");
}

}  // namespace klantendag::mail
