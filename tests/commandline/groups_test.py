# SPDX-License-Identifier: EUPL-1.2
"""klantendag groups from outside: the contract, recounted by other means than ours."""
import itertools
import json
import signal
import subprocess
import time

from outside import BINARY, folder, klantendag, run_all

PEOPLE = ["id,role,gender,unit,manager,case_handlers"] + [
    f"k{i},client,{'mv'[i % 2]},,,m{i % 7 + 1};m{i % 5 + 8}" for i in range(8)] + [
    f"m{i},employee,{'mv'[i % 3 == 0]},{'WIG'[i % 3]},{'m1' if 1 < i < 6 else ''}," for i in range(1, 19)] + [
    f"g{i},facilitator,v,,," for i in range(3)] + ["r0,council,m,,,", "r1,council,v,,,"]


def run(rules="", people=None, *words):
    with folder() as path:
        (path / "people.csv").write_text("\n".join(people or PEOPLE) + "\n")
        (path / "rules.toml").write_text(rules)
        return klantendag("groups", "--people", path / "people.csv", "--rules", path / "rules.toml", *words)


def rows():
    head = PEOPLE[0].split(",")
    return {row.split(",")[0]: dict(zip(head, row.split(","))) for row in PEOPLE[1:]}


def test_contract():
    """three groups, two rounds: sizes, leads, limits, nobody with the own manager or case handler"""
    done = run('lead = "facilitator"\nmeet = "new"\ndifferent = ["gender", "unit"]\n'
               'apart = [["m2", "m3"]]\ntogether = [["m4", "m18"]]\n'
               '[[limit]]\nrole = "client"\nminimum = 2\nmaximum = 3\n'
               '[[fixed]]\nperson = "r0"\ngroup = 2\n', None, "--groups", 3, "--rounds", 2, "--steps", 2000000, "--seed", 7)
    assert done.returncode == 0, done.stderr
    answer = json.loads(done.stdout)
    assert answer["violations"] == [] and answer["seed"] == "7" and answer["steps"] == 2000000
    assert set(answer["score"]) == set(answer["bound"])
    people = rows()
    assert len(answer["rounds"]) == 2
    for round_ in answer["rounds"]:
        groups = [set(group["members"]) for group in round_["groups"]]
        assert sorted(map(len, groups)) == [10, 10, 11]
        assert set().union(*groups) == set(people)
        assert "r0" in groups[1]
        for group, members in zip(round_["groups"], groups):
            assert group["lead"] in members and people[group["lead"]]["role"] == "facilitator"
            assert 2 <= sum(people[p]["role"] == "client" for p in members) <= 3
            assert not {"m2", "m3"} <= members and len({"m4", "m18"} & members) != 1
            for person in members:
                assert people[person]["manager"] not in members
                assert not members & set(people[person]["case_handlers"].split(";"))
    met = {pair for round_ in answer["rounds"] for group in round_["groups"]
           for pair in itertools.combinations(sorted(group["members"]), 2)}
    assert answer["score"]["pairs_met"] == len(met) <= answer["bound"]["pairs_met"]


def test_replay():
    """the same seed and steps give the same bytes"""
    words = ("--groups", 4, "--rounds", 3, "--steps", 300000, "--seed", "dag")
    assert run("", None, *words).stdout == run("", None, *words).stdout != ""


def test_impossible():
    """impossible rules exit 2 and name a smallest impossible set, in words and as data"""
    four = ["k0", "k1", "k2", "k3"]
    pairs = ", ".join(json.dumps(pair) for pair in itertools.combinations(four, 2))
    done = run(f"apart = [{pairs}]\n", None, "--groups", 3)
    assert done.returncode == 2
    answer = json.loads(done.stdout)
    assert answer["feasible"] is False and answer["smallest"] is True
    assert {rule["first"] for rule in answer["conflict"]} | {rule["second"] for rule in answer["conflict"]} == set(four)
    assert all(name in done.stderr for name in four)


def refused(done, *words):
    """exit 2, nothing on standard output, and a sentence that says these words"""
    assert done.returncode == 2 and done.stdout == "", (done.returncode, done.stdout, done.stderr)
    assert all(word in done.stderr for word in words), (words, done.stderr)
    assert "grouping." not in done.stderr and len(done.stderr.strip().splitlines()) <= 2, done.stderr


