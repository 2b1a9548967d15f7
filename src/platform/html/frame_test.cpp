// SPDX-License-Identifier: EUPL-1.2
#include "platform/html/frame.hpp"

#include <doctest/doctest.h>

#include "platform/html/filled.hpp"
#include "platform/html/guide.hpp"

namespace klantendag::html {
namespace {

FrameModel model() {
  FrameModel made{.product = "Klantendag", .home = url("/"), .title = "Tips"};
  made.navigation = {{url("/tips"), "Tips en acties", true}, {url("/dag"), "De dag"}};
  made.person = "Noor <b>";
  made.log_out = url("/uitloggen");
  made.other_language = Url().with("taal", "en");
  made.stylesheets = {url("/assets/app.css").with("v", "1")};
  return made;
}

bool contains(std::string const& page, std::string_view piece) {
  return page.find(piece) != std::string::npos;
}

}  // namespace

TEST_CASE("a page says its language, its title, and has one heading of the first level") {
  std::string const page = document(model());

  CHECK(page.starts_with("<!doctype html>\n<html lang=\"nl\" class=\"utrecht-root\">"));
  CHECK(contains(page, "<title>Tips - Klantendag</title>"));
  CHECK(contains(page, "<h1 class=\"utrecht-heading-1\">Tips</h1>"));
  CHECK(page.find("<h1") == page.rfind("<h1"));
}

TEST_CASE("the skip link leads to the main part") {
  std::string const page = document(model());

  CHECK(contains(page, "href=\"#main\">Ga naar de inhoud</a>"));
  CHECK(contains(page, "<main class=\"utrecht-page-content__main\" id=\"main\""));
}

TEST_CASE("the current part of the navigation is marked, and only that one") {
  std::string const page = document(model());

  CHECK(contains(page, "href=\"/tips\" aria-current=\"page\">Tips en acties"));
  CHECK(page.find("aria-current") == page.rfind("aria-current"));
}

TEST_CASE("the link to the other language is in that language") {
  CHECK(
      contains(document(model()), "href=\"?taal=en\" lang=\"en\" hreflang=\"en\">In English</a>"));
}

TEST_CASE("a name is text, and logging out is a form with the marker") {
  std::string const page = document(model());

  CHECK(contains(page, "Noor &lt;b&gt;"));
  CHECK(contains(page,
                 "<form class=\"klantendag-action\" method=\"post\" action=\"/uitloggen\">\x01"
                 "FORM"));
}

TEST_CASE("an organisation's theme is loaded after ours and names its class") {
  FrameModel themed = model();
  themed.theme = {url("/thema/voorbeeld.css"), "voorbeeld-theme"};
  std::string const page = document(themed);

  CHECK(contains(page, "class=\"utrecht-root klantendag-themed voorbeeld-theme\""));
  CHECK(page.find("/assets/app.css") < page.find("/thema/voorbeeld.css"));
}

TEST_CASE("a bare page has no navigation") {
  FrameModel bare{.kind = FrameKind::bare, .product = "Klantendag", .title = "Log in"};
  std::string const page = document(bare);

  CHECK(contains(page, "klantendag-bare"));
  CHECK_FALSE(contains(page, "<nav"));
  CHECK_FALSE(contains(page, "<form"));
}

TEST_CASE("the tab tells that something is wrong, the heading keeps to the subject") {
  Filled filled(Language::nl);
  filled.add_problem("name", "Vul uw naam in.");
  FrameModel back = model();
  back.title = page_title(filled, step_title(Language::nl, "Uw gegevens", 2, 4));
  std::string const page = document(back);

  CHECK(contains(page, "<title>Fout: Uw gegevens - Stap 2 van 4 - Klantendag</title>"));
  CHECK(contains(page, "<span class=\"klantendag-step\">Stap 2 van 4</span> Uw gegevens</h1>"));
}

TEST_CASE("a dash in a title is no step") {
  CHECK(title_parts(Language::nl, "Klantendag - Noord").words == "Klantendag - Noord");
  CHECK(title_parts(Language::nl, "Dag - 2 van 4").step.empty());
  CHECK(title_parts(Language::en, "Your details - Step 2 of 4").step == "Step 2 of 4");
}

}  // namespace klantendag::html
