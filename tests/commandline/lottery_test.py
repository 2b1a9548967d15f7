# SPDX-License-Identifier: EUPL-1.2
"""The lottery from outside: the contract's commands on the real pool of the fixtures and on bad input."""
import json
import pathlib

from outside import folder, klantendag, run_all

POOL = pathlib.Path("tests/fixtures/lottery").resolve()
FILES = ["--features", POOL / "features.csv", "--people", POOL / "people.csv"]
SMALL = "feature,value,min,max\nsex,v,2,2\nsex,m,2,2\nage,old,1,2\nage,young,2,3\n"


def solved(path, *options):
    done = klantendag("lottery", "solve", *FILES, "--size", 8, *options)
    assert done.returncode == 0, done.stderr
    (path / "lottery.json").write_text(done.stdout, encoding="utf-8")
    return json.loads(done.stdout)


def check_lottery(lottery, pool=2273, size=8):
    assert lottery["size"] == size and lottery["pool"] == pool == len(lottery["probabilities"])
    sums = dict.fromkeys(lottery["probabilities"], 0.0)
    for panel in lottery["panels"]:
        assert len(set(panel["members"])) == size
        for member in panel["members"]:
            sums[member] += panel["probability"]
    assert abs(sum(panel["probability"] for panel in lottery["panels"]) - 1) < 1e-9
    assert abs(sum(lottery["probabilities"].values()) - size) < 1e-9
    assert all(abs(sums[who] - chance) < 1e-9 for who, chance in lottery["probabilities"].items())
    assert abs(min(sums.values()) - lottery["minimum"]) < 1e-9


def test_every_objective():
    """every objective gives a lottery that adds up; the fair ones with their proof"""
    with folder() as path:
        for objective in ("leximin", "maximin", "nash", "random"):
            lottery = solved(path, "--objective", objective)
            check_lottery(lottery)
            assert lottery["certificate"]["exact"] is True
            if objective != "random":
                assert lottery["certificate"]["bound"] - lottery["certificate"]["attained"] <= 1e-6
            done = klantendag("lottery", "check", path / "lottery.json", *FILES)
            assert done.returncode == 0, done.stderr


def test_household():
    """with a household rule no panel holds two of one address"""
    with folder() as path:
        lottery = solved(path, "--household", "Adres")
        check_lottery(lottery)
        rows = [line.split(",") for line in (POOL / "people.csv").read_text(encoding="utf-8").splitlines()]
        address = {row[0]: row[-1].replace(" ", "").lower() for row in rows[1:]}
        for panel in lottery["panels"]:
            assert len({address[member] for member in panel["members"]}) == 8


def test_the_whole_draw():
    """solve, tickets, draw, replay, reserve and explain belong together"""
    with folder() as path:
        solved(path)
        tickets = klantendag("lottery", "tickets", "--from", path / "lottery.json", "--count", 1000)
        lines = tickets.stdout.splitlines()
        assert len(lines) == 1001 and lines[1].startswith("000,") and lines[-1].startswith("999,")
        (path / "tickets.csv").write_text(tickets.stdout, encoding="utf-8")
        drawn = klantendag("lottery", "draw", "--from", path / "lottery.json", "--seed", "raad")
        assert drawn.stdout == klantendag("lottery", "draw", "--from", path / "lottery.json", "--seed", "raad").stdout
        (path / "panel.json").write_text(drawn.stdout, encoding="utf-8")
        panel = json.loads(drawn.stdout)
        assert klantendag("lottery", "replay", path / "panel.json").returncode == 0
        assert klantendag("lottery", "replay", path / "panel.json", "--from", path / "lottery.json").returncode == 0
        (path / "changed.json").write_text(drawn.stdout.replace(panel["members"][0], "K-2026-99999"), encoding="utf-8")
        assert klantendag("lottery", "replay", path / "changed.json").returncode == 1
        ticket = klantendag("lottery", "draw", "--tickets", path / "tickets.csv", "--ticket", "123")
        assert json.loads(ticket.stdout)["members"] == lines[124].split(",")[1:]
        reserve = klantendag("lottery", "reserve", "--from", path / "lottery.json", "--panel", path / "panel.json",
                             "--dropped", ",".join(panel["members"][:2]), "--alternates", 2)
        answer = json.loads(reserve.stdout)
        assert len(answer["replacements"]) == 2 and not set(answer["replacements"]) & set(panel["members"])
        assert len(answer["alternates"]) == 2
        told = klantendag("lottery", "explain", "--from", path / "lottery.json", "--id", panel["members"][0],
                          env={"KLANTENDAG_LANGUAGE": "nl"})
        assert told.stdout.startswith("De kans van " + panel["members"][0])


def test_two_witnesses():
    """two people commit to secrets, reveal them, and a changed secret is refused"""
    with folder() as path:
        solved(path)
        hashes = [klantendag("lottery", "commit", "--secret", secret).stdout.strip() for secret in ("appel", "peer")]
        committed = [word for digest in hashes for word in ("--commitment", digest)]
        draw = ["lottery", "draw", "--from", path / "lottery.json", *committed]
        assert klantendag(*draw, "--reveal", "appel", "--reveal", "peer").returncode == 0
        assert klantendag(*draw, "--reveal", "appel", "--reveal", "pruim").returncode == 2


def test_damage():
    """the verifier finds a changed file and exits with 1"""
    with folder() as path:
        lottery = solved(path)
        lottery["probabilities"]["K-2026-00012"] += 0.001
        (path / "lottery.json").write_text(json.dumps(lottery), encoding="utf-8")
        done = klantendag("lottery", "check", path / "lottery.json", *FILES)
        assert done.returncode == 1 and "lottery.check_chance" in json.loads(done.stdout)["failed"]


def solve_small(path, features, people, size):
    (path / "f.csv").write_text(features, encoding="utf-8")
    (path / "p.csv").write_text(people, encoding="utf-8")
    return klantendag("lottery", "solve", "--features", path / "f.csv", "--people", path / "p.csv", "--size", size)


def test_impossible_quotas():
    """impossible quotas exit with 2 and name a clash and ways out"""
    with folder() as path:
        people = "id,sex,age\na,v,young\nb,v,young\nc,m,young\nd,m,young\ne,m,young\n"
        done = solve_small(path, SMALL, people, 4)
        assert done.returncode == 2
        answer = json.loads(done.stdout)
        assert answer["feasible"] is False
        assert [quota["value"] for quota in answer["conflict"]] == ["old"]
        assert answer["relaxations"] and answer["relaxations"][0]


def test_bad_input():
    """bad input exits with 2, a sentence each, and nothing on the output"""
    good = "id,sex,age\na,v,old\nb,v,young\nc,m,young\nd,m,young\n"
    cases = [(SMALL + "age,x,3,1\n", good, 4), (SMALL + "age,x,1e3,2000\n", good, 4), (SMALL, good + "e,x,old\n", 4),
             (SMALL, good + "e,,old\n", 4), (SMALL, good + "a,m,old\n", 4), (SMALL, good, 5), (SMALL, good, 0),
             ("", good, 4), (SMALL, "", 4), (SMALL, "id,sex\na,v\n", 1), ("a,b\n1,2\n", good, 4)]
    with folder() as path:
        for features, people, size in cases:
            done = solve_small(path, features, people, size)
            assert done.returncode == 2 and done.stdout == "" and len(done.stderr) > 20, (features, people, size)
        assert klantendag("lottery", "solve", *FILES, "--size", 8, "--objective", "fair").returncode == 2
        assert solve_small(path, SMALL, good, 4).returncode == 0


run_all(__name__)
