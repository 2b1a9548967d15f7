// SPDX-License-Identifier: EUPL-1.2
// The file: a line for each key, "contact 1 BASE64"; lines that begin with # explain it.
#include "platform/crypto/key_file.hpp"

#include <sys/stat.h>
#include <unistd.h>

#include <optional>

#include "base/check.hpp"
#include "base/text.hpp"
#include "platform/crypto/encoding.hpp"
#include "platform/files/files.hpp"

namespace klantendag::crypto {
namespace {

constexpr std::array<std::string_view, root_key_count> names{
    "contact", "story", "complaint", "message", "survey", "account", "lookup", "signing", "form"};
constexpr std::size_t largest_file = 1 << 20;
constexpr std::string_view heading =
    "# Klantendag: root keys. Who has this file and the database can read everything.\n"
    "# Keep one copy in a safe place, never with the backups. Do not edit.\n";

std::optional<RootKey> root_key_named(std::string_view word) {
  for (std::size_t i = 0; i < names.size(); ++i) {
    if (names[i] == word) return static_cast<RootKey>(i);
  }
  return std::nullopt;
}

Result<void> check_owner_only(std::string const& file) {
  struct stat status {};
  if (::stat(file.c_str(), &status) != 0) return not_found("crypto.keys_missing", {{"file", file}});
  bool const ours = status.st_uid == ::geteuid() || status.st_uid == 0;
  if (!ours || (status.st_mode & 077) != 0) {
    return forbidden("crypto.keys_too_open", {{"file", file}});
  }
  return {};
}

Error unreadable(std::string const& file, int line) {
  Error error = invalid("crypto.keys_unreadable", {{"file", file}, {"line", std::to_string(line)}});
  error.origin = file + ":" + std::to_string(line);
  return error;
}

}  // namespace

std::string_view name(RootKey which) {
  return names[static_cast<std::size_t>(which)];
}

Result<Keys> Keys::open(std::string const& file, IfMissing missing) {
  Keys keys;
  keys.file_ = file;
  if (!files::exists(file) && missing == IfMissing::make) {
    (void)keys.add_missing();
    auto const made = keys.save(true);
    // Another process was first: its keys count.
    if (!made && made.error().kind != ErrorKind::conflict) return made.error();
  }
  RETURN_IF_ERROR(check_owner_only(file));
  ASSIGN_OR_RETURN(std::string content, files::read(file, largest_file));
  Keys found;
  found.file_ = file;
  int number = 0;
  for (std::string_view const line : split(content, '\n')) {
    ++number;
    if (!found.read_line(line)) return unreadable(file, number);
  }
  wipe(content);
  if (found.add_missing())
    RETURN_IF_ERROR(found.save(false));  // a newer program knows more classes
  return found;
}

Keys Keys::in_memory() {
  Keys keys;
  (void)keys.add_missing();
  return keys;
}

bool Keys::read_line(std::string_view line) {
  line = trim(line);
  if (line.empty() || line[0] == '#') return true;
  auto const words = split(line, ' ');
  if (words.size() != 3) return false;
  auto const which = root_key_named(words[0]);
  auto const number = parse_integer(words[1]);
  auto bytes = from_base64url(words[2]);
  if (!which || !number || !bytes || bytes->size() != key_bytes) return false;
  of(*which).insert_or_assign(*number, Secret::copy_of(*bytes));
  wipe(*bytes);
  return true;
}

bool Keys::add_missing() {
  bool added = false;
  for (Versions& versions : keys_) {
    if (versions.empty()) {
      versions.emplace(1, Secret::random());
      added = true;
    }
  }
  return added;
}

Result<void> Keys::save(bool first) const {
  if (file_.empty()) return {};
  std::string content(heading);
  for (std::size_t i = 0; i < keys_.size(); ++i) {
    for (auto const& [number, secret] : keys_[i]) {
      content += std::string(names[i]) + " " + std::to_string(number) + " " +
                 to_base64url(secret.bytes()) + "\n";
    }
  }
  auto const saved = first ? files::create(file_, content, files::Access::owner_reads)
                           : files::write(file_, content, files::Access::owner_reads);
  wipe(content);
  return saved;
}

Secret const& Keys::newest(RootKey which) const {
  CHECK_PROMISE(!of(which).empty());
  return of(which).rbegin()->second;
}

std::int64_t Keys::newest_version(RootKey which) const {
  CHECK_PROMISE(!of(which).empty());
  return of(which).rbegin()->first;
}

Secret const* Keys::version(RootKey which, std::int64_t number) const {
  auto const found = of(which).find(number);
  return found == of(which).end() ? nullptr : &found->second;
}

Result<void> Keys::rotate(RootKey which) {
  std::int64_t const next = newest_version(which) + 1;
  of(which).emplace(next, Secret::random());
  auto const saved = save(false);
  if (!saved) of(which).erase(next);
  return saved;
}

}  // namespace klantendag::crypto
