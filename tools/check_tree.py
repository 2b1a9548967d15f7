#!/usr/bin/env python3
# SPDX-License-Identifier: EUPL-1.2
"""The tree that ARCHITECTURE.md draws is the tree that is there: every folder of src/ and every
top-level entry stands in it once, and nothing stands in it that is not there. Usage: tools/check_tree.py
"""
import pathlib
import re
import subprocess
import sys

ROOT = pathlib.Path(__file__).resolve().parent.parent


def drawn():
    """Paths in the fenced block that begins with a line `tree`, in order: two blanks of indent a level."""
    text = (ROOT / "ARCHITECTURE.md").read_text()
    block = re.search(r"```tree\n(.*?)```", text, re.S)
    if not block:
        sys.exit("ARCHITECTURE.md has no ```tree block")
    paths, above = [], []
    for line in block.group(1).splitlines():
        if not line.strip():
            continue
        indent = (len(line) - len(line.lstrip())) // 2
        name = line.split()[0].rstrip("/")
        above = above[:indent] + [name]
        paths.append("/".join(above))
    return paths


def there():
    listed = subprocess.run(["git", "ls-files", "--cached", "--others", "--exclude-standard"], cwd=ROOT,
                            capture_output=True, text=True, check=True).stdout.splitlines()
    paths = set()
    for file in listed:
        if not (ROOT / file).exists():
            continue
        parts = file.split("/")
        paths.add(parts[0])
        depth = 3 if parts[0] == "src" else 2
        for size in range(2, min(depth, len(parts) - 1) + 1):
            paths.add("/".join(parts[:size]))
    return paths


def main():
    lines, real = drawn(), there()
    picture = set(lines)
    twice = sorted(path for path in picture if lines.count(path) > 1)
    missing = sorted(path for path in real if path not in picture)
    extra = sorted(path for path in picture if not (ROOT / path).exists())
    for path in missing:
        print(f"{path} is there, but ARCHITECTURE.md does not draw it")
    for path in extra:
        print(f"ARCHITECTURE.md draws {path}, but it is not there")
    for path in twice:
        print(f"ARCHITECTURE.md draws {path} more than once")
    to_fix = len(missing) + len(extra) + len(twice)
    print(f"tree: {len(picture)} places drawn, {to_fix} to fix")
    return 1 if to_fix else 0


if __name__ == "__main__":
    sys.exit(main())
