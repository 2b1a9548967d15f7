# SPDX-License-Identifier: EUPL-1.2
"""More than the house can do, fewer descriptors than it wants, and being told to stop meanwhile."""
import contextlib
import signal
import socket
import threading
import time

from attacks_slow import times_of
from house import House, Reader, now, share

SLOW = b"GET /api/v1/slow HTTP/1.1\r\nHost: h\r\n\r\n"


def overload(program):
    """What does not fit is told 503 with Retry-After within 50 ms; what was taken in is answered."""
    seconds, clients = 3.0, 40
    for attempt in range(3):
        done, refused, wrong = [], [], []
        with House(program, workers=2, waiting=8) as house:
            stop = now() + seconds

            def client():
                with house.connect() as connection:
                    reader = Reader(connection)
                    while now() < stop:
                        begin = now()
                        connection.sendall(SLOW)
                        status, _ = reader.answer() or (0, b"")
                        (done if status == 200 else refused if status == 503 else wrong).append(
                            now() - begin)
                        time.sleep(0.05 if status == 503 else 0)

            threads = [threading.Thread(target=client) for _ in range(clients)]
            for thread in threads:
                thread.start()
            for thread in threads:
                thread.join()
            after = now()
            assert b" 200 OK" in house.get("/echo") and now() - after < 5
            answer = b""
        # Two workers of 100 ms each: 20 requests a second is all there is.
        goodput = len(done) / seconds / 20
        told = (f"{len(done)} answered ({goodput:.0%} of what is possible, p99 {share(done, .99) * 1000:.0f} ms), "
                f"{len(refused)} refused with p95 {share(refused) * 1000:.1f} ms")
        assert not wrong, f"{len(wrong)} without an answer"
        if goodput >= 0.8 and share(refused) <= 0.05 and share(done, .99) <= 1:
            break
    else:
        raise AssertionError(told)
    with House(program, workers=1, waiting=1) as house:
        many = [house.connect() for _ in range(6)]
        for connection in many:
            connection.sendall(SLOW)
        answers = [connection.recv(4096) for connection in many]
        assert any(b" 503 " in a and b"Retry-After: " in a for a in answers), answers
        for connection in many:
            connection.close()
    return told


def log_ins(program):
    """While hundreds log in at once, pages stay quick: hashing has a lane of its own and gives way."""
    request = (b"POST /api/v1/hash HTTP/1.1\r\nHost: h\r\nContent-Type: application/json\r\n"
               b"Content-Length: 8\r\n\r\npassword")
    told = []
    with House(program) as house:
        times_of(house.port, 200)
        for _ in range(3):
            quiet = share(times_of(house.port, 1000))
            stop, found = now() + 60, []

            def client():
                with house.connect(60) as connection:
                    reader = Reader(connection)
                    while now() < stop:
                        connection.sendall(request)
                        found.append((reader.answer() or (0, b""))[0])
                        if found[-1] == 503:
                            time.sleep(0.5)

            threads = [threading.Thread(target=client) for _ in range(200)]
            for thread in threads:
                thread.start()
            time.sleep(1)
            busy = share(times_of(house.port, 1000))
            stop = 0
            memory = house.rss_kib() >> 10
            for thread in threads:
                thread.join()
            told.append(f"{quiet * 1000:.1f} -> {busy * 1000:.1f} ms")
            assert set(found) <= {200, 503}, set(found)
            # A hash of 64 MiB empties the processor's caches, whoever gives way.
            if busy <= 2 * quiet + 0.005:
                break
        else:
            raise AssertionError("p95 quiet -> with 200 log-ins: " + "; ".join(told))
    assert memory < 400, f"{memory} MiB"
    return f"p95 {told[-1]} with 200 log-ins at once; {found.count(200)} hashed, {found.count(503)} told to wait"


def descriptors(program):
    """With 64 descriptors and 500 connections the house does not spin, and recovers within 2 s."""
    with House(program, files=64) as house:
        crowd = []
        for _ in range(500):
            client = socket.socket()
            client.setblocking(False)
            client.connect_ex(("127.0.0.1", house.port))
            crowd.append(client)
        time.sleep(1)
        cpu, begin = house.cpu_s(), now()
        time.sleep(3)
        busy = (house.cpu_s() - cpu) / (now() - begin)
        for client in crowd:
            client.close()
        begin, answered = now(), False
        while not answered and now() - begin < 5:
            with contextlib.suppress(OSError):
                answered = b" 200 OK" in house.get("/echo")
        back = now() - begin
        assert house.alive() and answered
        assert busy <= 0.2, f"{busy:.0%} of a processor while nothing happens"
        assert back <= 2, f"back after {back:.1f} s"
    return f"{busy:.0%} of a processor while full; answering again after {back * 1000:.0f} ms"


def load_until_gone(house, failures, answered):
    """Clients that keep asking; what was sent whole and got no answer at all is a failure."""
    post = b"POST /api/v1/notes HTTP/1.1\r\nHost: h\r\nContent-Type: application/json\r\nContent-Length: 2\r\n\r\n{}"

    def client(request):
        while True:
            try:
                connection = house.connect(5)
            except OSError:
                return  # not let in any more: not admitted
            with connection:
                reader = Reader(connection)
                while True:
                    try:
                        connection.sendall(request)
                    except OSError:
                        break
                    answer = reader.answer()
                    if answer is None or answer[0] == 0:
                        failures.append(answer)
                        break
                    answered.append(answer[0])
                    # The house says that it closes; ask no more here.
                    if house.draining and not reader.rest and closes(connection):
                        break

    threads = [threading.Thread(target=client, args=(request,))
               for request in [SLOW, b"GET /page HTTP/1.1\r\nHost: h\r\n\r\n", post] * 6]
    for thread in threads:
        thread.start()
    return threads


def closes(connection):
    connection.settimeout(0.02)
    try:
        return connection.recv(1, socket.MSG_PEEK) == b""
    except OSError:
        return False
    finally:
        connection.settimeout(5)


def stopped_under_load(program, how):
    failures, answered = [], []
    with House(program, workers=4) as house:
        house.draining = False
        threads = load_until_gone(house, failures, answered)
        time.sleep(1)
        house.draining = True
        begin = now()
        house.tell(how)
        status = house.process.wait(20)
        took = now() - begin
        for thread in threads:
            thread.join()
    return failures, answered, status, took


def drain(program):
    """Told to stop under load, the house answers everything that it took in, within 5 seconds."""
    failures, answered, status, took = stopped_under_load(program, signal.SIGTERM)
    assert status == 0, f"exit status {status}"
    assert not failures, f"{len(failures)} of {len(answered)} requests without an answer"
    assert set(answered) <= {200, 201}, set(answered)
    assert took <= 5, f"{took:.1f} s"
    lost, _, _, _ = stopped_under_load(program, signal.SIGKILL)
    assert lost, "the control, killed at once, lost nothing"
    return (f"{len(answered)} answered, 0 failed, gone after {took * 1000:.0f} ms "
            f"(control, killed at once: {len(lost)} failed)")
