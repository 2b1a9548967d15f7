// SPDX-License-Identifier: EUPL-1.2
// An invented register for tests: so many closed complaints, always the same ones. Every tenth lives
// with the one before.
#pragma once

#include <string>

#include "base/random.hpp"

namespace klantendag::selection {

inline std::string register_for_tests(int people) {
  static constexpr char const* divisions[] = {"Uitkeren", "Uitkeren", "Werkbedrijf", "Handhaving"};
  static constexpr char const* regions[] = {"Twente", "Rijnmond", "Groningen", "Zuid-Limburg"};
  static constexpr char const* kinds[] = {"Dienstverlening", "Bejegening", "Betaling", "Overige"};
  static constexpr char const* digital[] = {"ja", "ja", "deels", "nee"};
  std::string text =
      "Klachtnummer;Ontvangen;Afgehandeld;Status;Divisie;Regio;Klachtsoort;Achternaam;Telefoon;"
      "Postcode;Huisnummer;Geboortejaar;Geslacht;Digitaal vaardig\n";
  Rng rng = Rng::from_seed("register for tests");
  auto const pick = [&](auto const& list) { return std::string(list[rng.below(4)]); };
  for (int i = 1; i <= people; ++i) {
    std::string const number = std::to_string(1000 + i);
    text += "K-" + number + ";2026-01-05;2026-02-05;Afgehandeld;" + pick(divisions) + ";";
    text += pick(regions) + ";" + pick(kinds) + ";Mens" + number + ";0612345" + number.substr(1);
    text += ";1234AB;" + std::to_string(i % 10 == 0 ? i - 1 : i) + ";";
    text += std::to_string(1950 + static_cast<int>(rng.below(50))) + ";";
    text += (rng.below(2) == 0 ? "V;" : "M;") + pick(digital) + "\n";
  }
  return text;
}

}  // namespace klantendag::selection
