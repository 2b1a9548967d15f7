// SPDX-License-Identifier: EUPL-1.2
// The plan: who sits where, how good it is and why, moving somebody, and earlier versions.
#include <fmt/format.h>

#include <algorithm>

#include "modules/groups/views.hpp"
#include "modules/groups/words.hpp"
#include "platform/html/alert.hpp"
#include "platform/html/badge.hpp"
#include "platform/html/button.hpp"
#include "platform/html/data_list.hpp"
#include "platform/html/form.hpp"
#include "platform/html/guide.hpp"
#include "platform/html/prose.hpp"
#include "platform/html/table.hpp"
#include "platform/i18n/format.hpp"

namespace klantendag::groups::views {
namespace {

using html::Html;

Html sentences(std::vector<std::string> const& all) {
  std::vector<Html> items;
  for (std::string const& one : all) items.push_back(html::text(one));
  return html::unordered_list(items);
}

std::vector<std::string> said(Texts const& texts, i18n::Catalogue const& words,
                              std::vector<Said> const& all) {
  std::vector<std::string> lines;
  for (Said const& one : all) lines.push_back(say(texts, words, one.key, one.parameters));
  return lines;
}

std::string_view goal_name(Texts const& texts, std::string_view goal) {
  if (goal == "moves") return texts.groups_goal_moves();
  if (goal == "spread") return texts.groups_goal_spread();
  if (goal == "meetings") return texts.groups_goal_meetings();
  if (goal == "load") return texts.groups_goal_load();
  return goal;
}

Html score(Texts const& texts, GroupPlan const& plan) {
  html::Table table(texts.groups_score(),
                    {{texts.groups_column_goal()},
                     {texts.groups_column_reached(), html::Column::Kind::number},
                     {texts.groups_column_bound(), html::Column::Kind::number},
                     {texts.groups_column_verdict()}});
  auto const count = [&](std::int64_t number) { return i18n::count(texts.language, number); };
  for (Cost const& cost : plan.costs) {
    Html const verdict =
        cost.reached <= cost.bound
            ? html::status_badge(html::Status::success, texts.groups_best())
            : html::status_badge(html::Status::neutral, texts.groups_perhaps_better());
    table.row({goal_name(texts, cost.goal), count(cost.reached), count(cost.bound), verdict});
  }
  return std::move(table).html();
}

Html verdict(Texts const& texts, i18n::Catalogue const& words, Shown const& shown) {
  GroupPlan const& plan = shown.plan;
  Html html;
  if (plan.broken > 0) {
    html += html::alert(texts.language, html::Alert::warning,
                        html::join({html::paragraph(texts.groups_broken(plan.broken)),
                                    sentences(said(texts, words, shown.meaning.broken))}));
  } else {
    html += html::alert(texts.language, html::Alert::ok,
                        plan.proven ? texts.groups_all_rules_best() : texts.groups_all_rules());
  }
  if (!shown.meaning.uneven.empty()) {
    html += html::section(texts.groups_uneven_title(),
                          {sentences(said(texts, words, shown.meaning.uneven))});
  }
  return html;
}

Html table_of_group(Texts const& texts, Shown const& shown, std::int64_t round,
                    std::int64_t group) {
  html::Table table(texts.groups_group(group), {{texts.groups_column_name()},
                                                {texts.groups_column_role_title()},
                                                {texts.groups_column_from()},
                                                {texts.groups_column_fixed()}});
  for (Person const& one : shown.meaning.people) {
    if (one.groups[static_cast<std::size_t>(round - 1)] != group) continue;
    auto const& fixed = shown.plan.rules.fixed;
    bool const is_fixed = std::any_of(fixed.begin(), fixed.end(), [&](Fixed const& seat) {
      return seat.participant == one.participant.id;
    });
    std::string const& unit = one.participant.facts.unit;
    table.row({name_of(texts, one.participant), role_name(texts, one.participant.role),
               one.participant.facts.function.empty()
                   ? unit
                   : one.participant.facts.function + (unit.empty() ? "" : ", ") + unit,
               is_fixed ? html::data_badge(texts.groups_fixed_word()) : Html()});
  }
  return std::move(table).html();
}

Html tables(Texts const& texts, Shown const& shown) {
  Html all;
  for (std::int64_t round = 1; round <= shown.plan.rules.rounds; ++round) {
    Html groups;
    for (std::int64_t group = 1; group <= shown.plan.rules.groups; ++group) {
      groups += table_of_group(texts, shown, round, group);
    }
    all +=
        shown.plan.rules.rounds == 1 ? groups : html::section(texts.groups_round(round), {groups});
  }
  return all;
}

std::vector<html::Option> numbers(std::int64_t most,
                                  std::string (*label)(Texts const&, std::int64_t),
                                  Texts const& texts) {
  std::vector<html::Option> options;
  for (std::int64_t number = 1; number <= most; ++number) {
    options.push_back({std::to_string(number), label(texts, number), {}});
  }
  return options;
}

std::string group_label(Texts const& texts, std::int64_t number) {
  return std::string(texts.groups_group(number));
}
std::string round_label(Texts const& texts, std::int64_t number) {
  return std::string(texts.groups_round(number));
}

Html move_form(Texts const& texts, html::Filled const& filled, Shown const& shown) {
  std::vector<participants::Participant> people;
  for (Person const& one : shown.meaning.people) people.push_back(one.participant);
  auto options = people_options(texts, people);
  for (std::size_t at = 0; at < options.size(); ++at) {
    options[at].label = std::string(
        texts.groups_now_in(options[at].label.text(), shown.meaning.people[at].groups.front()));
  }
  auto swaps = options;
  swaps.insert(swaps.begin(), {"", texts.groups_no_swap(), {}});
  Html fields = html::select_field(
      filled, {.name = "participant", .label = texts.groups_field_who()}, options);
  if (shown.plan.rules.rounds > 1) {
    fields += html::select_field(
        filled, {.name = "round", .label = texts.groups_field_round(), .value = "1"},
        numbers(shown.plan.rules.rounds, round_label, texts));
  }
  fields += html::select_field(filled, {.name = "group", .label = texts.groups_field_group()},
                               numbers(shown.plan.rules.groups, group_label, texts));
  fields += html::select_field(filled,
                               {.name = "swap_with",
                                .label = texts.groups_field_swap(),
                                .hint = texts.groups_hint_swap(),
                                .need = html::Need::optional},
                               swaps);
  fields += html::check_box(
      filled, {.name = "fix", .label = texts.groups_field_fix(), .need = html::Need::explained});
  return html::section(texts.groups_move_title(),
                       {html::paragraph(texts.groups_move_words()),
                        html::form(filled,
                                   {.action = urls::move(shown.plan.edition),
                                    .submit = texts.groups_move_submit(),
                                    .button = html::Button::secondary,
                                    .note = html::Note::none},
                                   {fields})});
}

Html changes(Texts const& texts, Shown const& shown) {
  Meaning const& meaning = shown.meaning;
  if (meaning.came.empty() && meaning.left == 0) return {};
  Html words;
  if (!meaning.came.empty()) {
    std::string names;
    for (auto const& one : meaning.came) {
      names += (names.empty() ? "" : ", ") + name_and_role(texts, one);
    }
    words += html::paragraph(texts.groups_came(names));
  }
  if (meaning.left > 0) words += html::paragraph(texts.groups_left(meaning.left));
  words += html::paragraph(texts.groups_keep_words());
  return html::alert(texts.language, html::Alert::info, words);
}

Html buttons(Texts const& texts, Shown const& shown) {
  bool const changed = !shown.meaning.came.empty() || shown.meaning.left > 0;
  EditionId const edition = shown.plan.edition;
  Html const keep =
      html::action_button({.action = urls::make(edition),
                           .label = texts.groups_keep(),
                           .button = changed ? html::Button::primary : html::Button::secondary,
                           .hidden = html::hidden_field("keep", "yes")});
  Html const again = html::action_button({.action = urls::make(edition),
                                          .label = texts.groups_again(),
                                          .button = html::Button::secondary});
  return html::button_group({keep, again});
}

std::string_view made_words(Texts const& texts, Made made) {
  switch (made) {
    case Made::solved:
      return texts.groups_made_solved();
    case Made::kept_close:
      return texts.groups_made_kept_close();
    case Made::moved:
      return texts.groups_made_moved();
    case Made::restored:
      return texts.groups_made_restored();
  }
  return "";
}

}  // namespace

Html nothing_yet(Texts const& texts, EditionId edition, std::int64_t coming) {
  Html const action =
      html::button_group({html::action_button({.action = urls::make(edition),
                                               .label = texts.groups_make(),
                                               .button = html::Button::primary}),
                          html::button_link(urls::rules(edition), texts.groups_to_rules())});
  return html::join(
      {parts(texts, edition, Part::plan), html::lead(texts.groups_lead()),
       html::empty_state({texts.groups_empty_title(), texts.groups_empty_words(coming), action})});
}

Html refused(Texts const& texts, i18n::Catalogue const& words, std::span<Error const> all,
             EditionId edition) {
  std::vector<std::string> lines;
  for (Error const& one : all) lines.push_back(say(texts, words, one.key, one.parameters));
  return html::join(
      {parts(texts, edition, Part::plan),
       html::alert(texts.language, html::Alert::warning,
                   html::join({html::paragraph(texts.groups_refused()), sentences(lines)})),
       html::paragraph(texts.groups_refused_next()),
       html::button_group(
           {html::button_link(urls::rules(edition), texts.groups_to_rules(), html::Button::primary),
            html::button_link(urls::plan(edition), texts.groups_back())})});
}

Html plan(Texts const& texts, html::Filled const& filled, i18n::Catalogue const& words,
          Shown const& shown) {
  GroupPlan const& plan = shown.plan;
  Html const head =
      html::join({parts(texts, plan.edition, shown.newest ? Part::plan : Part::versions),
                  html::small_print(texts.groups_version_line(
                      plan.version, made_words(texts, plan.made), plan.made_at))});
  Html const met = plan.rules.rounds > 1 ? html::paragraph(texts.groups_pairs_met(
                                               shown.meaning.pairs_met, shown.meaning.most_pairs))
                                         : Html();
  Html const why =
      html::details(texts.groups_score_title(),
                    {html::paragraph(texts.groups_score_words()), score(texts, plan), met});
  if (!shown.newest) {
    return html::join({head, verdict(texts, words, shown), why, tables(texts, shown),
                       html::button_group({html::action_button(
                           {.action = html::url("/dag/{}/groepsversies/{}/terugzetten",
                                                plan.edition, plan.version),
                            .label = texts.groups_restore(),
                            .button = html::Button::primary})})});
  }
  return html::join({head, changes(texts, shown), verdict(texts, words, shown),
                     buttons(texts, shown), tables(texts, shown), move_form(texts, filled, shown),
                     why});
}

Html versions(Texts const& texts, EditionId edition, std::span<GroupPlan const> plans) {
  Html const head =
      html::join({parts(texts, edition, Part::versions), html::lead(texts.groups_versions_lead())});
  if (plans.empty()) {
    return html::join(
        {head, html::empty_state(
                   {texts.groups_no_versions_title(), texts.groups_no_versions_words(), {}})});
  }
  html::Table table(texts.groups_versions_title(),
                    {{texts.groups_column_version()},
                     {texts.groups_column_made()},
                     {texts.groups_column_when()},
                     {texts.groups_column_broken(), html::Column::Kind::number}},
                    html::Caption::spoken);
  for (GroupPlan const& plan : plans) {
    table.row({html::link(urls::version(edition, plan.version), texts.groups_version(plan.version)),
               made_words(texts, plan.made), i18n::short_moment(texts.language, plan.made_at),
               i18n::count(texts.language, plan.broken)});
  }
  return html::join({head, std::move(table).html()});
}

}  // namespace klantendag::groups::views
