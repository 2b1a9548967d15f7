// SPDX-License-Identifier: EUPL-1.2
#include "base/text.hpp"
#include "platform/cli/command.hpp"

namespace klantendag::cli {

bool Arguments::has(std::string_view name) const {
  return values.find(name) != values.end();
}

std::string Arguments::text(std::string_view name) const {
  auto const given = values.find(name);
  if (given != values.end() && !given->second.empty()) return given->second.back();
  auto const fallback = defaults.find(name);
  return fallback == defaults.end() ? std::string() : fallback->second;
}

std::vector<std::string> Arguments::all(std::string_view name) const {
  auto const given = values.find(name);
  if (given != values.end()) return given->second;
  auto const fallback = defaults.find(name);
  return fallback == defaults.end() ? std::vector<std::string>()
                                    : std::vector<std::string>{fallback->second};
}

Result<std::int64_t> Arguments::integer(std::string_view name, std::int64_t from,
                                        std::int64_t to) const {
  std::string const written = text(name);
  auto const number = parse_integer(written);
  if (number && *number >= from && *number <= to) return *number;
  return invalid_field(name, "cli.not_a_number",
                       {{"option", std::string(name)},
                        {"value", written},
                        {"from", std::to_string(from)},
                        {"to", std::to_string(to)}});
}

}  // namespace klantendag::cli
