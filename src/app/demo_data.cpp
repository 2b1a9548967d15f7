// SPDX-License-Identifier: EUPL-1.2
#include "app/demo_data.hpp"

#include "modules/editions/editions.hpp"

namespace klantendag::app {
namespace {

using editions::Details;
using editions::Phase;

Details details_of(std::optional<Date> held_on) {
  return {.name = "Klantendag",
          .held_on = held_on,
          .place = "Voorbeelddienst, Voorbeeldstraat 1, begane grond, het restaurant",
          .sponsors = {"Klant en Service", "Uitkeren", "Werk", "Sociaal Medische Zaken"},
          .team = {{"Noor de Vries", "projectleider"},
                   {"Emre Yılmaz", "programma en gespreksleiders"},
                   {"Fatima el Idrissi", "bellen en brieven"},
                   {"Joost Hendriks", "cliëntenraad, mede-organisator"},
                   {"Sanne Bakker", "verslag"}}};
}

}  // namespace

Result<void> add_sample_editions(Work& work) {
  int const year = date_in_amsterdam(work.now).year();
  ASSIGN_OR_RETURN(auto const last, editions::create(work, {"Klantendag", year - 1}));
  RETURN_IF_ERROR(editions::change_details(work, last.id, details_of(Date::from(year - 1, 9, 18))));
  for (Phase const phase : {Phase::inviting, Phase::day, Phase::following_up, Phase::closed}) {
    RETURN_IF_ERROR(editions::change_phase(work, last.id, phase));
  }
  ASSIGN_OR_RETURN(auto const next, editions::copy(work, last.id, {"Klantendag", year + 1}));
  RETURN_IF_ERROR(editions::change_details(work, next.id, details_of(Date::from(year + 1, 6, 17))));
  return {};
}

}  // namespace klantendag::app
