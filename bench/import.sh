#!/usr/bin/env bash
# SPDX-License-Identifier: EUPL-1.2
# Reading in a register of a million invented rows: rows a second, processor time and peak memory, on
# SQLite and on a private PostgreSQL. Usage: bench/import.sh [ROWS] [BUILD]
set -euo pipefail
cd "$(dirname "$0")/.."
rows=${1:-1000000}
export KLANTENDAG=$PWD/${2:-build/release}/klantendag ROWS=$rows
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
export FOLDER=$folder

# As a register looks: 27 columns, one person in ten with two complaints, a few rows that are refused.
awk -v rows="$rows" 'BEGIN {
  print "Klachtnummer;Ontvangen;Afgehandeld;Status;Divisie;Vestiging;Regio;Wet;Klachtsoort;Kanaal;Oordeel;Aanhef;Voorletters;Tussenvoegsel;Achternaam;Telefoon;E-mail;Postcode;Huisnummer;Woonplaats;Geboortejaar;Geslacht;Digitaal vaardig;Behandelaar;Bezwaar loopt;Niet benaderen;Samenvatting"
  split("Uitkeren Werk Sociaal-medisch Klantcontact", division, " ")
  split("Groningen Arnhem Breda Haarlem Utrecht", office, " ")
  split("WW ZW WIA Wajong TW", benefit, " ")
  for (n = 1; n <= rows; ++n) {
    p = int(n * 10 / 11)
    printf "K-2026-%07d;%02d-%02d-2026;%s;Afgehandeld;%s;%s;Regio %d;%s;Dienstverlening;Telefoon;Gegrond;Mevr.;A.B.;van;Naam%d;06-1%07d;naam%d@example.nl;%04d QZ;%d;%s;%d;V;deels;M%03d;nee;nee;\"Niemand belde terug; ik wacht nog.\"\r\n",
      n, n % 28 + 1, n % 6 + 1, n % 1000 ? "30-09-2026" : "31-02-2026", division[n % 4 + 1], office[n % 5 + 1],
      n % 35, benefit[n % 5 + 1], p, p % 10000000, p, 1000 + p % 9000, p % 300, office[p % 5 + 1], 1940 + p % 65, n % 200
  }
}' >"$folder/register.csv"
printf '%s rows, %s MB\n' "$rows" "$(($(stat -c %s "$folder/register.csv") >> 20))"

cat >"$folder/measure.py" <<'PYTHON'
import json, os, resource, subprocess, sys, time
name, *where = sys.argv[1:]
binary, rows = os.environ["KLANTENDAG"], int(os.environ["ROWS"])
subprocess.run([binary, "edition", "create", "--name", "Dag", "--year", "2027", "--json", *where], check=True,
               stdout=subprocess.DEVNULL)
before, began = resource.getrusage(resource.RUSAGE_CHILDREN), time.monotonic()
done = subprocess.run([binary, "import", os.environ["FOLDER"] + "/register.csv", "--edition", "2027", "--json", *where],
                      stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, check=False)
seconds, after = time.monotonic() - began, resource.getrusage(resource.RUSAGE_CHILDREN)
answer = json.loads(done.stdout)
assert answer["rows"] == rows == answer["accepted"] + answer["duplicates"] + answer["rejected"], answer
processor = after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
print(f"{name}: {answer['accepted']} taken, {answer['rejected']} refused, {seconds:.1f} s, {rows / seconds:,.0f} rows/s, "
      f"processor {processor:.1f} s, peak {after.ru_maxrss / 1024:.0f} MB")
PYTHON
python3 "$folder/measure.py" sqlite --data "$folder/sqlite"
# shellcheck disable=SC2016
tools/postgres.sh run bash -c \
  'python3 "$FOLDER/measure.py" postgres --data "$FOLDER/postgres" --database "$KLANTENDAG_TEST_POSTGRES"'
