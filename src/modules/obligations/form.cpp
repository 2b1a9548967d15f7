// SPDX-License-Identifier: EUPL-1.2
#include "modules/obligations/form.hpp"

#include <algorithm>

#include "base/text.hpp"

namespace klantendag::obligations {
namespace {

Result<std::string> words(http::Fields const& fields, std::string_view name) {
  std::string text = fields.text(name);
  if (count_code_points(text) > longest_words) {
    return invalid_field(name, "obligations.words_too_long",
                         {{"most", std::to_string(longest_words)}});
  }
  return text;
}

}  // namespace

Asked parse_filter(http::Fields const& query) {
  Asked asked;
  asked.filter.edition = EditionId::parse(query.text("editie"));
  asked.filter.owner = Id<Account>::parse(query.text("van"));
  asked.filter.unowned = query.text("van") == "niemand";
  asked.filter.kind = kind_named(query.text("soort"));
  asked.filter.late = query.text("te-laat") == "yes";
  constexpr std::int64_t last_page = 100'000;
  asked.page =
      std::clamp<std::int64_t>(parse_integer(query.text("page")).value_or(1), 1, last_page);
  return asked;
}

Result<Id<Account>> parse_owner(http::Fields const& fields) {
  if (auto const id = Id<Account>::parse(fields.text("owner"))) return *id;
  return invalid_field("owner", "obligations.owner_missing");
}

Result<Date> parse_due(http::Fields const& fields) {
  if (auto const date = Date::parse(fields.text("due"))) return *date;
  return invalid_field("due", "obligations.due_missing");
}

Result<NewAttempt> parse_attempt(http::Fields const& fields) {
  std::vector<Error> problems;
  NewAttempt attempt{.closes = fields.text("closes") == "yes"};
  if (auto const channel = channel_named(fields.text("channel"))) {
    attempt.channel = *channel;
  } else {
    problems.push_back(invalid_field("channel", "obligations.channel_missing"));
  }
  if (auto const outcome = outcome_named(fields.text("outcome"))) {
    attempt.outcome = *outcome;
  } else {
    problems.push_back(invalid_field("outcome", "obligations.outcome_missing"));
  }
  auto note = words(fields, "note");
  if (note) {
    attempt.note = std::move(note).value();
  } else {
    problems.push_back(std::move(note).error());
  }
  if (!problems.empty()) return all_of(std::move(problems));
  return attempt;
}

Result<std::string> parse_reason(http::Fields const& fields, std::string_view problem) {
  ASSIGN_OR_RETURN(auto text, words(fields, "reason"));
  if (text.empty()) return invalid_field("reason", problem);
  return text;
}

}  // namespace klantendag::obligations
