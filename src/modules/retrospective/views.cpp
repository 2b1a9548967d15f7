// SPDX-License-Identifier: EUPL-1.2
#include "modules/retrospective/views.hpp"

#include <algorithm>

#include "modules/retrospective/rules.hpp"
#include "platform/html/alert.hpp"
#include "platform/html/badge.hpp"
#include "platform/html/button.hpp"
#include "platform/html/fields.hpp"
#include "platform/html/form.hpp"
#include "platform/html/guide.hpp"
#include "platform/html/prose.hpp"
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

// To publish; of numbers that somebody typed, only after a tick beside each.
Html publish_form(Texts const& texts, html::Filled const& filled, EditionId edition,
                  Standing const& standing) {
  std::vector<html::Option> sentences;
  std::vector<std::string> printed;
  for (std::string const& one : standing.typed) printed.push_back(as_printed(one, standing.facts));
  for (std::size_t at = 0; at < printed.size(); ++at) {
    sentences.push_back({standing.typed[at], printed[at]});
  }
  std::string const field = vouched_field(standing.language);
  return html::form(
      filled,
      {.action = urls::publish(edition, standing.language),
       .submit =
           standing.published ? texts.retrospective_publish_again() : texts.retrospective_publish(),
       .note = html::Note::none},
      {html::check_boxes(
          filled,
          {.name = field,
           .label = texts.retrospective_vouch(language_name(texts, standing.language)),
           .hint = texts.retrospective_vouch_hint()},
          sentences)});
}

// One language: where it stands and what can be done next.
Html standing_part(Texts const& texts, html::Filled const& filled, EditionId edition,
                   Standing const& standing) {
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
  if (changed && standing.typed.empty()) {
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
  if (changed && !standing.typed.empty()) part += publish_form(texts, filled, edition, standing);
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

}  // namespace

std::string vouched_field(Language language) {
  return "vouched-" + std::string(code_of(language));
}

std::string_view language_name(Texts const& texts, Language language) {
  return language == Language::nl ? texts.retrospective_language_nl()
                                  : texts.retrospective_language_en();
}

Html show(Texts const& texts, html::Filled const& filled, Material const& material,
          std::vector<Standing> const& standings) {
  EditionId const edition = material.edition.id;
  bool const begun = std::any_of(standings.begin(), standings.end(),
                                 [](Standing const& one) { return one.newest.has_value(); });
  // A form that came back tells its problems itself; the other forms are new.
  html::Filled const fresh(filled.language());
  auto const came_back = [&](Standing const& one) {
    return !one.typed.empty() && !filled.value(vouched_field(one.language)).empty();
  };
  bool const told = std::any_of(standings.begin(), standings.end(), came_back);
  Html page = html::join(
      {told ? Html() : html::problem_summary(filled), html::lead(texts.retrospective_lead())});
  if (!begun) {
    page +=
        html::empty_state({.title = texts.retrospective_empty_title(),
                           .words = texts.retrospective_empty_words(),
                           .action = html::action_button({.action = urls::show(edition),
                                                          .label = texts.retrospective_make_first(),
                                                          .button = html::Button::primary})});
    return html::join({page, team_form(texts, fresh, material)});
  }
  for (Standing const& standing : standings) {
    page += standing_part(texts, came_back(standing) ? filled : fresh, edition, standing);
  }
  page += team_form(texts, fresh, material);
  page += html::section(texts.retrospective_make_anew(),
                        {html::paragraph(texts.retrospective_make_anew_hint()),
                         html::action_button({.action = urls::show(edition),
                                              .label = texts.retrospective_make_anew()})});
  return page;
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

}  // namespace views
}  // namespace klantendag::retrospective
