// SPDX-License-Identifier: EUPL-1.2
// Wie komt in aanmerking?: the funnel, its rules, and the rows behind each number.
#include "modules/complaints/views.hpp"

#include "modules/complaints/judge.hpp"
#include "platform/html/alert.hpp"
#include "platform/html/button.hpp"
#include "platform/html/data_list.hpp"
#include "platform/html/element.hpp"
#include "platform/html/fields.hpp"
#include "platform/html/form.hpp"
#include "platform/html/guide.hpp"
#include "platform/html/prose.hpp"
#include "platform/html/table.hpp"
#include "platform/i18n/format.hpp"

namespace klantendag::complaints {

namespace urls {
html::Url file(EditionId edition) {
  return html::url("/uitnodigen/{}/bestand", edition);
}
html::Url upload(EditionId edition, UploadId upload) {
  return html::url("/uitnodigen/{}/bestand/{}", edition, upload);
}
html::Url columns(EditionId edition, UploadId upload) {
  return html::url("/uitnodigen/{}/bestand/{}/kolommen", edition, upload);
}
html::Url confirm(EditionId edition, UploadId upload) {
  return html::url("/uitnodigen/{}/bestand/{}/inlezen", edition, upload);
}
html::Url drop(EditionId edition, UploadId upload) {
  return html::url("/uitnodigen/{}/bestand/{}/weggooien", edition, upload);
}
html::Url stop(EditionId edition, UploadId upload) {
  return html::url("/uitnodigen/{}/bestand/{}/stoppen", edition, upload);
}
html::Url go_on(EditionId edition, UploadId upload) {
  return html::url("/uitnodigen/{}/bestand/{}/verder", edition, upload);
}
html::Url import(EditionId edition, ImportId import) {
  return html::url("/uitnodigen/{}/ingelezen/{}", edition, import);
}
html::Url pool(EditionId edition) {
  return html::url("/uitnodigen/{}/kandidaten", edition);
}
html::Url rows(EditionId edition, std::string_view reason) {
  return html::url("/uitnodigen/{}/kandidaten/{}", edition, reason);
}
}  // namespace urls

namespace views {
namespace {

using html::Html;

std::string count(Texts const& texts, std::int64_t number) {
  return i18n::count(texts.language, number);
}

bool skips(Settings const& settings, Exclusion exclusion) {
  switch (exclusion) {
    case Exclusion::open:
      return settings.skip_open;
    case Exclusion::recent:
      return settings.skip_recent;
    case Exclusion::objection:
      return settings.skip_objection;
    case Exclusion::no_contact:
      return settings.skip_no_contact;
    case Exclusion::never_again:
    case Exclusion::blocked:
      return true;
    case Exclusion::invited:
      return settings.skip_invited;
    case Exclusion::no_phone:
      return settings.skip_no_phone;
    case Exclusion::other:
      return settings.skip_other;
  }
  return false;
}

Html number_link(Texts const& texts, EditionId edition, Exclusion exclusion, std::int64_t number) {
  if (number == 0) return html::text("0");
  return html::link(urls::rows(edition, name_of(exclusion)), count(texts, number),
                    exclusion_name(texts, exclusion));
}

Html funnel_table(Texts const& texts, EditionId edition, Funnel const& funnel,
                  Settings const& settings) {
  html::Table table(texts.complaints_funnel_title(),
                    {{texts.complaints_column_exclusion()},
                     {texts.complaints_column_excluded(), html::Column::Kind::number},
                     {texts.complaints_column_left(), html::Column::Kind::number}},
                    html::Caption::spoken);
  table.row({texts.complaints_funnel_all(), "", count(texts, funnel.all)});
  for (FunnelStep const& step : funnel.steps) {
    bool const on = skips(settings, step.exclusion);
    table.row({exclusion_name(texts, step.exclusion),
               on ? number_link(texts, edition, step.exclusion, step.excluded)
                  : html::text(texts.complaints_rule_off()),
               count(texts, step.left)});
  }
  Html const pool = html::link(urls::rows(edition, in_pool), count(texts, funnel.pool),
                               texts.complaints_in_pool());
  table.row({texts.complaints_in_pool(), "", pool});
  return std::move(table).html();
}

Html settings_form(Texts const& texts, html::Filled const& filled, EditionId edition,
                   Settings const& settings) {
  std::vector<html::Option> options;
  std::vector<std::string> chosen;
  for (Exclusion const exclusion : exclusions) {
    if (!has_switch(exclusion)) continue;
    options.push_back({name_of(exclusion), exclusion_name(texts, exclusion), {}});
    if (skips(settings, exclusion)) chosen.emplace_back(name_of(exclusion));
  }
  std::string const weeks = std::to_string(settings.weeks_closed);
  return html::form(
      filled,
      {.action = urls::pool(edition),
       .submit = texts.complaints_rules_save(),
       .button = html::Button::secondary},
      {html::check_boxes(
           filled,
           {.name = "skip", .label = texts.complaints_field_skip(), .need = html::Need::explained},
           options, chosen),
       html::number_field(filled, {.name = "weeks",
                                   .label = texts.complaints_field_weeks(),
                                   .value = weeks,
                                   .autocomplete = "off",
                                   .width = html::Width::number})});
}

std::string date_or_none(Texts const& texts, std::optional<Date> date) {
  return date ? i18n::short_date(texts.language, *date) : std::string("–");
}

}  // namespace

std::string_view status_words(Texts const& texts, Status status) {
  switch (status) {
    case Status::fresh:
      return texts.complaints_status_new();
    case Status::in_progress:
      return texts.complaints_status_in_progress();
    case Status::suspended:
      return texts.complaints_status_suspended();
    case Status::closed:
      return texts.complaints_status_closed();
    case Status::withdrawn:
      return texts.complaints_status_withdrawn();
    case Status::unclear:
      return texts.complaints_status_unclear();
  }
  return "";
}

Html parts(Texts const& texts, EditionId edition, Part current) {
  std::vector<html::Tab> const tabs = {
      {urls::pool(edition), texts.complaints_pool_title(), current == Part::pool},
      {html::url("/uitnodigen/{}/niet-bellen", edition), texts.complaints_block_title(),
       current == Part::blocked}};
  return html::tabs(texts.complaints_pool_title(), tabs);
}

std::string_view exclusion_name(Texts const& texts, Exclusion exclusion) {
  switch (exclusion) {
    case Exclusion::open:
      return texts.complaints_exclusion_open();
    case Exclusion::recent:
      return texts.complaints_exclusion_recent();
    case Exclusion::objection:
      return texts.complaints_exclusion_objection();
    case Exclusion::no_contact:
      return texts.complaints_exclusion_no_contact();
    case Exclusion::never_again:
      return texts.complaints_exclusion_never_again();
    case Exclusion::blocked:
      return texts.complaints_exclusion_blocked();
    case Exclusion::invited:
      return texts.complaints_exclusion_invited();
    case Exclusion::no_phone:
      return texts.complaints_exclusion_no_phone();
    case Exclusion::other:
      return texts.complaints_exclusion_other();
  }
  return "";
}

Html pool(Texts const& texts, html::Filled const& filled, EditionId edition, Pool const& pool) {
  Html const above = parts(texts, edition, Part::pool);
  if (pool.candidates.empty()) {
    return html::join(
        {above, html::empty_state(
                    {texts.complaints_pool_empty_title(), texts.complaints_pool_empty_words(),
                     html::button_link(urls::file(edition), texts.complaints_file_title(),
                                       html::Button::primary)})});
  }
  Funnel const funnel = funnel_of(pool.verdicts);
  std::vector<html::KeyFigure> const figures = {
      {count(texts, funnel.all), texts.complaints_funnel_all(), {}},
      {count(texts, funnel.all - funnel.pool), texts.complaints_figure_excluded(), {}},
      {count(texts, funnel.pool), texts.complaints_in_pool(), urls::rows(edition, in_pool)}};
  return html::join({above, html::lead(texts.complaints_pool_lead()), html::key_figures(figures),
                     html::section(texts.complaints_funnel_title(),
                                   {html::paragraph(texts.complaints_funnel_words()),
                                    funnel_table(texts, edition, funnel, pool.settings)}),
                     html::section(texts.complaints_rules_title(),
                                   {settings_form(texts, filled, edition, pool.settings)})});
}

Html rows(Texts const& texts, RowsPage const& page, Listed const& listed) {
  html::Table table(texts.complaints_rows_title(),
                    {{texts.complaints_column_reference()},
                     {texts.complaints_column_received()},
                     {texts.complaints_column_closed()},
                     {texts.complaints_column_status()},
                     {texts.complaints_column_division()},
                     {texts.complaints_column_region()},
                     {texts.complaints_column_benefit()},
                     {texts.complaints_column_kind()}},
                    html::Caption::spoken);
  for (Facts const& facts : listed.facts) {
    table.row({html::element("span", "klantendag-whole", {html::text(facts.reference)}),
               i18n::short_date(texts.language, facts.received_on),
               date_or_none(texts, facts.closed_on), status_words(texts, facts.status),
               facts.division, facts.region, facts.benefit, facts.kind});
  }
  std::string_view const reason = page.exclusion ? name_of(*page.exclusion) : in_pool;
  return html::join({html::lead(texts.complaints_rows_lead(listed.total)), std::move(table).html(),
                     html::pagination(texts.language, {.url = urls::rows(page.edition, reason),
                                                       .page = page.page,
                                                       .per_page = page.per_page,
                                                       .total = listed.total}),
                     html::button_group({html::button_link(urls::pool(page.edition),
                                                           texts.complaints_back_to_pool())})});
}

}  // namespace views
}  // namespace klantendag::complaints
