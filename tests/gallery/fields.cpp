// SPDX-License-Identifier: EUPL-1.2
// Fields: new, with a hint, not obligatory, and come back with a problem.
#include "platform/html/fields.hpp"

#include "platform/html/form.hpp"
#include "specimens.hpp"

namespace klantendag::gallery {
namespace {

using namespace html;

constexpr TextEntry problem_texts[] = {
    {"date.missing", "Kies de dag van de klantendag.", "Choose the day of the customer day."},
    {"name.missing", "Vul een naam in.", "Enter a name."},
    {"preset.missing", "Kies een opzet.", "Choose a format."},
    {"unit.missing", "Kies de opdrachtgever.", "Choose the commissioner."},
    {"agree.missing", "Zet een vinkje als u dit goed vindt.", "Tick the box if you agree."},
    {"stale", "Iemand anders heeft deze editie net veranderd. Kijk of alles nog klopt.",
     "Somebody else just changed this edition. Check that everything is still right."},
};

std::vector<Option> units(Language language) {
  bool const nl = language == Language::nl;
  return {{"ww", nl ? "Uitkeringen WW" : "Unemployment benefits"},
          {"smz", nl ? "Sociaal Medische Zaken" : "Medical assessment"}};
}

std::vector<Option> presets(Language language) {
  bool const nl = language == Language::nl;
  return {{"klantendag", "Klantendag",
           nl ? "Groepen van cliënten en medewerkers, daarna met iedereen samen"
              : "Groups of clients and employees, then everybody together"},
          {"spiegelgesprek", nl ? "Spiegelgesprek" : "Mirror conversation",
           nl ? "Cliënten praten, medewerkers luisteren alleen"
              : "Clients talk, employees only listen"}};
}

std::vector<Option> needs(Language language) {
  bool const nl = language == Language::nl;
  return {{"interpreter", nl ? "Een tolk" : "An interpreter"},
          {"wheelchair", nl ? "Plek voor een rolstoel" : "A place for a wheelchair"}};
}

}  // namespace

Filled with_problems(Language language) {
  i18n::Catalogue catalogue;
  catalogue.add(problem_texts);
  return Filled(
      language,
      {{"name", ""},
       {"phone", "020 <onbekend>"},
       {"unit", ""},
       {"needs", "wheelchair"},
       {"story", "Ik belde twee keer.\nNiemand belde terug."}},
      all_of({invalid_field("name", "name.missing"), invalid_field("date", "date.missing"),
              invalid_field("unit", "unit.missing"), invalid_field("preset", "preset.missing"),
              invalid_field("agree", "agree.missing"), conflict("stale")}),
      catalogue);
}

std::vector<Specimen> fields(Language language) {
  bool const nl = language == Language::nl;
  std::vector<Specimen> found;
  auto const add = [&](std::string state, Filled const& filled) {
    found.push_back({"text-" + state,
                     text_field(filled, {.name = "name",
                                         .label = nl ? "Naam van de editie" : "Name of the edition",
                                         .hint = nl ? "Bijvoorbeeld: Klantendag 2027"
                                                    : "For example: Customer day 2027",
                                         .value = "Klantendag 2027"})});
    found.push_back(
        {"email-" + state, email_field(filled, {.name = "email",
                                                .label = nl ? "E-mailadres" : "Email address",
                                                .need = Need::optional})});
    found.push_back({"phone-" + state,
                     phone_field(filled, {.name = "phone",
                                          .label = nl ? "Telefoonnummer" : "Telephone number"})});
    found.push_back(
        {"date-" + state,
         date_field(filled, {.name = "date", .label = nl ? "Dag" : "Day", .value = "2027-06-15"})});
    found.push_back({"time-" + state, time_field(filled, {.name = "time",
                                                          .label = nl ? "Begintijd" : "Start time",
                                                          .value = "13:30"})});
    found.push_back({"number-" + state,
                     number_field(filled, {.name = "clients",
                                           .label = nl ? "Aantal cliënten" : "Number of clients",
                                           .hint = nl ? "Acht tot twaalf werkt het best"
                                                      : "Eight to twelve works best",
                                           .value = "8"})});
    found.push_back(
        {"password-" + state,
         password_field(filled, {.name = "password", .label = nl ? "Wachtwoord" : "Password"},
                        Password::created)});
    found.push_back({"textarea-" + state, text_area(filled,
                                                    {.name = "story",
                                                     .label = nl ? "Wat vertelde de cliënt?"
                                                                 : "What did the client tell?",
                                                     .need = Need::optional},
                                                    4)});
    found.push_back(
        {"select-" + state,
         select_field(filled, {.name = "unit", .label = nl ? "Opdrachtgever" : "Commissioner"},
                      units(language))});
    found.push_back(
        {"radio-" + state, radio_group(filled,
                                       {.name = "preset",
                                        .label = nl ? "Opzet van de dag" : "Format of the day",
                                        .value = "klantendag"},
                                       presets(language))});
    found.push_back(
        {"checkboxes-" + state,
         check_boxes(filled,
                     {.name = "needs",
                      .label = nl ? "Wat is er nodig?" : "What is needed?",
                      .hint = nl ? "U mag er meer kiezen" : "You may choose more than one",
                      .need = Need::optional},
                     needs(language))});
    found.push_back(
        {"checkbox-" + state,
         check_box(filled, {.name = "agree",
                            .label = nl ? "Ik vind het goed dat mijn verhaal in het verslag komt"
                                        : "I agree that my story stands in the report",
                            .hint = nl ? "Uw naam staat er niet bij" : "Without your name"})});
    found.push_back(
        {"group-" + state,
         field_group(nl ? "Onderdeel 1" : "Part 1",
                     {text_field(filled, {.name = "title-1",
                                          .label = nl ? "Wat?" : "What?",
                                          .value = nl ? "Opening" : "Opening"}),
                      number_field(filled, {.name = "minutes-1",
                                            .label = nl ? "Minuten" : "Minutes",
                                            .value = "15"}),
                      text_field(filled, {.name = "led-1",
                                          .label = nl ? "Wie leidt dit?" : "Who leads this?",
                                          .need = Need::optional})})});
    found.push_back(
        {"file-" + state, file_field(filled,
                                     {.name = "register",
                                      .label = nl ? "Klachtenbestand" : "Complaints register",
                                      .hint = nl ? "Een bestand dat eindigt op .csv of .xlsx"
                                                 : "A file ending in .csv or .xlsx",
                                      .need = Need::optional},
                                     ".csv,.xlsx")});
  };
  add("new", Filled(language));
  add("back", with_problems(language).named("back"));
  return found;
}

}  // namespace klantendag::gallery
