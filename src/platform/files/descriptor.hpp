// SPDX-License-Identifier: EUPL-1.2
// Descriptor: an open file that closes itself, and the system's error number as one of our errors.
#pragma once

#include <string>
#include <utility>

#include "base/error.hpp"

namespace klantendag::files {

class Descriptor {
 public:
  explicit Descriptor(int number) : number_(number) {}
  Descriptor(Descriptor&& other) noexcept : number_(std::exchange(other.number_, -1)) {}
  Descriptor& operator=(Descriptor&&) = delete;
  ~Descriptor();

  [[nodiscard]] int number() const { return number_; }
  [[nodiscard]] bool open() const { return number_ >= 0; }
  // Closes now; false when the system reports that something was not written.
  [[nodiscard]] bool close();

 private:
  int number_;
};

[[nodiscard]] Error system_error(int error_number, std::string const& path);

}  // namespace klantendag::files
