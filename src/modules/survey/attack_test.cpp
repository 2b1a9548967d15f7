// SPDX-License-Identifier: EUPL-1.2
// An attacker with every copy of the database, the record and the log, and a list of who got which code:
// two people swap what they answer, and nothing that he has changes. Without root keys, which are in
// no copy (docs/decisions/0010).
#include <doctest/doctest.h>

#include "modules/survey/survey_day_test.hpp"
#include "platform/crypto/random.hpp"
#include "platform/log/log.hpp"

namespace klantendag::survey {
namespace {

// What lies in a copy that was made now; rows in the order in which the database hands them out.
std::string copy_of(Day& day) {
  return day.house
      .read([&](Work& work) -> Result<std::string> {
        std::string seen;
        ASSIGN_OR_RETURN(auto const surveys, work.session.query(R"sql(
          SELECT audience, state, people, LENGTH(sheets) FROM survey
        )sql"));
        for (sql::Row const& row : surveys) {
          seen += row.text(0) + row.text(1) + " " + std::to_string(row.integer(2)) + " " +
                  std::to_string(row.integer(3)) + "\n";
        }
        ASSIGN_OR_RETURN(auto const codes, work.session.query(R"sql(
          SELECT code_hash, used FROM survey_code
        )sql"));
        for (sql::Row const& row : codes) {
          for (std::size_t person = 0; person < day.codes.size(); ++person) {
            if (crypto::hash_token(day.codes[person]) != row.text(0)) continue;
            seen += std::to_string(person) + (row.boolean(1) ? "+" : "-");
          }
        }
        ASSIGN_OR_RETURN(auto const head, audit::head(work.session));
        ASSIGN_OR_RETURN(auto const figures, work.session.query(R"sql(
          SELECT question, part, answered, printed FROM survey_figure
        )sql"));
        for (sql::Row const& row : figures) {
          seen += "\n" + row.text(0) + row.text(1) + std::to_string(row.integer(2)) + row.text(3);
        }
        ASSIGN_OR_RETURN(auto const remarks, work.session.query(R"sql(
          SELECT question, words FROM survey_remark
        )sql"));
        for (sql::Row const& row : remarks) seen += "\n" + row.text(0) + row.text(1);
        return seen + "\nlines in the record: " + std::to_string(head.size) + "\n";
      })
      .value();
}

// All copies, from the opening to the release, when person by person these are the answers.
std::string everything(std::vector<Sheet> const& answers) {
  Day day;
  std::string seen;
  log::open({.write = [&seen](std::string_view line) { seen += line; }});
  day.open();
  for (std::size_t person = 0; person < answers.size(); ++person) {
    CHECK(day.answer(day.codes[person], answers[person]));
    seen += copy_of(day);
  }
  day.release();
  CHECK(day.look().ok());
  seen += copy_of(day);
  log::open({.write = [](std::string_view) {}});
  return seen;
}

std::vector<Sheet> answers() {
  std::vector<Sheet> all;
  for (char const* mark : {"10", "9", "9", "8", "8", "8", "8", "7"}) {
    all.push_back({{"mark", {mark}}, {"free", {mark[0] == '1' ? "yes" : "little"}}});
  }
  all.front().push_back({"first", {"Bel terug"}});
  return all;
}

}  // namespace

TEST_CASE("whoever has every copy and knows the codes cannot tell whose answer is whose") {
  std::string const before = everything(answers());
  CHECK(before.find("0+1+2+") != std::string::npos);
  for (std::size_t person = 1; person < answers().size(); ++person) {
    CAPTURE(person);
    auto swapped = answers();
    std::swap(swapped[0], swapped[person]);
    CHECK(everything(swapped) == before);
  }
}

TEST_CASE("the same attacker sees a sheet that is not filled up") {
  auto const copy_with = [](std::string const& text) {
    Day day;
    day.open();
    CHECK(day.answer(day.codes[0], {{"mark", {"8"}}}));
    day.seal_sheets(text);
    return copy_of(day);
  };
  CHECK(copy_with(R"([{"mark":["10"]}])") != copy_with(R"([{"mark":["7"]}])"));
}

}  // namespace klantendag::survey
