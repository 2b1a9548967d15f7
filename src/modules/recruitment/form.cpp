// SPDX-License-Identifier: EUPL-1.2
#include "modules/recruitment/form.hpp"

#include <algorithm>

#include "base/text.hpp"
#include "modules/recruitment/rules.hpp"

namespace klantendag::recruitment {
namespace {

std::optional<bool> yes_or_no(http::Fields const& fields, std::string_view name) {
  std::string const answer = fields.text(name);
  if (answer == "yes") return true;
  if (answer == "no") return false;
  return std::nullopt;
}

Practical read_practical(http::Fields const& fields, std::vector<Error>& problems) {
  Practical practical{.first_name = shorten(fields.text("first_name"), 60),
                      .representative = shorten(fields.text("representative"), 120),
                      .other_need = shorten(fields.text("other_need"), 300)};
  if (practical.first_name.empty()) {
    problems.push_back(invalid_field("first_name", "recruitment.say_first_name"));
  }
  auto const companion = yes_or_no(fields, "companion");
  if (!companion) problems.push_back(invalid_field("companion", "recruitment.ask_yes_or_no"));
  practical.companion = companion.value_or(false);
  auto const travel = travel_named(fields.text("travel"));
  if (!travel) problems.push_back(invalid_field("travel", "recruitment.choose_travel"));
  practical.travel = travel.value_or(Travel::own);
  for (std::string const& code : fields.all("needs")) {
    bool const known = std::find(need_codes.begin(), need_codes.end(), code) != need_codes.end();
    if (known) practical.needs.push_back(code);
  }
  return practical;
}

}  // namespace

Result<Note> parse_note(http::Fields const& fields, NoteAsked const& asked) {
  auto const outcome = outcome_named(fields.text("outcome"));
  if (!outcome || *outcome == Outcome::accepted) {
    return invalid_field("outcome", "recruitment.choose_outcome");
  }
  Note note{.outcome = *outcome};
  if (*outcome == Outcome::call_back) {
    ASSIGN_OR_RETURN(note.call_at, agree_moment(fields.text("date"), fields.text("time"),
                                                asked.settings, asked.now));
  }
  if (*outcome == Outcome::declined) {
    note.may_ask_again = yes_or_no(fields, "again");
    if (!note.may_ask_again) return invalid_field("again", "recruitment.ask_yes_or_no");
  }
  return note;
}

Result<Acceptance> parse_acceptance(http::Fields const& fields) {
  std::vector<Error> problems;
  Acceptance acceptance;
  for (Purpose const purpose : purposes) {
    auto const answer = yes_or_no(fields, name_of(purpose));
    if (!answer) {
      problems.push_back(invalid_field(name_of(purpose), "recruitment.ask_yes_or_no"));
      continue;
    }
    acceptance.consents.push_back({purpose, *answer});
    if (purpose == Purpose::attend && !*answer) {
      problems.push_back(invalid_field(name_of(purpose), "recruitment.must_attend"));
    }
  }
  acceptance.practical = read_practical(fields, problems);
  bool const may_note = yes_or_no(fields, name_of(Purpose::note_needs)).value_or(true);
  if (acceptance.practical.has_needs() && !may_note) {
    problems.push_back(
        invalid_field(name_of(Purpose::note_needs), "recruitment.needs_not_allowed"));
  }
  if (!problems.empty()) return all_of(std::move(problems));
  return acceptance;
}

Result<Settings> parse_settings(http::Fields const& fields) {
  std::vector<Error> problems;
  Settings settings;
  auto const from = TimeOfDay::parse(fields.text("from"));
  auto const until = TimeOfDay::parse(fields.text("until"));
  auto const attempts = parse_integer(fields.text("attempts"));
  if (!from) problems.push_back(invalid_field("from", "recruitment.choose_time"));
  if (!until) problems.push_back(invalid_field("until", "recruitment.choose_time"));
  if (from && until && *from >= *until) {
    problems.push_back(invalid_field("until", "recruitment.until_later"));
  }
  if (!attempts || *attempts < 2 || *attempts > 20) {
    problems.push_back(invalid_field("attempts", "recruitment.attempts_between"));
  }
  if (!problems.empty()) return all_of(std::move(problems));
  settings.from = *from;
  settings.until = *until;
  settings.attempts = *attempts;
  return settings;
}

}  // namespace klantendag::recruitment
