#!/usr/bin/env python3
# SPDX-License-Identifier: EUPL-1.2
"""What people read, from texts.txt to typed functions: a missing language, a placeholder that only
one language has, a double key or a word we do not say to people stops the build.
Usage: tools/textgen.py modules/editions src/modules/editions/texts.txt OUTPUT_FOLDER

A text is a key on a line of its own, then two indented lines, in either order:

    edition.copied
      nl: {name} is gekopieerd, met {count:int} {count|onderdeel|onderdelen}.
      en: {name} was copied, with {count:int} {count|part|parts}.

{name} takes text, {count:int} a whole number, {count|singular|plural} a word by number (singular for
exactly 1). {on:date}, {at:time}, {mark:mark} and {at:moment} belong to rooms that may use
platform/i18n. Literal braces are written twice. Lines that begin with # are comments.
"""
import pathlib
import re
import sys

KEY = re.compile(r"[a-z][a-z0-9_]*(\.[a-z0-9_]+)*")
PLACEHOLDER = re.compile(r"[a-z](?:[a-z0-9_]*[a-z0-9])?")
TYPES = {
    "text": ("std::string_view", "text_ += {0};"),
    "int": ("std::int64_t", "append_count(text_, language, {0});"),
    "date": ("Date", "text_ += i18n::date(language, {0});"),
    "time": ("TimeOfDay", "text_ += i18n::time(language, {0});"),
    "moment": ("Instant", "text_ += i18n::moment(language, {0});"),
    "mark": ("double", "text_ += i18n::mark(language, {0});"),
}
NEEDS_I18N = ("date", "time", "moment", "mark")
# We say what to do, not that somebody is wrong (domain.md C5, E).
FORBIDDEN = re.compile(r"\b(ongeldige?|gefaald|invalid input)\b", re.IGNORECASE)
# Words that C++ keeps for itself, and the names of our own members.
RESERVED = set(
    """alignas alignof and asm auto bool break case catch char class concept const continue default
    delete do double else enum explicit export extern false float for friend goto if inline int long
    mutable namespace new not operator or private protected public register requires return short
    signed sizeof static struct switch template this throw true try typedef typename union unsigned
    using virtual void volatile while xor language""".split())


class Problem(Exception):
    """A sentence for whoever wrote the text."""


def pieces(text):
    """The parts of a text: ("literal", words), ("value", name, type), ("plural", name, one, many)."""
    found, at, literal = [], 0, ""
    while at < len(text):
        if text[at : at + 2] in ("{{", "}}"):
            literal += text[at]
            at += 2
            continue
        if text[at] == "}":
            raise Problem("a } without {; a literal brace is written twice")
        if text[at] != "{":
            literal += text[at]
            at += 1
            continue
        end = text.find("}", at)
        if end < 0:
            raise Problem("a { that no } closes; a literal brace is written twice")
        if "{" in text[at + 1 : end]:
            raise Problem(f"{text[at : end + 1]}: a placeholder does not stand inside another")
        if literal:
            found.append(("literal", literal))
            literal = ""
        found.append(placeholder(text[at + 1 : end]))
        at = end + 1
    if literal:
        found.append(("literal", literal))
    return found


def placeholder(inside):
    if "|" in inside:
        parts = inside.split("|")
        if len(parts) != 3:
            raise Problem("a plural has two forms: {count|singular|plural}")
        name, kind, piece = parts[0], "int", ("plural", *parts)
    else:
        name, _, kind = inside.partition(":")
        kind = kind or "text"
        piece = ("value", name, kind)
    if kind not in TYPES:
        raise Problem(f"{{{inside}}}: a type is one of {', '.join(sorted(TYPES))}")
    if not PLACEHOLDER.fullmatch(name):
        raise Problem(f"{{{inside}}}: a placeholder's name is lower_snake")
    return piece


def parameters(parsed):
    """Name -> type, in order. A name that stands once as a number is a number everywhere."""
    found = {}
    for piece in parsed:
        if piece[0] == "literal":
            continue
        kind = "int" if piece[0] == "plural" else piece[2]
        before = found.get(piece[1])
        if before in (None, "text"):
            found[piece[1]] = kind
        elif kind not in ("text", before):
            raise Problem(f"{{{piece[1]}}} is both {before} and {kind}")
    return found


def read(path):
    """[(key, {"nl": text, "en": text}, line)] as they stand in the file, checked one by one."""
    texts, problems = [], []
    for number, line in enumerate(pathlib.Path(path).read_text(encoding="utf-8").splitlines(), 1):
        if not line.strip() or line.startswith("#"):
            continue
        translation = re.fullmatch(r"\s+(nl|en):\s*(.*?)\s*", line)
        if translation and texts:
            language, text = translation.groups()
            if language in texts[-1][1]:
                problems.append((number, f"{texts[-1][0]} has {language} twice"))
            texts[-1][1][language] = text
        elif KEY.fullmatch(line.strip()) and not line[0].isspace():
            texts.append((line.strip(), {}, number))
        else:
            problems.append((number, "neither a key, nor an indented nl: or en: line, nor a # comment"))
    return texts, problems


