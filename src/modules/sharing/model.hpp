// SPDX-License-Identifier: EUPL-1.2
// What a department is told of a day. A pack lives so: released → replaced (by a later one in the same
// language) or withdrawn. Of a pack in which words stand that a client took back only the row is left.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "base/id.hpp"
#include "base/language.hpp"
#include "base/time.hpp"
#include "modules/editions/model.hpp"

namespace klantendag {
struct PackRecord;
using PackId = Id<PackRecord>;
}  // namespace klantendag

namespace klantendag::sharing {

// What the team adds to what the program knows.
struct Draft {
  EditionId edition{};
  Language language = Language::nl;
  std::vector<std::string> tomorrow{};  // what you can do tomorrow
  std::vector<std::string> quotes{};    // marks of those that go along
  std::string looked_at{};              // fingerprint of what seemed persons and is none
};

// All that a pack says. No name, no client who can be recognised.
struct Contents {
  Language language = Language::nl;
  std::string title{};  // of the day: Klantendag 2027
  std::optional<Date> held_on{};
  std::int64_t clients = 0;  // counts below 5 are not said
  std::int64_t employees = 0;
  std::int64_t tips = 0;
  std::string thread{};
  std::vector<std::string> themes{};
  std::vector<std::string> quotes{};
  std::vector<std::string> done{};  // "wij deden", as a person released it for everybody
  std::vector<std::string> tomorrow{};
  std::vector<std::string> council{};  // sentences about the client council; none: no block

  bool operator==(Contents const&) const = default;
};

enum class PackState { released, replaced, withdrawn };

struct Pack {
  PackId id{};
  EditionId edition{};
  Language language = Language::nl;
  std::int64_t number = 1;
  PackState state = PackState::released;
  std::string contents{};  // as contents.hpp writes them; empty: taken back
  std::string page{};
  std::string slides{};
  std::string released_by{};  // pseudonym, as in the record
  Instant released_at{};
};

}  // namespace klantendag::sharing
