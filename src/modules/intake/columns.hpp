// SPDX-License-Identifier: EUPL-1.2
// A table of messages: which column is what, by the words that people put in headers.
#pragma once

#include <string>
#include <vector>

#include "base/result.hpp"
#include "modules/intake/message.hpp"

namespace klantendag::intake {

class Columns {
 public:
  // Errors: invalid/intake.no_id_column, intake.no_text_column, intake.column_twice {column}.
  [[nodiscard]] static Result<Columns> from(std::vector<std::string> const& header);
  [[nodiscard]] Draft draft_of(std::vector<std::string> const& fields) const;

 private:
  struct Place {
    std::string Draft::*field = nullptr;
    std::size_t column = 0;
  };
  std::vector<Place> places_{};
};

}  // namespace klantendag::intake
