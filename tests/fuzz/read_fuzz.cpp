// SPDX-License-Identifier: EUPL-1.2
// klantendag read: any bytes as a message, and any bytes as lines, are answered line for line; a mark is
// always a piece of the message, and reading the same again says the same.
#include <string>

#include "app/commands/commands.hpp"
#include "base/json.hpp"
#include "base/text.hpp"
#include "core/dutch/reader.hpp"
#include "fuzz.hpp"
#include "platform/cli/memory_console.hpp"

namespace {

using namespace klantendag;

void check_reading(std::string_view message) {
  static auto reader = dutch::Reader::built_in();
  auto const reading = reader.read(message);
  CHECK_PROMISE(reading.reply_needed == !reading.asks.empty());
  for (auto const& ask : reading.asks) {
    CHECK_PROMISE(ask.begin < ask.end && ask.end <= message.size());
    CHECK_PROMISE(ask.confidence > 0 && ask.confidence <= 1);
    CHECK_PROMISE(!ask.reason_nl.empty() && !ask.reason_en.empty());
  }
  CHECK_PROMISE(reader.read(message).asks.size() == reading.asks.size());
}

std::size_t lines_with_words(std::string_view text) {
  std::size_t count = 0;
  for (auto const line : split(text, '\n'))
    if (!trim(line).empty()) ++count;
  return count;
}

void check_lines(std::string_view bytes) {
  static auto const commands = app::read_commands();
  cli::MemoryConsole console{std::string(bytes)};
  auto const outcome = commands[0].run({}, console);
  CHECK_PROMISE(lines_with_words(console.output) == lines_with_words(bytes));
  CHECK_PROMISE(outcome.ok() || outcome.error().key == "dutch.lines.refused");
  for (auto const line : split(console.output, '\n'))
    CHECK_PROMISE(line.empty() || json::parse(line).ok());
}

}  // namespace

FUZZ_TARGET(read) {
  check_reading(bytes);
  // The command opens its rules and lists anew each time, so it gets every thirty-second input only.
  static int inputs = 0;
  if (inputs++ % 32 != 0) return;
  check_lines(bytes);
  if (!is_valid_utf8(bytes)) return;
  std::string line = "{\"id\":1,\"text\":";
  json::append_quoted(line, bytes);
  check_lines(line + "}\n");
}
