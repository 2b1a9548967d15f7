// SPDX-License-Identifier: EUPL-1.2
#include "modules/letters/fields.hpp"

#include <algorithm>
#include <array>

#include "base/text.hpp"

namespace klantendag::letters {
namespace {

constexpr std::array<FieldName, 21> names = {{
    {Field::name, "naam", "name"},
    {Field::day_and_date, "dag en datum", "day and date"},
    {Field::date, "datum", "date"},
    {Field::time, "tijd", "time"},
    {Field::address, "adres", "address"},
    {Field::route, "route", "route"},
    {Field::programme, "programma", "programme"},
    {Field::contact, "contactpersoon", "contact"},
    {Field::phone, "telefoon", "phone"},
    {Field::organisation, "organisatie", "organisation"},
    {Field::answer_before, "antwoord voor", "answer before"},
    {Field::number_of_clients, "aantal cliënten", "number of clients"},
    {Field::number_of_employees, "aantal medewerkers", "number of employees"},
    {Field::number_of_tips, "aantal tips", "number of tips"},
    {Field::tip_1, "tip 1", "tip 1"},
    {Field::tip_2, "tip 2", "tip 2"},
    {Field::tip_3, "tip 3", "tip 3"},
    {Field::start_of_measure, "begin maatregel", "start of measure"},
    {Field::caller, "beller", "caller"},
    {Field::client_name, "naam cliënt", "client's name"},
    {Field::council, "over de cliëntenraad", "about the client council"},
}};

// {Naam} and { naam } are meant as {naam}.
std::optional<Field> field_named(std::string_view word, Language language) {
  std::string const wanted = fold(trim(word));
  for (FieldName const& name : names) {
    if (fold(name.in(language)) == wanted) return name.field;
  }
  return std::nullopt;
}

Error unknown_field(std::string_view word, Language language) {
  std::vector<std::string> known;
  for (FieldName const& name : names) known.push_back("{" + std::string(name.in(language)) + "}");
  return invalid("letters.unknown_field",
                 {{"field", "{" + std::string(word) + "}"}, {"known", join(known, ", ")}});
}

}  // namespace

std::span<FieldName const> field_names() {
  return names;
}

Result<std::vector<Piece>> take_apart(std::string_view text, Language language) {
  std::vector<Piece> pieces;
  while (!text.empty()) {
    std::size_t const brace = text.find_first_of("{}");
    if (brace == std::string_view::npos) {
      pieces.push_back({.words = text});
      break;
    }
    std::size_t const end = text.find_first_of("{}", brace + 1);
    if (text[brace] == '}' || end == std::string_view::npos || text[end] == '{') {
      return invalid("letters.open_brace", {{"where", shorten(text.substr(brace), 30)}});
    }
    std::string_view const word = text.substr(brace + 1, end - brace - 1);
    auto const field = field_named(word, language);
    if (!field) return unknown_field(word, language);
    if (brace > 0) pieces.push_back({.words = text.substr(0, brace)});
    pieces.push_back({.field = field});
    text.remove_prefix(end + 1);
  }
  return pieces;
}

}  // namespace klantendag::letters
