// SPDX-License-Identifier: EUPL-1.2
// Messages in the werkmap of the last weeks: one that was asked twice, one that was answered, one in
// another language, thanks, and a few that wait.
#include <array>

#include "app/demo/play.hpp"
#include "modules/werkmap/werkmap.hpp"

namespace klantendag::app::demo {
namespace {

constexpr std::string_view office = "Voorbeeldstad";

struct Line {
  std::int32_t days_ago = 0;
  std::string_view client{};
  std::string_view subject{};
  std::string_view text{};
};

// Invented, as everybody in them.
constexpr std::array<Line, 9> lines = {
    Line{
        16, "Klant 1041", "Sollicitaties van deze week",
        "Goedemiddag,\n\nDeze week heb ik gesolliciteerd bij een bakker en bij een bloemenwinkel. "
        "De brieven zitten erbij. Het waren leuke gesprekken.\n\nWilt u mij bellen over de cursus? "
        "Ik weet niet of ik mag beginnen.\n\nGroeten, Willem"},
    Line{14, "Klant 1077", "Dank u wel",
         "Dank u wel voor het fijne gesprek van gisteren. Het heeft mij geholpen."},
    Line{12, "Klant 1102", "Reiskosten",
         "Hallo, ik reis elke dag met de bus naar de training. Hoe vraag ik reiskosten aan?"},
    Line{9, "Klant 1041", "Cursus",
         "Dag, ik hoor niets. Graag een telefoontje van u over de cursus lassen."},
    Line{8, "Klant 1130", "", "Merhaba, başvurum hakkında bilgi almak istiyorum. Teşekkür ederim."},
    Line{6, "Klant 1155", "Inschrijving",
         "Ik sta nu ingeschreven bij drie uitzendbureaus. Morgen ga ik naar de banenmarkt."},
    Line{5, "Klant 1160", "Vakantie",
         "Beste mevrouw, mag ik in mei twee weken met vakantie? Ik wil dan naar mijn zus."},
    Line{2, "Klant 1171", "Huur",
         "Ik heb een brief van de deurwaarder gekregen. Vrijdag word ik uit mijn huis gezet en ik "
         "weet "
         "niet wat ik moet doen."},
    Line{1, "Klant 1180", "Nieuwe baan",
         "Goed nieuws: maandag begin ik bij het tuincentrum. Wanneer stopt dan mijn uitkering?"}};

werkmap::Incoming incoming(Line const& line, Instant at) {
  return {.external_id = "demo " + std::string(line.client) + " " + std::to_string(line.days_ago),
          .received_at = at,
          .client = std::string(line.client),
          .channel = "werkmap",
          .office = std::string(office),
          .subject = std::string(line.subject),
          .text = std::string(line.text)};
}

Result<void> make_team(Stage& stage) {
  return stage.act(stage.cast().manager, [&](Work& work) -> Result<void> {
    return werkmap::give_seat(
        work, {.office = std::string(office), .account = stage.cast().work_coach.person.id});
  });
}

// The coach reads what is a week old, answers one question, and calls in vain.
Result<void> read_and_answer(Stage& stage, std::vector<werkmap::TakenIn> const& taken) {
  crypto::Keys const& keys = stage.keys();
  return stage.act(stage.cast().work_coach, [&](Work& work) -> Result<void> {
    for (std::size_t at = 0; at < 5; ++at) {
      RETURN_IF_ERROR(werkmap::open_message(work, taken[at].id));
    }
    ASSIGN_OR_RETURN(auto const costs, werkmap::look_inside(work, keys, taken[2].id));
    std::vector<AskId> names;
    for (werkmap::AskInside const& ask : costs.asks) names.push_back(ask.ask.id);
    if (!names.empty()) {
      RETURN_IF_ERROR(werkmap::answer(
          work, keys, taken[2].id,
          {names, "Uw reiskosten",
           "U kunt uw reiskosten aanvragen met het formulier op onze site. Stuur de buskaartjes "
           "mee. U krijgt het geld binnen twee weken."}));
    }
    return {};
  });
}

}  // namespace

Result<void> play_werkmap(Stage& stage, Date today) {
  RETURN_IF_ERROR(make_team(stage));
  std::vector<werkmap::TakenIn> taken;
  for (Line const& line : lines) {
    stage.go_to(today.plus_days(-line.days_ago), TimeOfDay{10 * 60});
    Desk desk = stage.desk_of(stage.cast().organiser);
    // The play may have gone on after that day already.
    Instant const at = instant_in_amsterdam(today.plus_days(-line.days_ago), TimeOfDay{10 * 60});
    RETURN_IF_ERROR(desk.write([&](Work& work) -> Result<void> {
      ASSIGN_OR_RETURN(auto const one, werkmap::take_in(work, stage.keys(), incoming(line, at)));
      taken.push_back(one);
      return {};
    }));
    if (line.days_ago == 8) RETURN_IF_ERROR(read_and_answer(stage, taken));
  }
  return {};
}

}  // namespace klantendag::app::demo
