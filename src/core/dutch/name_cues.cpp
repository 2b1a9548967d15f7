// SPDX-License-Identifier: EUPL-1.2
// The lists. Written from general knowledge of how people write; folded.
#include "core/dutch/name_cues.hpp"

namespace klantendag::dutch {

WordSet const& name_titles() {
  static WordSet const words(
      "mevrouw mevr mvr mw mw. meneer mijnheer dhr heer heren hr mr drs dr ir ing prof professor "
      "juffrouw juf mej meester dokter "
      "ds dominee zuster broeder frau herr madame monsieur pani pan mrs miss ms mister bay bayan "
      "tante oom opa oma sir meneertje");
  return words;
}

WordSet const& name_relations() {
  static WordSet const words(
      "zoon dochter man vrouw zus zusje broer broertje moeder vader vriend vriendin buurman "
      "buurvrouw partner ex echtgenoot "
      "echtgenote collega coach werkcoach adviseur adviseuse medewerker medewerkster "
      "contactpersoon chef baas manager "
      "leidinggevende bewindvoerder psycholoog psychiater huisarts arts bedrijfsarts advocaat "
      "advocate namens genaamd heet heette "
      "begeleider begeleidster arbeidsdeskundige klantmanager verzekeringsarts jobcoach trainer "
      "docent consulent consulente "
      "maatschappelijk werkster kleinzoon kleindochter neef nicht schoonmoeder schoonvader zwager "
      "schoonzus tolk mantelzorger "
      "client cliente klant curator casemanager teamleider behandelaar fysiotherapeut naam kind "
      "kinderen oppas stagiair "
      "stagiaire teammanager directeur voorzitter secretaris penningmeester familie fam weduwe "
      "bijnaam roepnaam mentor noodcontact verloofde peetoom peettante stiefvader stiefmoeder "
      "dochtertje zoontje baby kleindochters tweeling achterneef pleegzoon pleegdochter ploegbaas "
      "teamleidster praktijkbegeleider stagebegeleider onderbuurman bovenbuurvrouw maatje "
      "overbuurman overbuurvrouw onderbuurvrouw bovenbuurman halfbroer halfzus stiefzoon "
      "stiefdochter schoonzoon schoondochter schoonbroer petekind huisgenoot huisgenote nichtje "
      "neefje oudste jongste mama papa invaller invalster receptioniste conducteur vrijwilliger "
      "vrijwilligster wijkagent wijkverpleegkundige uitzendconsulent recruiter intercedent "
      "teamgenoot klasgenoot studiegenoot kennis vriendje vriendinnetje");
  return words;
}

WordSet const& name_family() {
  static WordSet const words(
      "zoon dochter man vrouw zus zusje broer broertje moeder vader vriend vriendin buurman "
      "buurvrouw partner ex echtgenoot echtgenote kleinzoon kleindochter neef nicht nichtje neefje "
      "schoonmoeder schoonvader zwager schoonzus kind kinderen verloofde stiefvader stiefmoeder "
      "stiefzoon stiefdochter dochtertje zoontje baby tweeling pleegzoon pleegdochter halfbroer "
      "halfzus overbuurman overbuurvrouw onderbuurman onderbuurvrouw bovenbuurman bovenbuurvrouw "
      "schoonzoon schoondochter schoonbroer petekind peetoom peettante oudste jongste mam pap mama "
      "papa huisgenoot huisgenote mantelzorger oppas collega maatje");
  return words;
}

WordSet const& name_greetings() {
  static WordSet const words(
      "beste geachte hallo hoi hi hey dag lieve goedemorgen goedemiddag goedenavond goedendag hai "
      "hee haai dear hello merhaba "
      "salam selam witaj sayin szanowna szanowny liebe lieber bedankt dankjewel dank");
  return words;
}

WordSet const& name_farewells() {
  static WordSet const words(
      "groet groeten groetjes groetje mvg gr grt grtjs hoogachtend liefs regards greetings "
      "pozdrawiam saygilarimla grusse "
      "gruss mvrgr vrgr thnx tnx thx xx xxx doei doeg ciao kusjes knuffel kus ondertekend getekend "
      "handtekening");
  return words;
}

WordSet const& name_prefixes() {
  static WordSet const words(
      "van de der den het ter ten te 't in op von vom zu zur di da de dos do das del della du la "
      "le les l el al ben bin ibn fan "
      "bint abu abou ait ould abd oulad st vd vdn v d o'");
  return words;
}

WordSet const& never_names() {
  static WordSet const words(
      "januari februari maart april mei juni juli augustus september oktober november december jan "
      "feb mrt apr jun jul aug sep "
      "okt nov dec maandag dinsdag woensdag donderdag vrijdag zaterdag zondag ma di wo do vr za zo "
      "ik jij je u hij zij ze we wij jullie hen hun het mij me mijn uw ons onze zijn haar dit dat "
      "deze die er iemand niemand "
      "de een en of maar want dus om te in op aan bij voor met door naar uit over onder tot zonder "
      "tegen tussen na sinds vanaf per "
      "van als dan toen nu al nog wel niet geen ook maar zo hoe wat waar wie wanneer waarom welke "
      "is was ben bent heb heeft had "
      "hebben kan kunt kun moet mag wil wilt zal zou ga gaat komt kom doe doet krijg word wordt "
      "werd ja nee oke ok sorry hallo hoi "
      "beste geachte dag groet groeten groetjes mvg bedankt dank alvast graag hierbij helaas "
      "misschien verder daarna daarom "
      "nederlands nederlandse engels engelse duits duitse frans franse turks turkse pools poolse "
      "marokkaans marokkaanse "
      "arabisch arabische oekraiens oekraiense surinaams surinaamse russisch spaans italiaans "
      "chinees fries friese somalisch "
      "tigrinya berber papiamento europees europese belg belgische kerst kerstmis pasen pinksteren "
      "ramadan suikerfeest "
      "god allah corona covid internet whatsapp werkmap uitkering ziektewet participatiewet wet "
      "wajong wia wao ww zw anw aow "
      "formulier sollicitatie sollicitaties vacature functie afspraak bijlage brief cv ps nb fyi "
      "asap ivm mbt tav nvt "
      "mevrouw meneer heer dhr mw mevr client cliente klant klantnummer medewerker adviseur coach "
      "team afdeling balie redactie "
      "uwv dienst voorbeelddienst gemeente bv nv zn vof the and for you your are not but with have "
      "from "
      "this that will what when my "
      "sint solliciteren panstwo szanowni dobry "
      "hello please thanks thank dear kind sincerely morning evening english dutch damen herren "
      "monday tuesday wednesday thursday friday saturday sunday montag dienstag mittwoch "
      "donnerstag freitag samstag sonntag sie ihnen ihre regards hey hier m'n z'n d'r ps "
      "sehr geehrte ladies gentlemen messieurs mesdames");
  return words;
}

WordSet const& sure_first_names() {
  static WordSet const words(
      "barend bas benjamin bram chris claus dirk dolf eddy ellen els erica erna ernst eva frank "
      "geert geertje hans helen hendrik jaap jack janet jantje joep karen kees kelly kim klaas "
      "koen koos liesje lotje maarten marc margriet marjolein mart max nick omer pascal peter piet "
      "rachel rik rob robbert robert rowan sara serge sjaak steven thomas trijntje wim wout "
      "wouter");
  return words;
}

WordSet const& company_nouns() {
  static WordSet const words(
      "garage bakker bakkerij firma slagerij slager restaurant hotel cafe stichting winkel "
      "supermarkt bedrijf apotheek kapper "
      "kapsalon school basisschool college autobedrijf bouwbedrijf schildersbedrijf loodgieter "
      "installatiebedrijf transportbedrijf "
      "uitzendbureau tuincentrum drogist groothandel fabriek kwekerij bloemist boekhandel makelaar "
      "notaris rederij "
      "schoonmaakbedrijf aannemer zorggroep ziekenhuis kliniek praktijk sportschool manege camping "
      "brouwerij drukkerij werkplaats "
      "instituut academie universiteit hogeschool museum theater vereniging club kantoor snackbar "
      "pizzeria slijterij juwelier "
      "station park zwembad wasserij tuinderij kwekerij smederij paleis kasteel slot stadion "
      "theater "
      "schouwburg festival concert brug sluis molen kapsalon broodjeszaak traiteur coffeeshop");
  return words;
}

WordSet const& named_things() {
  static WordSet const words(
      "film boek serie programma roman toneelstuk musical lied liedje nummer album band krant "
      "tijdschrift blad merk spel spelletje app website site schip boot trein training cursus "
      "project methode wijk buurt dorp stad plaats rivier eiland provincie hond kat poes paard "
      "storm orkaan ziekte syndroom bus metro tram lijn bakfiets auto scooter fiets wasmachine "
      "koelkast telefoon laptop printer zender podcast strip schilderij beeld plein wet");
  return words;
}

WordSet const& company_ends() {
  static WordSet const words(
      "bv b.v nv n.v vof holding groep group uitzendbureau uitzendbureaus zn zonen co makelaars "
      "advocaten notarissen transport "
      "logistics logistiek bouw installatie schoonmaak services service techniek consultancy "
      "accountants international "
      "supermarkt supermarkten bakkerij bakkerijen mode schoenen keukens meubelen tuincentrum "
      "college ziekenhuis school kliniek "
      "museum theater stadion festival schouwburg hotel restaurant cafe kerk moskee park plein "
      "academie instituut lyceum universiteit bokaal cup prijs award hal arena kazerne bibliotheek "
      "straat laan weg brug tunnel gracht kade "
      "stichting beheer vastgoed interim recruitment payroll detachering catering cleaning zorg "
      "thuiszorg solutions");
  return words;
}

WordSet const& person_verbs() {
  static WordSet const words(
      "heeft zei belde zegt vertelde vroeg vraagt hielp helpt schreef schrijft mailde stuurde gaf "
      "geeft wil wilde woont werkt werkte "
      "kwam komt belt ging gaat vindt vond wist weet dacht denkt moest moet kan kon mag mocht doet "
      "deed legde sprak luisterde "
      "beloofde appte is was had zat zit kreeg krijgt slaat sloeg nam neemt noemde noemt bracht "
      "brengt hoorde zou zal staat stond en");
  return words;
}

}  // namespace klantendag::dutch
