// SPDX-License-Identifier: EUPL-1.2
// Writes pages that show every component, in both languages, to look at and to test in a browser.
// Usage: gallery FOLDER STYLESHEET
#include <cstdio>
#include <fstream>
#include <string>

#include "platform/html/alert.hpp"
#include "platform/html/button.hpp"
#include "platform/html/fields.hpp"
#include "platform/html/form.hpp"
#include "platform/html/form_marker.hpp"
#include "platform/html/frame.hpp"
#include "platform/html/guide.hpp"
#include "platform/html/prose.hpp"
#include "specimens.hpp"

namespace klantendag::gallery {
namespace {

using namespace html;

FrameModel frame(Language language, std::string title) {
  bool const nl = language == Language::nl;
  FrameModel model{
      .language = language, .product = "Klantendag", .home = url("/"), .title = std::move(title)};
  model.navigation = {{url("/overzicht"), nl ? "Overzicht" : "Overview", true},
                      {url("/uitnodigen"), nl ? "Uitnodigen" : "Inviting"},
                      {url("/dag"), nl ? "De dag" : "The day"},
                      {url("/tips"), nl ? "Tips en acties" : "Tips and actions"},
                      {url("/enquete"), nl ? "Enquête" : "Survey"},
                      {url("/terugblik"), nl ? "Terugblik" : "Looking back"}};
  model.tools = {{url("/beheer"), nl ? "Beheer" : "Manage"},
                 {url("/taken"), nl ? "Mijn taken" : "My tasks"},
                 {url("/hulp"), nl ? "Hulp" : "Help"}};
  model.edition = "Klantendag 2027";
  model.editions = {{url("/edities/{}", "2027"), "Klantendag 2027", true},
                    {url("/edities/{}", "2026"), "Klantendag 2026"},
                    {url("/edities"), nl ? "Alle edities" : "All editions"}};
  model.person = "Samira el Idrissi";
  model.account = url("/account");
  model.log_out = url("/uitloggen");
  model.other_language = Url().with("taal", nl ? "en" : "nl");
  model.footer = {{url("/toegankelijkheid"), nl ? "Toegankelijkheid" : "Accessibility"},
                  {url("/privacy"), "Privacy"}};
  model.contact = nl ? "Vragen? Bel 020 123 45 67, op werkdagen van 9.00 tot 17.00 uur."
                     : "Questions? Call 020 123 45 67, on working days from 9:00 to 17:00.";
  model.stylesheets = {url("/app.css")};
  return model;
}

FrameModel bare(Language language, std::string title) {
  FrameModel model = frame(language, std::move(title));
  model.kind = FrameKind::bare;
  model.navigation = model.tools = model.editions = {};
  model.edition = model.person = {};
  return model;
}

Html shown(std::vector<Specimen> const& specimens) {
  Html all;
  for (Specimen const& specimen : specimens) {
    // Two lists with pages on one page would be two landmarks with one name.
    if (specimen.name != "pagination-first") all += specimen.html;
  }
  return all;
}

std::string components_page(Language language) {
  FrameModel model =
      frame(language, language == Language::nl ? "Alle onderdelen" : "All components");
  model.main = shown(components(language));
  return document(model);
}

std::string form_page(Language language, bool back) {
  bool const nl = language == Language::nl;
  Filled const filled = back ? with_problems(language).named("back") : Filled(language);
  FrameModel model =
      frame(language, page_title(filled, nl ? "Maak een editie" : "Create an edition"));
  std::vector<Specimen> const all = fields(language);
  Html inside;
  for (std::size_t i = 0; i < all.size() / 2; ++i)
    inside += all[back ? i + all.size() / 2 : i].html;
  model.main =
      form(filled,
           {.submit = nl ? "Maak de editie" : "Create the edition",
            .beside = link(url("/edities"), nl ? "Stop, bewaar niets" : "Stop, save nothing")},
           {inside});
  return document(model);
}

std::string client_page(Language language) {
  bool const nl = language == Language::nl;
  FrameModel model = bare(language, nl ? "Wilt u nog een keer meedoen?" : "Would you join again?");
  model.title = step_title(language, model.title, 5, 7);
  Filled const filled(language);
  std::vector<Option> const answers = {{"yes", nl ? "Ja" : "Yes"},
                                       {"no", nl ? "Nee" : "No"},
                                       {"unknown", nl ? "Weet ik niet" : "I do not know"}};
  model.main = form(
      filled,
      {.submit = nl ? "Naar vraag 6: wie miste u?" : "To question 6: whom did you miss?",
       .beside = link(url("/vraag/{}", 4), nl ? "Terug naar vraag 4" : "Back to question 4"),
       .note = Note::none},
      {radio_group(filled, {.name = "again", .label = nl ? "Uw antwoord" : "Your answer"}, answers),
       text_area(filled, {.name = "why", .label = nl ? "Waarom?" : "Why?", .need = Need::optional},
                 3)});
  return document(model);
}

std::string log_in_page(Language language) {
  bool const nl = language == Language::nl;
  FrameModel model = bare(language, nl ? "Log in" : "Log in");
  Filled const filled(language);
  model.above = alert(language, Alert::ok, nl ? "U bent uitgelogd." : "You are logged out.");
  model.main =
      form(filled, {.submit = nl ? "Log in" : "Log in", .note = Note::none},
           {email_field(filled, {.name = "email", .label = nl ? "E-mailadres" : "Email address"}),
            password_field(filled, {.name = "password", .label = nl ? "Wachtwoord" : "Password"},
                           Password::current)});
  return document(model);
}

// The same components in an organisation's own look.
std::string themed_page() {
  FrameModel model = frame(Language::nl, "In een eigen huisstijl");
  model.theme = {url("/theme.css"), "sample-theme"};
  model.main = shown(components(Language::nl));
  return document(model);
}

// What the dispatcher does in the running program.
std::string guarded(std::string page) {
  for (std::size_t at = 0; (at = page.find(form_marker, at)) != std::string::npos;) {
    page.replace(at, form_marker.size(), "<input type=\"hidden\" name=\"token\" value=\"x\">");
  }
  return page;
}

void write(std::string const& path, std::string const& bytes) {
  std::ofstream(path, std::ios::binary) << bytes;
}

}  // namespace

int run(std::string const& folder, std::string const& stylesheet) {
  std::ifstream in(stylesheet, std::ios::binary);
  if (!in) return 1;
  write(folder + "/app.css", std::string(std::istreambuf_iterator<char>(in), {}));
  write(folder + "/themed.nl.html", guarded(themed_page()));
  for (Language const language : {Language::nl, Language::en}) {
    std::string const end = language == Language::nl ? ".nl.html" : ".en.html";
    write(folder + "/components" + end, guarded(components_page(language)));
    write(folder + "/form" + end, guarded(form_page(language, false)));
    write(folder + "/form-back" + end, guarded(form_page(language, true)));
    write(folder + "/client" + end, guarded(client_page(language)));
    write(folder + "/log-in" + end, guarded(log_in_page(language)));
  }
  return 0;
}

}  // namespace klantendag::gallery

int main(int count, char** words) {
  if (count != 3) {
    std::fputs("usage: gallery FOLDER STYLESHEET\n", stderr);
    return 2;
  }
  return klantendag::gallery::run(words[1], words[2]);
}
