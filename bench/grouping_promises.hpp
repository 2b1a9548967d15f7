// SPDX-License-Identifier: EUPL-1.2
// The part of grouping_bench that is about promises instead of goals to reach.
#pragma once

void add_promises();
