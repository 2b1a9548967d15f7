# SPDX-License-Identifier: EUPL-1.2
"""Attacks on what bytes mean: framing, order, length."""
import os
import random
import time

from house import House, Reader, read_all, statuses
from smuggling import shapes

GOOD = b"GET /echo?%d HTTP/1.1\r\nHost: h\r\n\r\n"


def smuggling(program):
    """Every shape of smuggling gets one refusal, and the hidden request is never seen."""
    count = 0
    with House(program) as house:
        for name, data in shapes():
            answers = statuses(house.ask(data))
            assert len(answers) == 1 and 400 <= answers[0] < 600, f"{name}: {answers}"
            count += 1
        seen = house.get("/count")
        assert seen.endswith(b"\r\n\r\n0"), f"hidden requests were answered: {seen[-20:]}"
        # Control: the same hidden request in the open is counted, so the counter works.
        house.get("/smuggled")
        assert house.get("/count").endswith(b"\r\n\r\n1"), "the counter does not count"
    assert count >= 40
    return f"{count} shapes refused with one answer each, 0 hidden requests seen"


def pipelining(program):
    """Requests in one go are answered in their order."""
    with House(program) as house:
        three = b"".join(GOOD % at for at in range(2))
        three += b"GET /echo?2 HTTP/1.1\r\nHost: h\r\nConnection: close\r\n\r\n"
        answers = house.ask(three)
        places = [answers.find(b"/echo %d " % at) for at in range(3)]
        assert -1 not in places and places == sorted(places), places
        # A client that sends a hundred before it reads one.
        with house.connect() as client:
            client.sendall(b"".join(GOOD % at for at in range(100)))
            reader = Reader(client)
            for at in range(100):
                status, body = reader.answer()
                assert status == 200 and body == b"/echo %d " % at, (at, status, body)
    return "3 and 100 requests in one go, answered in order"


def sequences(program):
    """On one connection: good requests are answered until the first bad one, and none after it."""
    rounds = 300
    bad = [data for _, data in shapes()]
    with House(program) as house:
        for _ in range(rounds):
            good = random.randrange(0, 6)
            data = b""
            for at in range(good):
                body = b"x" * random.randrange(0, 50)
                if random.random() < 0.5:
                    data += GOOD % at
                elif random.random() < 0.5:
                    data += (b"POST /api/v1/echo HTTP/1.1\r\nHost: h\r\nContent-Type: application/json"
                             b"\r\nContent-Length: %d\r\n\r\n" % len(body)) + body
                else:
                    data += (b"POST /api/v1/echo HTTP/1.1\r\nHost: h\r\nContent-Type: application/json"
                             b"\r\nTransfer-Encoding: chunked\r\n\r\n")
                    data += (b"%x\r\n%s\r\n" % (len(body), body) if body else b"") + b"0\r\n\r\n"
            data += random.choice(bad) + GOOD % 99
            cuts = sorted(random.randrange(len(data)) for _ in range(random.randrange(4)))
            with house.connect() as client:
                for begin, end in zip([0, *cuts], [*cuts, len(data)]):
                    try:
                        client.sendall(data[begin:end])
                    except OSError:
                        break
                    if random.random() < 0.1:
                        time.sleep(0.002)
                found = statuses(read_all(client))
            assert found[:good] == [200] * good, (found, data)
            assert len(found) == good + 1 and 400 <= found[good] < 600, (found, data)
        assert house.get("/count").endswith(b"\r\n\r\n0")
    return f"{rounds} sequences of good and bad requests on one connection"


def random_bytes(program):
    """Bytes of any kind never stop the house."""
    rounds = 1500
    good = b"POST /api/v1/echo?a=b%20c HTTP/1.1\r\nHost: h\r\nContent-Length: 3\r\nCookie: a=b\r\n\r\nabc"
    with House(program, header_ms=300) as house:
        for at in range(rounds):
            if at % 3 == 0:
                data = os.urandom(random.randrange(1, 400)) + b"\r\n\r\n"
            else:
                changed = bytearray(good)
                for _ in range(random.randrange(1, 8)):
                    changed[random.randrange(len(changed))] = random.randrange(256)
                data = bytes(changed)
            with house.connect(2) as client:
                client.sendall(data)
                client.shutdown(1)
                read_all(client)
        assert house.alive(), "the house fell"
        assert b" 200 OK" in house.get("/echo")
        files = house.open_files()
        assert files < 60, f"{files} descriptors still open"
    return f"{rounds} connections of random and damaged bytes; still answering"


