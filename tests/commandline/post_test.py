# SPDX-License-Identifier: EUPL-1.2
"""The post of the real binary: into a folder by default, to a real mail server when set, and what the
server says of its jobs and post at /metrics."""
import contextlib
import json
import os
import pathlib
import re
import subprocess
import sys
import time
import urllib.request

from outside import folder, klantendag, run_all, server
from visitor import Visitor

SMTP = pathlib.Path(__file__).parent.parent / "tools" / "smtp_server.py"


@contextlib.contextmanager
def mail_server(place, *options):
    """A mail server on loopback that keeps what it gets in `place`; yields its port."""
    place.mkdir()
    process = subprocess.Popen([sys.executable, SMTP, place, *options], stdin=subprocess.PIPE,
                               stdout=subprocess.PIPE, text=True)
    try:
        yield process.stdout.readline().strip()
    finally:
        process.stdin.close()
        process.wait(timeout=30)
        process.stdout.close()


def to_server(port, **more):
    return {"KLANTENDAG_MAIL": "smtp", "KLANTENDAG_SMTP_HOST": "localhost", "KLANTENDAG_SMTP_PORT": port,
            "KLANTENDAG_MAIL_FROM": "klantendag@voorbeelddienst.nl", **more}


@contextlib.contextmanager
def environment(words):
    before = dict(os.environ)
    os.environ.update(words)
    try:
        yield
    finally:
        os.environ.clear()
        os.environ.update(before)


def messages(place):
    return [json.loads(file.read_text()) for file in sorted(place.glob("*.json"))]


def test_folder():
    """without settings a message becomes a file and nothing leaves the machine"""
    with folder() as data:
        done = klantendag("mail-test", "noor@voorbeelddienst.nl", "--data", data)
        assert done.returncode == 0 and "map post" in done.stderr, done.stderr
        files = list((data / "post").glob("*.eml"))
        assert len(files) == 1 and (files[0].stat().st_mode & 0o077) == 0


def test_mail_server():
    """a test message arrives at a real mail server, encrypted and logged in, from the address set"""
    with folder() as place, mail_server(place / "mail", "--starttls", "--login") as port:
        done = klantendag("mail-test", "noor@voorbeelddienst.nl", "--data", place / "data", "--language", "en",
                          env=to_server(port, KLANTENDAG_SMTP_USER="kd", KLANTENDAG_SMTP_PASSWORD="juist",
                                        KLANTENDAG_SMTP_CA_FILE=str(place / "mail" / "cert.pem")))
        assert done.returncode == 0, done.stderr
        kept = messages(place / "mail")
        assert len(kept) == 1 and kept[0]["encrypted"] and kept[0]["user"] == "kd"
        assert kept[0]["from"] == "<klantendag@voorbeelddienst.nl>"
        assert kept[0]["to"] == ["<noor@voorbeelddienst.nl>"]
        assert "Test message" in kept[0]["subject"]


def test_refusal():
    """a refusal of the mail server is told in words, exit 2 when trying again does not help"""
    with folder() as place, mail_server(place / "mail", "--refuse", "RCPT=550 no such box") as port:
        done = klantendag("mail-test", "weg@voorbeelddienst.nl", "--data", place / "data",
                          env=to_server(port, KLANTENDAG_SMTP_SECURITY="none"))
        assert done.returncode == 2 and "550" in done.stderr, (done.returncode, done.stderr)


def test_explained():
    """config --explain shows where post goes and hides the password"""
    with folder() as place:
        shown = klantendag("config", "--explain", "--data", place, env=to_server("25", KLANTENDAG_SMTP_PASSWORD="geheim"))
        assert "mail = smtp" in shown.stdout and "smtp_host = localhost" in shown.stdout
        assert "geheim" not in shown.stdout


def test_smtp_without_host():
    """smtp without a server's name does not start, and says what to fill in"""
    with folder() as place:
        done = klantendag("mail-test", "a@b.nl", "--data", place, env={"KLANTENDAG_MAIL": "smtp"})
        assert done.returncode == 2 and "smtp_host" in done.stderr


def test_figures():
    """/metrics prints requests, jobs, post and database, and nothing personal"""
    with folder() as data:
        (data / "settings").write_text("metrics = yes\n")
        with server(data / "d", "--config", data / "settings") as port:
            assert klantendag("mail-test", "noor@voorbeelddienst.nl", "--data", data / "d").returncode == 0
            text = ""
            for _ in range(100):
                text = urllib.request.urlopen(f"http://127.0.0.1:{port}/metrics").read().decode()
                if 'klantendag_jobs_ended_total{kind="forget_form_keys",outcome="done"} 1' in text:
                    break
                time.sleep(0.1)
            else:
                raise AssertionError(text)
        for line in ('klantendag_http_requests_total{status="2xx"} ', "klantendag_http_seconds_count ",
                     'klantendag_mail_total{outcome="sent"} 1', "klantendag_jobs_dead 0", "klantendag_writable 1"):
            assert line in text, line
        assert "noor" not in text and "@" not in text


