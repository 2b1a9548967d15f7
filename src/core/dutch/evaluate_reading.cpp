// SPDX-License-Identifier: EUPL-1.2
// The report on asks.
#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <map>

#include "base/text.hpp"
#include "core/dutch/evaluate.hpp"
#include "core/dutch/noise.hpp"
#include "core/dutch/tally.hpp"

namespace klantendag::dutch {
namespace {

constexpr std::size_t calibration_bins = 10;

bool has_label(Labelled const& message, char letter) {
  return std::any_of(message.labels.begin(), message.labels.end(),
                     [letter](Label const& l) { return l.letter == letter; });
}
bool has_kind(Reading const& reading, std::size_t kind) {
  return std::any_of(reading.asks.begin(), reading.asks.end(),
                     [kind](Ask const& ask) { return static_cast<std::size_t>(ask.kind) == kind; });
}
bool overlaps(Label const& label, Ask const& ask) {
  return label.begin < ask.end && ask.begin < label.end;
}

// Letters, digits and all that is not ASCII.
bool is_of_a_word(char byte) {
  auto const code = static_cast<unsigned char>(byte);
  return code >= 0x80 || (code >= '0' && code <= '9') || (code >= 'a' && code <= 'z') ||
         (code >= 'A' && code <= 'Z');
}

// Begins and ends in the text, with whole words and without blanks around them.
bool is_exact(std::string_view text, Ask const& ask) {
  if (ask.begin >= ask.end || ask.end > text.size()) return false;
  auto const cuts = [text](std::size_t at) {
    return at > 0 && at < text.size() && is_of_a_word(text[at - 1]) && is_of_a_word(text[at]);
  };
  auto const quote = text.substr(ask.begin, ask.end - ask.begin);
  return !cuts(ask.begin) && !cuts(ask.end) && quote == trim(quote);
}

class Evaluation {
 public:
  explicit Evaluation(Errors errors) : errors_(errors) {}

  void take(Reader& reader, Labelled const& message) {
    auto const reading = reader.read(message.text);
    auto const asks = !message.labels.empty();
    messages_.add(asks, reading.reply_needed);
    if (!asks) ++without_asks_;
    if (!asks && reading.unsure) ++unsure_without_;
    if (asks && !reading.reply_needed && reading.unsure) ++unsure_with_;
    if (message.has_tag("val")) {
      ++traps_;
      traps_marked_ += reading.reply_needed ? 1 : 0;
    }
    for (std::size_t kind = 0; kind < kind_count; ++kind) {
      kinds_[kind].add(has_label(message, kind_letters[kind]), has_kind(reading, kind));
    }
    for (auto const& tag : message.tags) tags_[tag].add(asks, reading.reply_needed);
    take_spans(message, reading);
    if (errors_ == Errors::shown) list_error(message, reading, asks);
  }

  void take_noisy(Reader& reader, Labelled const& message) {
    auto const asks = !message.labels.empty();
    auto const clean = reader.read(message.text).reply_needed;
    for (auto const noise : all_noises) {
      auto const noisy_text = add_noise(message.text, noise);
      auto const noisy = reader.read(noisy_text).reply_needed;
      auto& pair = noises_[static_cast<std::size_t>(noise)];
      pair.add(asks, noisy);
      if (errors_ == Errors::shown && noisy != clean && noisy != asks) {
        confusions_ += fmt::format("{:>4} {} by {}: {}\n", message.line, asks ? "lost" : "marked",
                                   name(noise), noisy_text);
      }
    }
  }

  [[nodiscard]] std::string summary() const {
    auto out = fmt::format("messages {}, with asks {}, without {}\n",
                           messages_.found + messages_.missed + without_asks_,
                           messages_.found + messages_.missed, without_asks_);
    out += line_of("message", messages_);
    out += line_of("sentence", sentences_);
    for (std::size_t kind = 0; kind < kind_count; ++kind)
      out += line_of(name(static_cast<Kind>(kind)), kinds_[kind]);
    out += fmt::format("{:<26} {}\n", "traps", share_of("marked", traps_marked_, traps_));
    out += fmt::format("{:<26} {} of the missed, {} of those without asks\n", "unsure",
                       unsure_with_, unsure_without_);
    out += fmt::format("{:<26} {} of {}\n", "marks exact", marks_exact_, marks_);
    out += fmt::format("{:<26} {:.3f}\n", "calibration error", calibration_error());
    return out;
  }

