// SPDX-License-Identifier: EUPL-1.2
// The list of texts and the form of what all letters say.
#include <algorithm>
#include <array>

#include "modules/letters/rules.hpp"
#include "modules/letters/views.hpp"
#include "platform/html/badge.hpp"
#include "platform/html/button.hpp"
#include "platform/html/fields.hpp"
#include "platform/html/form.hpp"
#include "platform/html/guide.hpp"
#include "platform/html/prose.hpp"
#include "platform/html/table.hpp"

namespace klantendag::letters {
namespace {

struct Slug {
  Kind kind;
  std::string_view slug;
};

constexpr std::array<Slug, kinds.size()> slugs = {{
    {Kind::confirmation, "bevestiging"},
    {Kind::programme, "programma"},
    {Kind::ground_rules, "gespreksregels"},
    {Kind::reminder, "herinnering"},
    {Kind::route, "route"},
    {Kind::cancellation, "afmelding"},
    {Kind::thanks, "bedankt"},
    {Kind::survey_reminder, "enquete-herinnering"},
    {Kind::retrospective, "terugblik"},
    {Kind::good_news, "goed-nieuws"},
    {Kind::promise, "toezegging"},
    {Kind::call_script, "belscript"},
    {Kind::declined, "als-iemand-nee-zegt"},
    {Kind::consent, "toestemming"},
    {Kind::client_questions, "vragen-clienten"},
    {Kind::employee_questions, "vragen-medewerkers"},
}};

}  // namespace

std::string_view slug_of(Kind kind) {
  for (Slug const& line : slugs) {
    if (line.kind == kind) return line.slug;
  }
  return "";
}

std::optional<Kind> kind_at(std::string_view slug) {
  for (Slug const& line : slugs) {
    if (line.slug == slug) return line.kind;
  }
  return std::nullopt;
}

namespace urls {
namespace {
html::Url in_language(html::Url const& url, Language language) {
  return language == Language::nl ? url : url.with("tekst", code_of(language));
}
}  // namespace

html::Url list(EditionId edition) {
  return html::url("/uitnodigen/{}/brieven", edition);
}
html::Url details(EditionId edition) {
  return html::url("/uitnodigen/{}/briefgegevens", edition);
}
html::Url edit(Which const& which) {
  return in_language(html::url("/uitnodigen/{}/brieven/{}", which.edition, slug_of(which.kind)),
                     which.language);
}
html::Url preview(Which const& which) {
  return in_language(
      html::url("/uitnodigen/{}/brieven/{}/voorbeeld", which.edition, slug_of(which.kind)),
      which.language);
}
html::Url print(Which const& which) {
  return in_language(
      html::url("/uitnodigen/{}/brieven/{}/afdrukken", which.edition, slug_of(which.kind)),
      which.language);
}
html::Url print_paper(Which const& which) {
  return print(which).with("voor", "papier");
}
html::Url edit_offered(Which const& which, Offered const& offered) {
  return edit(which)
      .with("klaargezet", offered.offered)
      .with("al", offered.already)
      .with("papier", offered.on_paper);
}
html::Url make_pdf(Which const& which) {
  return in_language(html::url("/uitnodigen/{}/brieven/{}/pdf", which.edition, slug_of(which.kind)),
                     which.language);
}
}  // namespace urls

namespace views {
namespace {

using html::Html;

std::string_view whom(Texts const& texts, Kind kind) {
  switch (kind) {
    case Kind::confirmation:
    case Kind::thanks:
    case Kind::good_news:
    case Kind::promise:
      return texts.letters_for_clients();
    case Kind::ground_rules:
      return texts.letters_for_colleagues();
    case Kind::programme:
    case Kind::reminder:
    case Kind::route:
    case Kind::retrospective:
      return texts.letters_for_everybody();
    case Kind::survey_reminder:
      return texts.letters_for_asked();
    case Kind::cancellation:
      return texts.letters_for_cancelled();
    case Kind::call_script:
    case Kind::declined:
    case Kind::consent:
      return texts.letters_for_callers();
    case Kind::client_questions:
    case Kind::employee_questions:
      return texts.letters_for_the_day();
  }
  return "";
}

Html origin_badge(Texts const& texts, Origin origin) {
  switch (origin) {
    case Origin::usual:
      return html::status_badge(html::Status::neutral, texts.letters_origin_usual());
    case Origin::last_year:
      return html::status_badge(html::Status::active, texts.letters_origin_last_year());
    case Origin::own:
      return html::status_badge(html::Status::success, texts.letters_origin_own());
  }
  return {};
}

Html table_of(Texts const& texts, Overview const& overview, Use use) {
  std::string_view const heading =
      use == Use::letter ? texts.letters_letters() : texts.letters_scripts();
  html::Table table(heading,
                    {{texts.letters_column_text()},
                     {texts.letters_column_for()},
                     {texts.letters_column_wording()}},
                    html::Caption::spoken);
  for (Wording const& wording : overview.wordings) {
    if (use_of(wording.kind) != use) continue;
    Html const link =
        html::link(urls::edit({overview.edition, wording.kind}), title_of(texts, wording.kind));
    table.row({link, whom(texts, wording.kind), origin_badge(texts, wording.origin)});
  }
  return html::section(heading, {std::move(table).html()});
}

}  // namespace

std::string_view title_of(Texts const& texts, Kind kind) {
  switch (kind) {
    case Kind::confirmation:
      return texts.letters_kind_confirmation();
    case Kind::programme:
      return texts.letters_kind_programme();
    case Kind::ground_rules:
      return texts.letters_kind_ground_rules();
    case Kind::reminder:
      return texts.letters_kind_reminder();
    case Kind::route:
      return texts.letters_kind_route();
    case Kind::cancellation:
      return texts.letters_kind_cancellation();
    case Kind::thanks:
      return texts.letters_kind_thanks();
    case Kind::survey_reminder:
      return texts.letters_kind_survey_reminder();
    case Kind::retrospective:
      return texts.letters_kind_retrospective();
    case Kind::good_news:
      return texts.letters_kind_good_news();
    case Kind::promise:
      return texts.letters_kind_promise();
    case Kind::call_script:
      return texts.letters_kind_call_script();
    case Kind::declined:
      return texts.letters_kind_declined();
    case Kind::consent:
      return texts.letters_kind_consent();
    case Kind::client_questions:
      return texts.letters_kind_client_questions();
    case Kind::employee_questions:
      return texts.letters_kind_employee_questions();
  }
  return "";
}

Html list(Texts const& texts, Overview const& overview) {
  std::string const post = overview.waiting == 0 ? std::string(texts.letters_to_post())
                                                 : texts.letters_to_post_waiting(overview.waiting);
  return html::join(
      {html::lead(texts.letters_lead()),
       html::button_group(
           {html::button_link(urls::details(overview.edition), texts.letters_details()),
            html::button_link(html::url("/uitnodigen/{}/post", overview.edition), post)}),
       table_of(texts, overview, Use::letter), table_of(texts, overview, Use::script)});
}

Html no_edition(Texts const& texts) {
  return html::empty_state(
      {.title = texts.letters_no_edition(),
       .words = texts.letters_no_edition_words(),
       .action = html::button_link(html::url("/nieuwe-editie"), texts.letters_new_edition(),
                                   html::Button::primary)});
}

Html details_form(Texts const& texts, html::Filled const& filled, EditionId edition,
                  Details const& details) {
  using html::Need;
  std::string const before = details.answer_before ? details.answer_before->text() : "";
  return html::join(
      {html::lead(texts.letters_details_lead()),
       html::form(filled,
                  {.action = urls::details(edition),
                   .submit = texts.letters_save(),
                   .beside = html::button_link(urls::list(edition), texts.letters_stop(),
                                               html::Button::subtle),
                   .note = html::Note::none},
                  {html::text_field(filled, {.name = "contact",
                                             .label = texts.letters_field_contact(),
                                             .hint = texts.letters_hint_contact(),
                                             .need = Need::optional,
                                             .value = details.contact}),
                   html::phone_field(filled, {.name = "phone",
                                              .label = texts.letters_field_phone(),
                                              .need = Need::optional,
                                              .value = details.phone}),
                   html::text_field(filled, {.name = "address",
                                             .label = texts.letters_field_address(),
                                             .hint = texts.letters_hint_address(),
                                             .need = Need::optional,
                                             .value = details.address}),
                   html::text_area(filled, {.name = "route",
                                            .label = texts.letters_field_route(),
                                            .hint = texts.letters_hint_route(),
                                            .need = Need::optional,
                                            .value = details.route}),
                   html::date_field(filled, {.name = "answer_before",
                                             .label = texts.letters_field_answer_before(),
                                             .hint = texts.letters_hint_answer_before(),
                                             .need = Need::optional,
                                             .value = before})})});
}

}  // namespace views
}  // namespace klantendag::letters
