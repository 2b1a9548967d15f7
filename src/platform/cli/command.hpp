// SPDX-License-Identifier: EUPL-1.2
// A command of the command line as data: what it is called, what it takes, what it does. Help, shell
// completion and parsing are all made from these tables, so they cannot disagree.
#pragma once

#include <cstdint>
#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/language.hpp"
#include "base/result.hpp"

namespace klantendag::cli {

// `--size K` takes a value; a flag (`--json`) has no value name. `help` is a key in texts.txt.
struct Option {
  std::string_view name;             // "size", without the dashes
  std::string_view value_name = "";  // "K"; "nl|en": one of these two; empty: a flag
  std::string_view help;
  bool required = false;
  bool repeated = false;
  std::string_view default_value = "";
};

// A word that stands by its place: `lottery replay FILE`.
struct Positional {
  std::string_view name;  // "FILE"
  std::string_view help;
  bool required = true;
};

class Arguments {
 public:
  std::map<std::string, std::vector<std::string>, std::less<>> values{};
  std::map<std::string, std::string, std::less<>> defaults{};  // of the command's table

  [[nodiscard]] bool has(std::string_view name) const;  // a flag or option that was given
  // The value, the default of the table, or empty.
  [[nodiscard]] std::string text(std::string_view name) const;
  [[nodiscard]] std::vector<std::string> all(std::string_view name) const;
  // Error: cli.not_a_number with the option's name; out of range counts as well.
  [[nodiscard]] Result<std::int64_t> integer(std::string_view name, std::int64_t from,
                                             std::int64_t to) const;
};

// Where a command reads and writes: a terminal, or the socket of a running server.
class Console {
 public:
  virtual ~Console() = default;
  virtual void out(std::string_view text) = 0;    // standard output: what programs read
  virtual void error(std::string_view text) = 0;  // standard error: what people read
  // The next piece of standard input, or nothing at its end.
  [[nodiscard]] virtual std::optional<std::string> read_input() = 0;
  // A whole file, relative to the caller's folder. Errors: of platform/files, not found or invalid.
  [[nodiscard]] virtual Result<std::string> read_file(std::string_view path) = 0;
  // The same in pieces, for a file that may be larger than memory should hold.
  [[nodiscard]] virtual Result<void> read_file_in_pieces(
      std::string_view path, std::function<Result<void>(std::string_view)> const& take) {
    auto const whole = read_file(path);
    if (!whole) return whole.error();
    return take(*whole);
  }
  [[nodiscard]] virtual Result<void> write_file(std::string_view path, std::string_view bytes) = 0;
  [[nodiscard]] virtual Language language() const = 0;
  // Passes on what is still held back. Error when some of the output could not be written.
  [[nodiscard]] virtual Result<void> flush() { return {}; }
};

// 0 done, 1 a check found something broken; every other exit status comes from an Error's kind.
enum class Outcome { done = 0, found_broken = 1 };

struct Command {
  std::string_view path;  // "lottery solve"
  std::string_view help;  // key in texts.txt
  // Keys of what its page says below that: a paragraph each, or an example when it begins with '{'.
  std::vector<std::string_view> details{};
  std::vector<Option> options{};
  std::vector<Positional> positionals{};
  std::function<Result<Outcome>(Arguments const&, Console&)> run{};
};

// A console over the process's own streams, buffered. Flushes before it waits for input and at its end.
[[nodiscard]] std::unique_ptr<Console> process_console(Language language);

}  // namespace klantendag::cli
