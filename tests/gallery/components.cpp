// SPDX-License-Identifier: EUPL-1.2
// Components that show: alerts, badges, tables, lists, pages, empty states, steps.
#include "platform/html/alert.hpp"
#include "platform/html/badge.hpp"
#include "platform/html/button.hpp"
#include "platform/html/data_list.hpp"
#include "platform/html/guide.hpp"
#include "platform/html/prose.hpp"
#include "platform/html/table.hpp"
#include "platform/i18n/format.hpp"
#include "specimens.hpp"

namespace klantendag::gallery {
namespace {

using namespace html;

Html prose(bool nl) {
  std::vector<Html> const items = {text(nl ? "Wij bellen u." : "We call you."),
                                   text(nl ? "U vertelt uw verhaal." : "You tell your story.")};
  return join(
      {lead(nl ? "Cliënten vertellen wat zij meemaakten. Wij luisteren en doen er iets mee."
               : "Clients tell what they went through. We listen, and act on it."),
       heading(Level::h2, nl ? "Wat gaat er gebeuren?" : "What will happen?"),
       paragraph({text(nl ? "De klantendag is op dinsdag 15 juni 2027. Lees "
                          : "The customer day is on Tuesday 15 June 2027. Read "),
                  link(url("/programma"), nl ? "het programma" : "the programme"), "."}),
       unordered_list(items), heading(Level::h3, nl ? "Zo werkt het" : "How it works"),
       ordered_list(items),
       small_print(nl ? "Uw naam staat niet in het verslag." : "Your name is not in the report."),
       separator(), typed_text("Ik belde twee keer.\nNiemand belde terug.\n\n<Groet>, J.")});
}

Html alerts(Language language) {
  bool const nl = language == Language::nl;
  return join(
      {alert(language, Alert::info,
             nl ? "De volgende klantendag is over 12 dagen."
                : "The next customer day is in 12 days."),
       alert(language, Alert::ok,
             nl ? "De editie is gekopieerd, met 9 onderdelen."
                : "The edition was copied, with 9 parts."),
       alert(
           language, Alert::warning,
           nl ? "3 berichten zijn gelezen, maar nog niet beantwoord. Het oudste wacht al 12 dagen."
              : "3 messages were read but not answered. The oldest has waited for 12 days."),
       alert(language, Alert::error,
             nl ? "De schijf is vol. Wij hebben niets bewaard."
                : "The disk is full. Nothing was saved."),
       spotlight(Alert::info,
                 {heading(Level::h3, nl ? "Over de cliëntenraad" : "About the client council"),
                  paragraph(nl ? "De cliëntenraad geeft advies, gevraagd en uit zichzelf."
                               : "The client council advises, when asked and when not.")})});
}

Html badges(Language language) {
  bool const nl = language == Language::nl;
  return paragraph({status_badge(Status::neutral, nl ? "Nieuw" : "New"), " ",
                    status_badge(Status::active, nl ? "Bezig" : "Busy"), " ",
                    status_badge(Status::danger, nl ? "Te laat" : "Late"), " ",
                    status_badge(Status::warning, nl ? "Klaar" : "Done"), " ",
                    status_badge(Status::success, nl ? "Verteld" : "Told back"), " ",
                    data_badge("WIA"), " ",
                    number_badge(language, 3, nl ? "berichten" : "messages")});
}

Html buttons(bool nl) {
  return button_group(
      {button_link(url("/edities/nieuw"), nl ? "Maak een editie" : "Create an edition",
                   Button::primary),
       button_link(url("/edities"), nl ? "Bekijk alle edities" : "See all editions"),
       action_button({.action = url("/edities/{}/wissen", "7"),
                      .label = nl ? "Verwijder 112 kandidaten" : "Delete 112 candidates",
                      .button = Button::danger}),
       action_button({.action = url("/edities/{}/kopie", "7"),
                      .label = nl ? "Kopieer" : "Copy",
                      .about = "Klantendag 2026",
                      .button = Button::subtle})});
}

Html participants(Language language) {
  bool const nl = language == Language::nl;
  Table table(nl ? "Deelnemers" : "Participants",
              {{nl ? "Naam" : "Name"},
               {nl ? "Rol" : "Role"},
               {nl ? "Stand" : "State"},
               {nl ? "Cijfer" : "Mark", Column::Kind::number},
               {nl ? "Acties" : "Actions", Column::Kind::actions}});
  auto const change = [&](std::string_view who) {
    return link(url("/deelnemers/{}", who), nl ? "Wijzig" : "Change", who);
  };
  table.row({"Noor de Wit", nl ? "Cliënt" : "Client",
             status_badge(Status::success, nl ? "Komt" : "Coming"), i18n::mark(language, 8.4),
             change("Noor de Wit")});
  table.row({"Ahmed <b>", nl ? "Gespreksleider" : "Facilitator",
             status_badge(Status::neutral, nl ? "Nieuw" : "New"), i18n::mark(language, 10),
             change("Ahmed <b>")});
  return std::move(table).html();
}

Html edition_details(bool nl) {
  std::vector<DataItem> const items = {
      {nl ? "Naam" : "Name", text("Klantendag 2027"),
       link(url("/edities/{}", "7"), nl ? "Wijzig" : "Change", nl ? "naam" : "name")},
      {nl ? "Dag" : "Day", text(nl ? "dinsdag 15 juni 2027" : "Tuesday 15 June 2027"),
       link(url("/edities/{}", "7"), nl ? "Wijzig" : "Change", nl ? "dag" : "day")},
      {nl ? "Opmerking" : "Remark", typed_text("Lift is stuk.\nNeem de trap."), {}}};
  return data_list(items);
}

Html first_screen(Language language) {
  bool const nl = language == Language::nl;
  std::vector<KeyFigure> const figures = {
      {"12", nl ? "dagen tot de klantendag" : "days to the customer day", url("/dag")},
      {nl ? "6 van 8" : "6 of 8", nl ? "cliënten hebben ja gezegd" : "clients said yes",
       url("/bellen")},
      {nl ? "2 van 3" : "2 of 3", nl ? "groepen zijn compleet" : "groups are complete",
       url("/groepen")},
      {"4", nl ? "toezeggingen staan nog open" : "promises are still open", url("/toezeggingen")},
      {"9", nl ? "tips zijn terugverteld" : "tips were told back", {}}};
  std::vector<TaskItem> const tasks = {
      {url("/tips/{}", 4),
       nl ? "Vertel Noor wat er met haar tip gebeurde" : "Tell Noor what became of her tip",
       nl ? "Zij vroeg om hulp bij de computer" : "She asked for help with the computer",
       status_badge(Status::danger, nl ? "Te laat" : "Late")},
      {url("/bellen"),
       nl ? "Bel twee cliënten terug" : "Call two clients back",
       {},
       status_badge(Status::neutral, nl ? "Vandaag" : "Today")}};
  return join({key_figures(figures), task_list(tasks)});
}

Html guides(Language language) {
  bool const nl = language == Language::nl;
  std::vector<Crumb> const above = {{url("/"), nl ? "Overzicht" : "Overview"},
                                    {url("/edities"), nl ? "Edities" : "Editions"}};
  std::vector<Tab> const parts = {{url("/dag/programma"), nl ? "Programma" : "Programme", true},
                                  {url("/dag/groepen"), nl ? "Groepen" : "Groups"}};
  return join({breadcrumb(language, above, "Klantendag 2027"), step_line(language, 2, 4),
               tabs(nl ? "De dag" : "The day", parts),
               progress(language, nl ? "Gebeld" : "Called", 5, 8),
               details(nl ? "Hoe kiezen wij cliënten?" : "How do we choose clients?",
                       {paragraph(nl ? "Met een loting. Iedereen heeft evenveel kans."
                                     : "By a draw. Everybody has the same chance.")})});
}

Html empty(bool nl) {
  return empty_state(
      {.title = nl ? "U hebt nog geen tips." : "You have no tips yet.",
       .words =
           nl ? "Een tip is een idee van een cliënt of medewerker. Voeg de eerste toe, of haal ze "
                "uit de verhalen van de dag."
              : "A tip is an idea of a client or an employee. Add the first one, or take them from "
                "the stories of the day.",
       .action = button_link(url("/tips/nieuw"), nl ? "Voeg een tip toe" : "Add a tip",
                             Button::primary)});
}

}  // namespace

std::vector<Specimen> components(Language language) {
  bool const nl = language == Language::nl;
  Pages const first = {
      .url = url("/tips").with("q", "a&b"), .page = 1, .per_page = 50, .total = 120};
  Pages const middle = {.url = url("/tips"), .page = 12, .per_page = 50, .total = 1001};
  return {{"prose", prose(nl)},
          {"alerts", alerts(language)},
          {"badges", badges(language)},
          {"buttons", buttons(nl)},
          {"first-screen", first_screen(language)},
          {"table", participants(language)},
          {"pagination-first", pagination(language, first)},
          {"pagination-middle", pagination(language, middle)},
          {"data-list", edition_details(nl)},
          {"guides", guides(language)},
          {"empty-state", empty(nl)}};
}

}  // namespace klantendag::gallery
