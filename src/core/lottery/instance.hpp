// SPDX-License-Identifier: EUPL-1.2
// The lottery as numbers: quotas, and classes of people whom no rule tells apart. Everything below
// counts seats per class; names come back only when seats are handed out.
#pragma once

#include <compare>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace klantendag::lottery {

// How many of the panel have this value of this feature.
struct Quota {
  std::string feature{};
  std::string value{};
  std::int64_t min = 0;
  std::int64_t max = 0;
  std::optional<std::int64_t> min_flex{};  // how far the organiser would go, when said
  std::optional<std::int64_t> max_flex{};

  bool operator==(Quota const&) const = default;
};

// People with the same values. With a household rule: also with the same home situation. A class has
// homes of `per_home` members each, of which one may be drawn; alone at home: per_home is 1.
struct Class {
  std::vector<std::int32_t> quotas{};  // one per feature, rising
  std::vector<std::int32_t> people{};  // places in Instance::ids, home by home
  std::int32_t per_home = 1;
  std::int32_t shared = -1;  // home with members in several classes, or -1

  [[nodiscard]] std::int64_t count() const { return static_cast<std::int64_t>(people.size()); }
  [[nodiscard]] std::int64_t cap() const { return count() / per_home; }  // seats at most

  bool operator==(Class const&) const = default;
};

struct Instance {
  std::int64_t size = 0;  // seats in a panel
  std::vector<Quota> quotas{};
  std::vector<std::string> ids{};  // sorted
  std::vector<Class> classes{};    // sorted, each person in exactly one
  std::int32_t shared_homes = 0;   // homes whose members are in several classes

  [[nodiscard]] std::int64_t pool() const { return static_cast<std::int64_t>(ids.size()); }
};

// A panel by counts, as most of its entries are zero: (class, seats), classes rising.
struct Seats {
  std::int32_t cls = 0;
  std::int32_t count = 0;

  auto operator<=>(Seats const&) const = default;
};
using Panel = std::vector<Seats>;

}  // namespace klantendag::lottery