def test_bad_input():
    """every kind of bad input is a sentence, exit 2, and nothing on standard output"""
    three = PEOPLE[:5]
    for rules, people, words, told in [
            ("", three, ("--groups", 9), ["9 groepen voor 4 mensen"]),
            ("", None, ("--groups", 1), ["één groep"]),
            ("sizes = [3, 4]", None, (), ["7 tot 7 mensen", "31"]),
            ('apart = [["k0", "k1"]]\ntogether = [["k0", "k1"]]', None, ("--groups", 3), ["k0 en k1 moeten bij elkaar en mogen niet"]),
            ('apart = [["k0", "nobody"]]', None, ("--groups", 3), ["regel 1: nobody staat niet in"]),
            ('together = [["nobody", "k0"]]', None, ("--groups", 3), ["regel 1: nobody staat niet in"]),
            ('[[fixed]]\nperson = "nobody"\ngroup = 1', None, ("--groups", 3), ["nobody staat niet in"]),
            ('[[absent]]\nperson = "nobody"', None, ("--groups", 3), ["nobody staat niet in"]),
            ("", ["id,role"], ("--groups", 2), ["is leeg"]), ("", [""], ("--groups", 2), ["is leeg"]),
            ("", three, ("--groups", 2, "--rounds", 100), ["100 rondes voor 4 mensen"]),
            ("groups =", None, (), ["regel 1"]), ("colour = 3", None, ("--groups", 3), ["colour"]),
            ("", None, (), ["--groups"])]:
        refused(run(rules, people, *words), *told)


def test_idle_options():
    """an option or rule that would do nothing is refused, not ignored"""
    for rules, words, told in [
            ("", ("--from-round", 2), ["--previous"]),
            ("sizes = [10, 10, 11]\nsmallest = 5", (), ["smallest"]),
            ('order = ["spread"]\n[weights]\nspread = 2', (), ["order"]),
            ('order = ["load"]', (), ["load"]), ("[weights]\ncompany = 2", (), ["company"]),
            ('order = ["meetings"]', ("--rounds", 1), ["meetings"]),
            ('[[escort]]\nneed = "tolk"\nrole = "council"', (), ["niemand heeft tolk nodig"])]:
        refused(run(rules, None, "--groups", 3, *words), *told)
    with folder() as path:
        (path / "before.json").write_text(run("", None, "--groups", 3, "--rounds", 2, "--steps", 20000).stdout)
        refused(run("", None, "--groups", 3, "--rounds", 2, "--previous", path / "before.json", "--from-round", 3), "2 rondes")


def test_stop():
    """Ctrl-C gives the best so far, recounted, and says so"""
    with folder() as path:
        (path / "people.csv").write_text("\n".join(PEOPLE) + "\n")
        child = subprocess.Popen([BINARY, "groups", "--people", path / "people.csv", "--groups", "3", "--rounds", "3",
                                  "--steps", "1000000000000"], stdout=subprocess.PIPE, stderr=subprocess.PIPE)
        time.sleep(3)
        child.send_signal(signal.SIGINT)
        out, _ = child.communicate(timeout=60)
    answer = json.loads(out)
    assert child.returncode == 0 and answer["stopped"] is True and answer["violations"] == []
    assert all(len(round_["groups"]) == 3 for round_ in answer["rounds"])


def test_late_change():
    """after a late change round 1 stays as it was and few people move"""
    words = ("--groups", 3, "--rounds", 3, "--steps", 600000)
    first = run("", None, *words)
    with folder() as path:
        (path / "before.json").write_text(first.stdout)
        without = [row for row in PEOPLE if not row.startswith("m9,")]
        done = run("", without, *words, "--previous", path / "before.json", "--from-round", 2)
    assert done.returncode == 0, done.stderr
    before, after = json.loads(first.stdout)["rounds"], json.loads(done.stdout)["rounds"]
    for group, was in zip(after[0]["groups"], before[0]["groups"]):
        assert set(group["members"]) == set(was["members"]) - {"m9"}
    assert json.loads(done.stdout)["score"]["moves"] <= 4


def test_left_after_round_one():
    """a facilitator who left after round 1, with another in her place, is no contradiction"""
    words = ("--groups", 3, "--rounds", 3, "--steps", 300000)
    rules = 'lead = "facilitator"\n'
    first = run(rules, None, *words)
    with folder() as path:
        (path / "before.json").write_text(first.stdout)
        changed = [row for row in PEOPLE if not row.startswith("g0,")] + ["g9,facilitator,m,,,"]
        done = run(rules, changed, *words, "--previous", path / "before.json", "--from-round", 2)
    assert done.returncode == 0, done.stderr
    before, after = json.loads(first.stdout)["rounds"], json.loads(done.stdout)["rounds"]
    for group, was in zip(after[0]["groups"], before[0]["groups"]):
        assert set(group["members"]) == set(was["members"]) - {"g0"}
        assert ("lead" in group) == (was["lead"] != "g0")
    for round_ in after[1:]:
        assert sorted(group["lead"] for group in round_["groups"]) == ["g1", "g2", "g9"]


