// SPDX-License-Identifier: EUPL-1.2
// klantendag redact: spans are pieces of the text in order that never overlap, the new text is the old one
// with the placeholders in their place, and any lines are answered line for line.
#include <string>

#include "app/commands/commands.hpp"
#include "base/json.hpp"
#include "base/text.hpp"
#include "core/dutch/redactor.hpp"
#include "fuzz.hpp"
#include "platform/cli/memory_console.hpp"

namespace {

using namespace klantendag;

void check_redaction(std::string_view text) {
  static dutch::Redactor redactor;
  auto const result = redactor.redact(
      text, std::vector<std::string>{"Jan de Vries", std::string(text.substr(0, 8))});
  std::string rebuilt;
  std::size_t at = 0;
  for (auto const& span : result.spans) {
    CHECK_PROMISE(at <= span.begin && span.begin < span.end && span.end <= text.size());
    rebuilt += text.substr(at, span.begin - at);
    rebuilt += span.placeholder;
    at = span.end;
  }
  rebuilt += text.substr(at);
  CHECK_PROMISE(rebuilt == result.text);
}

std::size_t lines_with_words(std::string_view text) {
  std::size_t count = 0;
  for (auto const line : split(text, '\n'))
    if (!trim(line).empty()) ++count;
  return count;
}

void check_lines(std::string_view bytes) {
  static auto const commands = app::redact_commands();
  cli::MemoryConsole console{std::string(bytes)};
  auto const outcome = commands[0].run({}, console);
  CHECK_PROMISE(lines_with_words(console.output) == lines_with_words(bytes));
  CHECK_PROMISE(outcome.ok() || outcome.error().key == "dutch.lines.refused");
}

}  // namespace

FUZZ_TARGET(redact) {
  check_redaction(bytes);
  // The command opens its rules and lists anew each time, so it gets every thirty-second input only.
  static int inputs = 0;
  if (inputs++ % 32 != 0) return;
  check_lines(bytes);
  if (!is_valid_utf8(bytes)) return;
  std::string line = "{\"id\":\"a\",\"known\":[";
  json::append_quoted(line, bytes.substr(0, bytes.find(' ')));
  line += "],\"text\":";
  json::append_quoted(line, bytes);
  check_lines(line + "}\n");
}
