// SPDX-License-Identifier: EUPL-1.2
#include "app/demo/register.hpp"

#include <fmt/format.h>

#include <array>
#include <string_view>

#include "base/random.hpp"

namespace klantendag::app::demo {
namespace {

template <std::size_t N>
std::string_view pick(Rng& rng, std::array<std::string_view, N> const& list) {
  return list[static_cast<std::size_t>(rng.below(N))];
}

constexpr std::array<std::string_view, 24> surnames = {
    "Aydın",     "Bakker",       "Bos",      "Çelik",    "van Dam",   "Dijkstra",
    "El Amrani", "Fokkema",      "de Graaf", "Hoekstra", "Jansen",    "Kaya",
    "Kowalski",  "van der Laan", "Maas",     "Ndiaye",   "Oosterhof", "Peters",
    "Ramdin",    "Schipper",     "Tahiri",   "Verbeek",  "Wolters",   "Zwart"};
constexpr std::array<std::string_view, 5> divisions = {
    "Uitkeren", "Uitkeren", "Werk", "Klant en Service", "Sociaal Medische Zaken"};
struct Place {
  std::string_view region;
  std::string_view town;
};
constexpr std::array places = {Place{"Groningen", "Groningen"}, Place{"Twente", "Enschede"},
                               Place{"Midden-Utrecht", "Utrecht"}, Place{"Rijnmond", "Rotterdam"},
                               Place{"Midden-Brabant", "Tilburg"}};
constexpr std::array<std::string_view, 5> benefits = {"WW", "WW", "ZW", "WIA", "Wajong"};
constexpr std::array<std::string_view, 6> kinds = {
    "Dienstverlening", "Dienstverlening", "Dienstverlening",
    "Bejegening",      "Betaling",        "Bereikbaarheid/toegankelijkheid"};
constexpr std::array<std::string_view, 4> findings = {"Gegrond", "Deels gegrond", "Ongegrond",
                                                      "Naar tevredenheid opgelost"};
constexpr std::array<std::string_view, 4> digital = {"ja", "ja", "deels", "nee"};
constexpr std::array<std::string_view, 5> handlers = {"M004", "M004", "M009", "M015", "M101"};

constexpr int complaints = 240;

std::string date_text(Date date) {
  return fmt::format("{:02}-{:02}-{}", date.day(), date.month(), date.year());
}

std::string complaint(Rng& rng, int number, Date until) {
  int const ago = static_cast<int>(rng.below(330)) + 5;
  Date const received = until.plus_days(-ago);
  bool const closed = ago > 40;
  Date const ended = received.plus_days(10 + static_cast<int>(rng.below(30)));
  Place const& place = places[static_cast<std::size_t>(rng.below(places.size()))];
  bool const woman = rng.below(2) == 0;
  std::string row =
      fmt::format("K-{}-{:05};{};{};{};", received.year(), number, date_text(received),
                  closed ? date_text(ended) : "", closed ? "Afgehandeld" : "In behandeling");
  row += fmt::format("{};{};{};{};{};{};", pick(rng, divisions), place.town, place.region,
                     pick(rng, benefits), pick(rng, kinds), closed ? pick(rng, findings) : "");
  row += fmt::format("{};{}.;{};", woman ? "mevrouw" : "de heer",
                     static_cast<char>('A' + rng.below(20)), pick(rng, surnames));
  std::string const phone =
      rng.below(20) == 0 ? std::string() : fmt::format("06-1234{:04}", 1000 + number);
  row += fmt::format("{};{}{:02} ZZ;{};{};", phone, 10 + rng.below(80), rng.below(100),
                     1 + rng.below(150), place.town);
  row += fmt::format("{};{};{};{};", 1950 + rng.below(52), woman ? "V" : "M", pick(rng, digital),
                     pick(rng, handlers));
  row += fmt::format("{};{}\r\n", rng.below(20) == 0 ? "ja" : "nee",
                     rng.below(50) == 0 ? "ja" : "nee");
  return row;
}

}  // namespace

std::string complaints_register(Date until) {
  Rng rng = Rng::from_seed("the register of the Voorbeelddienst");
  std::string text =
      "Klachtnummer;Ontvangen;Afgehandeld;Status;Divisie;Vestiging;Regio;Wet;Klachtsoort;Oordeel;"
      "Aanhef;Voorletters;Achternaam;Telefoon;Postcode;Huisnummer;Woonplaats;Geboortejaar;Geslacht;"
      "Digitaal vaardig;Behandelaar;Bezwaar loopt;Niet benaderen\r\n";
  for (int number = 1; number <= complaints; ++number) text += complaint(rng, number, until);
  return text;
}

std::string staff_list() {
  return "id;voornaam;achternaam;functie;divisie;vestiging;leidinggevende id;e-mail;beschikbaar\r\n"
         "M001;Hanneke;van Oost;Directeur klantbeleving;Klant en "
         "Service;Utrecht;;m001@voorbeelddienst.example;ja\r\n"
         "M002;Redouan;Belkacem;Teammanager;Uitkeren;Utrecht;M001;m002@voorbeelddienst.example;"
         "ja\r\n"
         "M003;Ilse;Radema;Verzekeringsarts;Sociaal Medische "
         "Zaken;Rotterdam;M001;m003@voorbeelddienst.example;ja\r\n"
         "M004;Ewa;Maciejewska;Klachtbehandelaar;Klant en "
         "Service;Tilburg;M001;m004@voorbeelddienst.example;ja\r\n"
         "M005;Jeroen;Tol;Medewerker "
         "uitkeren;Uitkeren;Groningen;M002;m005@voorbeelddienst.example;ja\r\n"
         "M006;Anouk;Visser;Medewerker "
         "uitkeren;Uitkeren;Enschede;M002;m006@voorbeelddienst.example;ja\r\n"
         "M007;Bilal;Amrani;Adviseur werk;Werk;Rotterdam;M012;m007@voorbeelddienst.example;ja\r\n"
         "M008;Carla;Post;Adviseur werk;Werk;Tilburg;M012;m008@voorbeelddienst.example;ja\r\n"
         "M009;Dennis;Kuiper;Klachtbehandelaar;Klant en "
         "Service;Utrecht;M001;m009@voorbeelddienst.example;ja\r\n"
         "M010;Esra;Demir;Medewerker klantcontact;Klant en "
         "Service;Utrecht;M001;m010@voorbeelddienst.example;ja\r\n"
         "M011;Frank;Beekman;Arbeidsdeskundige;Sociaal Medische "
         "Zaken;Tilburg;M003;m011@voorbeelddienst.example;ja\r\n"
         "M012;Gerda;Prins;Teammanager;Werk;Rotterdam;M001;m012@voorbeelddienst.example;ja\r\n"
         "M013;Hassan;Said;Medewerker "
         "uitkeren;Uitkeren;Rotterdam;M002;m013@voorbeelddienst.example;ja\r\n"
         "M014;Inge;Wouters;Adviseur werk;Werk;Groningen;M012;m014@voorbeelddienst.example;ja\r\n"
         "M015;Jolanda;Kok;Klachtbehandelaar;Klant en "
         "Service;Enschede;M001;m015@voorbeelddienst.example;ja\r\n"
         "M016;Kees;van Vliet;Medewerker klantcontact;Klant en "
         "Service;Tilburg;M001;m016@voorbeelddienst.example;ja\r\n"
         "M017;Laura;Hermans;Medewerker "
         "uitkeren;Uitkeren;Tilburg;M002;m017@voorbeelddienst.example;ja\r\n"
         "M018;Mehmet;Arslan;Adviseur werk;Werk;Utrecht;M012;m018@voorbeelddienst.example;ja\r\n"
         "M019;Nadia;Groen;Sociaal medisch verpleegkundige;Sociaal Medische "
         "Zaken;Enschede;M003;m019@voorbeelddienst.example;ja\r\n"
         "M020;Olaf;Dekker;Medewerker "
         "uitkeren;Uitkeren;Utrecht;M002;m020@voorbeelddienst.example;ja\r\n"
         "M021;Petra;Mol;Juridisch "
         "medewerker;Uitkeren;Groningen;M002;m021@voorbeelddienst.example;ja\r\n";
}

std::string council_list(int year) {
  return fmt::format(
      "id;naam;raad;rol;lid sinds;lid tot;achtergrond\r\n"
      "CR01;Wil Terpstra;Cliëntenraad Noord;voorzitter;01-03-{0};28-02-{1};WIA\r\n"
      "CR02;Samira Haddad;Cliëntenraad Midden;lid;01-09-{0};31-08-{1};WW\r\n",
      year - 1, year + 3);
}

}  // namespace klantendag::app::demo
