// SPDX-License-Identifier: EUPL-1.2
// Packs on the screen: where each language stands, what stands in one, and the form.
#include "base/text.hpp"
#include "modules/sharing/rules.hpp"
#include "modules/sharing/views.hpp"
#include "platform/html/alert.hpp"
#include "platform/html/badge.hpp"
#include "platform/html/button.hpp"
#include "platform/html/element.hpp"
#include "platform/html/fields.hpp"
#include "platform/html/form.hpp"
#include "platform/html/guide.hpp"
#include "platform/html/prose.hpp"
#include "platform/i18n/format.hpp"

namespace klantendag::sharing {

namespace urls {
html::Url show(EditionId edition) {
  return html::url("/edities/{}/delen", edition);
}
html::Url pack(EditionId edition, Language language) {
  return html::url("/edities/{}/deelpakket/{}", edition, code_of(language));
}
html::Url text(EditionId edition, Language language) {
  return html::url("/edities/{}/deelpakket/{}/tekst", edition, code_of(language));
}
html::Url release(EditionId edition, Language language) {
  return html::url("/edities/{}/deelpakket/{}/vrijgeven", edition, code_of(language));
}
html::Url withdraw(EditionId edition, Language language) {
  return html::url("/edities/{}/deelpakket/{}/terughalen", edition, code_of(language));
}
html::Url file(EditionId edition, Language language, std::string_view name) {
  return html::url("/edities/{}/deelpakket/{}/bestand/{}", edition, code_of(language), name);
}
}  // namespace urls

namespace views {
namespace {

using html::Html;

Html files(Texts const& texts, EditionId edition, Language language) {
  std::string_view const about = language_name(texts, language);
  std::vector<Html> const links = {
      html::link(urls::file(edition, language, "bladzijde.pdf"), texts.sharing_file_page_pdf(),
                 about),
      html::link(urls::file(edition, language, "bladzijde.html"), texts.sharing_file_page_html(),
                 about),
      html::link(urls::file(edition, language, "dias.pdf"), texts.sharing_file_slides_pdf(), about),
      html::link(urls::file(edition, language, "dias.html"), texts.sharing_file_slides_html(),
                 about)};
  return html::unordered_list(links);
}

// One language: whether a department can take it along, and what can be done next.
Html standing_part(Texts const& texts, EditionId edition, Standing const& standing, May may) {
  std::string_view const name = language_name(texts, standing.language);
  Html part;
  if (standing.released) {
    part += html::paragraph(
        {html::status_badge(html::Status::success, texts.sharing_state_released()), html::text(" "),
         html::text(texts.sharing_released_at(date_in_amsterdam(standing.released->released_at)))});
    part += files(texts, edition, standing.language);
  } else {
    part +=
        html::paragraph({html::status_badge(html::Status::neutral, texts.sharing_state_none())});
  }
  Html buttons;
  if (standing.released) {
    buttons += html::button_link(urls::pack(edition, standing.language), texts.sharing_read());
  }
  if (may == May::write) {
    buttons +=
        html::button_link(urls::text(edition, standing.language),
                          standing.released ? texts.sharing_make_again() : texts.sharing_make(),
                          standing.released ? html::Button::secondary : html::Button::primary);
  }
  if (may == May::write && standing.released) {
    buttons += html::action_button({.action = urls::withdraw(edition, standing.language),
                                    .label = texts.sharing_withdraw(),
                                    .about = std::string(name),
                                    .button = html::Button::subtle});
  }
  if (!buttons.empty()) part += html::button_group({buttons});
  return html::section(name, {part});
}

Html list_of(std::vector<std::string> const& lines) {
  std::vector<Html> items;
  for (std::string const& line : lines) items.push_back(html::text(line));
  return html::unordered_list(items);
}

Html quotes_part(Texts const& texts, Contents const& contents) {
  if (contents.quotes.empty()) return Html();
  Html all;
  for (std::string const& quote : contents.quotes) {
    all += html::spotlight(html::Alert::info, {html::paragraph(quote)});
  }
  Html const as_said =
      contents.language == Language::nl ? Html() : html::paragraph(texts.sharing_quotes_as_said());
  return html::section(texts.sharing_quotes_title(), {as_said, in_dutch(contents, all)});
}

Html done_part(Texts const& texts, Contents const& contents) {
  if (contents.done.empty()) return Html();
  return html::section(texts.sharing_done_title(), {in_dutch(contents, list_of(contents.done))});
}

Html council_part(Texts const& texts, Contents const& contents) {
  if (contents.council.empty()) return Html();
  Html all;
  for (std::string const& line : contents.council) all += html::paragraph(line);
  return html::section(texts.sharing_council_title(), {all});
}

// Asked only about words that were found, and ticked for no others than these.
Html looked_over(Texts const& texts, html::Filled const& filled, std::string const& suspects) {
  if (suspects.empty()) return Html();
  bool const same = filled.value("shown") == suspects;
  return html::join({html::hidden_field("shown", suspects),
                     html::check_box(same ? filled : html::Filled(filled.language()),
                                     {.name = "nobody",
                                      .label = texts.sharing_nobody(),
                                      .hint = texts.sharing_nobody_hint(suspects),
                                      .need = html::Need::explained})});
}

Html quote_boxes(Texts const& texts, html::Filled const& filled, Preparing const& preparing) {
  if (preparing.quotes.empty()) {
    return html::alert(texts.language, html::Alert::info, texts.sharing_quotes_none());
  }
  std::vector<html::Option> options;
  for (auto const& [mark, words] : preparing.quotes) options.push_back({mark, words});
  return html::check_boxes(filled,
                           {.name = "quote",
                            .label = texts.sharing_label_quotes(),
                            .hint = texts.sharing_hint_quotes(),
                            .need = html::Need::explained},
                           options, preparing.draft.quotes);
}

}  // namespace

std::string_view language_name(Texts const& texts, Language language) {
  return language == Language::nl ? texts.sharing_dutch() : texts.sharing_english();
}

std::string introduction(Texts const& texts, Contents const& contents) {
  bool const enough = contents.clients >= fewest_counted && contents.employees >= fewest_counted;
  std::string words = contents.held_on ? texts.sharing_held_on(*contents.held_on) + " " : "";
  words += enough ? texts.sharing_introduction(contents.clients, contents.employees)
                  : std::string(texts.sharing_introduction_few());
  if (contents.tips >= fewest_counted)
    words += " " + texts.sharing_introduction_tips(contents.tips);
  return words;
}

Html packs(Texts const& texts, EditionId edition, std::vector<Standing> const& standings, May may) {
  Html page = html::paragraph(texts.sharing_packs_words());
  for (Standing const& standing : standings) {
    page += standing_part(texts, edition, standing, may);
  }
  return page;
}

Html contents(Contents const& contents) {
  Texts const texts{contents.language};
  Html themes = html::spotlight(html::Alert::info, {html::paragraph(contents.thread)});
  if (!contents.themes.empty()) themes += list_of(contents.themes);
  return html::element("div", {html::attribute("lang", code_of(contents.language))},
                       {html::lead(introduction(texts, contents)),
                        contents.thread.empty() ? Html()
                                                : html::section(texts.sharing_thread_title(),
                                                                {in_dutch(contents, themes)}),
                        quotes_part(texts, contents), done_part(texts, contents),
                        html::section(texts.sharing_tomorrow_title(), {list_of(contents.tomorrow)}),
                        council_part(texts, contents)});
}

Html pack(Texts const& texts, EditionId edition, Contents const& pack) {
  return html::join({contents(pack), html::section(texts.sharing_files_title(),
                                                   {files(texts, edition, pack.language)})});
}

Html edit(Texts const& texts, html::Filled const& filled, Editing const& editing) {
  Preparing const& preparing = editing.preparing;
  std::string const typed = join(preparing.draft.tomorrow, "\n");
  return html::join(
      {html::lead(texts.sharing_edit_lead()),
       html::form(
           filled,
           {.action = urls::text(editing.edition, editing.language),
            .submit = texts.sharing_save(),
            .button = html::Button::secondary,
            .note = html::Note::none},
           {html::text_area(filled,
                            {.name = "tomorrow",
                             .label = texts.sharing_label_tomorrow(),
                             .hint = texts.sharing_hint_tomorrow(),
                             .value = typed},
                            6),
            quote_boxes(texts, filled, preparing), looked_over(texts, filled, editing.suspects)}),
       html::section(texts.sharing_preview_title(), {html::paragraph(texts.sharing_preview_words()),
                                                     contents(preparing.contents)}),
       html::button_group(
           {html::action_button({.action = urls::release(editing.edition, editing.language),
                                 .label = texts.sharing_release(),
                                 .button = html::Button::primary})})});
}

}  // namespace views
}  // namespace klantendag::sharing
