// SPDX-License-Identifier: EUPL-1.2
// To whom and what, locked with the key of the person it goes to and bound to its row.
#pragma once

#include "modules/outbox/model.hpp"
#include "platform/crypto/key_file.hpp"
#include "platform/crypto/sealed.hpp"
#include "platform/work/work.hpp"

namespace klantendag::outbox {

struct Contents {
  std::string email{};
  std::string name{};
  Letter letter{};
};

[[nodiscard]] Result<crypto::Sealed> seal(Work& work, crypto::Keys const& keys,
                                          Outgoing const& outgoing, Contents const& contents);
// Error: not_found/keystore.erased.
[[nodiscard]] Result<Contents> open_sealed(Work& work, crypto::Keys const& keys,
                                           Outgoing const& outgoing, crypto::Sealed const& sealed);

}  // namespace klantendag::outbox
