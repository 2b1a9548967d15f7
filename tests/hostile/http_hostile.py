#!/usr/bin/env python3
# SPDX-License-Identifier: EUPL-1.2
"""Misbehaves against the real server over real sockets and says what held, with figures.

Usage: http_hostile.py HTTP_HOUSE [NAME…]. Every attack is a function; its sentence is its docstring.
Where time is measured the machine may be noisy, so a measure is taken up to three times.
"""
import random
import sys

import attacks_overload
import attacks_slow
import attacks_wire

ATTACKS = [
    attacks_wire.smuggling, attacks_wire.pipelining, attacks_wire.sequences,
    attacks_wire.random_bytes, attacks_wire.endless_lines, attacks_wire.large_bodies,
    attacks_slow.drips, attacks_slow.slow_crowd,
    attacks_overload.overload, attacks_overload.log_ins, attacks_overload.descriptors,
    attacks_overload.drain,
]


def main():
    program, wanted = sys.argv[1], sys.argv[2:]
    random.seed(20261125)
    failed = 0
    chosen = [attack for attack in ATTACKS if not wanted or attack.__name__ in wanted]
    for attack in chosen:
        try:
            print(f"ok      {attack.__name__}: {attack(program)}", flush=True)
        except AssertionError as problem:
            failed += 1
            print(f"FAILED  {attack.__name__}: {attack.__doc__.splitlines()[0]}\n        {problem}",
                  flush=True)
    print(f"{len(chosen) - failed} passed, {failed} failed")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
