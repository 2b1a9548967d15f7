// SPDX-License-Identifier: EUPL-1.2
// The face of the register: read a file in, and ask who can be invited. Every import is in the record
// and in V01 of `klantendag verify`. All of it needs manage_register.
#pragma once

#include <functional>
#include <string>
#include <vector>

#include "modules/audit/audit.hpp"
#include "modules/complaints/columns.hpp"
#include "modules/complaints/eligible.hpp"
#include "modules/complaints/left_out.hpp"
#include "modules/complaints/model.hpp"
#include "modules/complaints/settings.hpp"
#include "platform/crypto/key_file.hpp"
#include "platform/spreadsheet/spreadsheet.hpp"
#include "platform/work/work.hpp"

namespace klantendag::complaints {

struct Order {
  EditionId edition{};
  bool asked = false;  // another module has asked who may
  spreadsheet::Source source{};
  std::string file_name{};
  Mapping mapping{};
  // Told now and then while it goes on; may be empty.
  std::function<void(std::int64_t rows)> progress{};
};

struct Report {
  Import import{};
  spreadsheet::Format format{};
  Columns columns{};
  std::vector<Problem> problems{};  // in the order of the file
  std::vector<Change> changes{};
};

// Reads all of the file and says what would happen; saves nothing. Errors: those of read_register;
// not_found/editions.not_found; conflict/editions.closed.
[[nodiscard]] Result<Report> preview(Work& work, crypto::Keys const& keys, Order const& order);
// The same, and saves: all good rows or, with an error, none.
[[nodiscard]] Result<Report> import_register(Work& work, crypto::Keys const& keys,
                                             Order const& order);

// One complaint that somebody told in another way than through the register; open, so that nobody is
// invited for it yet. For a module that has asked who may. Error conflict/complaints.told_before.
struct Noted {
  std::string reference{};
  Date received_on{};
  std::string office{};
  std::string channel{};
};
[[nodiscard]] Result<void> note_one(Work& work, crypto::Keys const& keys, EditionId edition,
                                    Noted const& noted);

// Needs see_editions.
[[nodiscard]] Result<Settings> settings(Work& work, EditionId edition);
[[nodiscard]] Result<void> change_settings(Work& work, EditionId edition, Settings const& settings);

// The pool of an edition today, by its settings.
struct Pool {
  Settings settings{};
  std::vector<Candidate> candidates{};
  std::vector<std::optional<Exclusion>> verdicts{};  // one for each candidate
};
[[nodiscard]] Result<Pool> pool(Work& work, EditionId edition);

// Everybody who can be invited, by id: for the draw. Keyed hashes and coded facts, nothing personal.
struct Eligible {
  ComplaintId complaint{};
  std::string person{};     // equal: the same person
  std::string household{};  // equal: the same address; empty: not known
  Facts facts{};
};
[[nodiscard]] Result<std::vector<Eligible>> eligible_pool(Work& work, EditionId edition);

// Who a complaint is about, for whoever calls: one person at a time. Needs make_calls. Errors:
// not_found/complaints.not_found, not_found/keystore.erased.
[[nodiscard]] Result<Contact> contact_of(Work& work, crypto::Keys const& keys,
                                         ComplaintId complaint);
// Coded facts of one complaint, for modules that already know which one. Asks no permission.
[[nodiscard]] Result<Facts> facts_of(Work& work, ComplaintId complaint);

// The facts of those who are out for this reason, or in the pool; a page of them, and how many.
struct Wanted {
  std::optional<Exclusion> exclusion{};  // nothing: those in the pool
  std::int64_t page = 1;
  std::int64_t per_page = 50;
};
struct Listed {
  std::int64_t total = 0;
  std::vector<Facts> facts{};
};
[[nodiscard]] Result<Listed> listed(Work& work, Pool const& pool, Wanted const& wanted);

// Some lines of a list.
struct Part {
  std::int64_t first = 0;
  std::int64_t most = 0;
};
// An import with what it could not take and what it changed: a part of both, and how many there are.
struct Told {
  Import import{};
  std::int64_t all_problems = 0;
  std::int64_t all_changes = 0;
  std::vector<Problem> problems{};
  std::vector<Change> changes{};
};
[[nodiscard]] Result<Told> told(Work& work, EditionId edition, ImportId id, Part part);
[[nodiscard]] Result<std::vector<Import>> imports(Work& work, EditionId edition);

// V01: what came in is what was accepted, was there already, or was refused.
[[nodiscard]] std::vector<audit::Check> checks();

}  // namespace klantendag::complaints
