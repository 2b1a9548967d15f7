// SPDX-License-Identifier: EUPL-1.2
// Reads a message whole and says what in it needs a reaction, where, why and how sure. Three outcomes:
// asks were found; unsure ("lees volledig": a person must read it); or routine. A pure function of the
// text, the rules and the model; linear in the length of the text.
#pragma once

#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "base/language.hpp"
#include "base/result.hpp"
#include "core/dutch/rules.hpp"

namespace klantendag::dutch {

struct Ask {
  Kind kind = Kind::question;
  std::size_t begin = 0;  // bytes of the message, half open
  std::size_t end = 0;
  double confidence = 0;  // 0 to 1
  std::string reason_nl{};
  std::string reason_en{};
  // Ids of all rules that spoke in the sentence: the urgent ones, or the others. Empty: only the model.
  std::vector<std::string> rules{};
};

// Nobody reads more of one message.
inline constexpr std::size_t most_asks = 1000;

struct Reading {
  bool reply_needed = false;
  bool unsure = false;
  std::string language{};   // nl fy en de tr pl ar uk, or "und"
  std::vector<Ask> asks{};  // in the order of the text, the first most_asks
};

[[nodiscard]] std::string_view name(Kind kind);  // question contact request urgent

class Reader {
 public:
  // From the texts of the rules and of the model. Errors name the line: dutch.rules.*, dutch.model.*.
  [[nodiscard]] static Result<Reader> open(std::string_view rules, std::string_view model);
  // From the files in the binary.
  [[nodiscard]] static Reader built_in();

  Reader(Reader&&) noexcept;
  Reader& operator=(Reader&&) noexcept;
  ~Reader();

  // Keeps memory between calls: one Reader a thread. What is longer than a piece (pieces.hpp) is read piece by
  // piece, so that it takes no more memory; its language is that of the first.
  [[nodiscard]] Reading read(std::string_view message);
  [[nodiscard]] Rules const& rules() const;
  [[nodiscard]] std::string version() const;  // of rules and model together

 private:
  struct Parts;
  explicit Reader(std::unique_ptr<Parts> parts);

  std::unique_ptr<Parts> parts_;
};

}  // namespace klantendag::dutch
