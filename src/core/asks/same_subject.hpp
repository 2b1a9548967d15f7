// SPDX-License-Identifier: EUPL-1.2
// Does a client who is waiting write about the same thing again, perhaps in other words? A wrong "yes"
// would hide a new question, a wrong "no" would leave somebody at the back of the queue; so there is a
// third answer, which does both: a new ask, and the waiting one is lifted.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "core/asks/asks.hpp"

namespace klantendag::asks {

// What was asked: the sentence that was marked, the subject line of its message, and all of that message,
// for what is asked about often stands in the sentence before.
struct Asked {
  Kind kind = Kind::question;
  std::string_view sentence{};
  std::string_view subject{};
  std::string_view text{};
  bool asks_more = false;  // its sentence wants a call, and is marked as a question or request too
};

enum class Again {
  no,    // another subject
  also,  // perhaps another subject, and they are reminding us too
  yes    // the same ask
};

// The same in pieces, for many asks of many messages: what is said is looked at once.
struct Told {                        // a whole message
  std::string line{};                // its subject line, without "Re:"
  std::vector<std::string> words{};  // what it is about, each once, in order
  bool reminds = false;
};
struct Wanted {  // the sentence that asks
  Kind kind = Kind::question;
  std::vector<std::string> words{};
  bool only_reminds = false;
  bool asks_more = false;  // of a call
};
struct Around {  // of the messages in which both stand
  bool same_line = false;
  bool much_in_common = false;
  bool reminds = false;  // the new one does
};
[[nodiscard]] Told told(std::string_view subject, std::string_view text);
[[nodiscard]] Wanted wanted(Kind kind, std::string_view sentence);
[[nodiscard]] Around around(Told const& waiting, Told const& fresh);
[[nodiscard]] Again same_subject(Wanted const& waiting, Wanted const& fresh, Around const& around);

// `fresh_text`: the whole new message, for words such as "nog steeds niets gehoord".
[[nodiscard]] Again same_subject(Asked const& waiting, Asked const& fresh,
                                 std::string_view fresh_text);

// Whether somebody says that they asked before: "nogmaals", "nog niet teruggebeld", "vorige bericht".
[[nodiscard]] bool reminds(std::string_view text);

}  // namespace klantendag::asks
