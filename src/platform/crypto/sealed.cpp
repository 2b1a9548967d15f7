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

std::array<std::string, 5> bound(Place const& place) {
  return {std::string(place.table), std::string(place.column), std::string(place.row),
          std::string(place.subject), std::to_string(place.version)};
}

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

DataKey::~DataKey() {
  sodium_memzero(bytes_.data(), bytes_.size());
}

Sealed seal(DataKey const& key, Place const& place, std::string_view plain) {
  return Sealed(lock_box(key.bytes(), bound(place), plain));
}

Result<std::string> open(DataKey const& key, Place const& place, Sealed const& sealed) {
  auto plain = unlock_box(key.bytes(), bound(place), sealed.stored());
  if (plain) return std::move(*plain);
  return internal("platform/crypto/sealed.cpp",
                  "does not open: " + std::string(place.table) + "." + std::string(place.column));
}

}  // namespace klantendag::crypto
