// SPDX-License-Identifier: EUPL-1.2
// The certificate: what everybody may read, without logging in. No names, no complaint numbers, and no
// number about fewer than five people.
#include <algorithm>

#include <fmt/format.h>

#include "core/lottery/draw.hpp"
#include "modules/selection/views.hpp"
#include "platform/html/alert.hpp"
#include "platform/html/data_list.hpp"
#include "platform/html/element.hpp"
#include "platform/html/fields.hpp"
#include "platform/html/form.hpp"
#include "platform/html/prose.hpp"
#include "platform/i18n/format.hpp"

namespace klantendag::selection::views {
namespace {

using html::Html;

bool is_drawn(PublicPage const& page) {
  return page.lottery.state == State::drawn;
}

Html chance_part(Texts const& texts, PublicPage const& page) {
  Lottery const& lottery = page.lottery;
  std::string const least = chance_words(texts, lottery.solved->least_chance);
  std::string const most = chance_words(texts, lottery.solved->most_chance);
  return html::section(texts.selection_public_chance_title(),
                       {html::paragraph(texts.selection_public_average(
                            lottery.people, chance_words(texts, page.chances.average))),
                        least == most ? html::paragraph(texts.selection_public_equal())
                                      : html::paragraph(texts.selection_public_range(least, most)),
                        html::paragraph(proof_words(texts, lottery))});
}

Html answer_part(Texts const& texts, PublicPage const& page) {
  if (page.asked.empty()) return {};
  Solved const& solved = *page.lottery.solved;
  return html::alert(texts.language, html::Alert::info,
                     page.chances.asked
                         ? texts.selection_ask_answer(chance_words(texts, *page.chances.asked))
                         : texts.selection_ask_few(chance_words(texts, solved.least_chance),
                                                   chance_words(texts, solved.most_chance)));
}

Html ask_part(Texts const& texts, html::Filled const& filled, PublicPage const& page) {
  std::vector<std::string> const features = features_of(page.lottery.plan.quotas);
  Html fields;
  for (std::size_t i = 0; i < features.size(); ++i) {
    std::vector<html::Option> options;
    for (lottery::Quota const& quota : page.lottery.plan.quotas) {
      if (quota.feature == features[i]) options.push_back({quota.value, quota.value, {}});
    }
    fields += html::select_field(filled,
                                 {.name = fmt::format("k{}", i + 1),
                                  .label = features[i],
                                  .need = html::Need::explained,
                                  .value = i < page.asked.size() ? page.asked[i] : std::string()},
                                 options);
  }
  return html::section(texts.selection_ask_title(),
                       {html::paragraph(texts.selection_ask_words()), answer_part(texts, page),
                        html::search_form({.action = urls::public_page(page.edition),
                                           .submit = texts.selection_ask_submit()},
                                          {fields})});
}

Html how_part(Texts const& texts, PublicPage const& page) {
  std::vector<Html> const steps = {
      html::text(texts.selection_public_how_1(page.lottery.solved->panels)),
      html::text(texts.selection_public_how_2()), html::text(texts.selection_public_how_3()),
      html::text(texts.selection_public_how_4())};
  return html::section(
      texts.selection_public_how_title(),
      {html::ordered_list(steps), html::paragraph(texts.selection_public_human())});
}

Html check_part(Texts const& texts, PublicPage const& page) {
  Lottery const& lottery = page.lottery;
  auto const code = [](std::string_view text) {
    return html::element("code", "klantendag-code", {html::text(text)});
  };
  std::vector<html::DataItem> items;
  if (lottery.published_at) {
    items.push_back({texts.selection_public_published(),
                     html::text(i18n::moment(texts.language, *lottery.published_at)),
                     {}});
  }
  for (Seed const& seed : lottery.seeds) {
    items.push_back(
        {texts.selection_public_seed_line(seat_name(texts, seed.seat)), code(seed.commitment), {}});
    // A secret stays closed until both are open: else the last one could choose.
    if (!is_drawn(page) || !seed.secret) continue;
    items.push_back(
        {texts.selection_public_secret_line(seat_name(texts, seed.seat)), code(*seed.secret), {}});
  }
  if (is_drawn(page)) {
    items.push_back({texts.selection_public_drawn(),
                     html::text(i18n::moment(texts.language, *lottery.drawn_at)),
                     {}});
    if (auto const panel = lottery::read_panel(lottery.panel)) {
      items.push_back({texts.selection_public_number(),
                       html::text(i18n::count(texts.language, panel->panel + 1)),
                       {}});
    }
  }
  return html::section(texts.selection_public_check_title(),
                       {html::paragraph(texts.selection_public_check_words()),
                        facts(texts, lottery), html::data_list(items)});
}

// What everybody may see stays to be seen, also when it was stopped.
Html state_part(Texts const& texts, PublicPage const& page) {
  if (is_drawn(page)) return {};
  bool const stopped = page.lottery.state == State::abandoned;
  return html::alert(
      texts.language, stopped ? html::Alert::warning : html::Alert::info,
      stopped ? texts.selection_public_stopped(abandoned_words(texts, page.lottery.abandoned_why))
              : std::string(texts.selection_public_wait()));
}

}  // namespace

Html everybody(Texts const& texts, html::Filled const& filled, PublicPage const& page) {
  std::int64_t const seats = page.lottery.plan.seats;
  return html::join(
      {html::lead(is_drawn(page) ? texts.selection_public_lead_drawn(page.title, seats)
                                 : texts.selection_public_lead(page.title, seats)),
       state_part(texts, page), chance_part(texts, page), ask_part(texts, filled, page),
       how_part(texts, page),
       html::section(texts.selection_public_quotas_title(), {chance_table(texts, page.chances)}),
       check_part(texts, page), earlier(texts, page.earlier)});
}

}  // namespace klantendag::selection::views
