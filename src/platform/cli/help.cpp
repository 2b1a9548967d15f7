// SPDX-License-Identifier: EUPL-1.2
// Pages of help, made from the tables.
#include "base/text.hpp"
#include "platform/cli/tables.hpp"

namespace klantendag::cli {
namespace {

struct HelpLine {
  std::string left;
  std::string right;
};

constexpr std::size_t page_width = 96;  // columns; a common terminal is at least 100 wide today
constexpr std::size_t widest_left = 28;

void append_wrapped(std::string& page, std::string_view text, std::size_t indent) {
  std::size_t column = indent;
  for (std::string_view const word : split(text, ' ')) {
    std::size_t const width = count_code_points(word);
    if (column > indent && column + 1 + width > page_width) {
      page += "\n" + std::string(indent, ' ');
      column = indent;
    } else if (column > indent) {
      page += ' ';
      ++column;
    }
    page += word;
    column += width;
  }
  page += '\n';
}

void append_table(std::string& page, std::string const& heading,
                  std::vector<HelpLine> const& lines) {
  if (lines.empty()) return;
  std::size_t width = 0;
  for (HelpLine const& line : lines) {
    width = std::max(width, std::min(widest_left, count_code_points(line.left)));
  }
  page += "\n" + heading + "\n";
  for (HelpLine const& line : lines) {
    page += "  " + line.left;
    std::size_t const used = count_code_points(line.left);
    if (used > width) {
      page += "\n" + std::string(width + 4, ' ');
    } else {
      page += std::string(width - used + 2, ' ');
    }
    append_wrapped(page, line.right, width + 4);
  }
}

std::string shown(Option const& option) {
  std::string text = "--" + std::string(option.name);
  if (!option.value_name.empty()) text += " " + std::string(option.value_name);
  return text;
}

std::vector<HelpLine> option_lines(Program const& program, std::span<Option const> options) {
  std::vector<HelpLine> lines;
  for (Option const& option : options) {
    std::string right = program.say(option.help);
    if (option.required) right += " (" + program.say("cli.help_required") + ")";
    if (option.repeated) right += " (" + program.say("cli.help_repeated") + ")";
    if (!option.default_value.empty()) {
      right +=
          " (" + program.say("cli.help_default") + " " + std::string(option.default_value) + ")";
    }
    lines.push_back({shown(option), std::move(right)});
  }
  return lines;
}

std::string usage_of(Program const& program, Command const& command) {
  std::string line = std::string(program.name) + " " + std::string(command.path);
  bool more = !program.everywhere.empty();
  for (Positional const& positional : command.positionals) {
    std::string const name(positional.name);
    line += positional.required ? " " + name : " [" + name + "]";
  }
  for (Option const& option : command.options) {
    if (option.required)
      line += " " + shown(option);
    else
      more = true;
  }
  if (more) line += " [" + program.say("cli.help_options_word") + "]";
  return line;
}

// An example stays one line: it may be copied.
void append_detail(std::string& page, std::string const& text) {
  page += '\n';
  if (text.starts_with('{'))
    page += "  " + text + "\n";
  else
    append_wrapped(page, text, 0);
}

std::string command_page(Program const& program, Command const& command) {
  std::string page = program.say("cli.help_usage") + " " + usage_of(program, command) + "\n\n";
  append_wrapped(page, program.say(command.help), 0);
  for (std::string_view const key : command.details) append_detail(page, program.say(key));
  std::vector<HelpLine> words;
  for (Positional const& positional : command.positionals) {
    words.push_back({std::string(positional.name), program.say(positional.help)});
  }
  append_table(page, program.say("cli.help_words"), words);
  append_table(page, program.say("cli.help_options"), option_lines(program, command.options));
  append_table(page, program.say("cli.help_everywhere"), option_lines(program, program.everywhere));
  return page;
}

std::string group_page(Program const& program, std::string_view topic) {
  std::string const beginning = topic.empty() ? std::string() : std::string(topic) + " ";
  std::string page = program.say("cli.help_usage") + " " + std::string(program.name) + " " +
                     beginning + program.say("cli.help_command_word") + "\n";
  if (topic.empty()) {
    page += "\n";
    append_wrapped(page, program.say(program.help), 0);
  }
  std::vector<HelpLine> lines;
  for (Command const& command : program.commands) {
    if (command.path.substr(0, beginning.size()) != beginning) continue;
    lines.push_back({std::string(command.path), program.say(command.help)});
  }
  append_table(page, program.say("cli.help_commands"), lines);
  append_table(page, program.say("cli.help_everywhere"), option_lines(program, program.everywhere));
  page += "\n" + program.say("cli.help_more") + "\n";
  return page;
}

}  // namespace

std::string help(Program const& program, std::string_view topic) {
  Command const* const command = find_command(program, topic);
  return command ? command_page(program, *command) : group_page(program, topic);
}

}  // namespace klantendag::cli
