# SPDX-License-Identifier: EUPL-1.2
"""Editions, the record, backups and the server on the public command line."""
import json
import os
import sqlite3
import stat
import urllib.request

from outside import folder, klantendag, run_all, server


def three_editions(data):
    for year in (2026, 2027, 2028):
        made = klantendag("edition", "create", "--name", "Klantendag", "--year", year, "--data", data)
        assert made.returncode == 0, made.stderr


def test_create():
    """an edition can be made and listed, as JSON for programs"""
    with folder() as data:
        made = klantendag("edition", "create", "--name", "Klantendag", "--year", 2027, "--json", "--data", data)
        assert made.returncode == 0, made.stderr
        answer = json.loads(made.stdout)
        assert set(answer) == {"id", "key"} and answer["key"] == "klantendag-2027"
        listed = klantendag("edition", "list", "--json", "--data", data)
        assert json.loads(listed.stdout)["id"] == answer["id"]


def test_bad_input():
    """bad input is told in words, exits with 2 and saves nothing"""
    with folder() as data:
        done = klantendag("edition", "create", "--name", "", "--year", "ooit", "--data", data)
        assert done.returncode == 2
        assert "Vul een naam in." in done.stderr and "jaar" in done.stderr
        assert klantendag("edition", "list", "--data", data).stdout == ""


def test_conflict():
    """the same name and year twice is a conflict: exit 5"""
    with folder() as data:
        for expected in (0, 5):
            done = klantendag("edition", "create", "--name", "Dag", "--year", 2027, "--data", data)
            assert done.returncode == expected, done.stderr


def test_unknown():
    """an unknown command or option says what was probably meant, exit 2"""
    assert "create" in klantendag("edition", "creat").stderr
    assert klantendag("edition", "creat").returncode == 2
    assert klantendag("verify", "--jsno").returncode == 2


def test_other_language():
    """a language that we do not speak is refused, and the two that we do are named"""
    done = klantendag("version", "--language", "xx")
    assert done.returncode == 2 and "nl|en" in done.stderr and not done.stdout, done.stderr


def test_languages():
    """every command has help in both languages"""
    dutch, english = klantendag("help").stdout, klantendag("help", "--language", "en").stdout
    assert "Opdrachten" in dutch and "Commands" in english
    for line in dutch.splitlines():
        command = line[2:].split("  ")[0].strip() if line.startswith("  ") and not line.startswith("   ") else ""
        if command and not command.startswith("--"):
            for language in ("nl", "en"):
                assert klantendag("help", *command.split(), "--language", language).returncode == 0, command


def test_completion():
    """completion scripts exist for three shells; another one is told"""
    for shell in ("bash", "zsh", "fish"):
        assert "edition" in klantendag("completion", shell).stdout
    assert klantendag("completion", "tcsh").returncode == 2


def test_routes():
    """every route says who may"""
    routes = json.loads(klantendag("routes", "--json").stdout)["routes"]
    assert len(routes) > 30
    for route in routes:
        assert set(route) == {"method", "path", "access"} and route["access"], route
    public = {(r["method"], r["path"]) for r in routes if r["access"] == "public"}
    assert public == {("GET", "/"), ("POST", "/inrichten"), ("GET", "/inloggen"), ("POST", "/inloggen"),
                      ("GET", "/inloggen/code"), ("POST", "/inloggen/code"), ("POST", "/uitloggen"),
                      ("GET", "/toegankelijkheid"), ("GET", "/cookies"), ("GET", "/enquete"), ("GET", "/mijn-tips"), ("GET", "/mijn-dag"), ("GET", "/mijn-bericht"), ("GET", "/health/live"),
                      ("GET", "/health/ready"), ("GET", "/loting/{edition}"),
                      ("GET", "/langskomen"), ("GET", "/langskomen/{series}/agenda.ics"),
                      ("GET", "/u-zei-wij-deden")}, public


def test_config():
    """settings are explained with value, origin and meaning; a wrong one names file and line"""
    with folder() as data:
        file = data / "klantendag.conf"
        file.write_text("# ours\nport = 9000\ndatabase = geheim\n")
        shown = klantendag("config", "--explain", "--config", file).stdout
        assert "9000" in shown and "klantendag.conf:2" in shown and "geheim" not in shown
        file.write_text("port = veel\n")
        done = klantendag("config", "--config", file)
        assert done.returncode == 2 and "klantendag.conf:1" in done.stderr


