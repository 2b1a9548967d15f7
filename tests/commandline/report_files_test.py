# SPDX-License-Identifier: EUPL-1.2
"""The retrospective's files as other programs see them: the tags of the PDF by qpdf, the HTML by a strict
parser, the Word file by LibreOffice (at night). With the demo's edition, which has charts and tables."""
import json
import os
import re
import shutil
import subprocess
import sys
import zipfile

from outside import folder, klantendag, run_all, server
from report_test import report

sys.path.append("/usr/lib/python3/dist-packages")  # also for a python3 that is not Debian's
import html5lib  # pylint: disable=wrong-import-position


def of_demo(data, kind):
    """The published retrospective of the demo in this format."""
    if not (data / "demo.json").exists():
        with server(data, command="demo"):
            pass
    listed = klantendag("edition", "list", "--json", "--data", data).stdout.splitlines()
    held = next(one for one in map(json.loads, listed) if one["phase"] == "following_up")
    done = report(data, "--edition", held["key"], "--format", kind)
    assert done.returncode == 0, done.stderr
    return done.stdout


def test_tags_of_pdf():
    """the PDF has a language, a title, headings in order, headed tables, and words for every picture"""
    with folder() as data:
        (data / "it.pdf").write_bytes(of_demo(data, "pdf"))
        checked = subprocess.run(["qpdf", "--check", data / "it.pdf"], capture_output=True, check=False)
        assert checked.returncode == 0, checked.stdout
        inside = json.loads(subprocess.run(["qpdf", "--json=2", data / "it.pdf"], capture_output=True, check=True).stdout)
        objects = {name: one.get("value") for name, one in inside["qpdf"][1].items()}
        found = {name.removeprefix("obj:"): one for name, one in objects.items() if isinstance(one, dict)}
        root = next(one for one in found.values() if one.get("/Type") == "/Catalog")
        assert root["/Lang"] == "u:nl" and root["/MarkInfo"]["/Marked"] is True and "/StructTreeRoot" in root, root
        assert root["/ViewerPreferences"]["/DisplayDocTitle"] is True
        assert found[found["trailer"]["/Info"]]["/Title"].startswith("u:Klantendag"), found["trailer"]
        tags = {name: one for name, one in found.items() if one.get("/Type") == "/StructElem"}
        kinds = [one["/S"] for one in tags.values()]
        assert kinds.count("/H1") == 1 and kinds.count("/H2") >= 5 and "/H3" not in kinds, kinds
        assert kinds.count("/Table") >= 3 and kinds.count("/TH") > kinds.count("/Table"), kinds
        for tag in tags.values():
            if tag["/S"] == "/TH":
                assert any(one.get("/Scope") in ("/Row", "/Column") for one in tag["/A"] if one), tag
        around = {tag["/P"] for tag in tags.values() if tag["/S"] == "/Figure"}  # a frame with its caption
        pictures = [tag for name, tag in tags.items() if tag["/S"] == "/Figure" and name not in around]
        assert len(pictures) >= 3 and all(len(tag.get("/Alt", "")) > 20 for tag in pictures), pictures


def test_html():
    """a parser that forgives nothing reads the HTML, and it says its language, title and pictures"""
    with folder() as data:
        page = of_demo(data, "html").decode()
        tree = html5lib.HTMLParser(strict=True, namespaceHTMLElements=False).parse(page)
        assert tree.get("lang") == "nl" and tree.findtext(".//title").startswith("Klantendag")
        assert len(tree.findall(".//h1")) == 1 and len(tree.findall(".//main")) == 1
        assert "acht dagen te laat" in page  # a quote of the red thread
        levels = [int(level) for level in re.findall(r"<h(\d)", page)]
        assert all(after <= before + 1 for before, after in zip(levels, levels[1:])), levels
        for table in tree.iter("table"):
            assert table.findtext("caption") and all(head.get("scope") for head in table.iter("th"))
        ids = re.findall(r' id="([^"]*)"', page)
        assert len(ids) == len(set(ids))
        named = re.findall(r'aria-labelledby="([^"]*)"', page)
        assert len(named) >= 3 and all(set(one.split()) <= set(ids) for one in named), named
        try:
            html5lib.HTMLParser(strict=True).parse(page.replace("</main>", "</p></main>"))
        except html5lib.html5parser.ParseError:
            return
        raise AssertionError("the parser forgives")


def test_word():
    """LibreOffice opens the Word file and finds its headings, where it is installed; at night it must be"""
    if not shutil.which("soffice"):
        assert not os.environ.get("KLANTENDAG_TEST_NIGHTLY"), "apt-get install libreoffice-writer-nogui"
        print("NOT TESTED: LibreOffice (soffice) is missing, so nobody opened the Word file here; "
              "apt-get install libreoffice-writer-nogui, and run this again")
        return
    with folder() as data:
        (data / "it.docx").write_bytes(of_demo(data, "docx"))
        subprocess.run(["soffice", f"-env:UserInstallation=file://{data}/office", "--headless", "--convert-to", "odt",
                        "--outdir", data / "opened", data / "it.docx"], capture_output=True, timeout=120, check=True)
        with zipfile.ZipFile(data / "opened" / "it.odt") as parts:
            text = parts.read("content.xml").decode()
        headings = re.findall(r'<text:h [^>]*text:outline-level="1"[^>]*>', text)
        assert len(headings) >= 5 and "De rode draad" in text, text[:2000]
        assert text.count("<table:table ") >= 3


if __name__ == "__main__":
    run_all(__name__)
