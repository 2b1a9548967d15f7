// SPDX-License-Identifier: EUPL-1.2
// The first screen's list with its filter, and the law as a table.
#include "modules/obligations/view_parts.hpp"
#include "platform/html/fields.hpp"
#include "platform/html/form.hpp"
#include "platform/html/guide.hpp"
#include "platform/html/prose.hpp"
#include "platform/html/table.hpp"
#include "platform/i18n/format.hpp"

namespace klantendag::obligations::views {
namespace {

using html::Html;

std::string chosen_owner(Filter const& filter) {
  if (filter.unowned) return "niemand";
  return filter.owner ? filter.owner->text() : std::string();
}

std::vector<html::Option> owner_options(Texts const& texts, OpenList const& list) {
  std::vector<html::Option> options = {{"alle", texts.obligations_everybody()},
                                       {"niemand", texts.obligations_nobody()}};
  for (accounts::Colleague const& colleague : list.colleagues) {
    if (colleague.active) options.push_back({colleague.id.text(), colleague.name});
  }
  return options;
}

std::vector<html::Option> kind_options(Texts const& texts) {
  std::vector<html::Option> options = {{"alle", texts.obligations_all_kinds()}};
  for (Kind const kind : every_kind) options.push_back({name_of(kind), kind_name(texts, kind)});
  return options;
}

Html filter_form(Texts const& texts, OpenList const& list) {
  html::Filled const filled(texts.language);
  Filter const& filter = list.asked.filter;
  std::string const owner = chosen_owner(filter);
  Html const whose =
      list.sees_all ? html::select_field(filled,
                                         {.name = "van",
                                          .label = texts.obligations_filter_owner(),
                                          .need = html::Need::explained,
                                          .value = owner.empty() ? std::string("alle") : owner},
                                         owner_options(texts, list))
                    : Html();
  return html::search_form(
      {.action = html::url("/"), .submit = texts.obligations_filter_submit()},
      {whose,
       html::select_field(
           filled,
           {.name = "soort",
            .label = texts.obligations_filter_kind(),
            .need = html::Need::explained,
            .value = filter.kind ? std::string(name_of(*filter.kind)) : std::string("alle")},
           kind_options(texts)),
       html::check_box(filled, {.name = "te-laat",
                                .label = texts.obligations_filter_late(),
                                .need = html::Need::explained,
                                .value = filter.late ? "yes" : ""})});
}

html::Url here(Filter const& filter) {
  html::Url url = html::url("/");
  std::string const owner = chosen_owner(filter);
  if (!owner.empty()) url = url.with("van", owner);
  if (filter.kind) url = url.with("soort", name_of(*filter.kind));
  if (filter.late) url = url.with("te-laat", "yes");
  return url;
}

bool is_filtered(Filter const& filter) {
  return filter.edition || filter.owner || filter.kind || filter.late || filter.unowned;
}

Html table_of(Texts const& texts, OpenList const& list) {
  html::Table table(texts.obligations_list_title(),
                    {{texts.obligations_column_what()},
                     {texts.obligations_label_origin()},
                     {texts.obligations_column_waits()},
                     {texts.obligations_column_due()},
                     {texts.obligations_column_owner()},
                     {texts.obligations_column_state()}},
                    html::Caption::spoken);
  for (Obligation const& obligation : list.rows) {
    table.row({html::link(urls::show(obligation.id), kind_name(texts, obligation.kind)),
               origin_name(texts, obligation.origin), waiting(texts, obligation, list.today),
               i18n::short_date(texts.language, obligation.due),
               owner_name(texts, list.colleagues, obligation.owner),
               state_badge(texts, obligation, list.today)});
  }
  return std::move(table).html();
}

Html law_of(Texts const& texts, NamedLaw const& law) {
  html::Table table(law.edition, {{texts.obligations_column_kind()},
                                  {texts.obligations_law_captured(), html::Column::Kind::number},
                                  {texts.obligations_law_open(), html::Column::Kind::number},
                                  {texts.obligations_law_fulfilled(), html::Column::Kind::number},
                                  {texts.obligations_law_refused(), html::Column::Kind::number},
                                  {texts.obligations_law_released(), html::Column::Kind::number},
                                  {texts.obligations_law_erased(), html::Column::Kind::number},
                                  {texts.obligations_law_holds()}});
  for (LawLine const& line : law.lines) {
    auto const count = [&](std::int64_t number) { return i18n::count(texts.language, number); };
    Tally const& tally = line.tally;
    Html const holds = tally.holds()
                           ? html::status_badge(html::Status::success, texts.obligations_law_yes())
                           : html::status_badge(html::Status::danger, texts.obligations_law_no());
    table.row({kind_name(texts, line.kind), count(tally.captured), count(tally.open),
               count(tally.fulfilled), count(tally.refused), count(tally.released),
               count(tally.erased), holds});
  }
  return std::move(table).html();
}

}  // namespace

Html open_list(Texts const& texts, OpenList const& list) {
  if (list.total == 0 && !is_filtered(list.asked.filter)) {
    return html::empty_state(
        {texts.obligations_none_title(), texts.obligations_none_words(), Html()});
  }
  Html const rows = list.rows.empty()
                        ? html::empty_state({texts.obligations_no_match_title(),
                                             texts.obligations_no_match_words(),
                                             html::link(html::url("/"), texts.obligations_all())})
                        : table_of(texts, list);
  return html::section(
      texts.obligations_list_title(),
      {html::paragraph(texts.obligations_list_lead()), filter_form(texts, list), rows,
       html::pagination(texts.language, {.url = here(list.asked.filter),
                                         .page = list.asked.page,
                                         .per_page = rows_per_page,
                                         .total = list.total}),
       html::paragraph({html::link(html::url("/mijn-agenda"), texts.obligations_feed_link())}),
       list.sees_all ? html::paragraph({html::link(urls::law(), texts.obligations_law_link())})
                     : Html()});
}

Html law(Texts const& texts, std::vector<NamedLaw> const& editions) {
  Html page = html::lead(texts.obligations_law_lead());
  page += html::paragraph(texts.obligations_law_words());
  if (editions.empty()) {
    page +=
        html::empty_state({texts.obligations_none_title(), texts.obligations_none_words(), Html()});
  }
  for (NamedLaw const& one : editions) page += law_of(texts, one);
  return page;
}

}  // namespace klantendag::obligations::views