def one_letter(visitor):
    """An edition with one who comes; the reminder stands in the outgoing post. Answers the edition's path."""
    assert visitor.set_up() == 200, visitor.page
    visitor.get("/nieuwe-editie")
    assert visitor.post("/edities", name="Dag", year="2031", preset="klantendag") == 200, visitor.page
    area = "/uitnodigen/" + re.search(r"/edities/([0-9A-Z]{26})/gegevens", visitor.page).group(1)
    visitor.get(area.replace("uitnodigen", "edities") + "/gegevens")
    assert visitor.post(area.replace("uitnodigen", "edities") + "/gegevens", name="Dag", held_on="2031-06-12",
                        place="Zaal", sponsors="", team="") == 200, visitor.page
    visitor.get(area + "/briefgegevens")
    assert visitor.post(area + "/briefgegevens", contact="Sam", phone="020 123 45 67") == 200, visitor.page
    visitor.get(area + "/nieuwe-deelnemer")
    assert visitor.post(area + "/nieuwe-deelnemer", role="employee", first_name="Mila",
                        email="mila@voorbeelddienst.nl") == 200, visitor.page
    answer = re.search(r'action="([^"]*/antwoord)"', visitor.page).group(1)
    assert visitor.post(answer, answer="accept") == 200, visitor.page
    visitor.get(area + "/brieven/herinnering")
    assert visitor.post(area + "/brieven/herinnering/post") == 200, visitor.page
    assert visitor.get(area + "/post") == 200 and "Mila" in visitor.page, visitor.page
    return area


def approve(visitor, area):
    visitor.get(area + "/post")
    message = re.search(rf'href="({area}/post/[0-9A-Z]+)"', visitor.page).group(1)
    visitor.get(message)
    assert visitor.post(message + "/akkoord") == 200, visitor.page


def until(visitor, area, word):
    for _ in range(150):
        visitor.get(area + "/post")
        if word in visitor.page:
            return
        time.sleep(0.1)
    raise AssertionError(visitor.page[-2000:])


def test_letter_by_mail_server():
    """an approved letter reaches its one reader through a real mail server, once, with the appointment"""
    with folder() as place, mail_server(place / "mail") as port:
        settings = {"KLANTENDAG_SMTP_SECURITY": "none"}
        with environment(to_server(port, **settings)), server(place / "data") as page:
            visitor = Visitor(page)
            area = one_letter(visitor)
            time.sleep(1.5)
            assert not messages(place / "mail"), "something left before a yes"
            approve(visitor, area)
            until(visitor, area, "Verstuurd")
            time.sleep(1.5)
        kept = messages(place / "mail")
        assert len(kept) == 1 and kept[0]["to"] == ["<mila@voorbeelddienst.nl>"], kept
        assert kept[0]["text"].startswith("Beste Mila,") and "BEGIN:VEVENT" in str(kept[0]["attachments"])
        assert klantendag("verify", "--data", place / "data").returncode == 0


def test_letter_refused():
    """an address that the mail server refuses is shown with what to do; the log names nobody"""
    with folder() as place, mail_server(place / "mail", "--refuse", "RCPT=550 no such box") as port:
        with environment(to_server(port, KLANTENDAG_SMTP_SECURITY="none")), \
                server(place / "data", log=place / "log") as page:
            visitor = Visitor(page)
            area = one_letter(visitor)
            approve(visitor, area)
            until(visitor, area, "neemt dit bericht niet aan (code 550)")
            assert "Controleer het adres" in visitor.page
        assert "mila" not in (place / "log").read_text().lower()


def test_letter_broken_off():
    """a mail server that hangs up half-way leaves the message to a person: it is not sent again by itself"""
    with folder() as place, mail_server(place / "mail", "--refuse", "DATA=hang-up") as port:
        with environment(to_server(port, KLANTENDAG_SMTP_SECURITY="none")), server(place / "data") as page:
            visitor = Visitor(page)
            area = one_letter(visitor)
            approve(visitor, area)
            until(visitor, area, "brak halverwege af")
            assert "Bekijk en beslis" in visitor.page


run_all(__name__)
