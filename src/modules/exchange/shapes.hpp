// SPDX-License-Identifier: EUPL-1.2
// The shapes of what goes out: contacts and tasks as the Klantinteracties API has them (Open Klant), and
// our own of an edition and of an improvement. Their schemas are in docs/schemas, with these versions.
#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "base/json.hpp"
#include "modules/actions/model.hpp"
#include "modules/editions/model.hpp"
#include "modules/exchange/model.hpp"
#include "modules/obligations/model.hpp"
#include "modules/recruitment/model.hpp"

namespace klantendag::exchange {

inline constexpr std::string_view shape_version = "1.0.0";
inline constexpr std::string_view contacts_version = "1.1.0";
inline constexpr std::string_view klantinteracties_version = "0.9.0";

// Whether the person was reached. The truth, also when it is no: existing clients of the API always say
// yes, and lose that nobody was there.
[[nodiscard]] bool reached(recruitment::Outcome outcome);
[[nodiscard]] std::optional<bool> reached(obligations::AttemptOutcome outcome);

[[nodiscard]] json::Value to_json(Contacts const& contacts);

struct EditionShape {
  editions::Edition edition{};
  std::optional<std::int64_t> tips{};  // nothing: too few to say
};
[[nodiscard]] json::Value to_json(EditionShape const& shape);

// A tip and what we do with it. `words` were released by a person for everybody to read.
struct Improvement {
  std::string edition{};  // key
  TipId tip{};
  Instant captured_at{};
  std::optional<actions::Decision> decision{};  // the newest
  bool told = false;                            // who gave it heard what we did
  std::optional<Date> due{};                    // of what is still to be done
  std::optional<std::string> words{};
};
[[nodiscard]] json::Value to_json(std::vector<Improvement> const& improvements, Instant made_at);

}  // namespace klantendag::exchange
