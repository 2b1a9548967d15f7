# SPDX-License-Identifier: EUPL-1.2
"""Reading in a complaints register on the public command line (docs/operate/register.md)."""
import json
import pathlib
import random
import shutil
import sqlite3
import subprocess
import time
import zipfile
from contextlib import closing
from xml.sax.saxutils import escape

from outside import BINARY, folder, klantendag, run_all, server

REGISTER = pathlib.Path(__file__).parent.parent / "fixtures/register/klachten.csv"
MEMBERS = ["rows", "accepted", "duplicates", "rejected", "problems", "sha256"]


def edition(data):
    made = klantendag("edition", "create", "--name", "Dag", "--year", 2027, "--json", "--data", data)
    assert made.returncode == 0, made.stderr


def read_in(data, file, *options):
    done = klantendag("import", file, "--edition", "2027", "--json", "--data", data, *options)
    return done.returncode, json.loads(done.stdout) if done.stdout else None, done.stderr


def count(data, table="complaint"):
    with closing(sqlite3.connect(data / "klantendag.db")) as database:
        return database.execute(f"SELECT COUNT(*) FROM {table}").fetchone()[0]


def test_contract():
    """rows = accepted + duplicates + rejected, each with line, field, reason and value"""
    with folder() as data:
        edition(data)
        status, answer, _ = read_in(data, REGISTER)
        assert status == 0 and list(answer) == MEMBERS
        assert (answer["rows"], answer["accepted"], answer["duplicates"], answer["rejected"]) == (10, 6, 1, 3)
        assert [(p["line"], p["field"], p["reason"], p["value"]) for p in answer["problems"]] == [
            (9, "Klachtnummer", "duplicate", "v- 1"), (10, "Ontvangen", "no_such_date", "31-02-2026"),
            (11, "Afgehandeld", "before_received", "05-01-2026"), (12, "Klachtnummer", "missing", "")]
        assert count(data) == 6
        assert klantendag("verify", "--data", data).returncode == 0


def test_dry_run_and_again():
    """a dry run saves nothing; the same file again adds nothing, also through a running server"""
    with folder() as data:
        edition(data)
        assert read_in(data, REGISTER, "--dry-run")[1]["accepted"] == 6 and count(data) == 0
        assert read_in(data, REGISTER)[1]["accepted"] == 6
        with server(data):
            again = read_in(data, REGISTER)[1]
        assert (again["accepted"], again["duplicates"]) == (0, 7) and count(data) == 6


def test_map():
    """--map says which column is what; a column that is not there is told"""
    with folder() as data:
        edition(data)
        other = data / "other.csv"
        other.write_text("Code,Begin\nA1,2026-01-02\nA2,2026-01-03\n")
        assert read_in(data, other)[0] == 2
        assert read_in(data, other, "--map", "Klachtnummer=Code,Ontvangen=Begin")[1]["accepted"] == 2
        status, answer, words = read_in(data, other, "--map", "Klachtnummer=Nergens")
        assert status == 2 and answer is None and "Nergens" in words


def test_no_table():
    """what is no table exits with 2, what is not there with 3, and neither saves anything"""
    with folder() as data:
        edition(data)
        for name, content in (("empty.csv", b""), ("half.xlsx", b"PK\x03\x04 half"), ("letter.txt", b"Beste,\n\n"),
                              ("bytes.bin", bytes(range(256)) * 40)):
            (data / name).write_bytes(content)
            assert read_in(data, data / name)[0] == 2, name
        assert read_in(data, data / "nothing.csv")[0] == 3
        assert count(data) == 0 and count(data, "register_import") == 0


