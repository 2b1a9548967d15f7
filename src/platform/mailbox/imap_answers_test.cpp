// SPDX-License-Identifier: EUPL-1.2
#include "platform/mailbox/imap_answers.hpp"

#include <doctest/doctest.h>

namespace klantendag::mailbox {

TEST_CASE("counted bytes belong to their answer, whatever the pieces they came in") {
  std::string const said =
      "* 1 FETCH (UID 7 BODY[] {25}\r\nSubject: x\r\n\r\nk3 OK weg\r\n FLAGS {2}\r\n()X)\r\n"
      "k3 OK klaar\r\n* 2 EXI";
  for (std::size_t const piece : {1U, 5U, 1000U}) {
    ResponseReader reader;
    std::vector<Response> answers;
    Response response;
    for (std::size_t at = 0; at < said.size(); at += piece) {
      reader.feed(std::string_view(said).substr(at, piece));
      while (reader.next(response)) answers.push_back(response);
    }

    REQUIRE(answers.size() == 2);
    CHECK(answers[0].words == "* 1 FETCH (UID 7 BODY[] {25} FLAGS {2}X)");
    CHECK(answers[0].literals == std::vector<std::string>{"Subject: x\r\n\r\nk3 OK weg\r\n", "()"});
    CHECK(answers[1].words == "k3 OK klaar");
    CHECK_FALSE(reader.is_too_much());
  }
}

TEST_CASE("a server that counts more than any letter is not believed") {
  ResponseReader reader;
  Response response;
  reader.feed("* 1 FETCH (BODY[] {99999999999}\r\n");

  CHECK_FALSE(reader.next(response));
  CHECK(reader.is_too_much());
}

TEST_CASE("numbers and moments are read where they stand") {
  CHECK(number_after("* OK [UIDVALIDITY 3857529045] UIDs valid", "[UIDVALIDITY") == 3'857'529'045);
  CHECK_FALSE(number_after("* OK [UIDVALIDITYX 3]", "[UIDVALIDITY"));
  CHECK_FALSE(number_after("* OK", "[UIDVALIDITY"));
  CHECK(search_results("* SEARCH 84 2 882") == std::vector<std::int64_t>{2, 84, 882});
  CHECK(search_results("* SEARCH").empty());
  CHECK(search_results("* 3 EXISTS").empty());
  CHECK(internal_date("* 1 FETCH (INTERNALDATE \"17-Jul-1996 02:44:25 -0700\" UID 1)") ==
        Instant::parse("1996-07-17T09:44:25Z"));
  CHECK(internal_date("(INTERNALDATE \" 7-Jul-1996 02:44:25 -0000\")") ==
        Instant::parse("1996-07-07T02:44:25Z"));
  CHECK_FALSE(internal_date("(INTERNALDATE \"17-Xxx-1996 02:44:25 -0700\")"));
  CHECK_FALSE(internal_date("(INTERNALDATE \"17-Jul"));
  CHECK(quoted("a\"b\\c\r\n") == "\"a\\\"b\\\\c\"");
}

}  // namespace klantendag::mailbox
