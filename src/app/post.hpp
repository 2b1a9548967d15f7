// SPDX-License-Identifier: EUPL-1.2
// The post as the settings say: a folder that only collects, or a mail server; and who it is from.
#pragma once

#include <memory>

#include "platform/config/config.hpp"
#include "platform/mail/mailer.hpp"

namespace klantendag::app {

struct Post {
  mail::Address from;
  std::unique_ptr<mail::Mailer> mailer{};
};

// Errors: invalid/post.no_host, invalid/mail.not_an_address of the setting mail_from.
[[nodiscard]] Result<Post> open_post(config::Settings const& settings);

}  // namespace klantendag::app
