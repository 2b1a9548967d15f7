// SPDX-License-Identifier: EUPL-1.2
#include "app/run.hpp"

#include <csignal>

#include "app/command_tables.hpp"
#include "app/words.hpp"
#include "platform/cli/command_line.hpp"
#include "platform/config/config.hpp"
#include "platform/crypto/secret.hpp"
#include "platform/log/log.hpp"

namespace klantendag::app {
namespace {

// Before the line is parsed, so that also its problems are told in the right language.
Language language_of(std::vector<std::string> const& words) {
  std::string language = config::environment_variable("KLANTENDAG_LANGUAGE");
  for (std::size_t i = 0; i < words.size(); ++i) {
    if (words[i] == "--language" && i + 1 < words.size()) language = words[i + 1];
    if (words[i].starts_with("--language=")) language = words[i].substr(11);
  }
  return language_named(language).value_or(Language::nl);
}

int tell(Error const& error, cli::Console& console) {
  if (error.parts.empty()) {
    console.error(words().say(console.language(), error) + "\n");
  }
  for (Error const& part : error.parts) {
    console.error(words().say(console.language(), part) + "\n");
  }
  if (error.kind == ErrorKind::internal && !error.origin.empty()) {
    console.error("(" + error.origin + ")\n");
  }
  return exit_status(error);
}

int finish(cli::Console& console, int status) {
  auto const flushed = console.flush();
  return flushed ? status : exit_status(flushed.error());
}

}  // namespace

int exit_status(Error const& error) {
  switch (error.kind) {
    case ErrorKind::invalid:
      return 2;
    case ErrorKind::not_found:
      return 3;
    case ErrorKind::forbidden:
      return 4;
    case ErrorKind::conflict:
      return 5;
    case ErrorKind::unavailable:
      return 6;
    case ErrorKind::storage_full:
      return 6;
    case ErrorKind::internal:
      return 70;
  }
  return 70;
}

int run_line(std::vector<std::string> const& typed, cli::Console& console, House* house) {
  std::vector<cli::Command> const commands = all_commands(house);
  cli::Program const program{
      .name = "klantendag",
      .help = "program.help",
      .commands = commands,
      .everywhere = options_everywhere(),
      .say = [&](std::string_view key) { return words().say(console.language(), key); }};
  auto const line = cli::parse(program, typed);
  if (!line) return tell(line.error(), console);
  if (line->command == nullptr) {
    console.out(cli::help(program, line->topic));
    return finish(console, 0);
  }
  auto const outcome = line->command->run(line->arguments, console);
  if (!outcome) {
    int const status = tell(outcome.error(), console);
    return finish(console, status);
  }
  return finish(console, static_cast<int>(*outcome));
}

int run(std::vector<std::string> const& typed) {
  crypto::harden_process();
  // A full disk or a browser that left is an error to handle, not a reason to die.
  std::signal(SIGPIPE, SIG_IGN);
  std::signal(SIGXFSZ, SIG_IGN);
  auto const console = cli::process_console(language_of(typed));
  try {
    return run_line(typed, *console, nullptr);
  } catch (std::exception const& problem) {
    log::failed("program_failed", internal("app/run", problem.what()));
    return exit_status(internal("app/run", problem.what()));
  }
}

}  // namespace klantendag::app
