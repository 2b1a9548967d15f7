// SPDX-License-Identifier: EUPL-1.2
// Problems and changes as packed rows, for what is put aside.
#pragma once

#include <span>
#include <vector>

#include "modules/complaints/store.hpp"
#include "platform/sql/packed.hpp"

namespace klantendag::complaints {

inline constexpr std::size_t problem_columns = 4;
[[nodiscard]] sql::PackedRows packed(std::span<Problem const> problems);
[[nodiscard]] std::vector<Problem> problems_in(sql::PackedRows const& rows);

inline constexpr std::size_t change_columns = 6;
[[nodiscard]] sql::PackedRows packed(std::span<store::SavedChange const> changes);
[[nodiscard]] std::vector<store::SavedChange> changes_in(sql::PackedRows const& rows);

}  // namespace klantendag::complaints
