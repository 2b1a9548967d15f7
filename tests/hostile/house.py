# SPDX-License-Identifier: EUPL-1.2
"""The house under attack, and plain sockets to attack it with. Standard library only."""
import contextlib
import os
import resource
import shutil
import signal
import socket
import subprocess
import tempfile
import time


class House:
    """http_house in a process of its own, with its folder; ends with the block."""

    def __init__(self, program, files=None, **wishes):
        self.program, self.files, self.wishes = program, files, wishes

    def __enter__(self):
        self.folder = tempfile.mkdtemp(prefix="klantendag-hostile-")
        limit = (lambda: resource.setrlimit(resource.RLIMIT_NOFILE, (self.files, self.files))) \
            if self.files else None
        self.process = subprocess.Popen(
            [self.program, self.folder, *(f"{name}={value}" for name, value in self.wishes.items())],
            stdout=subprocess.PIPE, preexec_fn=limit)
        self.port = int(self.process.stdout.readline())
        return self

    def __exit__(self, *_):
        if self.process.poll() is None:
            self.process.kill()
        self.process.wait()
        self.process.stdout.close()
        shutil.rmtree(self.folder, ignore_errors=True)

    def alive(self):
        return self.process.poll() is None

    def rss_kib(self):
        with open(f"/proc/{self.process.pid}/status") as status:
            return next(int(line.split()[1]) for line in status if line.startswith("VmRSS"))

    def cpu_s(self):
        with open(f"/proc/{self.process.pid}/stat") as stat:
            fields = stat.read().rsplit(")", 1)[1].split()
        return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")

    def open_files(self):
        return len(os.listdir(f"/proc/{self.process.pid}/fd"))

    def connect(self, timeout=20):
        return socket.create_connection(("127.0.0.1", self.port), timeout=timeout)

    def ask(self, data, timeout=20):
        """Everything that comes back for these bytes until the house closes."""
        with self.connect(timeout) as client:
            with contextlib.suppress(OSError):  # it may refuse while we are still sending
                client.sendall(data)
            return read_all(client)

    def get(self, path):
        return self.ask(f"GET {path} HTTP/1.1\r\nHost: h\r\nConnection: close\r\n\r\n".encode())

    def tell(self, what):
        self.process.send_signal(what)

    def drain(self):
        self.tell(signal.SIGTERM)


def read_all(client):
    out = b""
    with contextlib.suppress(OSError):
        while piece := client.recv(65536):
            out += piece
    return out


class Reader:
    """Reads answers of a connection that stays open, one at a time."""

    def __init__(self, client):
        self.client, self.rest = client, b""

    def answer(self):
        """Status and body, or None when the connection ended before the first byte."""
        while b"\r\n\r\n" not in self.rest:
            if not self.more():
                return None if not self.rest else (0, self.rest)
        head, self.rest = self.rest.split(b"\r\n\r\n", 1)
        length = next((int(line.split(b":")[1]) for line in head.split(b"\r\n")
                       if line.lower().startswith(b"content-length:")), 0)
        while len(self.rest) < length:
            if not self.more():
                return (0, self.rest)
        body, self.rest = self.rest[:length], self.rest[length:]
        return int(head.split(b" ", 2)[1]), body

    def more(self):
        try:
            piece = self.client.recv(65536)
        except OSError:
            return False
        self.rest += piece
        return bool(piece)


def statuses(answers):
    """The status of every answer in what a connection gave."""
    found = []
    reader = Reader(None)
    reader.rest, reader.more = answers, lambda: False
    while reader.rest and (answer := reader.answer()):
        found.append(answer[0])
        if answer[0] == 0:
            break
    return found


def share(times, of=0.95):
    ordered = sorted(times)
    return ordered[min(len(ordered) - 1, int(len(ordered) * of))]


def now():
    return time.monotonic()
