// SPDX-License-Identifier: EUPL-1.2
// Id<Complaint> is not an Id<Person>: a time-ordered UUID (version 7, RFC 9562) that shows as 26
// characters of Crockford base 32, so it sorts by creation and can be read out over the telephone.
#pragma once

#include <compare>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "base/random.hpp"
#include "base/time.hpp"

namespace klantendag {

struct Uuid {
  std::uint64_t high = 0;
  std::uint64_t low = 0;

  auto operator<=>(Uuid const&) const = default;

  [[nodiscard]] std::string text() const;                                 // 26 characters
  [[nodiscard]] static std::optional<Uuid> parse(std::string_view text);  // also lower case
};

template <class Tag>
class Id {
 public:
  Id() = default;
  explicit Id(Uuid uuid) : uuid_(uuid) {}

  [[nodiscard]] std::string text() const { return uuid_.text(); }
  [[nodiscard]] static std::optional<Id> parse(std::string_view text) {
    auto uuid = Uuid::parse(text);
    if (!uuid) return std::nullopt;
    return Id(*uuid);
  }

  auto operator<=>(Id const&) const = default;

 private:
  Uuid uuid_{};
};

// Makes ids that rise within one source, also when the clock stands still or goes back.
class IdSource {
 public:
  explicit IdSource(Rng rng) : rng_(rng) {}

  [[nodiscard]] Uuid next_uuid(Instant now);

  template <class Tag>
  [[nodiscard]] Id<Tag> next(Instant now) {
    return Id<Tag>(next_uuid(now));
  }

 private:
  Rng rng_;
  Uuid last_{};
};

}  // namespace klantendag
