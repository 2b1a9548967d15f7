// SPDX-License-Identifier: EUPL-1.2
// Wie bellen wij niet?: add one person or a file, and see what was added. The list itself cannot say
// who somebody is.
#include "modules/complaints/block_views.hpp"

#include "platform/html/alert.hpp"
#include "platform/html/button.hpp"
#include "platform/html/fields.hpp"
#include "platform/html/form.hpp"
#include "platform/html/guide.hpp"
#include "platform/html/prose.hpp"
#include "platform/html/table.hpp"
#include "platform/i18n/format.hpp"

namespace klantendag::complaints {

namespace urls {
html::Url blocked(EditionId edition) {
  return html::url("/uitnodigen/{}/niet-bellen", edition);
}
html::Url block_file(EditionId edition) {
  return html::url("/uitnodigen/{}/niet-bellen/bestand", edition);
}
html::Url unblock(EditionId edition, BlockedId id) {
  return html::url("/uitnodigen/{}/niet-bellen/{}/weghalen", edition, id);
}
}  // namespace urls

namespace views {
namespace {

using html::Html;

std::string_view reason_words(Texts const& texts, BlockReason reason) {
  switch (reason) {
    case BlockReason::deceased:
      return texts.complaints_block_deceased();
    case BlockReason::blocked:
      return texts.complaints_block_blocked();
    case BlockReason::never_again:
      return texts.complaints_block_never_again();
  }
  return "";
}

Html one_form(Texts const& texts, html::Filled const& filled, EditionId edition) {
  using enum html::Need;
  std::vector<html::Option> const reasons = {
      {name_of(BlockReason::deceased), texts.complaints_block_deceased(), {}},
      {name_of(BlockReason::blocked), texts.complaints_block_blocked(), {}}};
  auto const field = [](std::string_view name, std::string_view label, html::Width width) {
    return html::Field{.name = name,
                       .label = label,
                       .need = html::Need::explained,
                       .autocomplete = "off",
                       .width = width};
  };
  return html::form(
      filled,
      {.action = urls::blocked(edition),
       .submit = texts.complaints_block_add(),
       .note = html::Note::none},
      {html::text_field(filled, {.name = "reference",
                                 .label = texts.complaints_column_reference(),
                                 .hint = texts.complaints_block_reference_hint(),
                                 .need = explained,
                                 .autocomplete = "off",
                                 .width = html::Width::phone}),
       html::field_group(
           texts.complaints_block_or_name(),
           {html::text_field(filled,
                             field("surname", texts.complaints_block_surname(), html::Width::full)),
            html::text_field(filled, field("postcode", texts.complaints_block_postcode(),
                                           html::Width::postcode)),
            html::text_field(filled, field("house_number", texts.complaints_block_house_number(),
                                           html::Width::number)),
            html::number_field(filled, field("birth_year", texts.complaints_block_birth_year(),
                                             html::Width::number))}),
       html::phone_field(filled,
                         field("phone", texts.complaints_block_phone(), html::Width::phone)),
       html::radio_group(filled, {.name = "reason", .label = texts.complaints_block_why()},
                         reasons)});
}

Html file_form(Texts const& texts, html::Filled const& filled, EditionId edition) {
  return html::form(filled,
                    {.action = urls::block_file(edition),
                     .submit = texts.complaints_block_add_file(),
                     .button = html::Button::secondary,
                     .note = html::Note::none,
                     .sends = html::Sends::files},
                    {html::file_field(filled,
                                      {.name = "file",
                                       .label = texts.complaints_block_file(),
                                       .hint = texts.complaints_block_file_hint()},
                                      ".csv,.xlsx")});
}

Html list_notes(Texts const& texts, std::vector<BlockList> const& lists) {
  std::vector<Html> lines;
  for (BlockList const& list : lists) {
    lines.push_back(
        html::text(list.unclear_lines.empty()
                       ? texts.complaints_block_list_all(list.file_name, list.taken)
                       : texts.complaints_block_list_some(list.file_name, list.taken, list.rows,
                                                          list.unclear_lines)));
  }
  return lines.empty() ? Html() : html::unordered_list(lines);
}

Html table(Texts const& texts, BlockedPage const& page, Blocked const& blocked) {
  if (blocked.total == 0) return html::paragraph(texts.complaints_block_none());
  html::Table table(texts.complaints_block_list_title(),
                    {{texts.complaints_column_when()},
                     {texts.complaints_block_why()},
                     {texts.complaints_block_source()},
                     {texts.complaints_block_take_away(), html::Column::Kind::actions}},
                    html::Caption::spoken);
  for (BlockedLine const& line : blocked.lines) {
    std::string const when = i18n::short_moment(texts.language, line.blocked_at);
    bool const stays = line.reason == BlockReason::never_again;
    std::string_view const source = !line.file_name.empty() ? std::string_view(line.file_name)
                                    : stays                 ? texts.complaints_block_by_telephone()
                                                            : texts.complaints_block_by_hand();
    table.row({when, reason_words(texts, line.reason), source,
               stays ? Html()
                     : html::action_button({.action = urls::unblock(page.edition, line.id),
                                            .label = texts.complaints_block_take_away(),
                                            .about = when,
                                            .button = html::Button::subtle})});
  }
  return html::join({std::move(table).html(),
                     html::pagination(texts.language, {.url = urls::blocked(page.edition),
                                                       .page = page.page,
                                                       .per_page = page.per_page,
                                                       .total = blocked.total})});
}

}  // namespace

Html blocked(Texts const& texts, BlockedPage const& page, BlockedForms const& forms,
             Blocked const& blocked) {
  return html::join(
      {parts(texts, page.edition, Part::blocked), html::lead(texts.complaints_block_lead()),
       html::section(texts.complaints_block_one_title(),
                     {html::paragraph(texts.complaints_block_one_words()),
                      one_form(texts, forms.one, page.edition)}),
       html::section(
           texts.complaints_block_file_title(),
           {file_form(texts, forms.file, page.edition), list_notes(texts, blocked.lists)}),
       html::section(
           texts.complaints_block_list_title(),
           {html::paragraph(texts.complaints_block_list_words()), table(texts, page, blocked)})});
}

}  // namespace views
}  // namespace klantendag::complaints
