// SPDX-License-Identifier: EUPL-1.2
// A CSV file with its header, and the list of everything that is wrong with it so far.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/csv.hpp"
#include "base/result.hpp"
#include "core/lottery/pool.hpp"

namespace klantendag::lottery {

// Lower case, without outer blanks: how headers and values are compared.
[[nodiscard]] std::string compared(std::string_view text);

class Table {
 public:
  [[nodiscard]] static Result<Table> read(File const& file);

  [[nodiscard]] std::vector<csv::Row> const& rows() const { return rows_; }
  // The column of that name. Two columns of one name: the first, and a problem is noted.
  [[nodiscard]] std::optional<std::size_t> column(std::string_view name);
  [[nodiscard]] std::string const& header(std::size_t column) const { return header_[column]; }

  void problem(csv::Row const& row, std::string_view column, std::string_view key,
               std::vector<Parameter> parameters = {});
  void problem_of_file(std::string_view key, std::vector<Parameter> parameters = {});
  [[nodiscard]] bool is_sound() const { return problems_.empty(); }
  [[nodiscard]] Error problems() const;

 private:
  std::string name_{};
  std::vector<std::string> header_{};
  std::vector<std::string> compared_header_{};
  std::vector<csv::Row> rows_{};
  std::vector<Error> problems_{};
  std::size_t unlisted_ = 0;
};

}  // namespace klantendag::lottery
