// SPDX-License-Identifier: EUPL-1.2
// The face of the exchange: an edition in a shape that other systems know, as JSON. Each needs
// manage_register and see_obligations, and is in the record.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "base/json.hpp"
#include "modules/editions/model.hpp"
#include "platform/crypto/key_file.hpp"
#include "platform/work/work.hpp"

namespace klantendag::exchange {

enum class Shape { klantinteracties, edition, improvements };
[[nodiscard]] std::optional<Shape> shape_named(std::string_view name);

[[nodiscard]] Result<json::Value> take_out(Work& work, crypto::Keys const& keys,
                                           editions::Edition const& edition, Shape shape);

// Calls and asks of the werkmap since then, in the shape of klantinteracties: they have no edition. Needs
// manage_messages too.
[[nodiscard]] Result<json::Value> take_out_werkmap(Work& work, Instant from);

}  // namespace klantendag::exchange
