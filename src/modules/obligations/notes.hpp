// SPDX-License-Identifier: EUPL-1.2
// What people wrote about somebody in the ledger, sealed with the key of whom it is owed to.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "modules/obligations/model.hpp"
#include "platform/crypto/key_file.hpp"
#include "platform/crypto/sealed.hpp"
#include "platform/work/work.hpp"

namespace klantendag::obligations {

// `row`: the obligation's id, or with the number of an attempt.
struct Spot {
  std::string_view table{};
  std::string_view column{};
  std::string row{};
};
[[nodiscard]] Spot reason_spot(Obligation const& obligation);
[[nodiscard]] Spot about_spot(Obligation const& obligation);
[[nodiscard]] Spot note_spot(Obligation const& obligation, std::int64_t number);

// Nothing for no words.
[[nodiscard]] Result<std::optional<crypto::Sealed>> seal_words(Work& work, crypto::Keys const& keys,
                                                               Reference const& subject,
                                                               Spot const& spot,
                                                               std::string_view words);
// Empty when there are none, or when the person was erased.
[[nodiscard]] Result<std::string> open_words(Work& work, crypto::Keys const& keys,
                                             Reference const& subject, Spot const& spot,
                                             std::optional<crypto::Sealed> const& sealed);

}  // namespace klantendag::obligations
