// SPDX-License-Identifier: EUPL-1.2
// The chain: tokens, sentences, language, rules and model, and the decision.
#include "core/dutch/reader.hpp"

#include "base/sha256.hpp"
#include "core/dutch/data.hpp"
#include "core/dutch/decision.hpp"
#include "core/dutch/language.hpp"
#include "core/dutch/matcher.hpp"
#include "core/dutch/sentence_scan.hpp"
#include "core/dutch/word_list.hpp"

namespace klantendag::dutch {

struct Reader::Parts {
  Parts(Rules given_rules, Model given_model)
      : rules(std::move(given_rules)), model(std::move(given_model)), matcher(rules) {}

  Rules rules;
  Model model;
  Matcher matcher;
  LanguageGuesser languages{data_file("languages.txt")};
  WordList words{data_file("words.txt")};

  Tokens tokens{};
  std::vector<Sentence> sentences{};
  std::vector<KnownWord> known{};
  SentenceScan scan{};

  void look_up_words() {
    known.assign(tokens.all.size(), {});
    auto const is_ordinary = [this](std::string_view word) { return words.has(word); };
    for (std::size_t at = 0; at < tokens.all.size(); ++at) {
      auto const kind = tokens.all[at].kind;
      if (kind == TokenKind::word) {
        auto const word = tokens.text(at);
        known[at] = matcher.look_up(word, hash_word(word), is_ordinary);
      } else if (kind == TokenKind::number) {
        known[at].ids[0] = 0;  // number_word is the first word of every vocabulary
      }
    }
  }
};

Reader::Reader(std::unique_ptr<Parts> parts) : parts_(std::move(parts)) {}
Reader::Reader(Reader&&) noexcept = default;
Reader& Reader::operator=(Reader&&) noexcept = default;
Reader::~Reader() = default;

Result<Reader> Reader::open(std::string_view rules, std::string_view model) {
  ASSIGN_OR_RETURN(auto read_rules, Rules::read(rules));
  ASSIGN_OR_RETURN(auto read_model, Model::read(model));
  return Reader(std::make_unique<Parts>(std::move(read_rules), std::move(read_model)));
}

Reader Reader::built_in() {
  auto reader = open(data_file("rules.txt"), data_file("model.txt"));
  CHECK_PROMISE(reader.ok());
  return std::move(reader).value();
}

Reading Reader::read(std::string_view message) {
  auto& parts = *parts_;
  tokenise(message, parts.tokens);
  split_sentences(parts.tokens, parts.sentences);
  parts.look_up_words();
  auto const language = parts.languages.guess(
      message, parts.tokens, [&](std::string_view word) { return parts.words.has_or_joins(word); });

  Decision decision(parts.rules, parts.model, parts.matcher);
  for (std::size_t at = 0; at < parts.sentences.size(); ++at) {
    auto const& sentence = parts.sentences[at];
    if (sentence.zone == Zone::greeting) continue;
    parts.scan.prepare(parts.tokens, sentence, parts.known, &parts.rules.vocabulary);
    if (parts.scan.known.empty()) continue;
    decision.weigh(sentence, parts.scan, parts.tokens);
  }
  return decision.finish(language);
}

Rules const& Reader::rules() const {
  return parts_->rules;
}

std::string Reader::version() const {
  return parts_->rules.version + '-' + hex(sha256(parts_->model.write())).substr(0, 12);
}

std::string_view name(Kind kind) {
  switch (kind) {
    case Kind::question:
      return "question";
    case Kind::contact:
      return "contact";
    case Kind::request:
      return "request";
    case Kind::urgent:
      return "urgent";
  }
  return "";
}

}  // namespace klantendag::dutch
