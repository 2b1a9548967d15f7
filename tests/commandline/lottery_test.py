# SPDX-License-Identifier: EUPL-1.2
"""The lottery from outside: the contract's commands on the real pool of the fixtures and on bad input."""
import json
import pathlib
import random
import signal
import subprocess
import time

from outside import BINARY, folder, klantendag, run_all

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
        assert len(answer["alternates"]) == 2 and answer["finished"] is True
        seated = set(panel["members"]) | set(answer["replacements"])
        assert not set(answer["alternates"]) & seated, answer
        told = klantendag("lottery", "explain", "--from", path / "lottery.json", "--id", panel["members"][0],
                          env={"KLANTENDAG_LANGUAGE": "nl"})
        assert told.stdout.startswith("De kans van " + panel["members"][0])


def test_alternates_after_dropping_out():
    """nobody is both replacement and in reserve, and who dropped out is neither"""
    people = "id,sex,age\na,v,old\nb,v,young\nc,m,young\nd,m,young\ne,v,young\nf,m,old\ng,v,old\n"
    with folder() as path:
        (path / "lottery.json").write_text(solve_small(path, SMALL, people, 4).stdout, encoding="utf-8")
        drawn = klantendag("lottery", "draw", "--from", path / "lottery.json", "--seed", "x")
        (path / "panel.json").write_text(drawn.stdout, encoding="utf-8")
        members = json.loads(drawn.stdout)["members"]
        for gone in members:
            answer = json.loads(klantendag("lottery", "reserve", "--from", path / "lottery.json", "--panel",
                                           path / "panel.json", "--dropped", gone, "--alternates", 3).stdout)
            assert len(answer["alternates"]) == 2, answer  # of seven people four sit and one is gone
            assert not set(answer["alternates"]) & (set(members) | set(answer["replacements"])), answer


def test_reserve_refuses():
    """a reserve without a question, from another lottery, or with an unknown person is refused by name"""
    people = "id,sex,age\na,v,old\nb,v,young\nc,m,young\nd,m,young\ne,v,young\n"
    english = {"KLANTENDAG_LANGUAGE": "en"}
    with folder() as path:
        for name, rows in (("one", people), ("two", people.replace("e,v", "x,v"))):
            (path / f"{name}.json").write_text(solve_small(path, SMALL, rows, 4).stdout, encoding="utf-8")
        drawn = klantendag("lottery", "draw", "--from", path / "one.json", "--seed", "x").stdout
        (path / "panel.json").write_text(drawn, encoding="utf-8")
        reserve = ["lottery", "reserve", "--panel", path / "panel.json", "--from"]
        none = klantendag(*reserve, path / "one.json", env=english)
        assert none.returncode == 2 and "--alternates" in none.stderr and none.stdout == "", none
        other = klantendag(*reserve, path / "two.json", "--alternates", 1, env=english)
        assert other.returncode == 2 and "not drawn from this file" in other.stderr, other
        gone = json.loads(drawn)["members"][-1]
        (path / "panel.json").write_text(drawn.replace(f'"{gone}"', '"nobody"'), encoding="utf-8")
        unknown = klantendag(*reserve, path / "one.json", "--alternates", 1, env=english)
        assert unknown.returncode == 3 and "nobody takes no part" in unknown.stderr, unknown
        (path / "panel.json").write_text(drawn, encoding="utf-8")
        stopped = klantendag(*reserve, path / "one.json", "--dropped", gone, "--steps", 0, env=english)
        assert json.loads(stopped.stdout)["finished"] is False and "not proven" in stopped.stderr, stopped


def test_replay_from():
    """a draw by ticket and a whole bundle are compared with the lottery they are said to come from"""
    people = "id,sex,age\na,v,old\nb,v,young\nc,m,young\nd,m,young\ne,v,young\n"
    with folder() as path:
        for name, rows in (("one", people), ("two", people.replace("e,v", "x,v"))):
            (path / f"{name}.json").write_text(solve_small(path, SMALL, rows, 4).stdout, encoding="utf-8")
        tickets = klantendag("lottery", "tickets", "--from", path / "one.json", "--count", 10).stdout
        (path / "tickets.csv").write_text(tickets, encoding="utf-8")
        ticket = ["lottery", "draw", "--tickets", path / "tickets.csv", "--ticket", "3"]
        (path / "panel.json").write_text(klantendag(*ticket).stdout, encoding="utf-8")
        replay = ["lottery", "replay", path / "panel.json", "--from"]
        assert klantendag(*replay, path / "one.json").returncode == 0
        assert klantendag(*replay, path / "two.json").returncode == 1
        assert klantendag(*ticket, "--from", path / "one.json").returncode == 0
        assert klantendag(*ticket, "--from", path / "two.json").returncode == 2
        reserve = ["lottery", "reserve", "--panel", path / "panel.json", "--alternates", 1, "--from"]
        assert klantendag(*reserve, path / "one.json").returncode == 0
        assert klantendag(*reserve, path / "two.json").returncode == 2


