// SPDX-License-Identifier: EUPL-1.2
// From the hits of the rules and the sums of the model to asks: what is taken back, what counts together,
// and which of two kinds a sentence is marked with.
#pragma once

#include <array>
#include <vector>

#include "core/dutch/language.hpp"
#include "core/dutch/matcher.hpp"
#include "core/dutch/model.hpp"
#include "core/dutch/reader.hpp"
#include "core/dutch/sentence_scan.hpp"

namespace klantendag::dutch {

class Decision {
 public:
  Decision(Rules const& rules, Model const& model, Matcher& matcher)
      : rules_(rules), model_(model), matcher_(matcher) {}

  // Sentences come in the order of the message.
  void weigh(Sentence const& sentence, SentenceScan const& scan, Tokens const& tokens);
  [[nodiscard]] Reading finish(LanguageGuess const& language);

 private:
  struct Evidence {                             // of one kind in one sentence
    double doubt = 1;                           // the chance that no sign of this kind is right
    std::uint32_t strongest = HashIndex::none;  // rule
    double strength = 0;
    Hit best{};
  };
  struct Found {
    std::array<Evidence, kind_count> kinds{};
    Ask ask{};  // begin, end
  };

  void take_back(Found& found, std::vector<Hit> const& hits) const;
  void add_model(Sentence const& sentence, SentenceScan const& scan, Found& found) const;
  static void doubt_rules(double strongest_logit, Found& found);
  void place(Sentence const& sentence, SentenceScan const& scan, Tokens const& tokens,
             Found& found) const;
  [[nodiscard]] std::array<bool, kind_count> choose(Found const& found);
  [[nodiscard]] Ask explain(SentenceScan const& scan, Found const& found, Kind kind) const;
  void remember_denial();

  Rules const& rules_;
  Model const& model_;
  Matcher& matcher_;
  std::vector<Hit> hits_{};
  std::vector<Ask> asks_{};
  std::uint8_t suppressed_in_message_ = 0;
  double doubt_left_ = 0;  // the highest confidence that was too low to mark
  bool weak_sign_ = false;
};

}  // namespace klantendag::dutch
