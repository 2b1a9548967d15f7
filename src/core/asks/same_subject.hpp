// SPDX-License-Identifier: EUPL-1.2
// Does a client who is waiting write about the same thing again, perhaps in other words? A wrong "yes"
// would hide a new question, a wrong "no" would leave somebody at the back of the queue; so there is a
// third answer, which does both: a new ask, and the waiting one is lifted.
#pragma once

#include <string_view>

#include "core/asks/asks.hpp"

namespace klantendag::asks {

// What was asked: the sentence that was marked, the subject line of its message, and all of that message,
// for what is asked about often stands in the sentence before.
struct Asked {
  Kind kind = Kind::question;
  std::string_view sentence{};
  std::string_view subject{};
  std::string_view text{};
};

enum class Again {
  no,    // another subject
  also,  // perhaps another subject, and they are reminding us too
  yes    // the same ask
};

// `fresh_text`: the whole new message, for words such as "nog steeds niets gehoord".
[[nodiscard]] Again same_subject(Asked const& waiting, Asked const& fresh,
                                 std::string_view fresh_text);

// Whether somebody says that they asked before: "nogmaals", "nog niet teruggebeld", "vorige bericht".
[[nodiscard]] bool reminds(std::string_view text);

}  // namespace klantendag::asks
