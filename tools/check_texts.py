#!/usr/bin/env python3
# SPDX-License-Identifier: EUPL-1.2
"""No text that nobody reads, no key that nobody wrote.

A text counts as used when its function's name (edition_copied) or its quoted key ("edition.copied")
stands anywhere in src/ outside texts.txt. A key given to an Error must be a text of some room; two
rooms may not own the same key. Usage: tools/check_texts.py [ROOT]
"""
import pathlib
import re
import sys

sys.dont_write_bytecode = True
import textgen  # noqa: E402

ROOT = pathlib.Path(sys.argv[1] if len(sys.argv) > 1 else ".").resolve()
# invalid("key", …) and its sisters of base/error.hpp, and invalid_field(field, "key", …).
ERROR_KEY = re.compile(
    r'\b(?:invalid|not_found|forbidden|conflict|unavailable|invalid_field\([^,;]*,)\s*\(?\s*"([a-z0-9_.]+)"')


def main():
    problems, owner, used_words, quoted, error_keys = [], {}, set(), set(), []
    for path in sorted((ROOT / "src").rglob("texts.txt")):
        texts, _ = textgen.read(path)
        where = path.relative_to(ROOT).as_posix()
        for key, _, line in texts:
            if key in owner:
                problems.append(f"{where}:{line}: {key} also stands in {owner[key][0]}")
            owner[key] = (where, line)

    files = [p for p in sorted((ROOT / "src").rglob("*")) if p.suffix in (".cpp", ".hpp")]
    for path in files:
        code = re.sub(r"//[^\n]*", "", path.read_text(encoding="utf-8"))
        used_words.update(re.findall(r"\b[a-z][a-z0-9_]*\b", code))
        quoted.update(re.findall(r'"([a-z][a-z0-9_.]*)"', code))
        if not path.name.endswith("_test.cpp"):
            for match in ERROR_KEY.finditer(code):
                line = code[: match.start()].count("\n") + 1
                error_keys.append((match.group(1), f"{path.relative_to(ROOT).as_posix()}:{line}"))

    for key, (where, line) in owner.items():
        if textgen.safe(key.replace(".", "_")) not in used_words and key not in quoted:
            problems.append(f"{where}:{line}: no code uses {key}; remove it")
    for key, where in error_keys:
        if key not in owner:
            problems.append(f"{where}: no texts.txt says what {key} means")

    for problem in problems:
        print(problem)
    print(f"texts: {len(owner)} texts, {len(files)} files, {len(problems)} to fix")
    return 1 if problems else 0


if __name__ == "__main__":
    sys.exit(main())
