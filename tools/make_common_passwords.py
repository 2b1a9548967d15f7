#!/usr/bin/env python3
# SPDX-License-Identifier: EUPL-1.2
"""Writes the list of passwords that are refused: make_common_passwords.py LIST.json OUTPUT.bin

LIST is packages/languages/common/src/passwords.json of github.com/zxcvbn-ts/zxcvbn (MIT licence; see
src/modules/accounts/data/README.md). Of each password of four letters or more, in small letters, the
first five bytes of its SHA-256, sorted: a search finds what is listed, and one of 20 million that is not.
"""
import hashlib
import json
import pathlib
import sys

BYTES = 5
SHORTEST = 4


def main():
    listed = json.loads(pathlib.Path(sys.argv[1]).read_text())
    words = {word.lower() for word in listed if len(word) >= SHORTEST and word.isascii()}
    hashes = sorted({hashlib.sha256(word.encode()).digest()[:BYTES] for word in words})
    pathlib.Path(sys.argv[2]).write_bytes(b"".join(hashes))
    print(f"{len(words)} passwords, {len(hashes)} hashes, {len(hashes) * BYTES} bytes")


if __name__ == "__main__":
    main()
