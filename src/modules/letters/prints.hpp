// SPDX-License-Identifier: EUPL-1.2
// Letters as one PDF: the pages are made at once by who asks, a job lets Chromium print them. Sealed with
// a key of its own, and gone after a day.
#pragma once

#include <string>

#include "modules/letters/letters.hpp"
#include "platform/jobs/runner.hpp"
#include "platform/pdf/pdf.hpp"

namespace klantendag {
struct LetterPrintRecord;
using LetterPrintId = Id<LetterPrintRecord>;
}  // namespace klantendag

namespace klantendag::letters {

// Life: waiting → ready or failed; a day after it was asked for it is forgotten.
struct Print {
  enum class State { waiting, ready, failed };

  LetterPrintId id{};
  EditionId edition{};
  Kind kind = Kind::confirmation;
  State state = State::waiting;
  std::string reason{};  // key of a text
};

// Errors: those of make_all; conflict/letters.nobody_to_print.
[[nodiscard]] Result<LetterPrintId> order_print(Work& work, Means const& means, Which const& which);
// Error: not_found/letters.no_print.
[[nodiscard]] Result<Print> find_print(Work& work, EditionId edition, LetterPrintId id);
[[nodiscard]] Result<std::string> read_print(Work& work, Means const& means, EditionId edition,
                                             LetterPrintId id);

struct Press {
  crypto::Keys const& keys;
  pdf::Printer printer;
  std::string stylesheet{};
};
[[nodiscard]] jobs::Kind print_kind(Press press);
[[nodiscard]] jobs::Kind forget_prints_kind();
inline constexpr Literal forget_prints_job = "forget_letter_prints";

}  // namespace klantendag::letters
