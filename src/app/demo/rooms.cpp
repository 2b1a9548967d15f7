// SPDX-License-Identifier: EUPL-1.2
// The rooms around the day: a council that advises and hears what became of it, and a walk-in every
// Tuesday, which is what we did about the tip of the computer.
#include <array>

#include "app/demo/play.hpp"
#include "modules/council/council.hpp"
#include "modules/stories/stories.hpp"
#include "modules/walkin/walkin.hpp"

namespace klantendag::app::demo {
namespace {

using walkin::Outcome;
using walkin::Theme;

Result<CouncilId> only_council(Work& work, Stage& stage) {
  ASSIGN_OR_RETURN(auto const all, council::list(work, stage.keys()));
  if (all.empty()) return not_found("council.not_found");
  return all.front().council.id;
}

Result<void> seat_members(Work& work, Stage& stage, CouncilId id, EditionId edition) {
  Date const today = stage.today();
  council::Term const term{today.plus_days(-400), today.plus_days(700)};
  ASSIGN_OR_RETURN(auto const chair,
                   council::add_member(work, stage.keys(), id,
                                       {.name = "Marijke Voorbeeld",
                                        .background = "Zocht werk na een lange ziekte.",
                                        .role = council::Role::chair,
                                        .term = term}));
  ASSIGN_OR_RETURN(auto const witness,
                   council::add_member(work, stage.keys(), id,
                                       {.name = "Ali Monster",
                                        .background = "Helpt buren met brieven en formulieren.",
                                        .term = term}));
  RETURN_IF_ERROR(
      council::took_part(work, stage.keys(), chair.id, {edition, council::Part::co_organiser}));
  RETURN_IF_ERROR(
      council::took_part(work, stage.keys(), witness.id, {edition, council::Part::witness}));
  return {};
}

Result<void> plan_tuesdays(Work& work, Stage& stage, EditionId edition) {
  Date first = stage.today().plus_days(1);
  while (first.weekday() != Weekday::tuesday || is_public_holiday(first)) {
    first = first.plus_days(1);
  }
  ASSIGN_OR_RETURN(auto const series,
                   walkin::plan(work, {.edition = edition,
                                       .plan = {.office = "Kantoor Voorbeeldstad",
                                                .place = "Voorbeeldstraat 1, begane grond",
                                                .first_on = first,
                                                .begins_at = TimeOfDay{13 * 60 + 30},
                                                .ends_at = TimeOfDay{16 * 60}}}));
  for (std::string_view const name : {"Fatima", "Joost"}) {
    RETURN_IF_ERROR(walkin::add_helper(work, stage.keys(), series.id, name));
  }
  ASSIGN_OR_RETURN(auto const tips, stories::tips(work, stage.keys(), edition));
  for (stories::Tip const& tip : tips) {
    if (tip.words.find("handig met de computer") == std::string::npos) continue;
    RETURN_IF_ERROR(walkin::stand_behind(work, series.id, {"tip", tip.id.text()}));
  }
  return {};
}

// Six a week, more about the computer than about anything else.
walkin::NewRequest visitor(std::size_t at) {
  constexpr std::array themes = {Theme::computer, Theme::log_in, Theme::letter, Theme::computer,
                                 Theme::message,  Theme::form,   Theme::log_in};
  if (at % 7 == 5) {
    return {.theme = themes[at % themes.size()],
            .outcome = Outcome::referred,
            .referred_to = walkin::Referred::library};
  }
  return {.theme = themes[at % themes.size()]};
}

Result<void> hold_tuesdays(Work& work, Stage& stage) {
  ASSIGN_OR_RETURN(auto const lines, walkin::list(work));
  if (lines.empty()) return not_found("walkin.not_found");
  walkin::Series const& series = lines.front().series;
  std::size_t visitors = 0;
  auto const days = walkin::session_days(series, series.first_on, stage.today(), 20);
  for (Date const day : days) {
    for (int person = 0; person < 6; ++person) {
      RETURN_IF_ERROR(walkin::note(work, stage.keys(), series.id, day, visitor(visitors++)));
    }
  }
  if (days.empty()) return {};
  RETURN_IF_ERROR(walkin::note(
      work, stage.keys(), series.id, days.back(),
      {.theme = Theme::payment,
       .outcome = Outcome::follow_up,
       .promise =
           walkin::Promise{.owner = stage.cast().work_coach.person.id,
                           .due = add_working_days(stage.today(), 15),
                           .what = "Uitzoeken waarom de brief een ander bedrag noemt. De bezoeker "
                                   "komt dinsdag terug."}}));
  return {};
}

}  // namespace

Result<void> play_council(Stage& stage, EditionId edition, Date) {
  CouncilId id{};
  RETURN_IF_ERROR(stage.act(stage.cast().organiser, [&](Work& work) -> Result<void> {
    ASSIGN_OR_RETURN(auto const made,
                     council::create(work, {.name = "Cliëntenraad Voorbeeldstad",
                                            .district = "Voorbeeldstad",
                                            .seats = 9,
                                            .contact = "clientenraad@voorbeelddienst.example"}));
    id = made.id;
    return seat_members(work, stage, id, edition);
  }));
  CouncilThemeId theme{};
  RETURN_IF_ERROR(stage.act(stage.cast().council_member, [&](Work& work) -> Result<void> {
    ASSIGN_OR_RETURN(auto const proposed,
                     council::propose(work, id, {edition, "Wachten op een antwoord"}));
    theme = proposed.id;
    return {};
  }));
  return stage.act(stage.cast().organiser, [&](Work& work) -> Result<void> {
    RETURN_IF_ERROR(council::settle(work, theme, council::ThemeState::taken_up, ""));
    return {};
  });
}

Result<void> play_advice(Stage& stage, EditionId edition, Date) {
  RETURN_IF_ERROR(stage.act(stage.cast().council_member, [&](Work& work) -> Result<void> {
    ASSIGN_OR_RETURN(auto const id, only_council(work, stage));
    for (auto const& [title, words] :
         {std::pair{"Een naam en een nummer in de brief",
                    "Zet in elke brief wie de cliënt kan bellen: een naam en een nummer."},
          std::pair{"Bel wie lang wacht",
                    "Wie langer dan een maand wacht, wil horen waarom. Bel die mensen."}}) {
      RETURN_IF_ERROR(council::advise(work, id, {edition, title, words}));
    }
    return {};
  }));
  return stage.act(stage.cast().organiser, [&](Work& work) -> Result<void> {
    ASSIGN_OR_RETURN(auto const id, only_council(work, stage));
    RETURN_IF_ERROR(council::ask(work, id,
                                 {edition, "De brief na de klantendag",
                                  "Is deze brief duidelijk? Wat missen mensen erin?"}));
    return plan_tuesdays(work, stage, edition);
  });
}

// One advice is adopted, told and being done; one waits for us, and too long; one waits for the council.
Result<void> play_rooms_now(Stage& stage, EditionId, Date day) {
  RETURN_IF_ERROR(stage.act(stage.cast().organiser, [&](Work& work) -> Result<void> {
    ASSIGN_OR_RETURN(auto const found, council::follow_up(work));
    for (council::Owed const& one : found.ours) {
      AdviceId const id = one.advice.id;
      RETURN_IF_ERROR(council::acknowledge(work, id));
      if (one.advice.title.find("naam en een nummer") == std::string::npos) continue;
      RETURN_IF_ERROR(council::react(
          work, id,
          {.reaction = {council::Outcome::partly,
                        "In brieven over een lopende aanvraag zetten wij een naam en een nummer. "
                        "In brieven die iedereen krijgt kan dat niet."},
           .owner = stage.cast().employee.person.id,
           .due = add_working_days(day.plus_days(98), 0)}));
      RETURN_IF_ERROR(council::tell(work, id));
    }
    return {};
  }));
  return stage.act(stage.cast().work_coach, [&](Work& work) { return hold_tuesdays(work, stage); });
}

}  // namespace klantendag::app::demo
