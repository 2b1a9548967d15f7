// SPDX-License-Identifier: EUPL-1.2
// From the register to a full room: everything before the day.
#include <array>
#include <initializer_list>

#include "app/demo/play.hpp"
#include "app/demo/register.hpp"
#include "core/lottery/draw.hpp"
#include "modules/complaints/complaints.hpp"
#include "modules/editions/editions.hpp"
#include "modules/groups/groups.hpp"
#include "modules/participants/participants.hpp"
#include "modules/selection/columns.hpp"
#include "modules/selection/selection.hpp"
#include "platform/spreadsheet/spreadsheet.hpp"

namespace klantendag::app::demo {
namespace {

constexpr std::int64_t clients = 8;
constexpr std::string_view organiser_secret = "zes keer gegooid: 4 2 6 1 1 5";
constexpr std::string_view witness_secret = "het nummer op mijn treinkaartje";

Date weeks_before(Date day, int weeks) {
  return add_working_days(day.plus_days(-7 * weeks), 0);
}

editions::Details details_of(Date day) {
  return {.name = "Klantendag",
          .held_on = day,
          .place = "Voorbeelddienst, Voorbeeldstraat 1, begane grond, het restaurant",
          .sponsors = {"Klant en Service", "Uitkeren", "Werk", "Sociaal Medische Zaken"},
          .team = {{"Noor de Vries", "projectleider"},
                   {"Sam Willems", "bellen en brieven"},
                   {"Emre Yilmaz", "programma en gespreksleiders"},
                   {"Joost Hendriks", "cliëntenraad, mede-organisator"},
                   {"Saskia Bakker", "verslag"}}};
}

Result<void> step(Work& work, EditionId edition, std::initializer_list<editions::Phase> phases) {
  for (editions::Phase const phase : phases) {
    RETURN_IF_ERROR(editions::change_phase(work, edition, phase));
  }
  return {};
}

// Last year's is closed, and what people thought of it is there to compare with.
Result<EditionId> make_last_year(Stage& stage, int year) {
  using editions::Phase;
  EditionId edition;
  RETURN_IF_ERROR(stage.act(stage.cast().organiser, [&](Work& work) -> Result<void> {
    ASSIGN_OR_RETURN(auto const last, editions::create(work, {"Klantendag", year}));
    edition = last.id;
    RETURN_IF_ERROR(editions::change_details(work, edition, details_of(*Date::from(year, 9, 18))));
    return step(work, edition, {Phase::inviting, Phase::day, Phase::following_up});
  }));
  RETURN_IF_ERROR(play_answers_last_year(stage, edition));
  RETURN_IF_ERROR(stage.act(stage.cast().organiser,
                            [&](Work& work) { return step(work, edition, {Phase::closed}); }));
  return edition;
}

// This year's is a copy of it.
Result<EditionId> make_editions(Stage& stage, Date day) {
  ASSIGN_OR_RETURN(auto const last, make_last_year(stage, day.year() - 1));
  EditionId edition;
  RETURN_IF_ERROR(stage.act(stage.cast().organiser, [&](Work& work) -> Result<void> {
    ASSIGN_OR_RETURN(auto const made, editions::copy(work, last, {"Klantendag", day.year()}));
    edition = made.id;
    RETURN_IF_ERROR(editions::change_details(work, edition, details_of(day)));
    return step(work, edition, {editions::Phase::inviting});
  }));
  return edition;
}

Result<void> read_register(Stage& stage, EditionId edition) {
  std::string const bytes = complaints_register(stage.today());
  return stage.act(stage.cast().organiser, [&](Work& work) -> Result<void> {
    RETURN_IF_ERROR(complaints::import_register(work, stage.keys(),
                                                {.edition = edition,
                                                 .source = spreadsheet::source_of(bytes),
                                                 .file_name = "klachten.csv"}));
    return {};
  });
}

std::vector<std::size_t> usual_columns() {
  std::vector<std::size_t> usual;
  auto const all = selection::columns();
  for (std::size_t at = 0; at < all.size(); ++at) {
    if (all[at].usual) usual.push_back(at);
  }
  return usual;
}

// The organiser and a member of the client council each bring a secret; together they are the seed.
Result<void> draw(Stage& stage, EditionId edition) {
  using selection::Seat;
  Player const& organiser = stage.cast().organiser;
  Player const& witness = stage.cast().council_member;
  RETURN_IF_ERROR(stage.act(organiser, [&](Work& work) {
    return selection::suggest_plan(work, edition, {.seats = clients, .columns = usual_columns()});
  }));
  Desk desk = stage.desk_of(organiser);
  RETURN_IF_ERROR(selection::solve(desk, edition, "klantendag demo"));
  RETURN_IF_ERROR(stage.act(organiser, [&](Work& work) -> Result<void> {
    RETURN_IF_ERROR(selection::publish(work, edition));
    return selection::commit(work, edition, Seat::organiser,
                             lottery::commitment_of(organiser_secret));
  }));
  RETURN_IF_ERROR(stage.act(witness, [&](Work& work) {
    return selection::commit(work, edition, Seat::witness, lottery::commitment_of(witness_secret));
  }));
  RETURN_IF_ERROR(stage.act(organiser, [&](Work& work) {
    return selection::reveal(work, edition, Seat::organiser, organiser_secret);
  }));
  return stage.act(witness, [&](Work& work) -> Result<void> {
    RETURN_IF_ERROR(selection::reveal(work, edition, Seat::witness, witness_secret));
    return selection::draw(work, edition);
  });
}

recruitment::Acceptance yes_of(std::string_view first_name, std::size_t at) {
  using recruitment::Purpose;
  recruitment::Acceptance acceptance;
  for (Purpose const purpose : recruitment::purposes) {
    bool const photo_only_some = purpose != Purpose::photo || at % 3 == 0;
    acceptance.consents.push_back({purpose, photo_only_some});
  }
  acceptance.practical.first_name = first_name;
  acceptance.practical.companion = at % 4 == 1;
  if (at == 2) acceptance.practical.needs = {"wheelchair"};
  return acceptance;
}

// The second person says no and the fourth is not at home until the evening.
Result<bool> call_next(Stage& stage, EditionId edition, std::size_t at) {
  static constexpr std::array<std::string_view, 12> first_names = {
      "Ans",    "Youssef", "Marja", "Henk", "Gülay", "Piet",
      "Soraya", "Jan",     "Olga",  "Wim",  "Els",   "Ali"};
  recruitment::Means const means{stage.keys(), stage.house().neighbours()};
  bool somebody = false;
  RETURN_IF_ERROR(stage.act(stage.cast().caller, [&](Work& work) -> Result<void> {
    ASSIGN_OR_RETURN(auto const call, recruitment::take_next(work, means, edition));
    somebody = call.has_value();
    if (!call) return {};
    if (at == 3) {
      return recruitment::note(work, means, edition, *call,
                               {.outcome = recruitment::Outcome::no_answer});
    }
    RETURN_IF_ERROR(recruitment::confirm_identity(work, edition, *call));
    if (at == 1) {
      return recruitment::note(work, means, edition, *call,
                               {.outcome = recruitment::Outcome::declined, .may_ask_again = true});
    }
    return recruitment::accept(work, means, edition, *call,
                               yes_of(first_names[at % first_names.size()], at));
  }));
  return somebody;
}

Result<void> call_everybody(Stage& stage, EditionId edition, Date day) {
  recruitment::Means const means{stage.keys(), stage.house().neighbours()};
  RETURN_IF_ERROR(stage.act(stage.cast().organiser,
                            [&](Work& work) { return recruitment::begin(work, means, edition); }));
  std::size_t at = 0;
  for (int const hour : {10, 14, 18}) {
    for (int minute = 0; minute < 60; minute += 5) {
      stage.go_to(day, TimeOfDay{hour * 60 + minute});
      ASSIGN_OR_RETURN(bool const somebody, call_next(stage, edition, at));
      if (!somebody) break;
      ++at;
    }
  }
  return {};
}

Result<void> add_facilitators(Work& work, Stage& stage, EditionId edition) {
  static constexpr std::array<std::string_view, 3> units = {"Klant en Service", "Werk", "Uitkeren"};
  for (std::size_t at = 0; at < units.size(); ++at) {
    std::string const& name = stage.cast().facilitators[at].person.name;
    std::size_t const blank = name.find(' ');
    RETURN_IF_ERROR(participants::add(
        work, stage.keys(), edition,
        {.role = participants::Role::facilitator,
         .facts = {.number = "G0" + std::to_string(at + 1),
                   .function = "gespreksleider",
                   .unit = std::string(units[at])},
         .person = {.first_name = name.substr(0, blank), .surname = name.substr(blank + 1)}}));
  }
  return {};
}

Result<void> everybody_accepts(Work& work, Stage& stage, EditionId edition) {
  ASSIGN_OR_RETURN(auto const all, participants::all(work, stage.keys(), edition));
  for (participants::Participant const& one : all) {
    if (one.role == participants::Role::client) continue;
    for (auto const answer : {participants::Answer::invite, participants::Answer::accept}) {
      RETURN_IF_ERROR(participants::answer(work, one.id, answer, participants::Reason::none));
    }
  }
  return {};
}

Result<void> invite_staff(Stage& stage, EditionId edition) {
  return stage.act(stage.cast().organiser, [&](Work& work) -> Result<void> {
    RETURN_IF_ERROR(participants::import_file(work, stage.keys(), edition, staff_list()));
    RETURN_IF_ERROR(
        participants::import_file(work, stage.keys(), edition, council_list(stage.today().year())));
    RETURN_IF_ERROR(add_facilitators(work, stage, edition));
    return everybody_accepts(work, stage, edition);
  });
}

}  // namespace

Result<EditionId> play_before(Stage& stage, Date day) {
  stage.go_to(weeks_before(day, 14), TimeOfDay{9 * 60});
  ASSIGN_OR_RETURN(auto const edition, make_editions(stage, day));
  RETURN_IF_ERROR(read_register(stage, edition));
  stage.go_to(weeks_before(day, 10), TimeOfDay{11 * 60});
  RETURN_IF_ERROR(draw(stage, edition));
  stage.go_to(weeks_before(day, 9), TimeOfDay{9 * 60});
  RETURN_IF_ERROR(call_everybody(stage, edition, stage.today()));
  stage.go_to(weeks_before(day, 6), TimeOfDay{9 * 60});
  RETURN_IF_ERROR(invite_staff(stage, edition));
  stage.go_to(weeks_before(day, 1), TimeOfDay{15 * 60});
  Desk desk = stage.desk_of(stage.cast().organiser);
  RETURN_IF_ERROR(groups::make(desk, stage.keys(), {.edition = edition, .steps = 300'000}));
  return edition;
}

}  // namespace klantendag::app::demo
