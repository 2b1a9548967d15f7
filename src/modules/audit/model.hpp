// SPDX-License-Identifier: EUPL-1.2
// The record of who did what: entries, the chain that binds them, and checkpoints that are signed.
// An entry names fields, never values, so the record survives the erasure of a person.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/sha256.hpp"
#include "base/time.hpp"

namespace klantendag::audit {

// What a service tells the record. `state` is the state after the change, for things with a life.
struct Event {
  std::string_view action;  // "edition.create"
  std::string_view kind;    // "edition"
  std::string id{};         // of the object; empty for a collection
  std::string_view state = "";
  std::vector<std::string_view> fields{};  // names only
};

struct Entry {
  std::int64_t number = 0;
  Instant at{};
  std::string actor{};
  std::string action{};
  std::string object{};  // kind/id
  std::string state{};
  std::string fields{};  // comma between
  Sha256 chain{};
};

struct Head {
  std::int64_t size = 0;
  Sha256 chain{};
};

struct Checkpoint {
  std::int64_t size = 0;
  Instant at{};
  Sha256 chain{};
  std::string signature{};
};

struct Transition {
  std::string_view from;  // empty: it begins to exist
  std::string_view to;
};

// The states of one kind of object, as its module declares them.
struct Lifecycle {
  std::string_view kind;
  std::span<Transition const> legal;
};

// One thing that a check found: where, in words a person can act on.
struct Finding {
  std::string object{};  // edition/0192…, or audit/17
  std::string detail{};  // a fact, not a sentence: "gap after 16"
};

}  // namespace klantendag::audit
