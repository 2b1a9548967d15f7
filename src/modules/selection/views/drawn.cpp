// SPDX-License-Identifier: EUPL-1.2
// After the draw: who has a seat, who comes next, replacements, the bundle.
#include "core/lottery/draw.hpp"

#include "base/text.hpp"
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

std::string next_words(Texts const& texts, InLine const& line) {
  if (line.next_rank == 0) return std::string(texts.selection_next_nobody());
  return line.missed == 0 ? texts.selection_next_rank(line.next_rank)
                          : texts.selection_next_misses(line.next_rank, line.missed);
}

Html seat_table(Texts const& texts, std::vector<InLine> const& seats) {
  html::Table table(texts.selection_seats_title(),
                    {{texts.selection_column_rank(), html::Column::Kind::number},
                     {texts.selection_column_complaint()},
                     {texts.selection_column_cell()},
                     {texts.selection_column_if_dropped()}},
                    html::Caption::spoken);
  for (InLine const& line : seats) {
    table.row({i18n::count(texts.language, line.place.rank),
               html::element("span", "klantendag-whole", {html::text(line.place.reference)}),
               join(line.place.cell, ", "), next_words(texts, line)});
  }
  return std::move(table).html();
}

Html replaced(Texts const& texts, std::vector<Replacement> const& all) {
  if (all.empty()) return {};
  std::vector<Html> lines;
  for (Replacement const& one : all) {
    std::string_view const why = why_words(texts, one.why);
    Html line = html::text(
        one.successor == 0
            ? texts.selection_replaced_nobody(one.replaced_at, one.dropped, why)
            : texts.selection_replaced_line(one.replaced_at, one.successor, one.dropped, why));
    if (one.missed > 0) {
      line += " ";
      line.add_text(texts.selection_replaced_missed());
    }
    lines.push_back(std::move(line));
  }
  return html::section(texts.selection_replaced_title(), {html::ordered_list(lines)});
}

Html replace_form(Texts const& texts, html::Filled const& filled, Board const& board,
                  std::vector<InLine> const& seats) {
  html::Filled const own = board.filled_for("vervanging", filled);
  std::vector<html::Option> people;
  for (InLine const& line : seats) {
    people.push_back({line.place.complaint.text(), line.place.reference, {}});
  }
  std::vector<html::Option> reasons;
  for (Why const why : {Why::declined, Why::unreachable, Why::cancelled, Why::unfit}) {
    reasons.push_back({std::string(name_of(why)), std::string(why_words(texts, why)), {}});
  }
  return html::details(
      texts.selection_replace_title(),
      {html::paragraph(texts.selection_replace_words()),
       html::form(
           own,
           {.action = urls::replacement(board.edition),
            .submit = texts.selection_replace(),
            .button = html::Button::secondary,
            .note = html::Note::none},
           {html::select_field(own, {.name = "dropped", .label = texts.selection_field_dropped()},
                               people),
            html::radio_group(own, {.name = "why", .label = texts.selection_field_why_dropped()},
                              reasons)})});
}

Html links(Texts const& texts, Board const& board) {
  return html::paragraph(
      {html::link(urls::public_page(board.edition), texts.selection_public_link()), " · ",
       html::link(urls::algorithm(board.edition), texts.selection_register_open())});
}

}  // namespace

Html drawn(Texts const& texts, html::Filled const& filled, Board const& board, Drawn const& drawn) {
  Lottery const& lottery = *board.lottery;
  auto const panel = lottery::read_panel(lottery.panel);
  std::int64_t const number = panel ? panel->panel + 1 : 0;
  std::int64_t const panels = panel ? panel->panels : 0;
  Instant const at = lottery.drawn_at.value_or(lottery.begun_at);
  if (!board.reader.manages) {
    return html::join({html::lead(texts.selection_drawn_reader(at, number, panels)),
                       links(texts, board), facts(texts, lottery), earlier(texts, board.earlier)});
  }
  return html::join({html::lead(texts.selection_drawn_words(at, number, panels)),
                     html::section(texts.selection_seats_title(),
                                   {seat_table(texts, drawn.seats),
                                    replace_form(texts, filled, board, drawn.seats)}),
                     replaced(texts, drawn.replaced),
                     html::section(texts.selection_public_check_title(),
                                   {html::paragraph(texts.selection_bundle_words()),
                                    html::button_group({html::button_link(
                                        urls::bundle(board.edition), texts.selection_bundle())}),
                                    links(texts, board), facts(texts, lottery)}),
                     earlier(texts, board.earlier)});
}

}  // namespace klantendag::selection::views
