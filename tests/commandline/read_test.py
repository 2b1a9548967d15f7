# SPDX-License-Identifier: EUPL-1.2
"""klantendag read and redact from outside: the contract to the letter, bad lines in place, other rules."""
import json
import pathlib
import re

from outside import folder, klantendag, run_all

REFERENCE = pathlib.Path("tests/reference/dutch")
PAGE = pathlib.Path("docs/algorithms/reading.md")
KINDS = {"question", "contact", "request", "urgent"}
IDENTIFIERS = {"name", "phone", "email", "address", "postcode", "bsn", "iban", "birthdate", "reference"}
GOOD = {"id": "a", "text": "👍 Héél fijn. Kunt u mij bellen? Ik kan de huur niet betalen."}
BAD = [
    b"no json at all",
    b'{"id":1,"text":"caf\xe9"}',
    b'{"id":2,"text":"\\ud83d alone"}',
    b'{"id":3,"text":""}',
    b'{"text":"no id"}',
    b'{"id":4}',
    b'{"id":5,"text":7}',
    b'["id"]',
    b'{"id":6,"text":"raw nul \x00"}',
    b'{"id":7,"text":"open',
]


def lines(command, given, *words):
    done = klantendag(command, *words, stdin=given)
    return done, [json.loads(line) for line in done.stdout.splitlines()]


def jsonl(*objects):
    return "".join(json.dumps(o, ensure_ascii=False) + "\n" for o in objects)


def test_read_contract():
    """read answers every message in order, with exactly the members of the contract and exact offsets"""
    messages = [GOOD, {"id": 2, "text": "Ik heb gewerkt."}, {"id": "c", "text": "no entiendo la carta que recibí", "extra": 1}]
    done, answers = lines("read", jsonl(*messages))
    assert done.returncode == 0, done.stderr
    assert [a["id"] for a in answers] == ["a", 2, "c"]
    for message, answer in zip(messages, answers):
        assert list(answer) == ["id", "reply_needed", "unsure", "language", "asks"]
        assert answer["reply_needed"] == bool(answer["asks"])
        for ask in answer["asks"]:
            assert list(ask) == ["kind", "start", "end", "quote", "reason", "confidence"]
            assert ask["kind"] in KINDS and ask["reason"] and 0 < ask["confidence"] <= 1
            assert message["text"][ask["start"]:ask["end"]] == ask["quote"] != ""
    assert {"contact", "urgent"} <= {ask["kind"] for ask in answers[0]["asks"]}
    assert not answers[1]["asks"] and not answers[1]["unsure"] and answers[1]["language"] == "nl"
    assert answers[2]["asks"] or answers[2]["unsure"], "another language is never routine"


def test_redact_contract():
    """redact answers with the text, and spans whose quotes stand exactly there"""
    message = {"id": 9, "text": "👍 Ik ben Özlem Yıldız, 06-12345678, mail o.y@example.com. Groet, rozemarjin",
               "known": ["Rozemarijn Kwast"]}
    done, (answer,) = lines("redact", jsonl(message))
    assert done.returncode == 0, done.stderr
    assert list(answer) == ["id", "text", "spans"]
    rebuilt, at = "", 0
    for span in answer["spans"]:
        assert list(span) == ["kind", "start", "end", "quote", "placeholder"] and span["kind"] in IDENTIFIERS
        assert message["text"][span["start"]:span["end"]] == span["quote"]
        rebuilt += message["text"][at:span["start"]] + span["placeholder"]
        at = span["end"]
    assert rebuilt + message["text"][at:] == answer["text"]
    for gone in ("zlem", "12345678", "example", "rozemarjin"):
        assert gone not in answer["text"]
    assert "[PERSOON-1]" in answer["text"] and "[TELEFOON-1]" in answer["text"]


