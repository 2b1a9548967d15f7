#!/usr/bin/env bash
# SPDX-License-Identifier: EUPL-1.2
# The markup of every page that the walks looked at, by the Nu Html Checker: no error and no warning. The control:
# of a page with one mistake put in it must say the error. What clients wrote is Dutch in an English page too, so the
# checker does not guess languages. Usage: tests/browser/markup.sh
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
ended=$?
wrong=$(grep -o '"file:[^"]*"' <<<"$found" | sort -u | wc -l)
[[ -z $found || $wrong -gt 0 ]] || wrong=1
if ((ended != 0 && wrong == 0)); then
  echo "markup: the checker ended with $ended and said nothing of a page"
  wrong=1
fi
grep -v 'info warning: The first occurrence' <<<"$found"
passed=$((${#pages[@]} - wrong))

damaged=$(mktemp --suffix=.html)
trap 'rm -f "$damaged"' EXIT
sed 's|</main>|<p id="main"></div></main>|' "${pages[0]}" >"$damaged"
said=$("${checker[@]}" "$damaged" 2>&1)
if ! grep -q ' error: ' <<<"$said"; then
  echo "markup: a page with a mistake was let through"
  wrong=$((wrong + 1))
fi
echo "$passed passed, $wrong failed"
((wrong == 0))
