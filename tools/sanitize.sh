#!/usr/bin/env bash
# SPDX-License-Identifier: EUPL-1.2
# Tests again under the address and undefined-behaviour sanitizers, on SQLite. What measures time or
# kills processes has its own step. Usage: tools/sanitize.sh [floors]   floors: base, core and platform
# only, where bytes and pointers are handled; without it every floor (each night).
set -euo pipefail
cd "$(dirname "$0")/.."
export ASAN_OPTIONS=detect_stack_use_after_return=1 UBSAN_OPTIONS=print_stacktrace=1
if [[ ${1:-} == floors ]]; then
  cmake --preset sanitize -DKLANTENDAG_TESTS=ON
  mapfile -t targets < <(ninja -C build/sanitize -t targets all | grep -oE '^(base|core_[a-z]+|platform_[a-z0-9]+)_test:' | tr -d :)
  cmake --build --preset sanitize --target "${targets[@]}"
  ctest --no-tests=error --test-dir build/sanitize -j2 -V -R '^(base|core_|platform_)'
else
  tools/build.sh sanitize
  ctest --no-tests=error --test-dir build/sanitize -j2 -V -E '^(hostile|durability|compile_fail)'
fi
