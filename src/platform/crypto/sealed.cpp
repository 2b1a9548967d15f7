// SPDX-License-Identifier: EUPL-1.2
#include "platform/crypto/sealed.hpp"

#include <sodium/utils.h>

#include <algorithm>

#include "base/check.hpp"
#include "platform/crypto/box.hpp"
#include "platform/crypto/random.hpp"
#include "platform/crypto/secret.hpp"

namespace klantendag::crypto {
namespace {

// The words that are bound to a field, and the text of its version.
struct Bound {
  explicit Bound(Place const& place)
      : version(std::to_string(place.version)),
        words{place.table, place.column, place.row, place.subject, version} {}
  Bound(Bound const&) = delete;
  Bound& operator=(Bound const&) = delete;

  std::string version;
  std::array<std::string_view, 5> words;
};

}  // namespace

DataKey::DataKey(std::string_view bytes) {
  CHECK_PROMISE(bytes.size() == bytes_.size());
  std::copy(bytes.begin(), bytes.end(), bytes_.begin());
}

DataKey DataKey::random() {
  std::string bytes = random_bytes(key_bytes);
  DataKey const key(bytes);
  wipe(bytes);
  return key;
}

DataKey DataKey::random(RandomPool& random) {
  DataKey key;
  random.take(key.bytes_.data(), key.bytes_.size());
  return key;
}

DataKey::~DataKey() {
  sodium_memzero(bytes_.data(), bytes_.size());
}

Sealed seal(DataKey const& key, Place const& place, std::string_view plain) {
  return Sealed(lock_box(key.bytes(), Bound(place).words, plain));
}

Sealed seal(DataKey const& key, Place const& place, std::string_view plain, RandomPool& random) {
  return Sealed(lock_box(key.bytes(), Bound(place).words, plain, random));
}

Result<std::string> open(DataKey const& key, Place const& place, Sealed const& sealed) {
  auto plain = unlock_box(key.bytes(), Bound(place).words, sealed.stored());
  if (plain) return std::move(*plain);
  return internal("platform/crypto/sealed.cpp",
                  "does not open: " + std::string(place.table) + "." + std::string(place.column));
}

}  // namespace klantendag::crypto
