# SPDX-License-Identifier: EUPL-1.2
"""Messages of clients by every way there is (file, program, mailbox), with the real binary, a real
Dovecot and both databases: the same messages give the same asks, and each exists once."""
import contextlib
import csv
import email.utils
import io
import json
import mailbox
import os
import pathlib
import random
import re
import signal
import sqlite3
import subprocess
import sys
import time
import urllib.error
import urllib.request
from email.message import EmailMessage

from outside import BINARY, folder, klantendag, run_all, server
from visitor import Visitor

ROOT = pathlib.Path(__file__).parent.parent.parent
PASSWORD = "juist"
# The past, and so short ago that no deadline passes while a server looks at them each minute.
BEGIN = int(time.time()) - 8 * 3600

MESSAGES = [
    ("zoe@voorbeeld.nl", "Sollicitatie", "Ik heb gesolliciteerd bij Bakker Jansen.\nKunt u mij daarover bellen?"),
    ("sam@voorbeeld.nl", "Bedankt", "Bedankt voor het fijne gesprek van gisteren."),
    ("ann@voorbeeld.nl", "Mijn uitkering", "Wanneer krijg ik mijn geld? Ik weet niet of ik het formulier goed heb ingevuld."),
    ("zoe@voorbeeld.nl", "Nog steeds niets", "Ik wacht nog steeds op een telefoontje. Wilt u mij bellen over Bakker Jansen?"),
    ("bo@voorbeeld.nl", "Re: brief", "Dat is goed.\n\n> Kunt u de brief opsturen?\n> Wij bellen u niet."),
    ("cas@voorbeeld.nl", "Huur", "Ik word morgen uit huis gezet en heb geen eten meer. Help mij alstublieft!"),
    ("dee@voorbeeld.nl", "Één vraag", "Café of niet: mag ik € 5 bijverdienen naast mijn uitkering?"),
]


def fields(number):
    client, subject, text = MESSAGES[number]
    return {"id": f"m{number}@voorbeeld.nl", "client": client, "subject": subject, "text": text,
            "receivedAt": time.strftime("%Y-%m-%dT%H:%M:%SZ", time.gmtime(BEGIN + number * 3600))}


def letter(number):
    """The message as mail programs would send it: each in another way."""
    client, subject, text = MESSAGES[number]
    mail = EmailMessage()
    mail["From"] = f"Iemand <{client}>"
    mail["To"] = "coach@voorbeelddienst.nl"
    mail["Subject"] = subject
    mail["Message-ID"] = f"<m{number}@voorbeeld.nl>"
    mail["Date"] = email.utils.formatdate(BEGIN + number * 3600)
    if number % 3 == 0:
        mail.set_content(text, cte="quoted-printable")
    elif number % 3 == 1:
        mail.set_content(text, cte="base64")
    else:
        mail.set_content(text, charset="utf-8", cte="8bit")
        mail.add_alternative(f"<p>{text}</p>", subtype="html")
    return mail.as_bytes()


@contextlib.contextmanager
def dovecot(place):
    """A mail server on loopback; yields its port. The user of the mailbox must come through to it."""
    place.parent.chmod(0o711)
    process = subprocess.Popen([sys.executable, ROOT / "tests/tools/imap_server.py", place],
                               stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)
    try:
        yield int(process.stdout.readline())
    finally:
        process.stdin.close()
        process.wait(timeout=60)
        process.stdout.close()


def deliver(place, user, number, content):
    box = place / "mail" / user
    for part in ("new", "cur", "tmp"):
        (box / part).mkdir(parents=True, exist_ok=True)
        (box / part).chmod(0o777)
    box.chmod(0o777)
    file = box / "tmp" / f"{BEGIN + number}.M{number}.test"
    file.write_bytes(content)
    file.chmod(0o666)
    os.utime(file, (BEGIN + number * 3600,) * 2)
    file.rename(box / "new" / file.name)


