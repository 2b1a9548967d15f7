// SPDX-License-Identifier: EUPL-1.2
// The ten texts of the product's own letters and scripts, with what another counter made of them.
#include "core/readability/readability.hpp"

#include <doctest/doctest.h>

#include <cmath>
#include <string>

namespace klantendag::readability {
namespace {

struct Counted {
  char const* text;
  std::int64_t words;
  double words_per_sentence;
  std::int64_t longest;
  long flesch_douma;
};

constexpr Counted ten_texts[] = {
    {"Goedemiddag, u spreekt met {naam} van {organisatie}. Spreek ik met {naam "
     "cliënt}? Komt het nu goed uit? Ik bel niet over uw uitkering. Ik bel omdat u ons "
     "vorig jaar een klacht stuurde. Die klacht is klaar. Wij willen ervan leren. "
     "Daarom houden wij op {datum} een klantendag. Daar vertellen acht mensen aan onze "
     "medewerkers wat zij met ons meemaakten. Wij luisteren. Uw naam kwam uit een "
     "loting. Wilt u meedoen? U mag nee zeggen. Dat verandert niets aan uw uitkering. "
     "U mag ook eerst nadenken. Zal ik u donderdag terugbellen?",
     90, 5.6, 12, 90},
    {"Dat is helemaal goed. Dank u dat u even tijd had. Vindt u het goed dat wij u "
     "volgend jaar weer vragen? Of zullen wij u niet meer bellen? Ik schrijf dat op.",
     33, 6.6, 11, 107},
    {"U doet mee aan de klantendag. Wij vragen u een paar dingen. U kunt bij elk punt "
     "ja of nee zeggen.\n"
     "1. Wij mogen in de groep opschrijven wat u vertelt. Uw naam staat er niet bij.\n"
     "2. Wij mogen één zin van u in het verslag zetten, zonder uw naam.\n"
     "3. Wij mogen een foto maken.\n"
     "4. Wij mogen u later vertellen wat wij met uw tip deden.\n"
     "Vertelt u iets over uw gezondheid? Dan schrijven wij dat alleen op als u dat "
     "goed vindt. Denkt u later anders? Bel {telefoon}. Dan halen wij het weg. Dit "
     "heeft geen gevolgen voor uw uitkering.",
     100, 7.1, 13, 96},
    {"Beste {naam}, Wat fijn dat u meedoet aan de klantendag.\n"
     "Wanneer? {dag en datum}, van 13.00 tot 16.15 uur. Waar? {adres}. Wij zitten op "
     "de begane grond.\n"
     "Wat gaat u doen? U zit in een groep met twee andere cliënten en zeven "
     "medewerkers. U vertelt uw verhaal. U hoeft niets voor te bereiden. De "
     "gespreksleider helpt u.\n"
     "Komt u met iemand samen? Dat mag. Wij betalen uw reiskosten. Bewaar uw kaartje.\n"
     "Hebt u hulp nodig, zoals een tolk of een plek voor een rolstoel? Bel {naam}, "
     "{telefoon}. Kunt u niet komen? Bel ons dan ook even.",
     92, 4.8, 13, 95},
    {"U bent vandaag gast bij het verhaal van de cliënt. U luistert. U vraagt door als "
     "iets niet duidelijk is. U legt niet uit waarom iets zo ging. U lost het nu niet "
     "op. Wat u hoort, blijft hier. Beloof niets dat u niet zelf kunt doen. Belooft u "
     "wel iets? Zeg dat dan tegen de gespreksleider. Wij schrijven het op.",
     61, 6.1, 10, 106},
    {"1. Welk cijfer geeft u de klantendag? (1 is heel slecht, 10 is heel goed)\n"
     "2. Kon u vrij praten? (ja / een beetje / nee)\n"
     "3. Voelde u zich gehoord? (ja / een beetje / nee)\n"
     "4. Namen wij u serieus? (ja / een beetje / nee)\n"
     "5. Wilt u nog een keer meedoen? (ja / nee / weet ik niet) - Waarom?\n"
     "6. Wie had er ook bij moeten zijn?\n"
     "7. Wat moeten wij als eerste beter doen?",
     39, 4.9, 7, 98},
    {"1. Welk cijfer geeft u deze middag? 2. Wat hoorde u dat u nog niet wist? 3. Wat "
     "gaat u morgen anders doen? 4. Wilt u volgend jaar weer meedoen? (ja / nee, een "
     "collega mag ook eens / nee, om een andere reden) 5. Wie miste u? (leidinggevende "
     "/ arts / arbeidsdeskundige / bestuur / iemand anders) 6. Wist u al dat er een "
     "cliëntenraad is?",
     37, 6.2, 8, 99},
    {"Beste {naam}, Dank u wel voor uw komst. Acht cliënten vertelden hun verhaal aan "
     "{aantal} medewerkers. Wij kregen {aantal} tips. Deze drie hoorden wij het meest: "
     "{tip 1}, {tip 2}, {tip 3}. Wij hebben voor elke tip iemand gekozen die ermee aan "
     "de slag gaat. Voor {datum} hoort u van ons wat wij doen. Ook als wij iets niet "
     "doen. Dan leggen wij uit waarom.",
     62, 7.8, 13, 98},
    {"Goed nieuws! U vertelde ons dat niet iedereen handig is met de computer. Daar "
     "hebben wij iets aan gedaan. Vanaf {datum} kunt u elke dinsdagmiddag langskomen "
     "op ons kantoor. Een medewerker helpt u dan. U hoeft geen afspraak te maken. Bent "
     "u blij met deze oplossing? {ja} {nee, dit helpt mij niet}",
     48, 6.0, 11, 84},
    {"Beste {naam}, Op de klantendag vroeg u ons iets over uw berichten in de werkmap. "
     "Wij hebben u twee keer gebeld, maar wij kregen u niet te pakken. Uw vraag staat "
     "nog open. Wij sluiten hem pas als u antwoord hebt. Wanneer kunnen wij u het "
     "beste bellen? Bel {telefoon} of stuur het strookje terug.",
     55, 9.2, 15, 93},
};

double one_decimal(double number) {
  return std::round(number * 10) / 10;
}

}  // namespace

TEST_CASE("the ten texts count as another counter counted them") {
  for (Counted const& expected : ten_texts) {
    Reading const reading = read(expected.text);

    CHECK_MESSAGE(reading.words == expected.words, expected.text);
    CHECK_MESSAGE(one_decimal(reading.words_per_sentence) == expected.words_per_sentence,
                  expected.text);
    CHECK_MESSAGE(reading.longest == expected.longest, expected.text);
    CHECK_MESSAGE(std::lround(reading.flesch_douma) == expected.flesch_douma, expected.text);
    CHECK_MESSAGE(reading.long_sentences.empty(), expected.text);
    CHECK_MESSAGE(ease_of(reading.flesch_douma) == Ease::easy, expected.text);
  }
}

TEST_CASE("syllables are groups of vowels, and a mark begins a new one") {
  CHECK(syllables("klantendag") == 3);
  CHECK(syllables("cliënt") == 2);
  CHECK(syllables("nieuws") == 1);
  CHECK(syllables("vrijwilliger") == 4);
  CHECK(syllables("bijeenkomst") == 3);
  CHECK(syllables("hm") == 1);
}

TEST_CASE("a long sentence is shown whole, with its number of words") {
  Reading const reading = read(
      "Dit is kort. Wij sturen u deze brief omdat u vorig jaar een klacht had over de uitkering "
      "die u "
      "toen van ons kreeg. Klaar.");

  REQUIRE(reading.long_sentences.size() == 1);
  CHECK(reading.long_sentences[0].words == 21);
  CHECK(reading.long_sentences[0].text.starts_with("Wij sturen"));
  CHECK(reading.long_sentences[0].text.ends_with("kreeg."));
}

TEST_CASE("a hard word comes with an easier one, once; a very long one by itself") {
  Reading const reading = read(
      "Indien u komt, neem dan tevens uw kaart mee. INDIEN niet: "
      "arbeidsongeschiktheidsverzekering.");

  REQUIRE(reading.hard_words.size() == 3);
  CHECK(reading.hard_words[0].word == "Indien");
  CHECK(reading.hard_words[0].instead == "als");
  CHECK(reading.hard_words[1].instead == "ook");
  CHECK(reading.hard_words[2].instead.empty());
}

TEST_CASE("an official sentence scores hard, an empty text is nothing") {
  double const score =
      read(
          "Teneinde de onderhavige arbeidsongeschiktheidsaangelegenheden adequaat te evalueren "
          "verzoeken wij belanghebbenden bescheiden tijdig te verstrekken.")
          .flesch_douma;

  CHECK(ease_of(score) == Ease::hard);
  CHECK(read("").sentences == 0);
  CHECK(read("... {naam").words == 1);
}

}  // namespace klantendag::readability
