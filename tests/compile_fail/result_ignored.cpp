// SPDX-License-Identifier: EUPL-1.2
// Whoever calls a function that can fail must look at the outcome (style 11).
#include "base/result.hpp"

namespace klantendag {

Result<int> seats();
Result<void> save();

bool both() {
#ifdef FAIL
  save();
  seats();
#endif
  return save().ok() && seats().ok();
}

}  // namespace klantendag
