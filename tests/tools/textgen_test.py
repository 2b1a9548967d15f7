#!/usr/bin/env python3
# SPDX-License-Identifier: EUPL-1.2
"""What stops a build over its texts, and what the made functions look like."""
import pathlib
import subprocess
import sys
import tempfile
import unittest

TOOLS = pathlib.Path(__file__).resolve().parents[2] / "tools"


def generate(texts, room="modules/editions"):
    """(exit code, messages, texts.hpp, texts.cpp)"""
    with tempfile.TemporaryDirectory() as folder:
        path = pathlib.Path(folder) / "texts.txt"
        path.write_text(texts, encoding="utf-8")
        run = subprocess.run([sys.executable, TOOLS / "textgen.py", room, path, folder],
                             capture_output=True, text=True)
        made = [pathlib.Path(folder) / f"texts.{end}" for end in ("hpp", "cpp")]
        return (run.returncode, run.stderr, *(p.read_text("utf-8") if p.exists() else "" for p in made))


def check(source, texts):
    """(exit code, messages) of tools/check_texts.py over a tree of one room."""
    with tempfile.TemporaryDirectory() as folder:
        room = pathlib.Path(folder) / "src/modules/editions"
        room.mkdir(parents=True)
        (room / "texts.txt").write_text(texts, encoding="utf-8")
        (room / "views.cpp").write_text(source, encoding="utf-8")
        run = subprocess.run([sys.executable, TOOLS / "check_texts.py", folder],
                             capture_output=True, text=True)
        return run.returncode, run.stdout


class Textgen(unittest.TestCase):
    def refused(self, texts, reason, room="modules/editions"):
        code, messages, *_ = generate(texts, room)
        self.assertEqual(code, 1)
        self.assertIn(reason, messages)

    def test_a_text_without_placeholders_is_a_view(self):
        code, _, header, _ = generate("edition.title\n  nl: Edities\n  en: Editions\n")
        self.assertEqual(code, 0)
        self.assertIn("namespace klantendag::editions", header)
        self.assertIn("std::string_view edition_title() const;", header)

    def test_placeholders_become_typed_parameters_in_the_order_of_the_dutch_text(self):
        _, _, header, source = generate(
            "edition.copied\n  nl: {name} heeft {count:int} {count|deel|delen}.\n"
            "  en: There {count|is|are} {count:int} in {name}.\n")
        self.assertIn("std::string edition_copied(std::string_view name, std::int64_t count) const;", header)
        self.assertIn("count == 1", source)

    def test_dates_times_and_marks_come_from_i18n(self):
        _, _, header, source = generate(
            "day.when\n  nl: {on:date} {at:time} {mark:mark}\n  en: {on:date} {at:time} {mark:mark}\n")
        self.assertIn("day_when(Date on, TimeOfDay at, double mark)", header)
        self.assertIn("platform/i18n/format.hpp", source)

    def test_a_missing_language_stops_the_build(self):
        self.refused("a.b\n  nl: Dag\n", "a.b has no en")

    def test_a_placeholder_of_one_language_only_stops_the_build(self):
        self.refused("a.b\n  nl: Dag {name}\n  en: Hello\n", "only one language has name")

    def test_two_types_for_one_placeholder_stop_the_build(self):
        self.refused("a.b\n  nl: {x:date}\n  en: {x:int}\n", "{x} is both date and int")

    def test_a_double_key_stops_the_build(self):
        self.refused("a.b\n  nl: x\n  en: x\na_b\n  nl: x\n  en: x\n", "a_b is the same as a.b")

    def test_words_that_blame_stop_the_build(self):
        self.refused("a.b\n  nl: Ongeldige datum\n  en: Enter a date\n", "blames")
        self.refused("a.b\n  nl: Vul in\n  en: Invalid input\n", "blames")

    def test_core_does_not_format_dates(self):
        self.refused("a.b\n  nl: {x:date}\n  en: {x:date}\n", "rooms above core", "core/lottery")

    def test_unclosed_braces_and_stray_lines_stop_the_build(self):
        self.refused("a.b\n  nl: {x\n  en: {x}\n", "that no } closes")
        self.refused("a.b\n  nl: x\n  en: x\n  de: x\n", "neither a key")

    def test_quotes_and_names_of_the_language_survive(self):
        code, _, header, source = generate('a.delete\n  nl: "{new}" \\n {{x}}\n  en: "{new}" \\n {{x}}\n')
        self.assertEqual(code, 0)
        self.assertIn("a_delete(std::string_view new_)", header)
        self.assertIn(r'" \\n {x}"', source)


class CheckTexts(unittest.TestCase):
    TEXT = "edition.title\n  nl: x\n  en: x\n"

    def test_a_used_text_passes(self):
        self.assertEqual(check("texts.edition_title()", self.TEXT)[0], 0)
        self.assertEqual(check('not_found("edition.title")', self.TEXT)[0], 0)

    def test_an_unused_text_is_named(self):
        code, messages = check("// edition_title", self.TEXT)
        self.assertEqual(code, 1)
        self.assertIn("no code uses edition.title", messages)

    def test_a_key_without_text_is_named(self):
        for call in ('conflict("edition.closed")', 'invalid_field("name", "edition.closed")'):
            code, messages = check("edition_title; " + call, self.TEXT)
            self.assertEqual(code, 1)
            self.assertIn("no texts.txt says what edition.closed means", messages)


if __name__ == "__main__":
    unittest.main()
