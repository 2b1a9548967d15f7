// SPDX-License-Identifier: EUPL-1.2
#include "platform/crypto/secret.hpp"

#include <sys/prctl.h>
#include <sys/resource.h>

#include <sodium/core.h>
#include <sodium/randombytes.h>
#include <sodium/utils.h>

#include <cstring>
#include <utility>

#include "base/check.hpp"

namespace klantendag::crypto {

Secret::Secret(std::size_t size) : size_(size) {
  CHECK_PROMISE(sodium_init() >= 0);
  data_ = static_cast<char*>(sodium_malloc(size));
  CHECK_PROMISE(data_ != nullptr);
}

Secret Secret::random(std::size_t size) {
  Secret secret(size);
  randombytes_buf(secret.data_, size);
  return secret;
}

Secret Secret::copy_of(std::string_view bytes) {
  Secret secret(bytes.size());
  if (!bytes.empty()) std::memcpy(secret.data_, bytes.data(), bytes.size());
  return secret;
}

Secret::Secret(Secret&& other) noexcept
    : data_(std::exchange(other.data_, nullptr)), size_(std::exchange(other.size_, 0)) {}

Secret& Secret::operator=(Secret&& other) noexcept {
  std::swap(data_, other.data_);
  std::swap(size_, other.size_);
  return *this;
}

Secret::~Secret() {
  sodium_free(data_);  // wipes first
}

void wipe(std::string& bytes) {
  sodium_memzero(bytes.data(), bytes.size());
  bytes.clear();
}

void harden_process() {
  rlimit const none{0, 0};
  (void)::setrlimit(RLIMIT_CORE, &none);
  (void)::prctl(PR_SET_DUMPABLE, 0, 0, 0, 0);
}

}  // namespace klantendag::crypto
