// SPDX-License-Identifier: EUPL-1.2
// The only file that knows CLI11: it reads options and their values; which command is meant and what
// is missing we decide ourselves, so that all problems come at once and in the reader's language.
#include "platform/cli/command_line.hpp"

#include <CLI/App.hpp>
#include <CLI/Config.hpp>
#include <CLI/Formatter.hpp>
#include <CLI/Option.hpp>

#include <algorithm>
#include <map>

#include "base/text.hpp"
#include "platform/cli/tables.hpp"

namespace klantendag::cli {
namespace {

struct Choice {
  Command const* command = nullptr;
  std::string path{};
  std::vector<std::string> rest{};  // the words that are no part of the command's name
  bool help = false;
};

Option const* option_named(std::span<Option const> options, std::string_view word) {
  for (Option const& option : options) {
    if (word == "--" + std::string(option.name)) return &option;
  }
  return nullptr;
}

Error unknown_command(Program const& program, Choice const& choice, std::string const& word) {
  std::string const near = nearest(word, next_words(program, choice.path));
  if (near.empty()) return invalid("cli.unknown_command", {{"word", word}});
  return invalid("cli.unknown_command_nearest", {{"word", word}, {"nearest", near}});
}

bool asks_help(std::string_view word) {
  return word == "--help" || word == "-h";
}

// Walks along the words of a command's name; options that may stand anywhere may stand before it.
Result<Choice> choose(Program const& program, std::vector<std::string> const& words) {
  Choice choice;
  std::size_t at = 0;
  while (at < words.size() && choice.command == nullptr) {
    std::string const& word = words[at++];
    if (asks_help(word) || (word == "help" && choice.path.empty())) {
      choice.help = true;
    } else if (!word.empty() && word[0] == '-') {
      choice.rest.push_back(word);
      Option const* const option = option_named(program.everywhere, word);
      if (option && !option->value_name.empty() && at < words.size()) {
        choice.rest.push_back(words[at++]);
      }
    } else {
      std::string const path = choice.path.empty() ? word : choice.path + " " + word;
      choice.command = find_command(program, path);
      if (!choice.command && !is_group(program, path)) {
        return unknown_command(program, choice, word);
      }
      choice.path = path;
      // "import" may be a command and also the beginning of "import undo": the longer one wins.
      if (choice.command && at < words.size() &&
          (find_command(program, path + " " + words[at]) ||
           is_group(program, path + " " + words[at]))) {
        choice.command = nullptr;
      }
    }
  }
  choice.rest.insert(choice.rest.end(), words.begin() + static_cast<std::ptrdiff_t>(at),
                     words.end());
  auto const end = std::find(choice.rest.begin(), choice.rest.end(), "--");
  choice.help = choice.help || std::any_of(choice.rest.begin(), end, asks_help);
  return choice;
}

// CLI11 begins its messages with the option's name, with or without the dashes.
std::string option_in(std::string_view message) {
  message.remove_prefix(std::min(message.find_first_not_of('-'), message.size()));
  return std::string(message.substr(0, message.find_first_of(": ")));
}

struct Reader {
  CLI::App app{};
  std::map<std::string, CLI::Option*, std::less<>> parts{};
  std::map<std::string, bool, std::less<>> flags{};

  void add(Option const& option) {
    std::string const name(option.name);
    if (parts.count(name) != 0) return;
    bool const flag = option.value_name.empty();
    CLI::Option* const part =
        flag ? app.add_flag("--" + name)->disable_flag_override() : app.add_option("--" + name);
    if (!flag) part->expected(1)->allow_extra_args(false);
    parts[name] = part->multi_option_policy(CLI::MultiOptionPolicy::TakeAll);
    flags[name] = flag;
  }

