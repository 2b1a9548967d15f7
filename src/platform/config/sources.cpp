// SPDX-License-Identifier: EUPL-1.2
#include "platform/config/sources.hpp"

#include <unistd.h>

#include <algorithm>
#include <cstdlib>

#include "base/text.hpp"
#include "platform/files/files.hpp"

namespace klantendag::config {
namespace {

constexpr std::string_view prefix = "KLANTENDAG_";
constexpr std::size_t largest_file = 1 << 20;

// Variables that speak to the tests and the build, not to the program.
bool is_for_tests(std::string_view variable) {
  return variable.substr(0, 16) == "KLANTENDAG_TEST_" || variable == "KLANTENDAG_SOURCE";
}

Error line_problem(std::string_view key, std::string const& where) {
  Error error = invalid(key, {{"where", where}});
  error.origin = where;
  return error;
}

}  // namespace

std::vector<Given> from_file(Inputs const& inputs, std::vector<Error>& problems) {
  std::vector<Given> given;
  if (inputs.file.empty() || (!inputs.file_is_named && !files::exists(inputs.file))) return given;
  auto const content = files::read(inputs.file, largest_file);
  if (!content) {
    problems.push_back(content.error());
    return given;
  }
  int number = 0;
  for (std::string_view line : split(*content, '\n')) {
    std::string where = inputs.file + ":" + std::to_string(++number);
    line = trim(line);
    if (line.empty() || line[0] == '#') continue;
    auto const equals = line.find('=');
    if (equals == std::string_view::npos) {
      problems.push_back(line_problem("config.no_equals", where));
      continue;
    }
    given.push_back({.name = std::string(trim(line.substr(0, equals))),
                     .value = std::string(trim(line.substr(equals + 1))),
                     .origin = Origin::file,
                     .where = std::move(where)});
  }
  return given;
}

std::vector<Given> from_environment(Words const& variables) {
  std::vector<Given> given;
  for (auto const& [variable, value] : variables) {
    if (variable.substr(0, prefix.size()) != prefix || is_for_tests(variable)) continue;
    given.push_back({.name = lower(std::string_view(variable).substr(prefix.size())),
                     .value = value,
                     .origin = Origin::environment,
                     .where = variable});
  }
  return given;
}

std::vector<Given> from_flags(Words const& flags) {
  std::vector<Given> given;
  for (auto const& [flag, value] : flags) {
    std::string name = flag;
    std::replace(name.begin(), name.end(), '-', '_');
    given.push_back(
        {.name = std::move(name), .value = value, .origin = Origin::flag, .where = "--" + flag});
  }
  return given;
}

Words environment() {
  Words found;
  for (char** variable = ::environ; variable != nullptr && *variable != nullptr; ++variable) {
    std::string_view const line = *variable;
    auto const equals = line.find('=');
    if (line.substr(0, prefix.size()) != prefix || equals == std::string_view::npos) continue;
    found.emplace(line.substr(0, equals), line.substr(equals + 1));
  }
  return found;
}

std::string environment_variable(char const* name) {
  char const* const value = std::getenv(name);
  return value == nullptr ? std::string() : value;
}

}  // namespace klantendag::config
