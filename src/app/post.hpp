// SPDX-License-Identifier: EUPL-1.2
// The post as the settings say: a folder that only collects, or a mail server; and who it is from.
#pragma once

#include <memory>
#include <string>

#include "platform/config/config.hpp"
#include "platform/mail/mailer.hpp"

namespace klantendag::app {

struct Post {
  mail::Address from;
  std::unique_ptr<mail::Mailer> mailer{};
};

// Errors: invalid/post.no_host, invalid/mail.not_an_address of the setting mail_from.
[[nodiscard]] Result<Post> open_post(config::Settings const& settings);

// Where links in a mail lead, or empty. Post that becomes a file is read on this machine; for post that leaves only
// the administrator knows the address, and what a browser says that it is may be anybody's.
[[nodiscard]] std::string address_in_post(config::Settings const& settings);

}  // namespace klantendag::app
