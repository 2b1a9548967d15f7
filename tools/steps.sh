# SPDX-License-Identifier: EUPL-1.2
# step NAME COMMAND...: runs a step of ./check, keeps its output, counts what passed and failed, and
# prints one line. Counts come from doctest's and our own closing lines; a step without any is one test.

steps_wanted=()
run_nightly=no
for word in "$@"; do
  case $word in
    --nightly) run_nightly=yes ;;
    *) steps_wanted+=("$word") ;;
  esac
done
[[ $run_nightly == yes ]] && export KLANTENDAG_TEST_NIGHTLY=1  # longer fault tests

total_passed=0
total_failed=0
started=$SECONDS
mkdir -p build/check

wanted() {
  ((${#steps_wanted[@]} == 0)) && return 0
  local name
  for name in "${steps_wanted[@]}"; do [[ $name == "$1" ]] && return 0; done
  return 1
}

step() {
  local name=$1 log=build/check/$1.log begin=$SECONDS status=0 passed failed
  shift
  wanted "$name" || return 0
  "$@" >"$log" 2>&1 </dev/null || status=$?
  read -r passed failed < <(count_of "$log")
  if ((passed + failed == 0)); then ((status == 0)) && passed=1; fi
  if ((status != 0 && failed == 0)); then failed=1; fi
  total_passed=$((total_passed + passed))
  total_failed=$((total_failed + failed))
  printf '%-12s %6d passed %4d failed %5d s\n' "$name" "$passed" "$failed" $((SECONDS - begin))
  if ((failed > 0)); then
    echo "--- the end of $log"
    tail -n 60 "$log"
    echo "---"
  fi
}

nightly() { [[ $run_nightly == yes ]] && step "$@" || true; }

count_of() {
  awk '
    match($0, /test cases: *[0-9]+ *\| *[0-9]+ passed *\| *[0-9]+ failed/) {
      split(substr($0, RSTART, RLENGTH), part, "|")
      passed += part[2]; failed += part[3]; next
    }
    /^([0-9]+: )?[0-9]+ passed, [0-9]+ failed$/ { sub(/^[0-9]+: /, ""); passed += $1; failed += $3 }
    /\*\*\*(Failed|Timeout|Exception|Not Run)/ { broken++ }
    END { if (broken > failed) failed = broken; print passed + 0, failed + 0 }
  ' "$1"
}

summary() {
  printf 'total time %d s\n' $((SECONDS - started))
  printf '%d passed, %d failed\n' "$total_passed" "$total_failed"
  ((total_failed == 0))
}
