// SPDX-License-Identifier: EUPL-1.2
// Clients' marks beside employees': counted while both have their answers, and kept as a figure of the
// survey that was released last, so that it stays when the answers are erased.
#pragma once

#include <optional>

#include "base/result.hpp"
#include "core/stats/figure.hpp"
#include "modules/survey/model.hpp"
#include "platform/crypto/key_file.hpp"
#include "platform/sql/session.hpp"

namespace klantendag::survey {

// Nothing while the other one is not released, or either mean may not be shown.
[[nodiscard]] Result<std::optional<Released>> compared_at_release(sql::Session& session,
                                                                  crypto::Keys const& keys,
                                                                  Survey const& survey);
// As it was kept with either of the two.
[[nodiscard]] Result<std::optional<stats::Comparison>> kept_comparison(sql::Session& session,
                                                                       Survey const& clients,
                                                                       Survey const& employees);
// The marks behind a mean that may be shown.
[[nodiscard]] Result<std::optional<stats::Tally>> shown_marks(sql::Session& session,
                                                              crypto::Keys const& keys,
                                                              Survey const& survey);

// A keyed hash of the figures as released, with the version of its key.
[[nodiscard]] std::string seal_of(crypto::Keys const& keys, Survey const& survey,
                                  std::vector<Released> const& figures);
[[nodiscard]] bool is_sealed(crypto::Keys const& keys, Survey const& survey,
                             std::vector<Released> const& figures, std::string_view seal);
// From before there were seals, in a house where seal_old did not come by yet. Afterwards nothing does.
[[nodiscard]] Result<bool> awaits_seal(sql::Session& session, std::string_view seal);

}  // namespace klantendag::survey
