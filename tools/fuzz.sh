#!/bin/sh
# SPDX-License-Identifier: EUPL-1.2
# Gives every fuzz target any bytes for some seconds and prints how many held.
# Usage: tools/fuzz.sh SECONDS_PER_TARGET [TARGET...]   (packages: clang-14 libclang-rt-14-dev)
set -eu

seconds=${1:?usage: tools/fuzz.sh SECONDS_PER_TARGET [TARGET...]}
shift
root=$(cd "$(dirname "$0")/.." && pwd)
build=$root/build/fuzz

mkdir -p "$build"
cmake -S "$root" -B "$build" -G Ninja -DCMAKE_CXX_COMPILER=clang++-14 -DKLANTENDAG_FUZZ=ON \
  -DCMAKE_BUILD_TYPE=Debug -DCMAKE_CXX_FLAGS_DEBUG="-O1 -g1" > "$build/configure.log" 2>&1 ||
  { tail -20 "$build/configure.log" >&2; exit 1; }
cmake --build "$build" --target fuzz_targets > "$build/build.log" 2>&1 ||
  { grep -A5 -E '(error|undefined reference):' "$build/build.log" >&2; exit 1; }

passed=0
failed=0
for program in "$build"/tests/fuzz/*_fuzz; do
  name=$(basename "$program" _fuzz)
  case " $* " in "  " | *" $name "*) ;; *) continue ;; esac
  corpus=$build/corpus/$name
  mkdir -p "$corpus"
  # The corpus grows from run to run; what breaks a target is kept beside it as a file.
  if "$program" -max_total_time="$seconds" -timeout=10 -rss_limit_mb=2048 -max_len=1024 -print_final_stats=1 \
       -artifact_prefix="$build/$name-" "$corpus" "$root/tests/fuzz/seeds/$name" > "$build/$name.log" 2>&1; then
    passed=$((passed + 1))
    [ -z "${VERBOSE:-}" ] || echo "$name: $(grep -o 'number_of_executed_units: *[0-9]*' "$build/$name.log")"
  else
    failed=$((failed + 1))
    echo "$name does not hold; see $build/$name.log" >&2
    grep -E 'broken promise|ERROR|SUMMARY|Test unit written' "$build/$name.log" >&2 || true
  fi
done
echo "$passed passed, $failed failed"
[ "$failed" -eq 0 ] && [ "$passed" -gt 0 ]
