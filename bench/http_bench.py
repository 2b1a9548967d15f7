#!/usr/bin/env python3
# SPDX-License-Identifier: EUPL-1.2
"""What the whole process does with 64 connections: a page of 30 rows from the database, a static file,
a write that is durable before it is answered. Client and server share the machine.

Usage: bench/http_bench.py HTTP_HOUSE [SECONDS]     (package: wrk)
"""
import pathlib
import subprocess
import sys

ROOT = pathlib.Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT / "tests/hostile"))
from house import House  # noqa: E402

CASES = [("page of 30 rows", "/page", ""), ("static file, 20 KB", "/assets/app.css", ""),
         ("durable write", "/api/v1/notes", "write")]


def main():
    program, seconds = sys.argv[1], sys.argv[2] if len(sys.argv) > 2 else "8"
    with House(program) as house:
        for name, path, kind in CASES:
            before = house.cpu_s()
            result = subprocess.run(
                ["wrk", "-t1", "-c64", f"-d{seconds}", "-s", str(ROOT / "bench/http_bench.lua"),
                 f"http://127.0.0.1:{house.port}{path}", "--", kind],
                capture_output=True, text=True, check=True)
            line = result.stdout.strip().splitlines()[-1]
            requests = int(line.split()[0])
            cpu_us = (house.cpu_s() - before) * 1e6 / max(1, requests)
            print(f"{name:20} {' '.join(line.split()[1:])}  server CPU {cpu_us:.0f} us a request",
                  flush=True)


if __name__ == "__main__":
    main()