class House:
    """A data folder, with its database in it or in PostgreSQL."""

    def __init__(self, data, database=None, postgres=None):
        self.data, self.database, self.postgres = data, database, postgres
        self.place = ["--data", data] + (["--database", database] if database else [])

    def bring(self, *words, env=None, status=0):
        done = klantendag("berichten", *words, "--json", *self.place, env=env)
        assert done.returncode == status, (done.returncode, done.stderr)
        return json.loads(done.stdout) if status == 0 else done.stderr

    def rows(self, sql):
        if not self.postgres:
            with contextlib.closing(sqlite3.connect(self.data / "klantendag.db")) as database:
                return [tuple(map(str, row)) for row in database.execute(sql)]
        done = subprocess.run(["psql", "-X", "-At", "-F", "\t", "-c", sql, self.database],
                              capture_output=True, text=True, check=True)
        return [tuple(line.split("\t")) for line in done.stdout.splitlines()]

    def messages(self):
        return int(self.rows("SELECT COUNT(*) FROM werkmap_message")[0][0])

    def asks(self):
        """Of each message when it came in, what was found, and its asks with their places and lives."""
        asks = {}
        for message, *ask in sorted(self.rows(
                "SELECT message, kind, begin_at, end_at, level, repeats, state, first_asked_at FROM werkmap_ask")):
            asks.setdefault(message, []).append(tuple(ask))
        return sorted((received, found, language, tuple(sorted(asks.get(message, []))))
                      for message, received, found, language in self.rows(
                          "SELECT id, received_at, found, language FROM werkmap_message"))


@contextlib.contextmanager
def sqlite_houses():
    with folder() as place:
        yield lambda name: House(place / name)


@contextlib.contextmanager
def postgres_houses():
    started = subprocess.run([ROOT / "tools/postgres.sh", "start"], capture_output=True, text=True, check=True)
    where = started.stdout.splitlines()[0]
    try:
        with folder() as place:
            def make(name):
                subprocess.run(["psql", "-X", "-q", "-c", f"CREATE DATABASE {name}",
                                f"host={where} user=klantendag dbname=klantendag"], check=True)
                return House(place / name, f"host={where} user=klantendag dbname={name}", where)
            yield make
    finally:
        subprocess.run([ROOT / "tools/postgres.sh", "stop", where], check=True)


def settings(port, user, password_file):
    return {"KLANTENDAG_IMAP_HOST": "localhost", "KLANTENDAG_IMAP_PORT": str(port),
            "KLANTENDAG_IMAP_SECURITY": "none", "KLANTENDAG_IMAP_USER": user,
            "KLANTENDAG_IMAP_PASSWORD_FILE": str(password_file), "KLANTENDAG_IMAP_OFFICE": "Noord"}


@contextlib.contextmanager
def environment(words):
    before = dict(os.environ)
    os.environ.update(words)
    try:
        yield
    finally:
        os.environ.clear()
        os.environ.update(before)


def send(port, token, body, **headers):
    request = urllib.request.Request(
        f"http://127.0.0.1:{port}/api/v1/berichten", data=body if isinstance(body, bytes) else json.dumps(body).encode(),
        headers={"Content-Type": "application/json", **({"Authorization": f"Bearer {token}"} if token else {}), **headers})
    try:
        with urllib.request.urlopen(request, timeout=30) as answer:
            return answer.status, json.loads(answer.read())
    except urllib.error.HTTPError as refused:
        return refused.code, json.loads(refused.read())


def new_sender(port):
    """The administrator makes a key on the page; it is shown there once."""
    visitor = Visitor(port)
    visitor.set_up()
    assert visitor.get("/beheer/aanleveren") == 200, visitor.page
    assert visitor.post("/beheer/aanleveren", name="Portaal", office="Noord") == 200, visitor.page
    token = re.search(r"<dd[^>]*>\s*([A-Za-z0-9_-]{40,})\s*<", visitor.page).group(1)
    visitor.get("/beheer/aanleveren")
    assert token not in visitor.page
    return visitor, token


def write_files(place):
    everything = [fields(number) for number in range(len(MESSAGES))]
    (place / "m.jsonl").write_text("".join(json.dumps(one) + "\n" for one in everything))
    rows = io.StringIO()
    table = csv.writer(rows, delimiter=";")
    table.writerow(["Kenmerk", "Cliënt", "Onderwerp", "Bericht", "Ontvangen"])
    for one in everything:
        table.writerow([one["id"], one["client"], one["subject"], one["text"], one["receivedAt"]])
    (place / "m.csv").write_text(rows.getvalue())
    box = mailbox.mbox(place / "m.mbox")
    for number in range(len(MESSAGES)):
        box.add(mailbox.mboxMessage(letter(number)))
    box.close()


def by_the_api(house):
    options = house.place[2:]
    with server(house.data, *options) as port:
        _, token = new_sender(port)
        for number in range(len(MESSAGES)):
            status, answer = send(port, token, fields(number))
            assert status == 201 and answer["fresh"], answer
        status, answer = send(port, token, [fields(number) for number in range(len(MESSAGES))])
        assert status == 200 and not any(one["fresh"] for one in answer["messages"]), answer


