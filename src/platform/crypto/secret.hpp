// SPDX-License-Identifier: EUPL-1.2
// Secret: the bytes of a key in memory that is locked where the system allows it, fenced, and wiped
// at the end. It can be moved but not copied, and nothing can print it.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace klantendag::crypto {

inline constexpr std::size_t key_bytes = 32;

class Secret {
 public:
  [[nodiscard]] static Secret random(std::size_t size = key_bytes);
  [[nodiscard]] static Secret copy_of(std::string_view bytes);

  Secret(Secret&& other) noexcept;
  Secret& operator=(Secret&& other) noexcept;
  ~Secret();

  // For the functions of this room; whoever asks keeps it no longer than the Secret lives.
  [[nodiscard]] std::string_view bytes() const { return {data_, size_}; }

 private:
  explicit Secret(std::size_t size);

  char* data_ = nullptr;
  std::size_t size_ = 0;
};

// Overwrites, in a way that the compiler may not leave out.
void wipe(std::string& bytes);

// No core dumps and no debugger on this process: memory that holds keys stays in it.
void harden_process();

}  // namespace klantendag::crypto
