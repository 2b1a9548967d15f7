#!/usr/bin/env python3
# SPDX-License-Identifier: EUPL-1.2
"""A small mail server for tests, on loopback: keeps what it gets, and refuses as it was told.

Usage: smtp_server.py FOLDER [--starttls] [--login] [--refuse COMMAND=REPLY]
Prints its port. Each message becomes FOLDER/N.json: from, to (a list), user, encrypted, data, and
what Python's own reader makes of it: subject, name, text, attachments. With
--starttls it makes a certificate for localhost in FOLDER (cert.pem) and asks for encryption first.
Ends when its standard input does.
"""
import argparse
import base64
import email
import email.policy
import json
import os
import pathlib
import socket
import ssl
import subprocess
import sys
import threading


def make_certificate(folder):
    subprocess.run(
        ["openssl", "req", "-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:prime256v1", "-nodes",
         "-days", "2", "-subj", "/CN=localhost", "-addext", "subjectAltName=DNS:localhost",
         "-keyout", str(folder / "key.pem"), "-out", str(folder / "cert.pem")],
        check=True, capture_output=True)


class Conversation:
    def __init__(self, options, connection):
        self.options, self.connection = options, connection
        self.lines = connection.makefile("rb")
        self.user, self.encrypted = None, False
        self.sender, self.recipients = None, []

    def say(self, text):
        self.connection.sendall(text.encode() + b"\r\n")

    def read(self):
        return self.lines.readline().decode("ascii", "replace").rstrip("\r\n")

    def run(self):
        self.say("220 localhost ready")
        while True:
            line = self.read()
            if not line:
                return
            word = line.split(" ")[0].split(":")[0].upper()
            refusal = self.options.refuse.get(word)
            if refusal == "hang-up":
                return
            if refusal:
                self.say(refusal)
            elif word == "QUIT":
                self.say("221 bye")
                return
            else:
                getattr(self, "on_" + word.lower(), self.on_unknown)(line)

    def on_unknown(self, line):
        self.say("502 unknown")

    def on_ehlo(self, line):
        offers = ["localhost", "8BITMIME"]
        if self.options.starttls and not self.encrypted:
            offers.append("STARTTLS")
        if self.options.login and (self.encrypted or not self.options.starttls):
            offers.append("AUTH PLAIN LOGIN")
        for offer in offers[:-1]:
            self.say("250-" + offer)
        self.say("250 " + offers[-1])

    def on_starttls(self, line):
        self.say("220 go on")
        context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
        context.load_cert_chain(self.options.folder / "cert.pem", self.options.folder / "key.pem")
        self.connection = context.wrap_socket(self.connection, server_side=True)
        self.lines = self.connection.makefile("rb")
        self.encrypted = True

    def on_auth(self, line):
        words = line.split(" ")
        if len(words) < 3:
            self.say("334 ")
            words.append(self.read())
        _, user, password = base64.b64decode(words[2]).decode().split("\0")
        if password == "juist":
            self.user = user
            self.say("235 welcome")
        else:
            self.say("535 not that password")

    def on_mail(self, line):
        if self.options.starttls and not self.encrypted:
            self.say("530 encrypt first")
            return
        if self.options.login and self.user is None:
            self.say("530 log in first")
            return
        self.sender, self.recipients = line[10:].split(" ")[0], []
        self.say("250 ok")

    def on_rcpt(self, line):
        self.recipients.append(line[8:].split(" ")[0])
        self.say("250 ok")

    def on_data(self, line):
        self.say("354 go on")
        data = b""
        while True:
            part = self.lines.readline()
            if part in (b".\r\n", b""):
                break
            data += part[1:] if part.startswith(b".") else part
        read = email.message_from_bytes(data, policy=email.policy.default)
        text = read.get_body(("plain",))
        number = len(list(self.options.folder.glob("*.json"))) + 1
        (self.options.folder / f"{number}.json").write_text(json.dumps({
            "from": self.sender, "to": self.recipients, "user": self.user or "",
            "encrypted": self.encrypted, "data": data.decode("latin-1"),
            "subject": read["Subject"], "name": read["To"].addresses[0].display_name,
            "text": text.get_content().replace("\r\n", "\n"),
            "attachments": [part.get_content() for part in read.iter_attachments()]}))
        self.say("250 kept")


def serve(options, listener):
    while True:
        connection, _ = listener.accept()
        try:
            Conversation(options, connection).run()
        except (OSError, ssl.SSLError):
            pass
        finally:
            connection.close()


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("folder", type=pathlib.Path)
    parser.add_argument("--starttls", action="store_true")
    parser.add_argument("--login", action="store_true")
    parser.add_argument("--refuse", action="append", default=[])
    options = parser.parse_args()
    options.refuse = dict(rule.split("=", 1) for rule in options.refuse)
    if options.starttls:
        make_certificate(options.folder)
    listener = socket.create_server(("127.0.0.1", 0))
    os.write(1, f"{listener.getsockname()[1]}\n".encode())  # at once: the reader reads once
    threading.Thread(target=serve, args=(options, listener), daemon=True).start()
    sys.stdin.read()


if __name__ == "__main__":
    main()
