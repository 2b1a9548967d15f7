# SPDX-License-Identifier: EUPL-1.2
"""Reading in a complaints register on the public command line (docs/operate/register.md)."""
import json
import pathlib
import random
import shutil
import sqlite3
import subprocess
import time

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
    with sqlite3.connect(data / "klantendag.db") as database:
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
    """what is no table exits with 2 and saves nothing"""
    with folder() as data:
        edition(data)
        for name, content in (("empty.csv", b""), ("half.xlsx", b"PK\x03\x04 half"), ("letter.txt", b"Beste,\n\n"),
                              ("bytes.bin", bytes(range(256)) * 40)):
            (data / name).write_bytes(content)
            assert read_in(data, data / name)[0] == 2, name
        assert read_in(data, data / "nothing.csv")[0] == 2
        assert count(data) == 0 and count(data, "register_import") == 0


def test_killed():
    """killed at 60 random moments, an import has saved all or nothing"""
    chance = random.Random(20261125)
    rows = 4000
    with folder() as work:
        fresh, large = work / "fresh", work / "large.csv"
        edition(fresh)
        large.write_text("Klachtnummer;Ontvangen;Achternaam;Telefoon\n" + "".join(
            f"K-{n};02-01-2026;Naam{n};06-1234{n:04}\n" for n in range(rows)))

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
            time.sleep(chance.uniform(0, whole * 1.1))
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
