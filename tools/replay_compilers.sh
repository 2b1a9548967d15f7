#!/usr/bin/env bash
# SPDX-License-Identifier: EUPL-1.2
# The same draws and groups from every compiler and level: g++ and clang++ at -O0 and -O3 must print
# the same bytes. Usage: tools/replay_compilers.sh
set -uo pipefail
cd "$(dirname "$0")/.."
out=build/replay
mkdir -p "$out"
clang=$(command -v clang++-14 || command -v clang++) || { echo "clang++ is not installed"; exit 1; }

# A program per room: its name, then its sources.
programs() {
  echo "grouping tests/reference/grouping/replay.cpp tests/reference/grouping/days.cpp src/core/grouping/*.cpp"
}

status=0
while read -r name sources; do
  sources=$(ls $sources | grep -v _test.cpp)
  for compiler in g++ "$clang"; do
    for level in -O0 -O3; do
      built=$out/$name-$(basename "$compiler")$level
      "$compiler" -std=c++20 "$level" -ffp-contract=off -Isrc $sources $(ls src/base/*.cpp | grep -v _test.cpp) \
        -lsodium -lboost_json -lfmt -o "$built" && "$built" > "$built.txt" || status=1
      sha256sum "$built.txt"
    done
  done
  if [ "$(sha256sum "$out/$name"-*.txt | cut -d' ' -f1 | sort -u | wc -l)" = 1 ]; then
    echo "$name: alike"
  else
    echo "$name: different"
    status=1
  fi
done < <(programs)
exit $status