def test_bad_lines():
    """a bad line is answered in its place with id and error, the run goes on and exits 2"""
    good = json.dumps(GOOD).encode()
    for command in ("read", "redact"):
        for bad in BAD:
            done, answers = lines(command, good + b"\n" + bad + b"\n" + good + b"\n")
            assert done.returncode == 2, (command, bad, done.returncode)
            assert len(answers) == 3, (command, bad, done.stdout[:300])
            assert list(answers[1]) == ["id", "error"] and answers[1]["error"], (command, bad)
            assert answers[0] == answers[2] and "error" not in answers[0]
    done, answers = lines("redact", b'{"id":1,"text":"x","known":"no list"}\n')
    assert "Regel 1: " in answers[0]["error"], answers
    assert done.returncode == 2 and list(answers[0]) == ["id", "error"]


def test_bad_lines_are_named():
    """a bad line says its number, what is wrong, and the id that the object begins with"""
    for bad, id_, word in (
            (b'{"id":5,"text":"x \\ud83d y"}', 5, "half teken"),
            (b'{"id":5,"text":"x \\ude00 y"}', 5, "half teken"),
            (b' { "id" : "a\\"b" , "text":"caf\xe9"}', 'a"b', "UTF-8"),
            (b'{"id":-6,"text":"raw nul \x00"}', -6, "JSON"),
            (b'{"id":"c","text":"open', "c", "JSON"),
            (b'{"id":7,"text":"x"} more', 7, "JSON"),
            (b'{"id":7', None, "JSON"),
            (b'{"id":[1],"text":"open', None, "JSON"),
            (b'{"text":"open, \\"id\\":8, ', None, "JSON"),
            (b'{"id":12345678901234567890123,"text":"x"}', None, "te groot"),
            (b'{"id":1.5,"text":"x"}', None, "geheel getal"),
            (b'{"id":9,"text":""}', 9, '"text"')):
        for command in ("read", "redact"):
            done, answers = lines(command, b'{"id":1,"text":"x"}\n\n' + bad + b"\n")
            assert done.returncode == 2 and answers[1]["id"] == id_, (bad, answers)
            assert answers[1]["error"].startswith("Regel 3: ") and word in answers[1]["error"], (bad, answers)
    done, answers = lines("read", b"[]\n", "--language", "en")
    assert answers[0]["error"].startswith("Line 1: "), answers


def test_byte_order_mark():
    """a mark of UTF-8 before the first message is passed over, and nowhere else"""
    mark, line = b"\xef\xbb\xbf", b'{"id":1,"text":"x"}\n'
    for command in ("read", "redact"):
        done, answers = lines(command, mark + line + line)
        assert done.returncode == 0 and [a["id"] for a in answers] == [1, 1], done.stdout
        assert lines(command, line + mark + line)[0].returncode == 2
        assert lines(command, mark)[0].returncode == 0


def test_help():
    """help tells the members of the input and of the answers, and says once that an option may be repeated"""
    for command, members in (
            ("read", "id text reply_needed unsure language asks kind start end quote reason confidence error"),
            ("redact", "id text known spans kind start end quote placeholder error")):
        for language in ("nl", "en"):
            page = klantendag("help", command, "--language", language).stdout
            for member in members.split():
                assert f'"{member}"' in page, (command, language, member)
            assert "code points" in " ".join(page.split()), page
            for twice in ("; mag vaker", "; may be repeated"):
                assert twice not in " ".join(page.split()), page
            asked, answered = [json.loads(line.replace(",…]", "]")) for line in page.splitlines()
                               if line.startswith("  {")]
            done, (answer,) = lines(command, jsonl(asked))
            assert list(answer) == list(answered), (answer, answered)


def test_edges():
    """an escaped NUL, a line without end, empty lines and a text of ten million signs are answered"""
    for command in ("read", "redact"):
        done, answers = lines(command, b'\n{"id":1,"text":"nul \\u0000 kunt u bellen"}\r\n\n{"id":2,"text":"x"}')
        assert done.returncode == 0 and [a["id"] for a in answers] == [1, 2], done.stderr
        done, answers = lines(command, jsonl({"id": 3, "text": "kunt u niet graag bellen 06-1 " * 333_334}, GOOD))
        assert done.returncode == 0 and [a["id"] for a in answers] == [3, "a"]
        assert lines(command, b"")[0].returncode == 0


