// SPDX-License-Identifier: EUPL-1.2
// The texts of a customer day: letters to people who come, and scripts to read from. Each edition has
// its own wording per language; without one, last year's, and before that the usual one.
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/language.hpp"
#include "base/time.hpp"
#include "modules/editions/model.hpp"
#include "modules/participants/model.hpp"

namespace klantendag::letters {

enum class Kind {
  confirmation,
  programme,
  ground_rules,
  reminder,
  route,
  cancellation,
  thanks,
  survey_reminder,
  retrospective,
  good_news,
  promise,
  call_script,
  declined,
  consent,
  client_questions,
  employee_questions
};
inline constexpr std::array kinds = {
    Kind::confirmation,  Kind::programme,    Kind::ground_rules,     Kind::reminder,
    Kind::route,         Kind::cancellation, Kind::thanks,           Kind::survey_reminder,
    Kind::retrospective, Kind::good_news,    Kind::promise,          Kind::call_script,
    Kind::declined,      Kind::consent,      Kind::client_questions, Kind::employee_questions};

// A letter goes to all of its people; a script is read from or printed as it is, also a letter to one
// client that somebody completes by hand.
enum class Use { letter, script };

enum class Origin { usual, last_year, own };

struct Wording {
  Kind kind = Kind::confirmation;
  Language language = Language::nl;
  std::string subject{};
  std::string text{};
  std::int64_t version = 0;  // of the own wording: 1, 2, …; 0: not changed here
  Origin origin = Origin::usual;
};

// What is the same in every letter of an edition and stands nowhere else.
struct Details {
  std::string contact{};  // whom to call
  std::string phone{};
  std::string address{};  // empty: the edition's place
  std::string route{};
  std::optional<Date> answer_before{};

  bool operator==(Details const&) const = default;
};

// Everything a letter may say that is about the day and nobody in particular.
struct Day {
  std::string organisation{};
  editions::Edition edition{};
  Details details{};
  std::int64_t clients = 0;  // who come
  std::int64_t employees = 0;
  std::array<std::string, 2> council{};  // what every programme says of it, in nl and en
};

// The one person a letter is for.
struct Recipient {
  ParticipantId id{};
  std::string subject{};  // whose key seals the post
  std::string name{};
  std::string email{};  // empty: on paper
  participants::Role role = participants::Role::client;
  Language language = Language::nl;
};

}  // namespace klantendag::letters
