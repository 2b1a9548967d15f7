// SPDX-License-Identifier: EUPL-1.2
// The words were gathered from Dutch and English complaint forms and registers; a word that two
// columns might mean stands at neither.
#include "modules/complaints/fields.hpp"

#include <map>

#include "base/check.hpp"
#include "base/text.hpp"

namespace klantendag::complaints {
namespace {

struct FieldLine {
  Field field;
  std::string_view code;
  std::string_view name;
  std::string_view other_words;  // squeezed, blank between
};

constexpr std::array<FieldLine, field_count> table = {{
    {Field::reference, "reference", "Klachtnummer",
     "klachtnr klachtennummer klachtid kenmerk referentie referentienummer refnr registratienummer "
     "zaaknummer zaaknr zaakid zaakkenmerk dossiernummer dossiernr klachtkenmerk nummerklacht "
     "meldingsnummer complaintnumber complaintid casenumber caseid reference referencenumber"},
    {Field::received, "received", "Ontvangen",
     "ontvangenop ontvangstdatum datumontvangst datumontvangen datumontvangstklacht binnengekomen "
     "binnengekomenop datumbinnenkomst datumbinnen binnenkomst binnenkomstdatum klachtdatum "
     "datumklacht ingediendop datumingediend datumindiening registratiedatum received receivedon "
     "datereceived"},
    {Field::closed, "closed", "Afgehandeld",
     "afgehandeldop afhandeldatum afhandelingsdatum datumafhandeling datumafgehandeld "
     "datumafdoening "
     "afgedaan afgedaanop afdoeningsdatum datumgesloten geslotenop einddatum datumeinde closed "
     "closedon dateclosed"},
    {Field::status, "status", "Status", "stand stavaza klachtstatus statusklacht zaakstatus state"},
    {Field::division, "division", "Divisie",
     "bedrijfsonderdeel organisatieonderdeel onderdeel directie afdeling dienstonderdeel division"},
    {Field::office, "office", "Vestiging",
     "kantoor locatie vestigingsplaats kantoorlocatie standplaats office"},
    {Field::region, "region", "Regio", "arbeidsmarktregio district rayon regionaam region"},
    {Field::benefit, "benefit", "Wet",
     "uitkering uitkeringssoort soortuitkering regeling wetregeling benefit"},
    {Field::kind, "kind", "Klachtsoort",
     "soortklacht klachttype typeklacht klachtcategorie categorie categorieklacht aardklacht "
     "aardvandeklacht rubriek complainttype kind"},
    {Field::channel, "channel", "Kanaal",
     "wijzevanindienen wijzevanindiening ingediendvia binnengekomenvia ontvangenvia herkomst "
     "klachtkanaal channel"},
    {Field::finding, "finding", "Oordeel",
     "uitkomst uitspraak beoordeling klachtoordeel oordeelklacht resultaat finding outcome"},
    {Field::title, "title", "Aanhef", "aanspreektitel titel dhrmw salutation title"},
    {Field::initials, "initials", "Voorletters", "voorletter vl initialen initials"},
    {Field::prefix, "prefix", "Tussenvoegsel",
     "tussenvoegsels tussenv tsv tv voorvoegsel voorvoegsels prefix"},
    {Field::surname, "surname", "Achternaam",
     "naam naamklant naamclient klantnaam geslachtsnaam familienaam achternaamklant lastname "
     "surname"},
    {Field::phone, "phone", "Telefoon",
     "tel telnr telnummer telefoonnr telefoonnummer telefoonnummers mobiel mobielnummer "
     "mobielenummer "
     "gsm phone phonenumber telephone"},
    {Field::email, "email", "E-mail",
     "email emailadres mail mailadres elektronischadres emailaddress"},
    {Field::postcode, "postcode", "Postcode", "pc postkode zip zipcode postalcode"},
    {Field::house_number, "house_number", "Huisnummer",
     "huisnr hnr nr huisnummertoevoeging huisnummerentoevoeging housenumber"},
    {Field::place, "place", "Woonplaats", "plaats plaatsnaam stad city town place"},
    {Field::birth_year, "birth_year", "Geboortejaar",
     "gebjaar geborenin jaarvangeboorte birthyear yearofbirth"},
    {Field::gender, "gender", "Geslacht", "mv mvx gender sekse sex"},
    {Field::digital, "digital", "Digitaal vaardig",
     "digivaardig digitaalvaardigheid digitalevaardigheid digitalevaardigheden digitaal digital"},
    {Field::handler, "handler", "Behandelaar",
     "klachtbehandelaar behandelddoor behandelendmedewerker medewerker behandelaarid handler"},
    {Field::objection, "objection", "Bezwaar loopt",
     "bezwaar lopendbezwaar inbezwaar bezwaarberoep bezwaarofberoep bezwaarberoeploopt beroep "
     "beroeploopt objection"},
    {Field::no_contact, "no_contact", "Niet benaderen",
     "nietbellen nietmeerbellen nietmeerbenaderen geencontact contactverbod geencontactgewenst "
     "benaderenniet nocontact donotcontact"},
    {Field::summary, "summary", "Samenvatting",
     "omschrijving omschrijvingklacht klachtomschrijving toelichting inhoud korteomschrijving "
     "klacht "
     "klachttekst summary description"},
}};

using ByWord = std::map<std::string, Field, std::less<>>;

ByWord const& headers() {
  static ByWord const words = [] {
    ByWord found;
    for (FieldLine const& line : table) {
      found.emplace(squeezed(line.name), line.field);
      for (std::string_view const word : split(line.other_words, ' ')) {
        found.emplace(word, line.field);
      }
    }
    return found;
  }();
  return words;
}

}  // namespace

std::string_view name_of(Field field) {
  return table[index_of(field)].name;
}

std::string_view code_of(Field field) {
  return table[index_of(field)].code;
}

Field field_at(std::size_t index) {
  CHECK_PROMISE(index < field_count);
  return table[index].field;
}

std::optional<Field> field_named(std::string_view name) {
  std::string const wanted = squeezed(name);
  for (FieldLine const& line : table) {
    if (wanted == squeezed(line.name) || wanted == squeezed(line.code)) return line.field;
  }
  return std::nullopt;
}

std::optional<Field> field_of_header(std::string_view header) {
  auto const found = headers().find(squeezed(header));
  if (found == headers().end()) return std::nullopt;
  return found->second;
}

std::string squeezed(std::string_view text) {
  std::string kept;
  for (char const letter : fold(text)) {
    bool const sign = (letter >= 'a' && letter <= 'z') || (letter >= '0' && letter <= '9');
    if (sign ||
        (static_cast<unsigned char>(letter) >= 0x80 && letter != '\xc2' && letter != '\xa0')) {
      kept += letter;
    }
  }
  return kept;
}

}  // namespace klantendag::complaints
