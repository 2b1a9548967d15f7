// SPDX-License-Identifier: EUPL-1.2
// Reading the rules file: lists of words, then rules with their patterns. Every mistake names its line.
#include "core/dutch/rules.hpp"

#include <algorithm>
#include <map>

#include "base/sha256.hpp"
#include "base/text.hpp"
#include "core/dutch/rule_anchors.hpp"
#include "core/dutch/rule_fields.hpp"

namespace klantendag::dutch {
namespace {

constexpr std::uint8_t short_gap = 3;
constexpr std::uint8_t long_gap = 9;

class Compiler {
 public:
  Result<Rules> run(std::string_view text) {
    rules_.vocabulary.add(number_word);
    RETURN_IF_ERROR(check_letters(text));
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
    RETURN_IF_ERROR(check_last_rule());
    rules_.rules.push_back({});
    rules_.rules.back().id = id;
    last_rule_ = {.line = number};
    return {};
  }

  // A rule is finished when the next one begins: without a kind it would be a question, without a
  // reason its mark could not be explained.
  Result<void> check_last_rule() const {
    if (rules_.rules.empty()) return {};
    auto const& rule = rules_.rules.back();
    auto const missing = !last_rule_.has_kind                      ? "soort:"
                         : !last_rule_.has_pattern                 ? "patroon:"
                         : rule.positive && rule.reason_nl.empty() ? "uitleg:"
                         : rule.positive && rule.reason_en.empty() ? "explain:"
                                                                   : "";
    if (*missing == '\0') return {};
    return mistake("dutch.rules.unfinished", last_rule_.line, missing);
  }

  Result<void> take_field(std::string_view name, std::string_view value, int number) {
    auto& rule = rules_.rules.back();
    if (!is_for_people(name)) rule.written.append(name).append(" ").append(value).append("\n");
    if (name == "soort") {
      last_rule_.has_kind = true;
      return take_kind(rule, value, number);
    }
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

  Result<void> take_pattern(std::string_view value, int number, bool exception) {
    Pattern pattern;
    pattern.rule = static_cast<std::uint32_t>(rules_.rules.size() - 1);
    pattern.exception = exception;
    std::vector<Step> steps;
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
      steps.push_back(step);
    }
    auto const holds =
        std::any_of(steps.begin(), steps.end(), [](Step const& step) { return !step.optional; });
    if (!holds) return mistake("dutch.rules.pattern_without_words", number, value);
    if (steps.size() > longest_pattern) {
      return mistake("dutch.rules.pattern_too_long", number, std::to_string(longest_pattern));
    }
    last_rule_.has_pattern = last_rule_.has_pattern || !exception;
    pattern.first_step = static_cast<std::uint32_t>(rules_.steps.size());
    pattern.steps = static_cast<std::uint32_t>(steps.size());
    rules_.steps.insert(rules_.steps.end(), steps.begin(), steps.end());
    rules_.patterns.push_back(pattern);
    return {};
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
      } else if (word.find_first_of("()<>") != std::string_view::npos) {
        return mistake("dutch.rules.stray_bracket", number, element);
      } else {
        words.push_back(rules_.vocabulary.add(fold(word)));
      }
    }
    return {};
  }

  SetId set_of(std::vector<WordId> words) {
    std::sort(words.begin(), words.end());
    words.erase(std::unique(words.begin(), words.end()), words.end());
    return sets_.emplace(std::move(words), static_cast<SetId>(sets_.size())).first->second;
  }

  Result<void> finish(int number) {
    RETURN_IF_ERROR(check_last_rule());
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
    choose_anchors(rules_, sets_);
    return {};
  }

  struct LastRule {  // what the rule that is being read has got
    int line = 0;
    bool has_kind = false;
    bool has_pattern = false;
  };

  Rules rules_{};
  LastRule last_rule_{};
  std::map<std::string, std::vector<WordId>> lists_{};
  WordSets sets_{};
};

}  // namespace

Result<Rules> Rules::read(std::string_view text) {
  return Compiler().run(text);
}

}  // namespace klantendag::dutch
