#!/usr/bin/env python3
# SPDX-License-Identifier: EUPL-1.2
"""Every check of `klantendag verify` has a test that damages the database and demands its code; the page
docs/operate/checks.md lists both. Usage: tools/check_sabotage.py [--fix]
"""
import pathlib
import re
import sys

ROOT = pathlib.Path(__file__).resolve().parent.parent
PAGE = ROOT / "docs/operate/checks.md"
BEGIN = "<!-- made by tools/check_sabotage.py --fix -->\n"
CHECK = re.compile(r'"(V\d\d)",\s*"(\w+)\.(\w+)"')
TEST = re.compile(r'TEST_CASE(?:_FIXTURE)?\(\s*(?:\w+,\s*)?((?:"(?:[^"\\]|\\.)*"\s*)+)\)')


def sources():
    return sorted(path for path in (ROOT / "src").rglob("*.cpp"))


def asked(module, key):
    """The English words of a check, from the texts of its module."""
    text = (ROOT / "src/modules" / module / "texts.txt").read_text()
    return re.search(rf"^{module}\.{key}\n  nl: .*\n  en: (.*)$", text, re.M).group(1)


def checks():
    """(code, module) -> what it says in English."""
    found = {}
    for path in sources():
        if not path.name.endswith("_test.cpp"):
            for code, module, key in CHECK.findall(path.read_text()):
                found[code, module] = asked(module, key)
    return found


def tests(module):
    """(code, name of the test, file) of a module's tests that demand the code: in their name or body."""
    for path in sources():
        if not path.name.endswith("_test.cpp") or path.parent != ROOT / "src/modules" / module:
            continue
        text = path.read_text()
        cases = list(TEST.finditer(text))
        for case, after in zip(cases, cases[1:] + [None]):
            name = "".join(re.findall(r'"((?:[^"\\]|\\.)*)"', case.group(1)))
            body = text[case.start():after.start() if after else len(text)]
            for code in sorted(set(re.findall(r"V\d\d(?!\d)", body))):
                yield code, name, path.relative_to(ROOT).as_posix()


def best(code, module):
    """The test that names the code in its title, else the first that demands it."""
    found = [(name, path) for its, name, path in tests(module) if its == code]
    return next((one for one in found if code in one[0]), found[0] if found else None)


def main():
    problems, rows = [], []
    for (code, module), words in sorted(checks().items()):
        test = best(code, module)
        if test is None:
            problems.append(f"{code} of {module}: no test damages the database and demands this code")
        else:
            rows.append(f"| {code} | {words} | {test[0]} (`{test[1]}`) |")
    table = BEGIN + "| code | what is so | the test that damages it |\n|---|---|---|\n" + "\n".join(rows) + "\n"
    head, _, old = PAGE.read_text().partition(BEGIN)
    if "--fix" in sys.argv[1:]:
        PAGE.write_text(head + table)
    elif BEGIN + old != table:
        problems.append("docs/operate/checks.md is not the list of today: run tools/check_sabotage.py --fix")
    for problem in problems:
        print(problem)
    print(f"sabotage: {len(rows)} checks, {len(problems)} to fix")
    return 1 if problems else 0


if __name__ == "__main__":
    sys.exit(main())
