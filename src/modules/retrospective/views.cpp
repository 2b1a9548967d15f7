// SPDX-License-Identifier: EUPL-1.2
#include "modules/retrospective/views.hpp"

#include <algorithm>

#include "base/text.hpp"
#include "modules/charts/charts.hpp"
#include "modules/retrospective/rules.hpp"
#include "platform/html/alert.hpp"
#include "platform/html/badge.hpp"
#include "platform/html/button.hpp"
#include "platform/html/element.hpp"
#include "platform/html/fields.hpp"
#include "platform/html/form.hpp"
#include "platform/html/guide.hpp"
#include "platform/html/prose.hpp"
#include "platform/html/table.hpp"
#include "platform/i18n/format.hpp"

namespace klantendag::retrospective {

namespace urls {
html::Url show(EditionId edition) {
  return html::url("/edities/{}/terugblik", edition);
}
html::Url article(EditionId edition, Language language) {
  return html::url("/edities/{}/terugblik/{}", edition, code_of(language));
}
html::Url edit(EditionId edition, Language language) {
  return html::url("/edities/{}/terugblik/{}/tekst", edition, code_of(language));
}
html::Url version(Version const& version) {
  return html::url("/edities/{}/terugblik/{}/versies/{}", version.edition,
                   code_of(version.language), version.number);
}
html::Url publish(EditionId edition, Language language) {
  return html::url("/edities/{}/terugblik/{}/publiceren", edition, code_of(language));
}
html::Url withdraw(EditionId edition, Language language) {
  return html::url("/edities/{}/terugblik/{}/terughalen", edition, code_of(language));
}
html::Url file(EditionId edition, Language language, std::string_view format) {
  return html::url("/edities/{}/terugblik/{}/bestand/{}", edition, code_of(language), format);
}
html::Url team(EditionId edition) {
  return html::url("/edities/{}/terugblik-namen", edition);
}
}  // namespace urls

namespace views {
namespace {

using html::Html;

Html state_badge(Texts const& texts, Standing const& standing) {
  if (!standing.published) {
    return html::status_badge(html::Status::neutral, texts.retrospective_state_draft());
  }
  bool const changed = standing.newest && standing.newest->number > standing.published->version;
  return changed ? html::status_badge(html::Status::warning, texts.retrospective_state_changed())
                 : html::status_badge(html::Status::success, texts.retrospective_state_published());
}

Html files(Texts const& texts, EditionId edition, Language language) {
  std::vector<Html> links;
  for (auto const& [format, label] :
       {std::pair{"html", "HTML"}, std::pair{"pdf", "PDF"}, std::pair{"docx", "Word (DOCX)"},
        std::pair{"odt", "OpenDocument (ODT)"}, std::pair{"md", "Markdown"}}) {
    links.push_back(
        html::link(urls::file(edition, language, format), label, language_name(texts, language)));
  }
  return html::details(texts.retrospective_files_title(), {html::unordered_list(links)});
}

// One language: where it stands and what can be done next.
Html standing_part(Texts const& texts, EditionId edition, Standing const& standing) {
  Language const language = standing.language;
  std::string const name(language_name(texts, language));
  Html part = html::paragraph({state_badge(texts, standing)});
  if (standing.newest) {
    part += html::paragraph(texts.retrospective_version_of(
        standing.newest->number, i18n::moment(texts.language, standing.newest->written_at)));
  }
  if (standing.newest && standing.newest->article.body.empty()) {
    part +=
        html::alert(texts.language, html::Alert::warning, texts.retrospective_words_withdrawn());
    return html::section(name, {part});
  }
  bool const changed = !standing.published || standing.newest->number > standing.published->version;
  Html buttons = html::join(
      {html::button_link(urls::article(edition, language), texts.retrospective_read_draft()),
       html::button_link(urls::edit(edition, language), texts.retrospective_edit())});
  if (changed) {
    buttons +=
        html::action_button({.action = urls::publish(edition, language),
                             .label = standing.published ? texts.retrospective_publish_again()
                                                         : texts.retrospective_publish(),
                             .about = name,
                             .button = html::Button::primary});
  }
  if (standing.published) {
    buttons += html::action_button({.action = urls::withdraw(edition, language),
                                    .label = texts.retrospective_withdraw(),
                                    .about = name,
                                    .button = html::Button::subtle});
  }
  part += html::button_group({buttons});
  part += files(texts, edition, language);
  return html::section(name, {part});
}

Html team_form(Texts const& texts, html::Filled const& filled, Material const& material) {
  if (material.edition.team.empty()) return {};
  std::vector<html::Option> options;
  for (auto const& member : material.edition.team) options.push_back({member.name, member.name});
  return html::section(texts.retrospective_team_title(),
                       {html::paragraph(texts.retrospective_team_lead()),
                        html::form(filled,
                                   {.action = urls::team(material.edition.id),
                                    .submit = texts.retrospective_team_save(),
                                    .button = html::Button::secondary,
                                    .note = html::Note::none},
                                   {html::check_boxes(filled,
                                                      {.name = "named",
                                                       .label = texts.retrospective_team_legend(),
                                                       .need = html::Need::optional},
                                                      options, material.named)})});
}

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

std::string_view language_name(Texts const& texts, Language language) {
  return language == Language::nl ? texts.retrospective_language_nl()
                                  : texts.retrospective_language_en();
}

Html show(Texts const& texts, html::Filled const& filled, Material const& material,
          std::vector<Standing> const& standings) {
  EditionId const edition = material.edition.id;
  bool const begun = std::any_of(standings.begin(), standings.end(),
                                 [](Standing const& one) { return one.newest.has_value(); });
  Html page = html::join({html::problem_summary(filled), html::lead(texts.retrospective_lead())});
  if (!begun) {
    page +=
        html::empty_state({.title = texts.retrospective_empty_title(),
                           .words = texts.retrospective_empty_words(),
                           .action = html::action_button({.action = urls::show(edition),
                                                          .label = texts.retrospective_make_first(),
                                                          .button = html::Button::primary})});
    return html::join({page, team_form(texts, filled, material)});
  }
  for (Standing const& standing : standings) page += standing_part(texts, edition, standing);
  page += team_form(texts, filled, material);
  page += html::section(texts.retrospective_make_anew(),
                        {html::paragraph(texts.retrospective_make_anew_hint()),
                         html::action_button({.action = urls::show(edition),
                                              .label = texts.retrospective_make_anew()})});
  return page;
}

Html show_reader(Texts const& texts, EditionId edition, std::vector<Standing> const& standings) {
  Html page = html::lead(texts.retrospective_lead_reader());
  std::vector<Html> links;
  for (Standing const& standing : standings) {
    if (!standing.published) continue;
    links.push_back(html::link(urls::article(edition, standing.language),
                               texts.retrospective_read(),
                               language_name(texts, standing.language)));
  }
  if (links.empty()) return html::join({page, html::paragraph(texts.retrospective_empty_title())});
  return html::join({page, html::unordered_list(links)});
}

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

}  // namespace views
}  // namespace klantendag::retrospective
