// SPDX-License-Identifier: EUPL-1.2
// Sealed: a field that only its subject's key opens, and only in the row and column it was sealed for
// (XChaCha20-Poly1305; moved elsewhere it does not open). It has no text, so no log can show it.
#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <string_view>

#include "base/result.hpp"

namespace klantendag::crypto {

class RandomPool;

// Where a sealed field lives; every part is bound to it.
struct Place {
  std::string_view table;
  std::string_view column;
  std::string_view row;      // id of the row
  std::string_view subject;  // pseudonym of the person it is about
  std::int64_t version = 1;  // of what the field means
};

// The key of one subject in one class; wiped when it ends.
class DataKey {
 public:
  explicit DataKey(std::string_view bytes);  // 32 bytes
  [[nodiscard]] static DataKey random();
  [[nodiscard]] static DataKey random(RandomPool& random);
  DataKey(DataKey const&) = default;
  DataKey& operator=(DataKey const&) = default;
  ~DataKey();

  [[nodiscard]] std::string_view bytes() const { return {bytes_.data(), bytes_.size()}; }

 private:
  DataKey() = default;

  std::array<char, 32> bytes_{};
};

class Sealed {
 public:
  Sealed() = default;
  // From a BYTES column.
  [[nodiscard]] static Sealed from_stored(std::string bytes) { return Sealed(std::move(bytes)); }

  [[nodiscard]] std::string const& stored() const { return bytes_; }  // for a BYTES column
  [[nodiscard]] bool empty() const { return bytes_.empty(); }

  template <class Stream>
  friend Stream& operator<<(Stream&, Sealed const&) = delete;

 private:
  explicit Sealed(std::string bytes) : bytes_(std::move(bytes)) {}
  friend Sealed seal(DataKey const&, Place const&, std::string_view);
  friend Sealed seal(DataKey const&, Place const&, std::string_view, RandomPool&);

  std::string bytes_{};
};

[[nodiscard]] Sealed seal(DataKey const& key, Place const& place, std::string_view plain);

// The same, for very many fields.
[[nodiscard]] Sealed seal(DataKey const& key, Place const& place, std::string_view plain,
                          RandomPool& random);

// Error internal when it was changed, moved, cut off, or sealed with another key.
[[nodiscard]] Result<std::string> open(DataKey const& key, Place const& place,
                                       Sealed const& sealed);

}  // namespace klantendag::crypto
