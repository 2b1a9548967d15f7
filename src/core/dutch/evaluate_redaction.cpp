// SPDX-License-Identifier: EUPL-1.2
// The report on identifiers. Fully masked means: nothing of the identifier is left standing.
#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <map>

#include "base/text.hpp"
#include "core/dutch/evaluate.hpp"
#include "core/dutch/tally.hpp"

namespace klantendag::dutch {
namespace {

constexpr std::string_view letters = "nteapbigk";

// Whether every letter and digit of the label lies in some mask.
bool is_masked(std::string_view text, Label const& label, std::vector<Masked> const& masks) {
  for (auto at = label.begin; at < label.end; ++at) {
    auto const byte = static_cast<unsigned char>(text[at]);
    auto const counts = byte >= 128 || (byte >= '0' && byte <= '9') ||
                        (byte >= 'a' && byte <= 'z') || (byte >= 'A' && byte <= 'Z');
    if (!counts) continue;
    auto const masked = std::any_of(masks.begin(), masks.end(), [at](Masked const& mask) {
      return mask.begin <= at && at < mask.end;
    });
    if (!masked) return false;
  }
  return true;
}

// The marks at whose place, counted on from the mark before, the answer's text has exactly the placeholder, with
// the given text unchanged before it.
std::int64_t exact_marks(std::string_view text, Redaction const& answer) {
  std::string_view const redacted = answer.text;
  std::int64_t exact = 0;
  std::size_t at = 0;
  std::size_t there = 0;
  for (auto const& mark : answer.spans) {
    if (mark.begin < at || mark.end <= mark.begin || mark.end > text.size()) continue;
    auto const before = text.substr(at, mark.begin - at);
    auto const rest = redacted.substr(std::min(there, redacted.size()));
    auto const fits =
        rest.starts_with(before) && rest.substr(before.size()).starts_with(mark.placeholder);
    exact += fits ? 1 : 0;
    there += before.size() + mark.placeholder.size();
    at = mark.end;
  }
  auto const whole = redacted.substr(std::min(there, redacted.size())) == text.substr(at);
  return whole ? exact : 0;
}

class Evaluation {
 public:
  Evaluation(Redactor& redactor, Errors errors) : redactor_(redactor), errors_(errors) {}

  void take(Labelled const& text) {
    auto const result = redactor_.redact(text.text);
    std::string problems;
    for (auto const& label : text.labels) {
      auto const masked = is_masked(text.text, label, result.spans);
      all_.add(true, masked);
      auto const kind = letters.find(label.letter);
      if (kind != std::string_view::npos) kinds_[kind].add(true, masked);
      for (auto const& tag : text.tags) {
        if (label.letter == 'n' || tag == "vorm") tags_[tag].add(true, masked);
      }
      if (!masked)
        problems += fmt::format("       left: {}\n",
                                text.text.substr(label.begin, label.end - label.begin));
    }
    for (auto const& mask : result.spans) {
      auto const right = std::any_of(
          text.labels.begin(), text.labels.end(),
          [&](Label const& label) { return label.begin < mask.end && mask.begin < label.end; });
      right ? ++masks_right_ : ++masks_wrong_;
      if (!right) {
        problems += fmt::format("       too much: {} {}\n", name(mask.kind),
                                text.text.substr(mask.begin, mask.end - mask.begin));
      }
    }
    ++texts_;
    marks_exact_ += exact_marks(text.text, result);
    if (errors_ == Errors::shown && !problems.empty()) {
      errors_list_ += fmt::format("{:>4} {}\n{}", text.line, text.text, problems);
    }
  }

  [[nodiscard]] std::string report() const {
    auto out = fmt::format("texts {}, identifiers {}\n", texts_, all_.found + all_.missed);
    out += fmt::format("{:<26} {}\n", "fully masked",
                       share_of("recall", all_.found, all_.found + all_.missed));
    out += fmt::format("{:<26} {}\n", "masks on an identifier",
                       share_of("precision", masks_right_, masks_right_ + masks_wrong_));
    out +=
        fmt::format("{:<26} {} of {}\n", "marks exact", marks_exact_, masks_right_ + masks_wrong_);
    for (std::size_t kind = 0; kind < kinds_.size(); ++kind) {
      auto const& tally = kinds_[kind];
      if (tally.found + tally.missed == 0) continue;
      out += fmt::format("{:<26} {}\n", name(static_cast<Identifier>(kind)),
                         share_of("recall", tally.found, tally.found + tally.missed));
    }
    out += "\nper tag (names; forms)\n";
    std::string worst;
    double worst_recall = 2;
    for (auto const& [tag, tally] : tags_) {
      out += fmt::format("{:<26} {}\n", tag,
                         share_of("recall", tally.found, tally.found + tally.missed));
      if (tag.starts_with("groep:") && tally.recall() < worst_recall) {
        worst_recall = tally.recall();
        worst = tag;
      }
    }
    if (!worst.empty())
      out += fmt::format("{:<26} {:.1f} % ({})\n", "worst name group", 100 * worst_recall, worst);
    if (!errors_list_.empty()) out += "\nwhat went wrong\n" + errors_list_;
    return out;
  }

 private:
  Redactor& redactor_;
  Errors errors_;
  Tally all_{};
  std::array<Tally, identifier_count> kinds_{};
  std::map<std::string, Tally> tags_{};
  std::int64_t texts_ = 0;
  std::int64_t masks_right_ = 0;
  std::int64_t masks_wrong_ = 0;
  std::int64_t marks_exact_ = 0;  // whose offsets make the answer's text from the given one
  std::string errors_list_{};
};

}  // namespace

std::string evaluate_redaction(Redactor& redactor, std::span<Labelled const> set, Errors errors) {
  Evaluation evaluation(redactor, errors);
  for (auto const& text : set) evaluation.take(text);
  return evaluation.report();
}

std::string evaluate_neutral(Redactor& redactor, std::string_view sentences, Errors errors) {
  std::int64_t count = 0;
  std::int64_t masked = 0;
  std::string list;
  for (auto const sentence : split(sentences, '\n')) {
    if (trim(sentence).empty() || sentence.starts_with('#')) continue;
    ++count;
    auto const result = redactor.redact(sentence);
    masked += result.spans.empty() ? 0 : 1;
    if (errors == Errors::shown && !result.spans.empty()) list += "       " + result.text + "\n";
  }
  return fmt::format("{:<26} {}\n", "neutral sentences", share_of("masked", masked, count)) + list;
}

}  // namespace klantendag::dutch