def endless_lines(program):
    """Lines without an end are cut and take no memory."""
    pieces = {
        "request line": (b"GET /", b"a" * 65536),
        "header": (b"GET / HTTP/1.1\r\nHost: h\r\nX: ", b"a" * 65536),
        "headers": (b"GET / HTTP/1.1\r\nHost: h\r\n", b"X: 1\r\n" * 8192),
        "chunk extension": (b"POST /api/v1/echo HTTP/1.1\r\nHost: h\r\nTransfer-Encoding: chunked\r\n\r\n1;",
                            b"a" * 65536),
        "trailers": (b"POST /api/v1/echo HTTP/1.1\r\nHost: h\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n",
                     b"X: 1\r\n" * 8192),
        "form field": (b"POST /api/v1/uploads HTTP/1.1\r\nHost: h\r\nTransfer-Encoding: chunked\r\n"
                       b"Content-Type: multipart/form-data; boundary=X\r\n\r\n10000\r\n--X\r\nA: ", b"a" * 65536),
    }
    with House(program) as house:
        house.get("/page")
        before = house.rss_kib()
        for name, (begin, piece) in pieces.items():
            with house.connect(5) as client:
                sent = 0
                try:
                    client.sendall(begin)
                    while sent < 50 << 20:
                        client.sendall(piece)
                        sent += len(piece)
                except OSError:
                    pass
                assert sent < 50 << 20, f"{name}: 50 MiB were taken"
        grown = house.rss_kib() - before
        assert grown < 8192, f"memory grew by {grown} KiB"
        answer = house.ask(b"GET /" + b"a" * 9000)
        assert answer.startswith(b"HTTP/1.1 414 "), answer[:40]
        answer = house.ask(b"GET / HTTP/1.1\r\nHost: h\r\nX: " + b"a" * 40000)
        assert answer.startswith(b"HTTP/1.1 431 "), answer[:40]
    return f"{len(pieces)} endless lines cut; memory {grown:+d} KiB; 414 and 431 said"


def large_bodies(program):
    """A body beyond its limit is refused before it is read; an allowed file goes to disk, not memory."""
    size = 60 << 20
    with House(program) as house:
        house.get("/page")
        before = house.rss_kib()
        head = b"POST /api/v1/echo HTTP/1.1\r\nHost: h\r\nContent-Type: application/json\r\n"
        answer = house.ask(head + b"Content-Length: 104857600\r\n\r\n" + b"x" * 100000)
        assert answer.startswith(b"HTTP/1.1 413 "), answer[:40]
        chunks = (b"10000\r\n" + b"x" * 65536 + b"\r\n") * 20
        answer = house.ask(head + b"Transfer-Encoding: chunked\r\n\r\n" + chunks)
        assert answer.startswith(b"HTTP/1.1 413 "), answer[:40]

        begin = b"--X\r\nContent-Disposition: form-data; name=\"a\"; filename=\"a.bin\"\r\n\r\n"
        end = b"\r\n--X--\r\n"
        upload = (b"POST /api/v1/uploads HTTP/1.1\r\nHost: h\r\nConnection: close\r\n"
                  b"Content-Type: multipart/form-data; boundary=X\r\nContent-Length: %d\r\n\r\n"
                  % (len(begin) + size + len(end)))
        with house.connect(30) as client:
            client.sendall(upload + begin)
            for _ in range(size // 65536):
                client.sendall(b"y" * 65536)
            peak = house.rss_kib()
            client.sendall(end)
            answer = read_all(client)
        grown = max(peak, house.rss_kib()) - before
        left = [name for name in os.listdir(house.folder) if name.startswith("upload-")]
        assert not left, f"files stayed behind: {left}"
        assert grown < 16384, f"memory grew by {grown} KiB"
    assert b'{"files":1,"bytes":%d}' % size in answer, answer[:200]
    return f"100 MB refused with 413, {size >> 20} MiB streamed to disk; memory {grown:+d} KiB; no file left"
