#!/usr/bin/env python3
# SPDX-License-Identifier: EUPL-1.2
"""A real Dovecot on loopback for tests, with everything of its own in FOLDER; mail server for nobody.

Usage: imap_server.py FOLDER [--tls]
Prints its port. Every user has the password "juist" and a maildir FOLDER/mail/USER: a file put into its
`new` is a letter. With --tls it makes a certificate for localhost in FOLDER (cert.pem) and asks for
encryption (STARTTLS) before anybody logs in. Ends when its standard input does.
"""
import contextlib
import grp
import os
import pathlib
import pwd
import random
import signal
import socket
import subprocess
import sys
import time

CONFIG = """
protocols = imap
listen = 127.0.0.1
base_dir = {folder}/run
state_dir = {folder}/state
log_path = {folder}/dovecot.log
default_internal_user = {internal}
default_internal_group = {group}
default_login_user = {login}
auth_failure_delay = 0
disable_plaintext_auth = {tls}
ssl = {ssl}
{certificate}
mail_location = maildir:{folder}/mail/%u
passdb {{
  driver = static
  args = password=juist
}}
userdb {{
  driver = static
  args = uid={user} gid={user_group} home={folder}/mail/%u
}}
service imap-login {{
  chroot =
  inet_listener imap {{
    port = {port}
  }}
  inet_listener imaps {{
    port = 0
  }}
}}
service anvil {{
  chroot =
}}
service stats {{
  chroot =
}}
"""


def people():
    """Who its processes run as: accounts of the package when root starts it, else whoever does."""
    if os.geteuid() == 0:
        user = pwd.getpwnam("nobody")
        return {"internal": "dovecot", "group": "dovecot", "login": "dovenull",
                "user": user.pw_uid, "user_group": user.pw_gid}
    name = pwd.getpwuid(os.geteuid()).pw_name
    return {"internal": name, "group": grp.getgrgid(os.getegid()).gr_name, "login": name,
            "user": os.geteuid(), "user_group": os.getegid()}


def make_certificate(folder):
    subprocess.run(
        ["openssl", "req", "-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:prime256v1", "-nodes",
         "-days", "2", "-subj", "/CN=localhost", "-addext", "subjectAltName=DNS:localhost",
         "-keyout", str(folder / "key.pem"), "-out", str(folder / "cert.pem")],
        check=True, capture_output=True)


def answers(port):
    with contextlib.suppress(OSError), socket.create_connection(("127.0.0.1", port), timeout=5) as line:
        return line.recv(64).startswith(b"* OK")
    return False


def start(folder, tls):
    """On some port that nobody has; another one when somebody took it meanwhile."""
    certificate = f"ssl_cert = <{folder}/cert.pem\nssl_key = <{folder}/key.pem" if tls else ""
    for _ in range(20):
        port = random.SystemRandom().randrange(20000, 32000)
        (folder / "dovecot.conf").write_text(CONFIG.format(
            folder=folder, port=port, tls="yes" if tls else "no", ssl="required" if tls else "no",
            certificate=certificate, **people()))
        process = subprocess.Popen(["dovecot", "-F", "-c", str(folder / "dovecot.conf")],
                                   stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL,
                                   stderr=(folder / "start.log").open("ab"))
        while process.poll() is None:
            if answers(port):
                return process, port
            time.sleep(0.02)
    sys.exit((folder / "start.log").read_text())


def main():
    folder = pathlib.Path(sys.argv[1]).resolve()
    tls = "--tls" in sys.argv
    (folder / "mail").mkdir(mode=0o777, parents=True, exist_ok=True)
    for path in (folder, folder / "mail"):
        path.chmod(0o777)  # the user of the mailbox comes through here
    if tls:
        make_certificate(folder)
    process, port = start(folder, tls)
    os.write(1, f"{port}\n".encode())  # in one piece, whatever Python buffers
    with contextlib.suppress(KeyboardInterrupt):
        sys.stdin.read()
    process.send_signal(signal.SIGTERM)
    process.wait()


main()
