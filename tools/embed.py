#!/usr/bin/env python3
# SPDX-License-Identifier: EUPL-1.2
"""Writes a .cpp that holds the bytes of files: embed.py NAME OUTPUT FILE...

The result defines `std::span<File const> klantendag::embedded::NAME()`. String literals, because
compilers read them a hundred times faster than lists of numbers.
"""
import pathlib
import sys

PIECE = 2000  # bytes a line; neighbours become one literal

ESCAPES = {ord('"'): '\\"', ord("\\"): "\\\\", ord("\n"): "\\n", ord("\t"): "\\t", ord("\r"): "\\r"}


def literal(data):
    """One string literal; octal escapes have three digits, so no following digit joins them."""
    shown = "".join(
        ESCAPES.get(byte) or (chr(byte) if 32 <= byte < 127 and byte != ord("?") else f"\\{byte:03o}")
        for byte in data)
    return f'"{shown}"'


def main():
    name, output, files = sys.argv[1], pathlib.Path(sys.argv[2]), sys.argv[3:]
    lines = ["// Made by tools/embed.py; do not edit.", "#include <array>", "",
             '#include "base/embedded.hpp"', "", "namespace klantendag::embedded {", ""]
    # ISO C++ asks compilers to accept 65,536; both of ours accept any length, clang tells it.
    lines += ['#pragma GCC diagnostic ignored "-Woverlength-strings"', ""]
    # Declared here so that the definition below has a declaration; users declare it once more.
    lines += [f"std::span<File const> {name}();", "", "namespace {", ""]
    entries = []
    for number, file in enumerate(files):
        data = pathlib.Path(file).read_bytes()
        pieces = [data[at:at + PIECE] for at in range(0, len(data), PIECE)] or [b""]
        lines.append(f"constexpr char bytes_{number}[] =")
        lines += [f"    {literal(piece)}" for piece in pieces[:-1]]
        lines.append(f"    {literal(pieces[-1])};")
        path = literal(pathlib.Path(file).name.encode())
        entries.append(f"    File{{{path}, {{bytes_{number}, {len(data)}}}}},")
    lines += ["", f"constexpr std::array<File, {len(files)}> files = {{{{", *entries, "}};", "",
              "}  // namespace", "", f"std::span<File const> {name}() {{ return files; }}", "",
              "}  // namespace klantendag::embedded", ""]
    output.parent.mkdir(parents=True, exist_ok=True)
    output.write_text("\n".join(lines))


if __name__ == "__main__":
    main()
