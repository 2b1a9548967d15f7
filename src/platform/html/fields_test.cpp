// SPDX-License-Identifier: EUPL-1.2
#include "platform/html/fields.hpp"

#include <doctest/doctest.h>

#include <array>

#include "platform/html/form.hpp"
#include "platform/html/form_marker.hpp"

namespace klantendag::html {
namespace {

constexpr TextEntry entries[] = {
    {"name.missing", "Vul uw naam in.", "Enter your name."},
    {"form.stale", "Iemand anders heeft dit net veranderd.", "Somebody else just changed this."},
};

i18n::Catalogue catalogue() {
  i18n::Catalogue made;
  made.add(entries);
  return made;
}

bool contains(Html const& html, std::string_view piece) {
  return html.markup().find(piece) != std::string::npos;
}

Filled with_problem(std::string typed) {
  return Filled(Language::nl, {{"name", std::move(typed)}}, invalid_field("name", "name.missing"),
                catalogue());
}

}  // namespace

TEST_CASE("a field ties its label and hint to its control") {
  Html const html = text_field(Filled(Language::nl),
                               {.name = "name", .label = "Naam", .hint = "Zoals in uw paspoort"});

  CHECK(contains(html, "<label class=\"utrecht-form-label\" for=\"field-name\">Naam</label>"));
  CHECK(contains(html, "id=\"field-name-hint\">Zoals in uw paspoort</div>"));
  CHECK(contains(html, "aria-describedby=\"field-name-hint\""));
  CHECK(contains(html, "aria-required=\"true\""));
  CHECK_FALSE(contains(html, "aria-invalid"));
}

TEST_CASE("a field that may stay empty says so in both languages") {
  Field const field = {.name = "phone", .label = "Telefoon", .need = Need::optional};

  CHECK(contains(phone_field(Filled(Language::nl), field), "(niet verplicht)"));
  CHECK(contains(phone_field(Filled(Language::en), field), "(optional)"));
  CHECK_FALSE(contains(phone_field(Filled(Language::nl), field), "aria-required"));
}

TEST_CASE("the hint of a group and that of its first option are two things") {
  std::array<Option, 1> const days = {
      {{.value = "monday", .label = "Maandag", .hint = "Van negen tot een"}}};
  Html const html = check_boxes(
      Filled(Language::nl), {.name = "day", .label = "Dag", .hint = "Kies er een of meer"}, days);

  CHECK(contains(html, "id=\"field-day-hint\">Kies er een of meer</div>"));
  CHECK(contains(html, "id=\"field-day-option-hint\">Van negen tot een</div>"));
  CHECK(contains(html, "aria-describedby=\"field-day-option-hint\""));
}

TEST_CASE("a form that came back keeps what was typed and says at the field what to do") {
  Html const html = text_field(with_problem("<b>"), {.name = "name", .label = "Naam"});

  CHECK(contains(html, "value=\"&lt;b&gt;\""));
  CHECK(contains(html, "id=\"field-name-problem\">Vul uw naam in.</div>"));
  CHECK(contains(html, "aria-describedby=\"field-name-problem\" aria-invalid=\"true\""));
}

TEST_CASE("what was emptied by hand stays empty when the form comes back") {
  Filled const filled = with_problem("");

  CHECK(filled.value("name", "Noor").empty());
  CHECK(Filled(Language::nl).value("name", "Noor") == "Noor");
}

TEST_CASE("the summary above the form leads to every field with a problem") {
  Error const both = all_of({invalid_field("name", "name.missing"), conflict("form.stale")});
  Filled const filled(Language::nl, {}, both, catalogue());
  Html const html = form(filled, {.submit = "Bewaar"}, {});

  CHECK(contains(html, "role=\"alert\""));
  CHECK(contains(html, "Fout: pas nog 1 veld aan"));
  CHECK(contains(html, "<a class=\"utrecht-link\" href=\"#field-name\">Vul uw naam in.</a>"));
  CHECK(contains(html, "Iemand anders heeft dit net veranderd."));
  CHECK(page_title(filled, "Naam") == "Fout: Naam");
  CHECK(page_title(Filled(Language::nl), "Naam") == "Naam");
}

TEST_CASE("every form that changes something carries the marker, a search does not") {
  CHECK(contains(form(Filled(Language::nl), {.submit = "Bewaar"}, {}), form_marker));
  CHECK(contains(action_button({.action = url("/a"), .label = "Log uit"}), form_marker));
  CHECK_FALSE(contains(search_form({.action = url("/a"), .submit = "Zoek"}, {}), form_marker));
}

TEST_CASE("a password is never shown again and always says which one it is") {
  Filled const filled(Language::nl, {{"secret", "hunter2"}},
                      invalid_field("secret", "name.missing"), catalogue());
  Html const html =
      password_field(filled, {.name = "secret", .label = "Wachtwoord"}, Password::current);

  CHECK_FALSE(contains(html, "hunter2"));
  CHECK(contains(html, "autocomplete=\"current-password\""));
}

TEST_CASE("choices keep what was chosen") {
  std::vector<Option> const options = {{"ja", "Ja"}, {"nee", "Nee"}};
  Filled const back(Language::nl, {{"again", "nee"}}, invalid_field("name", "name.missing"),
                    catalogue());
  Field const field = {.name = "again", .label = "Weer meedoen?", .value = "ja"};

  CHECK(contains(radio_group(Filled(Language::nl), field, options), "value=\"ja\" checked"));
  CHECK(contains(radio_group(back, field, options), "value=\"nee\" checked"));
  CHECK_FALSE(contains(radio_group(back, field, options), "value=\"ja\" checked"));
  CHECK(contains(select_field(back, field, options), "<option value=\"nee\" selected>Nee"));
  CHECK(contains(check_boxes(back, field, options), "value=\"nee\" checked"));
}

TEST_CASE("a list without a choice begins with the question to make one") {
  std::vector<Option> const options = {{"ja", "Ja"}};
  Field const field = {.name = "again", .label = "Weer meedoen?"};

  CHECK(contains(select_field(Filled(Language::en), field, options),
                 "<option value selected>Make a choice</option>"));
}

TEST_CASE("two forms on one page have fields with different ids") {
  Filled const other = Filled(Language::nl).named("second");

  CHECK(contains(text_field(other, {.name = "name", .label = "Naam"}), "id=\"second-name\""));
}

TEST_CASE("a text area keeps a first empty line") {
  Filled const filled(Language::nl, {{"story", "\nIk wacht."}},
                      invalid_field("name", "name.missing"), catalogue());

  CHECK(contains(text_area(filled, {.name = "story", .label = "Verhaal"}), ">\n\nIk wacht.<"));
}

}  // namespace klantendag::html
