// SPDX-License-Identifier: EUPL-1.2
#include "app/mailbox.hpp"

namespace klantendag::app {
namespace {

mailbox::Security security_of(std::string_view name) {
  if (name == "starttls") return mailbox::Security::starttls;
  return name == "none" ? mailbox::Security::none : mailbox::Security::tls;
}

}  // namespace

Result<std::optional<intake::Mailbox>> mailbox_of(config::Settings const& settings) {
  if (settings.text("imap_host").empty()) return std::optional<intake::Mailbox>{};
  for (std::string_view const name : {"imap_user", "imap_password_file", "imap_office"}) {
    if (settings.text(name).empty()) {
      return invalid("mailbox.setting_missing", {{"name", std::string(name)}});
    }
  }
  return std::optional(
      intake::Mailbox{.server = {.host = settings.text("imap_host"),
                                 .port = settings.number("imap_port"),
                                 .security = security_of(settings.text("imap_security")),
                                 .user = settings.text("imap_user"),
                                 .ca_file = settings.text("imap_ca_file"),
                                 .folder = settings.text("imap_folder")},
                      .password_file = settings.text("imap_password_file"),
                      .office = settings.text("imap_office"),
                      .nobodies = settings.text("senders_without_client")});
}

}  // namespace klantendag::app