def test_verify():
    """verify exits with 0, and with 1 and the code after a change behind the record's back"""
    with folder() as data:
        three_editions(data)
        assert klantendag("verify", "--data", data).returncode == 0
        with sqlite3.connect(data / "klantendag.db") as database:
            database.execute("UPDATE edition SET phase = 'day' WHERE phase = 'preparing'")
        done = klantendag("verify", "--json", "--data", data)
        assert done.returncode == 1
        answer = json.loads(done.stdout)
        assert [c["code"] for c in answer["checks"] if not c["ok"]] == ["V61"]


def test_sabotage_of_the_record():
    """a line of the record that is changed or cut by hand is found by V60"""
    for sql in ("UPDATE audit_entry SET actor = 'x' WHERE number = 2",
                "DELETE FROM audit_entry WHERE number = 2"):
        with folder() as data:
            three_editions(data)
            with sqlite3.connect(data / "klantendag.db") as database:
                database.execute(sql)
            done = klantendag("verify", "--json", "--data", data)
            assert done.returncode == 1
            assert "V60" in [c["code"] for c in json.loads(done.stdout)["checks"] if not c["ok"]]


def test_through_the_server():
    """while a server holds the folder, commands go through it and their exit status comes back"""
    with folder() as data, server(data) as port:
        made = klantendag("edition", "create", "--name", "Via", "--year", 2028, "--json", "--data", data)
        assert json.loads(made.stdout)["key"] == "via-2028"
        again = klantendag("edition", "create", "--name", "Via", "--year", 2028, "--data", data)
        assert again.returncode == 5 and "Er is al een editie" in again.stderr
        assert klantendag("verify", "--data", data).returncode == 0
        with urllib.request.urlopen(f"http://127.0.0.1:{port}/health/ready") as answer:
            assert answer.status == 200


def test_second_start():
    """a second server on the same folder is refused with the first one's process"""
    with folder() as data, server(data):
        done = klantendag("serve", "--data", data, "--port", 0)
        assert done.returncode == 5 and "proces" in done.stderr


def test_backup():
    """a copy made under a running server can be put back, and verifies; the keys are not in it"""
    with folder() as data, folder() as other:
        copy = other / "copy.db"
        with server(data):
            three_editions(data)
            assert klantendag("backup", copy, "--data", data).returncode == 0
            assert klantendag("backup", copy, "--data", data).returncode == 5  # never over an older one
        restored = other / "data"
        done = klantendag("restore", copy, "--data", restored)
        assert done.returncode == 0, done.stderr
        assert klantendag("edition", "list", "--data", restored).stdout == klantendag("edition", "list", "--data", data).stdout
        assert (data / "keys").read_bytes()[:200] not in copy.read_bytes()


def test_corrupt():
    """a database that was damaged is refused at the start, with what to do"""
    with folder() as data:
        three_editions(data)
        file = data / "klantendag.db"
        damaged = bytearray(file.read_bytes())
        for at in range(4096, len(damaged), 512):
            damaged[at:at + 64] = os.urandom(64)
        file.write_bytes(damaged)
        done = klantendag("edition", "list", "--data", data)
        assert done.returncode not in (0, 139), done.returncode
        assert "klantendag restore" in done.stderr, done.stderr


def test_keys():
    """the key file can be read by its owner only, and one that others may read is refused"""
    with folder() as data:
        three_editions(data)
        assert stat.S_IMODE((data / "keys").stat().st_mode) == 0o400
        (data / "keys").chmod(0o644)
        assert klantendag("edition", "list", "--data", data).returncode == 4


def test_migrate():
    """migrations can be seen before they are done; doing them twice changes nothing"""
    with folder() as data:
        shown = klantendag("migrate", "--dry-run", "--data", data)
        assert "CREATE TABLE edition" in shown.stdout, shown.stderr
        assert "editions" in klantendag("migrate", "--data", data).stdout
        assert klantendag("migrate", "--data", data).stdout == ""


def test_newer_database():
    """an older program refuses a newer database"""
    with folder() as data:
        klantendag("migrate", "--data", data)
        with sqlite3.connect(data / "klantendag.db") as database:
            tables = [t for (t,) in database.execute("SELECT name FROM sqlite_master WHERE name LIKE '%migration%'")]
            columns = [c[1] for c in database.execute(f"PRAGMA table_info({tables[0]})")]
            row = database.execute(f"SELECT * FROM {tables[0]} ORDER BY number DESC LIMIT 1").fetchone()
            values = dict(zip(columns, row))
            values["number"] = 9999
            database.execute(f"INSERT INTO {tables[0]} ({','.join(columns)}) VALUES ({','.join('?' * len(columns))})",
                             [values[c] for c in columns])
        done = klantendag("edition", "list", "--data", data)
        assert done.returncode == 5, (done.returncode, done.stderr)


run_all(__name__)
