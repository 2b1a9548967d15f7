// SPDX-License-Identifier: EUPL-1.2
// The edition of 2012, long before this program: only what its report says (tests/fixtures/editions).
#include "app/demo/play.hpp"
#include "modules/retrospective/years.hpp"

namespace klantendag::app::demo {

Result<void> play_earlier_years(Stage& stage) {
  using retrospective::Number;
  using retrospective::Stand;
  retrospective::Year const of_2012{
      .year = 2012,
      .name = "Klantendag",
      .clients = Number{8, false},
      .employees = Number{21, false},
      .of_clients = {.mean = "8,4"},
      .of_employees = {.mean = "8,6"},
      .tips = {
          {"Niet alle klanten zijn digitaal vaardig; zorg dat de klant hierbij geholpen wordt.",
           Stand::done},
          {"Open alle berichten in de werkmap, ook als het lijkt dat het enkel om een door te "
           "geven sollicitatie gaat. Misschien stelt de klant in hetzelfde bericht nog een "
           "vraag.",
           Stand::open}}};
  return stage.act(stage.cast().organiser,
                   [&](Work& work) { return retrospective::add_year(work, of_2012); });
}

}  // namespace klantendag::app::demo
