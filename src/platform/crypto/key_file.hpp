// SPDX-License-Identifier: EUPL-1.2
// The root keys: one file in the data folder, mode 0400, made at the first start, never in a backup.
// Each class of data has its own key, in versions: the newest locks, the older ones still open.
#pragma once

#include <array>
#include <cstdint>
#include <map>
#include <string>
#include <string_view>

#include "base/result.hpp"
#include "platform/crypto/secret.hpp"

namespace klantendag::crypto {

enum class RootKey {
  contact,    // names, telephone, e-mail, practical needs
  story,      // what people tell
  complaint,  // the register's texts
  message,    // the werkmap
  survey,     // what people thought of the day
  account,    // second factors of those who log in
  lookup,     // blind indexes
  signing,    // checkpoints of the audit log
  form        // form tokens, spoken codes, pseudonyms
};
inline constexpr std::size_t root_key_count = 9;
[[nodiscard]] std::string_view name(RootKey which);

enum class IfMissing { make, refuse };

class Keys {
 public:
  // Errors: not_found/crypto.keys_missing {file}, forbidden/crypto.keys_too_open {file} when others
  // may read it, invalid/crypto.keys_unreadable {file} with the line as origin.
  [[nodiscard]] static Result<Keys> open(std::string const& file, IfMissing missing);
  [[nodiscard]] static Keys in_memory();  // for tests

  [[nodiscard]] Secret const& newest(RootKey which) const;
  [[nodiscard]] std::int64_t newest_version(RootKey which) const;
  // Null when there is no such version.
  [[nodiscard]] Secret const* version(RootKey which, std::int64_t number) const;

  // Adds a newer version and saves; what older ones lock stays readable until it is locked again.
  [[nodiscard]] Result<void> rotate(RootKey which);

 private:
  using Versions = std::map<std::int64_t, Secret>;

  [[nodiscard]] bool read_line(std::string_view line);
  [[nodiscard]] bool add_missing();
  [[nodiscard]] Result<void> save(bool first) const;
  [[nodiscard]] Versions& of(RootKey which) { return keys_[static_cast<std::size_t>(which)]; }
  [[nodiscard]] Versions const& of(RootKey which) const {
    return keys_[static_cast<std::size_t>(which)];
  }

  std::string file_{};
  std::array<Versions, root_key_count> keys_{};
};

}  // namespace klantendag::crypto
