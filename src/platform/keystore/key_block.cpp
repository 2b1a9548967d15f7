// SPDX-License-Identifier: EUPL-1.2
// An entry: the length of the subject, of the wrapped key (a byte each), and both.
#include "platform/keystore/key_block.hpp"

#include "base/check.hpp"

namespace klantendag::keystore {

void append_key(std::string& block, WrappedKey const& key) {
  CHECK_PROMISE(key.subject.size() < 256 && key.wrapped.size() < 256);
  block += static_cast<char>(key.subject.size());
  block += static_cast<char>(key.wrapped.size());
  block += key.subject;
  block += key.wrapped;
}

Result<std::vector<WrappedKey>> keys_in(std::string_view block) {
  std::vector<WrappedKey> keys;
  while (!block.empty()) {
    if (block.size() < 2) return internal("platform/keystore/key_block.cpp", "a block is cut");
    std::size_t const subject = static_cast<unsigned char>(block[0]);
    std::size_t const wrapped = static_cast<unsigned char>(block[1]);
    block.remove_prefix(2);
    if (block.size() < subject + wrapped) {
      return internal("platform/keystore/key_block.cpp", "a block is cut");
    }
    keys.push_back({block.substr(0, subject), block.substr(subject, wrapped)});
    block.remove_prefix(subject + wrapped);
  }
  return keys;
}

}  // namespace klantendag::keystore