  void add(Positional const& positional) {
    std::string const name(positional.name);
    parts[name] = app.add_option(name)->expected(1)->allow_extra_args(false);
  }
};

Error unknown_option(Program const& program, Command const& command, std::string const& word) {
  std::string const name = word.substr(0, word.find('='));
  std::vector<std::string> known;
  for (Option const& option : command.options) known.push_back("--" + std::string(option.name));
  for (Option const& option : program.everywhere) known.push_back("--" + std::string(option.name));
  std::string const near = nearest(name, known);
  std::string const path(command.path);
  if (near.empty()) return invalid("cli.unknown_option", {{"option", name}, {"command", path}});
  return invalid("cli.unknown_option_nearest",
                 {{"option", name}, {"command", path}, {"nearest", near}});
}

// The rest of the line into values, or the first word that cannot be understood.
Result<void> read_values(Program const& program, Choice const& choice, Reader& reader,
                         Arguments& arguments) {
  reader.app.set_help_flag();
  reader.app.allow_extras();
  std::vector<std::string> backwards(choice.rest.rbegin(), choice.rest.rend());
  try {
    reader.app.parse(backwards);
  } catch (CLI::ArgumentMismatch const& problem) {
    std::string const option = option_in(problem.what());
    std::vector<Parameter> named{{"option", "--" + option}};
    if (reader.flags[option]) return invalid("cli.flag_without_value", std::move(named));
    return invalid("cli.value_missing", std::move(named));
  } catch (CLI::ParseError const& problem) {
    return invalid("cli.value_missing", {{"option", "--" + option_in(problem.what())}});
  }
  for (std::string const& word : reader.app.remaining()) {
    if (word.size() > 1 && word[0] == '-' && word != "--") {
      return unknown_option(program, *choice.command, word);
    }
    if (word != "--") return invalid("cli.word_too_many", {{"word", word}});
  }
  for (auto const& [name, part] : reader.parts) {
    if (part->count() > 0) arguments.values[name] = part->results();
  }
  return {};
}

// A value name with bars lists the only values that there are.
bool is_choice(Option const& option, std::string_view value) {
  if (option.value_name.find('|') == std::string_view::npos) return true;
  auto const choices = split(option.value_name, '|');
  return std::find(choices.begin(), choices.end(), value) != choices.end();
}

void check_option(Option const& option, Arguments& arguments, std::vector<Error>& problems) {
  std::string const name(option.name);
  auto const given = arguments.values.find(name);
  bool const there = given != arguments.values.end();
  if (!there && option.required) {
    problems.push_back(
        invalid_field(name, "cli.option_missing",
                      {{"option", "--" + name}, {"value", std::string(option.value_name)}}));
  }
  if (there && given->second.size() > 1 && !option.repeated && !option.value_name.empty()) {
    problems.push_back(invalid_field(name, "cli.given_twice", {{"option", "--" + name}}));
  }
  if (there && !is_choice(option, given->second.back())) {
    problems.push_back(invalid_field(name, "cli.no_choice",
                                     {{"option", "--" + name},
                                      {"choices", std::string(option.value_name)},
                                      {"value", given->second.back()}}));
  }
  if (!option.default_value.empty()) arguments.defaults[name] = option.default_value;
}

}  // namespace

Result<Line> parse(Program const& program, std::vector<std::string> const& words) {
  ASSIGN_OR_RETURN(Choice const choice, choose(program, words));
  if (choice.help || choice.command == nullptr) return Line{.topic = choice.path};

  Reader reader;
  for (Option const& option : choice.command->options) reader.add(option);
  for (Option const& option : program.everywhere) reader.add(option);
  for (Positional const& positional : choice.command->positionals) reader.add(positional);
  Line line{.command = choice.command, .topic = choice.path};
  RETURN_IF_ERROR(read_values(program, choice, reader, line.arguments));

  std::vector<Error> problems;
  for (Option const& option : choice.command->options) {
    check_option(option, line.arguments, problems);
  }
  for (Option const& option : program.everywhere) check_option(option, line.arguments, problems);
  for (Positional const& positional : choice.command->positionals) {
    if (positional.required && !line.arguments.has(positional.name)) {
      problems.push_back(invalid(
          "cli.word_missing", {{"name", std::string(positional.name)}, {"command", choice.path}}));
    }
  }
  if (!problems.empty()) return all_of(std::move(problems));
  return line;
}

}  // namespace klantendag::cli
