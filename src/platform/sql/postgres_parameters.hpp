// SPDX-License-Identifier: EUPL-1.2
// The values of a statement as libpq wants them: bytes as they are, numbers as text.
#pragma once

#include <string>
#include <vector>

#include "platform/sql/session.hpp"

namespace klantendag::sql {

// The server's number for each value's type; 0 for nothing, which fits every type.
[[nodiscard]] std::vector<unsigned> types_of(Values const& values);

// Refers to the values; they must outlive it.
class Parameters {
 public:
  explicit Parameters(Values const& values);

  [[nodiscard]] char const* const* texts() const { return texts_.data(); }
  [[nodiscard]] int const* lengths() const { return lengths_.data(); }
  [[nodiscard]] int const* formats() const { return formats_.data(); }
  [[nodiscard]] int size() const { return static_cast<int>(texts_.size()); }

 private:
  void add(Value const& value);
  void add(std::string const& text, int format);

  std::vector<std::string> numbers_{};
  std::vector<char const*> texts_{};
  std::vector<int> lengths_{};
  std::vector<int> formats_{};
};

}  // namespace klantendag::sql
