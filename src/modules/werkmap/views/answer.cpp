// SPDX-License-Identifier: EUPL-1.2
// Calling and answering: which asks it is about, the words with language help beside them, and the way
// they go.
#include "core/readability/readability.hpp"
#include "modules/werkmap/views.hpp"
#include "platform/html/alert.hpp"
#include "platform/html/button.hpp"
#include "platform/html/fields.hpp"
#include "platform/html/form.hpp"
#include "platform/html/guide.hpp"
#include "platform/html/prose.hpp"
#include "platform/i18n/format.hpp"

namespace klantendag::werkmap::views {
namespace {

using html::Html;

std::vector<AskInside const*> open_ones(One const& one, bool calls_too) {
  std::vector<AskInside const*> found;
  for (AskInside const& ask : one.inside.asks) {
    if (!asks::is_open(ask.ask.life.state)) continue;
    if (calls_too || ask.ask.life.kind != asks::Kind::contact) found.push_back(&ask);
  }
  return found;
}

struct Boxes {
  std::string_view name{};
  std::vector<AskInside const*> asks{};
  std::vector<AskId> chosen{};
};

Html which_asks(Texts const& texts, html::Filled const& filled, Boxes const& boxes) {
  std::vector<AskInside const*> const& asks = boxes.asks;
  std::vector<html::Option> options;
  std::vector<std::string> chosen;
  std::vector<std::string> ids;
  std::vector<std::string> labels;
  for (AskInside const* ask : asks) {
    ids.push_back(ask->ask.id.text());
    std::string label(kind_name(texts, ask->ask.life.kind));
    if (asks.size() > 1) label = std::to_string(ids.size()) + ". " + label;
    labels.push_back(std::move(label));
  }
  for (std::size_t at = 0; at < ids.size(); ++at) options.push_back({ids[at], labels[at]});
  for (AskId const id : boxes.chosen) chosen.push_back(id.text());
  if (ids.size() == 1) chosen = ids;
  return html::check_boxes(filled, {.name = boxes.name, .label = texts.werkmap_which_asks()},
                           options, chosen);
}

Html call_form(Texts const& texts, html::Filled const& filled, Sent sent, One const& one) {
  html::Filled const used =
      (sent == Sent::call ? filled : html::Filled(texts.language)).named("call");
  std::vector<html::Option> const outcomes = {
      {"reached", texts.werkmap_call_reached(), texts.werkmap_call_reached_hint()},
      {"voicemail", texts.werkmap_call_voicemail(), texts.werkmap_call_voicemail_hint()},
      {"no_answer", texts.werkmap_call_no_answer(), texts.werkmap_call_no_answer_hint()}};
  return html::section(
      texts.werkmap_call_title(),
      {html::paragraph(texts.werkmap_call_words()),
       html::form(
           used,
           {.action = html::url("/werkmap/bericht/{}/bellen", one.inside.message.id),
            .submit = texts.werkmap_call_submit(),
            .note = html::Note::none},
           {which_asks(texts, used, {"about", open_ones(one, true), {}}),
            html::radio_group(used, {.name = "outcome", .label = texts.werkmap_call_outcome()},
                              outcomes),
            html::text_area(
                used,
                {.name = "note", .label = texts.werkmap_call_note(), .need = html::Need::optional},
                3)})});
}

Html language_help(Texts const& texts, std::string_view words) {
  auto const reading = readability::read(words);
  std::vector<Html> hints;
  for (auto const& sentence : reading.long_sentences) {
    hints.push_back(html::text(texts.werkmap_long_sentence(sentence.words, sentence.text)));
  }
  for (auto const& word : reading.hard_words) {
    hints.push_back(html::text(word.instead.empty()
                                   ? texts.werkmap_long_word(word.word)
                                   : texts.werkmap_hard_word(word.instead, word.word)));
  }
  std::string const figures = texts.werkmap_language_figures(
      reading.words, i18n::decimal(texts.language, reading.words_per_sentence, 1));
  Html const advice =
      hints.empty() ? html::paragraph(texts.werkmap_reads_well()) : html::unordered_list(hints);
  return html::alert(texts.language, hints.empty() ? html::Alert::ok : html::Alert::info,
                     html::join({html::paragraph(texts.werkmap_language_help()),
                                 html::paragraph(figures), advice}));
}

}  // namespace

Html answer_form(Texts const& texts, html::Filled const& filled, Sent sent, One const& one) {
  Html page = call_form(texts, filled, sent, one);
  auto const answerable = open_ones(one, false);
  if (answerable.empty()) {
    return html::join({page, html::section(texts.werkmap_answer_title(),
                                           {html::paragraph(texts.werkmap_only_calls())})});
  }
  html::Filled const used =
      (sent == Sent::answer ? filled : html::Filled(texts.language)).named("answer");
  NewAnswer const& draft = one.draft;
  std::string const written(used.value("text", draft.text));
  std::vector<html::Option> const ways = {
      {"copied", texts.werkmap_way_copied(), texts.werkmap_way_copied_hint()},
      {"post", texts.werkmap_way_post(), texts.werkmap_way_post_hint()}};
  Html help;
  if (!written.empty()) help = language_help(texts, written);
  page += html::section(
      texts.werkmap_answer_title(),
      {html::paragraph(texts.werkmap_answer_words()), help,
       html::form(
           used,
           {.action = html::url("/werkmap/bericht/{}/antwoord", one.inside.message.id),
            .submit = texts.werkmap_answer_submit(),
            .beside = html::submit_button({.label = texts.werkmap_answer_check(),
                                           .button = html::Button::secondary,
                                           .name = "check",
                                           .value = "yes"}),
            .note = html::Note::none},
           {which_asks(texts, used, {"names", answerable, draft.names}),
            html::text_field(used, {.name = "subject",
                                    .label = texts.werkmap_answer_subject(),
                                    .value = draft.subject}),
            html::text_area(
                used, {.name = "text", .label = texts.werkmap_answer_text(), .value = draft.text},
                8),
            html::radio_group(used,
                              {.name = "way",
                               .label = texts.werkmap_way(),
                               .value = draft.by_post ? "post" : "copied"},
                              ways),
            html::email_field(used, {.name = "email",
                                     .label = texts.werkmap_email(),
                                     .hint = texts.werkmap_email_hint(),
                                     .need = html::Need::explained,
                                     .value = draft.email,
                                     .autocomplete = "off"})})});
  return page;
}

}  // namespace klantendag::werkmap::views
