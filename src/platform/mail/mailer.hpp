// SPDX-License-Identifier: EUPL-1.2
// The port to the post: a folder that only collects (the default; nothing leaves the machine), or a
// mail server. Whoever calls has a person's approval in hand; this room does not ask for it.
#pragma once

#include <cstdint>
#include <memory>
#include <string>

#include "base/result.hpp"
#include "platform/mail/message.hpp"

namespace klantendag::mail {

class Mailer {
 public:
  virtual ~Mailer() = default;
  // Errors: those of render; unavailable/mail.no_connection, mail.not_secure, mail.login_refused,
  // mail.not_now {code}, mail.interrupted: try again; invalid/mail.refused {code}: it will not help.
  [[nodiscard]] virtual Result<void> send(Message const& message) = 0;
};

// One file each, "MOMENT-ID.eml", readable by the owner only. Sending again replaces the file.
[[nodiscard]] std::unique_ptr<Mailer> folder_mailer(std::string folder);

enum class Security { starttls, tls, none };

struct SmtpServer {
  std::string host{};
  std::int64_t port = 587;
  Security security = Security::starttls;
  std::string user{};  // empty: without logging in
  std::string password{};
  std::string ca_file{};  // whom to trust; empty: those whom the system trusts
  std::int64_t timeout_seconds = 30;
};
[[nodiscard]] std::unique_ptr<Mailer> smtp_mailer(SmtpServer server);

}  // namespace klantendag::mail
