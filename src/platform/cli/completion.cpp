// SPDX-License-Identifier: EUPL-1.2
// Completion for three shells, made from the tables: commands by place, then options, then files.
#include <algorithm>

#include "platform/cli/tables.hpp"

namespace klantendag::cli {
namespace {

std::string option_words(Program const& program, Command const* command) {
  std::string words;
  auto const add = [&words](Option const& option) {
    words += (words.empty() ? "--" : " --") + std::string(option.name);
  };
  if (command) std::for_each(command->options.begin(), command->options.end(), add);
  std::for_each(program.everywhere.begin(), program.everywhere.end(), add);
  return words;
}

std::string joined(std::vector<std::string> const& words) {
  std::string line;
  for (std::string const& word : words) line += (line.empty() ? "" : " ") + word;
  return line;
}

// In single quotes for a shell: a quote inside ends, escapes and begins again.
std::string quoted(std::string_view text) {
  std::string line = "'";
  for (char const letter : text) {
    if (letter == '\'')
      line += "'\\''";
    else
      line += letter;
  }
  return line + "'";
}

// Deeper topics first: a shell's `case` takes the first pattern that fits.
std::vector<std::string> deepest_first(Program const& program) {
  std::vector<std::string> topics = all_topics(program);
  std::stable_sort(topics.begin(), topics.end(), [](auto const& left, auto const& right) {
    return std::count(left.begin(), left.end(), ' ') > std::count(right.begin(), right.end(), ' ');
  });
  // The program itself has no words and comes last.
  std::erase(topics, "");
  topics.emplace_back();
  return topics;
}

// One case for each topic: which words may follow. Used by bash and zsh alike.
std::string cases(Program const& program, std::string_view indent) {
  std::string text;
  for (std::string const& topic : deepest_first(program)) {
    std::string words = joined(next_words(program, topic));
    std::string const options = option_words(program, find_command(program, topic));
    if (!words.empty() && !options.empty()) words += " ";
    text += std::string(indent) + (topic.empty() ? "*" : quoted(" " + topic + " ") + "*") +
            ") choices=" + quoted(words + options) + " ;;\n";
  }
  return text;
}

// The options whose next word is their value, and so no part of a command's name.
std::vector<std::string> options_with_value(Program const& program) {
  std::vector<std::string> names;
  auto const add = [&names](Option const& option) {
    std::string name = "--" + std::string(option.name);
    bool const known = std::find(names.begin(), names.end(), name) != names.end();
    if (!option.value_name.empty() && !known) names.push_back(std::move(name));
  };
  std::for_each(program.everywhere.begin(), program.everywhere.end(), add);
  for (Command const& command : program.commands) {
    std::for_each(command.options.begin(), command.options.end(), add);
  }
  return names;
}

// The body of the loop over the words so far, and what follows it; for bash and zsh alike. Where a
// value is expected the shell completes files.
std::string walk(Program const& program) {
  std::string patterns;
  for (std::string const& name : options_with_value(program)) {
    patterns += (patterns.empty() ? "" : "|") + name;
  }
  std::string text = "    if [ -n \"$skip\" ]; then skip=''; continue; fi\n";
  text += "    case \"$word\" in\n";
  if (!patterns.empty()) text += "      " + patterns + ") skip=1 ;;\n";
  text += "      -*) ;;\n      *) place+=\"$word \" ;;\n    esac\n  done\n";
  text += "  case \"$place\" in\n" + cases(program, "    ") + "  esac\n";
  text += "  if [ -n \"$skip\" ]; then choices=''; fi\n";
  return text;
}

std::string bash(Program const& program) {
  std::string const name(program.name);
  std::string text = "# Completion for bash: source it, or put it in /etc/bash_completion.d.\n_";
  text += name + "() {\n";
  text += "  local place=' ' choices='' skip='' word\n";
  text += "  for word in \"${COMP_WORDS[@]:1:COMP_CWORD-1}\"; do\n" + walk(program);
  text += "  mapfile -t COMPREPLY < <(compgen -W \"$choices\" -- \"${COMP_WORDS[COMP_CWORD]}\")\n";
  text += "}\n";
  text += "complete -o default -F _" + name + " " + name + "\n";
  return text;
}

std::string zsh(Program const& program) {
  std::string const name(program.name);
  std::string text = "#compdef " + name + "\n";
  text += "# Completion for zsh: put it as _" + name + " in a folder of $fpath.\n_" + name;
  text += "() {\n";
  text += "  local place=' ' choices='' skip='' word\n";
  text += "  for word in \"${(@)words[2,CURRENT-1]}\"; do\n" + walk(program);
  text += "  compadd -- ${=choices}\n";
  text += "  _files\n";
  text += "}\n";
  text += "if [ \"$funcstack[1]\" = _" + name + " ]; then _" + name + "; else compdef _" + name +
          " " + name + "; fi\n";
  return text;
}

std::string fish_line(Program const& program, std::string_view topic, std::string const& rest) {
  return "complete -c " + std::string(program.name) + " -n " +
         quoted("__" + std::string(program.name) + "_at " + std::string(topic)) + rest + "\n";
}

std::string fish(Program const& program) {
  std::string const name(program.name);
  std::string text = "# Completion for fish: put it in ~/.config/fish/completions.\n";
  text += "function __" + name + "_at\n";
  text += "  set -l given\n  set -l skip 0\n";
  text += "  for word in (commandline -opc)[2..-1]\n";
  text += "    if test $skip = 1; set skip 0; continue; end\n";
  text += "    if contains -- $word";
  for (std::string const& option : options_with_value(program)) text += " " + option;
  text += "; set skip 1; continue; end\n";
  text += "    string match -q -- '-*' $word; or set -a given $word\n";
  text += "  end\n";
  text += "  set -l count (count $argv)\n";
  text += "  test $count -eq 0; and begin; test (count $given) -eq 0; return; end\n";
  text += "  test (count $given) -ge $count; and test \"$given[1..$count]\" = \"$argv\"\n";
  text += "end\n";
  for (std::string const& topic : all_topics(program)) {
    for (std::string const& word : next_words(program, topic)) {
      std::string const path = topic.empty() ? word : topic + " " + word;
      Command const* const command = find_command(program, path);
      std::string const help = command ? " -d " + quoted(program.say(command->help)) : "";
      text += fish_line(program, topic, " -f -a " + word + help);
    }
    Command const* const command = find_command(program, topic);
    if (!command) continue;
    for (Option const& option : command->options) {
      std::string const value = option.value_name.empty() ? "" : " -r";
      text += fish_line(
          program, topic,
          " -l " + std::string(option.name) + value + " -d " + quoted(program.say(option.help)));
    }
  }
  for (Option const& option : program.everywhere) {
    std::string const value = option.value_name.empty() ? "" : " -r";
    text += "complete -c " + name + " -l " + std::string(option.name) + value + " -d " +
            quoted(program.say(option.help)) + "\n";
  }
  return text;
}

}  // namespace

std::string completion(Program const& program, Shell shell) {
  switch (shell) {
    case Shell::bash:
      return bash(program);
    case Shell::zsh:
      return zsh(program);
    case Shell::fish:
      return fish(program);
  }
  return {};
}

}  // namespace klantendag::cli
