// SPDX-License-Identifier: EUPL-1.2
// The second factor's secret, sealed for its account's row.
#pragma once

#include <string>
#include <string_view>

#include "base/result.hpp"
#include "modules/accounts/model.hpp"
#include "platform/crypto/key_file.hpp"

namespace klantendag::accounts {

[[nodiscard]] std::string seal_secret(crypto::Keys const& keys, Id<Account> account,
                                      std::string_view secret);
// With the newest key that opens it, so a rotated key file keeps old ones working.
[[nodiscard]] Result<std::string> open_secret(crypto::Keys const& keys, Id<Account> account,
                                              std::string_view sealed);

}  // namespace klantendag::accounts
