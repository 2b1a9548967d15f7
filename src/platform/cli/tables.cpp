// SPDX-License-Identifier: EUPL-1.2
#include "platform/cli/tables.hpp"

#include <algorithm>
#include <numeric>

namespace klantendag::cli {
namespace {

// Levenshtein's distance: how many letters to add, drop or change.
std::size_t distance(std::string_view left, std::string_view right) {
  std::vector<std::size_t> row(right.size() + 1);
  std::iota(row.begin(), row.end(), std::size_t{0});
  for (std::size_t i = 1; i <= left.size(); ++i) {
    std::size_t diagonal = row[0];
    row[0] = i;
    for (std::size_t j = 1; j <= right.size(); ++j) {
      std::size_t const change = diagonal + (left[i - 1] == right[j - 1] ? 0 : 1);
      diagonal = row[j];
      row[j] = std::min({row[j] + 1, row[j - 1] + 1, change});
    }
  }
  return row.back();
}

std::string beginning_of(std::string_view path) {
  return path.empty() ? std::string() : std::string(path) + " ";
}

void add_once(std::vector<std::string>& list, std::string word) {
  if (std::find(list.begin(), list.end(), word) == list.end()) list.push_back(std::move(word));
}

}  // namespace

Command const* find_command(Program const& program, std::string_view path) {
  for (Command const& command : program.commands) {
    if (command.path == path) return &command;
  }
  return nullptr;
}

bool is_group(Program const& program, std::string_view path) {
  return !next_words(program, path).empty();
}

std::vector<std::string> next_words(Program const& program, std::string_view path) {
  std::string const beginning = beginning_of(path);
  std::vector<std::string> words;
  for (Command const& command : program.commands) {
    if (command.path.substr(0, beginning.size()) != beginning) continue;
    std::string_view const rest = command.path.substr(beginning.size());
    add_once(words, std::string(rest.substr(0, rest.find(' '))));
  }
  return words;
}

std::vector<std::string> all_topics(Program const& program) {
  std::vector<std::string> topics{""};
  for (Command const& command : program.commands) {
    for (auto at = command.path.find(' '); at != std::string_view::npos;
         at = command.path.find(' ', at + 1)) {
      add_once(topics, std::string(command.path.substr(0, at)));
    }
    add_once(topics, std::string(command.path));
  }
  return topics;
}

std::string nearest(std::string_view word, std::vector<std::string> const& candidates) {
  std::string best;
  std::size_t best_distance = 1 + word.size() / 3;  // a third of the letters may be wrong
  for (std::string const& candidate : candidates) {
    std::size_t const here = distance(word, candidate);
    if (here <= best_distance && (best.empty() || here < best_distance)) {
      best = candidate;
      best_distance = here;
    }
  }
  return best;
}

}  // namespace klantendag::cli