  [[nodiscard]] std::string report() const {
    auto out = summary();
    out += "\npaired loss per noise, in points of message recall (and change of precision)\n";
    for (auto const noise : all_noises) {
      auto const& pair = noises_[static_cast<std::size_t>(noise)];
      out += fmt::format("{:<26} {:+.1f} ({:+.1f})\n", name(noise),
                         100 * (messages_.recall() - pair.recall()),
                         100 * (pair.precision() - messages_.precision()));
    }
    out += "\nper tag\n";
    for (auto const& [tag, tally] : tags_) out += line_of(tag, tally);
    if (!confusions_.empty()) out += "\nconfusions\n" + confusions_;
    return out;
  }

 private:
  void take_spans(Labelled const& message, Reading const& reading) {
    for (auto const& label : message.labels) {
      auto const found = std::any_of(reading.asks.begin(), reading.asks.end(),
                                     [&](Ask const& ask) { return overlaps(label, ask); });
      sentences_.add(true, found);
    }
    for (auto const& ask : reading.asks) {
      ++marks_;
      marks_exact_ += is_exact(message.text, ask) ? 1 : 0;
      auto const right = std::any_of(message.labels.begin(), message.labels.end(),
                                     [&](Label const& label) { return overlaps(label, ask); });
      if (!right) sentences_.add(false, true);
      auto const bin = std::min(calibration_bins - 1,
                                static_cast<std::size_t>(ask.confidence * calibration_bins));
      bins_[bin].count += 1;
      bins_[bin].confidence += ask.confidence;
      bins_[bin].right += right ? 1 : 0;
    }
  }

  // Expected calibration error over ten bins (Naeini et al., 2015).
  [[nodiscard]] double calibration_error() const {
    double count = 0;
    double error = 0;
    for (auto const& bin : bins_) {
      count += bin.count;
      error += std::abs(bin.confidence - bin.right);
    }
    return count > 0 ? error / count : 0;
  }

  void list_error(Labelled const& message, Reading const& reading, bool asks) {
    std::string problem;
    if (asks && !reading.reply_needed) problem = reading.unsure ? "missed (unsure)" : "MISSED";
    if (!asks && reading.reply_needed) problem = "FALSE ALARM";
    for (std::size_t kind = 0; kind < kind_count && problem.empty(); ++kind) {
      auto const labelled = has_label(message, kind_letters[kind]);
      auto const matters = kind_letters[kind] == 'c' || kind_letters[kind] == 'd';
      if (matters && labelled != has_kind(reading, kind)) {
        problem = fmt::format("{} {}", labelled ? "no" : "extra", name(static_cast<Kind>(kind)));
      }
    }
    if (problem.empty()) return;
    confusions_ += fmt::format("{:>4} {}: {}\n", message.line, problem, message.text);
    for (auto const& ask : reading.asks) {
      confusions_ += fmt::format("       {} {:.2f}", name(ask.kind), ask.confidence);
      for (auto const& rule : ask.rules) confusions_ += " " + rule;
      confusions_ += "\n";
    }
  }

  struct Bin {
    double count = 0;
    double confidence = 0;
    double right = 0;
  };

  Errors errors_;
  Tally messages_{};
  Tally sentences_{};
  std::array<Tally, kind_count> kinds_{};
  std::map<std::string, Tally> tags_{};
  std::array<Tally, all_noises.size()> noises_{};
  std::array<Bin, calibration_bins> bins_{};
  std::int64_t without_asks_ = 0;
  std::int64_t unsure_with_ = 0;
  std::int64_t unsure_without_ = 0;
  std::int64_t marks_ = 0;
  std::int64_t marks_exact_ = 0;
  std::int64_t traps_ = 0;
  std::int64_t traps_marked_ = 0;
  std::string confusions_{};
};

}  // namespace

std::string evaluate_reading(Reader& reader, std::span<Labelled const> set, Errors errors) {
  Evaluation evaluation(errors);
  for (auto const& message : set) {
    evaluation.take(reader, message);
    evaluation.take_noisy(reader, message);
  }
  return evaluation.report();
}

std::string summary_of(std::span<Measured const> sets) {
  Evaluation evaluation(Errors::hidden);
  for (auto const& set : sets) {
    for (auto const& message : set.messages) evaluation.take(*set.reader, message);
  }
  return evaluation.summary();
}

}  // namespace klantendag::dutch