def test_one_way_to_draw():
    """half a way to draw, or two at once, is refused, never drawn by the seed without a word"""
    people = "id,sex,age\na,v,old\nb,v,young\nc,m,young\nd,m,young\ne,v,young\n"
    with folder() as path:
        (path / "l.json").write_text(solve_small(path, SMALL, people, 4).stdout, encoding="utf-8")
        (path / "t.csv").write_text(klantendag("lottery", "tickets", "--from", path / "l.json", "--count", 10).stdout,
                                    encoding="utf-8")
        hashed = klantendag("lottery", "commit", "--secret", "appel").stdout.strip()
        start, seed = ["--from", path / "l.json"], ["--seed", "x"]
        reveal, commitment = ["--reveal", "appel"], ["--commitment", hashed]
        tickets, ticket = ["--tickets", path / "t.csv"], ["--ticket", "3"]
        for words in (start, seed, [*start, *seed, *reveal], [*start, *seed, *commitment], [*start, *reveal],
                      [*start, *seed, *reveal, *commitment], [*reveal, *commitment], [*start, *seed, *tickets],
                      tickets, [*seed, *tickets, *ticket], [*start, *seed, *ticket], [*tickets, *start]):
            done = klantendag("lottery", "draw", *words, env={"KLANTENDAG_LANGUAGE": "en"})
            assert done.returncode == 2 and done.stdout == "" and "exactly one way" in done.stderr, (words, done)
        for words in ([*start, *seed], [*start, *reveal, *commitment], [*tickets, *ticket]):
            assert klantendag("lottery", "draw", *words).returncode == 0, words


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


def test_headers():
    """the community's three headers say the same"""
    rows = SMALL.split("\n", 1)[1]
    people = "id,sex,age\na,v,old\nb,v,young\nc,m,young\nd,m,young\n"
    with folder() as path:
        answers = []
        for header in ("feature,value,min,max", "category,feature,min,max", " Category , NAME ,min,max"):
            done = solve_small(path, header + "\n" + rows, people, 4)
            assert done.returncode == 0, (header, done.stderr)
            answers.append(json.loads(done.stdout)["probabilities"])
        assert answers[0] == answers[1] == answers[2] == {"a": 1, "b": 1, "c": 1, "d": 1}


def test_threads():
    """the outcome is the same whatever the number of threads"""
    with folder() as path:
        one, two = (solved(path, "--threads", number) for number in (1, 2))
        assert {**one, "seconds": 0} == {**two, "seconds": 0}
        assert klantendag("lottery", "solve", *FILES, "--size", 8, "--threads", 0).returncode == 2


def test_budget():
    """a budget that ends still gives a lottery that holds, with its gap, and says that it is not proven"""
    with folder() as path:
        for objective in ("leximin", "maximin", "nash", "random"):
            for steps in (0, 10, 1000, 5000):
                done = klantendag("lottery", "solve", *FILES, "--size", 8, "--steps", steps, "--objective", objective,
                                  env={"KLANTENDAG_LANGUAGE": "en"})
                assert done.returncode == 0, (objective, steps, done.stderr)
                (path / "lottery.json").write_text(done.stdout, encoding="utf-8")
                lottery = json.loads(done.stdout)
                check_lottery(lottery)
                assert lottery["finished"] or "not proven" in done.stderr, (objective, steps)
                assert lottery["certificate"]["bound"] >= lottery["certificate"]["attained"]
                checked = klantendag("lottery", "check", path / "lottery.json", *FILES)
                assert checked.returncode == 0, (objective, steps, checked.stdout)


def large_pool(path, count):
    draw = random.Random(3)
    sizes = (12, 5, 4, 2, 4, 6)
    with open(path / "p.csv", "w", encoding="utf-8") as file:
        print("id", *(f"f{f}" for f in range(6)), sep=",", file=file)
        for person in range(count):
            print(person, *(min(draw.randrange(size), draw.randrange(size)) for size in sizes), sep=",", file=file)
    with open(path / "f.csv", "w", encoding="utf-8") as file:
        print("feature,value,min,max", file=file)
        for feature, size in enumerate(sizes):
            for value in range(size):
                share = 100 * ((size - value) ** 2 - (size - value - 1) ** 2) // size**2
                print(f"f{feature}", value, max(0, share - 1), share + 2, sep=",", file=file)


def test_stop():
    """Ctrl-C ends the work with the best lottery so far, its gap, and a sentence"""
    with folder() as path:
        large_pool(path, 20000)
        solve = subprocess.Popen([BINARY, "lottery", "solve", "--features", path / "f.csv", "--people", path / "p.csv",
                                  "--size", "100"], stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)
        time.sleep(3)
        solve.send_signal(signal.SIGINT)
        out, told = solve.communicate(timeout=60)
        assert solve.returncode == 0 and "Ctrl-C" in told, told
        lottery = json.loads(out)
        assert lottery["finished"] is False
        check_lottery(lottery, 20000, 100)


run_all(__name__)
