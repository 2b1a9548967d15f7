// SPDX-License-Identifier: EUPL-1.2
// One message: the whole of it with its asks marked, then each ask with why and what can be done.
#include <algorithm>

#include "modules/werkmap/views.hpp"
#include "platform/html/alert.hpp"
#include "platform/html/badge.hpp"
#include "platform/html/button.hpp"
#include "platform/html/data_list.hpp"
#include "platform/html/fields.hpp"
#include "platform/html/form.hpp"
#include "platform/html/guide.hpp"
#include "platform/html/prose.hpp"
#include "platform/i18n/format.hpp"

namespace klantendag::werkmap::views {
namespace {

using html::Html;

// Marks that overlap are one mark.
std::vector<Mark> apart(std::vector<Mark> marks, std::size_t size) {
  std::erase_if(marks, [&](Mark const& mark) { return mark.begin >= mark.end || mark.end > size; });
  std::sort(marks.begin(), marks.end(),
            [](Mark const& one, Mark const& other) { return one.begin < other.begin; });
  std::vector<Mark> joined;
  for (Mark& mark : marks) {
    if (!joined.empty() && mark.begin <= joined.back().end) {
      joined.back().end = std::max(joined.back().end, mark.end);
    } else {
      joined.push_back(std::move(mark));
    }
  }
  return joined;
}

// A piece of one paragraph; its line ends stay.
Html lines(std::string_view piece) {
  Html html;
  while (true) {
    std::size_t const end = piece.find('\n');
    html.add_text(piece.substr(0, end));
    if (end == std::string_view::npos) return html;
    html += "<br>";
    piece.remove_prefix(end + 1);
  }
}

// From `begin` to `end` of the text, with the marks that lie in it.
Html paragraph_of(std::string_view text, std::size_t begin, std::size_t end,
                  std::vector<Mark> const& marks) {
  Html words;
  std::size_t at = begin;
  for (Mark const& mark : marks) {
    std::size_t const from = std::max(mark.begin, at);
    std::size_t const to = std::min(mark.end, end);
    if (from >= to) continue;
    words += lines(text.substr(at, from - at));
    words += html::join({"<mark>", lines(text.substr(from, to - from)), "</mark>"});
    at = to;
  }
  words += lines(text.substr(at, end - at));
  return html::paragraph({words});
}

Html facts(Texts const& texts, One const& one) {
  Message const& message = one.inside.message;
  std::vector<html::DataItem> items = {
      {texts.werkmap_client(),
       html::text(one.inside.contents.client.empty() ? std::string(texts.werkmap_unknown_client())
                                                     : one.inside.contents.client),
       {}},
      {texts.werkmap_column_received(),
       html::text(i18n::moment(texts.language, message.received_at)),
       {}},
      {texts.werkmap_office(), html::text(message.office), {}}};
  if (!message.channel.empty()) {
    items.push_back({texts.werkmap_came_by(), html::text(message.channel), {}});
  }
  if (message.language != "nl") {
    items.push_back({texts.werkmap_language(), html::text(message.language), {}});
  }
  return html::data_list(items);
}

Html the_words(Texts const& texts, One const& one) {
  std::vector<Mark> marks;
  for (AskInside const& ask : one.inside.asks) {
    if (ask.ask.life.kind != asks::Kind::whole) marks.push_back(ask.mark);
  }
  Contents const& contents = one.inside.contents;
  if (contents.text.empty() && contents.subject.empty()) {
    return html::paragraph(texts.werkmap_words_gone());
  }
  std::string const whole_text =
      contents.subject.empty() ? contents.text : contents.subject + "\n\n" + contents.text;
  return html::spotlight(html::Alert::info, {marked_text(whole_text, std::move(marks))});
}

Html sample_part(Texts const& texts, One const& one) {
  if (one.inside.message.sample != Sample::waiting) return {};
  html::Url const url = html::url("/werkmap/bericht/{}/steekproef", one.inside.message.id);
  return html::section(texts.werkmap_sample_title(),
                       {html::paragraph(texts.werkmap_sample_words()),
                        html::button_group({html::action_button(
                            {.action = url,
                             .label = texts.werkmap_sample_nothing(),
                             .hidden = html::hidden_field("found", "nothing")})})});
}

Html mark_part(Texts const& texts, html::Filled const& filled, Sent sent, One const& one) {
  html::Filled const used =
      (sent == Sent::mark ? filled : html::Filled(texts.language)).named("mark");
  std::vector<html::Option> kinds;
  for (asks::Kind const kind :
       {asks::Kind::question, asks::Kind::contact, asks::Kind::request, asks::Kind::urgent}) {
    kinds.push_back({asks::name_of(kind), kind_name(texts, kind)});
  }
  return html::details(
      texts.werkmap_mark_title(),
      {html::paragraph(texts.werkmap_mark_words()),
       html::form(
           used,
           {.action = html::url("/werkmap/bericht/{}/markeren", one.inside.message.id),
            .submit = texts.werkmap_mark_submit(),
            .button = html::Button::secondary,
            .note = html::Note::none},
           {html::select_field(used, {.name = "kind", .label = texts.werkmap_column_kind()}, kinds),
            html::text_area(used,
                            {.name = "quote",
                             .label = texts.werkmap_mark_quote(),
                             .hint = texts.werkmap_mark_hint()},
                            2)})});
}

Html others_part(Texts const& texts, One const& one) {
  if (one.inside.others.empty()) return {};
  std::vector<Html> items;
  for (Message const& other : one.inside.others) {
    items.push_back(
        html::link(urls::message(other.id), i18n::moment(texts.language, other.received_at)));
  }
  return html::section(texts.werkmap_others_title(), {html::unordered_list(items)});
}

Html replies_part(Texts const& texts, One const& one) {
  if (one.inside.replies.empty()) return {};
  Html all;
  for (Reply const& reply : one.inside.replies) {
    std::string const who = name_in(texts, one.names, reply.made_by);
    std::string const when = i18n::moment(texts.language, reply.made_at);
    all += html::paragraph(reply.state == "offered" ? texts.werkmap_reply_offered(who, when)
                           : reply.state == "sent"  ? texts.werkmap_reply_sent(who, when)
                                                    : texts.werkmap_reply_failed(who, when));
    all += html::spotlight(html::Alert::info,
                           {html::paragraph(reply.subject), html::typed_text(reply.text)});
  }
  return html::section(texts.werkmap_replies_title(), {all});
}

bool any_open(One const& one) {
  return std::any_of(one.inside.asks.begin(), one.inside.asks.end(),
                     [](AskInside const& ask) { return asks::is_open(ask.ask.life.state); });
}

Html closing_part(Texts const& texts, One const& one) {
  if (one.inside.message.state == MessageState::closed) {
    return html::alert(texts.language, html::Alert::ok, texts.werkmap_is_closed());
  }
  if (any_open(one)) return html::paragraph(texts.werkmap_cannot_close());
  return html::action_button(
      {.action = html::url("/werkmap/bericht/{}/sluiten", one.inside.message.id),
       .label = texts.werkmap_close()});
}

}  // namespace

Html marked_text(std::string_view text, std::vector<Mark> marks) {
  std::vector<Mark> const shown = apart(std::move(marks), text.size());
  Html html;
  std::size_t begin = 0;
  while (begin < text.size()) {
    std::size_t end = text.find("\n\n", begin);
    if (end == std::string_view::npos) end = text.size();
    if (end > begin) html += paragraph_of(text, begin, end, shown);
    begin = end;
    while (begin < text.size() && text[begin] == '\n') ++begin;
  }
  return html;
}

Html closed_envelope(Texts const& texts, Message const& message, Instant now) {
  return html::join(
      {html::lead(texts.werkmap_envelope_lead()),
       html::data_list(std::vector<html::DataItem>{
           {texts.werkmap_column_received(),
            html::text(i18n::moment(texts.language, message.received_at)),
            {}},
           {texts.werkmap_column_waits(), html::text(waited(texts, message.received_at, now)), {}},
           {texts.werkmap_office(), html::text(message.office), {}}}),
       html::paragraph(texts.werkmap_envelope_words()),
       html::action_button({.action = urls::open(message.id),
                            .label = texts.werkmap_open(),
                            .button = html::Button::primary})});
}

Html one(Texts const& texts, html::Filled const& filled, Sent sent, One const& one) {
  Html page = facts(texts, one);
  page += the_words(texts, one);
  Html asks;
  for (AskInside const& ask : one.inside.asks) asks += ask_part(texts, filled, sent, one, ask);
  if (one.inside.asks.empty()) asks = html::paragraph(texts.werkmap_no_asks());
  page += html::section(texts.werkmap_asks_title(), {asks});
  if (any_open(one)) page += answer_form(texts, filled, sent, one);
  page += replies_part(texts, one);
  page += sample_part(texts, one);
  page += mark_part(texts, filled, sent, one);
  page += became_part(texts, filled, sent, one);
  page += others_part(texts, one);
  page += html::section(
      texts.werkmap_next_title(),
      {closing_part(texts, one),
       html::button_group({html::action_button({.action = html::url("/werkmap/bericht/{}/code",
                                                                    one.inside.message.id),
                                                .label = texts.werkmap_make_code(),
                                                .button = html::Button::subtle}),
                           html::button_link(urls::list(), texts.werkmap_back())}),
       html::small_print(texts.werkmap_number_of_message(one.inside.message.id.text()))});
  return page;
}

}  // namespace klantendag::werkmap::views
