// SPDX-License-Identifier: EUPL-1.2
#include <algorithm>
#include <map>
#include <unordered_map>
#include <utility>

#include "base/text.hpp"
#include "core/lottery/pool.hpp"
#include "core/lottery/table.hpp"

namespace klantendag::lottery {
namespace {

// A feature of the quotas: its column in the people's file, and its values.
struct Feature {
  std::string name{};
  std::size_t column = 0;
  std::unordered_map<std::string, std::int32_t> values{};
};

std::vector<Feature> find_features(Table& table, std::vector<Quota> const& quotas) {
  std::vector<Feature> features;
  for (std::size_t i = 0; i < quotas.size(); ++i) {
    std::string const name = compared(quotas[i].feature);
    auto feature = std::find_if(features.begin(), features.end(),
                                [&](Feature const& f) { return compared(f.name) == name; });
    if (feature == features.end()) {
      features.push_back({.name = quotas[i].feature});
      feature = features.end() - 1;
      if (auto const column = table.column(name)) {
        feature->column = *column;
      } else {
        table.problem_of_file("lottery.feature_without_column", {{"feature", quotas[i].feature}});
      }
    }
    feature->values.emplace(compared(quotas[i].value), static_cast<std::int32_t>(i));
  }
  return features;
}

std::optional<std::size_t> find_id(Table& table, std::string const& wanted) {
  if (!wanted.empty()) {
    auto const column = table.column(wanted);
    if (!column) table.problem_of_file("lottery.no_such_column", {{"column", wanted}});
    return column;
  }
  for (std::string_view name : {"id", "nationbuilder_id", "pool_member_identifier"}) {
    if (auto const column = table.column(name)) return column;
  }
  return std::nullopt;
}

std::vector<std::size_t> find_household(Table& table, std::vector<std::string> const& names) {
  std::vector<std::size_t> columns;
  for (std::string const& name : names) {
    if (auto const column = table.column(name)) {
      columns.push_back(*column);
    } else {
      table.problem_of_file("lottery.no_such_column", {{"column", name}});
    }
  }
  return columns;
}

// Addresses compare without case and without any blanks. All columns blank: lives with nobody.
std::string home_of(csv::Row const& row, std::vector<std::size_t> const& columns) {
  std::string home;
  bool known = false;
  for (std::size_t column : columns) {
    for (char const c : compared(row.fields[column])) {
      if (c == ' ' || c == '\t') continue;
      home += c;
      known = true;
    }
    home += '\x1f';
  }
  return known ? home : std::string();
}

void read_values(Table& table, csv::Row const& row, std::vector<Feature> const& features,
                 Person& person) {
  for (Feature const& feature : features) {
    std::string const& text = row.fields[feature.column];
    auto const found = feature.values.find(compared(text));
    if (found != feature.values.end()) {
      person.values.push_back(found->second);
    } else if (trim(text).empty()) {
      table.problem(row, feature.name, "lottery.value_missing",
                    {{"feature", feature.name}, {"id", person.id}});
    } else {
      table.problem(row, feature.name, "lottery.unknown_value",
                    {{"feature", feature.name}, {"value", std::string(trim(text))}});
    }
  }
}

}  // namespace

Result<std::vector<Person>> read_people(File const& file, std::vector<Quota> const& quotas,
                                        PoolOptions const& options) {
  ASSIGN_OR_RETURN(Table table, Table::read(file));
  std::vector<Feature> const features = find_features(table, quotas);
  auto const id_column = find_id(table, options.id_column);
  std::vector<std::size_t> const household = find_household(table, options.household);
  if (!table.is_sound()) return table.problems();

  std::vector<Person> people;
  std::unordered_map<std::string, std::int64_t> lines;
  people.reserve(table.rows().size());
  for (csv::Row const& row : table.rows()) {
    Person person;
    person.id =
        id_column ? std::string(trim(row.fields[*id_column])) : std::to_string(people.size() + 1);
    if (person.id.empty()) {
      table.problem(row, table.header(*id_column), "lottery.id_missing");
      person.id = "\x1f" + std::to_string(people.size());
    }
    auto const [before, fresh] = lines.emplace(person.id, row.line);
    if (!fresh) {
      table.problem(row, id_column ? table.header(*id_column) : "", "lottery.id_twice",
                    {{"id", person.id}, {"first", std::to_string(before->second)}});
    }
    read_values(table, row, features, person);
    person.home = home_of(row, household);
    people.push_back(std::move(person));
  }
  if (table.is_sound() && people.empty()) table.problem_of_file("lottery.no_people");
  if (!table.is_sound()) return table.problems();
  return people;
}

}  // namespace klantendag::lottery
