#!/usr/bin/env bash
# SPDX-License-Identifier: EUPL-1.2
# One walk: a server in a folder of its own on a free port, the browser, then every check of the record.
# All of it on one working morning, so that people can be called and no date in a walk is ever past.
# Usage: KLANTENDAG=BINARY tests/browser/walk.sh NAME [SERVER OPTION...]
set -euo pipefail
name=$1
shift
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
export WALK_DAY=2026-11-25
"${CXX:-c++}" -std=c++20 -O1 -shared -fPIC -o "$folder/one_day.so" tests/browser/one_day.cpp
WALK_SHIFT=$(($(date -d "$WALK_DAY 10:00 CET" +%s) - $(date +%s)))
export WALK_SHIFT
LD_PRELOAD=$folder/one_day.so "$KLANTENDAG" serve --data "$folder" --port 0 "$@" >"$folder/log" 2>&1 &
server=$!
port=""
for _ in $(seq 1200); do
  port=$(grep -o 'event=serving port=[0-9]*' "$folder/log" | grep -o '[0-9]*$' || true)
  [[ -n $port ]] || ! kill -0 "$server" 2>/dev/null && break
  sleep 0.1
done
status=0
echo "walk on $name"
node tests/browser/walk.mjs "http://127.0.0.1:$port" "build/shots/$name" || status=1
node tests/browser/survey_walk.mjs "http://127.0.0.1:$port" "build/shots/$name" || status=1
node tests/browser/retrospective_walk.mjs "http://127.0.0.1:$port" "build/shots/$name" || status=1
node tests/browser/letters_walk.mjs "http://127.0.0.1:$port" "build/shots/$name" "$folder/post" || status=1
node tests/browser/people_walk.mjs "http://127.0.0.1:$port" "build/shots/$name" || status=1
node tests/browser/whole_day_walk.mjs "http://127.0.0.1:$port" "build/shots/$name" "$KLANTENDAG" --data "$folder" "$@" || status=1
node tests/browser/sharing_walk.mjs "http://127.0.0.1:$port" "build/shots/$name" || status=1
node tests/browser/before_the_day_walk.mjs "http://127.0.0.1:$port" "build/shots/$name" || status=1
node tests/browser/calls_walk.mjs "http://127.0.0.1:$port" "build/shots/$name" || status=1
node tests/browser/register_walk.mjs "http://127.0.0.1:$port" "build/shots/$name" || status=1
node tests/browser/council_walkin_walk.mjs "http://127.0.0.1:$port" "build/shots/$name" || status=1
node tests/browser/messages_walk.mjs "http://127.0.0.1:$port" "build/shots/$name" || status=1
LD_PRELOAD=$folder/one_day.so "$KLANTENDAG" verify --data "$folder" "$@" && echo "1 passed, 0 failed" ||
  { echo "0 passed, 1 failed"; status=1; }
kill -TERM "$server"
wait "$server" || status=1
exit $status
