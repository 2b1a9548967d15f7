// SPDX-License-Identifier: EUPL-1.2
#include "platform/html/url.hpp"

#include <doctest/doctest.h>

#include "base/id.hpp"

namespace klantendag::html {

struct Edition;

TEST_CASE("a path of ours is its pattern with encoded segments") {
  CHECK(url("/edities").text() == "/edities");
  CHECK(url("/edities/{}/dag/{}", "voorjaar 2027", 3).text() == "/edities/voorjaar%202027/dag/3");
  CHECK(url("/edities/{}", Id<Edition>()).text() == "/edities/00000000000000000000000000");
}

TEST_CASE("a segment cannot leave its place") {
  CHECK(url("/a/{}/b", "../../x").text() == "/a/..%2F..%2Fx/b");
  CHECK(url("/a/{}/b", "..").text() == "/a/_/b");
  CHECK(url("/a/{}/b", "").text() == "/a/_/b");
  CHECK(url("/a/{}", "x?y#z\"<é").text() == "/a/x%3Fy%23z%22%3C%C3%A9");
}

TEST_CASE("questions and places in a page are added in the right order") {
  Url const list = url("/tips");

  CHECK(list.with("page", 2).text() == "/tips?page=2");
  CHECK(list.with("q", "a&b = c").with("page", 2).text() == "/tips?q=a%26b%20%3D%20c&page=2");
  CHECK(list.at("tip-4").with("page", 2).text() == "/tips?page=2#tip-4");
  CHECK(Url().with("taal", "en").text() == "?taal=en");
  CHECK(in_page("field-name").text() == "#field-name");
}

TEST_CASE("another site is only reached over http") {
  CHECK(outside_url("https://www.example.nl/a?b=c")->text() == "https://www.example.nl/a?b=c");
  CHECK_FALSE(outside_url("javascript:alert(1)"));
  CHECK_FALSE(outside_url("//evil.example"));
  CHECK_FALSE(outside_url("https://x y"));
  CHECK_FALSE(outside_url(" https://x"));
}

TEST_CASE("mail addresses and telephone numbers cannot smuggle more than themselves") {
  CHECK(mail_to("noor@voorbeeld.nl").text() == "mailto:noor@voorbeeld.nl");
  CHECK(mail_to("a@b.nl?bcc=c@d.nl").text() == "mailto:a%40b.nl%3Fbcc%3Dc@d.nl");
  CHECK(phone("+31 (0)20 - 123 45 67").text() == "tel:+310201234567");
}

}  // namespace klantendag::html
