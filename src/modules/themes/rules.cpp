// SPDX-License-Identifier: EUPL-1.2
#include "modules/themes/rules.hpp"

#include <algorithm>
#include <set>

#include "base/named.hpp"
#include "base/text.hpp"
#include "core/dutch/redactor.hpp"
#include "core/dutch/sentences.hpp"
#include "core/dutch/tokens.hpp"
#include "core/stats/ledger.hpp"

namespace klantendag::themes {
namespace {

// Also how few may have said something before it is counted aloud.
constexpr stats::Policy policy{};
constexpr std::int64_t fewest_counted = policy.smallest_group;

// A short code is a whole word; a longer one begins a word.
bool points_at(std::string_view word, std::string_view code) {
  constexpr std::size_t whole_word_below = 5;
  return code.size() < whole_word_below ? word == code : word.starts_with(code);
}

std::vector<std::string> words_that_point(std::string_view text, dutch::Tokens const& tokens,
                                          std::vector<std::string_view> const& codes) {
  std::set<std::string_view> seen;
  std::vector<std::string> words;
  for (dutch::Token const& token : tokens.all) {
    if (token.kind != dutch::TokenKind::word) continue;
    std::string_view const word = tokens.text(token);
    bool const points = std::any_of(codes.begin(), codes.end(),
                                    [&](std::string_view code) { return points_at(word, code); });
    if (points && seen.insert(word).second) {
      words.emplace_back(text.substr(token.begin, token.end - token.begin));
    }
  }
  return words;
}

}  // namespace

std::string_view name_of(State state) {
  switch (state) {
    case State::open:
      return "open";
    case State::merged:
      return "merged";
  }
  return "";
}

std::string_view name_of(ItemKind kind) {
  switch (kind) {
    case ItemKind::tip:
      return "tip";
    case ItemKind::story:
      return "story";
    case ItemKind::statement:
      return "statement";
  }
  return "";
}

std::string_view name_of(How how) {
  switch (how) {
    case How::chosen:
      return "chosen";
    case How::merged:
      return "merged";
    case How::split:
      return "split";
  }
  return "";
}

std::string_view name_of(Ended ended) {
  switch (ended) {
    case Ended::no:
      return "";
    case Ended::taken_off:
      return "taken_off";
    case Ended::merged:
      return "merged";
    case Ended::split:
      return "split";
  }
  return "";
}

std::string_view name_of(QuoteState state) {
  switch (state) {
    case QuoteState::proposed:
      return "proposed";
    case QuoteState::released:
      return "released";
  }
  return "";
}

std::optional<State> state_named(std::string_view name) {
  return named(every_state, name);
}
std::optional<ItemKind> item_kind_named(std::string_view name) {
  return named(every_item_kind, name);
}
std::optional<How> how_named(std::string_view name) {
  return named(every_how, name);
}
std::optional<Ended> ended_named(std::string_view name) {
  return named(every_ended, name);
}
std::optional<QuoteState> quote_state_named(std::string_view name) {
  return named(every_quote_state, name);
}

std::string tidy_codes(std::string_view typed) {
  dutch::Tokens tokens;
  dutch::tokenise(typed, tokens);
  std::set<std::string> codes;
  for (dutch::Token const& token : tokens.all) {
    if (token.kind == dutch::TokenKind::word) codes.emplace(tokens.text(token));
  }
  return join(std::vector<std::string>(codes.begin(), codes.end()), " ");
}

std::vector<Suggestion> suggest(std::string_view words, std::span<Theme const> themes) {
  dutch::Tokens tokens;
  dutch::tokenise(words, tokens);
  std::vector<Suggestion> found;
  for (Theme const& theme : themes) {
    if (theme.state != State::open || theme.codes.empty()) continue;
    auto causes = words_that_point(words, tokens, split(theme.codes, ' '));
    if (!causes.empty()) found.push_back({theme.id, std::move(causes)});
  }
  std::stable_sort(found.begin(), found.end(), [](Suggestion const& one, Suggestion const& other) {
    return one.words.size() > other.words.size();
  });
  return found;
}

Count count(std::span<Teller const> tellers, std::span<std::int64_t const> groups) {
  stats::Question question{.key = "theme", .scale = {0, 1}};
  stats::Breakdown breakdown{.figure = stats::Figure::share};
  breakdown.cells.resize(groups.size());
  for (std::size_t at = 0; at < tellers.size(); ++at) {
    question.answers.emplace_back(tellers[at].gave ? 1 : 0);
    breakdown.total.push_back(at);
    for (std::size_t group = 0; group < groups.size(); ++group) {
      if (tellers[at].group == groups[group]) breakdown.cells[group].push_back(at);
    }
  }
  stats::Ledger ledger;
  auto const verdicts = stats::release_breakdown(ledger, policy, question, breakdown);
  auto const shown = [&](std::size_t verdict,
                         stats::People const& people) -> std::optional<std::int64_t> {
    if (verdict >= verdicts.size() || verdicts[verdict] != stats::Verdict::shown) return {};
    std::int64_t const gave = std::count_if(people.begin(), people.end(),
                                            [&](std::size_t at) { return tellers[at].gave; });
    return gave < fewest_counted ? std::nullopt : std::optional(gave);
  };
  Count counted{.people = shown(0, breakdown.total)};
  std::int64_t hidden = counted.people.value_or(0);
  for (std::size_t group = 0; group < groups.size(); ++group) {
    counted.by_group.push_back(shown(group + 1, breakdown.cells[group]));
    hidden -= counted.by_group.back().value_or(0);
  }
  // What the groups leave over may not be few people either.
  if (!counted.people || (hidden > 0 && hidden < fewest_counted)) {
    counted.by_group.assign(groups.size(), std::nullopt);
  }
  return counted;
}

std::vector<Sentence> sentences(std::string_view story, std::span<std::string const> known) {
  dutch::Tokens tokens;
  dutch::tokenise(story, tokens);
  std::vector<dutch::Sentence> parts;
  dutch::split_sentences(tokens, parts);
  dutch::Redactor redactor;
  std::vector<Sentence> found;
  for (dutch::Sentence const& part : parts) {
    std::uint32_t const begin = tokens.all[part.first].begin;
    std::uint32_t const end = tokens.all[part.last - 1].end;
    std::string told(story.substr(begin, end - begin));
    std::string redacted = redactor.redact(told, known).text;
    found.push_back({std::move(told), std::move(redacted)});
  }
  return found;
}

}  // namespace klantendag::themes
