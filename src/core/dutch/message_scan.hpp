// SPDX-License-Identifier: EUPL-1.2
// The first half of reading: a message as sentences, each with its words, what the rules say of it and
// what its neighbours are. Reading and learning both see messages through it.
#pragma once

#include <string_view>
#include <vector>

#include "core/dutch/features.hpp"
#include "core/dutch/matcher.hpp"
#include "core/dutch/rule_evidence.hpp"
#include "core/dutch/sentence_scan.hpp"
#include "core/dutch/sentences.hpp"
#include "core/dutch/tokens.hpp"
#include "core/dutch/word_list.hpp"

namespace klantendag::dutch {

class MessageScan {
 public:
  // `rules` must outlive it.
  explicit MessageScan(Rules const& rules);

  // Keeps memory between messages.
  void start(std::string_view message);
  [[nodiscard]] std::size_t size() const { return sentences_.size(); }
  [[nodiscard]] Sentence const& sentence(std::size_t index) const { return sentences_[index]; }
  [[nodiscard]] Tokens const& tokens() const { return tokens_; }
  [[nodiscard]] WordList const& words() const { return words_; }

  // Looks at one sentence; false when there is nothing in it to look at. Sentences in their order.
  bool look_at(std::size_t index);
  // Of the sentence looked at last.
  [[nodiscard]] SentenceScan const& scan() const { return scan_; }
  [[nodiscard]] std::vector<Hit> const& hits() const { return hits_; }
  [[nodiscard]] RuleEvidence const& evidence() const { return evidence_; }

 private:
  void look_up_words();
  void gather_facts();

  Rules const& rules_;
  Matcher matcher_;
  WordList words_;
  WordClasses classes_;
  std::vector<WordSign> sign_of_id_{};         // by WordId
  std::vector<std::uint64_t> name_of_rule_{};  // its hash

  Tokens tokens_{};
  std::vector<Sentence> sentences_{};
  std::vector<KnownWord> known_{};  // by token
  std::vector<WordSign> signs_{};   // by token
  std::vector<SentenceFacts> facts_{};
  std::uint64_t message_sorts_ = 0;
  std::uint32_t of_writer_ = 0;
  std::uint32_t number_ = 0;
  SentenceScan scan_{};
  std::vector<Hit> hits_{};
  RuleEvidence evidence_{};
};

}  // namespace klantendag::dutch
