// SPDX-License-Identifier: EUPL-1.2
// What is agreed with somebody who comes, sealed with the contact key of the complaint: erasing that
// erases this. Needs are health data and only there with a yes to noting them.
#pragma once

#include "modules/recruitment/recruitment.hpp"
#include "modules/recruitment/store.hpp"

namespace klantendag::recruitment {

// The yes to coming, an answer to every question, and needs only when they may be noted. Errors:
// invalid/recruitment.must_attend, recruitment.ask_everything, recruitment.needs_not_allowed.
[[nodiscard]] Result<void> may_accept(Acceptance const& acceptance);

[[nodiscard]] Result<store::SealedPractical> seal(Work& work, crypto::Keys const& keys,
                                                  Call const& call, Practical const& practical);

}  // namespace klantendag::recruitment
