#!/usr/bin/env bash
# SPDX-License-Identifier: EUPL-1.2
# The markup of every page that the walks looked at, by the Nu Html Checker: no error and no warning. The control:
# a page with one mistake put in must be refused. What clients wrote is Dutch in an English page too, so the checker
# does not guess languages. Usage: tests/browser/markup.sh
set -uo pipefail
checker=(java -Xss4m -jar tests/browser/node_modules/vnu-jar/build/dist/vnu.jar --no-langdetect)
shopt -s nullglob
pages=(build/shots/*/*.html)
if ((${#pages[@]} == 0)); then
  echo "markup: no page was kept"
  echo "0 passed, 1 failed"
  exit 1
fi
found=$("${checker[@]}" "${pages[@]}" 2>&1)
wrong=$(grep -o '"file:[^"]*"' <<<"$found" | sort -u | wc -l)
[[ -z $found || $wrong -gt 0 ]] || wrong=1
grep -v 'info warning: The first occurrence' <<<"$found"

damaged=$(mktemp --suffix=.html)
trap 'rm -f "$damaged"' EXIT
sed 's|</main>|<p id="main"></div></main>|' "${pages[0]}" >"$damaged"
if "${checker[@]}" "$damaged" 2>/dev/null; then
  echo "markup: a page with a mistake was let through"
  wrong=$((wrong + 1))
fi
echo "$((${#pages[@]} - wrong)) passed, $wrong failed"
((wrong == 0))
