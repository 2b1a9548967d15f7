// SPDX-License-Identifier: EUPL-1.2
// What the call round needs of its neighbours: who was drawn and who comes next; and who says yes
// becomes a participant.
#pragma once

#include "modules/recruitment/recruitment.hpp"
#include "platform/crypto/key_file.hpp"

namespace klantendag::app {

[[nodiscard]] recruitment::Neighbours call_neighbours(crypto::Keys const& keys);

}  // namespace klantendag::app
