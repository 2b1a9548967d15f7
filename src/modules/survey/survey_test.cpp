// SPDX-License-Identifier: EUPL-1.2
// Surveys through the whole house, on both databases: secrecy while open, one answer a code, what the
// checks of verify find.
#include "modules/survey/survey.hpp"

#include <doctest/doctest.h>

#include "base/text.hpp"
#include "modules/survey/rules.hpp"
#include "modules/survey/survey_day_test.hpp"
#include "platform/crypto/random.hpp"

namespace klantendag::survey {
namespace {

using enum Permission;

// As people type it: small letters with dashes.
std::string in_small_letters(std::string const& code) {
  return fold(crypto::grouped(code));
}

}  // namespace

TEST_CASE("the marks of 2012 become an 8,4 that everybody with the right may read") {
  Day day;
  day.open();
  day.answer_all();
  day.release();
  day.house.act_as({.kind = Actor::Kind::owner, .permissions = Permissions{see_survey}});

  auto const results = day.look();

  REQUIRE(results.ok());
  CHECK(results.value().answered == 8);
  CHECK(results.value().figures.front().printed.starts_with("{\"sum\":67"));
  CHECK(results.value().remarks.front().words == "Bel terug");
}

TEST_CASE("while it is open nobody sees anything, not even the organiser") {
  Day day;
  day.open();
  day.answer_all();

  CHECK(day.look().error().key == "survey.still_open");
  CHECK(day.house.read([&](Work& work) { return to_read(work, day.keys, day.clients.id); })
            .error()
            .key == "survey.still_open");
}

TEST_CASE("an answer leaves no line in the record, so the record does not count them") {
  Day day;
  day.open();
  auto const size = [&] {
    return day.house.read([](Work& work) { return audit::head(work.session); }).value().size;
  };
  auto const before = size();
  day.answer_all();

  CHECK(size() == before);
}

TEST_CASE("marks are compared only when both surveys may be seen") {
  Day day;
  day.open();
  day.answer_all();
  day.release();
  day.answer_as_employees();
  auto const compared = [&] {
    return day.house.read(
        [&](Work& work) { return compare_marks(work, day.keys, day.clients.edition); });
  };
  CHECK(compared().value().has_value());
  day.house.act_as({.kind = Actor::Kind::owner, .permissions = Permissions{see_survey}});

  CHECK_FALSE(compared().value().has_value());
}

TEST_CASE("before it is released only the organiser sees results") {
  Day day;
  day.open();
  day.answer_all();
  CHECK(day.step(State::closed));
  CHECK(day.look().ok());
  day.house.act_as({.kind = Actor::Kind::owner, .permissions = Permissions{see_survey}});

  CHECK(day.look().error().key == "survey.not_released");
}

TEST_CASE("a code answers once, however it is typed") {
  Day day;
  day.open();

  CHECK(day.answer(in_small_letters(day.codes[0]), {{"mark", {"8"}}}));
  CHECK(day.answer(day.codes[0], {{"mark", {"1"}}}).error().key == "survey.code_used");
}

TEST_CASE("an unknown code, or one of a survey that is not open, opens nothing") {
  Day day;
  auto const with = [&](std::string const& code) {
    return day.house.read([&](Work& work) { return for_code(work, code); }).error().key;
  };

  CHECK(with("0000000000000") == "survey.code_unknown");
  CHECK(with("hallo") == "survey.code_unknown");
  CHECK(with(day.codes[0]) == "survey.not_open");
}

TEST_CASE("a survey opens only with codes, and makes none when it has closed") {
  Day day;
  day.open();
  CHECK(day.step(State::closed));

  auto const more =
      day.house.write([&](Work& work) { return make_codes(work, day.clients.id, 1); });

  CHECK(more.error().key == "survey.codes_too_late");
}

TEST_CASE("changed questions are tried anew, and cannot change once open") {
  Day day;
  CHECK(day.step(State::tested));
  auto const change = [&] {
    return day.house.write([&](Work& work) {
      return change_questions(work, day.clients.id,
                              {{"mark", Question::Kind::mark, "Cijfer?", ""}});
    });
  };
  CHECK(change().value().state == State::draft);
  day.open();

  CHECK(change().error().key == "survey.frozen");
}

TEST_CASE("after the purge no answer is left, and what was shared is") {
  Day day;
  day.open();
  day.answer_all();
  day.release();
  CHECK(day.step(State::purged));

  CHECK(day.look().value().figures.size() == 1);
  auto const left = day.house.read([&](Work& work) -> Result<std::string> {
    ASSIGN_OR_RETURN(auto const row, work.session.one("SELECT sheets FROM survey LIMIT 1"));
    return row.bytes(0);
  });
  CHECK(left.value().empty());
  CHECK(day.found() == "");
}

TEST_CASE("what was written before closing can be opened no more after it") {
  Day day;
  day.open();
  day.answer_all();
  auto const stored = [&] {
    return day.house
        .read([&](Work& work) -> Result<std::string> {
          ASSIGN_OR_RETURN(
              auto const row,
              work.session.one("SELECT sheets FROM survey WHERE id = ?1", {day.clients.id}));
          return row.bytes(0);
        })
        .value();
  };
  std::string const old_copy = stored();
  CHECK(day.step(State::closed));

  CHECK(day.house.write([&](Work& work) -> Result<void> {
    RETURN_IF_ERROR(work.session.run("UPDATE survey SET sheets = ?2 WHERE id = ?1",
                                     {day.clients.id, sql::Bytes{old_copy}}));
    return {};
  }));
  CHECK_FALSE(day.look().ok());
}

TEST_CASE("verify finds each kind of sabotage by its code") {
  Day day;
  day.open();
  day.answer_all();
  day.release();
  CHECK(day.found() == "");

  SUBCASE("a used code that brought no answer") {
    day.damage("UPDATE survey_code SET used = 0");
    CHECK(day.found() == "V50");
  }
  SUBCASE("a code that was added by hand") {
    day.damage(
        "INSERT INTO survey_code (code_hash, survey, used) SELECT 'x', id, 0 FROM survey WHERE "
        "audience = 'clients'");
    CHECK(day.found() == "V50");
  }
  SUBCASE("sheets in the order in which they came") {
    std::string text = "[";
    for (std::string const mark : {"7", "8", "8", "8", "8", "9", "9", "10"}) {
      text += (text.size() > 1 ? "," : "") + std::string("{\"mark\":[\"") + mark + "\"]}";
    }
    day.seal_sheets(text + "]");
    CHECK(day.found() == "V51");
  }
  SUBCASE("a sheet with a name on it") {
    day.seal_sheets(
        R"([{"mark":["10"],"name":["Jan"]},{"mark":["7"]},{"mark":["8"]},)"
        R"({"mark":["8"]},{"mark":["8"]},{"mark":["8"]},{"mark":["9"]},{"mark":["9"]}])");
    CHECK(day.found() == "V51");
  }
  SUBCASE("a line in the record for an answer") {
    day.house.act_as({});
    CHECK(day.house.write([&](Work& work) {
      return audit::record(work, {.action = "survey.answer",
                                  .kind = "survey",
                                  .id = day.clients.id.text(),
                                  .state = "released"});
    }));
    CHECK(day.found() == "V51");
  }
  SUBCASE("a figure of four people") {
    day.damage("UPDATE survey_figure SET answered = 4");
    CHECK(day.found() == "V52V53");
  }
  SUBCASE("a figure that was made nicer") {
    day.damage("UPDATE survey_figure SET printed = '{\"sum\":70,\"median\":9,\"high\":8}'");
    CHECK(day.found() == "V53");
  }
  SUBCASE("a figure from which it follows that all gave a ten") {
    day.damage("UPDATE survey_figure SET printed = '{\"sum\":80,\"median\":10,\"high\":8}'");
    CHECK(day.found() == "V52V53");
  }
  SUBCASE("a chart of eight people, added by hand") {
    day.damage(
        "INSERT INTO survey_figure (survey, question, part, answered, printed) SELECT survey, "
        "question, 'counts', 8, '[0,0,0,0,0,0,1,4,2,1]' FROM survey_figure WHERE part = 'mean'");
    CHECK(day.found() == "V52V53");
  }
  SUBCASE("a figure changed after the answers were erased") {
    CHECK(day.step(State::purged));
    CHECK(day.found() == "");
    day.damage("UPDATE survey_figure SET printed = '{\"sum\":66,\"median\":8,\"high\":7}'");
    CHECK(day.found() == "V53");
  }
}

TEST_CASE("what was said of clients beside employees stays when the answers are erased") {
  Day day;
  day.open();
  day.answer_all();
  day.release();
  day.answer_as_employees();
  auto const employees =
      day.house
          .read([&](Work& work) { return find(work, day.clients.edition, Audience::employees); })
          .value()
          .id;
  auto const move = [&](SurveyId id, State state) {
    return day.house.write([&](Work& work) { return move_on(work, day.keys, id, state); });
  };
  CHECK(day.house.write([&](Work& work) { return release_remarks(work, employees, {}); }));
  CHECK(move(employees, State::released));
  auto const compared = [&] {
    return day.house
        .read([&](Work& work) { return compare_marks(work, day.keys, day.clients.edition); })
        .value();
  };
  auto const before = compared();
  REQUIRE(before.has_value());
  CHECK(day.found() == "");
  day.damage("UPDATE survey_figure SET printed = 'something' WHERE part = 'compared'");
  CHECK(day.found() == "V53");
  day.damage("UPDATE survey_figure SET printed = 'nothing' WHERE part = 'compared'");
  CHECK(day.found() == "");

  CHECK(move(day.clients.id, State::purged));
  CHECK(day.found() == "");
  CHECK(move(employees, State::purged));

  REQUIRE(compared().has_value());
  CHECK(compared()->difference == before->difference);
  CHECK(compared()->seen == before->seen);
  CHECK(day.found() == "");
}

TEST_CASE("who may only see results changes nothing") {
  Day day;
  day.house.act_as(
      {.kind = Actor::Kind::owner, .permissions = Permissions{see_editions, see_survey}});

  CHECK(day.step(State::tested).error().kind == ErrorKind::forbidden);
  CHECK(day.house.write([&](Work& work) { return make_codes(work, day.clients.id, 1); })
            .error()
            .kind == ErrorKind::forbidden);
}

TEST_CASE("V55 finds open answers that came out unread") {
  Day day;
  day.open();
  day.answer_all();
  std::string const slip =
      "INSERT INTO survey_remark (survey, question, position, words) VALUES ('" +
      day.clients.id.text() + "', 'first', 9, 'Bel terug, zei Jan')";
  day.damage(slip);
  CHECK(day.found() == "V55");

  day.damage("DELETE FROM survey_remark");
  day.release();
  CHECK(day.found() == "");
  day.damage("UPDATE survey_remark SET question = 'mark'");
  CHECK(day.found() == "V55");
}

}  // namespace klantendag::survey
