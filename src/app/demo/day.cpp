// SPDX-License-Identifier: EUPL-1.2
// The day itself: eight people tell their story in three groups.
#include <array>
#include <utility>

#include "app/demo/play.hpp"
#include "modules/day/day.hpp"
#include "modules/editions/editions.hpp"
#include "modules/groups/groups.hpp"
#include "modules/stories/stories.hpp"

namespace klantendag::app::demo {
namespace {

using stories::Answer;

struct Told {
  std::string_view story;
  std::string_view struck;   // what struck the listeners
  std::string_view tip;      // none: there was no tip in it
  std::string_view contact;  // about what they asked to be called; none: they did not ask
};

// The third one is the client of 2012: the message was read, and nobody called.
constexpr std::array told = {
    Told{"Ik kreeg in één maand zes brieven. In elke brief stond iets anders. Ik belde vier keer, "
         "en "
         "vier keer kreeg ik iemand anders. Elke keer moest ik opnieuw beginnen.",
         "Zij had alle brieven bij zich, op volgorde.",
         "Geef mij één persoon die mijn zaak kent, met een nummer dat ik kan bellen.", ""},
    Told{"Ik ben 61. Ik werkte mijn hele leven in een garage, nooit met een computer. Nu moet "
         "alles via "
         "internet. Mijn dochter doet het voor mij, maar die woont ver weg.",
         "Hij schaamde zich ervoor. Dat hadden wij niet gedacht.",
         "Niet iedereen is handig met de computer. Help ons op kantoor, zonder afspraak.", ""},
    Told{
        "Ik schreef in de werkmap dat ik had gesolliciteerd. Onderaan vroeg ik of iemand mij wilde "
        "bellen. Er kwam een vinkje: gelezen. Niemand belde. Twee weken later vroeg ik het nog een "
        "keer.",
        "Het bericht was gelezen, maar niet tot het eind.",
        "Lees een bericht helemaal. Er kan een vraag in staan.",
        "De vraag uit de werkmap: hoe het verder gaat met de aanvraag voor de cursus."},
    Told{"De keuring duurde twintig minuten. De arts keek vooral naar het scherm. Ik kreeg een "
         "brief met "
         "woorden die ik moest opzoeken.",
         "Wij misten een arts aan tafel.",
         "Schrijf een brief over mijn gezondheid in gewone woorden.", ""},
    Told{"Mijn geld kwam acht dagen te laat. Ik wist van niets. De huur kon niet worden "
         "afgeschreven en "
         "dat kostte mij veertig euro.",
         "Eén telefoontje had dit voorkomen.",
         "Bel als een betaling later komt. Dan kan ik de huur regelen.",
         "Of de veertig euro vergoed kan worden."},
    Told{"Ik moest drie keer hetzelfde formulier invullen, omdat het zoekraakte. De derde keer ben "
         "ik het "
         "zelf komen brengen.",
         "Zij maakte er een grapje over, maar was boos.",
         "Geef een bewijs als ik iets inlever, met een datum erop.", ""},
    Told{"Aan de balie zei iemand dat ik blij mocht zijn met wat ik kreeg. Daar slaap ik nog "
         "slecht van. "
         "Vandaag luisterde er iemand. Dat deed mij goed.",
         "Het werd heel stil in de groep.", "", ""},
    Told{
        "Mijn Nederlands is nog niet goed. Bij het gesprek was geen tolk. Mijn zoon van tien moest "
        "vertalen dat ik ziek ben.",
        "Een kind van tien hoort daar niet te zitten.",
        "Regel een tolk voordat het gesprek begint.", ""},
};

obligations::Channel channel_of(std::size_t at) {
  using obligations::Channel;
  return at % 3 == 0 ? Channel::phone : Channel::letter;
}

Result<void> tell(Stage& stage, EditionId edition, std::size_t at, ParticipantId teller,
                  std::int64_t group) {
  Told const& one = told[at];
  Player const& facilitator =
      stage.cast()
          .facilitators[static_cast<std::size_t>(group - 1) % stage.cast().facilitators.size()];
  return stage.act(facilitator, [&](Work& work) -> Result<void> {
    ASSIGN_OR_RETURN(auto const story,
                     stories::tell(work, stage.keys(), edition,
                                   {.teller = teller,
                                    .group = group,
                                    .consents = {.write_down = Answer::yes,
                                                 .quote = at % 3 == 2 ? Answer::no : Answer::yes,
                                                 .tell_back = Answer::yes}}));
    RETURN_IF_ERROR(stories::write(work, stage.keys(), story.id,
                                   {std::string(one.story), std::string(one.struck)}));
    RETURN_IF_ERROR(stories::read_back(work, stage.keys(), story.id,
                                       {.outcome = stories::ReadBack::confirmed}));
    if (one.tip.empty()) {
      RETURN_IF_ERROR(stories::without_tip(work, stage.keys(), story.id,
                                           "Hij wilde gehoord worden, en vroeg niets."));
    } else {
      RETURN_IF_ERROR(
          stories::add_tip(work, stage.keys(), story.id, {std::string(one.tip), channel_of(at)}));
    }
    bool const asked = !one.contact.empty();
    RETURN_IF_ERROR(stories::answer_contact(work, stage.keys(), story.id,
                                            {.answer = asked ? Answer::yes : Answer::no,
                                             .about = std::string(one.contact),
                                             .channel = obligations::Channel::phone,
                                             .owner = stage.cast().work_coach.person.id}));
    RETURN_IF_ERROR(stories::finish(work, stage.keys(), story.id));
    return {};
  });
}

// One employee was ill that day.
Result<void> check_in(Work& work, Stage& stage, EditionId edition) {
  ASSIGN_OR_RETURN(auto const guests, day::guests(work, stage.keys(), {.edition = edition}));
  bool one_is_ill = true;
  for (day::Guest const& guest : guests) {
    if (guest.role == participants::Role::employee && std::exchange(one_is_ill, false)) continue;
    RETURN_IF_ERROR(
        day::check_in(work, stage.keys(), edition, {.participant = guest.id, .edition = edition}));
  }
  return {};
}

// When everybody is together again: what clients and employees tell all the others.
Result<void> tell_all(Work& work, Stage& stage, EditionId edition) {
  using participants::Role;
  for (day::NewStatement const& one :
       {day::NewStatement{Role::client, 1, "Ik mocht uitpraten. Dat was ik niet meer gewend.",
                          false},
        day::NewStatement{Role::client, 3, "Wat ik vandaag zei, zei ik ook voor anderen.", false},
        day::NewStatement{Role::employee, 2,
                          "Een brief die voor mij gewoon is, is dat voor een ander niet.", false},
        day::NewStatement{Role::employee, 0, "Cliënten missen het persoonlijke contact.", false}}) {
    RETURN_IF_ERROR(day::add_statement(work, stage.keys(), edition, one));
  }
  return {};
}

}  // namespace

Result<void> play_day(Stage& stage, EditionId edition, Date day) {
  stage.go_to(day, TimeOfDay{9 * 60});
  std::vector<stories::Teller> tellers;
  std::optional<groups::GroupPlan> plan;
  RETURN_IF_ERROR(stage.act(stage.cast().organiser, [&](Work& work) -> Result<void> {
    RETURN_IF_ERROR(editions::change_phase(work, edition, editions::Phase::day));
    ASSIGN_OR_RETURN(tellers, stories::tellers(work, stage.keys(), edition));
    ASSIGN_OR_RETURN(plan, groups::current(work, edition));
    return {};
  }));
  stage.go_to(day, TimeOfDay{12 * 60 + 45});
  RETURN_IF_ERROR(stage.act(stage.cast().organiser,
                            [&](Work& work) { return check_in(work, stage, edition); }));
  for (std::size_t at = 0; at < told.size() && at < tellers.size(); ++at) {
    stage.go_to(day, TimeOfDay{13 * 60 + 30 + static_cast<int>(at) * 12});
    RETURN_IF_ERROR(tell(stage, edition, at, tellers[at].id,
                         std::max<std::int64_t>(1, plan->group_of(1, tellers[at].id))));
  }
  stage.go_to(day, TimeOfDay{15 * 60 + 25});
  return stage.act(stage.cast().organiser,
                   [&](Work& work) { return tell_all(work, stage, edition); });
}

}  // namespace klantendag::app::demo
