// SPDX-License-Identifier: EUPL-1.2
// What each role finds in the navigation, and where a page says that it lies.
#include "app/navigation.hpp"

#include <doctest/doctest.h>
#include <fmt/format.h>

#include <string>

#include "modules/accounts/roles.hpp"

namespace klantendag::app {
namespace {

std::string const edition_text = "01M89QNDXCFRDV47XZBRPRRV7Q";

Reader reader_with(accounts::Role role, std::string_view path) {
  return {.permissions = accounts::line_of(role).permissions,
          .edition = EditionId::parse(edition_text),
          .path = path};
}

std::string labels(std::vector<html::FrameLink> const& links) {
  std::string all;
  for (html::FrameLink const& link : links) {
    if (!all.empty()) all += ", ";
    all += link.current ? fmt::format("[{}]", link.label) : link.label;
  }
  return all;
}

std::string of_edition(std::string_view before, std::string_view after) {
  return fmt::format("{}{}{}", before, edition_text, after);
}

}  // namespace

TEST_CASE("nobody has more than six areas, and nobody has none") {
  for (accounts::RoleLine const& line : accounts::role_table()) {
    CAPTURE(line.name);
    auto const found = navigation_for(reader_with(line.role, "/"));
    CHECK(found.areas.size() >= 1);
    CHECK(found.areas.size() <= 6);
  }
}

TEST_CASE("each role finds its own areas") {
  using accounts::Role;
  auto const areas = [](Role role) { return labels(navigation_for(reader_with(role, "/")).areas); };
  CHECK(areas(Role::organiser) == "[Overzicht], Uitnodigen, De dag, Tips en acties, Enquête");
  CHECK(areas(Role::caller) == "[Overzicht], Uitnodigen");
  CHECK(areas(Role::facilitator) == "[Overzicht], De dag");
  CHECK(areas(Role::council_member) == "[Overzicht], Uitnodigen, Tips en acties, Enquête");
  CHECK(areas(Role::management) == "[Overzicht], Werkmap, Uitnodigen, Tips en acties, Enquête");
  CHECK(areas(Role::privacy_officer) == "[Overzicht], Tips en acties");
  CHECK(areas(Role::work_coach) == "[Overzicht], Werkmap, Tips en acties");
  CHECK(areas(Role::administrator) == "[Overzicht]");
}

TEST_CASE("the pages of an area show where somebody is") {
  auto const pages = [](std::string const& path) {
    return labels(navigation_for(reader_with(accounts::Role::organiser, path)).pages);
  };
  CHECK(pages("/") == "[Wat is open?], Edities, Delen, Berichten inlezen");
  CHECK(pages(of_edition("/edities/", "/programma")) ==
        "Wat is open?, [Edities], Delen, Berichten inlezen");
  CHECK(pages(of_edition("/uitnodigen/", "/deelnemers-inlezen/01")) ==
        "Bestand, Wie komt in aanmerking?, Loting, Belronde, [Deelnemers], Brieven, Post");
  CHECK(pages(of_edition("/uitnodigen/", "/niet-bellen")) ==
        "Bestand, [Wie komt in aanmerking?], Loting, Belronde, Deelnemers, Brieven, Post");
  CHECK(pages("/verhaal/01M89QNDXCFRDV47XZBRPRRV7R") == "Wie is er, Groepen, [Verhalen]");
}

TEST_CASE("an area of one page has no second row") {
  auto const found = navigation_for(reader_with(accounts::Role::caller, "/bellen"));
  CHECK(labels(found.areas) == "Overzicht, [Uitnodigen]");
  CHECK(found.pages.empty());
}

TEST_CASE("links stay with the edition that was chosen") {
  auto const found = navigation_for(reader_with(accounts::Role::organiser, "/verhalen"));
  REQUIRE(found.areas.size() == 5);
  CHECK(found.areas[2].url.text() == of_edition("/de-dag/", ""));
}

TEST_CASE("the witness of the draw finds the draw, and only that, under inviting") {
  auto const found = navigation_for(
      reader_with(accounts::Role::council_member, of_edition("/uitnodigen/", "/loting")));
  REQUIRE(found.areas.size() == 4);
  CHECK(found.areas[1].current);
  CHECK(found.areas[1].url.text() == of_edition("/uitnodigen/", "/loting"));
}

TEST_CASE("before the first edition there is nothing of an edition to go to") {
  Reader reader = reader_with(accounts::Role::organiser, "/");
  reader.edition.reset();
  CHECK(labels(navigation_for(reader).areas) == "[Overzicht], Tips en acties, Enquête");
  reader.path = "/jaren";
  CHECK(labels(navigation_for(reader).pages) == "");
}

TEST_CASE("a page outside all areas marks none") {
  auto const found = navigation_for(reader_with(accounts::Role::organiser, "/mijn-account"));
  CHECK(labels(found.areas) == "Overzicht, Uitnodigen, De dag, Tips en acties, Enquête");
  CHECK(found.pages.empty());
}

}  // namespace klantendag::app
