#!/usr/bin/env bash
# SPDX-License-Identifier: EUPL-1.2
# The pages in a real browser: the gallery of components, the demo, the walk through the product on SQLite, and
# on PostgreSQL, where a page is not looked at again; what is killed; last the markup of all pages. Three at once,
# because each waits for its own browser. Usage: tests/browser/run.sh [BUILD]   Pictures: build/shots
set -uo pipefail
cd "$(dirname "$0")/../.."
build=${1:-build/release}
export KLANTENDAG=$PWD/$build/klantendag

npm ci --prefix tests/browser --no-audit --no-fund --ignore-scripts --silent || exit 1
rm -rf build/shots
mkdir -p build/shots/gallery

gallery_and_demo() {
  local pages status=0
  node tests/browser/looking_control.mjs build/looking_control || status=1
  pages=$(mktemp -d)
  "$build/tests/gallery/gallery" "$pages" "$build/generated/app.css" &&
    node tests/browser/gallery.mjs "$pages" build/shots/gallery || status=1
  rm -rf "$pages"
  tests/browser/demo.sh sqlite || status=1
  killed || status=1
  return "$status"
}

# The control: a page that says saved too early must be found out.
killed() {
  local status=0
  node tests/browser/kill_walk.mjs || status=1
  if KILL_WALK_LIE=yes node tests/browser/kill_walk.mjs >build/kill_walk_lie.txt 2>&1; then
    echo "kill_walk: a page that lies was believed"
    echo "0 passed, 1 failed"
    status=1
  elif grep -q '^the \(browser\|server\) is killed.*said ' build/kill_walk_lie.txt; then
    echo "1 passed, 0 failed"
  else
    cat build/kill_walk_lie.txt
    echo "0 passed, 1 failed"
    status=1
  fi
  return "$status"
}

on_postgres() {
  # shellcheck disable=SC2016
  WALK_LOOKS=text tools/postgres.sh run bash -c \
    'tests/browser/walk.sh postgres --database "$KLANTENDAG_TEST_POSTGRES"
     walked=$?
     tests/browser/demo.sh postgres --database "${KLANTENDAG_TEST_POSTGRES/dbname=klantendag/dbname=postgres}" || walked=1
     exit $walked'
}

said=$(mktemp -d)
trap 'rm -rf "$said"' EXIT
status=0
gallery_and_demo >"$said/demo" 2>&1 &
demo=$!
on_postgres >"$said/postgres" 2>&1 &
postgres=$!
tests/browser/walk.sh sqlite || status=1
wait "$demo" || status=1
wait "$postgres" || status=1
cat "$said/demo" "$said/postgres"
tests/browser/markup.sh || status=1
tests/browser/same_draw.sh build/shots/{sqlite,postgres}/loting.json || status=1
exit "$status"
