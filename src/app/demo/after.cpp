// SPDX-License-Identifier: EUPL-1.2
// After the day: one tip is good news already, one is under way, one is late, one was refused with a
// reason, one did not content, one is not decided yet.
#include "app/demo/play.hpp"
#include "modules/actions/actions.hpp"
#include "modules/actions/publishing.hpp"
#include "modules/editions/editions.hpp"
#include "modules/retrospective/retrospective.hpp"
#include "modules/stories/stories.hpp"
#include "modules/themes/themes.hpp"

namespace klantendag::app::demo {
namespace {

using actions::State;
using actions::TellingState;

class Tips {
 public:
  Tips(Stage& stage, EditionId edition) : stage_(stage), edition_(edition) {}

  // The tip in which these words stand.
  Result<TipId> with(std::string_view words) {
    std::optional<TipId> found;
    RETURN_IF_ERROR(stage_.act(stage_.cast().organiser, [&](Work& work) -> Result<void> {
      ASSIGN_OR_RETURN(auto const all, stories::tips(work, stage_.keys(), edition_));
      for (stories::Tip const& tip : all) {
        if (tip.words.find(words) != std::string::npos) found = tip.id;
      }
      return {};
    }));
    if (!found) return not_found("stories.tip_not_found");
    return *found;
  }

  Result<void> decide(Player const& by, TipId tip, actions::NewDecision const& decision) {
    return stage_.act(by, [&](Work& work) -> Result<void> {
      RETURN_IF_ERROR(actions::decide(work, stage_.keys(), tip, decision));
      return {};
    });
  }

  Result<void> carry_out(Player const& by, TipId tip, actions::Evidence const& evidence) {
    return stage_.act(by, [&](Work& work) -> Result<void> {
      RETURN_IF_ERROR(actions::claim(work, stage_.keys(), tip, evidence));
      return {};
    });
  }

  Result<void> check(TipId tip, State outcome) {
    return by_organiser([&](Work& work) -> Result<void> {
      RETURN_IF_ERROR(actions::verify(work, stage_.keys(), tip, outcome));
      return {};
    });
  }

  Result<void> tell(TipId tip, std::string_view text, obligations::Channel channel) {
    return by_organiser([&](Work& work) -> Result<void> {
      RETURN_IF_ERROR(actions::redraft(work, stage_.keys(), tip, text, channel));
      RETURN_IF_ERROR(actions::approve(work, stage_.keys(), tip));
      RETURN_IF_ERROR(actions::tell(work, stage_.keys(), tip));
      return {};
    });
  }

  // On the public page, in words that nobody gave.
  Result<void> publish(TipId tip, actions::PublicWords const& words) {
    return by_organiser([&](Work& work) -> Result<void> {
      RETURN_IF_ERROR(actions::publish(work, stage_.keys(), tip, words));
      return {};
    });
  }

  Result<void> hear(TipId tip, TellingState reaction, std::optional<Id<Account>> other = {}) {
    return by_organiser([&](Work& work) -> Result<void> {
      RETURN_IF_ERROR(actions::react(work, stage_.keys(), tip, reaction, other));
      return {};
    });
  }

 private:
  Result<void> by_organiser(Desk::Task const& task) {
    return stage_.act(stage_.cast().organiser, task);
  }