def test_other_rules():
    """--rules loads a changed rule without building; a mistake in it is named with its line"""
    rule = "regel eigen.fietsenstalling\nsoort: verzoek\nzekerheid: 0.9\npatroon: fietsenstalling .. op/slot\n" \
           "uitleg: De schrijver wil in de fietsenstalling.\nexplain: The writer wants into the bicycle shed.\n"
    given = jsonl({"id": 1, "text": "De fietsenstalling zit op slot."})
    with folder() as path:
        (path / "rules.txt").write_text(rule)
        done, (answer,) = lines("read", given, "--rules", path / "rules.txt")
        assert done.returncode == 0, done.stderr
        assert answer["asks"][0]["kind"] == "request"
        assert answer["asks"][0]["reason"] == "De schrijver wil in de fietsenstalling."
        # The model marks this one only because the rule says so, and believes it for its certainty.
        routine = jsonl({"id": 1, "text": "Het zwempak is mooi."})
        assert not lines("read", routine)[1][0]["asks"]
        whole = pathlib.Path("src/core/dutch/data/rules.txt").read_text()
        for certainty in (0.5, 0.95, 1):
            (path / "rules.txt").write_text(f"{whole}\nregel coach.x\nsoort: vraag\nzekerheid: {certainty}\n"
                                            "patroon: zwempak\nuitleg: E.\nexplain: O.\n")
            _, (answer,) = lines("read", routine, "--rules", path / "rules.txt")
            assert answer["asks"][0]["confidence"] >= certainty, (certainty, answer)
        for mistake in ("soort: raar", "patroon: <onbekend>", "zekerheid: 7", "onderdrukt: dringend", "gekkigheid", "patroon: (op slot"):
            (path / "rules.txt").write_text(rule + mistake + "\n")
            done = klantendag("read", "--rules", path / "rules.txt", stdin=given)
            assert done.returncode == 2 and done.stdout == "", (mistake, done.stderr)
            assert "Regel 7 van de regels:" in done.stderr, (mistake, done.stderr)
        (path / "rules.txt").write_text("\n" + rule.replace("explain", "voorbeeld"))
        done = klantendag("read", "--rules", path / "rules.txt", stdin=given)
        assert done.returncode == 2 and "Regel 2 van de regels:" in done.stderr and "explain:" in done.stderr, done.stderr
        done = klantendag("read", "--model", "/dev/null", stdin=given)
        assert done.returncode == 2 and "read --train" in done.stderr and not done.stdout, done.stderr
        for words in (("read", "--rules"), ("read", "--model"), ("read", "--evaluate"), ("redact", "--evaluate")):
            done = klantendag(*words, path / "missing.txt", stdin=given)
            assert done.returncode == 3 and "missing.txt" in done.stderr and not done.stdout, (words, done.stderr)


def test_html():
    """--html shows the whole message with its marks, and nothing of it becomes markup"""
    done = klantendag("read", "--html", stdin=jsonl({"id": "<b>", "text": "Kunt u <script>alert('x')</script> & \"y\" bellen?"}))
    assert done.returncode == 0 and "<mark" in done.stdout
    assert "<script" not in done.stdout and "<b>" not in done.stdout and "&lt;script&gt;" in done.stdout
    done = klantendag("read", "--html", stdin=jsonl({"id": "first", "text": "x"}) + '{"id":"<i>","text":7}\n[]\n'
                      + jsonl({"id": "last", "text": "y"}))
    headings = re.findall("<h2>(.*?)</h2>", done.stdout)
    assert done.returncode == 2 and headings == ["first", "&lt;i&gt;", "Regel zonder id", "last"], done.stdout
    assert "<p>Regel 2: geef het bericht een " in done.stdout and "<p>Regel 3: " in done.stdout
    assert done.stdout.endswith("</html>\n"), done.stdout


def block_after(heading):
    """The fenced block that follows a heading or sentence of the page."""
    text = PAGE.read_text()
    assert heading in text, heading
    return re.search(r"```\n(.*?)```", text[text.index(heading):], re.S).group(1)


