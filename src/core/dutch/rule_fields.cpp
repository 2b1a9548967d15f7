// SPDX-License-Identifier: EUPL-1.2
// soort, zekerheid, bereik, onderdrukt: their words as values; and which rules the model never met.
#include "core/dutch/rule_fields.hpp"

#include <map>
#include <optional>

#include "base/text.hpp"

namespace klantendag::dutch {

Error mistake(std::string_view key, int line, std::string_view what) {
  auto error = invalid(key, {{"line", std::to_string(line)}, {"what", std::string(what)}});
  error.origin = "rules:" + std::to_string(line);
  return error;
}

Result<void> check_letters(std::string_view text) {
  if (is_valid_utf8(text)) return {};
  int number = 0;
  for (auto const line : split(text, '\n')) {
    ++number;
    if (!is_valid_utf8(line)) return mistake("dutch.rules.not_utf8", number, "");
  }
  return {};
}

bool is_for_people(std::string_view field) {
  return field == "uitleg" || field == "explain" || field.ends_with("voorbeeld");
}

std::vector<std::string_view> words_of(std::string_view text) {
  std::vector<std::string_view> words;
  for (auto const word : split(text, ' ')) {
    if (!word.empty()) words.push_back(word);
  }
  return words;
}

namespace {

std::optional<Kind> kind_of(std::string_view word) {
  if (word == "vraag") return Kind::question;
  if (word == "contact") return Kind::contact;
  if (word == "verzoek") return Kind::request;
  if (word == "dringend") return Kind::urgent;
  return std::nullopt;
}

std::uint8_t bit(Kind kind) {
  return static_cast<std::uint8_t>(1U << static_cast<unsigned>(kind));
}

}  // namespace

Result<void> take_kind(Rule& rule, std::string_view value, int number) {
  rule.positive = value != "geen";
  if (!rule.positive) {
    rule.suppresses = bit(Kind::question) | bit(Kind::contact) | bit(Kind::request);
    return {};
  }
  auto const kind = kind_of(value);
  if (!kind) return mistake("dutch.rules.unknown_kind", number, value);
  rule.kind = *kind;
  return {};
}

Result<void> take_strength(Rule& rule, std::string_view value, int number) {
  auto const strength = parse_number(value);
  if (!strength || !(*strength > 0) || *strength > 1) {
    return mistake("dutch.rules.strength_not_between_0_and_1", number, value);
  }
  rule.strength = *strength;
  return {};
}

Result<void> take_scope(Rule& rule, std::string_view value, int number) {
  if (value == "deel") {
    rule.scope = Scope::part;
  } else if (value == "zin") {
    rule.scope = Scope::sentence;
  } else if (value == "bericht") {
    rule.scope = Scope::message;
  } else {
    return mistake("dutch.rules.unknown_scope", number, value);
  }
  return {};
}

Result<void> take_suppressed(Rule& rule, std::string_view value, int number) {
  rule.suppresses = 0;
  for (auto const word : words_of(value)) {
    auto const kind = kind_of(word);
    if (!kind) return mistake("dutch.rules.unknown_kind", number, word);
    if (*kind == Kind::urgent) return mistake("dutch.rules.urgent_stays", number, word);
    rule.suppresses = static_cast<std::uint8_t>(rule.suppresses | bit(*kind));
  }
  return {};
}

void Rules::mark_own(Rules const& known) {
  std::map<std::string_view, std::string_view> written;
  for (auto const& rule : known.rules) written[rule.id] = rule.written;
  for (auto& rule : rules) {
    auto const at = written.find(rule.id);
    rule.own = at == written.end() || at->second != rule.written;
  }
}

}  // namespace klantendag::dutch
