// SPDX-License-Identifier: EUPL-1.2
// A setting as data: name, kind, what it is without anybody's choice, and what it means. Files, the
// environment, flags, the checks and `klantendag config --explain` all read this one table.
#pragma once

#include <cstdint>
#include <span>
#include <string_view>

namespace klantendag::config {

// An address has no / at its end, so that a path can stand behind it.
enum class Kind { text, number, choice, secret, address };

struct Setting {
  std::string_view name;  // smtp_host: in the file as it is, KLANTENDAG_SMTP_HOST, --smtp-host
  Kind kind = Kind::text;
  std::string_view default_value = "";
  std::string_view meaning;  // key in texts.txt
  std::int64_t from = 0;     // numbers
  std::int64_t to = 0;
  std::string_view choices = "";  // "folder|smtp"
};

// The settings of this program.
[[nodiscard]] std::span<Setting const> all_settings();

}  // namespace klantendag::config
