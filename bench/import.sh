#!/usr/bin/env bash
# SPDX-License-Identifier: EUPL-1.2
# Reading in a register of a million invented rows: rows a second, processor time and peak memory, on
# SQLite and on a private PostgreSQL; then a workbook of 100,000. Usage: bench/import.sh [ROWS] [BUILD]
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
name, file, rows, *where = sys.argv[1:]
binary, rows = os.environ["KLANTENDAG"], int(rows)
subprocess.run([binary, "edition", "create", "--name", "Dag", "--year", "2027", "--json", *where], check=True,
               stdout=subprocess.DEVNULL)
before, began = resource.getrusage(resource.RUSAGE_CHILDREN), time.monotonic()
done = subprocess.run([binary, "import", file, "--edition", "2027", "--json", *where],
                      stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, check=False)
seconds, after = time.monotonic() - began, resource.getrusage(resource.RUSAGE_CHILDREN)
answer = json.loads(done.stdout)
assert answer["rows"] == rows == answer["accepted"] + answer["duplicates"] + answer["rejected"], answer
processor = after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
print(f"{name}: {answer['accepted']} taken, {answer['rejected']} refused, {seconds:.1f} s, {rows / seconds:,.0f} rows/s, "
      f"processor {processor:.1f} s, peak {after.ru_maxrss / 1024:.0f} MB")
PYTHON
python3 "$folder/measure.py" sqlite "$folder/register.csv" "$rows" --data "$folder/sqlite"
# shellcheck disable=SC2016
tools/postgres.sh run bash -c \
  'python3 "$FOLDER/measure.py" postgres "$FOLDER/register.csv" "$ROWS" --data "$FOLDER/postgres" --database "$KLANTENDAG_TEST_POSTGRES"'

# As Excel saves it: a title above the header, texts shared, days as numbers that are shown as days.
cat >"$folder/workbook.py" <<'PYTHON'
import csv, datetime, sys, zipfile
from xml.sax.saxutils import escape
source, target, rows = sys.argv[1], sys.argv[2], int(sys.argv[3])
main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
package = "http://schemas.openxmlformats.org/package/2006/relationships"
texts, zero = {}, datetime.date(1899, 12, 30)
def cell(value):
    try:
        day = datetime.datetime.strptime(value, "%d-%m-%Y").date()
        return f'<c s="1"><v>{(day - zero).days}</v></c>'
    except ValueError:
        return f'<c t="s"><v>{texts.setdefault(value, len(texts))}</v></c>'
with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as book:
    book.writestr("xl/workbook.xml", f'<workbook xmlns="{main}" xmlns:r="{office}"><sheets>'
                  '<sheet name="Blad1" sheetId="1" r:id="rId1"/></sheets></workbook>')
    book.writestr("xl/_rels/workbook.xml.rels", f'<Relationships xmlns="{package}">'
                  f'<Relationship Id="rId1" Type="{office}/worksheet" Target="worksheets/sheet1.xml"/></Relationships>')
    book.writestr("xl/styles.xml", f'<styleSheet xmlns="{main}"><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/></cellXfs></styleSheet>')
    with book.open("xl/worksheets/sheet1.xml", "w") as sheet, open(source, newline="") as lines:
        sheet.write(f'<worksheet xmlns="{main}"><sheetData><row r="1"><c t="inlineStr"><is><t>Register</t></is></c></row>'.encode())
        for number, row in zip(range(2, rows + 3), csv.reader(lines, delimiter=";")):
            sheet.write((f'<row r="{number}">' + "".join(map(cell, row)) + "</row>").encode())
        sheet.write(b"</sheetData></worksheet>")
    book.writestr("xl/sharedStrings.xml", f'<sst xmlns="{main}">' + "".join(
        f"<si><t>{escape(text)}</t></si>" for text in texts) + "</sst>")
PYTHON
books=$((rows < 100000 ? rows : 100000))
python3 "$folder/workbook.py" "$folder/register.csv" "$folder/register.xlsx" "$books"
printf '%s rows in a workbook, %s MB\n' "$books" "$(($(stat -c %s "$folder/register.xlsx") >> 20))"
python3 "$folder/measure.py" workbook "$folder/register.xlsx" "$books" --data "$folder/workbook"
