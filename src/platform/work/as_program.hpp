// SPDX-License-Identifier: EUPL-1.2
// The same work done by the program itself: for what a reader may see the outcome of, but not read whole.
// Whoever calls this has asked who may.
#pragma once

#include "platform/work/work.hpp"

namespace klantendag {

[[nodiscard]] inline Work as_program(Work& work) {
  return {.session = work.session,
          .actor = {.kind = Actor::Kind::program, .permissions = Permissions::all()},
          .now = work.now,
          .ids = work.ids,
          .language = work.language};
}

}  // namespace klantendag
