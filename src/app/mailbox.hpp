// SPDX-License-Identifier: EUPL-1.2
// The mailbox that the settings name, if any.
#pragma once

#include <optional>

#include "modules/intake/intake.hpp"
#include "platform/config/config.hpp"

namespace klantendag::app {

// Error invalid/mailbox.setting_missing {name}: imap_host is there and what belongs to it is not.
[[nodiscard]] Result<std::optional<intake::Mailbox>> mailbox_of(config::Settings const& settings);

}  // namespace klantendag::app
