// SPDX-License-Identifier: EUPL-1.2
// Every setting of the program; the order is that of `klantendag config --explain`.
#include "platform/config/setting.hpp"

namespace klantendag::config {
namespace {

constexpr Setting words(std::string_view name, std::string_view value, std::string_view meaning) {
  return {.name = name, .default_value = value, .meaning = meaning};
}

constexpr Setting secret(std::string_view name, std::string_view meaning) {
  return {.name = name, .kind = Kind::secret, .meaning = meaning};
}

constexpr Setting choice(std::string_view name, std::string_view choices,
                         std::string_view meaning) {
  // The first one is the default.
  return {.name = name,
          .kind = Kind::choice,
          .default_value = choices.substr(0, choices.find('|')),
          .meaning = meaning,
          .choices = choices};
}

struct Range {
  std::int64_t from = 0;
  std::int64_t to = 0;
};

constexpr Setting number(std::string_view name, std::string_view value, Range range,
                         std::string_view meaning) {
  return {.name = name,
          .kind = Kind::number,
          .default_value = value,
          .meaning = meaning,
          .from = range.from,
          .to = range.to};
}

constexpr Setting table[] = {
    words("data", "./data", "config.data"),
    secret("database", "config.database"),
    words("address", "127.0.0.1", "config.address"),
    number("port", "8080", {0, 65535}, "config.port"),
    {.name = "public_url", .kind = Kind::address, .meaning = "config.public_url"},
    words("trusted_proxies", "", "config.trusted_proxies"),
    choice("language", "nl|en", "config.language"),
    words("organisation", "Voorbeelddienst", "config.organisation"),
    words("theme_file", "", "config.theme_file"),
    words("theme_class", "", "config.theme_class"),
    choice("mail", "folder|smtp", "config.mail"),
    words("mail_from", "klantendag@localhost.localdomain", "config.mail_from"),
    words("smtp_host", "", "config.smtp_host"),
    number("smtp_port", "587", {1, 65535}, "config.smtp_port"),
    choice("smtp_security", "starttls|tls|none", "config.smtp_security"),
    words("smtp_user", "", "config.smtp_user"),
    secret("smtp_password", "config.smtp_password"),
    words("smtp_ca_file", "", "config.smtp_ca_file"),
    words("imap_host", "", "config.imap_host"),
    number("imap_port", "993", {1, 65535}, "config.imap_port"),
    choice("imap_security", "tls|starttls|none", "config.imap_security"),
    words("imap_user", "", "config.imap_user"),
    words("imap_password_file", "", "config.imap_password_file"),
    words("imap_folder", "INBOX", "config.imap_folder"),
    words("imap_ca_file", "", "config.imap_ca_file"),
    words("imap_office", "", "config.imap_office"),
    words("senders_without_client",
          "noreply@ no-reply@ no_reply@ donotreply@ formulier@ formulieren@ webformulier@ scanner@ "
          "scan@",
          "config.senders_without_client"),
    number("imap_minutes", "2", {1, 1440}, "config.imap_minutes"),
    words("chromium", "chromium", "config.chromium"),
    words("pandoc", "pandoc", "config.pandoc"),
    choice("metrics", "no|yes", "config.metrics"),
    choice("log_level", "info|debug|warning|error", "config.log_level"),
    choice("log_format", "pairs|json", "config.log_format"),
};

}  // namespace

std::span<Setting const> all_settings() {
  return table;
}

}  // namespace klantendag::config
