// SPDX-License-Identifier: EUPL-1.2
// Made: a letter with its words filled in, for exactly one person. Only make() makes one, from one
// recipient and what is about nobody, so a second person's data has no way into it.
#pragma once

#include <string>

#include "base/result.hpp"
#include "modules/letters/model.hpp"

namespace klantendag::letters {

class Made {
 public:
  [[nodiscard]] Recipient const& recipient() const { return recipient_; }
  [[nodiscard]] std::string const& subject() const { return subject_; }
  [[nodiscard]] std::string const& text() const { return text_; }

 private:
  explicit Made(Recipient recipient) : recipient_(std::move(recipient)) {}
  friend Result<Made> make(Wording const& wording, Day const& day, Recipient const& recipient);
  friend Result<Made> make_script(Wording const& wording, Day const& day);

  Recipient recipient_;
  std::string subject_{};
  std::string text_{};
};

// Errors: those of take_apart; conflict/letters.no_value {field} for a field that nothing is known for
// yet, conflict/letters.write_yourself {field} for one that only the writer knows.
[[nodiscard]] Result<Made> make(Wording const& wording, Day const& day, Recipient const& recipient);

// A script to read from: about nobody, with a line to write on where nothing is known.
[[nodiscard]] Result<Made> make_script(Wording const& wording, Day const& day);

// The appointment that goes along (iCalendar); empty when the day has no date or the letter has none.
[[nodiscard]] std::string appointment(Wording const& wording, Day const& day, Instant now);

}  // namespace klantendag::letters
