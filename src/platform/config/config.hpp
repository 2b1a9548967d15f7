// SPDX-License-Identifier: EUPL-1.2
// Settings: what the program was told, by a file, then the environment, then flags; the later wins.
// Whoever asks for a setting that the table does not have finds a broken promise of ours.
#pragma once

#include <cstdint>
#include <map>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/language.hpp"
#include "base/result.hpp"
#include "platform/config/setting.hpp"

namespace klantendag::config {

using Words = std::map<std::string, std::string, std::less<>>;

struct Inputs {
  std::string file{};          // klantendag.conf; one that is not there counts as empty, unless:
  bool file_is_named = false;  // the user named it, so it must be there
  Words environment{};         // KLANTENDAG_PORT → 8080
  Words flags{};               // port → 8080
};

enum class Origin { built_in, file, environment, flag };

class Settings {
 public:
  struct Entry {
    Setting setting{};
    std::string value{};
    Origin origin = Origin::built_in;
    std::string where{};  // "klantendag.conf:12", "KLANTENDAG_PORT", "--port"
  };

  explicit Settings(std::vector<Entry> entries) : entries_(std::move(entries)) {}

  [[nodiscard]] std::string const& text(std::string_view name) const;
  [[nodiscard]] std::int64_t number(std::string_view name) const;
  [[nodiscard]] bool yes(std::string_view name) const;
  [[nodiscard]] std::vector<Entry> const& entries() const { return entries_; }

 private:
  [[nodiscard]] Entry const& entry(std::string_view name) const;

  std::vector<Entry> entries_;
};

// All problems at once; each names its file and line, its variable or its flag as origin. Keys, kind
// invalid: config.unknown {where} {name}, config.unknown_nearest {nearest}, config.no_equals,
// config.twice {first}, config.number {from} {to}, config.choice {choices}.
[[nodiscard]] Result<Settings> load(std::span<Setting const> table, Inputs const& inputs);

// A file with every setting, its value, where that came from and what it means. Secrets are masked.
[[nodiscard]] std::string explain(Settings const& settings, Language language);

// The variables of this process that are ours. With environment_variable the only use of getenv.
[[nodiscard]] Words environment();
// Empty when it is not set.
[[nodiscard]] std::string environment_variable(char const* name);

}  // namespace klantendag::config
