// SPDX-License-Identifier: EUPL-1.2
// Paper: printing numbers, entering what came back, what is still out; and the cards themselves.
#include <algorithm>

#include "base/text.hpp"
#include "modules/day/views.hpp"
#include "platform/html/alert.hpp"
#include "platform/html/badge.hpp"
#include "platform/html/button.hpp"
#include "platform/html/element.hpp"
#include "platform/html/fields.hpp"
#include "platform/html/form.hpp"
#include "platform/html/guide.hpp"
#include "platform/html/prose.hpp"
#include "platform/html/table.hpp"

namespace klantendag::day {

namespace urls {
html::Url paper(EditionId edition) {
  return html::url("/de-dag/{}/papier", edition);
}
html::Url print(EditionId edition) {
  return html::url("/de-dag/{}/papier/drukken", edition);
}
html::Url cards(EditionId edition, PaperKind kind) {
  return html::url("/de-dag/{}/kaarten/{}", edition, day::name_of(kind));
}
html::Url tip_card(EditionId edition) {
  return html::url("/de-dag/{}/papier/tipkaart", edition);
}
html::Url story_form(EditionId edition) {
  return html::url("/de-dag/{}/papier/verhaalblad", edition);
}
html::Url void_paper(EditionId edition) {
  return html::url("/de-dag/{}/papier/vervallen", edition);
}
}  // namespace urls

namespace views {
namespace {

using html::Html;

std::string_view kind_name(Texts const& texts, PaperKind kind) {
  switch (kind) {
    case PaperKind::tip_card:
      return texts.day_tip_card();
    case PaperKind::story_form:
      return texts.day_story_form();
  }
  return "";
}

std::string_view reason_name(Texts const& texts, VoidReason reason) {
  switch (reason) {
    case VoidReason::none:
      return "";
    case VoidReason::blank:
      return texts.day_void_blank();
    case VoidReason::damaged:
      return texts.day_void_damaged();
    case VoidReason::lost:
      return texts.day_void_lost();
    case VoidReason::not_in_system:
      return texts.day_void_not_in_system();
  }
  return "";
}

std::vector<html::Option> kinds(Texts const& texts) {
  std::vector<html::Option> options;
  for (PaperKind const kind : every_paper_kind) {
    options.push_back({day::name_of(kind), kind_name(texts, kind), {}});
  }
  return options;
}

Html state_badge(Texts const& texts, Paper const& paper) {
  switch (paper.state) {
    case PaperState::printed:
      return html::status_badge(html::Status::warning, texts.day_paper_open());
    case PaperState::used:
      return html::status_badge(html::Status::success, texts.day_paper_used());
    case PaperState::voided:
      return html::status_badge(html::Status::neutral, texts.day_paper_void());
  }
  return {};
}

Html reconciled(Texts const& texts, PaperPage const& page) {
  if (page.papers.empty()) {
    return html::empty_state(
        {texts.day_paper_empty_title(), texts.day_paper_empty_words(), Html()});
  }
  std::vector<std::string> open;
  html::Table table(texts.day_paper_title(),
                    {{texts.day_column_number()},
                     {texts.day_column_kind()},
                     {texts.day_column_paper_state()},
                     {texts.day_column_reason()}},
                    html::Caption::spoken);
  for (Paper const& paper : page.papers) {
    std::string const number = std::to_string(paper.number);
    if (paper.state == PaperState::printed) {
      open.push_back(std::string(kind_name(texts, paper.kind)) + " " + number);
    }
    table.row({number, kind_name(texts, paper.kind), state_badge(texts, paper),
               reason_name(texts, paper.reason)});
  }
  Html const sum = open.empty()
                       ? html::alert(texts.language, html::Alert::ok, texts.day_paper_all())
                       : html::alert(texts.language, html::Alert::warning,
                                     texts.day_paper_out(static_cast<std::int64_t>(open.size()),
                                                         klantendag::join(open, ", ")));
  return html::join({sum, html::details(texts.day_paper_list(), {std::move(table).html()})});
}

std::vector<html::Option> stories_of(Texts const& texts, PaperPage const& page) {
  std::vector<html::Option> options;
  for (stories::Line const& line : page.stories) {
    std::string const who = line.teller.empty() ? std::string(texts.day_somebody()) : line.teller;
    options.push_back({line.story.id.text(), texts.day_story_of_group(who, line.story.group), {}});
  }
  return options;
}

Html number_field(Texts const& texts, html::Filled const& filled) {
  return html::number_field(filled, {.name = "number",
                                     .label = texts.day_field_number(),
                                     .hint = texts.day_hint_number(),
                                     .width = html::Width::number});
}

Html card_form(Texts const& texts, html::Filled const& filled, PaperPage const& page) {
  return html::form(
      filled,
      {.action = urls::tip_card(page.edition),
       .submit = texts.day_card_save(),
       .note = html::Note::none},
      {number_field(texts, filled),
       html::select_field(filled, {.name = "story", .label = texts.day_field_card_story()},
                          stories_of(texts, page)),
       html::text_area(
           filled,
           {.name = "words", .label = texts.day_field_card(), .hint = texts.day_hint_card()}, 3),
       html::radio_group(filled, {.name = "channel", .label = texts.day_field_tip_channel()},
                         tip_channels(texts))});
}

Html form_form(Texts const& texts, html::Filled const& filled, PaperPage const& page) {
  return html::form(
      filled,
      {.action = urls::story_form(page.edition),
       .submit = texts.day_form_save(),
       .button = html::Button::secondary,
       .note = html::Note::none},
      {html::paragraph(texts.day_form_words()), number_field(texts, filled),
       html::select_field(filled, {.name = "story", .label = texts.day_field_form_story()},
                          stories_of(texts, page))});
}

Html void_form(Texts const& texts, html::Filled const& filled, PaperPage const& page) {
  std::vector<html::Option> reasons;
  for (VoidReason const reason : every_void_reason) {
    reasons.push_back({day::name_of(reason), reason_name(texts, reason), {}});
  }
  return html::form(
      filled,
      {.action = urls::void_paper(page.edition),
       .submit = texts.day_void_save(),
       .button = html::Button::secondary,
       .note = html::Note::none},
      {html::radio_group(filled, {.name = "kind", .label = texts.day_column_kind()}, kinds(texts)),
       number_field(texts, filled),
       html::radio_group(filled, {.name = "reason", .label = texts.day_field_void()}, reasons)});
}

Html print_form(Texts const& texts, html::Filled const& filled, PaperPage const& page) {
  return html::form(
      filled,
      {.action = urls::print(page.edition),
       .submit = texts.day_print_save(),
       .note = html::Note::none},
      {html::radio_group(filled,
                         {.name = "kind", .label = texts.day_column_kind(), .value = "tip_card"},
                         kinds(texts)),
       html::number_field(filled, {.name = "count",
                                   .label = texts.day_field_count(),
                                   .value = "10",
                                   .width = html::Width::number})});
}

Html folded(std::string_view summary, Html const& form, bool open) {
  return open ? html::section(summary, {form}) : html::details(summary, {form});
}

// A line to write on, or a box to tick.
Html write_line(std::string_view label) {
  return html::element("p", "klantendag-card__line", {html::text(label)});
}
Html boxes(std::string_view label, std::vector<std::string_view> const& answers) {
  Html all = html::text(label);
  for (std::string_view const answer : answers) {
    all += html::element("span", "klantendag-card__box", {html::text(answer)});
  }
  return html::element("p", "klantendag-card__boxes", {all});
}

Html card(Texts const& texts, Paper const& paper) {
  std::vector<std::string_view> const yes_no = {texts.day_yes(), texts.day_no()};
  Html const head = html::element(
      "p", "klantendag-card__number",
      {html::text(std::string(kind_name(texts, paper.kind)) + " " + std::to_string(paper.number))});
  if (paper.kind == PaperKind::tip_card) {
    std::vector<std::string_view> ways;
    for (auto const channel : obligations::every_channel) {
      ways.push_back(obligations::channel_name(texts.language, channel));
    }
    ways.push_back(texts.day_channel_none());
    return html::element(
        "li", "klantendag-card",
        {head, write_line(texts.day_card_name()), write_line(texts.day_card_tip()),
         html::element("div", "klantendag-card__space", {}), boxes(texts.day_card_hear(), ways),
         html::element("p", "klantendag-card__boxes", {html::text(texts.day_card_contact())})});
  }
  return html::element(
      "li", "klantendag-card klantendag-card--page",
      {head, write_line(texts.day_card_name()), boxes(texts.day_consent_write_down(), yes_no),
       boxes(texts.day_consent_quote(), yes_no), boxes(texts.day_consent_tell_back(), yes_no),
       write_line(texts.day_field_told()), html::element("div", "klantendag-card__space", {}),
       write_line(texts.day_field_struck()), html::element("div", "klantendag-card__space", {}),
       write_line(texts.day_field_questions()), html::element("div", "klantendag-card__space", {}),
       boxes(texts.day_field_read_back(),
             {texts.day_read_back_confirmed(), texts.day_read_back_corrected(),
              texts.day_read_back_not_possible()}),
       boxes(texts.day_field_wants_contact(), yes_no)});
}

}  // namespace

Html paper(Texts const& texts, html::Filled const& filled, PaperSent sent, PaperPage const& page) {
  html::Filled const fresh(texts.language);
  auto const at = [&](PaperSent form, std::string_view name) {
    return (form == sent ? filled : fresh).named(name);
  };
  Html body = html::join({parts(texts, page.edition, Part::paper),
                          html::lead(texts.day_paper_lead()), reconciled(texts, page)});
  if (!page.papers.empty() && page.stories.empty()) {
    body += html::paragraph(texts.day_paper_no_stories());
  }
  if (!page.papers.empty() && !page.stories.empty()) {
    body += html::section(texts.day_card_title(),
                          {card_form(texts, at(PaperSent::card, "kaart"), page)});
    body += folded(texts.day_form_title(), form_form(texts, at(PaperSent::form, "blad"), page),
                   sent == PaperSent::form);
  }
  if (!page.papers.empty()) {
    body += folded(texts.day_void_title(), void_form(texts, at(PaperSent::voiding, "weg"), page),
                   sent == PaperSent::voiding);
  }
  Html print = print_form(texts, at(PaperSent::print, "druk"), page);
  for (PaperKind const kind : every_paper_kind) {
    bool const any = std::any_of(page.papers.begin(), page.papers.end(), [&](Paper const& one) {
      return one.kind == kind && one.state == PaperState::printed;
    });
    if (!any) continue;
    print += html::paragraph({html::link(
        urls::cards(page.edition, kind),
        kind == PaperKind::tip_card ? texts.day_print_cards() : texts.day_print_forms())});
  }
  body += html::section(texts.day_print_title(), {print});
  return body;
}

Html cards(Texts const& texts, EditionId edition, std::vector<Paper> const& papers) {
  Html all;
  for (Paper const& paper : papers) all += card(texts, paper);
  return html::join(
      {html::element(
           "div", "klantendag-screen-only",
           {html::lead(texts.day_print_lead()),
            html::paragraph({html::link(urls::paper(edition), texts.day_back_to_paper())})}),
       html::element("ul", "klantendag-cards", {all})});
}

}  // namespace views
}  // namespace klantendag::day
