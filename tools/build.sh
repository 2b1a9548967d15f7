#!/usr/bin/env bash
# SPDX-License-Identifier: EUPL-1.2
# Builds a preset, prints how long it took. Usage: tools/build.sh PRESET
set -euo pipefail
cd "$(dirname "$0")/.."
preset=$1
begin=$SECONDS
cmake --preset "$preset" -DKLANTENDAG_TESTS=ON
cmake --build --preset "$preset"
echo "build of $preset: $((SECONDS - begin)) s"
