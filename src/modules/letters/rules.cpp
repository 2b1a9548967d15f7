// SPDX-License-Identifier: EUPL-1.2
#include "modules/letters/rules.hpp"

#include <algorithm>

#include "base/check.hpp"
#include "base/embedded.hpp"
#include "base/text.hpp"

namespace klantendag::embedded {
std::span<File const> letter_defaults();
}  // namespace klantendag::embedded

namespace klantendag::letters {
namespace {

using participants::Participant;
using participants::Role;
using participants::State;

constexpr std::size_t longest_subject = 150;
constexpr std::size_t longest_text = 10'000;

bool comes(Participant const& participant) {
  return participant.state == State::accepted;
}

}  // namespace

std::string_view name_of(Kind kind) {
  switch (kind) {
    case Kind::confirmation:
      return "confirmation";
    case Kind::programme:
      return "programme";
    case Kind::ground_rules:
      return "ground_rules";
    case Kind::reminder:
      return "reminder";
    case Kind::route:
      return "route";
    case Kind::cancellation:
      return "cancellation";
    case Kind::thanks:
      return "thanks";
    case Kind::survey_reminder:
      return "survey_reminder";
    case Kind::retrospective:
      return "retrospective";
    case Kind::good_news:
      return "good_news";
    case Kind::promise:
      return "promise";
    case Kind::call_script:
      return "call_script";
    case Kind::declined:
      return "declined";
    case Kind::consent:
      return "consent";
    case Kind::client_questions:
      return "client_questions";
    case Kind::employee_questions:
      return "employee_questions";
  }
  return "";
}

std::optional<Kind> kind_named(std::string_view name) {
  auto const found =
      std::find_if(kinds.begin(), kinds.end(), [name](Kind kind) { return name_of(kind) == name; });
  if (found == kinds.end()) return std::nullopt;
  return *found;
}

Use use_of(Kind kind) {
  switch (kind) {
    case Kind::confirmation:
    case Kind::programme:
    case Kind::ground_rules:
    case Kind::reminder:
    case Kind::route:
    case Kind::cancellation:
    case Kind::thanks:
    case Kind::survey_reminder:
    case Kind::retrospective:
      return Use::letter;
    // True for one client only: somebody writes it for that one.
    case Kind::good_news:
    case Kind::promise:
    case Kind::call_script:
    case Kind::declined:
    case Kind::consent:
    case Kind::client_questions:
    case Kind::employee_questions:
      return Use::script;
  }
  return Use::script;
}

bool is_for(Kind kind, Participant const& participant) {
  bool const client = participant.role == Role::client;
  switch (kind) {
    case Kind::confirmation:
    case Kind::thanks:
      return client && comes(participant);
    case Kind::ground_rules:
      return !client && comes(participant);
    case Kind::programme:
    case Kind::reminder:
    case Kind::route:
    case Kind::retrospective:
      return comes(participant);
    // Everybody who was asked: nobody knows who has answered (docs/decisions/0010).
    case Kind::survey_reminder:
      return (client || participant.role == Role::employee) && comes(participant);
    case Kind::cancellation:
      return participant.state == State::cancelled;
    case Kind::good_news:
    case Kind::promise:
    case Kind::call_script:
    case Kind::declined:
    case Kind::consent:
    case Kind::client_questions:
    case Kind::employee_questions:
      return false;
  }
  return false;
}

bool brings_an_appointment(Kind kind) {
  return kind == Kind::confirmation || kind == Kind::programme || kind == Kind::ground_rules ||
         kind == Kind::reminder || kind == Kind::route || kind == Kind::cancellation;
}

bool only_the_writer_knows(Field field) {
  switch (field) {
    case Field::number_of_tips:
    case Field::tip_1:
    case Field::tip_2:
    case Field::tip_3:
    case Field::start_of_measure:
    case Field::caller:
    case Field::client_name:
      return true;
    case Field::name:
    case Field::day_and_date:
    case Field::date:
    case Field::time:
    case Field::address:
    case Field::route:
    case Field::programme:
    case Field::contact:
    case Field::phone:
    case Field::organisation:
    case Field::answer_before:
    case Field::number_of_clients:
    case Field::number_of_employees:
    case Field::council:
      return false;
  }
  return false;
}

Recipient recipient_of(Participant const& participant) {
  auto const& languages = participant.person.languages;
  auto const speaks = [&](std::string_view code) {
    return std::find(languages.begin(), languages.end(), code) != languages.end();
  };
  std::string name = participant.person.first_name;
  if (!participant.person.surname.empty()) {
    name += (name.empty() ? "" : " ") + participant.person.surname;
  }
  return {.id = participant.id,
          .subject = participant.subject,
          .name = std::move(name),
          .email = participant.person.email,
          .role = participant.role,
          .language = speaks("en") && !speaks("nl") ? Language::en : Language::nl};
}

Result<void> check_wording(Wording const& wording) {
  std::vector<Error> problems;
  auto const check = [&](std::string_view field, std::string_view text) {
    auto const pieces = take_apart(text, wording.language);
    if (pieces) return;
    problems.push_back(pieces.error());
    problems.back().field = field;
  };
  if (trim(wording.subject).empty()) {
    problems.push_back(invalid_field("subject", "letters.no_subject"));
  } else if (count_code_points(wording.subject) > longest_subject) {
    problems.push_back(
        invalid_field("subject", "letters.too_long", {{"most", std::to_string(longest_subject)}}));
  } else if (wording.subject.find_first_of("\r\n") != std::string::npos) {
    problems.push_back(invalid_field("subject", "letters.one_line"));
  } else {
    check("subject", wording.subject);
  }
  if (trim(wording.text).empty()) {
    problems.push_back(invalid_field("text", "letters.no_text"));
  } else if (count_code_points(wording.text) > longest_text) {
    problems.push_back(
        invalid_field("text", "letters.too_long", {{"most", std::to_string(longest_text)}}));
  } else {
    check("text", wording.text);
  }
  if (problems.empty()) return {};
  return all_of(std::move(problems));
}

Wording usual_wording(Kind kind, Language language) {
  std::string const file =
      std::string(name_of(kind)) + "." + std::string(code_of(language)) + ".txt";
  for (embedded::File const& usual : embedded::letter_defaults()) {
    if (usual.path != file) continue;
    std::size_t const line_end = usual.bytes.find('\n');
    CHECK_PROMISE(line_end != std::string_view::npos);
    return {.kind = kind,
            .language = language,
            .subject = std::string(usual.bytes.substr(0, line_end)),
            .text = std::string(trim(usual.bytes.substr(line_end + 1)))};
  }
  CHECK_PROMISE(false);  // every kind has a file in both languages (rules_test)
  return {};
}

}  // namespace klantendag::letters
