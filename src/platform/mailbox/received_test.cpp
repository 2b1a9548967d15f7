// SPDX-License-Identifier: EUPL-1.2
#include "platform/mailbox/received.hpp"

#include <doctest/doctest.h>

namespace klantendag::mailbox {
namespace {

std::string letter(std::string_view headers, std::string_view body) {
  std::string out = "From: Zoe <zoe@voorbeeld.nl>\r\nSubject: Vraag\r\nMIME-Version: 1.0\r\n";
  out += headers;
  out += "\r\n";
  out += body;
  return out;
}

std::string text_of(std::string_view headers, std::string_view body) {
  return read_letter(letter(headers, body)).text;
}

}  // namespace

TEST_CASE("a plain letter gives its words, its sender, its subject and its moment") {
  auto const received = read_letter(
      "Message-ID: <a.1@voorbeeld.nl>\r\n"
      "Date: Tue, 24 Nov 2026 10:12:00 +0100\r\n"
      "From: =?utf-8?B?Wm/Dqw==?= de Wit <zoe@voorbeeld.nl>\r\n"
      "Subject: =?iso-8859-1?Q?Cli=EBnt?= vraagt\r\n"
      "\r\n"
      "Kunt u mij bellen?\r\n");

  CHECK(received.message_id == "a.1@voorbeeld.nl");
  CHECK(received.sent_at == Instant::parse("2026-11-24T09:12:00Z"));
  CHECK(received.from_address == "zoe@voorbeeld.nl");
  CHECK(received.from_name == "Zoë de Wit");
  CHECK(received.subject == "Cliënt vraagt");
  CHECK(received.text == "Kunt u mij bellen?");
  CHECK(received.attachments.empty());
  CHECK_FALSE(received.automatic);
}

TEST_CASE("letters travel in many ways and say the same") {
  std::string const said = "Eén vraag: kunt u mij bellen? Ik heb € 5.";

  CHECK(text_of("Content-Type: text/plain; charset=utf-8\r\nContent-Transfer-Encoding: 8bit\r\n",
                said) == said);
  CHECK(text_of("Content-Type: text/plain; charset=\"UTF-8\"\r\n"
                "Content-Transfer-Encoding: quoted-printable\r\n",
                "E=C3=A9n vraag: kunt u mij =\r\nbellen? Ik heb =E2=82=AC 5.") == said);
  CHECK(text_of("Content-Type: text/plain; charset=utf-8\r\nContent-Transfer-Encoding: base64\r\n",
                "RcOpbiB2cmFhZzoga3VudCB1IG1paiBiZWxsZW4/\r\nIElrIGhlYiDigqwgNS4=\r\n") == said);
  CHECK(text_of("Content-Type: text/plain; charset=windows-1252\r\n",
                "E\xE9n vraag: kunt u mij bellen? Ik heb \x80 5.") == said);
  CHECK(text_of("Content-Type: text/plain; charset=iso-8859-1\r\n",
                "E\xE9n vraag: kunt u mij bellen? Ik heb \x80 5.") == said);
  CHECK(text_of("Content-Type: text/plain; charset=iso-8859-15\r\n",
                "E\xE9n vraag: kunt u mij bellen? Ik heb \xA4 5.") == said);
  CHECK(text_of("Content-Type: text/html; charset=utf-8\r\n",
                "<p>E&eacute;n vraag: <b>kunt u mij bellen?</b>\r\n Ik&nbsp;heb &euro; 5.</p>") ==
        said);
}

TEST_CASE("a charset that nobody knows, or that does not say the truth, is guessed") {
  CHECK(text_of("Content-Type: text/plain; charset=martian\r\n", "Eén") == "Eén");
  CHECK(text_of("Content-Type: text/plain; charset=us-ascii\r\n", "E\xE9n") == "Eén");
  CHECK(text_of("Content-Type: text/plain; charset=utf-8\r\n", "E\xE9n") == "Eén");
  CHECK(text_of("Content-Type: text/plain; charset=iso-8859-1\r\n", "Eén") == "Eén");
  CHECK(text_of("", "Eén") == "Eén");
  CHECK(text_of("Content-Type: text/plain; charset=\"UTF-16//IGNORE\"\r\n", "Eén") == "Eén");
}

TEST_CASE("of a letter in two forms the plain one is read, unless it says next to nothing") {
  std::string const type = "Content-Type: multipart/alternative; boundary=b\r\n";
  std::string const html =
      "--b\r\nContent-Type: text/html\r\n\r\n<p>Kunt u mij bellen over mijn "
      "brief?</p>\r\n--b--\r\n";

  CHECK(text_of(type, "--b\r\n\r\nKunt u mij bellen over mijn brief\r\n" + html) ==
        "Kunt u mij bellen over mijn brief");
  CHECK(text_of(type, "--b\r\n\r\nZie de HTML\r\n" + html) == "Kunt u mij bellen over mijn brief?");
  CHECK(text_of(type, "--b\r\n\r\n\r\n" + html) == "Kunt u mij bellen over mijn brief?");
}

TEST_CASE("every part with words is read, and what is no text is named") {
  auto const received = read_letter(
      letter("Content-Type: multipart/mixed; boundary=m\r\n",
             "--m\r\nContent-Type: multipart/alternative; boundary=a\r\n\r\n"
             "--a\r\n\r\nBoven de brief.\r\n"
             "--a\r\nContent-Type: text/html\r\n\r\n<p>Boven de brief.</p>\r\n--a--\r\n"
             "--m\r\nContent-Type: application/pdf; name=brief.pdf\r\n"
             "Content-Disposition: attachment; filename*=utf-8''brief%20%C3%A9.pdf\r\n"
             "Content-Transfer-Encoding: base64\r\n\r\nJVBERi0=\r\n"
             "--m\r\nContent-Type: image/png\r\nContent-ID: <logo>\r\n\r\nx\r\n"
             "--m\r\nContent-Type: text/plain\r\n\r\nOnder de brief: belt u mij?\r\n--m--\r\n"));

  CHECK(received.text == "Boven de brief.\n\nOnder de brief: belt u mij?");
  REQUIRE(received.attachments.size() == 1);
  CHECK(received.attachments[0] == "brief é.pdf");
}

TEST_CASE("a letter within a letter is read as well") {
  auto const received =
      read_letter(letter("Content-Type: multipart/mixed; boundary=m\r\n",
                         "--m\r\n\r\nZie hieronder.\r\n--m\r\nContent-Type: message/rfc822\r\n\r\n"
                         "From: x@y.nl\r\nSubject: eerder\r\nContent-Type: text/html\r\n\r\n"
                         "<p>Wanneer belt u?</p>\r\n--m--\r\n"));

  CHECK(received.text == "Zie hieronder.\n\nWanneer belt u?");
}

TEST_CASE("lines that were broken for the way are whole again") {
  CHECK(
      text_of("Content-Type: text/plain; format=flowed\r\n",
              "Ik wil graag \r\ngebeld worden.\r\n> Wat is \r\n> er aan de hand?\r\n-- \r\nZoe") ==
      "Ik wil graag gebeld worden.\n> Wat is er aan de hand?\n-- \nZoe");
  CHECK(text_of("Content-Type: text/plain; format=flowed; delsp=yes\r\n", "wacht \r\ntijd") ==
        "wachttijd");
}

TEST_CASE("an answer of a machine is known by its headers") {
  auto const automatic = [](std::string_view headers) {
    return read_letter(letter(headers, "Ik ben er niet.")).automatic;
  };

  CHECK(automatic("Auto-Submitted: auto-replied\r\n"));
  CHECK(automatic("Content-Type: multipart/report; boundary=b\r\n"));
  CHECK(automatic("Auto-Submitted: Auto-Replied; owner-email=zoe@voorbeeld.nl\r\n"));
  // A form on a website is sent by a program and written by a person.
  CHECK_FALSE(automatic("Auto-Submitted: auto-generated\r\n"));
  CHECK_FALSE(automatic("Auto-Submitted: no\r\n"));
  CHECK_FALSE(automatic(""));
}

TEST_CASE("where the answer should go is kept beside who sent it") {
  auto const reply_to = [](std::string_view headers) {
    return read_letter(letter(headers, "Kunt u mij bellen?")).reply_to;
  };

  CHECK(reply_to("Reply-To: Anna <anna@voorbeeld.nl>\r\n") == "anna@voorbeeld.nl");
  CHECK(reply_to("Reply-To: anna@voorbeeld.nl, bert@voorbeeld.nl\r\n") == "anna@voorbeeld.nl");
  CHECK(reply_to("Reply-To: Anna\r\n").empty());
  CHECK(reply_to("").empty());
}

TEST_CASE("a letter that is not as it should be is read as far as it goes") {
  CHECK(read_letter("").text.empty());
  CHECK(read_letter("Kunt u mij bellen?").text == "Kunt u mij bellen?");
  CHECK(read_letter("\r\n\r\nKunt u mij bellen?\r\n").text == "Kunt u mij bellen?");
  CHECK(text_of("Content-Type: multipart/mixed; boundary=m\r\n", "--m\r\n\r\nNooit gesloten") ==
        "Nooit gesloten");
  CHECK(text_of("Content-Type: multipart/mixed\r\n", "Zonder grens") == "Zonder grens");
  CHECK(text_of("Content-Type: text\r\n", "Zonder soort") == "Zonder soort");
  CHECK(text_of("Content-Transfer-Encoding: x-zelf-bedacht\r\n", "Anders gecodeerd") ==
        "Anders gecodeerd");
  CHECK(text_of("Content-Transfer-Encoding: base64\r\n", "S3VudCB1IGJlbGxlbj8") ==
        "Kunt u bellen?");
  CHECK(text_of("", std::string("Nul\0 byte", 9)) == "Nul byte");
  CHECK(read_letter("From: niemand\r\nDate: ooit\r\n\r\nx").from_address == "");
}

TEST_CASE("no header of a sender can begin a line of its own") {
  auto const received = read_letter(
      "From: =?utf-8?Q?a=0D=0Ab?= <zoe@voorbeeld.nl>\r\nSubject: =?utf-8?Q?x=0Ay=00z?=\r\n\r\n.");

  CHECK(received.from_name == "a b");
  CHECK(received.subject.find('\n') == std::string::npos);
}

TEST_CASE("a letter of parts within parts ends, and a long one is cut between letters") {
  std::string nested;
  for (int i = 0; i < 3000; ++i) {
    std::string const b = std::to_string(i);
    nested += "Content-Type: multipart/mixed; boundary=" + b + "\r\n\r\n--" + b + "\r\n";
  }
  CHECK(read_letter(nested + "\r\nx").text.size() < 100'000);

  std::string euros;
  for (std::size_t i = 0; i < most_text_bytes; ++i) euros += "€";
  auto const received = read_letter("Content-Type: text/plain; charset=utf-8\r\n\r\nx" + euros);
  CHECK(received.cut);
  CHECK(received.text.size() <= most_text_bytes);
  CHECK(received.text.ends_with("€"));
}

}  // namespace klantendag::mailbox
