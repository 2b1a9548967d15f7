// SPDX-License-Identifier: EUPL-1.2
// Between SQLite and the disk: eight bytes at the end of each page of the database file hold a checksum
// of the page, so a bit that changed on the disk is refused, never read as data. The log has its own.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>

namespace klantendag::sql {

inline constexpr std::size_t checked_page_size = 4'096;
inline constexpr int checksum_size = 8;

// The name under which connections ask for it. Registers it at the first call.
[[nodiscard]] char const* checksum_vfs();

// Two sums that depend on each other, as in Fletcher's checksum (1982) but over 32-bit words. A change
// of one word is always seen; zeroes have the checksum zero, as pages that were never written do.
[[nodiscard]] std::uint64_t page_checksum(std::span<unsigned char const> page);

}  // namespace klantendag::sql
