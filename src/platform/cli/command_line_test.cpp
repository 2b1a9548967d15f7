// SPDX-License-Identifier: EUPL-1.2
#include "platform/cli/command_line.hpp"

#include <doctest/doctest.h>

#include <cstdio>

namespace klantendag::cli {
namespace {

std::vector<Command> const commands{
    {.path = "lottery solve",
     .help = "help.solve",
     .options = {{.name = "size", .value_name = "K", .help = "help.size", .required = true},
                 {.name = "people", .value_name = "P.csv", .help = "help.people", .required = true},
                 {.name = "id", .value_name = "COL", .help = "help.id", .repeated = true},
                 {.name = "objective",
                  .value_name = "NAME",
                  .help = "help.objective",
                  .default_value = "leximin"},
                 {.name = "json", .help = "help.json"}}},
    {.path = "lottery replay",
     .help = "help.replay",
     .details = {"help.replay.reads", "{help.replay.example}"},
     .positionals = {{"FILE", "help.file"}}},
    {.path = "import",
     .help = "help.import",
     .options = {{.name = "dry-run", .help = "help.dry"}},
     .positionals = {{"FILE", "help.file"}}},
    {.path = "serve", .help = "help.serve"}};

std::vector<Option> const everywhere{
    {.name = "data", .value_name = "DIR", .help = "help.data", .default_value = "./data"},
    {.name = "language", .value_name = "nl|en", .help = "help.language"}};

Program program() {
  return {.name = "klantendag",
          .help = "help.program",
          .commands = commands,
          .everywhere = everywhere,
          .say = [](std::string_view key) {
            return key.starts_with('{') ? std::string(key) : "<" + std::string(key) + ">";
          }};
}

Result<Line> read(std::vector<std::string> const& words) {
  return parse(program(), words);
}

bool contains(std::string_view text, std::string_view part) {
  return text.find(part) != std::string_view::npos;
}

}  // namespace

TEST_CASE("options, flags and defaults reach the command") {
  auto const line =
      read({"lottery", "solve", "--size", "12", "--people=p.csv", "--json", "--data", "/d"});

  REQUIRE(line.ok());
  CHECK(line->command->path == "lottery solve");
  CHECK(line->arguments.integer("size", 1, 100).value() == 12);
  CHECK(line->arguments.text("people") == "p.csv");
  CHECK(line->arguments.has("json"));
  CHECK_FALSE(line->arguments.has("objective"));
  CHECK(line->arguments.text("objective") == "leximin");
  CHECK(line->arguments.text("data") == "/d");
}

TEST_CASE("an option for every command may stand before the command") {
  auto const line = read({"--data", "elsewhere", "serve"});

  REQUIRE(line.ok());
  CHECK(line->command->path == "serve");
  CHECK(line->arguments.text("data") == "elsewhere");
}

TEST_CASE("a file may be called like a command") {
  auto const line = read({"import", "serve", "--dry-run"});

  REQUIRE(line.ok());
  CHECK(line->command->path == "import");
  CHECK(line->arguments.text("FILE") == "serve");
  CHECK(line->arguments.has("dry-run"));
}

TEST_CASE("a file whose name begins with a dash stands after two dashes") {
  auto const line = read({"import", "--", "-strange.csv"});

  REQUIRE(line.ok());
  CHECK(line->arguments.text("FILE") == "-strange.csv");
}

TEST_CASE("a repeated option keeps every value, in order") {
  auto const line =
      read({"lottery", "solve", "--size", "1", "--people", "p", "--id", "a", "--id", "b"});

  REQUIRE(line.ok());
  CHECK(line->arguments.all("id") == std::vector<std::string>{"a", "b"});
}

TEST_CASE("everything that is missing is said at once") {
  auto const error = read({"lottery", "solve"}).error();

  CHECK(error.kind == ErrorKind::invalid);
  REQUIRE(error.parts.size() == 2);
  CHECK(error.parts[0].key == "cli.option_missing");
  CHECK(error.parts[0].field == "size");
  CHECK(error.parts[1].field == "people");
  CHECK(read({"lottery", "replay"}).error().key == "cli.word_missing");
}

TEST_CASE("an unknown option or command is answered with the one that was probably meant") {
  auto const option = read({"lottery", "solve", "--peple", "p.csv", "--size", "3"}).error();
  auto const command = read({"lottery", "sovle"}).error();

  CHECK(option.key == "cli.unknown_option_nearest");
  CHECK(option.parameters.back() == Parameter{"nearest", "--people"});
  CHECK(command.key == "cli.unknown_command_nearest");
  CHECK(command.parameters.back() == Parameter{"nearest", "solve"});
  CHECK(read({"frobnicate"}).error().key == "cli.unknown_command");
  CHECK(read({"serve", "-x"}).error().key == "cli.unknown_option");
}

TEST_CASE("an option without its value, a flag with one and a double option are refused") {
  CHECK(read({"lottery", "solve", "--people", "p", "--size"}).error().key == "cli.value_missing");
  CHECK(read({"import", "f", "--dry-run=no"}).error().key == "cli.flag_without_value");
  CHECK(read({"serve", "--data", "a", "--data", "b"}).error().key == "cli.given_twice");
  CHECK(read({"serve", "now"}).error().key == "cli.word_too_many");
}

TEST_CASE("of a list of values one is chosen") {
  auto const error = read({"serve", "--language", "xx"}).error();

  CHECK(error.kind == ErrorKind::invalid);
  CHECK(error.key == "cli.no_choice");
  CHECK(error.field == "language");
  CHECK(read({"serve", "--language", "en"}).ok());
}

TEST_CASE("a number is a whole number within its range") {
  auto const line = read({"lottery", "solve", "--size", "12x", "--people", "p"});

  CHECK(line->arguments.integer("size", 1, 100).error().key == "cli.not_a_number");
  Arguments const high{.values = {{"size", {"101"}}}};
  CHECK(high.integer("size", 1, 100).error().field == "size");
}

TEST_CASE("help shows for the program, a group and a command") {
  CHECK(read({})->topic.empty());
  CHECK(read({"lottery"})->topic == "lottery");
  CHECK(read({"help", "lottery", "solve"})->topic == "lottery solve");
  CHECK(read({"lottery", "solve", "--help"})->command == nullptr);

  std::string const page = help(program(), "lottery solve");
  CHECK(
      contains(page, "klantendag lottery solve --size K --people P.csv [<cli.help_options_word>]"));
  CHECK(contains(page, "<help.objective> (<cli.help_default> leximin)"));
  CHECK(contains(page, "--data DIR"));
  CHECK(contains(help(program(), ""), "lottery replay  <help.replay>"));
  CHECK(contains(help(program(), "lottery replay"),
                 "<help.replay>\n\n<help.replay.reads>\n\n  {help.replay.example}\n"));
  CHECK_FALSE(contains(help(program(), "lottery"), "<help.import>"));
}

TEST_CASE("each shell gets every command and every option") {
  for (Shell const shell : {Shell::bash, Shell::zsh, Shell::fish}) {
    std::string const script = completion(program(), shell);
    for (std::string_view const word : {"solve", "replay", "serve", "size", "dry-run", "data"}) {
      CHECK(contains(script, word));
    }
  }
}

TEST_CASE("bash completes commands by their place and options by their command") {
  auto const complete = [](std::string const& words) {
    std::string const script = completion(program(), Shell::bash) + "COMP_WORDS=(" + words +
                               "); COMP_CWORD=$((${#COMP_WORDS[@]}-1)); _klantendag; "
                               "echo \"${COMPREPLY[*]}\"";
    std::FILE* const pipe = ::popen(("bash -c '" +
                                     [&] {
                                       std::string escaped;
                                       for (char const c : script) {
                                         if (c == '\'')
                                           escaped += "'\\''";
                                         else
                                           escaped += c;
                                       }
                                       return escaped;
                                     }() +
                                     "'")
                                        .c_str(),
                                    "r");
    REQUIRE(pipe != nullptr);
    std::string answer(200, '\0');
    answer.resize(std::fread(answer.data(), 1, answer.size(), pipe));
    ::pclose(pipe);
    return answer;
  };

  CHECK(complete("klantendag lot") == "lottery\n");
  CHECK(complete("klantendag lottery \"\"") == "solve replay --data --language\n");
  CHECK(complete("klantendag lottery solve --p") == "--people\n");
  CHECK(complete("klantendag --data folder ser") == "serve\n");
  CHECK(complete("klantendag lottery solve --people \"\"") == "\n");
  CHECK(complete("klantendag import file.csv --d") == "--dry-run --data\n");
}

}  // namespace klantendag::cli
