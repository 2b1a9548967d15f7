#!/usr/bin/env bash
# SPDX-License-Identifier: EUPL-1.2
# The bundles of one draw that two databases gave: each replays to the same bytes, they are the same but
# for the signature, and one changed complaint is noticed. Usage: KLANTENDAG=BINARY same_draw.sh A B
set -uo pipefail
passed=0
failed=0
told() {
  if [[ $1 -eq 0 ]]; then passed=$((passed + 1)); else failed=$((failed + 1)); echo "not so: $2"; fi
}
unsigned() { sed 's/,"public_key".*//' "$1"; }

for bundle in "$1" "$2"; do
  "$KLANTENDAG" lottery replay "$bundle" >/dev/null
  told $? "$bundle replays to the same bytes"
done
cmp <(unsigned "$1") <(unsigned "$2")
told $? "both databases give the same draw"

copy=$(mktemp)
trap 'rm -f "$copy"' EXIT
# The first woman of the pool becomes a man.
sed '0,/,vrouw,/s//,man,/' "$1" >"$copy"
cmp -s "$1" "$copy" && told 1 "the copy differs"
! "$KLANTENDAG" lottery replay "$copy" >/dev/null 2>&1
told $? "one changed complaint is noticed"
echo "$passed passed, $failed failed"
[[ $failed -eq 0 ]]
