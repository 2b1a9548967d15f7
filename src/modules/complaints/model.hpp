// SPDX-License-Identifier: EUPL-1.2
// A complaint of the register, as an edition knows it: a reference with coded facts. Who it is about
// (Contact) is sealed, what was written (the summary) is not taken; no page of this module shows it.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "base/id.hpp"
#include "base/time.hpp"
#include "modules/editions/model.hpp"

namespace klantendag {
struct ComplaintRecord;
struct ImportRecord;
struct UploadRecord;
using ComplaintId = Id<ComplaintRecord>;
using ImportId = Id<ImportRecord>;
using UploadId = Id<UploadRecord>;
}  // namespace klantendag

namespace klantendag::complaints {

// "unclear" is what a register says when nobody filled it in: it never counts as closed.
enum class Status { fresh, in_progress, suspended, closed, withdrawn, unclear };

struct Contact {
  std::string title{};
  std::string initials{};
  std::string prefix{};
  std::string surname{};
  std::string phone{};  // as it came
  std::string email{};
  std::string postcode{};
  std::string house_number{};
  std::string place{};

  bool operator==(Contact const&) const = default;
};

// The coded facts: what the draw, the groups and the report work with.
struct Facts {
  std::string reference{};  // K-2026-00012
  Date received_on{};
  std::optional<Date> closed_on{};
  Status status = Status::unclear;
  std::string division{};
  std::string office{};
  std::string region{};
  std::string benefit{};
  std::string kind{};
  std::string channel{};
  std::string finding{};
  std::optional<std::int64_t> birth_year{};
  std::string gender{};     // v, m, x; empty: not known
  std::string digital{};    // ja, deels, nee; empty: not known
  std::string handler{};    // who handled it, as the register numbers employees
  bool objection = false;   // an objection or appeal is running
  bool no_contact = false;  // does not want to be contacted
  bool has_phone = false;   // one that can be called

  bool operator==(Facts const&) const = default;
};

struct Draft {
  std::int64_t line = 0;
  Facts facts{};
  Contact contact{};
};

// Why a row was not taken. The names are public (contracts.md): see name_of.
enum class Reason {
  missing,            // a required field is empty
  no_such_date,       // 31-02-2026
  before_received,    // closed before it was received
  wrong_field_count,  // another number of fields than the header
  unclosed_quote,
  duplicate  // this reference came before
};

struct Problem {
  std::int64_t line = 0;
  std::string field{};  // the column's usual name; empty: the row as a whole
  Reason reason = Reason::missing;
  std::string value{};  // as it stands in the file, shortened; never stored
};

// What a newer extract said about a complaint that was known.
struct Change {
  std::int64_t line = 0;
  std::string reference{};
  std::string field{};
  std::string from{};
  std::string to{};  // of contact data neither is told
};

struct Import {
  ImportId id{};
  EditionId edition{};
  std::string file_name{};
  std::string sha256{};
  std::int64_t rows = 0;
  std::int64_t accepted = 0;
  std::int64_t duplicates = 0;
  std::int64_t rejected = 0;
  std::int64_t changed = 0;  // of the accepted: complaints that were known
  Instant imported_at{};
};

}  // namespace klantendag::complaints
