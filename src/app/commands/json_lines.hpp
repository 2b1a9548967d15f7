// SPDX-License-Identifier: EUPL-1.2
// Messages in, answers out, one JSON object a line: a line that cannot be used is answered in its place,
// the run goes on, and the exit status says so at the end.
#pragma once

#include <functional>
#include <string>
#include <string_view>

#include "base/json.hpp"
#include "platform/cli/command.hpp"

namespace klantendag::app {

struct MessageLine {
  std::int64_t line = 0;  // of the input, from 1; empty ones count
  json::Value id{};
  std::string_view text{};
  json::Value const* object = nullptr;
};

// Appends the members after "id" of the answer, without the closing brace. False: refused, and `out`
// holds the sentence that says why.
using AnswerLine = std::function<bool(MessageLine const& message, std::string& out)>;

// Writes the answer to a line that was refused; `id` is null when there is none to be found.
using RefuseLine = std::function<void(json::Value const& id, std::string_view sentence)>;

// Reads standard input to its end and answers in JSON Lines; with `refuse` the answers stand as they
// were given (an HTML page). Error dutch.lines.refused when a line was refused.
[[nodiscard]] Result<cli::Outcome> answer_lines(cli::Console& console, AnswerLine const& answer,
                                                RefuseLine const& refuse = {});

// Offsets in bytes, asked in rising order mostly, as code points.
class CodePointOffsets {
 public:
  explicit CodePointOffsets(std::string_view text) : text_(text) {}
  [[nodiscard]] std::size_t at(std::size_t byte);

 private:
  std::string_view text_;
  std::size_t byte_ = 0;
  std::size_t code_points_ = 0;
};

}  // namespace klantendag::app
