// SPDX-License-Identifier: EUPL-1.2
// The run-time twin of tools/textgen.py: one text with its placeholders filled.
#include <charconv>
#include <cstddef>
#include <optional>

#include "platform/i18n/catalogue.hpp"
#include "platform/i18n/format.hpp"

namespace klantendag::i18n {
namespace {

template <class Number>
std::optional<Number> read(std::string_view text) {
  Number number{};
  auto const [end, problem] = std::from_chars(text.data(), text.data() + text.size(), number);
  if (problem != std::errc() || end != text.data() + text.size()) return std::nullopt;
  return number;
}

Parameter const* find(std::span<Parameter const> parameters, std::string_view name) {
  for (Parameter const& parameter : parameters) {
    if (parameter.name == name) return &parameter;
  }
  return nullptr;
}

std::string as(Language language, std::string_view type, std::string const& value) {
  if (type == "int") {
    if (auto number = read<std::int64_t>(value)) return count(language, *number);
  } else if (type == "date") {
    if (auto day = Date::parse(value)) return date(language, *day);
  } else if (type == "time") {
    if (auto at = TimeOfDay::parse(value)) return time(language, *at);
  } else if (type == "moment") {
    if (auto at = Instant::parse(value)) return moment(language, *at);
  } else if (type == "mark") {
    if (auto number = read<double>(value)) return mark(language, *number);
  }
  return value;
}

// `inside` is what stands between the braces.
std::string placeholder(Language language, std::string_view inside,
                        std::span<Parameter const> parameters) {
  std::size_t const name_end = inside.find_first_of(":|");
  std::string_view const name = inside.substr(0, name_end);
  Parameter const* parameter = find(parameters, name);
  if (parameter == nullptr) return '{' + std::string(name) + '}';
  if (name_end == std::string_view::npos) return parameter->value;
  std::string_view const rest = inside.substr(name_end + 1);
  if (inside[name_end] == ':') return as(language, rest, parameter->value);
  std::size_t const bar = rest.find('|');
  return std::string(read<std::int64_t>(parameter->value) == 1 ? rest.substr(0, bar)
                                                               : rest.substr(bar + 1));
}

}  // namespace

std::string fill(Language language, std::string_view pattern,
                 std::span<Parameter const> parameters) {
  std::string text;
  for (std::size_t at = 0; at < pattern.size(); ++at) {
    char const letter = pattern[at];
    bool const doubled = at + 1 < pattern.size() && pattern[at + 1] == letter;
    if ((letter == '{' || letter == '}') && doubled) {
      text += letter;
      ++at;
      continue;
    }
    std::size_t const end = letter == '{' ? pattern.find('}', at) : std::string_view::npos;
    if (end == std::string_view::npos) {
      text += letter;
      continue;
    }
    text += placeholder(language, pattern.substr(at + 1, end - at - 1), parameters);
    at = end;
  }
  return text;
}

}  // namespace klantendag::i18n
