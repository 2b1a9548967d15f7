// SPDX-License-Identifier: EUPL-1.2
// Reading the rules file: lists of words, then rules with their patterns. Every mistake names its line.
#include "core/dutch/rules.hpp"

#include <algorithm>
#include <map>
#include <optional>

#include "base/sha256.hpp"
#include "base/text.hpp"
#include "core/dutch/word_set.hpp"

namespace klantendag::dutch {
namespace {

constexpr std::uint8_t short_gap = 3;
constexpr std::uint8_t long_gap = 9;

Error mistake(std::string_view key, int line, std::string_view what) {
  auto error = invalid(key, {{"line", std::to_string(line)}, {"what", std::string(what)}});
  error.origin = "rules:" + std::to_string(line);
  return error;
}

std::vector<std::string_view> words_of(std::string_view text) {
  std::vector<std::string_view> words;
  for (auto const word : split(text, ' ')) {
    if (!word.empty()) words.push_back(word);
  }
  return words;
}

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

class Compiler {
 public:
  Result<Rules> run(std::string_view text) {
    rules_.vocabulary.add(number_word);
    // Lists first, so that a rule may use one that stands below it.
    auto const lines = split(text, '\n');
    for (auto const lists : {true, false}) {
      for (std::size_t at = 0; at < lines.size(); ++at) {
        auto const content = trim(lines[at]);
        if (content.empty() || content.front() == '#' || is_list(content) != lists) continue;
        RETURN_IF_ERROR(take(content, static_cast<int>(at) + 1));
      }
    }
    RETURN_IF_ERROR(finish(static_cast<int>(lines.size())));
    rules_.version = hex(sha256(text)).substr(0, 12);
    return std::move(rules_);
  }

 private:
  static bool is_list(std::string_view line) {
    return line.starts_with("woorden ") || line.starts_with("rol ") ||
           line.starts_with("spelling ");
  }

  Result<void> take(std::string_view line, int number) {
    auto const blank = std::min(line.find(' '), line.size());
    auto const word = line.substr(0, blank);
    auto const rest = trim(line.substr(blank));
    if (word == "woorden" || word == "rol") return take_list(rest, number);
    if (word == "spelling") return take_spelling(rest, number);
    if (word == "regel") return take_rule(rest, number);
    if (word.ends_with(':') && !rules_.rules.empty()) {
      return take_field(word.substr(0, word.size() - 1), rest, number);
    }
    return mistake("dutch.rules.unknown_line", number, word);
  }

  Result<void> take_list(std::string_view rest, int number) {
    auto const equals = rest.find('=');
    if (equals == std::string_view::npos)
      return mistake("dutch.rules.list_without_words", number, rest);
    auto& list = lists_[std::string(trim(rest.substr(0, equals)))];
    for (auto const word : words_of(rest.substr(equals + 1))) {
      RETURN_IF_ERROR(add_words(word, number, list));
    }
    return {};
  }

  Result<void> take_spelling(std::string_view rest, int number) {
    auto const equals = rest.find('=');
    if (equals == std::string_view::npos)
      return mistake("dutch.rules.list_without_words", number, rest);
    auto const word = rules_.vocabulary.add(fold(trim(rest.substr(0, equals))));
    for (auto const other : words_of(rest.substr(equals + 1))) {
      rules_.vocabulary.add_spelling(fold(other), word);
    }
    return {};
  }

  Result<void> take_rule(std::string_view id, int number) {
    if (id.empty()) return mistake("dutch.rules.rule_without_name", number, "regel");
    for (auto const& rule : rules_.rules) {
      if (rule.id == id) return mistake("dutch.rules.same_name_twice", number, id);
    }
    rules_.rules.push_back({});
    rules_.rules.back().id = id;
    return {};
  }

  Result<void> take_field(std::string_view name, std::string_view value, int number) {
    auto& rule = rules_.rules.back();
    if (name == "soort") return take_kind(rule, value, number);
    if (name == "zekerheid") return take_strength(rule, value, number);
    if (name == "bereik") return take_scope(rule, value, number);
    if (name == "onderdrukt") return take_suppressed(rule, value, number);
    if (name == "patroon") return take_pattern(value, number, false);
    if (name == "behalve") return take_pattern(value, number, true);
    if (name == "uitleg") return set(rule.reason_nl, value);
    if (name == "explain") return set(rule.reason_en, value);
    if (name == "voorbeeld") return add(rule.examples, value);
    if (name == "tegenvoorbeeld") return add(rule.counter_examples, value);
    return mistake("dutch.rules.unknown_field", number, name);
  }

  static Result<void> set(std::string& member, std::string_view value) {
    member = value;
    return {};
  }
  static Result<void> add(std::vector<std::string>& member, std::string_view value) {
    member.emplace_back(value);
    return {};
  }

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

  static Result<void> take_strength(Rule& rule, std::string_view value, int number) {
    auto const strength = parse_number(value);
    if (!strength || !(*strength > 0) || *strength > 1) {
      return mistake("dutch.rules.strength_not_between_0_and_1", number, value);
    }
    rule.strength = *strength;
    return {};
  }

