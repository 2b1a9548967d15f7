# SPDX-License-Identifier: EUPL-1.2
"""Attacks by being slow (security.md F9)."""
import contextlib
import os
import selectors
import socket
import socketserver
import subprocess
import sys
import threading
import time

from house import House, now, read_all, share

DRIPS = {
    "nothing at all": b"",
    "a letter of the request line at a time": b"G",
    "a letter of a header at a time": b"GET /echo HTTP/1.1\r\nHost: h\r\nX: ",
    "a letter of the body at a time": b"POST /api/v1/echo HTTP/1.1\r\nHost: h\r\nContent-Length: 99999\r\n\r\n",
    "a chunk of one letter at a time":
        b"POST /api/v1/echo HTTP/1.1\r\nHost: h\r\nTransfer-Encoding: chunked\r\n\r\n",
}


def cut_after(port, begin, drop, limit):
    """Seconds until the house closes on a client that drips; None when it does not within the limit."""
    start = now()
    with socket.create_connection(("127.0.0.1", port)) as client, contextlib.suppress(OSError):
        client.settimeout(0.5)
        client.sendall(begin)
        while now() - start < limit:
            if drop:
                client.sendall(drop)
            with contextlib.suppress(TimeoutError):
                while True:
                    if not client.recv(4096):
                        return now() - start
        return None
    return now() - start


def was_cut(client):
    """Whether the house has closed on a client that does not read."""
    client.setblocking(False)
    try:
        client.send(b"G")
        return False
    except BlockingIOError:
        return False
    except OSError:
        return True


def drips(program):
    """A client that drips is cut within 15 seconds, whatever it drips."""
    results = {}

    def measure(name, port, begin, drop, limit):
        results[name] = cut_after(port, begin, drop, limit)

    with House(program) as house, House(program, header_ms=60000) as patient:
        threads = [threading.Thread(target=measure, args=(
            name, house.port, begin, b"1\r\na\r\n" if "chunk" in name else b"a" if begin else b"", 20))
            for name, begin in DRIPS.items()]
        threads.append(threading.Thread(target=measure, args=(
            "control", patient.port, DRIPS["a letter of a header at a time"], b"a", 16)))
        # A client that asks for much and reads nothing.
        deaf = house.connect()
        deaf.setsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF, 4096)
        asked = 0
        deaf.settimeout(1)
        with contextlib.suppress(OSError):
            while asked < 4000:
                deaf.sendall(b"GET /page HTTP/1.1\r\nHost: h\r\n\r\n" * 10)
                asked += 10
        deaf_since = now()
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
        while not was_cut(deaf) and now() - deaf_since < 30:
            time.sleep(0.2)
        assert was_cut(deaf), "the client that reads nothing is still served"
        deaf.close()
    control = results.pop("control")
    assert control is None, f"the control, with 60 s, was cut after {control:.1f} s"
    for name, seconds in results.items():
        assert seconds is not None and seconds <= 15, f"{name}: {seconds}"
    return "cut after " + ", ".join(f"{s:.1f} s ({name})" for name, s in results.items())


CROWD = """
import socket, sys, time
port, count = int(sys.argv[1]), int(sys.argv[2])
begins = [b"GET /echo HTTP/1.1\\r\\nHost: h\\r\\nX: ", b"POST /api/v1/echo HTTP/1.1\\r\\nHost: h\\r\\nContent-Length: 90000\\r\\n\\r\\n", b"G"]
def fresh(at):
    client = socket.create_connection(("127.0.0.1", port)); client.sendall(begins[at % 3]); client.setblocking(False); return client
clients = [fresh(at) for at in range(count)]
print("ready", flush=True)
while True:
    for at, client in enumerate(clients):
        try:
            client.send(b"a")
            if client.recv(100) == b"": raise ConnectionError
        except BlockingIOError: pass
        except OSError:
            client.close()
            try: clients[at] = fresh(at)
            except OSError: pass
        if at % 50 == 0: time.sleep(0.05)
    time.sleep(1)
"""


def times_of(port, count, timeout=5):
    """How long each of `count` requests took, by four clients that each keep one connection."""
    times, lock = [], threading.Lock()

    def client():
        mine = []
        with contextlib.suppress(OSError):
            connection = socket.create_connection(("127.0.0.1", port), timeout=timeout)
            for _ in range(count // 4):
                begin = now()
                connection.sendall(b"GET /page HTTP/1.1\r\nHost: h\r\n\r\n")
                got = connection.recv(65536)
                if not got:
                    break
                while not got.endswith(b"</html>"):
                    got += connection.recv(65536)
                mine.append(now() - begin)
        with lock:
            times.extend(mine + [timeout] * (count // 4 - len(mine)))

    threads = [threading.Thread(target=client) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    return times


class Naive(socketserver.TCPServer):
    """The control: a house that serves one client after the other."""
    allow_reuse_address, request_queue_size = True, 600


class NaiveHandler(socketserver.StreamRequestHandler):
    timeout = 10

    def handle(self):
        with contextlib.suppress(OSError):
            while line := self.rfile.readline():
                if line == b"\r\n":
                    self.wfile.write(b"HTTP/1.1 200 OK\r\n\r\n</html>")


@contextlib.contextmanager
def crowd(port, count):
    process = subprocess.Popen([sys.executable, "-c", CROWD, str(port), str(count)],
                               stdout=subprocess.PIPE)
    process.stdout.readline()
    try:
        yield
    finally:
        process.kill()
        process.wait()
        process.stdout.close()


def slow_crowd(program):
    """With 500 slow clients the others' p95 is at most twice the quiet figure."""
    told = []
    with House(program) as house:
        for _ in range(3):
            times_of(house.port, 400)  # warm
            quiet = share(times_of(house.port, 2000))
            with crowd(house.port, 500):
                time.sleep(1)
                busy = share(times_of(house.port, 2000))
            told.append(f"{quiet * 1000:.2f} -> {busy * 1000:.2f} ms")
            # Half a millisecond is what one thread of this machine's scheduler adds by itself.
            if busy <= 2 * quiet + 0.0005:
                break
        else:
            raise AssertionError("p95 quiet -> with 500 slow clients: " + "; ".join(told))
    with Naive(("127.0.0.1", 0), NaiveHandler) as naive:
        threading.Thread(target=naive.serve_forever, daemon=True).start()
        port = naive.server_address[1]
        with crowd(port, 20):
            control = share(times_of(port, 8, timeout=1.5))
        naive.shutdown()
    assert control >= 1.5, f"the control served others in {control:.3f} s"
    return f"p95 {told[-1]} (control, one client after the other: no answer within 1.5 s)"