def check_every_way(make_house):
    with folder() as place, dovecot(place / "imap") as port:
        write_files(place)
        (place / "password").write_text(PASSWORD + "\n")
        for number in range(len(MESSAGES)):
            deliver(place / "imap", "box", number, letter(number))
        box = settings(port, "box", place / "password")
        houses = {}
        for way in ("jsonl", "csv", "mbox"):
            houses[way] = make_house(way)
            report = houses[way].bring(place / f"m.{way}", "--office", "Noord")
            assert report["fresh"] == len(MESSAGES) and not report["problems"], report
        houses["api"] = make_house("api")
        by_the_api(houses["api"])
        houses["imap"] = make_house("imap")
        report = houses["imap"].bring("--mailbox", env=box)
        assert report["fresh"] == len(MESSAGES), report

        asks = {way: house.asks() for way, house in houses.items()}
        assert sum(len(one[3]) for one in asks["jsonl"]) >= 5, asks["jsonl"]
        for way, found in asks.items():
            assert found == asks["jsonl"], (way, found, asks["jsonl"])

        for way in ("jsonl", "imap"):
            house = houses[way]
            for other in ("jsonl", "mbox"):
                report = house.bring(place / f"m.{other}", "--office", "Noord")
                assert report["fresh"] == 0 and report["known"] == len(MESSAGES), (way, other, report)
            report = house.bring("--mailbox", env=box)
            assert report["fresh"] == 0, (way, report)
            assert house.messages() == len(MESSAGES) and house.asks() == asks["jsonl"], way


def test_every_way_the_same():
    """dovecot, mbox, JSONL and API give the same asks for the same messages; a message delivered twice exists once"""
    with sqlite_houses() as make_house:
        check_every_way(make_house)


def test_every_way_the_same_on_postgres():
    """dovecot, mbox, JSONL and API give the same asks on PostgreSQL; a message delivered twice exists once"""
    with postgres_houses() as make_house:
        check_every_way(make_house)