def check(room, texts):
    """[(line, sentence)], and for each good text its parsed languages and parameters."""
    problems, good, names = [], [], {}
    for key, languages, line in texts:
        name = key.replace(".", "_")
        if name in names:
            problems.append((line, f"{key} is the same as {names[name]}"))
        names[name] = key
        missing = [language for language in ("nl", "en") if not languages.get(language)]
        if missing:
            problems.append((line, f"{key} has no {' and no '.join(missing)}"))
            continue
        try:
            parsed = {language: pieces(text) for language, text in languages.items()}
            nl, en = parameters(parsed["nl"]), parameters(parsed["en"])
        except Problem as problem:
            problems.append((line, f"{key}: {problem}"))
            continue
        if set(nl) != set(en):
            different = ", ".join(sorted(set(nl) ^ set(en)))
            problems.append((line, f"{key}: only one language has {different}"))
            continue
        try:
            both = parameters(parsed["nl"] + parsed["en"])
        except Problem as problem:
            problems.append((line, f"{key}: {problem}"))
            continue
        if room.split("/")[0] in ("base", "core") and any(both[n] in NEEDS_I18N for n in both):
            problems.append((line, f"{key}: dates, times and marks are for rooms above core; pass text"))
        for language, text in languages.items():
            word = FORBIDDEN.search(text)
            if word:
                problems.append((line, f"{key}: '{word.group(0)}' blames; say what to do instead"))
        good.append((key, languages, parsed, both))
    return problems, good


def quoted(text):
    """A C++ string literal. Bytes beyond ASCII stand as they are: sources are UTF-8."""
    return '"' + text.replace("\\", "\\\\").replace('"', '\\"').replace("\t", "\\t") + '"'


def safe(name):
    return name + "_" if name in RESERVED else name


def signature(key, both, scope=""):
    result = "std::string" if both else "std::string_view"
    arguments = ", ".join(f"{TYPES[kind][0]} {safe(name)}" for name, kind in both.items())
    return f"{result} {scope}{safe(key.replace('.', '_'))}({arguments}) const"


def sentence(parsed, both):
    """The statements that append one language's text."""
    lines = []
    for piece in parsed:
        if piece[0] == "literal":
            lines.append(f"text_ += {quoted(piece[1])};")
        elif piece[0] == "plural":
            one, many = quoted(piece[2]), quoted(piece[3])
            lines.append(f"text_ += {safe(piece[1])} == 1 ? std::string_view({one}) : std::string_view({many});")
        else:
            lines.append(TYPES[both[piece[1]]][1].format(safe(piece[1])))
    return "".join(f"    {line}\n" for line in lines)


def header(room, good):
    i18n = any(kind in NEEDS_I18N for *_, both in good for kind in both.values())
    functions = "".join(f"  [[nodiscard]] {signature(key, both)};\n" for key, _, _, both in good)
    return f"""\
// SPDX-License-Identifier: EUPL-1.2
// Made by tools/textgen.py from src/{room}/texts.txt: change that file, not this one.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>

#include "base/language.hpp"
{'#include "base/time.hpp"' if i18n else ''}

namespace {namespace(room)} {{

struct Texts {{
  Language language = Language::nl;

{functions}}};

// The same texts by key, for errors that are put into words at run time.
[[nodiscard]] std::span<TextEntry const> texts_table();

}}  // namespace {namespace(room)}
"""


def source(room, good):
    i18n = any(kind in NEEDS_I18N for *_, both in good for kind in both.values())
    functions = ""
    for key, languages, parsed, both in good:
        functions += f"\n{signature(key, both, 'Texts::')} {{\n"
        if not both:
            plain = {language: "".join(p[1] for p in parsed[language]) for language in parsed}
            functions += f"  return language == Language::nl ? std::string_view({quoted(plain['nl'])})\n"
            functions += f"                                  : std::string_view({quoted(plain['en'])});\n}}\n"
            continue
        functions += "  std::string text_;\n  if (language == Language::nl) {\n"
        functions += sentence(parsed["nl"], both) + "  } else {\n" + sentence(parsed["en"], both)
        functions += "  }\n  return text_;\n}\n"
    rows = "".join(
        f"    {{{quoted(key)}, {quoted(languages['nl'])},\n     {quoted(languages['en'])}}},\n"
        for key, languages, _, _ in sorted(good, key=lambda text: text[0]))
    return f"""\
// SPDX-License-Identifier: EUPL-1.2
// Made by tools/textgen.py from src/{room}/texts.txt: change that file, not this one.
#include "{room}/texts.hpp"
{chr(10) + '#include "platform/i18n/format.hpp"' + chr(10) if i18n else ''}
namespace {namespace(room)} {{
namespace {{

constexpr TextEntry table[] = {{
{rows}}};

}}  // namespace
{functions}
std::span<TextEntry const> texts_table() {{ return table; }}

}}  // namespace {namespace(room)}
"""


def namespace(room):
    return "klantendag" if room == "base" else "klantendag::" + room.split("/")[-1]


def main():
    if len(sys.argv) != 4:
        sys.exit(__doc__)
    room, path, folder = sys.argv[1], sys.argv[2], pathlib.Path(sys.argv[3])
    texts, problems = read(path)
    more, good = check(room, texts)
    problems = sorted(problems + more)
    for line, problem in problems:
        print(f"{path}:{line}: {problem}", file=sys.stderr)
    if problems or not good:
        sys.exit(1 if problems else f"{path}: no texts")
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "texts.hpp").write_text(header(room, good), encoding="utf-8")
    (folder / "texts.cpp").write_text(source(room, good), encoding="utf-8")


if __name__ == "__main__":
    main()
