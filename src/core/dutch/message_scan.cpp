// SPDX-License-Identifier: EUPL-1.2
// Words are looked up once a message; facts of all sentences come before any of them is looked at.
#include "core/dutch/message_scan.hpp"

#include "core/dutch/data.hpp"

namespace klantendag::dutch {

MessageScan::MessageScan(Rules const& rules)
    : rules_(rules),
      matcher_(rules),
      words_(data_file("words.txt")),
      classes_(data_file("classes.txt")) {
  sign_of_id_.resize(rules.vocabulary.size());
  for (WordId id = 0; id < rules.vocabulary.size(); ++id) {
    auto const text = rules.vocabulary.text(id);
    auto const hash = hash_word(text);
    sign_of_id_[id] = {hash, hash_stem(text), classes_.find(text, hash)};
  }
  for (auto const& rule : rules.rules) name_of_rule_.push_back(hash_word(rule.id));
}

void MessageScan::start(std::string_view message) {
  tokenise(message, tokens_);
  split_sentences(tokens_, sentences_);
  look_up_words();
  gather_facts();
  number_ = 0;
}

void MessageScan::look_up_words() {
  known_.assign(tokens_.all.size(), {});
  signs_.assign(tokens_.all.size(), {});
  auto const is_ordinary = [this](std::string_view word) { return words_.has(word); };
  for (std::size_t at = 0; at < tokens_.all.size(); ++at) {
    auto const kind = tokens_.all[at].kind;
    if (kind == TokenKind::word) {
      auto const word = tokens_.text(at);
      auto const hash = tokens_.hash(at);
      known_[at] = matcher_.look_up(word, hash, is_ordinary);
      auto const meant = known_[at].ids[0];
      signs_[at] = meant != no_word ? sign_of_id_[meant]
                                    : WordSign{hash, hash_stem(word), classes_.find(word, hash)};
    } else if (kind == TokenKind::number) {
      known_[at].ids[0] = 0;  // number_word is the first word of every vocabulary
      signs_[at] = sign_of_id_[0];
    }
  }
}

void MessageScan::gather_facts() {
  facts_.assign(sentences_.size(), {});
  message_sorts_ = 0;
  of_writer_ = 0;
  for (std::size_t at = 0; at < sentences_.size(); ++at) {
    auto const& sentence = sentences_[at];
    auto& facts = facts_[at];
    facts.zone = sentence.zone;
    facts.question = sentence.question;
    if (sentence.zone == Zone::quoted) continue;
    for (auto token = sentence.first; token < sentence.last; ++token) {
      auto const kind = signs_[token].kind;
      if (kind.sort == 0) continue;
      facts.sorts |= std::uint64_t{1} << kind.sort;
      facts.fields |= kind.fields;
      if (facts.words < 2) facts.first[facts.words] = kind.sort;
      ++facts.words;
    }
    if (sentence.zone != Zone::author || facts.words == 0) continue;
    message_sorts_ |= facts.sorts;
    ++of_writer_;
  }
}

bool MessageScan::look_at(std::size_t index) {
  auto const& sentence = sentences_[index];
  if (sentence.zone == Zone::greeting) return false;
  scan_.prepare(tokens_, sentence, {known_, signs_, &rules_.vocabulary});
  if (scan_.known.empty()) return false;
  hits_.clear();
  matcher_.match({scan_.known, scan_.clause_starts, sentence.question}, hits_);
  evidence_ = weigh_rules(rules_, hits_);
  evidence_.author = sentence.zone == Zone::author;
  evidence_.answered = sentence.answered;
  evidence_.question = sentence.question;
  if (evidence_.author) ++number_;
  auto& view = scan_.view;
  view.facts = facts_[index];
  view.before = index > 0 ? facts_[index - 1] : SentenceFacts{};
  view.after = index + 1 < facts_.size() ? facts_[index + 1] : SentenceFacts{};
  view.rules.clear();
  for (auto const& hit : hits_) view.rules.push_back(name_of_rule_[hit.rule]);
  view.message_sorts = message_sorts_;
  view.sentences = of_writer_;
  view.number = evidence_.author ? number_ : 0;
  return true;
}

}  // namespace klantendag::dutch
