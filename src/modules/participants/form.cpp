// SPDX-License-Identifier: EUPL-1.2
#include "modules/participants/form.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "base/text.hpp"

namespace klantendag::participants {
namespace {

constexpr std::size_t longest = 100;
constexpr std::int64_t most_seats = 5000;

using Problems = std::vector<Error>;

std::string short_text(http::Fields const& fields, std::string_view name, Problems& problems) {
  std::string value = fields.text(name);
  if (count_code_points(value) > longest) {
    problems.push_back(
        invalid_field(name, "participants.too_long", {{"most", std::to_string(longest)}}));
  }
  return value;
}

std::string needed(http::Fields const& fields, std::string_view name, std::string_view key,
                   Problems& problems) {
  std::string value = short_text(fields, name, problems);
  if (value.empty()) problems.push_back(invalid_field(name, key));
  return value;
}

std::vector<std::string> languages_of(std::string const& text) {
  std::vector<std::string> languages;
  for (std::string_view const part : split(text, ',')) {
    std::string language = lower(trim(part));
    if (!language.empty()) languages.push_back(std::move(language));
  }
  return languages;
}

std::optional<std::int64_t> read_seats(http::Fields const& fields, Role role, Problems& problems) {
  std::string const name = fmt::format("seats-{}", name_of(role));
  std::string const text = fields.text(name);
  if (text.empty()) return std::nullopt;
  auto const number = parse_integer(text);
  if (!number || *number < 0 || *number > most_seats) {
    problems.push_back(
        invalid_field(name, "participants.seats_unusable", {{"most", std::to_string(most_seats)}}));
    return std::nullopt;
  }
  return number;
}

}  // namespace

Result<NewParticipant> parse_participant(http::Fields const& fields) {
  Problems problems;
  NewParticipant draft;
  if (auto const role = role_named(fields.text("role"))) {
    draft.role = *role;
  } else {
    problems.push_back(invalid_field("role", "participants.role_missing"));
  }
  draft.person.first_name =
      needed(fields, "first_name", "participants.first_name_missing", problems);
  draft.person.surname = short_text(fields, "surname", problems);
  draft.person.email = short_text(fields, "email", problems);
  if (!draft.person.email.empty() && draft.person.email.find('@') == std::string::npos) {
    problems.push_back(invalid_field("email", "participants.email_unusable"));
  }
  draft.person.phone = short_text(fields, "phone", problems);
  draft.person.languages = languages_of(short_text(fields, "languages", problems));
  for (std::string const& what : fields.all("allowed")) {
    if (std::find(asked_for.begin(), asked_for.end(), what) != asked_for.end()) {
      draft.person.agreed.allowed.push_back(what);
    }
  }
  draft.facts.number = short_text(fields, "number", problems);
  draft.facts.function = short_text(fields, "function", problems);
  draft.facts.unit = short_text(fields, "unit", problems);
  draft.facts.office = short_text(fields, "office", problems);
  draft.facts.manager = short_text(fields, "manager", problems);
  draft.facts.handler = short_text(fields, "handler", problems);
  draft.facts.available = fields.text("unavailable") != "yes";
  if (!problems.empty()) return all_of(std::move(problems));
  return draft;
}

Result<Needs> parse_needs(http::Fields const& fields) {
  Problems problems;
  Needs needs{.other = short_text(fields, "other", problems)};
  for (std::string const& code : fields.all("need")) {
    if (std::find(need_codes.begin(), need_codes.end(), code) == need_codes.end()) continue;
    if (std::find(needs.codes.begin(), needs.codes.end(), code) != needs.codes.end()) continue;
    needs.codes.push_back(code);
  }
  if (!needs.empty() && fields.text("consent") != "yes") {
    problems.push_back(invalid_field("consent", "participants.ask_consent"));
  }
  if (!problems.empty()) return all_of(std::move(problems));
  return needs;
}

Result<Said> parse_answer(http::Fields const& fields) {
  auto const answer = answer_named(fields.text("answer"));
  if (!answer) return invalid_field("answer", "participants.choose_answer");
  if (*answer == Answer::accept || *answer == Answer::invite) return Said{.answer = *answer};
  ASSIGN_OR_RETURN(Reason const reason, parse_reason(fields));
  return Said{.answer = *answer, .reason = reason};
}

Result<Reason> parse_reason(http::Fields const& fields) {
  if (auto const reason = reason_named(fields.text("reason"))) return *reason;
  return invalid_field("reason", "participants.choose_reason");
}

Result<std::vector<ParticipantId>> parse_chosen(http::Fields const& fields) {
  std::vector<ParticipantId> ids;
  for (std::string const& text : fields.all("participant")) {
    auto const id = ParticipantId::parse(text);
    if (!id) return not_found("participants.not_found");
    ids.push_back(*id);
  }
  if (ids.empty()) return invalid_field("participant", "participants.choose_people");
  return ids;
}

Result<Plan> parse_plan(http::Fields const& fields) {
  Problems problems;
  Plan plan;
  plan.seats = {.employees = read_seats(fields, Role::employee, problems),
                .facilitators = read_seats(fields, Role::facilitator, problems),
                .council_members = read_seats(fields, Role::council_member, problems)};
  for (int row = 1; row <= most_targets; ++row) {
    Target target{.name = short_text(fields, fmt::format("name-{}", row), problems)};
    if (target.name.empty()) continue;
    std::replace(target.name.begin(), target.name.end(), ',', ' ');
    std::string const words = short_text(fields, fmt::format("words-{}", row), problems);
    for (std::string_view const word : split(words, ',')) {
      if (!trim(word).empty()) target.words.emplace_back(trim(word));
    }
    if (target.words.empty()) target.words.push_back(target.name);
    std::string const wanted_field = fmt::format("wanted-{}", row);
    auto const wanted = parse_integer(fields.text(wanted_field));
    if (!wanted || *wanted < 0 || *wanted > 1000) {
      problems.push_back(invalid_field(wanted_field, "participants.wanted_unusable"));
      continue;
    }
    target.wanted = *wanted;
    plan.targets.push_back(std::move(target));
  }
  if (!problems.empty()) return all_of(std::move(problems));
  return plan;
}

Result<Claim> parse_claim(http::Fields const& fields) {
  Problems problems;
  Claim claim{
      .first_name = needed(fields, "first_name", "participants.first_name_missing", problems),
      .surname = short_text(fields, "surname", problems),
      .function = needed(fields, "function", "participants.function_missing", problems),
      .unit = short_text(fields, "unit", problems)};
  if (!problems.empty()) return all_of(std::move(problems));
  return claim;
}

}  // namespace klantendag::participants
