// SPDX-License-Identifier: EUPL-1.2
// Before a lottery: a proposal, the quotas with the pool's shares beside them, and what they allow.
#include <algorithm>

#include <fmt/format.h>

#include "base/text.hpp"
#include "modules/selection/columns.hpp"
#include "modules/selection/views.hpp"
#include "platform/html/alert.hpp"
#include "platform/html/button.hpp"
#include "platform/html/element.hpp"
#include "platform/html/fields.hpp"
#include "platform/html/form.hpp"
#include "platform/html/guide.hpp"
#include "platform/html/prose.hpp"
#include "platform/html/table.hpp"
#include "platform/i18n/format.hpp"

namespace klantendag::selection::views {
namespace {

using html::Html;

Html seats_field(Texts const& texts, html::Filled const& filled, std::int64_t seats) {
  return html::number_field(filled, {.name = "seats",
                                     .label = texts.selection_field_seats(),
                                     .hint = texts.selection_hint_seats(),
                                     .value = std::to_string(seats),
                                     .autocomplete = "off"});
}

Html one_per_home_box(Texts const& texts, html::Filled const& filled, bool value) {
  return html::check_box(filled, {.name = "one_per_home",
                                  .label = texts.selection_field_one_per_home(),
                                  .need = html::Need::explained,
                                  .value = value ? "yes" : ""});
}

Html proposal_form(Texts const& texts, html::Filled const& filled, Board const& board) {
  Plan const plan = board.plan.value_or(Plan{});
  std::vector<html::Option> options;
  std::vector<std::string> chosen;
  std::vector<std::string> const used = features_of(plan.quotas);
  for (Column const& column : columns()) {
    options.push_back({std::string(column.name), std::string(column.name), {}});
    bool const is_used = std::find(used.begin(), used.end(), column.name) != used.end();
    if (used.empty() ? column.usual : is_used) chosen.emplace_back(column.name);
  }
  html::Filled const own = board.filled_for("voorstel", filled);
  return html::join(
      {html::paragraph(texts.selection_propose_words()),
       html::form(own,
                  {.action = urls::proposal(board.edition),
                   .submit = board.plan ? texts.selection_propose_again()
                                        : texts.selection_propose_submit(),
                   .button = board.plan ? html::Button::secondary : html::Button::primary,
                   .note = html::Note::none},
                  {seats_field(texts, own, plan.seats),
                   html::check_boxes(own,
                                     {.name = "columns",
                                      .label = texts.selection_field_columns(),
                                      .hint = texts.selection_hint_columns(),
                                      .need = html::Need::explained},
                                     options, chosen),
                   one_per_home_box(texts, own, plan.one_per_home)})});
}

Html upload_form(Texts const& texts, html::Filled const& filled, Board const& board) {
  html::Filled const own = board.filled_for("bestand", filled);
  return html::join(
      {html::paragraph(texts.selection_upload_words()),
       html::form(own,
                  {.action = urls::file(board.edition),
                   .submit = texts.selection_upload_submit(),
                   .button = html::Button::secondary,
                   .note = html::Note::none,
                   .sends = html::Sends::files},
                  {seats_field(texts, own, board.plan ? board.plan->seats : Plan{}.seats),
                   html::file_field(own, {.name = "file", .label = texts.selection_field_file()},
                                    ".csv")})});
}

// A number in a table's cell: named by its row and column, told of its problem like any field.
Html number_cell(html::Filled const& filled, std::string const& name, std::string_view label,
                 std::int64_t value) {
  std::string_view const problem = filled.problem(name);
  std::string const written = std::to_string(value);
  return html::void_element(
      "input", {html::attribute("class", problem.empty()
                                             ? "utrecht-textbox utrecht-textbox--html-input "
                                               "klantendag-cell-number"
                                             : "utrecht-textbox utrecht-textbox--html-input "
                                               "klantendag-cell-number utrecht-textbox--invalid"),
                html::attribute("id", filled.id(name)), html::attribute("name", name),
                html::attribute("type", "text"), html::attribute("inputmode", "numeric"),
                html::attribute("autocomplete", "off"), html::attribute("aria-label", label),
                html::attribute_if_any("aria-invalid", problem.empty() ? "" : "true"),
                html::attribute("value", filled.value(name, written))});
}

std::int64_t people_with(std::vector<Share> const& shares, lottery::Quota const& quota) {
  auto const column = column_named(quota.feature);
  for (Share const& share : shares) {
    bool const same = column == share.column && lower(trim(share.value)) == lower(quota.value);
    if (same) return share.people;
  }
  return 0;
}

Html quota_tables(Texts const& texts, html::Filled const& filled, Board const& board) {
  auto const shares = shares_of(board.pool);
  auto const everybody = static_cast<double>(std::max<std::size_t>(board.pool.size(), 1));
  auto const& quotas = board.plan->quotas;
  Html tables;
  for (std::size_t at = 0; at < quotas.size();) {
    std::string const& feature = quotas[at].feature;
    html::Table table(feature, {{texts.selection_column_value()},
                                {texts.selection_column_pool(), html::Column::Kind::number},
                                {texts.selection_column_least()},
                                {texts.selection_column_most()}});
    for (; at < quotas.size() && quotas[at].feature == feature; ++at) {
      lottery::Quota const& quota = quotas[at];
      std::int64_t const people = people_with(shares, quota);
      std::string const share =
          fmt::format("{} ({})", i18n::count(texts.language, people),
                      i18n::percentage(texts.language, static_cast<double>(people) / everybody));
      table.row({quota.value, share,
                 number_cell(filled, fmt::format("least-{}", at + 1),
                             texts.selection_cell_least(quota.feature, quota.value), quota.min),
                 number_cell(filled, fmt::format("most-{}", at + 1),
                             texts.selection_cell_most(quota.feature, quota.value), quota.max)});
    }
    tables += std::move(table).html();
  }
  return tables;
}

Html quotas_form(Texts const& texts, html::Filled const& filled, Board const& board) {
  html::Filled const own = board.filled_for("quota", filled);
  return html::join({html::paragraph(texts.selection_quotas_lead()),
                     html::form(own,
                                {.action = urls::quotas(board.edition),
                                 .submit = texts.selection_quotas_save(),
                                 .button = html::Button::secondary,
                                 .beside = html::link(urls::features(board.edition),
                                                      texts.selection_download_quotas()),
                                 .note = html::Note::none},
                                {html::hidden_field("quotas", features_csv_hash(*board.plan)),
                                 seats_field(texts, own, board.plan->seats),
                                 one_per_home_box(texts, own, board.plan->one_per_home),
                                 quota_tables(texts, own, board)})});
}

Html clash_of(Texts const& texts, Outlook const& outlook) {
  if (outlook.clash.empty()) return html::paragraph(texts.selection_clash_homes());
  std::vector<Html> lines;
  for (lottery::Quota const& quota : outlook.clash) {
    lines.push_back(
        html::text(texts.selection_clash_line(quota.feature, quota.value, quota.min, quota.max)));
  }
  return html::join({html::paragraph(texts.selection_clash()), html::unordered_list(lines)});
}

Html way_of(Texts const& texts, Plan const& plan, lottery::Relaxation const& way) {
  std::vector<Html> lines;
  for (lottery::Quota const& changed : way) {
    for (lottery::Quota const& quota : plan.quotas) {
      if (quota.feature != changed.feature || quota.value != changed.value) continue;
      if (changed.min != quota.min) {
        lines.push_back(html::text(
            texts.selection_way_least(quota.feature, quota.value, changed.min, quota.min)));
      }
      if (changed.max != quota.max) {
        lines.push_back(html::text(
            texts.selection_way_most(quota.feature, quota.value, changed.max, quota.max)));
      }
    }
  }
  return html::unordered_list(lines);
}

Html ways_of(Texts const& texts, Board const& board, Outlook const& outlook) {
  if (outlook.ways.empty()) return html::paragraph(texts.selection_no_way());
  Html ways;
  for (std::size_t i = 0; i < outlook.ways.size(); ++i) {
    ways += html::paragraph(i == 0 ? texts.selection_way() : texts.selection_another_way());
    ways += way_of(texts, *board.plan, outlook.ways[i]);
    ways += html::action_button({.action = urls::wider(board.edition),
                                 .label = texts.selection_way_take(),
                                 .about = fmt::format("{}", i + 1),
                                 .hidden = html::hidden_field("way", std::to_string(i))});
  }
  return ways;
}

Html outlook(Texts const& texts, Board const& board) {
  auto const fits = fits_pool(board.plan->quotas, board.pool);
  if (!fits) return {};  // said as a problem of the form
  auto const found = outlook_of(*board.plan, board.pool);
  if (!found) return {};
  Html const solve = html::join({html::paragraph(texts.selection_solve_words()),
                                 html::action_button({.action = urls::computation(board.edition),
                                                      .label = texts.selection_solve(),
                                                      .button = html::Button::primary})});
  switch (found->feasibility) {
    case lottery::Feasibility::possible:
      return html::join({html::alert(texts.language, html::Alert::ok,
                                     texts.selection_possible(board.plan->seats)),
                         solve});
    case lottery::Feasibility::unknown:
      return html::join(
          {html::alert(texts.language, html::Alert::info, texts.selection_unknown()), solve});
    case lottery::Feasibility::impossible:
      break;
  }
  return html::join(
      {html::alert(texts.language, html::Alert::warning, texts.selection_impossible()),
       clash_of(texts, *found), ways_of(texts, board, *found)});
}

Html how_it_goes(Texts const& texts) {
  std::vector<Html> const steps = {
      html::text(texts.selection_how_quota()), html::text(texts.selection_how_solve()),
      html::text(texts.selection_how_publish()), html::text(texts.selection_how_secrets()),
      html::text(texts.selection_how_draw())};
  return html::section(texts.selection_how_title(), {html::ordered_list(steps)});
}

}  // namespace

Html rule(Texts const& texts, html::Filled const& filled, Board const& board) {
  Html const lead = html::lead(texts.selection_lead());
  if (!board.reader.manages) {
    return html::join({lead, html::paragraph(texts.selection_no_plan_reader()), how_it_goes(texts),
                       earlier(texts, board.earlier)});
  }
  if (board.pool.empty()) {
    return html::join(
        {lead,
         html::empty_state(
             {texts.selection_empty_pool_title(), texts.selection_empty_pool(),
              html::button_link(html::url("/uitnodigen/{}/bestand", board.edition),
                                texts.selection_empty_pool_action(), html::Button::primary)})});
  }
  Html const pool =
      html::paragraph(texts.selection_pool_line(static_cast<std::int64_t>(board.pool.size())));
  if (!board.plan) {
    return html::join(
        {lead, pool,
         html::section(texts.selection_propose_title(), {proposal_form(texts, filled, board)}),
         html::section(texts.selection_upload_title(), {upload_form(texts, filled, board)}),
         how_it_goes(texts), earlier(texts, board.earlier)});
  }
  return html::join(
      {lead, pool, outlook(texts, board),
       html::section(texts.selection_quotas_title(), {quotas_form(texts, filled, board)}),
       html::details(texts.selection_other_ways(),
                     {proposal_form(texts, filled, board), upload_form(texts, filled, board)}),
       earlier(texts, board.earlier)});
}

}  // namespace klantendag::selection::views
