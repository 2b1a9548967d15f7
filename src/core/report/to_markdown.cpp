// SPDX-License-Identifier: EUPL-1.2
// Markdown that reads back as the same document, apart from charts, which become tables.
#include <algorithm>
#include <utility>

#include "core/report/write.hpp"

namespace klantendag::report {
namespace {

// Signs that would begin something in Markdown.
void append_plain(std::string& out, std::string_view text) {
  for (char const sign : text) {
    if (std::string_view("\\`*_[]<>&|#!~").find(sign) != std::string_view::npos) out += '\\';
    out += sign == '\n' || sign == '\r' ? ' ' : sign;
  }
}

// At the beginning of a line also "- ", "+ ", "1. " and "===" begin something, and spaces do.
void append_first(std::string& out, std::string_view text) {
  text.remove_prefix(std::min(text.find_first_not_of(" \t\r\n"), text.size()));
  std::size_t const number = std::min(text.find_first_not_of("0123456789"), text.size());
  out += text.substr(0, number);
  text.remove_prefix(number);
  std::string_view const begins = number == 0 ? "-+=" : ".)";
  if (!text.empty() && begins.find(text[0]) != std::string_view::npos) out += '\\';
  append_plain(out, text);
}

enum class Place { begins_line, follows };

void append_run(std::string& out, Run const& run, Place place) {
  bool const link = is_safe_address(run.address) && !run.address.starts_with('/');
  std::string_view const around = run.strong && run.emphasis ? "***"
                                  : run.strong               ? "**"
                                  : run.emphasis             ? "*"
                                                             : "";
  if (link) out += '[';
  out += around;
  bool const first = place == Place::begins_line && !link && around.empty();
  first ? append_first(out, run.text) : append_plain(out, run.text);
  out += around;
  if (link) out.append("](<").append(run.address).append(">)");
}

class Writer {
 public:
  explicit Writer(Document const& document) : language_(document.language) {
    out_ = "# ";
    append_plain(out_, document.title);
    out_ += "\n";
    for (Block const& block : document.blocks) {
      out_ += '\n';
      std::visit([this](auto const& part) { write(part); }, block);
    }
  }

  [[nodiscard]] std::string take() { return std::move(out_); }

 private:
  void line(std::string_view before, Words const& words) {
    out_ += before;
    Place place = Place::begins_line;
    for (Run const& run : words.runs) append_run(out_, run, std::exchange(place, Place::follows));
    out_ += '\n';
  }

  void write(Heading const& heading) {
    line(std::string(static_cast<std::size_t>(heading.level), '#') + " ", heading.text);
  }
  void write(Paragraph const& paragraph) { line("", paragraph.words); }
  void write(Quote const& quote) { line("> ", quote.words); }

  void write(List const& list) {
    std::int64_t number = 0;
    for (Words const& item : list.items) {
      line(list.marker == List::Marker::bullets ? "- " : std::to_string(++number) + ". ", item);
    }
  }

  void row(std::vector<Cell> const& cells) {
    out_ += '|';
    for (Cell const& cell : cells) {
      out_ += ' ';
      append_plain(out_, in_words(language_, cell));
      out_ += " |";
    }
    out_ += '\n';
  }

  void write(Table const& table) {
    line("", Words(table.caption));
    out_ += '\n';
    row({table.columns.begin(), table.columns.end()});
    out_ += '|';
    for (std::size_t i = 0; i < table.columns.size(); ++i) out_ += " --- |";
    out_ += '\n';
    for (auto const& cells : table.rows) row(cells);
  }

  void write(Chart const& chart) {
    line("", Words(chart.description));
    out_ += '\n';
    write(table_of(chart));
  }

  Language language_;
  std::string out_{};
};

}  // namespace

std::string to_markdown(Document const& document) {
  return Writer(document).take();
}

}  // namespace klantendag::report
