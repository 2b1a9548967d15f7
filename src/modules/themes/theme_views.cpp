// SPDX-License-Identifier: EUPL-1.2
// One theme: what belongs to it and why, its codes, merging, splitting, and quotes without persons.
#include "base/text.hpp"
#include "modules/themes/views.hpp"
#include "platform/html/alert.hpp"
#include "platform/html/badge.hpp"
#include "platform/html/button.hpp"
#include "platform/html/fields.hpp"
#include "platform/html/form.hpp"
#include "platform/html/guide.hpp"
#include "platform/html/prose.hpp"
#include "platform/html/table.hpp"

namespace klantendag::themes::views {
namespace {

using html::Html;

std::string_view how_name(Texts const& texts, How how) {
  switch (how) {
    case How::chosen:
      return texts.themes_how_chosen();
    case How::merged:
      return texts.themes_how_merged();
    case How::split:
      return texts.themes_how_split();
  }
  return "";
}

Html items(Texts const& texts, Opened const& opened) {
  if (opened.items.empty()) return html::paragraph(texts.themes_no_links());
  html::Table table(texts.themes_items(),
                    {{texts.themes_column_words()},
                     {texts.themes_column_how()},
                     {texts.themes_column_action(), html::Column::Kind::actions}},
                    html::Caption::spoken);
  for (LinkedItem const& one : opened.items) {
    table.row({html::typed_text(one.item.words), how_name(texts, one.link.how),
               html::action_button({.action = urls::take_off(opened.theme.id),
                                    .label = texts.themes_take_off(),
                                    .about = shorten(one.item.words, 40),
                                    .button = html::Button::subtle,
                                    .hidden = html::hidden_field("link", one.link.id.text())})});
  }
  return std::move(table).html();
}

Html change_form(Texts const& texts, html::Filled const& filled, Opened const& opened) {
  return html::form(filled,
                    {.action = urls::change(opened.theme.id),
                     .submit = texts.themes_change_save(),
                     .button = html::Button::secondary,
                     .note = html::Note::none},
                    {html::text_field(filled, {.name = "name",
                                               .label = texts.themes_field_name(),
                                               .value = opened.theme.name,
                                               .autocomplete = "off"}),
                     html::text_field(filled, {.name = "codes",
                                               .label = texts.themes_field_codes(),
                                               .hint = texts.themes_hint_codes(),
                                               .need = html::Need::optional,
                                               .value = opened.theme.codes,
                                               .autocomplete = "off"})});
}

Html merge_form(Texts const& texts, html::Filled const& filled, Opened const& opened) {
  std::vector<html::Option> others;
  for (Theme const& one : opened.others) others.push_back({one.id.text(), one.name, {}});
  return html::form(
      filled,
      {.action = urls::merge(opened.theme.id),
       .submit = texts.themes_merge_save(),
       .button = html::Button::secondary,
       .note = html::Note::none},
      {html::paragraph(texts.themes_merge_words()),
       html::select_field(filled, {.name = "into", .label = texts.themes_field_into()}, others)});
}

Html split_form(Texts const& texts, html::Filled const& filled, Opened const& opened) {
  std::vector<html::Option> links;
  for (LinkedItem const& one : opened.items) {
    links.push_back({one.link.id.text(), shorten(one.item.words, 120), {}});
  }
  return html::form(
      filled,
      {.action = urls::split(opened.theme.id),
       .submit = texts.themes_split_save(),
       .button = html::Button::secondary,
       .note = html::Note::none},
      {html::check_boxes(filled, {.name = "link", .label = texts.themes_field_split()}, links),
       html::text_field(
           filled,
           {.name = "name", .label = texts.themes_field_split_name(), .autocomplete = "off"})});
}

Html quote_form(Texts const& texts, html::Filled const& filled, Opened const& opened) {
  std::vector<html::Option> options;
  for (Quotable const& story : opened.quotable) {
    for (Sentence const& sentence : story.sentences) {
      options.push_back({story.story.text() + " " + sentence.told, sentence.redacted, {}});
    }
  }
  if (options.empty()) return html::paragraph(texts.themes_nothing_to_quote());
  return html::form(filled,
                    {.action = urls::quote(opened.theme.id),
                     .submit = texts.themes_quote_save(),
                     .button = html::Button::secondary,
                     .note = html::Note::none},
                    {html::radio_group(filled,
                                       {.name = "sentence",
                                        .label = texts.themes_field_quote(),
                                        .hint = texts.themes_hint_quote()},
                                       options)});
}

Html quotes(Texts const& texts, Opened const& opened) {
  Html part;
  for (Quote const& quote : opened.quotes) {
    bool const released = quote.state == QuoteState::released;
    part += html::paragraph(
        {html::status_badge(released ? html::Status::success : html::Status::warning,
                            released ? texts.themes_released() : texts.themes_proposed()),
         " ", html::text(quote.words)});
    part += html::action_button(
        {.action = urls::settle(quote.id),
         .label = released ? texts.themes_withhold() : texts.themes_release(),
         .about = quote.words,
         .hidden = html::join(
             {html::hidden_field("theme", opened.theme.id.text()),
              html::hidden_field("state", themes::name_of(released ? QuoteState::proposed
                                                                   : QuoteState::released))})});
  }
  return part;
}

Html folded(std::string_view summary, Html const& form, bool came_back) {
  return came_back ? html::section(summary, {form}) : html::details(summary, {form});
}

}  // namespace

Html theme(Texts const& texts, html::Filled const& filled, Sent sent, Opened const& opened) {
  html::Filled const fresh(texts.language);
  auto const at = [&](Sent form, std::string_view name) {
    return (form == sent ? filled : fresh).named(name);
  };
  Html const back =
      html::paragraph({html::link(urls::sorting(opened.theme.edition), texts.themes_to_sorting())});
  if (opened.theme.state == State::merged) {
    return html::join(
        {html::alert(texts.language, html::Alert::info, texts.themes_was_merged()), back});
  }
  Html page = html::lead(texts.themes_theme_lead());
  page += html::section(texts.themes_items(), {items(texts, opened)});
  page +=
      html::section(texts.themes_quotes(),
                    {quotes(texts, opened), quote_form(texts, at(Sent::quote, "citaat"), opened)});
  page += folded(texts.themes_change(), change_form(texts, at(Sent::change, "woorden"), opened),
                 sent == Sent::change);
  if (!opened.others.empty()) {
    page += folded(texts.themes_merge(), merge_form(texts, at(Sent::merge, "samen"), opened),
                   sent == Sent::merge);
  }
  if (!opened.items.empty()) {
    page += folded(texts.themes_split(), split_form(texts, at(Sent::split, "splits"), opened),
                   sent == Sent::split);
  }
  page += back;
  return page;
}

}  // namespace klantendag::themes::views