  static Result<void> take_scope(Rule& rule, std::string_view value, int number) {
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

  Result<void> take_pattern(std::string_view value, int number, bool exception) {
    Pattern pattern;
    pattern.rule = static_cast<std::uint32_t>(rules_.rules.size() - 1);
    pattern.exception = exception;
    std::uint8_t gap = 0;
    for (auto const element : words_of(value)) {
      if (element == ".." || element == "...") {
        gap = element.size() == 2 ? short_gap : long_gap;
        continue;
      }
      Step step;
      step.gap = gap;
      gap = 0;
      RETURN_IF_ERROR(take_element(element, number, step));
      pattern.steps.push_back(step);
    }
    auto const holds = std::any_of(pattern.steps.begin(), pattern.steps.end(),
                                   [](Step const& step) { return !step.optional; });
    if (!holds) return mistake("dutch.rules.pattern_without_words", number, value);
    rules_.patterns.push_back(std::move(pattern));
    return {};
  }

  static bool is_fixed(Step const& step) {
    return step.what == Step::What::words && !step.optional && !step.negated;
  }

  Result<void> take_element(std::string_view element, int number, Step& step) {
    if (element == "^") return set_what(step, Step::What::clause_start);
    if (element == "$") return set_what(step, Step::What::sentence_end);
    if (element == "?") return set_what(step, Step::What::question_mark);
    if (element.size() > 2 && element.front() == '(' && element.back() == ')') {
      step.optional = true;
      element = element.substr(1, element.size() - 2);
    }
    if (element.size() > 1 && element.front() == '!') {
      step.negated = true;
      element.remove_prefix(1);
    }
    std::vector<WordId> words;
    RETURN_IF_ERROR(add_words(element, number, words));
    step.set = set_of(std::move(words));
    return {};
  }

  static Result<void> set_what(Step& step, Step::What what) {
    step.what = what;
    return {};
  }

  // "bel/bellen", "<bellen>", "terugbel*" and mixtures of them.
  Result<void> add_words(std::string_view element, int number, std::vector<WordId>& words) {
    for (auto const word : split(element, '/')) {
      if (word.size() > 2 && word.front() == '<' && word.back() == '>') {
        auto const list = lists_.find(std::string(word.substr(1, word.size() - 2)));
        if (list == lists_.end()) return mistake("dutch.rules.unknown_list", number, word);
        words.insert(words.end(), list->second.begin(), list->second.end());
      } else if (word.empty()) {
        return mistake("dutch.rules.empty_word", number, element);
      } else {
        words.push_back(rules_.vocabulary.add(fold(word)));
      }
    }
    return {};
  }

  SetId set_of(std::vector<WordId> words) {
    std::sort(words.begin(), words.end());
    words.erase(std::unique(words.begin(), words.end()), words.end());
    auto const [at, fresh] = sets_.emplace(std::move(words), static_cast<SetId>(sets_.size()));
    (void)fresh;
    return at->second;
  }

  Result<void> finish(int number) {
    if (rules_.patterns.empty()) return mistake("dutch.rules.no_rules", number, "");
    auto& vocabulary = rules_.vocabulary;
    rules_.sets_of_word.resize(vocabulary.size());
    for (auto const& [words, set] : sets_) {
      for (auto const word : words) rules_.sets_of_word[word].push_back(set);
    }
    for (WordId word = 0; word < vocabulary.size(); ++word) {
      auto const text = vocabulary.text(word);
      if (text.size() > 1 && text.back() == '*') rules_.prefix_lengths.push_back(text.size() - 1);
    }
    auto& lengths = rules_.prefix_lengths;
    std::sort(lengths.begin(), lengths.end());
    lengths.erase(std::unique(lengths.begin(), lengths.end()), lengths.end());
    vocabulary.index_typos();
    choose_anchors();
    return {};
  }

  // How often a word of the set will be met, as a guess: common words weigh much more than others.
  [[nodiscard]] std::vector<double> commonness() const {
    static WordSet const common(
        "ik u het de een is niet en van dat in te op met voor er maar of wat mijn me mij we zijn "
        "heb heeft kan kunt niets geen nog al ook "
        "dan aan bij om naar ze hij zij die dit # graag uw jullie moet mag wil zou hoe word krijg "
        "was als even wel nu meer");
    std::vector<double> weights(sets_.size(), 0);
    for (auto const& [words, set] : sets_) {
      for (auto const word : words)
        weights[set] += common.has(rules_.vocabulary.text(word)) ? 1 : 0.02;
    }
    return weights;
  }

  // Every pattern is reached through its rarest set; the second rarest is asked for at once.
  void choose_anchors() {
    auto const weights = commonness();
    rules_.patterns_of_anchor.resize(sets_.size());
    for (std::uint32_t at = 0; at < rules_.patterns.size(); ++at) {
      auto const& pattern = rules_.patterns[at];
      std::vector<SetId> fixed;
      for (auto const& step : pattern.steps) {
        if (is_fixed(step)) fixed.push_back(step.set);
      }
      std::stable_sort(fixed.begin(), fixed.end(),
                       [&](SetId left, SetId right) { return weights[left] < weights[right]; });
      Candidate candidate{at, pattern.rule, 0, pattern.exception};
      if (fixed.empty()) {
        rules_.patterns_without_anchor.push_back(candidate);
        continue;
      }
      candidate.also = fixed.size() > 1 ? fixed[1] : fixed[0];
      rules_.patterns_of_anchor[fixed[0]].push_back(candidate);
    }
  }

  Rules rules_{};
  std::map<std::string, std::vector<WordId>> lists_{};
  std::map<std::vector<WordId>, SetId> sets_{};
};

}  // namespace

Result<Rules> Rules::read(std::string_view text) {
  return Compiler().run(text);
}

}  // namespace klantendag::dutch
