// SPDX-License-Identifier: EUPL-1.2
#include "modules/participants/reading.hpp"

#include <algorithm>
#include <array>
#include <set>

#include "base/text.hpp"
#include "platform/spreadsheet/spreadsheet.hpp"

namespace klantendag::participants {
namespace {

enum class Column {
  number,
  first_name,
  surname,
  whole_name,
  function,
  unit,
  office,
  manager,
  email,
  available,
  earlier,
  council,
  council_role,
  since,
  until,
  background,
  languages,
  phone
};
constexpr std::size_t column_count = 18;

struct Header {
  std::string_view name;  // folded
  Column column;
};
constexpr std::array headers = {
    Header{"id", Column::number},
    Header{"nummer", Column::number},
    Header{"personeelsnummer", Column::number},
    Header{"number", Column::number},
    Header{"voornaam", Column::first_name},
    Header{"first name", Column::first_name},
    Header{"achternaam", Column::surname},
    Header{"surname", Column::surname},
    Header{"last name", Column::surname},
    Header{"naam", Column::whole_name},
    Header{"name", Column::whole_name},
    Header{"functie", Column::function},
    Header{"function", Column::function},
    Header{"divisie", Column::unit},
    Header{"afdeling", Column::unit},
    Header{"division", Column::unit},
    Header{"vestiging", Column::office},
    Header{"kantoor", Column::office},
    Header{"office", Column::office},
    Header{"leidinggevende id", Column::manager},
    Header{"leidinggevende", Column::manager},
    Header{"manager", Column::manager},
    Header{"e-mail", Column::email},
    Header{"email", Column::email},
    Header{"telefoon", Column::phone},
    Header{"phone", Column::phone},
    Header{"beschikbaar", Column::available},
    Header{"available", Column::available},
    Header{"eerder meegedaan", Column::earlier},
    Header{"raad", Column::council},
    Header{"council", Column::council},
    Header{"rol", Column::council_role},
    Header{"role", Column::council_role},
    Header{"lid sinds", Column::since},
    Header{"lid tot", Column::until},
    Header{"achtergrond", Column::background},
    Header{"background", Column::background},
    Header{"talen", Column::languages},
    Header{"taal", Column::languages},
    Header{"languages", Column::languages},
};
constexpr int most_title_rows = 10;

// 01-03-2022, 1-3-2022 or 2022-03-01.
std::optional<Date> read_date(std::string_view text) {
  if (auto const date = Date::parse(text)) return date;
  auto const parts = split(text, '-');
  if (parts.size() != 3) return std::nullopt;
  auto const day = parse_integer(parts[0]), month = parse_integer(parts[1]),
             year = parse_integer(parts[2]);
  if (!day || !month || !year || *year < 1900 || *year > 2200) return std::nullopt;
  if (*day < 1 || *day > 31 || *month < 1 || *month > 12) return std::nullopt;
  return Date::from(static_cast<int>(*year), static_cast<int>(*month), static_cast<int>(*day));
}

std::optional<bool> read_yes(std::string_view text) {
  std::string const word = fold(text);
  if (word.empty() || word == "ja" || word == "j" || word == "yes" || word == "y") return true;
  if (word == "nee" || word == "n" || word == "no") return false;
  return std::nullopt;
}

std::vector<std::string> read_languages(std::string text) {
  std::replace(text.begin(), text.end(), ';', ',');
  std::vector<std::string> languages;
  for (std::string_view const part : split(text, ',')) {
    std::string language = lower(trim(part));
    if (!language.empty()) languages.push_back(std::move(language));
  }
  return languages;
}

class Reading {
 public:
  explicit Reading(Date day) : day_(day) { places_.fill(-1); }

  Result<void> take(csv::Row& row) {
    if (!found_header_) return look_for_header(row);
    bool const blank = std::all_of(row.fields.begin(), row.fields.end(),
                                   [](std::string const& field) { return trim(field).empty(); });
    if (blank) return {};
    ++sheet_.lines;
    line_ = row.line;
    fields_ = &row.fields;
    good_ = true;
    if (row.malformed) return report_row(RowProblem::quote);
    if (row.fields.size() < names_.size()) {
      bool const short_row = row.fields.size() + 1 < names_.size() && !ragged_;
      if (short_row) return report_row(RowProblem::field_count);
      row.fields.resize(names_.size());
    }
    if (row.fields.size() > names_.size()) return report_row(RowProblem::field_count);
    Row read = sheet_.kind == Sheet::Kind::employees ? employee() : council_member();
    if (good_) sheet_.rows.push_back(std::move(read));
    return {};
  }

  Result<Sheet> finish() {
    if (!found_header_) return invalid_field("file", "participants.no_header");
    return std::move(sheet_);
  }

  void allow_ragged() { ragged_ = true; }

