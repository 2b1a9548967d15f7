// SPDX-License-Identifier: EUPL-1.2
// Faults of the disk, at will: this program's own pwrite64, ftruncate64 and fdatasync stand before the
// system's, also for SQLite, and fail or end the process at the n-th call.
#pragma once

namespace durability {

enum class Call { write, sync };
enum class Fault { none, error, die };  // die: as kill -9, at this very call

struct Plan {
  Call call = Call::write;
  Fault fault = Fault::none;
  int at = 0;            // the n-th call from now, from 1
  int error = 0;         // errno
  bool lasting = false;  // every later call too
};

// Counts from now on. A plan without a fault only counts.
void set_plan(Plan const& plan);
// Calls of the plan's kind since set_plan.
[[nodiscard]] int calls_so_far();

}  // namespace durability
