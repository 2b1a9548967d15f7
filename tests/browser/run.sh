#!/usr/bin/env bash
# SPDX-License-Identifier: EUPL-1.2
# The pages in a real browser: the gallery of components, then every *_story.mjs of this folder, which
# starts the program itself. Usage: tests/browser/run.sh [BUILD]   Pictures: tests/browser/shots
set -uo pipefail
cd "$(dirname "$0")/../.."
export KLANTENDAG_BUILD=${1:-build/release}

npm ci --prefix tests/browser --no-audit --no-fund --silent || exit 1
pages=$(mktemp -d)
trap 'rm -rf "$pages"' EXIT
mkdir -p tests/browser/shots
status=0
"$KLANTENDAG_BUILD/tests/gallery/gallery" "$pages" assets/app.css &&
  node tests/browser/gallery.mjs "$pages" tests/browser/shots || status=1
for story in tests/browser/*_story.mjs; do
  if [[ -e $story ]]; then node "$story" || status=1; fi
done
exit "$status"
