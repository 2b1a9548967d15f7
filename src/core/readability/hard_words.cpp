// SPDX-License-Identifier: EUPL-1.2
// Written for this product from general knowledge of official Dutch.
#include "core/readability/hard_words.hpp"

#include <algorithm>
#include <array>

namespace klantendag::readability {
namespace {

struct Entry {
  std::string_view word;
  std::string_view instead;
};

constexpr std::array<Entry, 83> entries = {{
    {"aangaande", "over"},
    {"aanvangen", "beginnen"},
    {"abusievelijk", "per ongeluk"},
    {"accorderen", "goedkeuren"},
    {"adequaat", "goed"},
    {"afschrift", "kopie"},
    {"alsmede", "en ook"},
    {"alsnog", "nog"},
    {"alvorens", "voordat"},
    {"andermaal", "nog een keer"},
    {"anderszins", "anders"},
    {"begroten", "schatten"},
    {"behoudens", "behalve"},
    {"beogen", "willen"},
    {"bescheiden", "papieren"},
    {"beschikken", "hebben"},
    {"beschikking", "besluit"},
    {"bestendigen", "laten doorgaan"},
    {"betreffende", "over"},
    {"bevestigend", "ja"},
    {"bewerkstelligen", "zorgen voor"},
    {"bijgevolg", "daarom"},
    {"communiceren", "vertellen"},
    {"conform", "volgens"},
    {"consulteren", "vragen"},
    {"continueren", "doorgaan"},
    {"creeren", "maken"},
    {"daaromtrent", "daarover"},
    {"derhalve", "daarom"},
    {"desalniettemin", "toch"},
    {"desbetreffende", "deze"},
    {"desgewenst", "als u dat wilt"},
    {"dienaangaande", "daarover"},
    {"dient", "moet"},
    {"dienen", "moeten"},
    {"doch", "maar"},
    {"doorgaans", "meestal"},
    {"echter", "maar"},
    {"evalueren", "bespreken"},
    {"eveneens", "ook"},
    {"faciliteren", "helpen"},
    {"finaliseren", "afmaken"},
    {"gaarne", "graag"},
    {"geenszins", "niet"},
    {"geruime", "lange"},
    {"heden", "vandaag"},
    {"hieromtrent", "hierover"},
    {"implementeren", "invoeren"},
    {"indien", "als"},
    {"inzake", "over"},
    {"jegens", "tegen"},
    {"krachtens", "volgens"},
    {"middels", "met"},
    {"mits", "als"},
    {"nadien", "daarna"},
    {"nimmer", "nooit"},
    {"nopens", "over"},
    {"omtrent", "over"},
    {"onderhavige", "deze"},
    {"ontvangstbevestiging", "bericht dat wij iets kregen"},
    {"participant", "deelnemer"},
    {"participeren", "meedoen"},
    {"prioriteren", "kiezen wat eerst komt"},
    {"reeds", "al"},
    {"restitueren", "terugbetalen"},
    {"retourneren", "terugsturen"},
    {"schriftelijk", "met een brief"},
    {"teneinde", "om"},
    {"tenzij", "behalve als"},
    {"tevens", "ook"},
    {"tijdig", "op tijd"},
    {"trachten", "proberen"},
    {"uitsluitend", "alleen"},
    {"uiterlijk", "niet later dan"},
    {"verifieren", "controleren"},
    {"vernemen", "horen"},
    {"verrichten", "doen"},
    {"verschaffen", "geven"},
    {"verstrekken", "geven"},
    {"verzoeken", "vragen"},
    {"voornemens", "van plan"},
    {"voorts", "verder"},
    {"wederom", "opnieuw"},
}};

}  // namespace

std::optional<std::string_view> easier_than(std::string_view folded) {
  auto const found = std::find_if(entries.begin(), entries.end(),
                                  [&](Entry const& entry) { return entry.word == folded; });
  if (found == entries.end()) return std::nullopt;
  return found->instead;
}

}  // namespace klantendag::readability
