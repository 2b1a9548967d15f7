// SPDX-License-Identifier: EUPL-1.2
// Plain HTML that a printer, a screen reader and pandoc understand. Tags stand here as literals; all
// that comes from the document passes append_escaped.
#include <algorithm>
#include <utility>

#include "core/report/write.hpp"

namespace klantendag::report {
namespace {

// Charts no wider than a telephone, text no wider than a page, and nothing else.
constexpr std::string_view style =
    "<style>body{max-width:40em;margin:1em auto;padding:0 .5em;font-family:sans-serif}"
    "figure{margin:0}svg{max-width:100%;height:auto}caption,th,td{text-align:left;padding:.2em "
    ".5em}"
    "caption{font-weight:bold}</style>\n";

class Writer {
 public:
  explicit Writer(Document const& document) : language_(document.language) {
    out_ = "<!doctype html>\n<html lang=\"";
    out_ += code_of(language_);
    out_ += "\">\n<head>\n<meta charset=\"utf-8\">\n";
    out_ += "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n";
    element("title", document.title);
    out_ += style;
    out_ += "</head>\n<body>\n<main>\n";
    element("h1", document.title);
    for (Block const& block : document.blocks) {
      std::visit([this](auto const& part) { write(part); }, block);
    }
    out_ += "</main>\n</body>\n</html>\n";
  }

  [[nodiscard]] std::string take() { return std::move(out_); }

 private:
  void element(std::string_view tag, std::string const& text) { element(tag, "", text); }

  void element(std::string_view tag, std::string_view attributes, std::string_view text) {
    out_.append("<").append(tag).append(attributes).append(">");
    append_escaped(out_, text);
    out_.append("</").append(tag).append(">\n");
  }

  void element(std::string_view tag, Words const& words) {
    out_.append("<").append(tag).append(">");
    for (Run const& run : words.runs) append(run);
    out_.append("</").append(tag).append(">\n");
  }

  // Addresses inside the program mean nothing in a file that left the house.
  void append(Run const& run) {
    bool const link = is_safe_address(run.address) && !run.address.starts_with('/');
    if (link) {
      out_ += "<a href=\"";
      append_escaped(out_, run.address);
      out_ += "\">";
    }
    if (run.strong) out_ += "<strong>";
    if (run.emphasis) out_ += "<em>";
    append_escaped(out_, run.text);
    if (run.emphasis) out_ += "</em>";
    if (run.strong) out_ += "</strong>";
    if (link) out_ += "</a>";
  }

  void write(Heading const& heading) {
    std::string const tag = "h" + std::to_string(std::clamp(heading.level, 2, 4));
    element(tag, heading.text);
  }

  void write(Paragraph const& paragraph) { element("p", paragraph.words); }

  void write(Quote const& quote) {
    out_ += "<blockquote>\n";
    element("p", quote.words);
    out_ += "</blockquote>\n";
  }

  void write(List const& list) {
    std::string_view const tag = list.marker == List::Marker::bullets ? "ul" : "ol";
    out_.append("<").append(tag).append(">\n");
    for (Words const& item : list.items) element("li", item);
    out_.append("</").append(tag).append(">\n");
  }

  void write(Table const& table) {
    out_ += "<table>\n";
    element("caption", table.caption);
    out_ += "<thead>\n<tr>\n";
    for (std::string const& column : table.columns) element("th", " scope=\"col\"", column);
    out_ += "</tr>\n</thead>\n<tbody>\n";
    for (std::vector<Cell> const& row : table.rows) {
      out_ += "<tr>\n";
      for (std::size_t at = 0; at < row.size(); ++at) {
        std::string const words = in_words(language_, row[at]);
        if (at == 0) {
          element("th", " scope=\"row\"", words);
        } else {
          element("td", words);
        }
      }
      out_ += "</tr>\n";
    }
    out_ += "</tbody>\n</table>\n";
  }

  void write(Chart const& chart) {
    out_ += "<figure>\n";
    out_ += to_svg(language_, chart, "chart" + std::to_string(++charts_)) + "\n";
    element("figcaption", chart.description);
    out_ += "</figure>\n";
    write(table_of(chart));
  }

  Language language_;
  int charts_ = 0;
  std::string out_{};
};

}  // namespace

std::string to_html(Document const& document) {
  return Writer(document).take();
}

}  // namespace klantendag::report
