// SPDX-License-Identifier: EUPL-1.2
// What anybody wrote, as one sealed text a message, with the message's own key; and the keyed hashes
// that find a message and a client again without storing either.
#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "modules/werkmap/model.hpp"
#include "platform/crypto/key_file.hpp"
#include "platform/keystore/seal.hpp"

namespace klantendag::werkmap {

// Where and why an ask was found; the reason may repeat words of the message. The ask may be one of an
// earlier message, which this one repeats.
struct Why {
  std::string ask{};  // id
  std::string nl{};
  std::string en{};
  std::int64_t begin = 0;
  std::int64_t end = 0;
};

struct Words {
  Contents contents{};
  std::vector<Why> why{};
};

[[nodiscard]] std::string to_text(Words const& words);
[[nodiscard]] Result<Words> words_in(std::string_view text);

struct HashKeys {
  std::string external{};
  std::string client{};
  std::string digest{};  // of what is read
};
[[nodiscard]] HashKeys hash_keys(crypto::Keys const& keys, Incoming const& incoming);

[[nodiscard]] crypto::Place place_of(std::string const& message_id);
// Words of a message; empty when its key was erased.
[[nodiscard]] Result<Words> open_words(sql::Session& session, crypto::Keys const& keys,
                                       MessageId id, crypto::Sealed const& sealed);
// For notes, reasons and replies of a message.
[[nodiscard]] Result<keystore::Seal> seal_of(sql::Session& session, crypto::Keys const& keys,
                                             std::string const& message_id);

}  // namespace klantendag::werkmap
