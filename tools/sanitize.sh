#!/usr/bin/env bash
# SPDX-License-Identifier: EUPL-1.2
# All tests again under the address and undefined-behaviour sanitizers, on SQLite. What measures time or
# kills processes has its own step.
set -euo pipefail
cd "$(dirname "$0")/.."
tools/build.sh sanitize
export ASAN_OPTIONS=detect_stack_use_after_return=1 UBSAN_OPTIONS=print_stacktrace=1
ctest --no-tests=error --test-dir build/sanitize -j2 -V -E '^(hostile|durability|compile_fail)'
