# SPDX-License-Identifier: EUPL-1.2
"""A test from outside is a function with a sentence as its docstring; run_all runs those of a module
and prints `N passed, N failed`. `klantendag(...)` runs the real binary."""
import contextlib
import os
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile
import time
import traceback

BINARY = os.environ.get("KLANTENDAG", "build/release/klantendag")


def klantendag(*words, stdin=None, cwd=None, env=None):
    """Runs a command; answers the finished process with text output. Input may be text or bytes."""
    given = stdin.encode() if isinstance(stdin, str) else stdin
    done = subprocess.run([BINARY, *map(str, words)], input=given, capture_output=True, cwd=cwd, timeout=300,
                          env={**os.environ, **(env or {})}, check=False)
    done.stdout, done.stderr = done.stdout.decode("utf-8"), done.stderr.decode("utf-8")
    return done


@contextlib.contextmanager
def folder():
    path = pathlib.Path(tempfile.mkdtemp())
    try:
        yield path
    finally:
        shutil.rmtree(path, ignore_errors=True)


@contextlib.contextmanager
def server(data, *options, command="serve", log=None):
    """A running server on a free port; yields the port. Its log is kept in the file `log` when named."""
    process = subprocess.Popen([BINARY, command, "--data", str(data), "--port", "0", *options],
                               stderr=subprocess.PIPE, text=True)
    try:
        port = None
        for line in process.stderr:
            found = re.search(r"event=serving port=(\d+)", line)
            if found:
                port = int(found.group(1))
                break
        assert port, "the server did not start"
        yield port
    finally:
        process.terminate()
        process.wait(timeout=30)
        if log:
            log.write_text(process.stderr.read())
        process.stderr.close()
        time.sleep(0.05)


def run_all(module):
    passed = failed = 0
    for name, test in sorted(vars(sys.modules[module]).items()):
        if not name.startswith("test_"):
            continue
        try:
            test()
            passed += 1
        except Exception:
            failed += 1
            print(f"FAILED: {test.__doc__}")
            traceback.print_exc(file=sys.stdout)
    print(f"{passed} passed, {failed} failed")
    sys.exit(1 if failed else 0)
