// SPDX-License-Identifier: EUPL-1.2
#include "core/readability/readability.hpp"

#include <algorithm>

#include "base/text.hpp"
#include "core/readability/hard_words.hpp"

namespace klantendag::readability {
namespace {

bool is_letter(char32_t point) {
  return (point >= U'a' && point <= U'z') || (point >= U'A' && point <= U'Z') ||
         (point >= 0xC0 && point <= 0x24F && point != 0xD7 && point != 0xF7);
}

bool joins_letters(char32_t point) {
  return point == U'-' || point == U'\'' || point == 0x2019;
}

bool is_blank(char32_t point) {
  return point == U' ' || point == U'\n' || point == U'\r' || point == U'\t' || point == 0xA0;
}

// Walks a text once and collects sentences and words.
class Walk {
 public:
  explicit Walk(std::string_view text) : text_(text) {}

  Reading run() {
    while (at_ < text_.size()) step();
    end_sentence(text_.size());
    if (reading_.words > 0) {
      auto const words = static_cast<double>(reading_.words);
      reading_.words_per_sentence = words / static_cast<double>(reading_.sentences);
      reading_.flesch_douma = 206.84 - 77 * static_cast<double>(syllables_) / words -
                              0.93 * reading_.words_per_sentence;
    }
    return std::move(reading_);
  }

 private:
  void step() {
    CodePoint const point = code_point_at(text_, at_);
    if (point.value == U'{' && skip_to('}')) {
      count_word(1);
    } else if (point.value == U'(') {
      if (!skip_to(')')) ++at_;
    } else if (is_letter(point.value)) {
      take_word();
    } else if (ends_sentence(point)) {
      at_ += point.bytes;
      end_sentence(at_);
    } else {
      at_ += point.bytes;
    }
  }

  // To behind the closing sign; false when there is none.
  bool skip_to(char closing) {
    std::size_t const end = text_.find(closing, at_);
    if (end == std::string_view::npos) return false;
    at_ = end + 1;
    return true;
  }

  void take_word() {
    std::size_t const from = at_;
    while (at_ < text_.size()) {
      CodePoint const point = code_point_at(text_, at_);
      if (!is_letter(point.value) && !joins_letters(point.value)) break;
      at_ += point.bytes;
    }
    std::string_view const word = text_.substr(from, at_ - from);
    count_word(syllables(word));
    look_at(word);
  }

  void count_word(std::int64_t its_syllables) {
    ++in_sentence_;
    ++reading_.words;
    syllables_ += its_syllables;
  }

  void look_at(std::string_view word) {
    std::string const folded = fold(word);
    auto const instead = easier_than(folded);
    if (!instead && count_code_points(word) < long_word) return;
    bool const known = std::any_of(reading_.hard_words.begin(), reading_.hard_words.end(),
                                   [&](HardWord const& one) { return fold(one.word) == folded; });
    if (!known)
      reading_.hard_words.push_back({std::string(word), std::string(instead.value_or(""))});
  }

  // 13.00 ends no sentence: after its end comes a blank or nothing. An empty line ends one too.
  bool ends_sentence(CodePoint const& point) const {
    std::size_t const next = at_ + point.bytes;
    if (point.value == U'\n') return next < text_.size() && text_[next] == '\n';
    if (point.value != U'.' && point.value != U'?' && point.value != U'!') return false;
    return next >= text_.size() || is_blank(code_point_at(text_, next).value);
  }

  void end_sentence(std::size_t end) {
    if (in_sentence_ > 0) {
      ++reading_.sentences;
      reading_.longest = std::max(reading_.longest, in_sentence_);
      if (in_sentence_ >= long_from) {
        reading_.long_sentences.push_back(
            {std::string(trim(text_.substr(begin_, end - begin_))), in_sentence_});
      }
    }
    in_sentence_ = 0;
    begin_ = end;
  }

  std::string_view text_;
  std::size_t at_ = 0;
  std::size_t begin_ = 0;
  std::int64_t in_sentence_ = 0;
  std::int64_t syllables_ = 0;
  Reading reading_{};
};

}  // namespace

Reading read(std::string_view text) {
  return Walk(text).run();
}

Ease ease_of(double flesch_douma) {
  if (flesch_douma >= 80) return Ease::easy;
  return flesch_douma >= 60 ? Ease::fair : Ease::hard;
}

}  // namespace klantendag::readability
