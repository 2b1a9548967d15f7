// SPDX-License-Identifier: EUPL-1.2
// Who was missed, below the results: the button for the next edition, and what it did.
#include "modules/survey/service/missed.hpp"
#include "modules/survey/views.hpp"
#include "platform/html/button.hpp"
#include "platform/html/form.hpp"
#include "platform/html/prose.hpp"

namespace klantendag::survey::views {
namespace {

using html::Html;

Html who(Texts const& texts, std::vector<Missed> const& missed) {
  std::vector<Html> items;
  for (Missed const& one : missed) {
    items.push_back(
        html::text(texts.survey_missed_one(words_of(one.function, texts.language), one.times)));
  }
  return html::unordered_list(items);
}

std::string title_of(editions::Edition const& edition) {
  return edition.name + " " + std::to_string(edition.year);
}

Html names(std::string_view words, std::vector<std::string> const& all) {
  if (all.empty()) return {};
  std::vector<Html> items;
  for (std::string const& name : all) items.push_back(html::text(name));
  return html::join({html::paragraph(words), html::unordered_list(items)});
}

// They stand on the list, or there is no room; or this reader may not write on it.
Html nothing_to_do(Texts const& texts, MissedPlan const& plan) {
  std::string const next = title_of(*plan.next);
  Aims const& aims = plan.aims;
  if (aims.kept.empty() && aims.left_out.empty()) {
    return html::paragraph(texts.survey_missed_may_not(next));
  }
  return html::join({aims.kept.empty() ? Html() : html::paragraph(texts.survey_missed_there(next)),
                     names(texts.survey_missed_left_out(), aims.left_out),
                     html::button_group({html::button_link(
                         html::url("/uitnodigen/{}/wie-missen-we", plan.next->id),
                         texts.survey_missed_look())})});
}

}  // namespace

Html missed_part(Texts const& texts, Survey const& survey, MissedPlan const& plan) {
  if (plan.missed.empty()) return {};
  if (!plan.next) {
    return html::section(
        texts.survey_missed_title(),
        {who(texts, plan.missed), html::paragraph(texts.survey_missed_no_next()),
         html::button_group({html::button_link(html::url("/edities/{}/kopie", survey.edition),
                                               texts.survey_missed_copy())})});
  }
  std::string const next = title_of(*plan.next);
  if (!plan.aims.changes()) {
    return html::section(texts.survey_missed_title(),
                         {who(texts, plan.missed), nothing_to_do(texts, plan)});
  }
  return html::section(texts.survey_missed_title(),
                       {who(texts, plan.missed), html::paragraph(texts.survey_missed_words(next)),
                        html::action_button({.action = urls::missed(survey.edition),
                                             .label = texts.survey_missed_button(next),
                                             .button = html::Button::primary})});
}

Html missed_done(Texts const& texts, EditionId edition, MissedPlan const& plan) {
  Aims const& aims = plan.aims;
  return html::join(
      {html::lead(texts.survey_missed_done(title_of(*plan.next))),
       names(texts.survey_missed_added(), aims.added), names(texts.survey_missed_kept(), aims.kept),
       names(texts.survey_missed_left_out(), aims.left_out),
       html::paragraph(texts.survey_missed_change()),
       html::button_group(
           {html::button_link(html::url("/uitnodigen/{}/wie-missen-we", plan.next->id),
                              texts.survey_missed_look(), html::Button::primary),
            html::button_link(urls::list(edition), texts.survey_back())})});
}

}  // namespace klantendag::survey::views
