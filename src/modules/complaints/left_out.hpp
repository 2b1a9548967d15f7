// SPDX-License-Identifier: EUPL-1.2
// Who is left out of later draws: who was invited before, who died or must not be called, and who said
// "never again". Kept as keyed hashes only; a person is found again when a register brings them.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "modules/complaints/model.hpp"
#include "platform/crypto/key_file.hpp"
#include "platform/work/work.hpp"

namespace klantendag {
struct BlockedRecord;
struct BlockListRecord;
using BlockedId = Id<BlockedRecord>;
using BlockListId = Id<BlockListRecord>;
}  // namespace klantendag

namespace klantendag::complaints {

enum class BlockReason { deceased, blocked, never_again };
[[nodiscard]] std::string_view name_of(BlockReason reason);
[[nodiscard]] std::optional<BlockReason> block_reason_named(std::string_view name);

// --- for other modules ------------------------------------------------------------------------

// For the draw, when somebody gets a seat or is asked as a reserve: keeps this person out of the next
// two editions. Whether the actor may draw is the caller's to decide. Twice is once.
[[nodiscard]] Result<void> remember_invited(Work& work, EditionId edition, ComplaintId complaint);
// For the calls: this person, and this telephone number, is never called again in any edition.
// Needs make_calls.
[[nodiscard]] Result<void> never_again(Work& work, ComplaintId complaint);

// What is known against calling these: in the same order, nothing when they may be called.
struct Against {
  BlockReason reason = BlockReason::blocked;
  Instant since{};
};
[[nodiscard]] Result<std::vector<std::optional<Against>>> against_calling(
    sql::Session& session, std::span<ComplaintId const> complaints);

// --- the list of persons not to call: needs manage_register ------------------------------------

// Who it is, as far as somebody knows: by the complaint in this edition, or by surname, address and
// year of birth as the register has them, or by telephone number.
struct Person {
  std::string reference{};
  std::string surname{};
  std::string postcode{};
  std::string house_number{};
  std::optional<std::int64_t> birth_year{};
  std::string phone{};
};
// Errors: invalid/complaints.say_who, complaints.no_such_complaint, complaints.say_number, with field.
[[nodiscard]] Result<void> block(Work& work, crypto::Keys const& keys, EditionId edition,
                                 Person const& person, BlockReason reason);

// Everybody of a file with such columns; a row that says "overleden" counts as deceased. Errors:
// invalid/complaints.no_block_header and those of spreadsheet::look_at.
struct BlockFile {
  std::string file_name{};
  std::string bytes{};
};
[[nodiscard]] Result<BlockListId> block_all(Work& work, crypto::Keys const& keys, EditionId edition,
                                            BlockFile const& file);

struct BlockList {
  BlockListId id{};
  std::string file_name{};
  std::int64_t rows = 0;
  std::int64_t taken = 0;
  std::string unclear_lines{};
  Instant added_at{};
};
struct BlockedLine {
  BlockedId id{};
  BlockReason reason = BlockReason::blocked;
  std::string file_name{};  // empty: by hand, or said on the telephone
  Instant blocked_at{};
};
struct Blocked {
  std::int64_t total = 0;
  std::vector<BlockedLine> lines{};  // the newest first
  std::vector<BlockList> lists{};    // the last five
};
[[nodiscard]] Result<Blocked> blocked(Work& work, std::int64_t page, std::int64_t per_page);
// Error: conflict/complaints.stays_blocked for who said "never again".
[[nodiscard]] Result<void> unblock(Work& work, BlockedId id);

}  // namespace klantendag::complaints
