#!/usr/bin/env python3
# SPDX-License-Identifier: EUPL-1.2
"""The include rule: downward only, without circles, core and platform apart, modules through their one header.

Reads the same cmake/modules.cmake that builds the rooms, parses every #include in src/, and prints
one sentence for each line to fix. Usage: tools/check_layers.py [ROOT]
"""
import pathlib
import re
import sys

ROOT = pathlib.Path(sys.argv[1] if len(sys.argv) > 1 else ".").resolve()
SRC = ROOT / "src"

# A vendor's headers live in the .cpp files of one room (dependencies.md: one face for each).
VENDORS = {
    "sqlite3.h": ["platform/sql"],
    "libpq-fe.h": ["platform/sql"],
    "boost/asio": ["platform/http"],
    "boost/beast": ["platform/http"],
    "boost/json": ["base"],
    "sodium": ["platform/crypto", "base"],
    "openssl/": ["platform/crypto"],
    "curl/": ["platform/mail", "platform/mailbox"],
    "gmime/": ["platform/mailbox"],
    "spdlog/": ["platform/log"],
    "zlib.h": ["platform/http"],
    "libical/": ["platform/calendar"],
    "qrencode.h": ["platform/qr"],
    "CLI/": ["platform/cli"],
    "cmark.h": ["core/report"],
    "zip.h": ["platform/spreadsheet"],
    "expat.h": ["platform/spreadsheet"],
    "glpk.h": ["core/lp"],
}
# One home each (style 10).
BANNED_HEADERS = {
    "<regex>": "std::regex is banned: write the few lines of matching, or use core/dutch/tokens",
    "<iostream>": "iostream is banned: use fmt and the files of platform/log or app",
}
BANNED_WORDS = [
    (r"\bstd::shuffle\b|\bstd::\w+_distribution\b|\bstd::(mt19937|random_device)\b",
     "chance comes from base/random.hpp, which draws alike on every machine", ()),
    (r"\bsystem_clock\b|\bgettimeofday\b|[^:\w.>]time\(\s*(nullptr|NULL|0)\s*\)",
     "the time comes from Work::now or a Clock", ("platform/clock/",)),
    (r"\bgetenv\b", "settings come from platform/config", ("platform/config/", "platform/sql/test_database.cpp", "_test.cpp")),
    (r"(?i)\b(sqlite|postgres(ql)?)\b", "what differs between the databases lives in platform/sql",
     ("platform/sql/", "platform/config/", "app/", "_test.cpp", "texts.txt")),
]


def rooms():
    """Every room and the rooms whose headers it may include, from cmake/modules.cmake."""
    law = (ROOT / "cmake/modules.cmake").read_text()
    law = re.sub(r"#.*", "", law)
    every_module_uses = re.search(r"set\(EVERY_MODULE_USES([^)]*)\)", law)
    found = {}
    for kind, call in re.findall(r"\badd_(room|module)\(([^)]*)\)", law):
        words = call.split()
        if not words or words[0].startswith("$"):
            continue
        uses, key = [], None
        for word in words[1:]:
            if word in ("USES", "VENDOR", "CORE", "PLATFORM"):
                key = word
            elif key == "USES":
                uses.append(f"modules/{word}" if kind == "module" else word)
            elif key in ("CORE", "PLATFORM"):
                uses.append(f"{key.lower()}/{word}")
        name = words[0]
        if kind == "module":
            name = f"modules/{name}"
            uses = every_module_uses.group(1).split() + uses
        found[name] = uses
    return found


def reach(found, room):
    """The rooms whose headers a room may include: what it names, and what those stand on. Modules
    must be named: a module that another one uses does not come along."""
    seen = set()

    def go_down(name):
        for used in found.get(name, []):
            if used in seen or (name != room and floor(used) == "modules" and floor(room) == "modules"):
                continue
            seen.add(used)
            go_down(used)

    go_down(room)
    return seen


def room_of(found, path):
    best = None
    for room in found:
        if (path == room or path.startswith(room + "/")) and (best is None or len(room) > len(best)):
            best = room
    return best


def floor(room):
    return room.split("/")[0]


ORDER = {"base": 0, "core": 1, "platform": 1, "modules": 2, "app": 3}


def main():
    found = rooms()
    problems = []

    standing = {room: place for place, room in enumerate(found)}
    for room, uses in found.items():
        if not (SRC / room).is_dir():
            problems.append(f"cmake/modules.cmake names {room}, but src/{room} is not there")
        for used in uses:
            if used not in found:
                problems.append(f"cmake/modules.cmake: {room} uses {used}, which is no room")
            elif floor(used) == floor(room) and standing[used] >= standing[room]:
                problems.append(f"cmake/modules.cmake: {room} uses {used}, which stands later: each uses what stands above it")
            elif ORDER[floor(used)] > ORDER[floor(room)]:
                problems.append(f"cmake/modules.cmake: {room} may not use {used}: downward only")
            elif {floor(used), floor(room)} == {"core", "platform"}:
                problems.append(f"cmake/modules.cmake: {room} may not use {used}: core and platform never see each other")

    files = sorted(p for p in SRC.rglob("*") if p.suffix in (".cpp", ".hpp"))
    for file in files:
        path = file.relative_to(SRC).as_posix()
        room = room_of(found, path)
        if room is None and path != "main.cpp" and path != "work.hpp":
            problems.append(f"src/{path}: stands in no room of cmake/modules.cmake")
            continue
        text = file.read_text()
        code = re.sub(r"//[^\n]*", "", text)
        allowed = reach(found, room) | {room} if room else set(found)
        for number, line in enumerate(text.splitlines(), 1):
            include = re.match(r'\s*#\s*include\s*([<"])([^>"]+)[>"]', line)
            if not include:
                continue
            target = include.group(2)
            where = f"src/{path}:{number}"
            if include.group(1) == '"':
                other = room_of(found, target)
                if other is None:
                    problems.append(f'{where}: "{target}" is not a path from src/ into a room')
                elif other not in allowed:
                    problems.append(f"{where}: {room} may not include {other}; say so in cmake/modules.cmake or move the code down")
                elif other != room and floor(other) == "modules" and room and floor(room) == "modules":
                    face = f"{other}/{other.split('/')[-1]}.hpp"
                    if target not in (face, f"{other}/model.hpp"):
                        problems.append(f"{where}: modules see {other} only through {face} (and its model.hpp)")
                continue
            if f"<{target}>" in BANNED_HEADERS:
                problems.append(f"{where}: {BANNED_HEADERS[f'<{target}>']}")
            for vendor, homes in VENDORS.items():
                if target.startswith(vendor):
                    if room not in homes:
                        problems.append(f"{where}: {target} belongs in {' or '.join(homes)} only")
                    elif path.endswith(".hpp"):
                        problems.append(f"{where}: a vendor's header stays out of our headers")
        for pattern, reason, homes in BANNED_WORDS:
            if any(home in path for home in homes):
                continue
            match = re.search(pattern, code)
            if match:
                line = code[: match.start()].count("\n") + 1
                problems.append(f"src/{path}:{line}: '{match.group(0).strip()}': {reason}")

    for problem in problems:
        print(problem)
    print(f"layers: {len(found)} rooms, {len(files)} files, {len(problems)} to fix")
    return 1 if problems else 0


if __name__ == "__main__":
    sys.exit(main())
