// SPDX-License-Identifier: EUPL-1.2
#include "modules/council/form.hpp"

#include "base/named.hpp"
#include "base/text.hpp"

namespace klantendag::council {
namespace {

using Problems = std::vector<Error>;

constexpr std::size_t longest_line = 120;
constexpr std::size_t longest_text = 4000;
constexpr std::int64_t most_seats = 50;

std::string words(http::Fields const& fields, std::string_view name, std::size_t longest,
                  Problems& problems) {
  std::string text = fields.text(name);
  if (count_code_points(text) > longest) {
    problems.push_back(
        invalid_field(name, "council.words_too_long", {{"most", std::to_string(longest)}}));
  }
  return text;
}

std::string line(http::Fields const& fields, std::string_view name, std::string_view problem,
                 Problems& problems) {
  std::string text = words(fields, name, longest_line, problems);
  if (text.empty()) problems.push_back(invalid_field(name, problem));
  return text;
}

std::string running(http::Fields const& fields, std::string_view name, std::string_view problem,
                    Problems& problems) {
  std::string text = words(fields, name, longest_text, problems);
  if (text.empty()) problems.push_back(invalid_field(name, problem));
  return text;
}

Date day(http::Fields const& fields, std::string_view name, Problems& problems) {
  auto const found = Date::parse(fields.text(name));
  if (!found) problems.push_back(invalid_field(name, "council.day_missing"));
  return found.value_or(Date{});
}

EditionId edition(http::Fields const& fields, Problems& problems) {
  auto const found = EditionId::parse(fields.text("edition"));
  if (!found) problems.push_back(invalid_field("edition", "council.edition_missing"));
  return found.value_or(EditionId{});
}

template <class Enum, std::size_t N>
Enum choice(std::array<Enum, N> const& all, http::Fields const& fields, std::string_view name,
            Problems& problems) {
  auto const found = named(all, fields.text(name));
  if (!found) problems.push_back(invalid_field(name, "council.choice_missing"));
  return found.value_or(all.front());
}

template <class T>
Result<T> unless(Problems problems, T made) {
  if (!problems.empty()) return all_of(std::move(problems));
  return made;
}

}  // namespace

Result<CouncilFacts> parse_council(http::Fields const& fields) {
  Problems problems;
  CouncilFacts facts{.name = line(fields, "name", "council.name_missing", problems),
                     .district = line(fields, "district", "council.district_missing", problems),
                     .contact = words(fields, "contact", longest_line, problems)};
  facts.seats = parse_integer(fields.text("seats")).value_or(0);
  if (facts.seats < 1 || facts.seats > most_seats) {
    problems.push_back(invalid_field("seats", "council.seats_unusable"));
  }
  return unless(std::move(problems), std::move(facts));
}

Result<Term> parse_term(http::Fields const& fields) {
  Problems problems;
  Term const term{day(fields, "from", problems), day(fields, "until", problems)};
  return unless(std::move(problems), term);
}

Result<NewMember> parse_member(http::Fields const& fields) {
  Problems problems;
  NewMember member{.name = line(fields, "name", "council.member_name_missing", problems),
                   .background = words(fields, "background", longest_text, problems),
                   .role = choice(every_role, fields, "role", problems),
                   .term = {day(fields, "from", problems), day(fields, "until", problems)}};
  return unless(std::move(problems), std::move(member));
}

Result<Role> parse_role(http::Fields const& fields) {
  Problems problems;
  Role const role = choice(every_role, fields, "role", problems);
  return unless(std::move(problems), role);
}

Result<std::optional<Id<Account>>> parse_account(http::Fields const& fields) {
  std::string const chosen = fields.text("account");
  auto const account = Id<Account>::parse(chosen);
  if (!account && chosen != "none") return invalid_field("account", "council.cannot_advise");
  return account;
}

Result<TookPart> parse_part(http::Fields const& fields) {
  Problems problems;
  TookPart const part{edition(fields, problems), choice(every_part, fields, "part", problems)};
  return unless(std::move(problems), part);
}

Result<NewTheme> parse_theme(http::Fields const& fields) {
  Problems problems;
  NewTheme theme{edition(fields, problems),
                 line(fields, "theme", "council.theme_missing", problems)};
  return unless(std::move(problems), std::move(theme));
}

Result<Settling> parse_settling(http::Fields const& fields) {
  Problems problems;
  Settling settling{choice(every_theme_state, fields, "state", problems),
                    words(fields, "reason", longest_line, problems)};
  return unless(std::move(problems), std::move(settling));
}

Result<NewQuestion> parse_question(http::Fields const& fields) {
  Problems problems;
  NewQuestion question{edition(fields, problems),
                       line(fields, "title", "council.title_missing", problems),
                       running(fields, "question", "council.question_missing", problems)};
  return unless(std::move(problems), std::move(question));
}

Result<NewAdvice> parse_advice(http::Fields const& fields) {
  Problems problems;
  NewAdvice advice{edition(fields, problems),
                   line(fields, "title", "council.title_missing", problems),
                   running(fields, "words", "council.advice_missing", problems)};
  return unless(std::move(problems), std::move(advice));
}

Result<NewReaction> parse_reaction(http::Fields const& fields) {
  Problems problems;
  NewReaction made;
  auto const outcome = named(every_outcome, fields.text("outcome"));
  if (!outcome || *outcome == Outcome::none) {
    problems.push_back(invalid_field("outcome", "council.choice_missing"));
  } else {
    made.reaction.outcome = *outcome;
  }
  made.reaction.words = running(fields, "words", "council.reason_missing", problems);
  made.owner = Id<Account>::parse(fields.text("owner"));
  made.due = Date::parse(fields.text("due"));
  bool const does = outcome == Outcome::adopted || outcome == Outcome::partly;
  if (does && !made.owner) problems.push_back(invalid_field("owner", "council.owner_missing"));
  if (does && !made.due) problems.push_back(invalid_field("due", "council.day_missing"));
  return unless(std::move(problems), std::move(made));
}

Result<std::string> parse_words(http::Fields const& fields, std::string_view name,
                                std::string_view problem) {
  Problems problems;
  std::string text = running(fields, name, problem, problems);
  return unless(std::move(problems), std::move(text));
}

}  // namespace klantendag::council
