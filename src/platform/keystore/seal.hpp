// SPDX-License-Identifier: EUPL-1.2
// Words about one subject, sealed field by field with the subject's key in one class. Each field opens
// only in its own row and column; after erasure everything opens as empty.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "base/result.hpp"
#include "base/time.hpp"
#include "platform/crypto/key_file.hpp"
#include "platform/crypto/sealed.hpp"
#include "platform/sql/session.hpp"

namespace klantendag::keystore {

// Whose key, of which class.
struct Whose {
  crypto::Keys const& roots;
  crypto::RootKey which;
  std::string_view subject;
};

// Where a field lives.
struct Spot {
  std::string_view table{};
  std::string_view column{};
  std::string row{};
};

// A sealed field as a column that may be empty, and back.
[[nodiscard]] sql::Value stored(crypto::Sealed const& sealed);
[[nodiscard]] crypto::Sealed sealed_in(sql::Row const& row, std::size_t column);

class Seal {
 public:
  // Makes the key when there is none yet.
  [[nodiscard]] static Result<Seal> to_write(sql::Session& session, Whose const& whose,
                                             Instant now);
  [[nodiscard]] static Result<Seal> to_read(sql::Session& session, Whose const& whose);

  // Nothing for no words.
  [[nodiscard]] crypto::Sealed close(Spot const& spot, std::string_view words) const;
  [[nodiscard]] Result<std::string> open(Spot const& spot, crypto::Sealed const& sealed) const;

 private:
  Seal(std::string_view subject, std::optional<crypto::DataKey> key)
      : subject_(subject), key_(std::move(key)) {}
  [[nodiscard]] crypto::Place place(Spot const& spot) const;

  std::string subject_;
  std::optional<crypto::DataKey> key_;
};

}  // namespace klantendag::keystore
