// SPDX-License-Identifier: EUPL-1.2
// The red thread with its evidence, and what still has to be sorted.
#include <algorithm>

#include "base/text.hpp"
#include "modules/themes/views.hpp"
#include "platform/html/badge.hpp"
#include "platform/html/button.hpp"
#include "platform/html/fields.hpp"
#include "platform/html/form.hpp"
#include "platform/html/guide.hpp"
#include "platform/html/prose.hpp"
#include "platform/html/table.hpp"

namespace klantendag::themes {

namespace urls {
html::Url thread(EditionId edition) {
  return html::url("/rode-draad/{}", edition);
}
html::Url sentence(EditionId edition) {
  return html::url("/rode-draad/{}/zin", edition);
}
html::Url sorting(EditionId edition) {
  return html::url("/rode-draad/{}/ordenen", edition);
}
html::Url create(EditionId edition) {
  return html::url("/rode-draad/{}/thema", edition);
}
html::Url begin(EditionId edition) {
  return html::url("/rode-draad/{}/eerste-themas", edition);
}
html::Url show(ThemeId theme) {
  return html::url("/thema/{}", theme);
}
html::Url change(ThemeId theme) {
  return html::url("/thema/{}/woorden", theme);
}
html::Url link(ThemeId theme) {
  return html::url("/thema/{}/koppelen", theme);
}
html::Url take_off(ThemeId theme) {
  return html::url("/thema/{}/losmaken", theme);
}
html::Url merge(ThemeId theme) {
  return html::url("/thema/{}/samenvoegen", theme);
}
html::Url split(ThemeId theme) {
  return html::url("/thema/{}/splitsen", theme);
}
html::Url quote(ThemeId theme) {
  return html::url("/thema/{}/citaat", theme);
}
html::Url settle(QuoteId quote) {
  return html::url("/citaat/{}", quote);
}
}  // namespace urls

namespace views {
namespace {

using html::Html;

std::string number(Texts const& texts, std::optional<std::int64_t> count) {
  return count ? std::to_string(*count) : std::string(texts.themes_too_few());
}

Html evidence(Texts const& texts, Thread const& thread, May may) {
  if (thread.themes.empty()) {
    return html::empty_state({texts.themes_empty_title(), texts.themes_empty_words(), Html()});
  }
  html::Table table(texts.themes_evidence(),
                    {{texts.themes_column_theme()},
                     {texts.themes_column_people()},
                     {texts.themes_column_groups()},
                     {texts.themes_column_statements(), html::Column::Kind::number}},
                    html::Caption::spoken);
  for (ThemeLine const& line : thread.themes) {
    std::vector<std::string> groups;
    for (std::size_t at = 0; at < thread.groups.size(); ++at) {
      if (!line.people.by_group[at]) continue;
      groups.emplace_back(texts.themes_in_group(thread.groups[at], *line.people.by_group[at]));
    }
    Html const name = may == May::work ? html::link(urls::show(line.theme.id), line.theme.name)
                                       : html::text(line.theme.name);
    table.row(
        {name, number(texts, line.people.people),
         groups.empty() ? std::string(texts.themes_too_few()) : klantendag::join(groups, ", "),
         std::to_string(line.statements)});
  }
  Html part = html::join({std::move(table).html(), html::small_print(texts.themes_few_words())});
  for (ThemeLine const& line : thread.themes) {
    if (line.quotes.empty()) continue;
    part += html::heading(html::Level::h3, line.theme.name);
    std::vector<Html> items;
    for (std::string const& words : line.quotes) items.push_back(html::text(words));
    part += html::unordered_list(items);
  }
  return part;
}

Html sentence_form(Texts const& texts, html::Filled const& filled, EditionId edition,
                   Thread const& thread) {
  return html::form(filled,
                    {.action = urls::sentence(edition),
                     .submit = texts.themes_sentence_save(),
                     .note = html::Note::none},
                    {html::text_area(filled,
                                     {.name = "sentence",
                                      .label = texts.themes_field_sentence(),
                                      .hint = texts.themes_hint_sentence(),
                                      .need = html::Need::optional,
                                      .value = thread.sentence},
                                     3)});
}

std::string_view kind_name(Texts const& texts, ItemKind kind) {
  switch (kind) {
    case ItemKind::tip:
      return texts.themes_kind_tip();
    case ItemKind::story:
      return texts.themes_kind_story();
    case ItemKind::statement:
      return texts.themes_kind_statement();
  }
  return "";
}

Theme const* theme_of(Sorting const& sorting, ThemeId id) {
  for (Theme const& theme : sorting.themes) {
    if (theme.id == id) return &theme;
  }
  return nullptr;
}

Html link_button(Texts const& texts, Item const& item, Theme const& theme, html::Button button) {
  return html::action_button(
      {.action = urls::link(theme.id),
       .label = texts.themes_put_in(theme.name),
       .about = shorten(item.words, 40),
       .button = button,
       .hidden = html::join({html::hidden_field("kind", themes::name_of(item.key.kind)),
                             html::hidden_field("item", item.key.id)})});
}

Html one_item(Texts const& texts, Sorting const& sorting, Sorted const& sorted) {
  Item const& item = sorted.item;
  Html part = html::join({html::paragraph({html::data_badge(kind_name(texts, item.key.kind))}),
                          html::typed_text(item.words)});
  for (Theme const& theme : sorted.themes) {
    part += html::paragraph(
        {html::text(texts.themes_is_in()), " ", html::link(urls::show(theme.id), theme.name)});
  }
  for (Suggestion const& suggestion : sorted.suggestions) {
    Theme const* theme = theme_of(sorting, suggestion.theme);
    if (theme == nullptr) continue;
    part += html::paragraph(texts.themes_because(klantendag::join(suggestion.words, ", ")));
    part += link_button(texts, item, *theme, html::Button::secondary);
  }
  Html others;
  for (Theme const& theme : sorting.themes) {
    bool const offered = std::any_of(sorted.suggestions.begin(), sorted.suggestions.end(),
                                     [&](Suggestion const& one) { return one.theme == theme.id; });
    bool const in = std::any_of(sorted.themes.begin(), sorted.themes.end(),
                                [&](Theme const& one) { return one.id == theme.id; });
    if (!offered && !in) others += link_button(texts, item, theme, html::Button::subtle);
  }
  if (!others.empty()) part += html::details(texts.themes_other(), {others});
  return part;
}

Html new_theme(Texts const& texts, html::Filled const& filled, EditionId edition) {
  return html::form(
      filled,
      {.action = urls::create(edition),
       .submit = texts.themes_create(),
       .button = html::Button::secondary,
       .note = html::Note::none},
      {html::text_field(
           filled, {.name = "name", .label = texts.themes_field_name(), .autocomplete = "off"}),
       html::text_field(filled, {.name = "codes",
                                 .label = texts.themes_field_codes(),
                                 .hint = texts.themes_hint_codes(),
                                 .need = html::Need::optional,
                                 .autocomplete = "off"})});
}

}  // namespace

Html thread(Texts const& texts, html::Filled const& filled, EditionId edition, Thread const& thread,
            May may) {
  Html page = html::lead(texts.themes_lead());
  if (may == May::work) {
    page += sentence_form(texts, filled, edition, thread);
    page += html::button_group({html::button_link(urls::sorting(edition), texts.themes_sort())});
  } else if (thread.sentence.empty()) {
    page += html::paragraph(texts.themes_no_sentence());
  } else {
    page += html::section(texts.themes_field_sentence(), {html::typed_text(thread.sentence)});
  }
  page += html::section(texts.themes_evidence(), {evidence(texts, thread, may)});
  return page;
}

Html sorting(Texts const& texts, html::Filled const& filled, EditionId edition,
             Sorting const& sorting) {
  Html page = html::lead(texts.themes_sorting_lead());
  if (sorting.themes.empty()) {
    page += html::empty_state({texts.themes_none_title(), texts.themes_none_words(),
                               html::action_button({.action = urls::begin(edition),
                                                    .label = texts.themes_begin(),
                                                    .button = html::Button::primary})});
  }
  page += html::section(texts.themes_new(), {new_theme(texts, filled, edition)});
  if (sorting.items.empty()) page += html::paragraph(texts.themes_no_items());
  Html loose;
  Html done;
  for (Sorted const& sorted : sorting.items) {
    Html const one = html::join({one_item(texts, sorting, sorted), html::separator()});
    (sorted.themes.empty() ? loose : done) += one;
  }
  if (!loose.empty()) page += html::section(texts.themes_loose(), {loose});
  if (!done.empty()) page += html::section(texts.themes_done(), {done});
  page += html::paragraph({html::link(urls::thread(edition), texts.themes_back())});
  return page;
}

}  // namespace views
}  // namespace klantendag::themes
