# SPDX-License-Identifier: EUPL-1.2
"""The demo: a complete fictional edition, who you can be there, and nobody's real house in danger."""
import html
import json
import pathlib
import re
import subprocess
import time

from outside import BINARY, folder, klantendag, run_all, server
from report_test import report
from visitor import Visitor


def log_in_as(visitor, name):
    """Presses the button of that person on the demo's page."""
    visitor.get("/demo")
    line = next(row for row in re.split(r"(?=<div[^>]*data-list__item)", visitor.page) if name in row)
    hidden = dict(re.findall(r'name="(email|password)" value="([^"]*)"', line))
    visitor.page = line
    return visitor.post("/inloggen", **{key: html.unescape(value) for key, value in hidden.items()})


def test_demo():
    """an empty folder becomes a complete edition in which every check holds"""
    with folder() as data:
        begun = time.monotonic()
        with server(data, command="demo") as port:
            print(f"from nothing to listening: {time.monotonic() - begun:.2f} s")
            visitor = Visitor(port)
            assert visitor.get("/demo") == 200
            people = json.loads((data / "demo.json").read_text())
            assert len(people) == 11 and all(one["name"] in visitor.page for one in people)
            assert len({one["password"] for one in people}) == 11
        done = klantendag("verify", "--data", data)
        assert done.returncode == 0, done.stdout
        law = klantendag("ledger", "--data", data).stdout
        assert re.search(r"contact +captured 3 = open 3", law) and re.search(r"act +captured 5", law), law


def test_log_in():
    """each person can be chosen with one button, and sees a page of their own"""
    with folder() as data, server(data, command="demo") as port:
        for person in json.loads((data / "demo.json").read_text()):
            visitor = Visitor(port)
            assert log_in_as(visitor, person["name"]) == 200
            assert person["name"] in visitor.page and "Log uit" in visitor.page, person["name"]


def main_of(visitor, path):
    """The words of a page, without markup."""
    assert visitor.get(path) == 200, path
    main = visitor.page[visitor.page.index("<main"):visitor.page.index("</main>")]
    return re.sub(r"\s+", " ", html.unescape(re.sub(r"<[^>]*>", " ", main)))


def test_told():
    """tips of who said yes and one good news are told, 2012 stands beside, and every number of people agrees"""
    facts = json.loads((pathlib.Path(__file__).parents[1] / "fixtures/editions/editie-2012.json").read_text())
    with folder() as data, server(data, command="demo") as port:
        visitor = Visitor(port)
        public = main_of(visitor, "/u-zei-wij-deden")
        assert "Elke dinsdagmiddag helpt een medewerker" in public, public
        log_in_as(visitor, "Noor de Vries")
        years = main_of(visitor, "/jaren")
        assert all(tip["tekst"] in years for tip in facts["tips"]), years
        assert "2012 Klantendag" in years and "8,4" in years and "8,6" in years, years
        newest = max(re.findall(r"(\d{4}) Klantendag", years))
        assert re.search(rf"{int(newest) - 1} Klantendag.*7,8.*8,4", years), years
        assert re.search(rf"{int(newest) - 1} Klantendag 16 van de 24.*{newest} Klantendag (20 van de 20|bijna iedereen)", years), years
        article = report(data, "--edition", newest, "--format", "md").stdout.decode()
    for words in ("Help ons op kantoor, zonder afspraak.” Dat is klaar.", "## Goed nieuws", "Elke dinsdagmiddag helpt",
                  "Daarna kwam iedereen weer bij elkaar."):
        assert words in article.replace("\n", " "), article
    assert re.search(r"20 medewerkers luisterden.*20 van de 20 medewerkers gaven een cijfer; gemiddeld 8,6\.", plain(article), re.S)
    assert re.search(r"8 cliënten vertelden.*8 van de 8 cliënten gaven een cijfer; gemiddeld 8,4\.", plain(article), re.S)


def plain(markdown):
    """Without links."""
    return re.sub(r"\[([^\]]*)\]\([^)]*\)", r"\1", markdown)


def test_again():
    """a second start goes on with the same edition and the same people"""
    with folder() as data:
        log = data / "log"
        with server(data, command="demo", log=log):
            first = (data / "demo.json").read_text()
        assert re.search(r"na \d+,\d\d seconden", log.read_text()), log.read_text()
        begun = time.monotonic()
        with server(data, command="demo"):
            print(f"with an existing database: {time.monotonic() - begun:.2f} s")
        assert (data / "demo.json").read_text() == first


def test_real_house():
    """in a folder that somebody set up themselves there is no demo, and nothing changes"""
    with folder() as data:
        with server(data) as port:
            Visitor(port).set_up()
        done = klantendag("demo", "--data", data, "--port", 0)
        assert done.returncode == 5 and str(data) in done.stderr, done.stderr
        assert not (data / "demo.json").exists()


def test_this_machine():
    """the page with who you can be is for this machine only, and an ordinary server has none"""
    with folder() as data:
        done = klantendag("demo", "--data", data, "--port", 0, env={"KLANTENDAG_ADDRESS": "0.0.0.0"})
        assert done.returncode == 2 and "127.0.0.1" in done.stderr, done.stderr
        with server(data, command="demo"):
            pass
        with server(data) as port:
            assert Visitor(port).get("/demo") == 404


def test_post():
    """the demo refuses to start where post would really be sent"""
    with folder() as data:
        done = klantendag("demo", "--data", data, "--port", 0, env={"KLANTENDAG_MAIL": "smtp"})
        assert done.returncode == 2 and "folder" in done.stderr, done.stderr
        assert not (data / "demo.json").exists()


def test_cut_off():
    """a demo that was cut off half-way says at the next start what to do"""
    with folder() as data:
        with subprocess.Popen([BINARY, "demo", "--data", str(data), "--port", "0"],
                              stderr=subprocess.DEVNULL) as begun:
            while not (data / "demo.json").exists():
                assert begun.poll() is None
                time.sleep(0.01)
            begun.kill()
        done = klantendag("demo", "--data", data, "--port", 0)
        assert done.returncode == 5 and f"Verwijder de map {data}" in done.stderr, done.stderr


run_all(__name__)
