// SPDX-License-Identifier: EUPL-1.2
// What holds for every table: pieces do not matter, and what is written reads back the same.
#include <doctest/doctest.h>
#include <rapidcheck.h>

#include <algorithm>

#include "base/csv.hpp"
#include "base/encoding.hpp"
#include "base/text.hpp"

namespace klantendag::csv {
namespace {

using Fields = std::vector<std::string>;

// Mostly the characters that mean something in a table.
std::string drawn_text() {
  constexpr std::string_view letters("ab ;,\"\"\n\r\0", 10);
  std::string text;
  for (std::size_t const letter : *rc::gen::container<std::vector<std::size_t>>(
           rc::gen::inRange<std::size_t>(0, letters.size()))) {
    text.push_back(letters[letter]);
  }
  return text;
}

std::size_t drawn_size() {
  return *rc::gen::inRange<std::size_t>(1, 12);
}

std::vector<Row> read_in_pieces(std::string_view text, std::size_t piece) {
  Reader reader(';');
  std::vector<Row> rows;
  Row row;
  for (std::size_t at = 0; at < text.size(); at += piece) {
    reader.feed(text.substr(at, piece));
    while (reader.next(row)) rows.push_back(row);
  }
  reader.finish();
  while (reader.next(row)) rows.push_back(row);
  return rows;
}

std::string shown(std::vector<Row> const& rows) {
  std::string out;
  for (Row const& row : rows) {
    out += std::to_string(row.line) + (row.malformed ? "!" : ":");
    for (std::string const& field : row.fields) out += std::to_string(field.size()) + field + "|";
  }
  return out;
}

// Every character of a text in UTF-16, little endian.
std::string utf16(std::string_view text) {
  std::string out;
  auto const unit = [&out](char32_t value) {
    out.push_back(static_cast<char>(value & 0xFF));
    out.push_back(static_cast<char>(value >> 8));
  };
  for (std::size_t at = 0; at < text.size();) {
    CodePoint const point = code_point_at(text, at);
    if (point.value < 0x10000) {
      unit(point.value);
    } else {
      unit(0xD800 + ((point.value - 0x10000) >> 10));
      unit(0xDC00 + ((point.value - 0x10000) & 0x3FF));
    }
    at += point.bytes;
  }
  return out;
}

}  // namespace

TEST_CASE("the rows of a text are the same whatever the pieces it comes in") {
  CHECK(rc::check([] {
    std::string const text = drawn_text();
    RC_ASSERT(shown(read_in_pieces(text, drawn_size())) == shown(read_all(text, ';')));
  }));
}

TEST_CASE("what is written as a table reads back as the same fields") {
  CHECK(rc::check([] {
    std::vector<Fields> rows(drawn_size());
    for (Fields& fields : rows) {
      fields.resize(drawn_size());
      for (std::string& field : fields) field = drawn_text();
    }
    std::string text;
    for (Fields const& fields : rows) {
      for (std::size_t i = 0; i < fields.size(); ++i) {
        if (i > 0) text += ';';
        append_field(text, fields[i], ';');
      }
      text += fields == Fields{""} ? "\"\"\r\n" : "\r\n";
    }

    auto const again = read_all(text, ';');

    RC_ASSERT(std::equal(again.begin(), again.end(), rows.begin(), rows.end(),
                         [](Row const& row, Fields const& fields) {
                           return !row.malformed && row.fields == fields;
                         }));
  }));
}

TEST_CASE("the line of every row is one more than the line ends before it") {
  CHECK(rc::check([] {
    std::string text = drawn_text();
    std::replace(text.begin(), text.end(), '\r', '\n');
    auto const lines = split(text, '\n');
    for (Row const& row : read_all(text, ';')) {
      std::string_view const line = lines.at(static_cast<std::size_t>(row.line - 1));
      bool const begins_here = line.starts_with('"') || line.starts_with(row.fields.front());
      bool const is_line = row.fields == Fields{std::string(line)};
      RC_ASSERT((row.malformed ? is_line : begins_here));
    }
  }));
}

TEST_CASE("UTF-16 decodes to the text it was made of, whatever the pieces") {
  CHECK(rc::check([] {
    std::string text;
    for (std::uint32_t const c : *rc::gen::container<std::vector<std::uint32_t>>(
             rc::gen::oneOf(rc::gen::inRange<std::uint32_t>(1, 0xD800),
                            rc::gen::inRange<std::uint32_t>(0x10000, 0x110000)))) {
      append_utf8(text, c);
    }
    std::string const bytes = "\xFF\xFE" + utf16(text);
    Decoder decoder(guess_encoding(bytes));
    std::string out;
    std::size_t const piece = drawn_size();
    for (std::size_t at = 0; at < bytes.size(); at += piece) {
      decoder.feed(std::string_view(bytes).substr(at, piece), out);
    }
    decoder.finish(out);
    RC_ASSERT(out == text);
  }));
}

}  // namespace klantendag::csv
