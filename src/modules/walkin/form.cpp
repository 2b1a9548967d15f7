// SPDX-License-Identifier: EUPL-1.2
#include "modules/walkin/form.hpp"

#include "base/named.hpp"
#include "base/text.hpp"

namespace klantendag::walkin {
namespace {

using Problems = std::vector<Error>;

constexpr std::size_t longest_line = 200;
constexpr std::size_t longest_name = 80;
constexpr std::size_t longest_promise = 500;

std::string words(http::Fields const& fields, std::string_view name, std::size_t longest,
                  Problems& problems) {
  std::string text = fields.text(name);
  if (count_code_points(text) > longest) {
    problems.push_back(
        invalid_field(name, "walkin.words_too_long", {{"most", std::to_string(longest)}}));
  }
  return text;
}

std::string needed(http::Fields const& fields, std::string_view name, std::string_view problem,
                   Problems& problems) {
  std::string text = words(fields, name, longest_line, problems);
  if (text.empty()) problems.push_back(invalid_field(name, problem));
  return text;
}

TimeOfDay time_in(http::Fields const& fields, std::string_view name, Problems& problems) {
  auto const time = TimeOfDay::parse(fields.text(name));
  if (!time) problems.push_back(invalid_field(name, "walkin.time_missing"));
  return time.value_or(TimeOfDay{});
}

Plan plan_in(http::Fields const& fields, Problems& problems) {
  Plan plan{.office = needed(fields, "office", "walkin.office_missing", problems),
            .place = needed(fields, "place", "walkin.place_missing", problems)};
  auto const first = Date::parse(fields.text("first_on"));
  if (!first) problems.push_back(invalid_field("first_on", "walkin.first_missing"));
  plan.first_on = first.value_or(Date{});
  plan.begins_at = time_in(fields, "begins_at", problems);
  plan.ends_at = time_in(fields, "ends_at", problems);
  return plan;
}

Promise promise_in(http::Fields const& fields, Problems& problems) {
  Promise promise{.what = words(fields, "what", longest_promise, problems),
                  .name = words(fields, "name", longest_name, problems),
                  .phone = words(fields, "phone", longest_name, problems)};
  if (promise.what.empty()) problems.push_back(invalid_field("what", "walkin.what_missing"));
  if (auto const owner = Id<Account>::parse(fields.text("owner"))) {
    promise.owner = *owner;
  } else {
    problems.push_back(invalid_field("owner", "walkin.owner_missing"));
  }
  bool const calls = fields.text("channel") == "phone";
  promise.channel = calls ? obligations::Channel::phone : obligations::Channel::office;
  if (calls && promise.phone.empty()) {
    problems.push_back(invalid_field("phone", "walkin.phone_missing"));
  }
  if (std::string const due = fields.text("due"); !due.empty()) {
    promise.due = Date::parse(due);
    if (!promise.due) problems.push_back(invalid_field("due", "walkin.due_unreadable"));
  }
  return promise;
}

}  // namespace

Result<Plan> parse_plan(http::Fields const& fields) {
  Problems problems;
  Plan plan = plan_in(fields, problems);
  if (!problems.empty()) return all_of(std::move(problems));
  return plan;
}

Result<NewSeries> parse_new_series(http::Fields const& fields) {
  Problems problems;
  NewSeries series{.plan = plan_in(fields, problems)};
  if (auto const edition = EditionId::parse(fields.text("edition"))) {
    series.edition = *edition;
  } else {
    problems.push_back(invalid_field("edition", "walkin.edition_missing"));
  }
  if (!problems.empty()) return all_of(std::move(problems));
  return series;
}

Result<Date> parse_last_on(http::Fields const& fields) {
  if (auto const day = Date::parse(fields.text("last_on"))) return *day;
  return invalid_field("last_on", "walkin.last_missing");
}

Result<Reason> parse_reason(http::Fields const& fields) {
  auto const reason = named(every_reason, fields.text("reason"));
  if (reason && *reason != Reason::none) return *reason;
  return invalid_field("reason", "walkin.reason_missing");
}

Result<std::string> parse_helper(http::Fields const& fields) {
  Problems problems;
  std::string name = words(fields, "helper", longest_name, problems);
  if (name.empty()) problems.push_back(invalid_field("helper", "walkin.helper_missing"));
  if (!problems.empty()) return all_of(std::move(problems));
  return name;
}

std::vector<HelperId> parse_roster(http::Fields const& fields) {
  std::vector<HelperId> helpers;
  for (std::string const& one : fields.all("helps")) {
    if (auto const id = HelperId::parse(one)) helpers.push_back(*id);
  }
  return helpers;
}

Result<NewRequest> parse_request(http::Fields const& fields) {
  Problems problems;
  NewRequest request;
  if (auto const theme = named(every_theme, fields.text("theme"))) {
    request.theme = *theme;
  } else {
    problems.push_back(invalid_field("theme", "walkin.theme_missing"));
  }
  auto const outcome = named(every_outcome, fields.text("outcome"));
  if (outcome && *outcome != Outcome::mistaken) {
    request.outcome = *outcome;
  } else {
    problems.push_back(invalid_field("outcome", "walkin.outcome_missing"));
  }
  if (outcome == Outcome::referred) {
    auto const to = named(every_referred, fields.text("referred_to"));
    if (to && *to != Referred::nowhere) {
      request.referred_to = *to;
    } else {
      problems.push_back(invalid_field("referred_to", "walkin.referred_missing"));
    }
  }
  if (outcome == Outcome::follow_up) request.promise = promise_in(fields, problems);
  if (!problems.empty()) return all_of(std::move(problems));
  return request;
}

}  // namespace klantendag::walkin
