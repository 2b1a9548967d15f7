// SPDX-License-Identifier: EUPL-1.2
// The promise under test: eight clients write pairs of rows with keys of their own, one after another,
// and remember what was acknowledged outside the database. Afterwards each key must be there once.
#pragma once

#include <array>
#include <cstdint>
#include <string>

#include "platform/sql/database.hpp"

namespace durability {

inline constexpr std::size_t clients = 8;

// Of each client: keys 0 .. n-1 were acknowledged.
using Acknowledged = std::array<std::int64_t, clients>;

struct Findings {
  std::int64_t acknowledged = 0;
  std::int64_t lost = 0;      // acknowledged, not there
  std::int64_t doubled = 0;   // there more than once
  std::int64_t halves = 0;    // one row of the pair without the other
  std::int64_t invented = 0;  // further than the one that was on its way
};

[[nodiscard]] klantendag::Result<int> make_tables(klantendag::sql::Database& database);

// The unit of one write. It asks first whether the key is there: a client that heard nothing tries
// again.
[[nodiscard]] klantendag::Result<void> write_pair(klantendag::sql::Session& session,
                                                  std::size_t client, std::int64_t number);

[[nodiscard]] Findings compare(klantendag::sql::Database& database,
                               Acknowledged const& acknowledged);

// A folder that goes away with the test. In memory where faults are made by hand and a real disk only
// costs time.
enum class Where { disk, memory };
class Folder {
 public:
  explicit Folder(std::string const& name, Where where = Where::disk);
  ~Folder();
  Folder(Folder const&) = delete;
  Folder& operator=(Folder const&) = delete;

  [[nodiscard]] std::string const& path() const { return path_; }

 private:
  std::string path_;
};

// 1, or 10 at night.
[[nodiscard]] int times();

}  // namespace durability
