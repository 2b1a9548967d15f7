// SPDX-License-Identifier: EUPL-1.2
// Believable editions of the fictional Voorbeelddienst, for a first look and for screenshots.
#pragma once

#include "base/result.hpp"
#include "platform/work/work.hpp"

namespace klantendag::app {

// Last year's, closed, and this year's copied from it. Error conflict/editions.key_taken when they
// are there already.
[[nodiscard]] Result<void> add_sample_editions(Work& work);

}  // namespace klantendag::app
