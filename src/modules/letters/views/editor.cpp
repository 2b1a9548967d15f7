// SPDX-License-Identifier: EUPL-1.2
// The editor of one text, with language help beside it.
#include <array>

#include "core/readability/readability.hpp"
#include "modules/letters/fields.hpp"
#include "modules/letters/rules.hpp"
#include "modules/letters/views.hpp"
#include "platform/html/alert.hpp"
#include "platform/html/button.hpp"
#include "platform/html/data_list.hpp"
#include "platform/html/element.hpp"
#include "platform/html/fields.hpp"
#include "platform/html/form.hpp"
#include "platform/html/guide.hpp"
#include "platform/html/prose.hpp"
#include "platform/i18n/format.hpp"

namespace klantendag::letters::views {
namespace {

using html::Html;

Which which_of(Editor const& editor) {
  return {editor.edition, editor.wording.kind, editor.wording.language};
}

Html languages(Texts const& texts, Editor const& editor) {
  Which which = which_of(editor);
  std::array<html::Tab, 2> tabs{};
  for (Language const language : {Language::nl, Language::en}) {
    which.language = language;
    std::string_view const label =
        language == Language::nl ? texts.letters_dutch() : texts.letters_english();
    tabs[language == Language::nl ? 0 : 1] = {urls::edit(which), label,
                                              editor.wording.language == language};
  }
  return html::tabs(texts.letters_language_of_text(), tabs);
}

Html form_of(Texts const& texts, html::Filled const& filled, Editor const& editor) {
  Wording const& wording = editor.wording;
  return html::form(filled,
                    {.action = urls::edit(which_of(editor)),
                     .submit = texts.letters_save(),
                     .note = html::Note::none},
                    {html::text_field(filled, {.name = "subject",
                                               .label = use_of(wording.kind) == Use::letter
                                                            ? texts.letters_field_subject()
                                                            : texts.letters_field_title(),
                                               .value = wording.subject}),
                     html::text_area(filled,
                                     {.name = "text",
                                      .label = texts.letters_field_text(),
                                      .hint = texts.letters_hint_text(),
                                      .value = wording.text},
                                     20)});
}

Html known_fields(Texts const& texts, Language language) {
  std::vector<Html> items;
  for (FieldName const& name : field_names()) {
    std::string const written = "{" + std::string(name.in(language)) + "}";
    std::string const hand =
        only_the_writer_knows(name.field) ? " " + std::string(texts.letters_field_by_hand()) : "";
    items.push_back(html::join(
        {html::element("code", "utrecht-code", {html::text(written)}), html::text(hand)}));
  }
  return html::details(texts.letters_fields(), {html::paragraph(texts.letters_fields_words()),
                                                html::unordered_list(items)});
}

std::string_view ease_in_words(Texts const& texts, double score) {
  switch (readability::ease_of(score)) {
    case readability::Ease::easy:
      return texts.letters_ease_easy();
    case readability::Ease::fair:
      return texts.letters_ease_fair();
    case readability::Ease::hard:
      return texts.letters_ease_hard();
  }
  return "";
}

// What one can do with the text now: look, print, send, go back.
Html next_steps(Texts const& texts, Editor const& editor) {
  Which const which = which_of(editor);
  bool const letter = use_of(editor.wording.kind) == Use::letter;
  Html const look =
      letter ? html::button_link(urls::preview(which), texts.letters_preview()) : Html();
  Html const paper = html::button_link(urls::print(which), texts.letters_print());
  Html const send =
      letter && editor.people > 0
          ? html::action_button({.action = html::url("/uitnodigen/{}/brieven/{}/post",
                                                     editor.edition, slug_of(editor.wording.kind)),
                                 .label = texts.letters_offer(editor.people),
                                 .button = html::Button::primary})
          : Html();
  Html const back =
      editor.wording.origin == Origin::own
          ? html::action_button(
                {.action = html::url("/uitnodigen/{}/brieven/{}/terug", editor.edition,
                                     slug_of(editor.wording.kind)),
                 .label = texts.letters_take_back(),
                 .button = html::Button::subtle,
                 .hidden = html::hidden_field("language", code_of(editor.wording.language))})
          : Html();
  Html const nobody =
      letter && editor.people == 0 ? html::paragraph(texts.letters_nobody_yet()) : Html();
  return html::section(texts.letters_next(),
                       {nobody, html::button_group({send, look, paper, back})});
}

}  // namespace

Html language_help(Texts const& texts, Wording const& wording) {
  auto const reading = readability::read(wording.text);
  bool const dutch = wording.language == Language::nl;
  std::vector<html::DataItem> figures;
  if (dutch) {
    std::string const score = i18n::decimal(texts.language, reading.flesch_douma, 0) + " " +
                              std::string(ease_in_words(texts, reading.flesch_douma));
    figures.push_back({texts.letters_score(), html::text(score), {}});
  }
  figures.push_back(
      {texts.letters_words(), html::text(i18n::count(texts.language, reading.words)), {}});
  figures.push_back({texts.letters_words_per_sentence(),
                     html::text(i18n::decimal(texts.language, reading.words_per_sentence, 1)),
                     {}});
  std::vector<Html> hints;
  for (auto const& sentence : reading.long_sentences) {
    hints.push_back(html::text(texts.letters_long_sentence(sentence.words, sentence.text)));
  }
  for (auto const& word : reading.hard_words) {
    if (!dutch) break;
    hints.push_back(html::text(word.instead.empty()
                                   ? texts.letters_long_word(word.word)
                                   : texts.letters_hard_word(word.word, word.instead)));
  }
  Html const advice =
      hints.empty() ? html::paragraph(texts.letters_reads_well()) : html::unordered_list(hints);
  return html::section(
      texts.letters_language_help(),
      {html::data_list(figures), advice,
       html::small_print(dutch ? texts.letters_score_words() : texts.letters_count_words())});
}

Html offered_part(Texts const& texts, Editor const& editor) {
  if (!editor.offered) return Html();
  Offered const& offered = *editor.offered;
  Html said = html::paragraph(
      {html::text(texts.letters_offered(offered.offered)), " ",
       html::link(html::url("/uitnodigen/{}/post", editor.edition), texts.letters_offered_link())});
  if (offered.already > 0) said += html::paragraph(texts.letters_offered_already(offered.already));
  if (offered.on_paper > 0) {
    said += html::paragraph(
        {html::text(texts.letters_offered_paper(offered.on_paper)), " ",
         html::link(urls::print_paper(which_of(editor)), texts.letters_offered_paper_link())});
  }
  auto const kind = offered.on_paper > 0 ? html::Alert::warning : html::Alert::ok;
  return html::alert(texts.language, kind, said);
}

Html editor(Texts const& texts, html::Filled const& filled, Editor const& editor) {
  Html const text =
      html::element("div", "klantendag-beside__main", {form_of(texts, filled, editor)});
  Html const beside = html::element(
      "div", "klantendag-beside__other",
      {language_help(texts, editor.wording), known_fields(texts, editor.wording.language)});
  return html::join(
      {offered_part(texts, editor), languages(texts, editor),
       html::element("div", "klantendag-beside", {text, beside}), next_steps(texts, editor),
       html::paragraph({html::link(urls::list(editor.edition), texts.letters_all())})});
}

}  // namespace klantendag::letters::views
