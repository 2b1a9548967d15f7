// SPDX-License-Identifier: EUPL-1.2
// The pitfalls of reading that were known beforehand, each with a message that shows it.
#include <doctest/doctest.h>

#include <algorithm>

#include "core/dutch/reader.hpp"
#include "core/dutch/redactor.hpp"

namespace klantendag::dutch {
namespace {

Reader& reader() {
  static auto built_in = Reader::built_in();
  return built_in;
}
bool asks(std::string_view message) {
  return reader().read(message).reply_needed;
}
bool asks_for(Kind kind, std::string_view message) {
  auto const reading = reader().read(message);
  return std::any_of(reading.asks.begin(), reading.asks.end(),
                     [kind](Ask const& ask) { return ask.kind == kind; });
}
double how_urgent(std::string_view message) {
  double highest = 0;
  for (auto const& ask : reader().read(message).asks) {
    if (ask.kind == Kind::urgent) highest = std::max(highest, ask.confidence);
  }
  return highest;
}
bool is_routine(std::string_view message) {
  auto const reading = reader().read(message);
  return !reading.reply_needed && !reading.unsure;
}
std::string redacted(std::string_view text) {
  return Redactor().redact(text).text;
}

TEST_CASE("a rhetorical question is no question") {
  CHECK_FALSE(asks("Wie heeft er nou geen stress, toch?"));
}
TEST_CASE("a question that the writer answers is no question") {
  CHECK_FALSE(asks("Wie had gedacht dat ik nog zou leren lassen? Ik niet!"));
  CHECK_FALSE(asks("Is er nog werk voor iemand als ik? Ja dus!"));
}
TEST_CASE("a question to oneself is no question, but distress in it is seen") {
  CHECK_FALSE(asks("Waarom zou ik nog klagen?"));
  CHECK(asks_for(Kind::urgent, "Waarom leef ik nog?"));
  CHECK(asks_for(Kind::urgent, "Waarom zou ik nog?"));
}
TEST_CASE("a question in what somebody told is no question") {
  CHECK_FALSE(asks("Mijn kleindochter vroeg: opa, waarom werk jij niet?"));
  CHECK_FALSE(asks("\"Kunt u morgen komen?\" vroeg de baas. Natuurlijk kon ik dat."));
}
TEST_CASE("an automatic answer asks nothing") {
  CHECK_FALSE(asks("Automatisch antwoord. Heeft u een dringende vraag? Bel dan de receptie."));
}
TEST_CASE("an exclamation is no question") {
  CHECK_FALSE(asks("Hoe mooi is dat!"));
}
TEST_CASE("a question quoted from our own mail is not the client's") {
  CHECK_FALSE(asks("Ja, ik kom.\n\nOp 3 november schreef uw adviseur:\n> Kunt u vrijdag komen?"));
}
TEST_CASE("a question in a company's mail below the message is not the client's") {
  CHECK_FALSE(
      asks("Ik ben niet aangenomen.\n\nVan: Bakkerij De Korenaar\nVerzonden: maandag\n"
           "Onderwerp: uw sollicitatie\n\nKunt u ons nog uw diploma sturen?"));
}
TEST_CASE("a question that somebody else asked is reported, not asked") {
  CHECK_FALSE(asks("Ik heb gevraagd of ik vrij kreeg en dat mag."));
}
TEST_CASE("a subordinate clause with wat is no question") {
  CHECK_FALSE(asks("Wat ik gedaan heb: gesolliciteerd."));
}
TEST_CASE("a condition that begins with its verb is no question") {
  CHECK_FALSE(asks("Mocht ik de baan krijgen dan laat ik het weten."));
}
TEST_CASE("a condition that begins with wanneer is no question") {
  CHECK_FALSE(asks("Wanneer ik beter ben ga ik weer aan het werk."));
}
TEST_CASE("a promise of somebody else asks nothing of us") {
  CHECK_FALSE(asks("Het uitzendbureau zou mij bellen."));
}
TEST_CASE("only for information, and a question all the same") {
  CHECK(asks("Geen vraag, alleen ter info. O ja, wanneer krijg ik eigenlijk mijn vakantiegeld?"));
}
TEST_CASE("not calling but mailing is still a request") {
  CHECK(asks("U hoeft niet te bellen, maar kunt u mij wel mailen hoe het zit?"));
  CHECK(asks_for(Kind::contact, "u hoeft niet te bellen, maar wel te mailen"));
  CHECK_FALSE(asks("u hoeft niet te bellen of te mailen"));
}
TEST_CASE("a changed telephone number is no request to call") {
  CHECK_FALSE(asks("Mijn telefoonnummer is veranderd. Het nieuwe nummer is 06-12340389."));
}
TEST_CASE("a number to be called on is a request to call") {
  CHECK(asks_for(Kind::contact, "Bel mij op 06-12340389."));
}
TEST_CASE("thanks for an earlier call are no request") {
  CHECK_FALSE(asks("Bedankt voor het bellen gisteren."));
}
TEST_CASE("a weak politeness is no request") {
  CHECK_FALSE(asks("Ik hoor het wel."));
}
TEST_CASE("an imperative without please is a request") {
  CHECK(asks("Stuur mij de brief nog een keer."));
}
TEST_CASE("a question in a list is found") {
  CHECK(asks("- cv aangepast\n- mag ik volgende week weg\n- brief gestuurd"));
}
TEST_CASE("a question in the name of an attachment is found") {
  CHECK(asks("Bijlage: wanneer krijg ik geld.pdf"));
}
TEST_CASE("the same ask sent again, in another mail, is the same ask for the same reason") {
  auto const once = reader().read("Wanneer krijg ik mijn geld?");
  auto const again = reader().read("Beste mensen,\n\nWanneer krijg ik mijn geld?\n\nGroet, Jan");
  REQUIRE(once.asks.size() == 1);
  REQUIRE(again.asks.size() == 1);
  CHECK(once.asks[0].kind == again.asks[0].kind);
  CHECK(once.asks[0].reason_nl == again.asks[0].reason_nl);
}
TEST_CASE("a message of only an emoji asks nothing") {
  CHECK_FALSE(asks("👍"));
}
TEST_CASE("an abbreviation does not end a sentence") {
  auto const reading = reader().read("Kunt u mij a.s. vrijdag bellen?");
  REQUIRE(reading.asks.size() == 1);
  CHECK(reading.asks[0].begin == 0);
}
TEST_CASE("an ask is found in three hundred words without capitals and full stops") {
  std::string message;
  for (int i = 0; i < 50; ++i) message += "ik heb vandaag weer gewerkt bij de bakker ";
  CHECK(asks_for(Kind::contact, message + "kunnen jullie mij bellen"));
}
TEST_CASE("a message in two languages is never routine") {
  CHECK_FALSE(is_routine(
      "Goedemorgen, ik ben ziek. I do not understand what I have to do with this letter."));
}
TEST_CASE("a message in another language is never routine") {
  CHECK_FALSE(is_routine("Buenos dias, no entiendo la carta que me enviaron ayer."));
  CHECK_FALSE(is_routine("Maalin wanaagsan, ma fahmin warqada aad ii soo dirteen."));
}
TEST_CASE("a short message in another language is never routine, in a common word or a script") {
  for (auto const* message : {"Vielen Dank, alles ist gut.",
                              "Alles in Ordnung, danke.",
                              "Danke, alles gut.",
                              "Je suis malade.",
                              "Je travaille.",
                              "Hello",
                              "Everything is fine.",
                              "Estoy enfermo.",
                              "谢谢",
                              "我病了",
                              "감사합니다",
                              "ありがとう",
                              "תודה רבה",
                              "धन्यवाद",
                              "ευχαριστώ",
                              "ขอบคุณ",
                              "გმადლობთ",
                              "Շնորհակալություն",
                              "አመሰግናለሁ",
                              "спасибо",
                              "شكرا"}) {
    CAPTURE(message);
    CHECK_FALSE(is_routine(message));
  }
}
TEST_CASE("a Dutch message with a sign or a word of another language stays Dutch") {
  for (auto const* message : {"Alles goed hier, dank u wel.", "Dank, alles in orde.",
                              "Ik werk 20 uur ¯\\_(ツ)_/¯", "De hoek α is gemeten, groet Jan.",
                              "Je bent bedankt.", "Merci voor de hulp, groet Anja."}) {
    CAPTURE(message);
    CHECK(reader().read(message).language == "nl");
  }
}
TEST_CASE("an ask in the subject line counts") {
  CHECK(asks("Onderwerp: wanneer krijg ik geld\n\nGroet, Jan"));
}
TEST_CASE("a denial never takes back what is urgent") {
  CHECK(asks_for(Kind::urgent, "U hoeft niet te bellen. Ik zie het leven niet meer zitten."));
}
TEST_CASE("what else stands in a cry for help takes nothing from it") {
  for (auto const* cry : {
           "De deurwaarder heeft beslag gelegd maar ik heb mijn loon nodig.",
           "Mijn man slaat mij, mijn bril is stuk.",
           "Zit zonder stroom, alles is stuk.",
           "Ik sta hier te wachten op een trein om voor de trein te springen.",
           "Ik wil niet meer leven, bij mijn buren is het altijd feest.",
           "Ik word uit huis gezet, de huur is niet betaald.",
           "Wij worden ontruimd want de schuld is nog niet helemaal betaald.",
           "Wij worden ontruimd als het vandaag niet is opgelost.",
       }) {
    CAPTURE(cry);
    CHECK(how_urgent(cry) > 0.8);
  }
  CHECK(how_urgent("Wij zouden ontruimd worden maar alles is betaald.") == 0);
}
TEST_CASE("understated distress is at least not routine") {
  CHECK_FALSE(is_routine("Ik weet het soms niet meer, maar dat is een ander verhaal."));
}
TEST_CASE("a name that is an ordinary word is masked where it stands as a name") {
  CHECK(redacted("Mijn naam is Roos Vermeer.") == "Mijn naam is [PERSOON-1].");
}
TEST_CASE("an ordinary word that is also a name stays") {
  CHECK(redacted("De roos in de tuin van de bakker bloeit.") ==
        "De roos in de tuin van de bakker bloeit.");
}
TEST_CASE("a surname of ordinary words is masked after a title") {
  CHECK(redacted("Ik sprak mevrouw De Jong en meneer Bol.") ==
        "Ik sprak mevrouw [PERSOON-1] en meneer [PERSOON-2].");
}
TEST_CASE("an employer such as the police stays: what it points at is for a person to judge") {
  CHECK(redacted("Ik werk bij de politie in de gemeente.") ==
        "Ik werk bij de politie in de gemeente.");
}
TEST_CASE("a firm with a surname stays") {
  CHECK(redacted("Ik werk bij Garage Van Rijn en bij Bakker Bart.") ==
        "Ik werk bij Garage Van Rijn en bij Bakker Bart.");
}
TEST_CASE("a member's number is masked") {
  CHECK(redacted("Ik ben lid nr. 55512.") == "Ik ben lid nr. [KENMERK-1].");
}
TEST_CASE("a user name is masked") {
  CHECK(redacted("Mijn gebruikersnaam is tuinkabouter59.") ==
        "Mijn gebruikersnaam is [KENMERK-1].");
}
TEST_CASE("the same person gets the same placeholder") {
  CHECK(redacted("Ik sprak Jan de Vries. Jan belt u.") ==
        "Ik sprak [PERSOON-1]. [PERSOON-1] belt u.");
}
TEST_CASE("a known name goes, also with one letter wrong") {
  std::vector<std::string> const known = {"Rozemarijn Kwast"};
  CHECK(Redactor().redact("ik ben rozemarjin, van de kwasten", known).text ==
        "ik ben [PERSOON-1], van de kwasten");
}
TEST_CASE("a known name that is short goes only as it is written") {
  std::vector<std::string> const known = {"Kees Bakker"};
  CHECK(Redactor().redact("deze keer ging kees de koekjes bakken", known).text ==
        "deze keer ging [PERSOON-1] de koekjes bakken");
}
TEST_CASE("a street named after a person stays where nobody lives in it") {
  CHECK(redacted("De Jan Steenstraat is afgesloten.") == "De Jan Steenstraat is afgesloten.");
}
TEST_CASE("a first name that is a month is masked before its surname") {
  CHECK(redacted("Vandaag heeft April de Boer haar examen in mei.") ==
        "Vandaag heeft [PERSOON-1] haar examen in mei.");
}
TEST_CASE("a name before its initials, as in a list, is masked with them") {
  CHECK(redacted("Deelnemers: Bouwmeester, T. en Van Vliet, M.") ==
        "Deelnemers: [PERSOON-1] en [PERSOON-2]");
}
TEST_CASE("a first name beside \"en ik\" is masked, also where the sentence begins") {
  CHECK(redacted("Mark en ik zijn in maart begonnen.") ==
        "[PERSOON-1] en ik zijn in maart begonnen.");
}
TEST_CASE("words with capitals and a number before a postcode are an address") {
  CHECK(redacted("De Wieken 22, 1234 AB Voorbeeld") == "[ADRES-1], [POSTCODE-1] Voorbeeld");
}

}  // namespace
}  // namespace klantendag::dutch
