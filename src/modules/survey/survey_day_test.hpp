// SPDX-License-Identifier: EUPL-1.2
// For tests: an edition whose eight clients have codes for a survey, and what they answer.
#pragma once

#include <doctest/doctest.h>

#include <string>
#include <vector>

#include "modules/editions/editions.hpp"
#include "modules/survey/survey.hpp"
#include "platform/keystore/keystore.hpp"
#include "platform/work/test_house.hpp"

namespace klantendag::survey {

inline Permissions organiser() {
  using enum Permission;
  return Permissions{see_editions, manage_editions, see_survey, manage_survey};
}

struct Day {
  TestHouse house{organiser()};
  crypto::Keys keys = crypto::Keys::in_memory();
  Survey clients{};
  std::vector<std::string> codes{};

  Day() {
    auto const edition =
        house
            .write([&](Work& work) {
              return editions::create(work, {"Klantendag", 2027, editions::Preset::klantendag});
            })
            .value();
    clients = house.write([&](Work& work) { return begin(work, edition.id); }).value().front();
    codes = house.write([&](Work& work) { return make_codes(work, clients.id, 8); }).value();
  }

  Result<Survey> step(State state) {
    return house.write([&](Work& work) { return move_on(work, keys, clients.id, state); });
  }

  Result<void> answer(std::string const& code, Sheet const& sheet) {
    return house.write([&](Work& work) { return survey::answer(work, keys, code, sheet); });
  }

  void open() {
    CHECK(step(State::tested));
    CHECK(step(State::open));
  }

  // The marks of 2012, and one remark.
  void answer_all() {
    std::vector<std::string> const marks = {"10", "9", "9", "8", "8", "8", "8", "7"};
    for (std::size_t at = 0; at < marks.size(); ++at) {
      Sheet sheet{{"mark", {marks[at]}}};
      if (at == 3) sheet.push_back({"first", {"Bel terug, zei Jan"}});
      CHECK(answer(codes[at], sheet));
    }
  }

  // Closed, and not released.
  void answer_as_employees() {
    auto const id =
        house.read([&](Work& work) { return find(work, clients.edition, Audience::employees); })
            .value()
            .id;
    auto const move = [&](State state) {
      return house.write([&](Work& work) { return move_on(work, keys, id, state); });
    };
    auto const some = house.write([&](Work& work) { return make_codes(work, id, 6); }).value();
    CHECK(move(State::tested));
    CHECK(move(State::open));
    for (std::size_t at = 0; at < some.size(); ++at) {
      CHECK(answer(some[at], {{"mark", {at < 3 ? "9" : "7"}}}));
    }
    CHECK(move(State::closed));
  }

  void release() {
    CHECK(step(State::closed));
    CHECK(house.write([&](Work& work) {
      return release_remarks(work, clients.id, {{"first", "Bel terug", 1}});
    }));
    CHECK(step(State::released));
  }

  Result<Results> look() {
    return house.read([&](Work& work) { return results(work, keys, clients.id); });
  }

  void damage(std::string_view sql) {
    CHECK(house.database().write([&](sql::Session& session) -> Result<void> {
      RETURN_IF_ERROR(session.run(sql));
      return {};
    }));
  }

  // As a program would write them that knows the keys and not the promise.
  void seal_sheets(std::string const& text) {
    CHECK(house.write([&](Work& work) -> Result<void> {
      std::string const row = clients.id.text();
      std::string const subject = "survey/" + row;
      ASSIGN_OR_RETURN(auto const key, keystore::Keystore(keys).find(
                                           work.session, crypto::RootKey::survey, subject));
      auto const sealed = crypto::seal(
          key, {.table = "survey", .column = "sheets", .row = row, .subject = subject}, text);
      return work.session.run("UPDATE survey SET sheets = ?2 WHERE id = ?1",
                              {row, sql::Bytes{sealed.stored()}});
    }));
  }

  std::string found() {
    std::string failed;
    auto const outcomes = house.read(
        [&](Work& work) { return audit::verify(work.session, checks(keys, house.clock())); });
    for (auto const& outcome : outcomes.value()) {
      if (!outcome.findings.empty()) failed += outcome.code;
    }
    return failed;
  }
};

}  // namespace klantendag::survey
