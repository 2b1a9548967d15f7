// SPDX-License-Identifier: EUPL-1.2
#include "core/grouping/people.hpp"

#include <algorithm>
#include <map>

#include "base/csv.hpp"
#include "base/encoding.hpp"
#include "base/text.hpp"

namespace klantendag::grouping {
namespace {

enum class Column { attribute, id, languages, needs, case_handlers, manager };

Column kind_of(std::string_view header) {
  std::string const name = fold(trim(header));
  if (name == "id") return Column::id;
  if (name == "languages" || name == "talen") return Column::languages;
  if (name == "needs" || name == "behoeften") return Column::needs;
  if (name == "case_handlers" || name == "behandelaars") return Column::case_handlers;
  if (name == "manager" || name == "leidinggevende") return Column::manager;
  return Column::attribute;
}

std::string header_name(std::string_view header) {
  std::string const name = fold(trim(header));
  if (name == "rol") return "role";
  return name == "role" || name == "unit" ? name : std::string(trim(header));
}

std::vector<std::string> list_of(std::string_view field) {
  std::vector<std::string> found;
  for (std::string_view part : split(field, ';')) {
    for (std::string_view piece : split(part, ',')) {
      if (!trim(piece).empty()) found.emplace_back(trim(piece));
    }
  }
  return found;
}

class PeopleReader {
 public:
  Result<People> read(std::string_view bytes) {
    std::string const text = csv::to_utf8(bytes, csv::guess_encoding(bytes));
    auto const rows = csv::read_all(text, csv::guess_separator(text));
    if (rows.empty()) return invalid("grouping.people_empty");
    read_header(rows[0]);
    if (!problems_.empty()) return all_of(std::move(problems_));
    for (std::size_t row = 1; row < rows.size(); ++row) read_row(rows[row]);
    if (people_.people.empty() && problems_.empty()) return invalid("grouping.people_empty");
    if (!problems_.empty()) return all_of(std::move(problems_));
    return std::move(people_);
  }

 private:
  void read_header(csv::Row const& row) {
    std::map<std::string, int> seen;
    for (std::string const& header : row.fields) {
      kinds_.push_back(kind_of(header));
      if (kinds_.back() == Column::attribute) people_.columns.push_back(header_name(header));
      if (++seen[fold(trim(header))] == 2) {
        problems_.push_back(invalid("grouping.column_twice", {{"column", header}}));
      }
    }
    if (std::count(kinds_.begin(), kinds_.end(), Column::id) == 0) {
      problems_.push_back(invalid("grouping.no_id_column"));
    }
  }

  void read_row(csv::Row const& row) {
    std::string const line = std::to_string(row.line);
    if (row.malformed) return report("grouping.row_malformed", line);
    if (row.fields.size() > kinds_.size()) return report("grouping.row_too_long", line);
    Person person;
    person.line = row.line;
    for (std::size_t i = 0; i < kinds_.size(); ++i) {
      std::string_view const field =
          i < row.fields.size() ? trim(row.fields[i]) : std::string_view{};
      switch (kinds_[i]) {
        case Column::attribute:
          person.values.emplace_back(field);
          break;
        case Column::id:
          person.id = field;
          break;
        case Column::languages:
          person.languages = list_of(lower(field));
          break;
        case Column::needs:
          person.needs = list_of(field);
          break;
        case Column::case_handlers:
          person.case_handlers = list_of(field);
          break;
        case Column::manager:
          person.manager = field;
          break;
      }
    }
    if (person.id.empty()) return report("grouping.id_missing", line);
    if (auto const known = lines_.find(person.id); known != lines_.end()) {
      problems_.push_back(
          invalid("grouping.id_twice",
                  {{"id", person.id}, {"line", line}, {"first", std::to_string(known->second)}}));
      return;
    }
    lines_.emplace(person.id, row.line);
    people_.people.push_back(std::move(person));
  }

  void report(std::string_view key, std::string const& line) {
    problems_.push_back(invalid(key, {{"line", line}}));
  }

  People people_{};
  std::vector<Column> kinds_{};
  std::map<std::string, std::int64_t> lines_{};
  std::vector<Error> problems_{};
};

}  // namespace

std::size_t People::column(std::string_view name) const {
  std::string const wanted = fold(trim(name));
  return static_cast<std::size_t>(
      std::find_if(columns.begin(), columns.end(),
                   [&](std::string const& column) { return fold(column) == wanted; }) -
      columns.begin());
}

std::size_t People::find(std::string_view id) const {
  return static_cast<std::size_t>(
      std::find_if(people.begin(), people.end(),
                   [&](Person const& person) { return person.id == id; }) -
      people.begin());
}

Result<People> read_people(std::string_view bytes) {
  return PeopleReader().read(bytes);
}

}  // namespace klantendag::grouping
