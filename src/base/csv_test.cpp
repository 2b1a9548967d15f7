// SPDX-License-Identifier: EUPL-1.2
#include "base/csv.hpp"

#include <doctest/doctest.h>

namespace klantendag::csv {
namespace {

// Rows as "line:field|field", malformed ones with "!".
std::string shown(std::vector<Row> const& rows) {
  std::string out;
  for (Row const& row : rows) {
    out += std::to_string(row.line) + (row.malformed ? "!" : ":");
    for (std::size_t i = 0; i < row.fields.size(); ++i) out += (i > 0 ? "|" : "") + row.fields[i];
    out += "\n";
  }
  return out;
}

std::string read(std::string_view text, char separator = ',') {
  return shown(read_all(text, separator));
}

}  // namespace

TEST_CASE("a row ends at LF, CR or CRLF, and the last one needs no end") {
  CHECK(read("a,b\nc,d\re,f\r\ng,h") == "1:a|b\n2:c|d\n3:e|f\n4:g|h\n");
  CHECK(read("a,b\n") == "1:a|b\n");
  CHECK(read("a,\n,b\n,") == "1:a|\n2:|b\n3:|\n");
}

TEST_CASE("a wholly empty line is skipped but counted") {
  CHECK(read("\n\na\r\n\r\nb\r\rc\n\n") == "3:a\n5:b\n7:c\n");
  CHECK(read("") == "");
  CHECK(read("\n") == "");
  CHECK(read("a\n \nb") == "1:a\n2: \n3:b\n");
}

TEST_CASE("quotes hold separators, line ends and doubled quotes") {
  CHECK(read("\"a,b\",c\n") == "1:a,b|c\n");
  CHECK(read("\"a\"\"b\",\"\"\"\"\n") == "1:a\"b|\"\n");
  CHECK(read("\"\"\nx") == "1:\n2:x\n");
  CHECK(read("\"a\r\nb\nc\rd\",e\r\nf") == "1:a\r\nb\nc\rd|e\n5:f\n");
}

TEST_CASE("a quote inside an unquoted field is a letter like any other") {
  CHECK(read("a\"b\",c\"\n\"d\"") == "1:a\"b\"|c\"\n2:d\n");
}

TEST_CASE("a quote that is not closed properly costs one line") {
  CHECK(read("a,b\nc,\"d\ne,f\n") == "1:a|b\n2!c,\"d\n3:e|f\n");
  CHECK(read("c,\"d\ne,f\ng,\"h\"\n") == "1!c,\"d\n2:e|f\n3:g|h\n");
  CHECK(read("a,\"b\" c\r\nd\r\n") == "1!a,\"b\" c\n2:d\n");
  CHECK(read("\"") == "1!\"\n");
  CHECK(read("\"a\"b\"c") == "1!\"a\"b\"c\n");
}

TEST_CASE("zero bytes survive") {
  auto const rows = read_all(std::string_view("a\0b,\0\n\"\0\"", 9), ',');
  REQUIRE(rows.size() == 2);
  CHECK(rows[0].fields == std::vector<std::string>{std::string("a\0b", 3), std::string("\0", 1)});
  CHECK(rows[1].fields == std::vector<std::string>{std::string("\0", 1)});
}

TEST_CASE("a row holds no fields of a longer row before it") {
  Reader reader(';');
  reader.feed("a;b;c\nd\n");
  Row row;
  REQUIRE(reader.next(row));
  REQUIRE(reader.next(row));
  CHECK(row.fields == std::vector<std::string>{"d"});
  CHECK_FALSE(reader.next(row));
}

TEST_CASE("a quote that is never closed does not swallow a large file") {
  std::string text = "\"open\n";
  for (int i = 0; i < 1'000'000; ++i) text += "a,b,c\n";
  Reader reader(',');
  std::size_t count = 0;
  Row row;
  for (std::size_t at = 0; at < text.size(); at += 4096) {
    reader.feed(std::string_view(text).substr(at, 4096));
    while (reader.next(row)) ++count;
  }
  CHECK(count > 0);
  reader.finish();
  while (reader.next(row)) ++count;
  CHECK(count == 1'000'001);
  CHECK(row.line == 1'000'001);
}

TEST_CASE("a row with quotes may have 4 MiB, and one byte more is malformed, whatever the pieces") {
  std::size_t const limit = std::size_t{4} << 20;
  for (std::size_t const excess : {0U, 1U}) {
    std::string const text = '"' + std::string(limit - 2 + excess, 'x') + "\"\ny\n";
    for (std::size_t const piece : {limit / 7, limit, text.size()}) {
      Reader reader(',');
      std::vector<Row> rows;
      Row row;
      for (std::size_t at = 0; at < text.size(); at += piece) {
        reader.feed(std::string_view(text).substr(at, piece));
        while (reader.next(row)) rows.push_back(row);
      }
      reader.finish();
      while (reader.next(row)) rows.push_back(row);
      REQUIRE(rows.size() == 2);
      CHECK(rows[0].malformed == (excess > 0));
      CHECK(rows[1].line == 2);
    }
  }
}

TEST_CASE("the separator is the one that splits the lines most evenly") {
  CHECK(guess_separator("id;naam;plaats\n1;Jansen, P.;Ede\n2;Smit, A.;Epe\n") == ';');
  CHECK(guess_separator("id,naam\n1,\"a;b;c\"\n") == ',');
  CHECK(guess_separator("id\tnaam\n1\tJan, de\n") == '\t');
  CHECK(guess_separator("naam\nJansen\n") == ',');
  CHECK(guess_separator("") == ',');
}

TEST_CASE("a field is quoted only when it needs it") {
  std::string out;
  for (char const* field : {"a b", "a;b", "a\"b", "a\nb", ""}) {
    append_field(out, field, ';');
    out += '|';
  }
  CHECK(out == "a b|\"a;b\"|\"a\"\"b\"|\"a\nb\"||");
}

}  // namespace klantendag::csv