 private:
  Result<void> look_for_header(csv::Row const& row) {
    if (row.malformed || ++rows_above_ > most_title_rows) return {};
    std::array<int, column_count> places{};
    places.fill(-1);
    for (std::size_t at = 0; at < row.fields.size(); ++at) {
      std::string const name = fold(trim(row.fields[at]));
      auto const known = std::find_if(headers.begin(), headers.end(),
                                      [&](Header const& header) { return header.name == name; });
      if (known == headers.end()) continue;
      int& place = places[static_cast<std::size_t>(known->column)];
      if (place < 0) place = static_cast<int>(at);
    }
    auto const has = [&](Column column) { return places[static_cast<std::size_t>(column)] >= 0; };
    bool const employees = has(Column::number) && has(Column::first_name) && has(Column::function);
    bool const council = has(Column::number) && has(Column::whole_name) && has(Column::council);
    if (!employees && !council) return {};
    sheet_.kind = employees ? Sheet::Kind::employees : Sheet::Kind::council;
    places_ = places;
    names_ = row.fields;
    found_header_ = true;
    return {};
  }

  [[nodiscard]] std::string text(Column column) const {
    int const place = places_[static_cast<std::size_t>(column)];
    if (place < 0) return {};
    return std::string(trim((*fields_)[static_cast<std::size_t>(place)]));
  }

  Result<void> report_row(RowProblem reason) {
    sheet_.problems.push_back({line_, "", reason, ""});
    return {};
  }

  void report(Column column, RowProblem reason) {
    good_ = false;
    int const place = places_[static_cast<std::size_t>(column)];
    std::string name = place < 0 ? std::string() : names_[static_cast<std::size_t>(place)];
    sheet_.problems.push_back({line_, std::move(name), reason, shorten(text(column), 60)});
  }

  std::string needed(Column column) {
    std::string value = text(column);
    if (value.empty()) report(column, RowProblem::missing);
    return value;
  }

  std::string number() {
    std::string value = needed(Column::number);
    if (!value.empty() && !seen_.insert(fold(value)).second) {
      report(Column::number, RowProblem::twice);
    }
    return value;
  }

  std::string email() {
    std::string value = text(Column::email);
    if (!value.empty() && value.find('@') == std::string::npos) {
      report(Column::email, RowProblem::no_address);
    }
    return value;
  }

  Row employee() {
    Row row{.line = line_, .role = Role::employee};
    row.facts.number = number();
    row.person.first_name = needed(Column::first_name);
    row.person.surname = text(Column::surname);
    row.facts.function = needed(Column::function);
    row.facts.unit = text(Column::unit);
    row.facts.office = text(Column::office);
    row.facts.manager = text(Column::manager);
    row.person.email = email();
    row.person.phone = text(Column::phone);
    row.person.languages = read_languages(text(Column::languages));
    row.facts.earlier = text(Column::earlier);
    auto const available = read_yes(text(Column::available));
    if (!available) report(Column::available, RowProblem::not_yes_or_no);
    row.facts.available = available.value_or(true);
    return row;
  }

  std::optional<Date> date(Column column) {
    std::string const value = text(column);
    if (value.empty()) return std::nullopt;
    auto const date = read_date(value);
    if (!date) report(column, RowProblem::no_such_date);
    return date;
  }

  Row council_member() {
    Row row{.line = line_, .role = Role::council_member};
    row.facts.number = number();
    std::string const name = needed(Column::whole_name);
    std::size_t const blank = name.find(' ');
    row.person.first_name = name.substr(0, blank);
    if (blank != std::string::npos) row.person.surname = std::string(trim(name.substr(blank)));
    row.facts.function = text(Column::council_role);
    row.facts.unit = needed(Column::council);
    row.person.email = email();
    row.person.phone = text(Column::phone);
    row.person.background = text(Column::background);
    row.person.languages = read_languages(text(Column::languages));
    (void)date(Column::since);
    auto const until = date(Column::until);
    if (until && *until < day_) report(Column::until, RowProblem::term_ended);
    return row;
  }

  Date day_;
  bool ragged_ = false;
  bool found_header_ = false;
  int rows_above_ = 0;
  std::array<int, column_count> places_{};
  std::vector<std::string> names_{};
  std::vector<std::string> const* fields_ = nullptr;
  std::int64_t line_ = 0;
  bool good_ = true;
  std::set<std::string> seen_{};
  Sheet sheet_{};
};

}  // namespace

Result<Sheet> read_sheet(std::string const& bytes, Date day) {
  auto const source = spreadsheet::source_of(bytes);
  ASSIGN_OR_RETURN(auto const format, spreadsheet::look_at(source));
  Reading reading(day);
  if (format.kind == spreadsheet::Format::Kind::workbook) reading.allow_ragged();
  RETURN_IF_ERROR(
      spreadsheet::each_row(source, format, [&](csv::Row& row) { return reading.take(row); }));
  return reading.finish();
}

}  // namespace klantendag::participants
