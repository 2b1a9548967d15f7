// SPDX-License-Identifier: EUPL-1.2
// The second factor's secret, sealed with its person's own key: erasing that key erases it.
#pragma once

#include <string>
#include <string_view>

#include "base/result.hpp"
#include "modules/accounts/model.hpp"
#include "platform/crypto/key_file.hpp"
#include "platform/work/work.hpp"

namespace klantendag::accounts {

[[nodiscard]] Result<std::string> seal_secret(Work& work, crypto::Keys const& keys,
                                              Id<Account> account, std::string_view secret);
[[nodiscard]] Result<std::string> open_secret(Work& work, crypto::Keys const& keys,
                                              Id<Account> account, std::string_view sealed);

}  // namespace klantendag::accounts
