#!/usr/bin/env bash
# SPDX-License-Identifier: EUPL-1.2
# The demo in the browser, in a folder of its own on a free port: every page of everybody on SQLite, the
# werkmap on both databases. Usage: KLANTENDAG=BINARY tests/browser/demo.sh NAME [SERVER OPTION...]
set -euo pipefail
name=$1
shift
shots=build/shots/demo-$name
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
"$KLANTENDAG" demo --data "$folder" --port 0 "$@" >"$folder/log" 2>&1 &
server=$!
port=""
for _ in $(seq 1200); do
  port=$(grep -o 'event=serving port=[0-9]*' "$folder/log" | grep -o '[0-9]*$' || true)
  [[ -n $port ]] || ! kill -0 "$server" 2>/dev/null && break
  sleep 0.1
done
status=0
echo "walk in the demo on $name"
if [[ $name == sqlite ]]; then
  # Most pages are looked at from all sides in the other walks: here once for each person.
  WALK_LOOKS=once node tests/browser/demo_walk.mjs "http://127.0.0.1:$port" "$shots" || status=1
  # Pages that leave the house as files, for markup.sh.
  "$KLANTENDAG" report --data "$folder" --edition 2026 --format html >"$shots/report.html" || status=1
  echo '{"id": "1", "text": "Kunt u mij bellen? Het formulier was op."}' |
    "$KLANTENDAG" read --html >"$shots/read.html" || status=1
fi
node tests/browser/werkmap_walk.mjs "http://127.0.0.1:$port" "$shots" || status=1
"$KLANTENDAG" verify --data "$folder" "$@" && echo "1 passed, 0 failed" ||
  { echo "0 passed, 1 failed"; status=1; }
kill -TERM "$server"
wait "$server" || status=1
exit $status
