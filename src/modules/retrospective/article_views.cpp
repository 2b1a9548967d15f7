// SPDX-License-Identifier: EUPL-1.2
// The article as a page, and the page on which it is written.
#include "base/text.hpp"
#include "modules/charts/charts.hpp"
#include "modules/retrospective/views.hpp"
#include "platform/html/alert.hpp"
#include "platform/html/element.hpp"
#include "platform/html/fields.hpp"
#include "platform/html/form.hpp"
#include "platform/html/guide.hpp"
#include "platform/html/prose.hpp"
#include "platform/html/table.hpp"
#include "platform/i18n/format.hpp"

namespace klantendag::retrospective::views {
namespace {

using html::Html;

// The page of ours with this path, made again segment by segment.
html::Url own_url(std::string_view path) {
  std::vector<std::string_view> segments = split(path.substr(1), '/');
  std::string pattern;
  for (std::size_t at = 0; at < segments.size(); ++at) pattern += "/{}";
  html::UrlMaker maker(pattern);
  for (std::string_view const segment : segments) maker.segment(segment);
  return std::move(maker).url();
}

std::optional<html::Url> url_of(std::string_view address) {
  if (!report::is_safe_address(address)) return std::nullopt;
  if (address.starts_with('/')) return own_url(address);
  if (address.starts_with("mailto:")) return html::mail_to(address.substr(7));
  if (address.starts_with("tel:")) return html::phone(address.substr(4));
  return html::outside_url(address);
}

Html words_of(report::Words const& words) {
  Html out;
  for (report::Run const& run : words.runs) {
    Html piece = html::text(run.text);
    if (run.emphasis) piece = html::element("em", {}, {piece});
    if (run.strong) piece = html::element("strong", {}, {piece});
    if (auto const url = url_of(run.address)) {
      piece =
          html::element("a", {html::attribute("class", "utrecht-link"), html::href(*url)}, {piece});
    }
    out += piece;
  }
  return out;
}

struct Drawer {
  Language language;

  Html operator()(report::Heading const& heading) const {
    html::Level const level = heading.level <= 2   ? html::Level::h2
                              : heading.level == 3 ? html::Level::h3
                                                   : html::Level::h4;
    return html::heading(level, heading.text);
  }
  Html operator()(report::Paragraph const& paragraph) const {
    return html::paragraph({words_of(paragraph.words)});
  }
  Html operator()(report::Quote const& quote) const {
    return html::spotlight(html::Alert::info, {html::paragraph({words_of(quote.words)})});
  }
  Html operator()(report::List const& list) const {
    std::vector<Html> items;
    for (report::Words const& item : list.items) items.push_back(words_of(item));
    return list.marker == report::List::Marker::bullets ? html::unordered_list(items)
                                                        : html::ordered_list(items);
  }
  Html operator()(report::Table const& table) const { return charts::table(language, table); }
  Html operator()(report::Chart const& chart) const { return charts::chart(language, chart); }
};

Html figure_table(Texts const& texts, Facts const& facts) {
  html::Table table(texts.retrospective_figures_caption(), {{texts.retrospective_column_name()},
                                                            {texts.retrospective_column_value()},
                                                            {texts.retrospective_column_source()}});
  for (Figure const& figure : facts.figures) {
    table.row({"{" + figure.name + "}", figure.value,
               html::link(own_url(figure.source), texts.retrospective_source(), figure.name)});
  }
  for (Picture const& picture : facts.pictures) {
    table.row({"{" + picture.name + "}", texts.retrospective_a_chart(), ""});
  }
  for (Grid const& grid : facts.grids) {
    table.row({"{" + grid.name + "}", texts.retrospective_a_table(), ""});
  }
  return std::move(table).html();
}

}  // namespace

Html document(report::Document const& document) {
  Html out;
  for (report::Block const& block : document.blocks) {
    out += std::visit(Drawer{document.language}, block);
  }
  return out;
}

Html article(Texts const& texts, EditionId edition, Reading const& reading) {
  bool const draft = reading.kind == Reading::Kind::draft;
  Html page = draft
                  ? html::alert(texts.language, html::Alert::info, texts.retrospective_draft_note())
                  : html::small_print(texts.retrospective_published_note());
  std::string_view const language = code_of(reading.document.language);
  page += html::element("div", {html::attribute("lang", language)}, {document(reading.document)});
  page += files(texts, edition, reading.document.language);
  return page;
}

Html edit_form(Texts const& texts, html::Filled const& filled, Editing const& editing) {
  Version const& newest = editing.versions.front();
  std::vector<Html> versions;
  for (Version const& version : editing.versions) {
    versions.push_back(
        html::link(urls::version(version),
                   texts.retrospective_version_of(
                       version.number, i18n::moment(texts.language, version.written_at))));
  }
  return html::join(
      {html::lead(texts.retrospective_edit_lead()),
       html::form(filled,
                  {.action = urls::edit(editing.edition, editing.language),
                   .submit = texts.retrospective_save(),
                   .note = html::Note::none},
                  {html::text_field(filled, {.name = "title",
                                             .label = texts.retrospective_label_title(),
                                             .value = newest.article.title}),
                   html::text_area(filled,
                                   {.name = "body",
                                    .label = texts.retrospective_label_body(),
                                    .hint = texts.retrospective_hint_body(),
                                    .value = newest.article.body},
                                   28)}),
       html::section(texts.retrospective_figures_title(), {figure_table(texts, editing.facts)}),
       html::section(texts.retrospective_versions_title(), {html::unordered_list(versions)})});
}

}  // namespace klantendag::retrospective::views
