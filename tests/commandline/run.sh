#!/usr/bin/env bash
# SPDX-License-Identifier: EUPL-1.2
# The public command line, tested from outside with the real binary: every *_test.py of this folder.
# Usage: tests/commandline/run.sh [BUILD]
set -uo pipefail
cd "$(dirname "$0")/../.."
export KLANTENDAG=$PWD/${1:-build/release}/klantendag
status=0
for file in tests/commandline/*_test.py; do
  echo "$file"
  python3 "$file" || status=1
done
exit $status
