// SPDX-License-Identifier: EUPL-1.2
#include "platform/i18n/catalogue.hpp"

#include <doctest/doctest.h>

#include "platform/i18n/texts.hpp"

namespace klantendag::i18n {
namespace {

constexpr TextEntry entries[] = {
    {"tip.late", "{count:int} {count|tip wacht|tips wachten} op {name}.",
     "{count:int} {count|tip waits|tips wait} for {name}."},
    {"day.on", "Op {on:date} om {at:time}, cijfer {mark:mark}.",
     "On {on:date} at {at:time}, mark {mark:mark}."},
    {"name.missing", "Vul uw naam in.", "Enter your name."},
    {"braces", "Schrijf {{naam}} op.", "Write {{naam}}."},
};

Catalogue catalogue() {
  Catalogue made;
  made.add(entries);
  made.add(texts_table());
  return made;
}

}  // namespace

TEST_CASE("an error is said in the reader's language, with its plural") {
  Error const one = conflict("tip.late", {{"count", "1"}, {"name", "Noor"}});
  Error const many = conflict("tip.late", {{"count", "12500"}, {"name", "Noor"}});

  CHECK(catalogue().say(Language::nl, one) == "1 tip wacht op Noor.");
  CHECK(catalogue().say(Language::nl, many) == "12.500 tips wachten op Noor.");
  CHECK(catalogue().say(Language::en, many) == "12,500 tips wait for Noor.");
}

TEST_CASE(
    "typed parameters are formatted, and shown as they are when they do not read as their type") {
  std::vector<Parameter> const good = {{"on", "2012-06-19"}, {"at", "13:30"}, {"mark", "8.4"}};
  std::vector<Parameter> const odd = {{"on", "ooit"}, {"at", "straks"}, {"mark", "hoog"}};

  CHECK(catalogue().say(Language::nl, "day.on", good) ==
        "Op dinsdag 19 juni 2012 om 13.30 uur, cijfer 8,4.");
  CHECK(catalogue().say(Language::nl, "day.on", odd) == "Op ooit om straks, cijfer hoog.");
}

TEST_CASE("an error with parts is told as its parts, one after the other") {
  Error const both = all_of({invalid_field("name", "name.missing"),
                             conflict("tip.late", {{"count", "2"}, {"name", "u"}})});

  CHECK(catalogue().say(Language::nl, both) == "Vul uw naam in. 2 tips wachten op u.");
}

TEST_CASE("an unknown key or parameter stays visible, and a doubled brace is a brace") {
  CHECK(catalogue().say(Language::nl, "no.such.key") == "no.such.key");
  CHECK(catalogue().say(Language::nl, "tip.late") == "{count} {count} op {name}.");
  CHECK(catalogue().say(Language::nl, "braces") == "Schrijf {naam} op.");
}

TEST_CASE("the detail of an internal error is not told to people") {
  Error const error = internal("here.cpp:1", "table people is locked");

  CHECK(catalogue().say(Language::nl, error).find("people") == std::string::npos);
}

TEST_CASE("a placeholder's value is not read as a pattern again") {
  std::vector<Parameter> const hostile = {{"count", "1"}, {"name", "{count} {{x}}"}};

  CHECK(catalogue().say(Language::nl, "tip.late", hostile) == "1 tip wacht op {count} {{x}}.");
}

}  // namespace klantendag::i18n
