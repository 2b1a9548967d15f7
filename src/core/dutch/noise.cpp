// SPDX-License-Identifier: EUPL-1.2
// Noise as transformations of the text; chance comes from the text itself.
#include "core/dutch/noise.hpp"

#include <algorithm>
#include <vector>

#include "base/random.hpp"
#include "base/text.hpp"

namespace klantendag::dutch {
namespace {

constexpr std::array<std::string_view, 24> neutral_sentences = {
    "Vorige week heb ik de cursus afgerond.",
    "Het weer was goed en ik heb in de tuin gewerkt.",
    "Mijn dochter is geslaagd voor haar examen.",
    "Op maandag en woensdag werk ik bij de kringloopwinkel.",
    "De trein had vertraging, maar ik was op tijd.",
    "Ik heb drie sollicitaties verstuurd en in de werkmap gezet.",
    "De collega's zijn aardig en het werk is niet te zwaar.",
    "Donderdag was ik bij de fysiotherapeut.",
    "Mijn rug gaat langzaam vooruit.",
    "Thuis is alles rustig.",
    "Ik heb de vacature van de bakker gelezen.",
    "Bij het magazijn zochten ze iemand met een heftruckdiploma.",
    "De begeleider was tevreden over mij.",
    "In de ochtend breng ik de kinderen naar school.",
    "Mijn broer heeft mij geholpen met de verhuizing.",
    "Het loon van oktober is ontvangen.",
    "Ik heb mijn cv bijgewerkt en een nieuwe foto toegevoegd.",
    "De winkel is op zondag gesloten.",
    "We hebben de keuken geschilderd.",
    "Het gesprek met de werkgever duurde een half uur.",
    "De arts was tevreden over de uitslag.",
    "Ik ga elke dag een stuk wandelen.",
    "De bus rijdt weer volgens het gewone rooster.",
    "In de vakantie zijn we thuis gebleven."};

std::string without(std::string_view text, std::string_view signs) {
  std::string out;
  for (auto const sign : text) {
    if (signs.find(sign) == std::string_view::npos) out += sign;
  }
  return out;
}

// One letter of a word of four or more: swapped with the next, left out, or typed twice.
std::string with_typos(std::string_view text, Rng& rng) {
  std::vector<std::size_t> places;
  std::size_t run = 0;
  auto const is_letter = [](char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); };
  for (std::size_t at = 0; at < text.size(); ++at) {
    run = is_letter(text[at]) ? run + 1 : 0;
    if (run >= 3 && at + 1 < text.size() && is_letter(text[at + 1])) places.push_back(at);
  }
  if (places.empty()) return std::string(text);
  auto const count = 1 + rng.below(3);
  std::vector<std::size_t> chosen;
  for (std::uint64_t i = 0; i < count; ++i) chosen.push_back(places[rng.below(places.size())]);
  std::sort(chosen.begin(), chosen.end(), std::greater<>());
  std::string out(text);
  for (auto const at : chosen) {
    switch (rng.below(3)) {
      case 0:
        std::swap(out[at], out[at + 1]);
        break;
      case 1:
        out.erase(at, 1);
        break;
      default:
        out.insert(at, 1, out[at]);
        break;
    }
  }
  return out;
}

std::string after_neutral_sentences(std::string_view text, Rng& rng) {
  auto const count = 10 + rng.below(31);
  std::string out;
  for (std::uint64_t i = 0; i < count; ++i) {
    out += neutral_sentences[rng.below(neutral_sentences.size())];
    out += ' ';
  }
  return out + std::string(text);
}

}  // namespace

std::string_view name(Noise noise) {
  switch (noise) {
    case Noise::no_question_mark:
      return "no question mark";
    case Noise::lower_case:
      return "lower case";
    case Noise::typos:
      return "1 to 3 typos";
    case Noise::no_punctuation:
      return "no punctuation";
    case Noise::ask_at_the_end:
      return "after 10 to 40 sentences";
    case Noise::quoted_mail:
      return "quoted mail below";
    case Noise::signature:
      return "signature added";
  }
  return "";
}

std::string add_noise(std::string_view text, Noise noise) {
  auto rng = Rng::from_seed(std::string(name(noise)) + std::string(text));
  switch (noise) {
    case Noise::no_question_mark:
      return without(text, "?");
    case Noise::lower_case:
      return lower(text);
    case Noise::typos:
      return with_typos(text, rng);
    case Noise::no_punctuation:
      return without(text, ".,;:!?()\"'");
    case Noise::ask_at_the_end:
      return after_neutral_sentences(text, rng);
    case Noise::quoted_mail:
      return std::string(text) +
             "\n\nOp 3 november 2026 om 10:12 schreef uw adviseur:\n> Kunt u mij laten weten of u "
             "vrijdag kunt komen?\n"
             "> Belt u mij gerust als u vragen heeft.\n> Met vriendelijke groet, Marieke";
    case Noise::signature:
      return std::string(text) +
             "\n\nMet vriendelijke groet,\nJ. de Vries\nKerkstraat 12\n1234 AB Voorbeeld";
  }
  return std::string(text);
}

}  // namespace klantendag::dutch
