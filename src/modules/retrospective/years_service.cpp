// SPDX-License-Identifier: EUPL-1.2
// Earlier editions are kept as they were read in; those held with this program are counted anew.
#include <algorithm>

#include "base/json.hpp"
#include "core/report/write.hpp"
#include "modules/editions/editions.hpp"
#include "modules/retrospective/material.hpp"
#include "modules/retrospective/years.hpp"

namespace klantendag::retrospective {
namespace {

std::optional<Number> count_in(sql::Row const& row, std::size_t column, std::size_t at_least) {
  if (row.is_null(column)) return std::nullopt;
  return Number{row.integer(column), row.boolean(at_least)};
}

std::optional<std::int64_t> optional_count(sql::Row const& row, std::size_t column) {
  if (row.is_null(column)) return std::nullopt;
  return row.integer(column);
}

std::string write_tips(std::vector<YearTip> const& tips) {
  json::Array all;
  for (YearTip const& tip : tips) {
    all.push_back(json::Object{{"words", tip.words}, {"state", std::string(name_of(tip.state))}});
  }
  return json::write(std::move(all));
}

Result<std::vector<YearTip>> read_tips(std::string_view text) {
  ASSIGN_OR_RETURN(auto const value, json::parse(text));
  std::vector<YearTip> tips;
  if (value.array() == nullptr) return internal("retrospective", "tips of a year");
  for (json::Value const& tip : *value.array()) {
    auto const* words = tip.find("words");
    auto const* state = tip.find("state");
    if (words == nullptr || words->string() == nullptr || state == nullptr ||
        state->string() == nullptr) {
      return internal("retrospective", "tip of a year");
    }
    tips.push_back({*words->string(), stand_named(*state->string()).value_or(Stand::open)});
  }
  return tips;
}

// As they lie in the database, also what is not shown (without_telling) and was kept once.
Result<std::vector<Year>> stored(sql::Session& session) {
  ASSIGN_OR_RETURN(auto const rows, session.query(R"sql(
    SELECT year, name, clients, clients_at_least, employees, employees_at_least, client_mark,
      client_answers, employee_mark, employee_answers, tips, id
    FROM earlier_edition ORDER BY year, name
  )sql"));
  std::vector<Year> all;
  for (sql::Row const& row : rows) {
    Year year{.year = static_cast<int>(row.integer(0)),
              .name = row.text(1),
              .clients = count_in(row, 2, 3),
              .employees = count_in(row, 4, 5),
              .of_clients = {row.text(6), optional_count(row, 7)},
              .of_employees = {row.text(8), optional_count(row, 9)},
              .id = row.id<EarlierEditionRecord>(11)};
    ASSIGN_OR_RETURN(year.tips, read_tips(row.text(10)));
    year.done = std::count_if(year.tips.begin(), year.tips.end(),
                              [](YearTip const& tip) { return tip.state == Stand::done; });
    all.push_back(std::move(year));
  }
  return all;
}

PrintedMark mark_of(std::optional<survey::Results> const& results) {
  if (!results) return {};
  for (survey::Released const& figure : results->figures) {
    if (figure.part != "mean") continue;
    auto const mark = survey::mark_in(figure, results->survey.people);
    if (mark) return {report::decimal(Language::nl, {mark->mean, 1}), mark->answered};
  }
  return {};
}

}  // namespace

Year year_of(Material const& material) {
  Year year{.year = material.edition.year,
            .name = material.edition.name,
            .of_clients = mark_of(material.of_clients),
            .of_employees = mark_of(material.of_employees)};
  if (material.clients > 0) year.clients = Number{material.clients, false};
  if (material.employees > 0) year.employees = Number{material.employees, false};
  for (TipLine const& tip : material.tips) {
    year.tips.push_back({tip.words, stand_of(tip.decision)});
  }
  year.done = count_tips(material.tips).of(Stand::done);
  for (auto const* results : {&material.of_clients, &material.of_employees}) {
    if (!*results) continue;
    survey::Survey const& survey = (*results)->survey;
    year.answers.push_back({survey.audience, survey.people, survey.questions, (*results)->figures});
  }
  return year;
}

Result<void> add_year(Work& work, Year const& given) {
  RETURN_IF_ERROR(require(work, Permission::manage_editions));
  RETURN_IF_ERROR(check_year(given));
  Year const year = without_telling(given);
  ASSIGN_OR_RETURN(auto const known, stored(work.session));
  for (Year const& one : known) {
    if (one.year == year.year && one.name == year.name) {
      return conflict("retrospective.year_known");
    }
  }
  auto const value = [](std::optional<Number> const& number) {
    return number ? sql::Value(number->value) : sql::Value();
  };
  auto const id = work.next_id<EarlierEditionRecord>();
  RETURN_IF_ERROR(work.session.run(
      R"sql(
    INSERT INTO earlier_edition (id, year, name, clients, clients_at_least, employees,
      employees_at_least, client_mark, client_answers, employee_mark, employee_answers, tips)
    VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12)
  )sql",
      {id, year.year, year.name, value(year.clients), year.clients && year.clients->at_least,
       value(year.employees), year.employees && year.employees->at_least, year.of_clients.mean,
       year.of_clients.answered, year.of_employees.mean, year.of_employees.answered,
       write_tips(year.tips)}));
  return audit::record(work, {.action = "retrospective.add_year", .kind = "year", .id = id.text()});
}

Result<void> remove_year(Work& work, EarlierEditionId id) {
  RETURN_IF_ERROR(require(work, Permission::manage_editions));
  ASSIGN_OR_RETURN(auto const known, stored(work.session));
  if (std::none_of(known.begin(), known.end(), [&](Year const& one) { return one.id == id; })) {
    return not_found("retrospective.year_gone");
  }
  RETURN_IF_ERROR(work.session.run("DELETE FROM earlier_edition WHERE id = ?1", {id}));
  return audit::record(work,
                       {.action = "retrospective.remove_year", .kind = "year", .id = id.text()});
}

Result<std::vector<Year>> years(Work& work, crypto::Keys const& keys) {
  RETURN_IF_ERROR(require(work, Permission::see_survey));
  ASSIGN_OR_RETURN(auto all, stored(work.session));
  for (Year& year : all) year = without_telling(std::move(year));
  ASSIGN_OR_RETURN(auto editions, editions::all(work));
  std::sort(editions.begin(), editions.end(), editions::is_before);
  for (editions::Edition const& edition : editions) {
    ASSIGN_OR_RETURN(auto const material, gather(work, keys, edition.id));
    all.push_back(year_of(material));
  }
  std::stable_sort(all.begin(), all.end(),
                   [](Year const& a, Year const& b) { return a.year < b.year; });
  return all;
}

audit::Check check_means() {
  return {"V54", "retrospective.check_means",
          [](sql::Session& session) -> Result<std::vector<audit::Finding>> {
            std::vector<audit::Finding> findings;
            ASSIGN_OR_RETURN(auto const all, stored(session));
            for (Year const& year : all) {
              auto const checked = check_year(year);
              if (checked) continue;
              findings.push_back({"year/" + std::to_string(year.year),
                                  year.name + ": what was read in cannot be so"});
            }
            return findings;
          }};
}

}  // namespace klantendag::retrospective