def test_damaged_previous():
    """an earlier plan that is damaged is refused with a sentence"""
    words = ("--groups", 3, "--rounds", 2, "--steps", 20000)
    good = run("", None, *words).stdout
    plan = json.loads(good)
    one_round = json.dumps({**plan, "rounds": plan["rounds"][:1]})
    two_groups = json.dumps({**plan, "rounds": [{"groups": round_["groups"][:2]} for round_ in plan["rounds"]]})
    numbers = json.dumps({**plan, "rounds": [{"groups": [{"members": [1]}] * 3}] * 2})
    for text in (good[:-9], "", "[]", "{}", '{"rounds": 3}', '{"rounds": [{}, {}]}', one_round, two_groups, numbers):
        with folder() as path:
            (path / "before.json").write_text(text)
            done = run("", None, *words, "--previous", path / "before.json")
        assert done.returncode == 2 and done.stdout == "" and done.stderr.strip(), (text, done.stderr)
        assert "grouping." not in done.stderr


def outside(here, total, people, groups):
    """how far a count is outside the fair share of even groups"""
    low, high = total * (people // groups) // people, -(-total * -(-people // groups) // people)
    return max(low - here, here - high, 0)


def recount(plan, people):
    """every goal from the plan alone"""
    rounds = [[group["members"] for group in round_["groups"]] for round_ in plan["rounds"]]
    score = dict.fromkeys(["spread", "level", "company", "gather", "meetings", "load"], 0)
    least, most = (f(int(person["years"]) for person in people.values()) for f in (min, max))
    hundredth = {name: (int(person["years"]) - least) * 100 // (most - least) for name, person in people.items()}
    carried = dict.fromkeys((name for name in people if people[name]["role"] == "facilitator"), 0)
    met = {}
    for groups in rounds:
        for members in groups:
            for column, goal in (("role", "spread"), ("gender", "spread"), ("unit", "spread"),
                                 ("gender", "company"), ("photo", "gather")):
                for value in {person[column] for person in people.values()} - {""}:
                    here = sum(people[name][column] == value for name in members)
                    total = sum(person[column] == value for person in people.values())
                    score[goal] += {"spread": outside(here, total, len(people), len(groups)),
                                    "company": here == 1 < total, "gather": here > 0}[goal]
            score["level"] += outside(sum(hundredth[name] for name in members), sum(hundredth.values()),
                                      len(people), len(groups))
            for pair in itertools.combinations(sorted(members), 2):
                met[pair] = met.get(pair, 0) + 1
            for lead in carried.keys() & set(members):
                carried[lead] += sum(1 + bool(people[name]["needs"]) for name in members if name != lead)
    score["meetings"] = sum(sum(64 - (10 - k) for k in range(2, times + 1)) for times in met.values())
    score["load"] = sum(care * care for care in carried.values())
    return score | {"pairs_met": len(met)}


def test_goals():
    """every goal is what the plan says, in the usual order and weighed, and never below its bound"""
    head = PEOPLE[0] + ",years,photo,needs"
    rows_ = [f"{row},{(i * 7) % 23},{'no' if i % 5 == 0 else ''},{'tolk' if i % 6 == 0 else ''}"
             for i, row in enumerate(PEOPLE[1:])]
    people = {row.split(",")[0]: dict(zip(head.split(","), row.split(","))) for row in rows_}
    goals = ('lead = "facilitator"\ndifferent = ["gender", "unit"]\nnumbers = ["years"]\n'
             'company = ["gender"]\ngather = ["photo"]\n')
    for rules in (goals, goals + 'order = ["meetings", "load"]\n',
                  goals + "[weights]\nmeetings = 3\nspread = 2\nload = 1\n"):
        done = run(rules, [head] + rows_, "--groups", 3, "--rounds", 3, "--steps", 200000, "--explain")
        assert done.returncode == 0, done.stderr
        answer = json.loads(done.stdout)
        assert answer["score"] == recount(answer, people), (rules, answer["score"], recount(answer, people))
        told = {goal["goal"]: (goal["reached"], goal["bound"]) for goal in answer["explanation"]["goals"]}
        assert told == {goal: (answer["score"][goal], answer["bound"][goal]) for goal in told}
        for goal in told.keys() - set(answer["bound_presumes_earlier"]):
            assert answer["bound"][goal] <= answer["score"][goal], (rules, goal)


run_all(__name__)
