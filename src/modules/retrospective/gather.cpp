// SPDX-License-Identifier: EUPL-1.2
// The counts that a page shows were made by people with more rights than its reader; so they are read
// as the program, and what is not a count only for who may read it.
#include <algorithm>
#include <optional>
#include <set>
#include <utility>

#include "core/dutch/redactor.hpp"
#include "modules/actions/actions.hpp"
#include "modules/day/day.hpp"
#include "modules/editions/editions.hpp"
#include "modules/groups/groups.hpp"
#include "modules/participants/participants.hpp"
#include "modules/retrospective/material.hpp"
#include "modules/retrospective/store.hpp"
#include "modules/stories/stories.hpp"
#include "platform/work/as_program.hpp"

namespace klantendag::retrospective {
namespace {

using participants::Role;

bool each_group_is_led(groups::GroupPlan const& plan, std::vector<day::Guest> const& guests) {
  std::set<std::pair<std::int64_t, std::int64_t>> led;  // round and group
  for (day::Guest const& guest : guests) {
    if (guest.role != Role::facilitator || !guest.is_here()) continue;
    for (std::int64_t round = 1; round <= plan.rules.rounds; ++round) {
      auto const group = plan.group_of(round, guest.id);
      if (group > 0) led.emplace(round, group);
    }
  }
  return led.size() == static_cast<std::size_t>(plan.rules.rounds * plan.rules.groups);
}

// Who came, not who meant to.
Result<void> count_people(Work& work, crypto::Keys const& keys, Material& material) {
  ASSIGN_OR_RETURN(auto const guests, day::guests(work, keys, {.edition = material.edition.id}));
  material.clients = day::count_here(guests, Role::client);
  material.employees = day::count_here(guests, Role::employee);
  material.facilitators = day::count_here(guests, Role::facilitator);
  material.council_members = day::count_here(guests, Role::council_member);
  ASSIGN_OR_RETURN(auto const plan, groups::current(work, material.edition.id));
  if (!plan) return {};
  material.groups = plan->rules.groups;
  material.each_group_led = each_group_is_led(*plan, guests);
  return {};
}

// What everybody heard when all were together again.
Result<void> read_plenary(Work& work, crypto::Keys const& keys, Material& material) {
  ASSIGN_OR_RETURN(auto const all, day::statements(work, keys, material.edition.id));
  for (day::Statement const& one : all) {
    if (!one.shown) continue;
    if (one.role == Role::client) material.clients_told_all = true;
    if (one.role == Role::employee) material.employees_told_all = true;
  }
  return {};
}

// The newest edition before this one: held with this program, or read in from an old report.
Result<void> read_before(Work& work, Material& material) {
  ASSIGN_OR_RETURN(material.year_before,
                   store::newest_year_before(work.session, material.edition.year));
  ASSIGN_OR_RETURN(auto const editions, editions::all(work));
  editions::Edition const* newest = nullptr;
  for (editions::Edition const& one : editions) {
    if (!editions::was_held(one) || !editions::is_before(one, material.edition)) continue;
    if (newest == nullptr || editions::is_before(*newest, one)) newest = &one;
  }
  if (newest == nullptr || newest->year < material.year_before) return {};
  material.year_before = newest->year;
  material.held_before = newest->held_on;
  return {};
}

// Whoever left the team since said yes to standing there no longer.
Result<void> read_names(Work& work, Material& material) {
  ASSIGN_OR_RETURN(material.named, store::named(work.session, material.edition.id));
  auto const& team = material.edition.team;
  std::erase_if(material.named, [&](std::string const& name) {
    return std::none_of(team.begin(), team.end(),
                        [&](editions::TeamMember const& one) { return one.name == name; });
  });
  return {};
}

// Only what was shared: before that nobody but the organiser sees it.
Result<void> read_answers(Work& work, crypto::Keys const& keys, Material& material) {
  ASSIGN_OR_RETURN(auto const surveys, survey::of_edition(work, material.edition.id));
  for (survey::Survey const& one : surveys) {
    if (one.state < survey::State::released) continue;
    ASSIGN_OR_RETURN(auto results, survey::results(work, keys, one.id));
    (one.audience == survey::Audience::clients ? material.of_clients : material.of_employees) =
        std::move(results);
  }
  return {};
}

// Takes the persons out of what a client said; the names of the day always.
class Mask {
 public:
  Result<std::string> over(Work& work, crypto::Keys const& keys, stories::Tip const& tip) {
    if (!redactor_) {
      redactor_.emplace();
      ASSIGN_OR_RETURN(names_, participants::names_of_the_day(work, keys, tip.edition));
    }
    return redactor_->redact(tip.words, names_).text;
  }

 private:
  std::optional<dutch::Redactor> redactor_{};
  std::vector<std::string> names_{};
};

// Of a decision only what a person wrote and checked for everybody to read.
Result<TipLine> line_of(Work& work, crypto::Keys const& keys, stories::Tip const& tip, Mask* mask) {
  TipLine line{.id = tip.id, .story = tip.story, .giver = tip.giver};
  ASSIGN_OR_RETURN(auto const opened, actions::find(work, keys, tip.id));
  if (!opened.decisions.empty()) line.decision = opened.decisions.back().state;
  for (actions::Telling const& telling : opened.tellings)
    line.told = line.told || actions::was_told(telling.state);
  ASSIGN_OR_RETURN(auto const released, actions::released_words(work, tip.id));
  if (released) line.what = *released;
  if (mask == nullptr) return line;
  ASSIGN_OR_RETURN(auto const story, stories::find(work, keys, tip.story));
  if (story.story.state == stories::State::published &&
      story.story.consents.quote == stories::Answer::yes) {
    ASSIGN_OR_RETURN(line.words, mask->over(work, keys, tip));
  }
  return line;
}

}  // namespace

Result<Material> gather(Work& work, crypto::Keys const& keys, EditionId edition) {
  Material material;
  ASSIGN_OR_RETURN(material.edition, editions::find(work, edition));
  bool const reads_words = work.actor.permissions.has(Permission::read_stories);
  Work program = as_program(work);
  RETURN_IF_ERROR(read_names(work, material));
  RETURN_IF_ERROR(count_people(program, keys, material));
  RETURN_IF_ERROR(read_plenary(program, keys, material));
  RETURN_IF_ERROR(read_before(program, material));
  RETURN_IF_ERROR(read_answers(program, keys, material));
  ASSIGN_OR_RETURN(material.thread, themes::thread(program, keys, edition));
  ASSIGN_OR_RETURN(auto const stories, stories::list(program, keys, edition));
  material.stories = std::count_if(stories.begin(), stories.end(),
                                   [](stories::Line const& one) { return one.story.at_table(); });
  ASSIGN_OR_RETURN(auto const tips, stories::tips(program, keys, edition));
  Mask mask;
  for (stories::Tip const& tip : tips) {
    if (tip.state == stories::TipState::withdrawn) continue;
    ASSIGN_OR_RETURN(auto line, line_of(program, keys, tip, reads_words ? &mask : nullptr));
    material.tips.push_back(std::move(line));
  }
  return material;
}

}  // namespace klantendag::retrospective