def test_killed_while_fetching():
    """killed again and again while it reads a mailbox, it loses no message and doubles none"""
    many = 260
    with folder() as place, dovecot(place / "imap") as port:
        (place / "password").write_text(PASSWORD)
        for number in range(many):
            deliver(place / "imap", "box", number, f"Message-ID: <{number}@v.nl>\nFrom: c{number}@v.nl\n\n"
                                                   f"Kunt u mij bellen over brief {number}?\n".encode())
        house = House(place / "data")
        house.bring("--mailbox", env={**settings(port, "empty", place / "password")})
        env = {**os.environ, **settings(port, "box", place / "password")}
        chance = random.Random(9)
        for _ in range(12):
            process = subprocess.Popen([BINARY, "berichten", "--mailbox", *map(str, house.place)], env=env,
                                       stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
            time.sleep(chance.uniform(0.005, 0.25))
            process.send_signal(signal.SIGKILL)
            process.wait()
        house.bring("--mailbox", env=settings(port, "box", place / "password"))
        assert house.messages() == many
        assert len(house.asks()) == many
        assert int(house.rows("SELECT COUNT(DISTINCT message) FROM werkmap_ask")[0][0]) == many
        done = klantendag("verify", *house.place)
        assert done.returncode == 0, done.stdout


def test_polling_server():
    """a server reads the mailbox by itself, marks nothing in it, and keeps the password to itself"""
    with folder() as place, dovecot(place / "imap") as port:
        (place / "password").write_text("fout\n")
        deliver(place / "imap", "box", 0, letter(0))
        with environment(settings(port, "box", place / "password")):
            log = place / "log"
            with server(place / "data", log=log) as http:
                visitor = Visitor(http)
                visitor.set_up()
                wait_until(lambda: visitor.get("/beheer/aanleveren") == 200 and "kent deze naam" in visitor.page)
                (place / "password").write_text(PASSWORD + "\n")
                report = House(place / "data").bring("--mailbox")
                assert report["fresh"] == 1, report
                visitor.get("/beheer/aanleveren")
                assert "kent deze naam" not in visitor.page and "Laatst gekeken" in visitor.page
            deliver(place / "imap", "box", 1, letter(1))
            with server(place / "data", log=log):
                wait_until(lambda: House(place / "data").messages() == 2)
            assert PASSWORD not in log.read_text()
        names = [file.name for file in (place / "imap/mail/box").rglob("*.test*")]
        assert len(names) == 2 and not any("S" in name.partition(":2,")[2] for name in names), names


def wait_until(so):
    end = time.monotonic() + 120
    while not so():
        assert time.monotonic() < end, "it did not come"
        time.sleep(0.5)


def test_api():
    """the API knows its senders, says in one sentence what a message lacks, and answers a repeat alike"""
    with folder() as place, server(place / "data") as port:
        visitor, token = new_sender(port)
        assert send(port, None, fields(0))[0] == 401
        assert send(port, token + "x", fields(0))[0] == 401

        status, answer = send(port, token, {"id": "1", "text": ["x"]})
        assert status == 400 and answer["invalidParams"][0]["name"] == "text", answer
        assert answer["detail"].count(".") == 1, answer
        status, answer = send(port, token, b"{")
        assert status == 400 and "JSON" in answer["detail"], answer
        status, answer = send(port, token, [fields(0), {"id": "2"}, "x"])
        assert status == 400 and [one["name"] for one in answer["invalidParams"]] == ["[1].text", "[2]"], answer
        status, answer = send(port, token, [{"id": str(n), "text": "x"} for n in range(501)])
        assert status == 400 and "500" in answer["detail"], answer
        assert send(port, token, {"id": "1", "text": "x" * 250_000})[0] == 400
        assert send(port, token, {"id": "1", "text": "x" * 5_000_000})[0] == 413

        once = {"Idempotency-Key": "sleutel-1"}
        first, second = (send(port, token, fields(0), **once) for _ in range(2))
        assert first[0] == 201 and second == first, (first, second)
        status, answer = send(port, token, fields(1), **once)
        assert status == 409, answer
        status, answer = send(port, token, fields(0))
        assert status == 200 and answer["id"] == first[1]["id"], answer

        stop = re.search(r'action="(/beheer/aanleveren/[^"]+/stoppen)"', visitor.page).group(1)
        assert visitor.post(stop) == 200
        assert send(port, token, fields(1))[0] == 401


def test_bad_lines():
    """what cannot be read is told by line, the rest is taken in, and what is wrong with the whole exits 2"""
    with folder() as place:
        house = House(place / "data")
        (place / "m.jsonl").write_text('{"id":1,"text":"Een."}\nonzin\n{"text":"Zonder id."}\n')
        report = house.bring(place / "m.jsonl", "--office", "Noord")
        assert (report["fresh"], report["rejected"]) == (1, 2), report
        assert [(one["line"], one["field"]) for one in report["problems"]] == [(2, ""), (3, "id")], report
        (place / "m.csv").write_text("naam\nx\n")
        assert "kolom id" in house.bring(place / "m.csv", "--office", "Noord", status=2)
        assert "--mailbox" in house.bring(status=2)
        assert "imap_host" in house.bring("--mailbox", status=2)


def test_reread():
    """a newer reader reads again what an older one read: asks are added, none goes, and once is enough"""
    with folder() as place:
        house = House(place / "data")
        (place / "m.jsonl").write_text("\n".join(json.dumps(fields(number)) for number in range(len(MESSAGES))))
        house.bring(place / "m.jsonl", "--office", "Noord")
        # Stays open: when it closes, pages would go into the file without our checksums.
        base = sqlite3.connect(place / "data" / "klantendag.db")
        with base:
            asks = base.execute("SELECT COUNT(*) FROM werkmap_ask").fetchone()[0]
            base.execute("UPDATE werkmap_message SET reader = 'older'")
            base.execute("DELETE FROM werkmap_event WHERE ask IN (SELECT id FROM werkmap_ask WHERE kind = 'urgent')")
            gone = base.execute("DELETE FROM werkmap_ask WHERE kind = 'urgent'").rowcount
        assert gone > 0
        again = [json.loads(klantendag("reread", "--data", place / "data", "--json").stdout) for _ in range(2)]
        assert again == [{"messages": len(MESSAGES), "asks": gone}, {"messages": 0, "asks": 0}], again
        assert base.execute("SELECT COUNT(*) FROM werkmap_ask").fetchone()[0] == asks
        wrong = klantendag("reread", "--data", place / "data", "--since", "gisteren")
        assert wrong.returncode == 2 and "2026-11-25" in wrong.stderr, wrong
        base.close()


if __name__ == "__main__":
    run_all(__name__)
