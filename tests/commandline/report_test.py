# SPDX-License-Identifier: EUPL-1.2
"""klantendag report from outside: every format of the contract, in both languages, and what is refused."""
import json
import os
import shutil
import subprocess
import zipfile

from outside import BINARY, folder, klantendag, run_all


def report(data, *words, language="nl"):
    """The finished process with bytes."""
    return subprocess.run([BINARY, "report", *words, "--data", str(data)], capture_output=True, timeout=120, check=False,
                          env={**os.environ, "KLANTENDAG_LANGUAGE": language})


def with_edition(data):
    made = klantendag("edition", "create", "--name", "Klantendag", "--year", 2012, "--data", data)
    assert made.returncode == 0, made.stderr


def test_texts():
    """a draft as HTML, Markdown and JSON, and the same bytes every time"""
    with folder() as data:
        with_edition(data)
        page = report(data, "--edition", "2012")
        assert page.returncode == 0 and page.stdout.startswith(b"<!doctype html>\n<html lang=\"nl\">"), page
        assert "Dit is een concept.".encode() in page.stdout
        assert page.stdout == report(data, "--edition", "2012", "--format", "html").stdout
        text = report(data, "--edition", "2012", "--format", "md", language="en").stdout.decode()
        assert text.startswith("# Klantendag: looking back\n") and "This was Klantendag 2012" in text, text
        facts = json.loads(report(data, "--edition", "2012", "--format", "json").stdout)
        assert facts["published"] is False and facts["language"] == "nl"
        figures = {figure["name"]: figure for figure in facts["facts"]["figures"]}
        assert figures["naam"]["value"] == "Klantendag" and figures["naam"]["source"].startswith("/edities/")


def test_pdf():
    """the PDF has tags, a language and a title, where Chromium is installed; else it is told what to do"""
    with folder() as data:
        with_edition(data)
        done = report(data, "--edition", "2012", "--format", "pdf")
        if not shutil.which("chromium"):
            assert done.returncode == 6 and b"Chromium" in done.stderr, done
            return
        assert done.returncode == 0 and done.stdout.startswith(b"%PDF-"), done.stderr
        for sign in (b"/StructTreeRoot", b"/MarkInfo", b"/Lang", b"/Title"):
            assert sign in done.stdout, sign


def test_word_processors():
    """DOCX and ODT with the title and real headings, where pandoc is installed; else it is told what to do"""
    with folder() as data:
        with_edition(data)
        for kind, inside, heading in (("docx", "word/document.xml", 'w:val="Heading1"'),
                                      ("odt", "content.xml", 'text:outline-level="1"')):
            done = report(data, "--edition", "2012", "--format", kind)
            if not shutil.which("pandoc"):
                assert done.returncode == 6 and b"pandoc" in done.stderr, done
                continue
            assert done.returncode == 0, done.stderr
            (data / kind).write_bytes(done.stdout)
            with zipfile.ZipFile(data / kind) as parts:
                text = parts.read(inside).decode()
            assert heading in text and "De rode draad" in text, kind
        done = subprocess.run([BINARY, "report", "--edition", "2012", "--format", "docx", "--data", str(data)],
                              capture_output=True, timeout=60, check=False,
                              env={**os.environ, "KLANTENDAG_PANDOC": "geen-pandoc"})
        assert done.returncode == 6 and done.stdout == b"" and "HTML".encode() in done.stderr, done


def test_refused():
    """an unknown format and an unknown edition are told in words"""
    with folder() as data:
        with_edition(data)
        assert report(data, "--edition", "2012", "--format", "xls").returncode == 2
        assert report(data, "--edition", "1999").returncode == 3


if __name__ == "__main__":
    run_all(__name__)
