// SPDX-License-Identifier: EUPL-1.2
// The keys of subjects: made when first needed, wrapped by a root key, deleted to erase (security.md
// 4.7). Its tables share nothing with the others, so they may live in another file with other backups.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.hpp"
#include "base/time.hpp"
#include "platform/crypto/key_file.hpp"
#include "platform/crypto/random.hpp"
#include "platform/crypto/sealed.hpp"
#include "platform/sql/packed.hpp"
#include "platform/sql/session.hpp"

namespace klantendag::keystore {

class Keystore {
 public:
  explicit Keystore(crypto::Keys const& roots) : roots_(roots) {}

  // For sealing: the subject's key in this class; made now when there is none.
  [[nodiscard]] Result<crypto::DataKey> key_for(sql::Session& session, crypto::RootKey which,
                                                std::string_view subject, Instant now) const;

  // New keys for these subjects, which have none in this class, wrapped but not saved yet: needs no
  // session, so it may be done on another thread. Save them in the same unit as what they seal.
  static constexpr std::size_t block_columns = 6;
  struct Made {
    std::vector<crypto::DataKey> keys{};
    sql::PackedRows blocks{block_columns};
  };
  [[nodiscard]] Made make(crypto::RootKey which, std::span<std::string const> subjects, Instant now,
                          crypto::RandomPool& random) const;
  [[nodiscard]] static Result<void> save_blocks(sql::Session& session,
                                                sql::PackedRows const& blocks);

  // For opening. Error: not_found/keystore.erased.
  [[nodiscard]] Result<crypto::DataKey> find(sql::Session& session, crypto::RootKey which,
                                             std::string_view subject) const;

  // Deletes the subject's keys in every class; how many there were. Blind indexes are the caller's.
  [[nodiscard]] static Result<std::int64_t> erase(sql::Session& session, std::string_view subject);

  // After crypto::Keys::rotate: wraps at most `limit` keys of older versions anew; how many it did.
  // Call until it answers 0; may be broken off at any point.
  [[nodiscard]] Result<std::int64_t> rewrap(sql::Session& session, crypto::RootKey which,
                                            std::int64_t limit) const;

 private:
  struct Owner;
  [[nodiscard]] std::string wrap(Owner const& owner, crypto::DataKey const& key) const;
  [[nodiscard]] Result<std::int64_t> rewrap_blocks(sql::Session& session, crypto::RootKey which,
                                                   std::int64_t limit) const;
  [[nodiscard]] Result<crypto::DataKey> unwrap(Owner const& owner, std::int64_t root_version,
                                               std::string_view wrapped) const;

  crypto::Keys const& roots_;
};

}  // namespace klantendag::keystore
