// SPDX-License-Identifier: EUPL-1.2
// Documents as files: escaped, readable without colour or eyes, and no formula in a spreadsheet.
#include <doctest/doctest.h>

#include "base/csv.hpp"
#include "base/random.hpp"
#include "base/text.hpp"
#include "core/report/chart.hpp"
#include "core/report/read.hpp"
#include "core/report/write.hpp"

namespace klantendag::report {
namespace {

Chart marks() {
  Chart chart{.shape = Chart::Shape::distribution,
              .title = "Cijfers van medewerkers",
              .description = "De meeste medewerkers gaven een 9.",
              .label_column = "Cijfer",
              .value_column = "Medewerkers"};
  for (int mark = 1; mark <= 10; ++mark) {
    double const counts[] = {0, 0, 0, 0, 0, 0, 2, 7, 9, 3};
    chart.bars.push_back({std::to_string(mark), {counts[mark - 1], 0}});
  }
  return chart;
}

bool contains(std::string_view text, std::string_view part) {
  return text.find(part) != std::string_view::npos;
}

std::size_t times(std::string_view text, std::string_view part) {
  std::size_t found = 0;
  for (std::size_t at = text.find(part); at != std::string_view::npos;
       at = text.find(part, at + 1)) {
    ++found;
  }
  return found;
}

TEST_CASE("Markdown becomes headings, paragraphs, lists, quotes and links, and nothing else") {
  auto const blocks = read_markdown(
      "# Boven\n\nEen **dikke** zin met [uitleg](https://v.nl) en [gevaar](javascript:x).\n\n"
      "- een\n- twee\n\n> Zo was het.\n\n<script>x</script>\n");

  REQUIRE(blocks.size() == 5);
  CHECK(std::get<Heading>(blocks[0]).level == 2);
  auto const& runs = std::get<Paragraph>(blocks[1]).words.runs;
  CHECK(runs[1] == Run{.text = "dikke", .strong = true});
  CHECK(runs[3] == Run{.text = "uitleg", .address = "https://v.nl"});
  CHECK(runs[4].text == " en gevaar.");
  CHECK(std::get<List>(blocks[2]).items.size() == 2);
  CHECK(plain(std::get<Quote>(blocks[3]).words) == "Zo was het.");
  std::string const page = to_html({.title = "T", .blocks = blocks});
  CHECK(page.find("<script>") == std::string::npos);
  CHECK(page.find("javascript") == std::string::npos);
}

TEST_CASE("a document written as Markdown reads back the same") {
  Document const document{
      .title = "T",
      .blocks = {Heading{2, "1 * 2"}, Paragraph{"Een [haak] en een *ster* < 3 | 4"},
                 List{List::Marker::numbers, {"een", "twee"}}, Quote{"Zo was het."}}};
  std::string const text = to_markdown(document);

  auto const blocks = read_markdown(text.substr(text.find('\n')));

  REQUIRE(blocks.size() == 4);
  CHECK(plain(std::get<Paragraph>(blocks[1]).words) == "Een [haak] en een *ster* < 3 | 4");
  CHECK(std::get<Heading>(blocks[0]).text == "1 * 2");
}

TEST_CASE("what people type stays words in Markdown, at the beginning of a line too") {
  auto const blocks = read_markdown(
      "Zie [a](<https://x/\\\\>)![](/etc/x.conf) [b](<https://y/\\>z>) [c](<https://z/a b>).\n\n"
      "\\- geen punt\n\n1\\. geen nummer\n\n***beide***\n\n\\![plaatje](https://v.nl)\n");
  std::string const text = to_markdown({.title = "T", .blocks = blocks});
  CAPTURE(text);

  CHECK(text.find("https://x") == std::string::npos);
  CHECK(text.find("https://y") == std::string::npos);
  CHECK(text.find("https://z") == std::string::npos);
  CHECK(text.find("/etc/x.conf") == std::string::npos);
  CHECK(text.find("\\- geen punt") != std::string::npos);
  CHECK(text.find("1\\. geen nummer") != std::string::npos);
  CHECK(text.find("***beide***") != std::string::npos);
  CHECK(text.find("\\![plaatje]") != std::string::npos);
  auto const again = read_markdown(text.substr(text.find('\n')));
  REQUIRE(again.size() == blocks.size());
  for (std::size_t at = 0; at < blocks.size(); ++at) {
    CHECK(std::get<Paragraph>(again[at]).words == std::get<Paragraph>(blocks[at]).words);
  }
}

TEST_CASE("an address holds no sign that ends it") {
  for (char const* address :
       {"https://x/\\", "https://x/>", "https://x/<", "https://x/ y", "/a\nb", "/a\x7f", "/\\x"}) {
    CAPTURE(address);
    CHECK_FALSE(is_safe_address(address));
  }
  CHECK(is_safe_address("https://x/y?z=1#a"));
  CHECK(is_safe_address("/edities/1"));
}

}  // namespace

TEST_CASE("a document becomes one page with its language, one first heading and headed tables") {
  Document const document{
      .language = Language::nl,
      .title = "Terugblik",
      .blocks = {Heading{2, "Cijfers"}, Paragraph{"8 < 9 & goed"},
                 List{List::Marker::numbers, {"een", "twee"}},
                 Table{"Gemiddeld", {"Wie", "Cijfer"}, {{"cliënten", Decimal{8.375, 1}}}}}};

  std::string const page = to_html(document);

  CHECK(
      page.starts_with("<!doctype html>\n<html lang=\"nl\">\n<head>\n<meta charset=\"utf-8\">\n"));
  CHECK(contains(page, "<title>Terugblik</title>\n"));
  CHECK(page.substr(page.find("<body>")) ==
        "<body>\n<main>\n<h1>Terugblik</h1>\n"
        "<h2>Cijfers</h2>\n<p>8 &lt; 9 &amp; goed</p>\n<ol>\n<li>een</li>\n<li>twee</li>\n</ol>\n"
        "<table>\n<caption>Gemiddeld</caption>\n<thead>\n<tr>\n<th scope=\"col\">Wie</th>\n"
        "<th scope=\"col\">Cijfer</th>\n</tr>\n</thead>\n<tbody>\n<tr>\n"
        "<th scope=\"row\">cliënten</th>\n<td>8,4</td>\n</tr>\n</tbody>\n</table>\n"
        "</main>\n</body>\n</html>\n");
}

TEST_CASE("a chart says its title, its description and every number, and again as a table") {
  std::string const page = to_html({.language = Language::nl, .title = "T", .blocks = {marks()}});

  CHECK(contains(page, "role=\"img\" aria-labelledby=\"chart1-title chart1-desc\""));
  CHECK(contains(page, "<title id=\"chart1-title\">Cijfers van medewerkers</title>"));
  CHECK(contains(page, "<desc id=\"chart1-desc\">De meeste medewerkers gaven een 9.</desc>"));
  CHECK(times(page, "<rect") == 10);
  CHECK(contains(page, "<th scope=\"row\">9</th>\n<td>9</td>"));
}

TEST_CASE("everything in a chart stands inside a picture for a telephone") {
  Chart bars = marks();
  bars.shape = Chart::Shape::bars;
  bars.bars.push_back(
      {"Een heel lang antwoord dat op geen enkele telefoon zou passen, echt niet", {9, 1}});
  for (Chart const& chart : {marks(), bars, Chart{}}) {
    Drawing const drawing = drawing_of(Language::nl, chart);
    CHECK(drawing.width <= 390);
    for (Drawing::Rectangle const& bar : drawing.bars) {
      CHECK(bar.x >= 0);
      CHECK(bar.x + bar.width <= drawing.width);
      CHECK(bar.y >= 0);
      CHECK(bar.y + bar.height <= drawing.height);
    }
    for (Drawing::Words const& words : drawing.words) {
      CHECK(words.y <= drawing.height);
      double const room = words.anchor == Drawing::Anchor::middle ? 15 : 30;  // for a value
      CHECK(words.x <= drawing.width - room);
      CHECK(count_code_points(words.text) <= 44);
    }
  }
}

TEST_CASE("the longest bar is the largest value, and the others are in proportion") {
  Drawing const drawing = drawing_of(Language::nl, marks());

  CHECK(drawing.bars[8].height == 150);
  CHECK(drawing.bars[9].height == doctest::Approx(50));
  CHECK(drawing.bars[0].height == 0);
}

TEST_CASE("no text becomes markup") {
  std::string const evil = "<script>\"'&\x01\xFF";
  Chart chart = marks();
  chart.title = chart.description = chart.label_column = chart.value_column = evil;
  chart.bars = {{evil, {1, 0}}};
  std::string const page = to_html({.title = evil,
                                    .blocks = {Heading{2, evil}, Paragraph{evil}, List{{}, {evil}},
                                               Table{evil, {evil}, {{evil}}}, chart}});

  CHECK_FALSE(contains(page, "<script"));
  CHECK(contains(page, "&lt;script&gt;&quot;&#39;&amp;\uFFFD\uFFFD"));
  CHECK(is_valid_utf8(page));
}

TEST_CASE("random text leaves the tags of a page as they are") {
  auto const tags = [](std::string const& text) {
    std::string const page = to_html({.title = text, .blocks = {Paragraph{text}}});
    return times(page, "<") * 1000 + times(page, ">");
  };
  Rng rng = Rng::from_seed("report");
  for (int round = 0; round < 500; ++round) {
    std::string text;
    for (int letter = 0; letter < 30; ++letter) text += static_cast<char>(rng.below(256));
    CHECK(tags(text) == tags("gewoon"));
  }
}

TEST_CASE("a table for a spreadsheet has a mark, semicolons, commas in numbers, and no formula") {
  Table const table{"x",
                    {"Naam", "Cijfer", "Aantal"},
                    {{"Jan; piet", Decimal{8.375, 1}, std::int64_t{12500}},
                     {"=1+1", Decimal{-0.25, 2}, std::int64_t{-3}}}};

  CHECK(to_csv(table) ==
        "\xEF\xBB\xBF"
        "Naam;Cijfer;Aantal\r\n\"Jan; piet\";8,4;12500\r\n'=1+1;-0,25;-3\r\n");
}

TEST_CASE("whatever a spreadsheet may take for a formula gets a mark before it") {
  for (std::string const text : {"=1", "+31", "-x", "@som", " =1", "\t=1", "\rx",
                                 "\xEF\xBC\x9D"
                                 "1"}) {
    Table const table{"x", {"a"}, {{text}}};
    auto const rows = csv::read_all(std::string_view(to_csv(table)).substr(3), ';');
    REQUIRE(rows.size() == 2);
    CHECK(rows[1].fields[0] == "'" + text);
  }
}

TEST_CASE("decimals are rounded half away from zero, by language") {
  CHECK(decimal(Language::nl, {8.25, 1}) == "8,3");
  CHECK(decimal(Language::en, {-8.25, 1}) == "-8.3");
  CHECK(decimal(Language::en, {-0.01, 1}) == "0.0");
  CHECK(decimal(Language::nl, {7, 0}) == "7");
  CHECK(decimal(Language::nl, {0.05, 2}) == "0,05");
  CHECK(in_words(Language::nl, std::int64_t{12500}) == "12.500");
}

}  // namespace klantendag::report