def workbook(file, rows):
    """As Excel saves it: every text in the shared strings (one in two pieces), dates as styled numbers."""
    texts, cells = [], []
    for number, row in enumerate(rows, 2):  # the first row of the sheet stays empty
        cells.append(f'<row r="{number}">')
        for column, value in enumerate(row):
            place = f"{chr(65 + column)}{number}"
            if isinstance(value, int):
                cells.append(f'<c r="{place}" s="1"><v>{value}</v></c>')
            elif value:
                if value not in texts:
                    texts.append(value)
                cells.append(f'<c r="{place}" t="s"><v>{texts.index(value)}</v></c>')
        cells.append("</row>")
    strings = "".join(
        f'<si><r><t xml:space="preserve">{escape(text[:2])}</t></r><r><t xml:space="preserve">{escape(text[2:])}</t></r>'
        f'<rPh sb="0" eb="1"><t>not this</t></rPh></si>' if " " in text else f"<si><t>{escape(text)}</t></si>"
        for text in texts)
    main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
    office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    package = "http://schemas.openxmlformats.org/package/2006/relationships"
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("[Content_Types].xml", "<Types/>")
        archive.writestr("xl/workbook.xml", f'<workbook xmlns="{main}" xmlns:r="{office}"><sheets>'
                                            f'<sheet name="Blad1" sheetId="1" r:id="rId1"/></sheets></workbook>')
        archive.writestr("xl/_rels/workbook.xml.rels", f'''<Relationships xmlns="{package}">
            <Relationship Id="rId1" Type="{office}/worksheet" Target="worksheets/sheet1.xml"/>
            <Relationship Id="rId2" Type="{office}/sharedStrings" Target="sharedStrings.xml"/>
            <Relationship Id="rId3" Type="{office}/styles" Target="styles.xml"/></Relationships>''')
        archive.writestr("xl/styles.xml", f'<styleSheet xmlns="{main}"><cellXfs><xf numFmtId="0"/>'
                                          f'<xf numFmtId="14"/></cellXfs></styleSheet>')
        archive.writestr("xl/sharedStrings.xml", f'<sst xmlns="{main}">{strings}</sst>')
        archive.writestr("xl/worksheets/sheet1.xml",
                         f'<worksheet xmlns="{main}"><sheetData>{"".join(cells)}</sheetData></worksheet>')


def test_shared_strings():
    """a workbook with shared texts and dates as cells says the same as the text file"""
    rows = [["Klachtnummer", "Ontvangen", "Afgehandeld", "Status", "Achternaam", "Telefoon"],
            ["K-1", 46024, 46036, "Afgehandeld", "de Groene & Zoon", "06-12345001"],
            ["K-2", 46025, "", "In behandeling", "Zée", "06-12345002"],
            ["k- 1", 46024], ["", 46024, "", "Nieuw"]]
    with folder() as data:
        edition(data)
        book, plain = data / "book.xlsx", data / "plain.csv"
        workbook(book, rows)
        days = {46024: "02-01-2026", 46025: "03-01-2026", 46036: "14-01-2026"}
        plain.write_text("\n" + "".join(
            ";".join(str(days.get(cell, cell)) for cell in row + [""] * (6 - len(row))) + "\n" for row in rows))
        first = read_in(data, book)[1]
        assert (first["rows"], first["accepted"], first["duplicates"], first["rejected"]) == (4, 2, 1, 1), first
        assert [(p["line"], p["reason"]) for p in first["problems"]] == [(4 + 1, "duplicate"), (6, "missing")], first
        again = read_in(data, plain)[1]
        assert (again["accepted"], again["duplicates"]) == (0, 3) and "changed" not in again, again


def test_killed():
    """killed at 60 random moments, an import has saved all or nothing"""
    chance = random.Random(20261125)
    rows = 20000
    with folder() as work:
        fresh, large = work / "fresh", work / "large.csv"
        edition(fresh)
        large.write_text("Klachtnummer;Ontvangen;Achternaam;Telefoon\n" + "".join(
            f"K-{n};02-01-2026;Naam{n};06-12{n:06}\n" for n in range(rows)))

        def begin(number):
            data = shutil.copytree(fresh, work / f"data{number}")
            words = [BINARY, "import", large, "--edition", "2027", "--json", "--data", data]
            return data, subprocess.Popen(words, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)

        started = time.monotonic()
        data, process = begin(0)
        assert process.wait() == 0 and count(data) == rows
        whole = time.monotonic() - started
        cut = saved = 0
        for number in range(1, 61):
            data, process = begin(number)
            time.sleep(chance.uniform(0, whole))
            process.kill()
            cut += process.wait() != 0
            found = count(data)
            assert found in (0, rows), found
            assert count(data, "register_import") == (1 if found else 0)
            saved += found > 0
            shutil.rmtree(data)
        print(f"60 kills: {cut} cut, {saved} saved whole, 0 half")
        assert cut > 20


run_all(__name__)
