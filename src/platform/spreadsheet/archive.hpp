// SPDX-License-Identifier: EUPL-1.2
// The entries of a zip file that lies in memory, read in pieces and never written anywhere.
#pragma once

#include <memory>
#include <string>
#include <string_view>

#include "platform/spreadsheet/spreadsheet.hpp"

namespace klantendag::spreadsheet {

class Archive {
 public:
  // Error: invalid/spreadsheet.unreadable.
  [[nodiscard]] static Result<Archive> open(std::string bytes);
  ~Archive();
  Archive(Archive&& other) noexcept;
  Archive& operator=(Archive&& other) noexcept;

  [[nodiscard]] bool has(std::string const& entry) const;
  // Errors: invalid/spreadsheet.unreadable; invalid/spreadsheet.too_large after `limit` bytes, for an
  // entry that unpacks to more than any register (a zip bomb).
  [[nodiscard]] Result<void> read(std::string const& entry, Piece const& take) const;

 private:
  struct Opened;
  explicit Archive(std::unique_ptr<Opened> opened);

  std::unique_ptr<Opened> opened_;
};

}  // namespace klantendag::spreadsheet
