// SPDX-License-Identifier: EUPL-1.2
#include "platform/config/config.hpp"

#include <algorithm>

#include "base/check.hpp"
#include "base/text.hpp"
#include "platform/config/sources.hpp"

namespace klantendag::config {
namespace {

bool is_choice(std::string_view choices, std::string_view value) {
  auto const words = split(choices, '|');
  return std::find(words.begin(), words.end(), value) != words.end();
}

std::string with_commas(std::string_view choices) {
  std::string text;
  for (std::string_view const word : split(choices, '|')) {
    text += (text.empty() ? "" : ", ") + std::string(word);
  }
  return text;
}

Error wrong(std::string_view key, Given const& given, std::vector<Parameter> more = {}) {
  std::vector<Parameter> parameters{{"where", given.where}, {"name", given.name}};
  parameters.insert(parameters.end(), more.begin(), more.end());
  Error error = invalid_field(given.name, key, std::move(parameters));
  error.origin = given.where;
  return error;
}

// Nothing, or the sentence that says what to write instead. The value itself is never in it.
Result<void> check_value(Setting const& setting, Given const& given) {
  switch (setting.kind) {
    case Kind::number: {
      auto const number = parse_integer(given.value);
      if (number && *number >= setting.from && *number <= setting.to) return {};
      return wrong("config.number", given,
                   {{"from", std::to_string(setting.from)}, {"to", std::to_string(setting.to)}});
    }
    case Kind::choice:
      if (is_choice(setting.choices, given.value)) return {};
      return wrong("config.choice", given, {{"choices", with_commas(setting.choices)}});
    case Kind::text:
    case Kind::secret:
    case Kind::address:
      return {};
  }
  return {};
}

std::string kept(Setting const& setting, std::string_view value) {
  if (setting.kind != Kind::address) return std::string(value);
  while (value.ends_with('/')) value.remove_suffix(1);
  return std::string(value);
}

// The name that begins with the most of the same letters: enough to guess what was meant.
std::string similar(std::span<Setting const> table, std::string_view name) {
  std::string best;
  std::ptrdiff_t best_length = 2;
  for (Setting const& setting : table) {
    auto const [end, other] =
        std::mismatch(setting.name.begin(), setting.name.end(), name.begin(), name.end());
    if (end - setting.name.begin() <= best_length) continue;
    best = setting.name;
    best_length = end - setting.name.begin();
  }
  return best;
}

Error unknown(std::span<Setting const> table, Given const& given) {
  std::string const near = similar(table, given.name);
  if (near.empty()) return wrong("config.unknown", given);
  return wrong("config.unknown_nearest", given, {{"nearest", near}});
}

Result<void> take(std::vector<Settings::Entry>& entries, std::span<Setting const> table,
                  Given const& given) {
  auto const found = std::find_if(entries.begin(), entries.end(), [&given](auto const& entry) {
    return entry.setting.name == given.name;
  });
  if (found == entries.end()) return unknown(table, given);
  if (found->origin == Origin::file && given.origin == Origin::file) {
    return wrong("config.twice", given, {{"first", found->where}});
  }
  RETURN_IF_ERROR(check_value(found->setting, given));
  found->value = kept(found->setting, given.value);
  found->origin = given.origin;
  found->where = given.where;
  return {};
}

}  // namespace

Result<Settings> load(std::span<Setting const> table, Inputs const& inputs) {
  std::vector<Settings::Entry> entries;
  for (Setting const& setting : table) {
    entries.push_back({.setting = setting, .value = std::string(setting.default_value)});
  }
  std::vector<Error> problems;
  std::vector<Given> given = from_file(inputs, problems);
  for (Given& more : from_environment(inputs.environment)) given.push_back(std::move(more));
  for (Given& more : from_flags(inputs.flags)) given.push_back(std::move(more));

  for (Given const& one : given) {
    if (auto const taken = take(entries, table, one); !taken) problems.push_back(taken.error());
  }
  if (!problems.empty()) return all_of(std::move(problems));
  return Settings(std::move(entries));
}

Settings::Entry const& Settings::entry(std::string_view name) const {
  auto const found = std::find_if(entries_.begin(), entries_.end(), [name](Entry const& entry) {
    return entry.setting.name == name;
  });
  CHECK_PROMISE(found != entries_.end());
  return *found;
}

std::string const& Settings::text(std::string_view name) const {
  return entry(name).value;
}

std::int64_t Settings::number(std::string_view name) const {
  Entry const& found = entry(name);
  CHECK_PROMISE(found.setting.kind == Kind::number);
  return parse_integer(found.value).value();
}

bool Settings::yes(std::string_view name) const {
  Entry const& found = entry(name);
  CHECK_PROMISE(is_choice(found.setting.choices, "yes"));
  return found.value == "yes";
}

}  // namespace klantendag::config
