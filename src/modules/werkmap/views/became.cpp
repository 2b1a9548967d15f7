// SPDX-License-Identifier: EUPL-1.2
// A message goes on as a complaint or as a tip, and its page says where it went.
#include "modules/werkmap/views.hpp"
#include "platform/html/button.hpp"
#include "platform/html/fields.hpp"
#include "platform/html/form.hpp"
#include "platform/html/guide.hpp"
#include "platform/html/prose.hpp"

namespace klantendag::werkmap::views {
namespace {

using html::Html;

// A complaint is also one when its asks are answered.
Html complaint_form(Texts const& texts, One const& one) {
  return html::details(texts.werkmap_complaint_title(),
                       {html::paragraph(texts.werkmap_complaint_words()),
                        html::action_button({.action = html::url("/werkmap/bericht/{}/klacht",
                                                                 one.inside.message.id),
                                             .label = texts.werkmap_complaint_submit()})});
}

Html theme_field(Texts const& texts, html::Filled const& used, One const& one) {
  if (one.themes.empty()) return {};
  std::vector<html::Option> options = {{"", texts.werkmap_tip_theme_later()}};
  for (ThemeName const& theme : one.themes) options.push_back({theme.id, theme.name});
  return html::select_field(
      used, {.name = "theme", .label = texts.werkmap_tip_theme(), .need = html::Need::optional},
      options);
}

Html tip_form(Texts const& texts, html::Filled const& filled, Sent sent, One const& one) {
  html::Filled const used =
      (sent == Sent::tip ? filled : html::Filled(texts.language)).named("tip");
  std::vector<html::Option> const ways = {{"phone", texts.werkmap_tip_by_phone()},
                                          {"mail", texts.werkmap_tip_by_mail()},
                                          {"letter", texts.werkmap_tip_by_letter()},
                                          {"office", texts.werkmap_tip_at_office()},
                                          {"none", texts.werkmap_tip_need_not()}};
  return html::details(
      texts.werkmap_tip_title(),
      {html::paragraph(texts.werkmap_tip_lead()),
       html::form(
           used,
           {.action = html::url("/werkmap/bericht/{}/tip", one.inside.message.id),
            .submit = texts.werkmap_tip_submit(),
            .button = html::Button::secondary,
            .note = html::Note::none},
           {html::text_area(used,
                            {.name = "words",
                             .label = texts.werkmap_tip_words(),
                             .hint = texts.werkmap_tip_words_hint()},
                            3),
            theme_field(texts, used, one),
            html::text_field(used, {.name = "first_name", .label = texts.werkmap_tip_name()}),
            html::radio_group(used, {.name = "channel", .label = texts.werkmap_tip_channel()},
                              ways),
            html::email_field(used, {.name = "email",
                                     .label = texts.werkmap_tip_email(),
                                     .need = html::Need::explained}),
            html::phone_field(used, {.name = "phone",
                                     .label = texts.werkmap_tip_phone(),
                                     .need = html::Need::explained}),
            html::check_box(used, {.name = "agreed", .label = texts.werkmap_tip_agreed()})})});
}

Html where_it_went(Texts const& texts, One const& one) {
  std::string_view const became = one.inside.message.became;
  constexpr std::string_view tip = "tip/";
  if (!became.starts_with(tip)) return html::paragraph(texts.werkmap_is_complaint());
  auto const id = Id<struct TipRecord>::parse(became.substr(tip.size()));
  if (!one.sees_tips || !id) return html::paragraph(texts.werkmap_is_tip());
  return html::paragraph({html::text(texts.werkmap_is_tip()), " ",
                          html::link(html::url("/tip/{}", *id), texts.werkmap_to_tip())});
}

}  // namespace

Html became_part(Texts const& texts, html::Filled const& filled, Sent sent, One const& one) {
  if (!one.inside.message.became.empty()) return where_it_went(texts, one);
  return html::join({complaint_form(texts, one), tip_form(texts, filled, sent, one)});
}

}  // namespace klantendag::werkmap::views