  Stage& stage_;
  EditionId edition_;
};

actions::NewDecision action(std::string_view what, std::string_view measure, Player const& owner,
                            Date due) {
  return {.state = State::under_way,
          .what = std::string(what),
          .measure = std::string(measure),
          .owner = owner.person.id,
          .due = due};
}

Date next_tuesday(Date from) {
  while (from.weekday() != Weekday::tuesday) from = from.plus_days(1);
  return from;
}

// One week later: who does what.
Result<void> decide_tips(Stage& stage, Tips& tips, Date day) {
  Cast const& cast = stage.cast();
  ASSIGN_OR_RETURN(auto const one_person, tips.with("één persoon"));
  RETURN_IF_ERROR(
      tips.decide(cast.organiser, one_person,
                  action("Iedere cliënt met een lopende aanvraag krijgt een vaste medewerker, met "
                         "naam en nummer in "
                         "de brief.",
                         "In acht van de tien gesprekken is het de vaste medewerker die opneemt.",
                         cast.employee, add_working_days(day.plus_days(98), 0))));
  ASSIGN_OR_RETURN(auto const computer, tips.with("handig met de computer"));
  RETURN_IF_ERROR(tips.decide(
      cast.organiser, computer,
      action("Elke dinsdagmiddag helpt een medewerker op kantoor met de computer, zonder afspraak.",
             "De inloop is elke week open, en er komen mensen.", cast.work_coach,
             add_working_days(day.plus_days(28), 0))));
  ASSIGN_OR_RETURN(auto const payment, tips.with("betaling later"));
  RETURN_IF_ERROR(
      tips.decide(cast.organiser, payment,
                  action("Wie zijn geld later krijgt, wordt voor de betaaldag gebeld.",
                         "Er komt geen klacht meer over een betaling die onverwacht te laat was.",
                         cast.employee, add_working_days(day.plus_days(35), 0))));
  ASSIGN_OR_RETURN(auto const receipt, tips.with("bewijs als ik iets inlever"));
  RETURN_IF_ERROR(tips.decide(cast.organiser, receipt,
                              action("De balie geeft bij elk papier een bewijs met datum.",
                                     "Bij een steekproef had iedereen een bewijs.", cast.work_coach,
                                     add_working_days(day.plus_days(21), 0))));
  ASSIGN_OR_RETURN(auto const whole, tips.with("bericht helemaal"));
  RETURN_IF_ERROR(
      tips.decide(cast.organiser, whole,
                  {.state = State::answered,
                   .what = "U hebt gelijk. Alle adviseurs hebben afgesproken dat zij een bericht "
                           "tot het eind lezen. "
                           "Een bericht met een vraag erin blijft open tot er antwoord is."}));
  ASSIGN_OR_RETURN(auto const interpreter, tips.with("tolk"));
  return tips.decide(
      cast.manager, interpreter,
      {.state = State::not_doing,
       .what = "Een tolk bij elk gesprek kunnen wij dit jaar niet betalen. Vraagt u er zelf "
               "om, dan komt er wel een tolk. Dat staat vanaf nu in elke uitnodiging."});
}

// What is proposed for a tip or story is what a person would see first; the team takes it over.
Result<void> find_red_thread(Work& work, Stage& stage, EditionId edition) {
  RETURN_IF_ERROR(themes::begin(work, edition));
  ASSIGN_OR_RETURN(auto const sorting, themes::sorting(work, stage.keys(), edition));
  for (themes::Sorted const& sorted : sorting.items) {
    if (sorted.suggestions.empty()) continue;
    RETURN_IF_ERROR(
        themes::link(work, stage.keys(), sorted.suggestions.front().theme, sorted.item.key));
  }
  return themes::write_thread(work, edition, "Klanten missen het persoonlijke contact.");
}

// Of whoever said yes to that, the tip may be quoted.
Result<void> let_quote(Work& work, Stage& stage, EditionId edition) {
  ASSIGN_OR_RETURN(auto const all, stories::list(work, stage.keys(), edition));
  for (stories::Line const& one : all) {
    if (one.story.consents.quote != stories::Answer::yes) continue;
    RETURN_IF_ERROR(stories::settle(work, stage.keys(), one.story.id, stories::State::published));
  }
  return {};
}

}  // namespace

Result<void> play_decisions(Stage& stage, EditionId edition, Date day) {
  stage.go_to(add_working_days(day, 1), TimeOfDay{9 * 60});
  RETURN_IF_ERROR(stage.act(stage.cast().organiser, [&](Work& work) -> Result<void> {
    RETURN_IF_ERROR(editions::change_phase(work, edition, editions::Phase::following_up));
    return {};
  }));
  RETURN_IF_ERROR(stage.act(stage.cast().organiser,
                            [&](Work& work) { return find_red_thread(work, stage, edition); }));
  RETURN_IF_ERROR(stage.act(stage.cast().organiser,
                            [&](Work& work) { return let_quote(work, stage, edition); }));
  stage.go_to(add_working_days(day, 5), TimeOfDay{10 * 60});
  Tips tips(stage, edition);
  RETURN_IF_ERROR(decide_tips(stage, tips, day));
  ASSIGN_OR_RETURN(auto const whole, tips.with("bericht helemaal"));
  return tips.tell(
      whole,
      "U gaf ons een tip: lees een bericht helemaal. Dat doen wij nu. Een bericht met een "
      "vraag erin blijft open tot u antwoord hebt.",
      obligations::Channel::letter);
}

Result<void> play_telling_back(Stage& stage, EditionId edition, Date day) {
  using obligations::Channel;
  Tips tips(stage, edition);
  Cast const& cast = stage.cast();
  stage.go_to(add_working_days(day.plus_days(20), 0), TimeOfDay{14 * 60});
  ASSIGN_OR_RETURN(auto const computer, tips.with("handig met de computer"));
  RETURN_IF_ERROR(tips.carry_out(
      cast.work_coach, computer,
      {.words =
           "De eerste twee dinsdagen kwamen er elf mensen. Het rooster staat vast tot de zomer.",
       .starts_on = next_tuesday(add_working_days(day, 5)),
       .place = "ons kantoor, Voorbeeldstraat 1"}));
  ASSIGN_OR_RETURN(auto const receipt, tips.with("bewijs als ik iets inlever"));
  RETURN_IF_ERROR(
      tips.carry_out(cast.work_coach, receipt,
                     {.words = "Op twee kantoren geeft de balie een bewijs; op drie nog niet."}));
  stage.go_to(add_working_days(day.plus_days(22), 0), TimeOfDay{10 * 60});
  RETURN_IF_ERROR(tips.check(computer, State::done));
  RETURN_IF_ERROR(tips.check(receipt, State::partly));
  RETURN_IF_ERROR(
      tips.tell(computer,
                "Goed nieuws! U vertelde ons dat niet iedereen handig is met de computer. U "
                "kunt nu elke dinsdagmiddag langskomen op ons kantoor. Een medewerker helpt u "
                "dan. U hoeft geen afspraak te maken.",
                Channel::letter));
  RETURN_IF_ERROR(
      tips.tell(receipt,
                "U vroeg om een bewijs als u iets inlevert. Op twee kantoren doen wij dat nu. "
                "De andere kantoren volgen.",
                Channel::letter));
  RETURN_IF_ERROR(tips.publish(
      computer, {.said = "Ik kan niet goed omgaan met internet. Kan iemand mij daarbij helpen?",
                 .done = "Elke dinsdagmiddag helpt een medewerker bij ons aan de balie met de "
                         "computer. Een afspraak hoeft niet."}));
  stage.go_to(add_working_days(day.plus_days(30), 0), TimeOfDay{10 * 60});
  RETURN_IF_ERROR(tips.hear(computer, TellingState::content));
  return tips.hear(receipt, TellingState::not_content, cast.employee.person.id);
}

Result<void> play_retrospective(Stage& stage, EditionId edition) {
  return stage.act(stage.cast().organiser, [&](Work& work) -> Result<void> {
    RETURN_IF_ERROR(retrospective::draft(work, stage.keys(), edition));
    RETURN_IF_ERROR(retrospective::publish(work, stage.keys(), {edition, Language::nl}));
    return {};
  });
}

}  // namespace klantendag::app::demo
