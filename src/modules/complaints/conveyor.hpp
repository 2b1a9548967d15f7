// SPDX-License-Identifier: EUPL-1.2
// A large register on three threads: one reads and judges, one seals, the caller's saves. Batches go
// from hand to hand, so memory does not grow with the file; the first error stops all three.
#pragma once

#include <functional>
#include <vector>

#include "modules/complaints/pack.hpp"
#include "modules/complaints/reading.hpp"

namespace klantendag::complaints {

inline constexpr std::size_t batch_rows = 500;

struct Conveyor {
  std::function<Result<void>(TakeDraft const&)> read{};
  std::function<Packed(std::vector<Judged>&)> pack{};
  std::function<Result<void>(Packed const&)> save{};
};

// Errors of `read` and `save`.
[[nodiscard]] Result<void> run(Conveyor const& conveyor);

}  // namespace klantendag::complaints