def test_evaluate():
    """--evaluate prints, on all parts together, exactly the figures that the page quotes as today's"""
    parts = sorted((REFERENCE / "asks").glob("*.txt"))
    done = klantendag("read", *[word for part in parts for word in ("--evaluate", part)])
    assert done.returncode == 0 and "\nper tag\n" in done.stdout, done.stderr
    assert done.stdout.split("\nper tag\n")[0] == block_after("### Today, on all parts"), done.stdout[:2000]


def test_evaluate_persons():
    """redact --evaluate and --neutral print exactly the figures that the page quotes as today's"""
    quoted = block_after("\nPersons:\n")
    printed = ""
    for part in ("names", "forms", "stories", "hand_c", "persons_1", "persons_2", "persons_3", "persons_4"):
        done = klantendag("redact", "--evaluate", REFERENCE / f"persons/{part}.txt")
        assert done.returncode == 0 and "(0 of 0)" not in done.stdout, done.stderr
        printed += f"== {part}\n" + done.stdout.split("\nper tag")[0]
    printed += klantendag("redact", "--neutral", REFERENCE / "persons/neutral.txt").stdout
    assert printed == quoted, printed


def test_train():
    """the command of the page makes the model again byte for byte; unfinished rules and too little to learn from are refused"""
    command = re.search(r"klantendag (read --train .*?)--output (\S+)", PAGE.read_text(), re.S)
    words = command.group(1).replace("\\\n", " ").split()
    files = [REFERENCE / "asks" / word if word.endswith(".txt") else word for word in words[1:]]
    with folder() as path:
        done = klantendag("read", *files, "--output", path / "model.txt")
        assert done.returncode == 0, done.stderr
        made, kept = (path / "model.txt").read_bytes(), (REFERENCE / "asks" / command.group(2)).read_bytes()
        assert made == kept, made[:300]
        (path / "rules.txt").write_text("regel half\n")
        last = REFERENCE / "asks/last.txt"
        done = klantendag("read", "--train", last, "--fresh", last, "--rules", path / "rules.txt")
        assert done.returncode == 2 and "Regel 1 van de regels:" in done.stderr and not done.stdout, done.stderr
        done = klantendag("read", "--train", last)
        assert done.returncode == 2 and "--fresh" in done.stderr and not done.stdout, done.stderr


def test_leave_one_out():
    """--leave-one-out measures every fresh part, and all of them together"""
    parts = [REFERENCE / f"asks/{part}.txt" for part in ("last", "unseen", "second")]
    done = klantendag("read", "--train", parts[0], "--fresh", parts[1], "--fresh", parts[2], "--leave-one-out")
    assert done.returncode == 0, done.stderr
    assert re.findall(r"^== (.*)$", done.stdout, re.M) == [
        "unseen.txt", "second.txt", "all fresh parts together"], done.stdout
    worse = 0
    for part, block in zip(parts[1:], re.split(r"^== .*\n", done.stdout, flags=re.M)[1:]):
        whole = klantendag("read", "--evaluate", part).stdout.splitlines()
        assert block.splitlines()[0] == whole[0], part  # the same messages
        worse += block.splitlines()[1] != whole[1]
    assert worse >= 1, done.stdout  # by models that had not seen them


def test_options_that_do_nothing():
    """an option that would do nothing is refused with the one that it needs"""
    part = REFERENCE / "asks/last.txt"
    for command, words, missing in (
            ("read", ["--errors"], "--evaluate"),
            ("read", ["--fresh", part], "--train"),
            ("read", ["--grammar", part], "--train"),
            ("read", ["--leave-one-out"], "--train"),
            ("read", ["--output", "model.txt", "--evaluate", part], "--train"),
            ("read", ["--train", part, "--evaluate", part], "--evaluate"),
            ("read", ["--html", "--evaluate", part], "--html"),
            ("redact", ["--errors"], "--evaluate")):
        done = klantendag(command, *words)
        assert done.returncode == 2 and missing in done.stderr and not done.stdout, (words, done.stderr)


run_all(__name__)
